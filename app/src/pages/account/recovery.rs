//! `/account/recovery`: codes for the day on which the password is lost. They are shown once, when they are made.

use leptos::prelude::*;

use super::super::query;
use crate::{
    account::recovery::just_signed_up,
    api::account::create_recovery_codes::CODE,
    components::{
        confirm::Confirm,
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, Width, load},
    },
    context::{self, now},
    forms::Posted,
    t,
};

/// The page.
#[component]
pub fn Recovery() -> impl IntoView {
    let fresh: Vec<String> =
        use_context::<Posted>().map(|posted| posted.fields.all(CODE).map(str::to_owned).collect()).unwrap_or_default();
    let new = query("new").is_some();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        if !fresh.is_empty() {
            return Ok(view! { <Codes codes=fresh email=account.email/> }.into_any());
        }
        let left = services.store.count_recovery_codes(account.id).await?;
        let asks = left > 0 || !just_signed_up(&account, now());
        let lead = if new { t!("account-recovery.new") } else { t!("account-recovery.lead") };
        Ok(view! {
            <Page title=t!("account-recovery.title") width=Width::Narrow>
                <PageHead title=t!("account-recovery.title") lead/>
                {(left > 0).then(|| view! { <Notice kind="info" text=t!("account-recovery.replaces", "count" => left)/> })}
                <form class="form" method="post" action="/account/recovery" novalidate>
                    <ErrorSummary/>
                    {asks.then(|| view! { <Confirm/> })}
                    <div class="form__actions">
                        <button class="button">{t!(if left > 0 { "account-recovery.renew" } else { "account-recovery.make" })}</button>
                        {if new {
                            view! { <a class="button button--quiet" href="/home">{t!("account-recovery.later")}</a> }
                        } else {
                            view! { <a class="button button--quiet" href="/account">{t!("cancel")}</a> }
                        }}
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

/// The codes, this once.
#[component]
fn Codes(codes: Vec<String>, email: String) -> impl IntoView {
    view! {
        <Page title=t!("account-recovery.title") width=Width::Narrow>
            <PageHead title=t!("account-recovery.made") lead=t!("account-recovery.made-lead")/>
            <div class="codes">
                <p class="codes__for">{t!("account-recovery.for", "email" => email)}</p>
                <ol class="codes__list">{codes.into_iter().map(|code| view! { <li><code class="codes__code">{code}</code></li> }).collect_view()}</ol>
                <p class="codes__how">{t!("account-recovery.how")}</p>
            </div>
            <p class="cluster"><a class="button" href="/home">{t!("account-recovery.kept")}</a></p>
        </Page>
    }
}
