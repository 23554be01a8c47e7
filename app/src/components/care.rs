//! A word of care where a result speaks of exhaustion, or where health binds: no diagnosis, not medical advice, and where
//! to find help beyond work.

use domain::{
    goals::{Constraint, Goals},
    state::{Measure, State},
};
use leptos::prelude::*;

use crate::t;

/// Down to this energy a result says a word about exhaustion. [ours]
const EXHAUSTED: f64 = 25.0;

/// The note; nothing where neither holds.
#[component]
pub fn Care(state: State, goals: Goals) -> impl IntoView {
    let tired = state.get(Measure::Energy).is_some_and(|energy| energy <= EXHAUSTED);
    let key = if goals.constraints.contains(&Constraint::Health) {
        Some("health-note")
    } else {
        tired.then_some("exhaustion-note")
    };
    key.map(|key| {
        let text = |part: &str| t!(format!("{key}.{part}"));
        view! {
            <div class="notice notice--care">
                <p class="notice__title">{text("title")}</p>
                <p>{text("text")}</p>
                <p>{text("help")}</p>
                <p class="small">{text("limits")}</p>
            </div>
        }
    })
}
