//! What stands at the head of a form, for pages of views.

use engine::html;
use leptos::prelude::*;

use super::html::raw;
use crate::forms::Posted;

/// Lists the faults of the form that came back; nothing when there are none.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    raw(html::form::error_summary(use_context::<Posted>().as_ref()))
}

/// A message that stays until the next page: something was saved, or why one is here.
#[component]
pub fn Notice(kind: &'static str, #[prop(into)] text: String) -> impl IntoView {
    raw(html::form::notice(kind, &text))
}
