//! `/reviews/{review}/what-if`: tries other facts about a result that gives advice. What was posted is shown, never kept.

use domain::assess::{Assessment, Person};
use engine::{html, ways::Ways};
use leptos::prelude::*;
use store::{AccountId, ReviewId, Sent};

use super::param;
use crate::{
    components::{html::framed, islands::DeskAhead, page::load},
    context::{self, Services},
    error::AppError,
    forms::Posted,
    render,
};

/// The page.
#[component]
pub fn WhatIf() -> impl IntoView {
    let id = param::<ReviewId>("review");
    let posted = use_context::<Posted>();
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let Some((person, result)) = behind(&services, account.id, id).await? else {
            render::redirect(&format!("/reviews/{id}"));
            return Ok(().into_any());
        };
        let ways = Ways::Account { review: id.to_string() };
        let sheet = html::what_if::page(&ways, &person, &result, posted.as_ref().map(|posted| &posted.fields));
        Ok(view! { {framed(sheet)} <Engine/> }.into_any())
    })
}

/// The script that tries changes in the browser, told where everything is that it needs.
#[component]
fn Engine() -> impl IntoView {
    use_context::<Services>().map(|services| {
        let path = |name: &str| services.files.path(name);
        view! {
            <DeskAhead/>
            <link rel="preload" href=path("adviser.wasm") r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
            <script
                type="module"
                src=path("what-if-page.js")
                data-desk=path("desk.js")
                data-desk-wasm=path("desk_bg.wasm")
                data-adviser=path("adviser.wasm")
                data-data=path("data.json")
                data-what-if=path("what-if.js")
            ></script>
        }
    })
}

/// The person behind a sent review as they were then, and what they were told; nothing where it is open or gives figures.
///
/// # Errors
/// [`AppError::NotFound`] unless it is this account's.
pub(crate) async fn behind(
    services: &Services,
    account: AccountId,
    id: ReviewId,
) -> Result<Option<(Person, Assessment)>, AppError> {
    let review = services.store.find_review(account, id).await?.ok_or(AppError::NotFound)?;
    Ok(review.sent.and_then(|Sent { result, timeline, goals, state, .. }| {
        let result = result.advice()?.clone();
        Some((Person { as_of: result.as_of, stints: timeline, goals, state }, result))
    }))
}
