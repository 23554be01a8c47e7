//! `/reviews/{review}/answers`: every answer behind a result and what it moved; goals and timeline as they were then.

use domain::scoring;
use engine::html::answers::{Behind, page};
use leptos::prelude::*;
use store::ReviewId;

use super::param;
use crate::{
    components::{editions, html::framed, kept, page::load},
    context,
    error::AppError,
    review::{self, editions::Editions},
};

/// The page.
#[component]
pub fn Answers() -> impl IntoView {
    let id = param::<ReviewId>("review");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let hand = review::get(&services, account.id, id?).await?;
        let sent = hand.review.sent.as_ref().ok_or(AppError::NotFound)?;
        // Figures are shown as they were given; what advice was given on is scored again, which comes to the same.
        let given = sent.result.figures().cloned();
        let scored = given.unwrap_or_else(|| scoring::score(hand.instrument, hand.review.track, &hand.answers));
        let behind = Behind { hand: hand.in_hand(), scored: &scored, goals: &sent.goals, timeline: &sent.timeline };
        let editions = Editions::of(&services, account.id, &hand.review).await?;
        let said = editions::above(&editions, sent.corrected_at);
        Ok(framed(kept::above(&said, page(&hand.ways(), &behind))))
    })
}
