//! What asks the owner to confirm something weighty: the password, or a passkey where there is none.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    field::{Field, Kind, fault},
    form::Notice,
};
use crate::{
    account::{confirm::FIELD, session::encoded},
    context::{self, Visitor},
    t,
};

/// It.
#[component]
pub fn Confirm() -> impl IntoView {
    if context::visitor().is_none_or(|account| account.password_hash.is_some()) {
        return view! {
            <Field name=FIELD kind=Kind::Password label=t!("confirm-label") hint=t!("confirm-hint") autocomplete="current-password"/>
        }
        .into_any();
    }
    if use_context::<Visitor>().is_some_and(|visitor| visitor.confirmed) {
        return view! { <Notice kind="info" text=t!("confirm-passkey.done")/> }.into_any();
    }
    let href = format!("/account/confirm?next={}", encoded(&use_location().pathname.get_untracked()));
    view! {
        <div class="field">
            <p class="field__label">{t!("confirm-passkey.label")}</p>
            <p class="field__hint">{t!("confirm-hint")}</p>
            {fault(FIELD).map(|text| view! { <p class="field__error">{text}</p> })}
            <p><a class="button button--secondary" id=FIELD href=href>{t!("confirm-passkey.link")}</a></p>
        </div>
    }
    .into_any()
}
