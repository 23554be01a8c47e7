//! `/account/password`: another password, and every other browser is signed out.

use leptos::prelude::*;

use crate::{
    account::password::SHORTEST,
    components::{
        confirm::Confirm,
        field::{Field, Kind},
        form::ErrorSummary,
        page::{Page, PageHead, Width},
    },
    t,
};

/// The page.
#[component]
pub fn ChangePassword() -> impl IntoView {
    view! {
        <Page title=t!("account-password.title") width=Width::Narrow>
            <PageHead title=t!("account-password.title") lead=t!("account-password.lead")/>
            <form class="form" method="post" action="/account/password" novalidate>
                <ErrorSummary/>
                <Confirm/>
                <Field
                    name="password"
                    kind=Kind::Password
                    label=t!("account-password.new")
                    hint=t!("sign-up.password-hint", "least" => SHORTEST)
                    autocomplete="new-password"
                />
                <div class="form__actions">
                    <button class="button">{t!("account-password.submit")}</button>
                    <a class="button button--quiet" href="/account">{t!("cancel")}</a>
                </div>
            </form>
        </Page>
    }
}
