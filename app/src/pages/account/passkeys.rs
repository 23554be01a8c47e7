//! `/account/passkeys`: the devices that open the account, and a new one.

use leptos::prelude::*;
use store::Passkey;

use super::super::query;
use crate::{
    account::passkey::LONGEST_NAME,
    components::{
        confirm::Confirm,
        date::in_words,
        field::{Field, Kind},
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, load},
        passkey::{AskPasskey, NeedsScript, asked},
    },
    context, t,
};

/// The page.
#[component]
pub fn Passkeys() -> impl IntoView {
    let said = match query("passkey").as_deref() {
        Some("added") => Some("account-passkeys.added"),
        Some("removed") => Some("account-passkeys.removed"),
        _ => None,
    };
    let asked = asked();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        if let Some(options) = asked {
            return Ok(view! {
                <Page title=t!("account-passkeys.title")>
                    <PageHead title=t!("account-passkeys.add")/>
                    <AskPasskey kind="create" action="/account/passkeys" options along=&["name"] back="/account/passkeys"/>
                </Page>
            }
            .into_any());
        }
        let passkeys = services.store.list_passkeys(account.id).await?;
        let possible = services.passkeys.is_some();
        Ok(view! {
            <Page title=t!("account-passkeys.title")>
                <PageHead title=t!("account-passkeys.title") lead=t!("account-passkeys.lead")/>
                {said.map(|key| view! { <Notice kind="success" text=t!(key)/> })}
                {(!passkeys.is_empty()).then(|| view! {
                    <ul class="settings">{passkeys.into_iter().map(|passkey| view! { <Line passkey/> }).collect_view()}</ul>
                })}
                {if possible {
                    view! {
                        <form class="form" method="post" action="/account/passkeys" novalidate>
                            <h2 class="section__title">{t!("account-passkeys.add")}</h2>
                            <ErrorSummary/>
                            <Field
                                name="name"
                                kind=Kind::Text
                                label=t!("account-passkeys.name")
                                hint=t!("account-passkeys.name-hint", "most" => LONGEST_NAME)
                                autocomplete="off"
                            />
                            <Confirm/>
                            <NeedsScript/>
                            <div class="form__actions">
                                <button class="button">{t!("account-passkeys.submit")}</button>
                                <a class="button button--quiet" href="/account">{t!("cancel")}</a>
                            </div>
                        </form>
                    }.into_any()
                } else {
                    view! { <Notice kind="info" text=t!("account-passkeys.nameless")/> }.into_any()
                }}
            </Page>
        }
        .into_any())
    })
}

/// One of them.
#[component]
fn Line(passkey: Passkey) -> impl IntoView {
    let Passkey { id, name, created_at, used_at, .. } = passkey;
    let label = t!("account-passkeys.remove-label", "name" => name.clone());
    view! {
        <li class="settings__item">
            <p class="settings__name">{name}</p>
            <p class="settings__state">
                {t!("account-passkeys.since", "day" => in_words(created_at))} " · "
                {used_at.map_or_else(|| t!("account-passkeys.unused"), |at| t!("account-passkeys.used", "day" => in_words(at)))}
            </p>
            <p class="settings__action">
                <a class="button button--secondary button--small" href=format!("/account/passkeys/{id}") aria-label=label>
                    {t!("account-passkeys.remove")}
                </a>
            </p>
        </li>
    }
}
