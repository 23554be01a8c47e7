//! `/reviews/{review}`: the result of a sent review; an open one leads to the item to go on with.

use domain::{assess::Person, outcome::Outcome};
use engine::{
    html::{
        Sheet,
        form::notice,
        picture::{Leads, Scene, figure},
        result,
    },
    ways::Ways,
};
use leptos::prelude::*;
use maud::html;
use store::{ReviewId, Sent};

use super::{figures, param, query};
use crate::{
    components::{date::in_words, decided, editions, html::framed, kept, page::load},
    context,
    error::AppError,
    render,
    review::{self, editions::Editions},
    t,
};

/// The page.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let id = param::<ReviewId>("review");
    let said = [
        ("already", "result.already"),
        ("correction=newer", "correction.newer"),
        ("correction=dropped", "correction.dropped"),
    ];
    let asks = |asked: &str| match asked.split_once('=') {
        Some((name, value)) => query(name).as_deref() == Some(value),
        None => query(asked).is_some(),
    };
    let before = said.into_iter().find(|(asked, _)| asks(asked)).map(|(_, key)| notice("info", &t!(key)));
    let kept = kept::notice();
    let decided_now = query("decided").is_some();
    let before = html! { (kept) @if let Some(notice) = before { (notice) } };
    let asked = kept::asked();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let id = id?;
        let mut found = services.store.find_review(account.id, id).await?.ok_or(AppError::NotFound)?;
        let editions = Editions::of(&services, account.id, &found).await?;
        let Some(sent) = found.sent.take() else {
            let hand = review::in_hand(&services, account.id, found).await?;
            if hand.corrects() {
                // All answers are there: which one is to be changed is seen at a look over them.
                render::redirect(&format!("/reviews/{id}/check"));
                return Ok(().into_any());
            }
            let place = hand.place().ok_or(AppError::NotFound)?;
            // What became of a keeping is said where it leads.
            render::redirect(&format!("/reviews/{id}/items/{}{asked}", place.id));
            return Ok(().into_any());
        };
        let Sent { at, result, goals, state, timeline, corrected_at, .. } = sent;
        let here = services.instruments.find(&found.instrument, found.version).is_some();
        let before = html! { (before) (editions::above(&editions, corrected_at)) };
        let after = editions::below(&editions, id, here);
        match result {
            Outcome::Advice(result) => {
                let person = Person { as_of: result.as_of, stints: timeline, goals, state };
                let kicker = t!("result.kicker", "day" => in_words(at));
                let ways = Ways::Account { review: id.to_string() };
                let decisions = services.store.list_decisions(account.id).await?;
                let scene =
                    Scene { stints: &person.stints, as_of: person.as_of, leads: Leads::Nowhere, meaning: false };
                let after = html! { (decided::of_review(&found, &result, &decisions, decided_now)) (after) };
                let sheet = result::page(&ways, &person, &result, &kicker, &before, &figure(&scene));
                Ok(framed(Sheet { body: html! { (sheet.body) (after) }, ..sheet }).into_any())
            }
            Outcome::Figures(scored) => {
                let hand = review::in_hand(&services, account.id, found).await?;
                let series = services.store.list_sent(account.id, &hand.instrument.id, at, figures::LOOK_BACK).await?;
                Ok(figures::show(&hand, figures::Given { at, scored, timeline }, series, before, after).into_any())
            }
        }
    })
}
