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
    context, t,
};

/// The page.
#[component]
pub fn ChangePassword() -> impl IntoView {
    let has = context::visitor().is_some_and(|account| account.password_hash.is_some());
    view! {
        <Page title=t!("account-password.title") width=Width::Narrow>
            <PageHead title=t!("account-password.title") lead=t!(if has { "account-password.lead" } else { "account-password.lead-none" })/>
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
                    <button class="button">{t!(if has { "account-password.submit" } else { "account-password.submit-first" })}</button>
                    <a class="button button--quiet" href="/account">{t!("cancel")}</a>
                </div>
            </form>
            {has.then(|| view! { <p><a href="/account/no-password">{t!("account-no-password.link")}</a></p> })}
        </Page>
    }
}
