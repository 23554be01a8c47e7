//! The note of care, for pages of views.

use engine::html;
use leptos::prelude::*;

use super::html::raw;

/// The note.
#[component]
pub fn Care(
    /// The key of its texts.
    key: &'static str,
) -> impl IntoView {
    raw(html::care::care(key))
}
