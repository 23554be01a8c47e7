//! `/account/sessions`: where one is signed in, and how to end it.

use leptos::prelude::*;
use store::{Instant, Session};

use super::super::query;
use crate::{
    account::{
        device,
        session::{DEVICE, written},
    },
    components::{
        date::in_words,
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, load},
    },
    context::{self, now, this_session},
    t,
};

/// The page.
#[component]
pub fn Sessions() -> impl IntoView {
    let ended = match query("ended").as_deref() {
        Some("one") => Some("account-sessions.ended-one"),
        Some("others") => Some("account-sessions.ended-others"),
        _ => None,
    };
    load(async move {
        let (account, services, here) = (context::account()?, context::services()?, this_session());
        let mut sessions = services.store.list_sessions(account.id, now()).await?;
        // The one at hand first, then as they were used.
        sessions.sort_by_key(|session| Some(session.token_hash) != here);
        let several = sessions.len() > 1;
        Ok(view! {
            <Page title=t!("account-sessions.title")>
                <PageHead title=t!("account-sessions.title") lead=t!("account-sessions.lead")/>
                <ErrorSummary/>
                {ended.map(|key| view! { <Notice kind="success" text=t!(key)/> })}
                <ul class="settings">
                    {sessions.into_iter().map(|session| {
                        let this = Some(session.token_hash) == here;
                        view! { <Line session this/> }
                    }).collect_view()}
                </ul>
                <form class="cluster" method="post" action="/account/sessions">
                    {several.then(|| view! { <button class="button">{t!("account-sessions.end-others")}</button> })}
                    <button class="button button--secondary" name="here" value="yes">{t!("account-sessions.end-all")}</button>
                </form>
            </Page>
        })
    })
}

/// One browser.
#[component]
fn Line(session: Session, this: bool) -> impl IntoView {
    let named = |place: usize| session.data.get(DEVICE)?.get(place)?.as_str();
    let device = device::in_words((named(0), named(1)));
    let action = format!("/account/sessions/{}/end", written(&session.token_hash));
    let label = t!("account-sessions.end-label", "device" => device.clone());
    view! {
        <li class="settings__item">
            <p class="settings__name">
                {device}
                {this.then(|| view! { " " <span class="tag tag--accent">{t!("account-sessions.this")}</span> })}
            </p>
            <p class="settings__state">
                {t!("account-sessions.since", "day" => in_words(session.created_at))} " · "
                {last_used(session.seen_at, now())}
            </p>
            {(!this).then(|| view! {
                <form class="settings__action" method="post" action=action>
                    <button class="button button--secondary button--small" aria-label=label>{t!("account-sessions.end")}</button>
                </form>
            })}
        </li>
    }
}

/// A session notes the day it is used, not the minute.
fn last_used(at: Instant, now: Instant) -> String {
    let (then, today) = (in_words(at), in_words(now));
    if then == today { t!("account-sessions.today") } else { t!("account-sessions.last", "day" => then) }
}
