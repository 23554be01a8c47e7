//! `/reset/{token}`: a new password by a link; or why the link opens nothing any more, and what to do then.

use leptos::prelude::*;
use store::Reset;

use super::super::param;
use crate::{
    account::{link, password::SHORTEST},
    components::{
        date::in_words,
        field::{Field, Kind},
        form::ErrorSummary,
        page::{Page, PageHead, Width, load},
    },
    context::{self, now},
    render, t,
};

/// Gone: what answers for a link that opened something once, and for one that never did.
const GONE: u16 = 410;

/// The page. It changes nothing by being looked at: mailboxes open links before their owners do.
#[component]
pub fn ResetPassword() -> impl IntoView {
    let token = param::<String>("token");
    load(async move {
        let (token, services) = (token?, context::services()?);
        let token_hash = link::hashed(&token);
        if let Some((_, account)) = link::opens(&services.store, &token_hash, now()).await? {
            return Ok(view! { <Choose token email=account.email/> }.into_any());
        }
        render::set_status(GONE);
        let found = services.store.find_reset(&token_hash).await?;
        Ok(view! { <Over found mail=services.post.is_some()/> }.into_any())
    })
}

/// The form.
#[component]
fn Choose(token: String, email: String) -> impl IntoView {
    view! {
        <Page title=t!("reset-link.title") width=Width::Narrow>
            <PageHead title=t!("reset-link.title") lead=t!("reset-link.lead", "email" => email.clone())/>
            <form class="form" method="post" action=link::path(&token) novalidate>
                <ErrorSummary/>
                // For whoever keeps passwords for the owner; nobody reads it here.
                <input type="hidden" name="email" value=email autocomplete="username"/>
                <Field
                    name="password"
                    kind=Kind::Password
                    label=t!("account-password.new")
                    hint=t!("sign-up.password-hint", "least" => SHORTEST)
                    autocomplete="new-password"
                />
                <div class="form__actions">
                    <button class="button button--wide">{t!("recover.submit")}</button>
                </div>
            </form>
        </Page>
    }
}

/// What became of the link, and the way on.
#[component]
fn Over(found: Option<Reset>, mail: bool) -> impl IntoView {
    let (title, lead) = match found {
        Some(Reset { used_at: Some(used), .. }) => {
            (t!("reset-link.used"), t!("reset-link.used-lead", "day" => in_words(used)))
        }
        Some(Reset { closed: false, .. }) => (t!("reset-link.late"), t!("reset-link.late-lead")),
        _ => (t!("reset-link.over"), t!("reset-link.over-lead")),
    };
    let used = found.is_some_and(|link| link.used_at.is_some());
    view! {
        <Page title=t!("reset-link.title") width=Width::Narrow>
            <PageHead title lead/>
            <div class="form__actions">
                {used.then(|| view! { <a class="button" href="/sign-in">{t!("sign-in-link")}</a> })}
                <a class="button" class:button--secondary=used href="/reset">{t!(if mail { "reset-link.another" } else { "reset-link.ways" })}</a>
            </div>
        </Page>
    }
}
