//! `/sign-in`: with an address and a password, then back to where one wanted to go.

use leptos::prelude::*;

use super::{query, resume::Resume};
use crate::{
    components::{
        carried::{self, CarriedFields, Over},
        field::{Field, Kind, typed},
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, Width},
    },
    context, t,
};

/// The page.
#[component]
pub fn SignIn() -> impl IntoView {
    if context::visitor().is_some() {
        // Signed in meanwhile in another tab. With a form in hand that comes first, and without one this leads home.
        return view! { <Resume/> }.into_any();
    }
    let next = typed("next", query("next"));
    let passkeys = context::services().is_ok_and(|services| services.passkeys.is_some());
    let notice = if let Some(text) = carried::notice() {
        Some(("warning", text))
    } else if query("out").is_some() {
        Some(("success", t!("sign-in.out")))
    } else {
        (!next.is_empty()).then(|| ("info", t!("sign-in.first")))
    };
    view! {
        <Page title=t!("sign-in.title") width=Width::Narrow>
            <PageHead title=t!("sign-in.title")/>
            {notice.map(|(kind, text)| view! { <Notice kind text/> })}
            <form class="form" method="post" action="/sign-in" novalidate>
                <ErrorSummary/>
                <Field name="email" kind=Kind::Email label=t!("email-label") autocomplete="username"/>
                <Field name="password" kind=Kind::Password label=t!("password-label") autocomplete="current-password"/>
                <input type="hidden" name="next" value=next/>
                <CarriedFields/>
                <div class="form__actions">
                    <button class="button button--wide">{t!("sign-in.submit")}</button>
                    {passkeys.then(|| view! {
                        <button class="button button--secondary button--wide" formaction="/sign-in/passkey" formnovalidate>
                            {t!("sign-in.passkey")}
                        </button>
                    })}
                </div>
                <p><Over to=way_back() text=t!("recover-link")/></p>
                <p>{t!("sign-in.no-account")} " " <Over to="/sign-up" text=t!("sign-up-link")/></p>
            </form>
        </Page>
    }
    .into_any()
}

/// Where someone goes who can't sign in: a link by mail, where there is any, is the way that most people have.
fn way_back() -> &'static str {
    match context::services() {
        Ok(services) if services.post.is_some() => "/reset",
        _ => "/recover",
    }
}
