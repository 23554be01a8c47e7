//! `/reviews/{review}/items/{item}`: one item of a review, to answer. What is answered in words has a plain form, the same with script
//! and without; everything else is the island's.

use std::collections::BTreeMap;

use domain::instrument::{Scale, Value};

use leptos::prelude::*;
use store::ReviewId;

use super::param;
use crate::{
    components::{
        editions,
        field::{self, fault, typed},
        html::{framed, raw},
        islands::Islands,
        kept,
        page::{Page, Width, load},
    },
    context,
    error::AppError,
    forms::Posted,
    islands::answering::{Answering, Sheet, SheetItem},
    render,
    review::{self, InHand, editions::Editions},
    t,
};

/// The page.
#[component]
pub fn Answer() -> impl IntoView {
    let (id, item) = (param::<ReviewId>("review"), param::<String>("item"));
    // A fault of the form as a whole stands beside the one field that it has, and the answer chosen stays.
    let fault = fault("value").or_else(|| fault(""));
    let chosen = typed("value", None);
    let posted = use_context::<Posted>();
    let unsaved_words = field::fault("words").is_some();
    let kept = kept::notice();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let hand = review::get(&services, account.id, id?).await?;
        if hand.is_sent() && !unsaved_words {
            render::redirect(&format!("/reviews/{}", hand.review.id));
            return Ok(().into_any());
        }
        let item = item?;
        let asked = hand.path().into_iter().find(|known| known.id == item).ok_or(AppError::NotFound)?;
        let said = match hand.corrects() {
            true => editions::correcting(&Editions::of(&services, account.id, &hand.review).await?),
            false => kept,
        };
        if asked.scale == Scale::Words {
            let sheet = engine::html::item::page(&hand.ways(), &hand.in_hand(), asked, posted.as_ref());
            return Ok(framed(kept::above(&said, sheet)).into_any());
        }
        Ok(view! {
            <Page title=t!("answering.title") width=Width::Wide>
                {raw(said)}
                <Answering sheet=sheet(&hand, item, &chosen, fault)/>
                <Islands/>
            </Page>
        }
        .into_any())
    })
}

fn sheet(hand: &InHand, at: String, chosen: &str, fault: Option<String>) -> Sheet {
    let track = hand.review.track;
    let saved = hand.answers.iter().map(|(id, value)| (id.clone(), written(value)));
    let chosen = (!chosen.is_empty()).then(|| (at.clone(), chosen.to_owned()));
    Sheet {
        review: hand.review.id.to_string(),
        items: hand.instrument.items.iter().filter(|item| item.when.admits(track)).map(SheetItem::from).collect(),
        sections: hand.instrument.sections.iter().map(|section| (section.id.clone(), section.title.clone())).collect(),
        answers: saved.chain(chosen).collect(),
        at,
        fault,
        texts: texts(),
    }
}

/// An answer as the island needs it. Of words it shows no more than that there are some, and they stay here.
fn written(value: &Value) -> String {
    match value {
        Value::Words(_) => Value::Point(1).to_string(),
        other => other.to_string(),
    }
}

/// The island's words, by the names it knows them by.
fn texts() -> BTreeMap<String, String> {
    const NAMES: [&str; 19] = [
        "count",
        "progress",
        "map-label",
        "map",
        "answered",
        "skipped",
        "unanswered",
        "keys",
        "goes-on",
        "back",
        "next",
        "look-over",
        "idle",
        "saving",
        "saved",
        "waiting",
        "signed-out",
        "already-sent",
        "failed",
    ];
    let aside = [("not-applicable", "answer-na"), ("rather-not", "answer-skip")];
    let own = NAMES.into_iter().map(|name| (name.to_owned(), t!(format!("answering.{name}"))));
    own.chain(aside.into_iter().map(|(name, key)| (name.to_owned(), t!(key)))).collect()
}
