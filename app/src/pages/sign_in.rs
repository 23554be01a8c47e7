//! `/sign-in`: with an address and a password, then back to where one wanted to go.

use leptos::prelude::*;

use super::query;
use crate::{
    components::{
        carried::CarriedFields,
        field::{Field, Kind, typed},
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, Width},
    },
    context,
    forms::Carried,
    render, t,
};

/// The page.
#[component]
pub fn SignIn() -> impl IntoView {
    if context::visitor().is_some() {
        render::redirect("/home");
        return ().into_any();
    }
    let next = typed("next", query("next"));
    let notice = if use_context::<Carried>().is_some() {
        Some(("warning", "sign-in.carried"))
    } else if query("out").is_some() {
        Some(("success", "sign-in.out"))
    } else {
        (!next.is_empty()).then_some(("info", "sign-in.first"))
    };
    view! {
        <Page title=t!("sign-in.title") width=Width::Narrow>
            <PageHead title=t!("sign-in.title")/>
            {notice.map(|(kind, key)| view! { <Notice kind text=t!(key)/> })}
            <form class="form" method="post" action="/sign-in" novalidate>
                <ErrorSummary/>
                <Field name="email" kind=Kind::Email label=t!("email-label") autocomplete="username"/>
                <Field name="password" kind=Kind::Password label=t!("password-label") autocomplete="current-password"/>
                <input type="hidden" name="next" value=next/>
                <CarriedFields/>
                <div class="form__actions">
                    <button class="button button--wide">{t!("sign-in.submit")}</button>
                </div>
            </form>
            <p>{t!("sign-in.no-account")} " " <a href="/sign-up">{t!("sign-up-link")}</a></p>
        </Page>
    }
    .into_any()
}
