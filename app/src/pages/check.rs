//! `/reviews/{review}/check`: a look over everything before it is sent.

use domain::instrument::Gives;
use engine::html::{
    Sheet,
    check::{Around, page},
};
use leptos::prelude::*;
use maud::html;
use store::ReviewId;

use super::param;
use crate::{
    components::{editions, html::framed, page::load},
    context,
    forms::Posted,
    render,
    review::{self, InHand, editions::Editions},
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
        let wants_goals = !hand.corrects()
            && hand.instrument.result == Gives::Advice
            && services.store.find_goals(account.id).await?.is_none();
        let editions = match hand.corrects() {
            true => Some(Editions::of(&services, account.id, &hand.review).await?),
            false => None,
        };
        Ok(show(&hand, wants_goals, editions.as_ref(), posted.as_ref()).into_any())
    })
}

fn show(
    hand: &InHand,
    wants_goals: bool,
    editions: Option<&Editions>,
    posted: Option<&Posted>,
) -> impl IntoView + use<> {
    let key = |part: &str| t!(format!("{}.{part}", if editions.is_some() { "check-correction" } else { "check" }));
    let around = Around {
        before: html! { @if let Some(editions) = editions { (editions::correcting(editions)) } },
        lead: &key("lead"),
        hidden: html! { input type="hidden" name="revision" value=(hand.review.revision); },
        wants_goals,
        submit: &key("submit"),
        after: &key("after"),
    };
    let sheet = page(&hand.ways(), &hand.in_hand(), &around, posted);
    let leave = if editions.is_some() { "delete-correction.link" } else { "delete-review.link" };
    let leave = html! {
        p.cluster { a.button.button--quiet href={ "/reviews/" (hand.review.id) "/delete" } { (t!(leave)) } }
    };
    framed(Sheet { body: html! { (sheet.body) (leave) }, ..sheet })
}
