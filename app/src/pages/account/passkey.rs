//! `/account/passkeys/{passkey}`: takes one away, once confirmed.

use leptos::prelude::*;
use store::PasskeyId;

use super::super::param;
use crate::{
    components::{
        confirm::Confirm,
        form::ErrorSummary,
        page::{Page, PageHead, Width, load},
    },
    context,
    error::AppError,
    t,
};

/// The page.
#[component]
pub fn RemovePasskey() -> impl IntoView {
    let id = param::<PasskeyId>("passkey");
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let passkeys = services.store.list_passkeys(account.id).await?;
        let name = passkeys.into_iter().find(|passkey| passkey.id == id).ok_or(AppError::NotFound)?.name;
        Ok(view! {
            <Page title=t!("account-passkeys.title") width=Width::Narrow>
                <PageHead title=t!("account-passkeys.remove-title", "name" => name) lead=t!("account-passkeys.remove-lead")/>
                <form class="form" method="post" action=format!("/account/passkeys/{id}") novalidate>
                    <ErrorSummary/>
                    <Confirm/>
                    <div class="form__actions">
                        <button class="button button--danger">{t!("account-passkeys.remove-submit")}</button>
                        <a class="button button--quiet" href="/account/passkeys">{t!("cancel")}</a>
                    </div>
                </form>
            </Page>
        })
    })
}
