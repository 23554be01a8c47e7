//! `/account/email`: which address the account has, whether mail reaches it, and another one.

pub mod code;

use leptos::prelude::*;

use super::super::query;
use crate::{
    components::{
        confirm::Confirm,
        field::{Field, Kind},
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, Width, load},
    },
    context, t,
};

/// What the form leaves in the address, and the text it stands for.
const NOTICES: [(&str, &str); 2] = [("changed", "account-email.changed"), ("confirmed", "account-email.confirmed-now")];

/// The page.
#[component]
pub fn ChangeEmail() -> impl IntoView {
    let notice = NOTICES.into_iter().find(|(name, _)| query(name).is_some());
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let mail = services.post.is_some();
        let waiting = if mail { services.store.find_confirmation_of(account.id).await? } else { None };
        let unconfirmed = mail && account.verified_at.is_none();
        Ok(view! {
            <Page title=t!("account-email.title") width=Width::Narrow>
                <PageHead title=t!("account-email.title") lead=t!("account-email.lead", "email" => account.email)/>
                {notice.map(|(_, key)| view! { <Notice kind="success" text=t!(key)/> })}
                {match waiting {
                    Some(waiting) => view! {
                        <div class="notice notice--info" role="status">
                            <p>{t!("account-email.waits", "email" => waiting.email)}</p>
                            <p><a href="/account/email/code">{t!("account-email.to-code")}</a></p>
                        </div>
                    }.into_any(),
                    None if unconfirmed => view! {
                        <form class="notice notice--warning" method="post" action="/account/email">
                            <p>{t!("account-email.unconfirmed")}</p>
                            <p><button class="button button--small" name="confirm" value="yes">{t!("account-email.confirm")}</button></p>
                        </form>
                    }.into_any(),
                    None => ().into_any(),
                }}
                <form class="form" method="post" action="/account/email" novalidate>
                    <ErrorSummary/>
                    <Field
                        name="email"
                        kind=Kind::Email
                        label=t!("account-email.new")
                        hint=t!(if mail { "account-email.new-hint" } else { "sign-up.email-hint" })
                        autocomplete="email"
                    />
                    <Confirm/>
                    <div class="form__actions">
                        <button class="button">{t!("account-email.submit")}</button>
                        <a class="button button--quiet" href="/account">{t!("cancel")}</a>
                    </div>
                </form>
            </Page>
        })
    })
}
