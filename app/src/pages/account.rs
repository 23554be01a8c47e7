//! `/account`: who one is here, the ways in, and where to change each.

pub mod calendar;
pub mod check_ins;
pub mod confirm;
pub mod data;
pub mod delete;
pub mod email;
pub mod no_password;
pub mod passkey;
pub mod passkeys;
pub mod password;
pub mod recovery;
pub mod sessions;

use leptos::prelude::*;

use super::query;
use crate::{
    components::{
        form::Notice,
        operator_links::{OperatorNote, in_a_sentence, unread},
        page::{Page, PageHead, load},
    },
    context::{self, now},
    decisions::day_of,
    rhythm::Rhythm,
    t,
};

/// What a form elsewhere leaves in the address: the query's name and value, and the text they stand for.
const NOTICES: [(&str, &str, &str); 4] = [
    ("password", "changed", "account.password-changed"),
    ("password", "recovered", "account.password-recovered"),
    ("password", "given-up", "account.password-given-up"),
    ("password", "reset", "account.password-reset"),
];

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    let notice = NOTICES.into_iter().find(|(name, value, _)| query(name).as_deref() == Some(value));
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let sessions = services.store.list_sessions(account.id, now()).await?.len();
        let passkeys = services.store.list_passkeys(account.id).await?.len();
        let codes = services.store.count_recovery_codes(account.id).await?;
        let links = services.store.list_operator_resets(account.id).await?;
        let unconfirmed = services.post.is_some() && account.verified_at.is_none();
        let held = services.store.count_holdings(account.id).await?;
        let points = services.store.list_points(account.id).await?;
        let rhythm = Rhythm::get(&services.store, account.id, &points, day_of(now())).await?;
        let feed = services.store.find_feed(account.id).await?;
        let rows = [
            Row {
                name: "email",
                href: "/account/email",
                state: t!(
                    if unconfirmed { "account-email.state-unconfirmed" } else { "account-email.state" },
                    "email" => account.email.clone()
                ),
                wanting: unconfirmed,
            },
            Row {
                name: "password",
                href: "/account/password",
                state: t!(if account.password_hash.is_some() {
                    "account-password.set"
                } else {
                    "account-password.none"
                }),
                wanting: false,
            },
            Row {
                name: "passkeys",
                href: "/account/passkeys",
                state: t!("account-passkeys.state", "count" => passkeys),
                wanting: false,
            },
            Row {
                name: "recovery",
                href: "/account/recovery",
                state: t!("account-recovery.state", "count" => codes),
                wanting: codes == 0,
            },
            Row {
                name: "sessions",
                href: "/account/sessions",
                state: t!("account-sessions.state", "count" => sessions),
                wanting: false,
            },
            Row { name: "check-ins", href: "/account/check-ins", state: check_ins::stands(rhythm), wanting: false },
            Row { name: "calendar", href: "/account/calendar", state: calendar::stands(feed), wanting: false },
            Row {
                name: "data",
                href: "/account/data",
                state: t!("account-data.state", "count" => u32::try_from(held.sent + held.open).unwrap_or(u32::MAX)),
                wanting: false,
            },
        ];
        Ok(view! {
            <Page title=t!("account.title")>
                <PageHead title=t!("account.title") lead=t!("account.lead", "email" => account.email)/>
                {notice.map(|(_, _, key)| view! { <Notice kind="success" text=t!(key)/> })}
                <OperatorNote links=unread(links.clone())/>
                <ul class="settings">{rows.map(Row::show).collect_view()}</ul>
                {(!links.is_empty()).then(|| view! {
                    <section class="prose" aria-labelledby="operator-links">
                        <h2 id="operator-links">{t!("operator-links")}</h2>
                        <ul>{links.into_iter().map(|link| view! { <li>{in_a_sentence(link, now())}</li> }).collect_view()}</ul>
                    </section>
                })}
                <form method="post" action="/sign-out">
                    <button class="button button--secondary">{t!("sign-out")}</button>
                </form>
            </Page>
        })
    })
}

/// One thing to look after, with how it stands.
struct Row {
    name: &'static str,
    href: &'static str,
    state: String,
    /// Whether it is worth doing something about.
    wanting: bool,
}

impl Row {
    fn show(self) -> impl IntoView {
        view! {
            <li class="settings__item">
                <a class="settings__link" href=self.href>{t!(format!("account-{}.title", self.name))}</a>
                <p class="settings__state">
                    {self.state}
                    {self.wanting.then(|| view! { " " <span class="tag tag--warning">{t!("account.wanting")}</span> })}
                </p>
            </li>
        }
    }
}
