//! `/reviews/{review}`: the result of a sent review; an open one leads to the item to go on with.

use domain::outcome::Outcome;
use leptos::prelude::*;
use store::{ReviewId, Sent};

use super::{figures, param, result::AdviceResult};
use crate::{components::page::load, context, error::AppError, render, review};

/// The page.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let id = param::<ReviewId>("review");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let id = id?;
        let mut found = services.store.find_review(account.id, id).await?.ok_or(AppError::NotFound)?;
        let Some(sent) = found.sent.take() else {
            let hand = review::in_hand(&services, account.id, found).await?;
            let place = hand.place().ok_or(AppError::NotFound)?;
            render::redirect(&format!("/reviews/{id}/items/{}", place.id));
            return Ok(().into_any());
        };
        let Sent { at, result, goals, state, timeline, .. } = sent;
        match result {
            Outcome::Advice(result) => Ok(view! { <AdviceResult id at result=*result goals state/> }.into_any()),
            Outcome::Figures(scored) => {
                let hand = review::in_hand(&services, account.id, found).await?;
                let series = services.store.list_sent(account.id, &hand.instrument.id, at, figures::LOOK_BACK).await?;
                Ok(figures::show(&hand, figures::Given { at, scored, timeline }, series).into_any())
            }
        }
    })
}
