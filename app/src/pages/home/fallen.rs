//! What home says when a measure has sunk over several looks: the figures, what a good mentor would ask then, and the way to a full
//! review.

use domain::{
    assess::exhausted,
    falling::{Fallen, LEAST, SEVERAL},
    month::Month,
    timeline::{Stint, Tenure, TourClock},
    trend::FALLS_IN_A_ROW,
};
use engine::html::care::care;
use maud::{Markup, html};
use store::Point;

use crate::{
    components::{
        date::in_words,
        review::{WHERE_AM_I, start_review},
    },
    t,
    text::span,
    words::fact_name,
};

/// The card; nothing where nothing sank.
pub(super) fn card(fallen: &[Fallen], points: &[Point], stints: &[Stint], as_of: Month) -> Markup {
    let Some(latest) = fallen.iter().filter_map(|one| one.scores.last()).map(|(at, _)| *at).max() else {
        return html! {};
    };
    // Whoever has just taken a full review needs no other one.
    let review = points.get(latest).filter(|point| point.instrument == WHERE_AM_I);
    let tired = points.last().is_some_and(|point| exhausted(&point.state));
    html! {
        section.card.dashboard__wide.fallen aria-labelledby="fallen" {
            // As a result does: this before anything else.
            @if tired { (care("exhaustion-note")) }
            @for (number, one) in fallen.iter().enumerate() {
                h2.card__title.fallen__title id=[(number == 0).then_some("fallen")] { (t!("fallen.title", "name" => fact_name(one.measure.into()))) }
                p { (t!("fallen.said", "score" => one.by().round(), "count" => one.scores.len())) }
                ol.fallen__figures {
                    @for (at, score) in &one.scores {
                        @if let Some(point) = points.get(*at) {
                            li { a href={ "/reviews/" (point.id) } { (t!("fallen.at", "day" => in_words(point.sent_at), "score" => score.round())) } }
                        }
                    }
                }
                p { (t!(format!("fallen-{}.ask", one.measure))) }
            }
            @if let Some(time) = time_to_look(stints, as_of) { p { (time) } }
            p { (t!(if review.is_some() { "fallen.result" } else { "fallen.review" })) }
            div.card__actions {
                @match review {
                    Some(point) => a.button href={ "/reviews/" (point.id) } { (t!("fallen.result-open")) },
                    None => (start_review(WHERE_AM_I, &t!("review-start"), true)),
                }
                a.button.button--quiet href="/history" { (t!("fallen.over-time")) }
            }
            p.small.muted { (t!("fallen.why", "count" => FALLS_IN_A_ROW, "points" => LEAST.round(), "n" => SEVERAL)) }
        }
    }
}

/// That one has been in a role for two years or more, which is a reason of its own to look around. [archetypes]
fn time_to_look(stints: &[Stint], as_of: Month) -> Option<String> {
    let clock = TourClock::of(stints, as_of);
    let late = matches!(clock, TourClock::Decision | TourClock::Overdue);
    let months = Tenure::of(stints, as_of).current_role_months;
    late.then(|| t!("fallen.clock", "span" => span(months), "words" => t!(format!("clock-{clock}.meaning"))))
}
