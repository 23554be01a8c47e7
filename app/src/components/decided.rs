//! What a result's page, and home, say of decisions.

use domain::assess::Assessment;
use engine::html::form::notice;
use maud::{Markup, html};
use store::{Decision, Review};
use time::Date;

use super::date::in_words;
use crate::{
    decisions::{day_in_words, is_due, is_under_way},
    t,
};

/// Below a result: every move with what was decided on it, and the way to decide.
pub fn of_review(review: &Review, result: &Assessment, decisions: &[Decision], saved: bool) -> Markup {
    let decided = |about| decisions.iter().find(|one| one.review == review.first() && one.about == about);
    html! {
        @if !result.moves.is_empty() {
            section.section aria-labelledby="decide" {
                h2.section__title id="decide" { (t!("decided.title")) }
                @if saved { (notice("success", &t!("decided.saved"))) }
                p { (t!("decided.lead")) }
                ul.history {
                    @for one in &result.moves {
                        li.history__item {
                            a.history__link href={ "/reviews/" (review.id) "/moves/" (one.id) } {
                                span.history__what { (t!(format!("move-{}.name", one.id))) }
                                @if let Some(decision) = decided(one.id) {
                                    span.history__lead { (t!(format!("choice-{}.so-far", decision.choice), "day" => in_words(decision.decided_at))) }
                                }
                            }
                            @if let Some(decision) = decided(one.id) { span.tag { (t!(format!("choice-{}.tag", decision.choice))) } }
                        }
                    }
                }
            }
        }
    }
}

/// On home: plans whose day has come, else what is under way; nothing where there is nothing.
pub fn at_home(decisions: &[Decision], today: Date) -> Markup {
    let due: Vec<&Decision> = decisions.iter().filter(|one| is_due(one, today)).collect();
    let plans: Vec<&Decision> = decisions.iter().filter(|one| is_under_way(one) && !is_due(one, today)).collect();
    let name = |one: &Decision| t!(format!("move-{}.name", one.about));
    html! {
        @if !due.is_empty() || !plans.is_empty() {
            section.card.dashboard__wide aria-labelledby="plans" {
                h2.card__title id="plans" { (t!(if due.is_empty() { "home-plans" } else { "home-plans.due" })) }
                ul.plan-list {
                    @for one in &due {
                        li {
                            p { (t!("home-plans.ask", "move" => name(one), "day" => in_words(one.decided_at))) }
                            a.button href={ "/decisions/" (one.id) } { (t!("home-plans.tell")) }
                        }
                    }
                    @for one in &plans {
                        li { p {
                            a href={ "/decisions/" (one.id) } { (name(one)) }
                            @if let Some(on) = &one.review_on { " · " (t!("decisions.look-again", "day" => day_in_words(on))) }
                        } }
                    }
                }
                p { a href="/decisions" { (t!("decision.all")) } }
            }
        }
    }
}
