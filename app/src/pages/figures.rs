//! The result of a review that gives figures: each in words, with the answers behind it and what became of it since the
//! last time. No total, no verdict. [`super::review`] is the page around it.

mod glance;
pub(crate) mod model;
mod ready;
pub(super) mod row;
mod since;
mod trend;
mod unsaid;

use std::collections::BTreeSet;

use domain::{
    assess::exhausted,
    instrument::{Scale, Value},
    scoring::Scored,
    timeline::Stint,
};
use leptos::prelude::*;
use maud::Markup;
use store::{Instant, Taken};

use crate::{
    components::{
        care::Care,
        date::in_words,
        html::raw,
        page::{Page, Width},
        review::CHECK_IN,
    },
    review::{InHand, label},
    t,
};
use model::Figured;

/// How many sent reviews of a questionnaire are looked at: the one shown, those before it, and so a year of months.
pub const LOOK_BACK: u32 = 12;

/// From here on the highest and the lowest figure are worth naming apart. [ours]: wording only.
const APART: f64 = 10.0;

/// What was sent.
pub struct Given {
    /// When.
    pub at: Instant,
    /// The figures as they were given.
    pub scored: Scored,
    /// The timeline at that moment.
    pub timeline: Vec<Stint>,
}

/// The page. `series` holds what was sent of this questionnaire up to this review, the latest first.
///
/// `before` and `after` stand above and below it.
pub fn show(hand: &InHand, given: Given, series: Vec<Taken>, before: Markup, after: Markup) -> impl IntoView + use<> {
    let Given { at, scored, timeline } = given;
    let (id, instrument) = (hand.review.id, hand.instrument);
    let figured = model::of(instrument, &scored);
    let (known, unsaid): (Vec<Figured>, Vec<Figured>) = figured.into_iter().partition(|one| one.score.is_some());
    // One answer may stand behind several figures.
    let behind = scored.figures.values().flat_map(|figure| &figure.behind);
    let answers = behind.map(|one| &one.item).collect::<BTreeSet<_>>().len();
    let tired = exhausted(&scored.state);
    let care = tired.then(|| view! { <Care key="exhaustion-note"/> });
    let checks_in = instrument.id == CHECK_IN;
    let sinking = checks_in.then(|| trend::sinking(instrument, &series)).flatten();
    let lead = match (tired, &sinking) {
        (true, _) => t!("lead-tired"),
        (false, Some(_)) => t!("figures.lead-sinking"),
        (false, None) => lead(&known),
    };
    let trend = checks_in.then(|| trend::trend(instrument, &series));
    let since = since::since(instrument, id, &scored, &series);
    let glance = glance::glance(&known);
    let ready = (instrument.id == ready::READY_TO_MANAGE).then(|| ready::years(&timeline, at));
    let words = own_words(hand);
    let unsaid = unsaid::unsaid(&unsaid);
    let rows = known.into_iter().map(|one| row::row(one, id)).collect_view();
    let has_rows = answers > 0;
    view! {
        <Page title=t!("figures.title") width=Width::Wide>
            {raw(before)}
            <header class="result-lead">
                <p class="result-lead__kicker">{t!("figures.kicker", "title" => instrument.title.clone(), "day" => in_words(at))}</p>
                <h1 class="result-lead__sentence">{lead}</h1>
                <p class="result-lead__sure">{t!("figures.rests-on", "count" => answers)}</p>
            </header>
            {care}
            {sinking}
            {trend}
            {glance}
            {ready}
            {has_rows.then(|| view! {
                <section class="section" aria-labelledby="figures">
                    <h2 class="section__title" id="figures">{t!("figures.each")}</h2>
                    <p class="section__lead">{t!("figures.each-lead")}</p>
                    <ul class="figures">{rows}</ul>
                </section>
            })}
            {since}
            {words}
            {unsaid}
            <section class="section" aria-labelledby="behind">
                <h2 class="section__title" id="behind">{t!("result.answers")}</h2>
                <p>{t!("result.answers-lead")}</p>
                <p class="cluster">
                    <a class="button button--secondary" href=format!("/reviews/{id}/answers")>{t!("result.answers")}</a>
                    <a class="button button--quiet" href="/questionnaires">{t!("home.questionnaires")}</a>
                </p>
                <p class="source">{t!("figures.source", "source" => instrument.source.clone())}</p>
            </section>
            {raw(after)}
        </Page>
    }
}

/// The one sentence that comes before everything else: what stands highest and lowest, without saying which is better.
fn lead(known: &[Figured]) -> String {
    let score = |one: &Figured| one.score.unwrap_or_default();
    match known {
        [] => t!("figures.lead-nothing"),
        [one] => t!("figures.lead-one", "title" => one.title.clone()),
        [first, ..] => {
            // Of equals the first, so that the order of the page decides.
            let (mut high, mut low) = (first, first);
            for one in known {
                high = if score(one) > score(high) { one } else { high };
                low = if score(one) < score(low) { one } else { low };
            }
            if score(high) - score(low) < APART {
                t!("figures.lead-even")
            } else {
                t!("figures.lead", "high" => high.title.clone(), "low" => low.title.clone())
            }
        }
    }
}

/// The answers in the person's own words, as they wrote them.
fn own_words(hand: &InHand) -> Option<impl IntoView + use<>> {
    let asked = hand.path().into_iter().filter(|item| item.scale == Scale::Words);
    let rows: Vec<_> = asked
        .map(|item| {
            let answer = hand.answers.get(&item.id);
            let said = answer.map_or_else(|| t!("answers.left-unanswered"), |value| label(item, value));
            let state = crate::islands::answering::item_state(answer);
            view! {
                <li class="overview__item" data-state=state>
                    <p class="overview__question">{item.text.clone()}</p>
                    <p class="overview__answer" data-words=matches!(answer, Some(Value::Words(_))).then_some("true")>{said}</p>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="own-words">
                <h2 class="section__title" id="own-words">{t!("figures.own-words")}</h2>
                <p class="section__lead">{t!("figures.own-words-lead")}</p>
                <ul class="overview">{rows}</ul>
            </section>
        }
    })
}
