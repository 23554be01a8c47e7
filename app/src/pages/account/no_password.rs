//! `/account/no-password`: gives the password up for passkeys.

use leptos::prelude::*;

use crate::{
    components::{
        confirm::Confirm,
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, Width, load},
    },
    context, t,
};

/// The page.
#[component]
pub fn NoPassword() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        if services.store.list_passkeys(account.id).await?.is_empty() {
            return Ok(view! { <First/> }.into_any());
        }
        let codes = services.store.count_recovery_codes(account.id).await?;
        Ok(view! {
            <Page title=t!("account-no-password.title") width=Width::Narrow>
                <PageHead title=t!("account-no-password.title") lead=t!("account-no-password.lead")/>
                {(codes == 0).then(|| view! { <Notice kind="warning" text=t!("account-no-password.no-codes")/> })}
                <form class="form" method="post" action="/account/no-password" novalidate>
                    <ErrorSummary/>
                    <Confirm/>
                    <div class="form__actions">
                        <button class="button button--danger">{t!("account-no-password.submit")}</button>
                        <a class="button button--quiet" href="/account/password">{t!("cancel")}</a>
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

/// What has to come first where there is no passkey.
#[component]
fn First() -> impl IntoView {
    view! {
        <Page title=t!("account-no-password.title") width=Width::Narrow>
            <PageHead title=t!("account-no-password.title") lead=t!("account-no-password.no-passkey")/>
            <ErrorSummary/>
            <p class="cluster">
                <a class="button" href="/account/passkeys">{t!("account-passkeys.add")}</a>
                <a class="button button--quiet" href="/account/password">{t!("cancel")}</a>
            </p>
        </Page>
    }
}
