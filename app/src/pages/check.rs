//! `/reviews/{review}/check`: a look over everything before it is sent.

use domain::instrument::Gives;
use engine::html::check::{Around, page};
use leptos::prelude::*;
use maud::html;
use store::ReviewId;

use super::param;
use crate::{
    components::{html::framed, page::load},
    context,
    forms::Posted,
    render,
    review::{self, InHand},
    t,
};

/// The page.
#[component]
pub fn Check() -> impl IntoView {
    let id = param::<ReviewId>("review");
    let posted = use_context::<Posted>();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let hand = review::get(&services, account.id, id?).await?;
        if hand.is_sent() {
            render::redirect(&format!("/reviews/{}", hand.review.id));
            return Ok(().into_any());
        }
        // Advice rests on goals too; figures don't.
        let wants_goals =
            hand.instrument.result == Gives::Advice && services.store.find_goals(account.id).await?.is_none();
        Ok(show(&hand, wants_goals, posted.as_ref()).into_any())
    })
}

fn show(hand: &InHand, wants_goals: bool, posted: Option<&Posted>) -> impl IntoView + use<> {
    let around = Around {
        before: html! {},
        lead: &t!("check.lead"),
        hidden: html! { input type="hidden" name="revision" value=(hand.review.revision); },
        wants_goals,
        submit: &t!("check.submit"),
        after: &t!("check.after"),
    };
    framed(page(&hand.ways(), &hand.in_hand(), &around, posted))
}
