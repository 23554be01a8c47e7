//! `/account`: who one is here, the ways in, and where to change each.

pub mod confirm;
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
        page::{Page, PageHead, load},
    },
    context::{self, now},
    t,
};

/// What a form elsewhere leaves in the address: the query's name and value, and the text they stand for.
const NOTICES: [(&str, &str, &str); 3] = [
    ("password", "changed", "account.password-changed"),
    ("password", "recovered", "account.password-recovered"),
    ("password", "given-up", "account.password-given-up"),
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
        let rows = [
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
        ];
        Ok(view! {
            <Page title=t!("account.title")>
                <PageHead title=t!("account.title") lead=t!("account.lead", "email" => account.email)/>
                {notice.map(|(_, _, key)| view! { <Notice kind="success" text=t!(key)/> })}
                <ul class="settings">{rows.map(Row::show).collect_view()}</ul>
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
