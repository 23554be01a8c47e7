//! The field that asks for the owner's password before something weighty.

use leptos::prelude::*;

use super::field::{Field, Kind};
use crate::{account::confirm::FIELD, t};

/// It.
#[component]
pub fn Confirm() -> impl IntoView {
    view! { <Field name=FIELD kind=Kind::Password label=t!("confirm-label") hint=t!("confirm-hint") autocomplete="current-password"/> }
}
