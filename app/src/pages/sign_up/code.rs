//! `/sign-up/code`: the code that was mailed to the new address. It says the same whether or not that has an account.

use leptos::prelude::*;
use tower_sessions::Session;

use super::super::{query, resume::Resume};
use crate::{
    account::session,
    components::{
        carried::{CarriedFields, Over, in_hand},
        code::CodeForm,
        form::Notice,
        page::{Page, PageHead, Width, load},
    },
    context,
    error::AppError,
    render, t,
};

/// The page. Without an address that waits it leads back to signing up.
#[component]
pub fn SignUpCode() -> impl IntoView {
    if context::visitor().is_some() {
        return view! { <Resume/> }.into_any();
    }
    let (again, in_hand) = (query("sent").is_some(), in_hand().is_some());
    load(async move {
        let services = context::services()?;
        let session: Session = leptos_axum::extract().await.map_err(|_| AppError::Internal)?;
        let waiting = match session::signing_up(&session).await? {
            Some(id) if services.post.is_some() => services.store.find_confirmation(id).await?,
            _ => None,
        };
        let Some(waiting) = waiting else {
            render::redirect("/sign-up");
            return Ok(().into_any());
        };
        Ok(view! {
            <Page title=t!("sign-up-code.title") width=Width::Narrow>
                <PageHead title=t!("sign-up-code.title") lead=t!("code-sent", "email" => waiting.email)/>
                {again.then(|| view! { <Notice kind="success" text=t!("code-sent-again")/> })}
                {in_hand.then(|| view! { <Notice kind="warning" text=t!("keep-way.sign-up")/> })}
                <CodeForm action="/sign-up/code" submit=t!("sign-up.submit")>
                    <CarriedFields/>
                    <p>{t!("sign-up-code.other")} " " <Over to="/sign-up" text=t!("sign-up-code.back")/></p>
                </CodeForm>
            </Page>
        }
        .into_any())
    })
    .into_any()
}
