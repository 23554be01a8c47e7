//! Every answer behind a result and what it moved; goals and timeline as they were then.

mod facts;

use domain::{
    goals::Goals,
    instrument::{Target, Value},
    scoring::{Figure, Scored},
    timeline::Stint,
};
use maud::{Markup, html};

use super::{
    Sheet, Width,
    form::page_head,
    meter::{meter, whole},
};
use crate::{
    review::{InHand, label, state},
    t,
    ways::Ways,
    words::target::{anchor, meaning, order, title},
};

/// What stands behind a result.
#[derive(Clone, Copy)]
pub struct Behind<'a> {
    /// The questionnaire and the answers.
    pub hand: InHand<'a>,
    /// What the answers came to.
    pub scored: &'a Scored,
    /// The goals.
    pub goals: &'a Goals,
    /// The timeline.
    pub timeline: &'a [Stint],
}

/// The page. Each measure has its own id, and so have goals and timeline: facts of a result lead there.
#[must_use]
pub fn page(ways: &Ways, behind: &Behind<'_>) -> Sheet {
    let Behind { hand, scored, goals, timeline } = behind;
    let others: Vec<_> = hand.path().into_iter().filter(|item| item.feeds.is_empty()).collect();
    let body = html! {
        (page_head(&t!("answers.title"), Some(&t!("answers.lead"))))
        p { a.button.button--secondary href=(ways.result()) { (t!("answers.back")) } }
        @for target in order(hand.instrument, scored) {
            @if let Some(figure) = scored.figures.get(target) { (measured(ways, hand, target, figure)) }
        }
        @if !others.is_empty() {
            section.section {
                h2.section__title { (t!("answers.others")) }
                ul.overview { @for item in others { (answer(ways, hand, &item.id, None)) } }
            }
        }
        section.section id="goals" aria-labelledby="goals-title" {
            h2.section__title id="goals-title" { (t!("answers.goals")) }
            (facts::goals(goals))
        }
        section.section id="timeline" aria-labelledby="timeline-title" {
            h2.section__title id="timeline-title" { (t!("answers.timeline")) }
            (facts::timeline(timeline))
        }
    };
    Sheet { title: t!("answers.title"), width: Width::Reading, body }
}

/// One measure or field with the answers behind it.
fn measured(ways: &Ways, hand: &InHand<'_>, target: &Target, figure: &Figure) -> Markup {
    let name = title(hand.instrument, target);
    html! {
        section.section id=(anchor(target)) aria-label=(name) {
            h2.section__title { (name) }
            p.section__lead { (meaning(hand.instrument, target)) }
            div.measure {
                span.measure__name {}
                (meter(figure.score, false))
                span.measure__value {
                    @match figure.score {
                        Some(score) => (t!("answers.score", "score" => whole(score))),
                        None => (t!("answers.not-scored")),
                    }
                }
            }
            ul.overview {
                @for one in &figure.behind {
                    @let key = if one.reversed { "answers.moved-reversed" } else { "answers.moved" };
                    @let points = (one.points * 10.0).round() / 10.0;
                    (answer(ways, hand, &one.item, Some(&t!(key, "weight" => one.weight, "points" => points))))
                }
                @for one in &figure.left_out {
                    (answer(ways, hand, &one.item, Some(&t!("answers.weight", "weight" => one.weight))))
                }
            }
        }
    }
}

/// One item with its answer, and what that moved.
fn answer(ways: &Ways, hand: &InHand<'_>, id: &str, moved: Option<&str>) -> Markup {
    let (item, value) = (hand.instrument.item(id), hand.answers.get(id));
    html! {
        li.overview__item data-state=(state(value)) {
            p.overview__question { @if let Some(item) = item { (item.text) } }
            p.overview__answer data-words=[matches!(value, Some(Value::Words(_))).then_some("true")] {
                @if let (Some(item), Some(value)) = (item, value) { (label(item, value)) }
                @else { (t!("answers.left-unanswered")) }
            }
            @if let Some(moved) = moved { p.overview__weight.small.muted { (moved) } }
            @if let (Some(_), Some(href)) = (value, ways.earlier(id)) { p.small { a href=(href) { (t!("answers.earlier")) } } }
        }
    }
}

#[cfg(test)]
mod tests;
