//! `/account/email/code`: the code that was mailed to the address that waits.

use leptos::prelude::*;

use super::super::super::query;
use crate::{
    components::{
        code::CodeForm,
        form::Notice,
        page::{Page, PageHead, Width, load},
    },
    context, render, t,
};

/// The page. Without an address that waits it leads to the page before.
#[component]
pub fn ConfirmEmail() -> impl IntoView {
    let again = query("sent").is_some();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let waiting = services.store.find_confirmation_of(account.id).await?.filter(|_| services.post.is_some());
        let Some(waiting) = waiting else {
            render::redirect("/account/email");
            return Ok(().into_any());
        };
        Ok(view! {
            <Page title=t!("account-email-code.title") width=Width::Narrow>
                <PageHead title=t!("account-email-code.title") lead=t!("code-sent", "email" => waiting.email)/>
                {again.then(|| view! { <Notice kind="success" text=t!("code-sent-again")/> })}
                <CodeForm action="/account/email/code" submit=t!("account-email-code.submit")>
                    <p><button class="button button--quiet button--small" name="drop" value="yes">{t!("account-email-code.drop")}</button></p>
                </CodeForm>
            </Page>
        }
        .into_any())
    })
}
