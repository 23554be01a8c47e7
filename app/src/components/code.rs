//! The form that asks for a code that was mailed.

use leptos::prelude::*;

use super::{
    field::{Field, Kind},
    form::ErrorSummary,
};
use crate::t;

/// It, with what else belongs in it.
#[component]
pub fn CodeForm(action: &'static str, #[prop(into)] submit: String, children: Children) -> impl IntoView {
    view! {
        <form class="form" method="post" action=action novalidate>
            <ErrorSummary/>
            <Field name="code" kind=Kind::Digits label=t!("code-label") hint=t!("code-hint") autocomplete="one-time-code"/>
            <div class="form__actions">
                <button class="button">{submit}</button>
                <button class="button button--quiet" name="again" value="yes">{t!("code-again")}</button>
            </div>
            {children()}
        </form>
    }
}
