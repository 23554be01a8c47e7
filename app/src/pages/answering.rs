//! `/reviews/{review}/items/{item}`: one item of a review, to answer.

use std::collections::BTreeMap;

use domain::instrument::Item;
use leptos::prelude::*;
use store::ReviewId;

use super::param;
use crate::{
    components::{
        field::fault,
        islands::Islands,
        page::{Page, Width, load},
    },
    context,
    error::AppError,
    islands::answering::{Answering, Sheet, Texts},
    render,
    review::{self, InHand},
    t,
};

/// The page.
#[component]
pub fn Answer() -> impl IntoView {
    let (id, item) = (param::<ReviewId>("review"), param::<String>("item"));
    let fault = fault("value");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let hand = review::get(&services.store, account.id, id?).await?;
        if hand.is_sent() {
            render::redirect(&format!("/reviews/{}", hand.review.id));
            return Ok(().into_any());
        }
        let item = item?;
        if !hand.path().iter().any(|known| known.id == item) {
            return Err(AppError::NotFound);
        }
        Ok(view! {
            <Page title=t!("answering.title") width=Width::Wide>
                <Answering sheet=sheet(&hand, item, fault)/>
                <Islands/>
            </Page>
        }
        .into_any())
    })
}

fn sheet(hand: &InHand, at: String, fault: Option<String>) -> Sheet {
    let track = hand.review.track;
    let items = hand
        .instrument
        .items
        .iter()
        .filter(|item| item.when.admits(track));
    let items = items.map(|item| Item {
        feeds: Vec::new(),
        ..item.clone()
    });
    Sheet {
        review: hand.review.id.to_string(),
        track,
        items: items.collect(),
        sections: hand
            .instrument
            .sections
            .iter()
            .map(|section| (section.id.clone(), section.title.clone()))
            .collect::<BTreeMap<_, _>>(),
        answers: hand.answers.clone(),
        at,
        fault,
        texts: texts(),
    }
}

fn texts() -> Texts {
    let text = |name: &str| t!(format!("answering.{name}"));
    Texts {
        count: text("count"),
        progress: text("progress"),
        map_label: text("map-label"),
        map: text("map"),
        answered: text("answered"),
        skipped: text("skipped"),
        unanswered: text("unanswered"),
        not_applicable: t!("answer-na"),
        rather_not: t!("answer-skip"),
        keys: text("keys"),
        back: text("back"),
        next: text("next"),
        look_over: text("look-over"),
        idle: text("idle"),
        saving: text("saving"),
        saved: text("saved"),
        waiting: text("waiting"),
        signed_out: text("signed-out"),
        already_sent: text("already-sent"),
        failed: text("failed"),
    }
}
