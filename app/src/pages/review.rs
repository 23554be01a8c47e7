//! `/reviews/{review}`: the result of a sent review; an open one leads to the item to go on with.

use domain::outcome::Outcome;
use leptos::prelude::*;
use store::{ReviewId, Sent};

use super::{param, result::AdviceResult};
use crate::{components::page::load, context, error::AppError, render, review};

/// The page.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let id = param::<ReviewId>("review");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let id = id?;
        let found = services.store.find_review(account.id, id).await?.ok_or(AppError::NotFound)?;
        let Some(sent) = found.sent else {
            let hand = review::get(&services, account.id, id).await?;
            let place = hand.place().ok_or(AppError::NotFound)?;
            render::redirect(&format!("/reviews/{id}/items/{}", place.id));
            return Ok(().into_any());
        };
        let Sent { at, result, goals, state, .. } = sent;
        match result {
            Outcome::Advice(result) => Ok(view! { <AdviceResult id at result=*result goals state/> }.into_any()),
            Outcome::Figures(_) => Err(AppError::UnknownInstrument),
        }
    })
}
