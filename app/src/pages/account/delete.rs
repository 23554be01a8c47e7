//! `/account/delete`: deletes the account, once it is clear what goes with it; `/account/deleted`: says that it is gone.

use leptos::prelude::*;

use super::{super::query, data::holds};
use crate::{
    components::{
        confirm::Confirm,
        form::ErrorSummary,
        html::raw,
        page::{Page, PageHead, load},
    },
    context,
    erasing::Left,
    render, t,
};

/// The page that asks.
#[component]
pub fn DeleteAccount() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let held = services.store.count_holdings(account.id).await?;
        let sessions = u32::try_from(held.sessions).unwrap_or(u32::MAX);
        Ok(view! {
            <Page title=t!("account-delete.title")>
                <PageHead title=t!("account-delete.title") lead=t!("account-delete.lead", "email" => account.email)/>
                <section class="section" aria-labelledby="lost">
                    <h2 class="section__title" id="lost">{t!("delete.lost")}</h2>
                    {raw(holds(&held))}
                    <div class="prose"><ul>
                        <li>{t!("account-delete.ways")}</li>
                        <li>{t!("account-delete.sessions", "count" => sessions)}</li>
                    </ul></div>
                    <p class="small muted">{t!("delete.backups")}</p>
                    <p class="cluster"><a class="button button--secondary" href="/account/data">{t!("delete.take-along")}</a></p>
                </section>
                <form class="form" method="post" action="/account/delete" novalidate>
                    <ErrorSummary/>
                    <Confirm/>
                    <div class="form__actions">
                        <button class="button button--danger">{t!("account-delete.submit")}</button>
                        <a class="button button--quiet" href="/account">{t!("cancel")}</a>
                    </div>
                </form>
            </Page>
        })
    })
}

/// The page that says so.
#[component]
pub fn AccountDeleted() -> impl IntoView {
    if context::visitor().is_some() {
        // Somebody with an account, by an address of before.
        render::redirect("/account");
        return ().into_any();
    }
    let traces = query("traces");
    view! {
        <Page title=t!("account-deleted.title")>
            <PageHead title=t!("account-deleted.title") lead=t!("account-deleted.lead")/>
            <div class="stack">
                <p>{Left::text(traces.as_deref())}</p>
                <p>{t!("account-deleted.again")}</p>
                <p class="cluster"><a class="button button--secondary" href="/">{t!("account-deleted.home")}</a></p>
            </div>
        </Page>
    }
    .into_any()
}
