//! `/reviews/{review}`: the result of a sent review; an open one leads to the item to go on with.

use domain::{assess::Person, outcome::Outcome};
use engine::{
    html::{form::notice, result},
    ways::Ways,
};
use leptos::prelude::*;
use maud::html;
use store::{ReviewId, Sent};

use super::{figures, param, query};
use crate::{
    components::{date::in_words, html::framed, kept, page::load},
    context,
    error::AppError,
    render, review, t,
};

/// The page.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let id = param::<ReviewId>("review");
    let before = query("already").map(|_| notice("info", &t!("result.already")));
    let kept = kept::notice();
    let before = html! { (kept) @if let Some(notice) = before { (notice) } };
    let asked = kept::asked();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let id = id?;
        let mut found = services.store.find_review(account.id, id).await?.ok_or(AppError::NotFound)?;
        let Some(sent) = found.sent.take() else {
            let hand = review::in_hand(&services, account.id, found).await?;
            let place = hand.place().ok_or(AppError::NotFound)?;
            // What became of a keeping is said where it leads.
            render::redirect(&format!("/reviews/{id}/items/{}{asked}", place.id));
            return Ok(().into_any());
        };
        let Sent { at, result, goals, state, timeline, .. } = sent;
        match result {
            Outcome::Advice(result) => {
                let person = Person { as_of: result.as_of, stints: timeline, goals, state };
                let kicker = t!("result.kicker", "day" => in_words(at));
                Ok(framed(result::page(&Ways::Account { review: id.to_string() }, &person, &result, &kicker, &before))
                    .into_any())
            }
            Outcome::Figures(scored) => {
                let hand = review::in_hand(&services, account.id, found).await?;
                let series = services.store.list_sent(account.id, &hand.instrument.id, at, figures::LOOK_BACK).await?;
                Ok(figures::show(&hand, figures::Given { at, scored, timeline }, series).into_any())
            }
        }
    })
}
