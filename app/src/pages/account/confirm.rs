//! `/account/confirm`: the owner shows a passkey before something weighty, and goes back there.

use leptos::prelude::*;

use super::super::query;
use crate::{
    components::{
        field::typed,
        form::ErrorSummary,
        page::{Page, PageHead, Width},
        passkey::{AskPasskey, NeedsScript, asked},
    },
    t,
};

/// The page.
#[component]
pub fn ConfirmByPasskey() -> impl IntoView {
    let next = typed("next", query("next"));
    view! {
        <Page title=t!("account-confirm.title") width=Width::Narrow>
            <PageHead title=t!("account-confirm.title") lead=t!("account-confirm.lead")/>
            {match asked() {
                Some(options) => view! {
                    <AskPasskey kind="get" action="/account/confirm" options along=&["next"] back="/account"/>
                }.into_any(),
                None => view! {
                    <form class="form" method="post" action="/account/confirm">
                        <ErrorSummary/>
                        <input type="hidden" name="next" value=next/>
                        <NeedsScript/>
                        <div class="form__actions">
                            <button class="button">{t!("confirm-passkey.link")}</button>
                            <a class="button button--quiet" href="/account">{t!("cancel")}</a>
                        </div>
                    </form>
                }.into_any(),
            }}
        </Page>
    }
}
