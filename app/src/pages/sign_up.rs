//! `/sign-up`: a new account, with an address and a password.

pub mod code;

use leptos::prelude::*;

use super::resume::Resume;
use crate::{
    account::password::SHORTEST,
    components::{
        carried::{self, CarriedFields, Over},
        field::{Field, Kind},
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, Width},
    },
    context, t,
};

/// The page.
#[component]
pub fn SignUp() -> impl IntoView {
    if context::visitor().is_some() {
        return view! { <Resume/> }.into_any();
    }
    let mail = context::services().is_ok_and(|services| services.post.is_some());
    view! {
        <Page title=t!("sign-up.title") width=Width::Narrow>
            <PageHead title=t!("sign-up.title") lead=t!("sign-up.lead")/>
            {carried::in_hand().map(|_| t!("keep-way.sign-up")).map(|text| view! { <Notice kind="warning" text/> })}
            <form class="form" method="post" action="/sign-up" novalidate>
                <ErrorSummary/>
                <Field name="email" kind=Kind::Email label=t!("email-label") autocomplete="username" hint=t!("sign-up.email-hint")/>
                <Field
                    name="password"
                    kind=Kind::Password
                    label=t!("password-label")
                    hint=t!("sign-up.password-hint", "least" => SHORTEST)
                    autocomplete="new-password"
                />
                <CarriedFields/>
                <div class="form__actions">
                    <button class="button button--wide">{t!(if mail { "sign-up.submit-mail" } else { "sign-up.submit" })}</button>
                </div>
                <p class="small muted">{t!(if mail { "sign-up.privacy-mail" } else { "sign-up.privacy" })} " " <a href="/privacy">{t!("privacy-link")}</a></p>
                <p>{t!("sign-up.have-account")} " " <Over to="/sign-in" text=t!("sign-in-link")/></p>
            </form>
        </Page>
    }
    .into_any()
}
