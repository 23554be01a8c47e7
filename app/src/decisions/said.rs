//! Prompts and their data in words, and what the writing coach asks.

use domain::{
    bias::{Datum, Prompt},
    coach,
    goals::Pull,
};
use maud::{Markup, html};
use store::{Point, ReviewId};

use crate::{
    components::date::in_words,
    t,
    text::span,
    words::{fact_name, pull_level},
};

/// The prompts, each with what raised it; nothing where there are none.
pub fn prompts(prompts: &[Prompt], points: &[Point], here: ReviewId) -> Markup {
    html! {
        @if !prompts.is_empty() {
            section.section aria-labelledby="second-thought" {
                h2.section__title id="second-thought" { (t!("bias.title")) }
                p.section__lead { (t!("bias.lead")) }
                @for one in prompts {
                    article.prompt data-bias=(one.bias) {
                        h3.prompt__title { (t!(format!("bias-{}", one.bias))) }
                        p { (t!(format!("bias-{}.ask", one.bias))) }
                        p.prompt__because { (t!("bias.because")) }
                        ul.prompt__data { @for datum in &one.data { li { (said(*datum, points, here)) } } }
                    }
                }
                p.small.muted { (t!("bias.source")) }
            }
        }
    }
}

/// One datum, with the way to where it stands.
fn said(datum: Datum, points: &[Point], here: ReviewId) -> Markup {
    let day = |look: usize| points.get(look).map(|point| in_words(point.sent_at)).unwrap_or_default();
    let at = |look: usize| points.get(look).map_or_else(String::new, |point| format!("/reviews/{}", point.id));
    let answers = |part: &str| format!("/reviews/{here}/answers#{part}");
    let (href, text) = match datum {
        Datum::Scored(look, measure, score) => (
            at(look),
            t!("bias-data.scored", "day" => day(look), "name" => fact_name(measure.into()), "score" => score.round()),
        ),
        Datum::Decided(look, id, choice) => {
            (at(look), t!(format!("choice-{choice}.past"), "day" => day(look), "move" => t!(format!("move-{id}.name"))))
        }
        Datum::TurnedOut(look, id, felt) => {
            (at(look), t!(format!("felt-{felt}.past"), "day" => day(look), "move" => t!(format!("move-{id}.name"))))
        }
        Datum::Now(measure, score) => {
            (answers(measure.id()), t!("bias-data.now", "name" => fact_name(measure.into()), "score" => score.round()))
        }
        Datum::Pull(pull, strength) => (answers("goals"), pulled(pull, strength)),
        Datum::Managing(months) => (answers("timeline"), t!("bias-data.managing", "span" => span(months))),
        Datum::Unseen(look, months) => {
            (at(look), t!("bias-data.unseen", "day" => day(look), "span" => span(months.unsigned_abs())))
        }
    };
    html! { a href=(href) { (text) } }
}

fn pulled(pull: Pull, strength: i8) -> String {
    t!("bias-data.pull", "name" => fact_name(pull.into()), "words" => pull_level(strength))
}

/// What the coach asks about these texts; nothing where there is nothing to ask.
pub fn coach(texts: &[&str]) -> Markup {
    let found = coach::phrases(&texts.join("\n"));
    html! {
        @if !found.is_empty() {
            div.notice.notice--info {
                p.notice__title { (t!("coach.title")) }
                @for phrase in found { p { (t!(format!("coach-{phrase}"))) } }
                ul { @for key in ["coach.whom", "coach.tried", "coach.yours", "coach.knew"] { li { (t!(key)) } } }
                p.small { (t!("coach.free")) }
            }
        }
    }
}
