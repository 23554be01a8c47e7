//! A word of care where a result speaks of exhaustion, or where health binds: no diagnosis, not medical advice, and where
//! to find help beyond work.

use leptos::prelude::*;

use crate::t;

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
