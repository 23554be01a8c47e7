//! Fields of forms, for pages of views: what was typed and what is wrong come from the form that came back.

use engine::html::field;
pub use engine::html::field::Kind;
use leptos::prelude::*;

use super::html::raw;
use crate::forms::Posted;

/// What a field shows: as typed when the form came back, else what is saved.
pub fn typed(name: &str, saved: Option<String>) -> String {
    field::typed(name, &saved.unwrap_or_default(), use_context::<Posted>().as_ref()).to_owned()
}

/// The message beside a field.
pub fn fault(name: &str) -> Option<String> {
    field::fault(name, use_context::<Posted>().as_ref()).map(str::to_owned)
}

/// One line that has to be filled in.
#[component]
pub fn Field(
    /// The field's name, which is its id as well.
    name: &'static str,
    #[prop(into)] label: String,
    /// What is typed into it.
    kind: Kind,
    #[prop(optional, into)] hint: Option<String>,
    /// The browser's autofill token.
    autocomplete: &'static str,
) -> impl IntoView {
    let shown = field::Field {
        name,
        label: &label,
        kind,
        hint: hint.as_deref(),
        autocomplete: Some(autocomplete),
        ..field::Field::default()
    };
    raw(field::field(shown, use_context::<Posted>().as_ref()))
}
