//! A word of care where a result speaks of exhaustion, or where health binds: no diagnosis, not medical advice, and where
//! to find help beyond work.

use domain::{
    assess::exhausted,
    goals::{Constraint, Goals},
    state::State,
};
use leptos::prelude::*;

use crate::t;

/// The key of the note's texts; nothing where neither holds.
pub fn key(state: &State, goals: &Goals) -> Option<&'static str> {
    if goals.constraints.contains(&Constraint::Health) {
        Some("health-note")
    } else {
        exhausted(state).then_some("exhaustion-note")
    }
}

/// The note.
#[component]
pub fn Care(
    /// The key of its texts.
    key: &'static str,
) -> impl IntoView {
    let text = |part: &str| t!(format!("{key}.{part}"));
    view! {
        <div class="notice notice--care">
            <p class="notice__title">{text("title")}</p>
            <p>{text("text")}</p>
            <p>{text("help")}</p>
            <p class="small">{text("limits")}</p>
        </div>
    }
}
