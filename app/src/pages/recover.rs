//! `/recover`: for those who have lost the password or the passkey.

use leptos::prelude::*;

use super::resume::Resume;
use crate::{
    account::password::SHORTEST,
    components::{
        carried::{CarriedFields, Over},
        field::{Field, Kind},
        form::ErrorSummary,
        page::{Page, PageHead, Width},
    },
    context, t,
};

/// The page.
#[component]
pub fn Recover() -> impl IntoView {
    if context::visitor().is_some() {
        return view! { <Resume/> }.into_any();
    }
    let mail = context::services().is_ok_and(|services| services.post.is_some());
    view! {
        <Page title=t!("recover.title") width=Width::Narrow>
            <PageHead title=t!("recover.title") lead=t!("recover.lead")/>
            <form class="form" method="post" action="/recover" novalidate>
                <ErrorSummary/>
                <Field name="email" kind=Kind::Email label=t!("email-label") autocomplete="username"/>
                <Field name="recovery-code" kind=Kind::Text label=t!("recover.code") hint=t!("recover.code-hint") autocomplete="off"/>
                <Field
                    name="password"
                    kind=Kind::Password
                    label=t!("account-password.new")
                    hint=t!("sign-up.password-hint", "least" => SHORTEST)
                    autocomplete="new-password"
                />
                <CarriedFields/>
                <div class="form__actions">
                    <button class="button button--wide">{t!("recover.submit")}</button>
                </div>
                <p>{t!("recover.back")} " " <Over to="/sign-in" text=t!("sign-in-link")/></p>
            </form>
            <div class="prose">
                <h2>{t!("recover.without")}</h2>
                {mail.then(|| view! { <p><a href="/reset">{t!("recover.by-mail")}</a></p> })}
                <p>{t!("recover.without-text")}</p>
            </div>
        </Page>
    }
    .into_any()
}
