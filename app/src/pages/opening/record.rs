//! The record of a decision: what was decided, by what, and who was looked at. It reads the same on paper.

use domain::opening::{Candidate, Opening as Content};
use maud::{Markup, html};
use store::{Instant, Opening};

use crate::{components::date::in_words, decisions::day_in_words, t};

/// The record, and the way to open it again.
pub fn record(opening: &Opening, decided: Instant) -> Markup {
    let content = &opening.content;
    let decision = &content.decision;
    html! {
        article.card.record aria-labelledby="record" {
            h2.section__title id="record" {
                @if let Some(way) = decision.way { (t!(format!("opening-way-{way}.so-far"), "day" => in_words(decided))) }
            }
            dl.facts {
                (fact(&t!("opening-who"), &decision.who))
                (fact(&t!("opening-look-back"), &day_in_words(&decision.look_back)))
                (fact(&t!("opening-by"), &content.by))
            }
            (said(&t!("opening-because"), &decision.why))
            (said(&t!("opening-why"), &content.why))
            (said(&t!("opening-asked"), &content.asked))
            (said(&t!("opening-heard"), &content.heard))
            (candidates(content))
            (ticked(&t!("opening-lack"), content.lacks.iter().map(|one| t!(format!("opening-lack-{one}")))))
            (said(&t!("opening-lacking"), &content.lacking))
            (ticked(&t!("opening-outside"), content.outside.iter().map(|one| t!(format!("opening-outside-{one}")))))
        }
        form.section method="post" action={ "/openings/" (opening.id) "/reopen" } {
            p.small.muted { (t!("opening.reopen-hint")) }
            div { button.button.button--secondary { (t!("opening.reopen")) } }
        }
    }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { @if !value.is_empty() { div.facts__row { dt.facts__name { (name) } dd.facts__value { (value) } } } }
}

fn said(title: &str, words: &str) -> Markup {
    html! { @if !words.is_empty() { h3 { (title) } blockquote.own-words__text { (words) } } }
}

fn ticked(title: &str, list: impl Iterator<Item = String>) -> Markup {
    let list: Vec<String> = list.collect();
    html! { @if !list.is_empty() { h3 { (title) } ul.shared__list { @for one in &list { li { (one) } } } } }
}

fn candidates(content: &Content) -> Markup {
    let written = |one: &&Candidate| **one != Candidate::default();
    let list: Vec<&Candidate> = content.candidates.iter().filter(written).collect();
    html! {
        @if !list.is_empty() {
            h3 { (t!("opening-two")) }
            div.beside {
                @for one in list {
                    div.beside__part {
                        h4 { @if one.name.is_empty() { (t!("opening-candidate.nameless")) } @else { (one.name) } }
                        @for (part, words) in [("speaks", &one.speaks), ("missing", &one.missing), ("said", &one.said)] {
                            @if !words.is_empty() {
                                p.small.muted { (t!(format!("opening-candidate.{part}"))) }
                                blockquote.own-words__text { (words) }
                            }
                        }
                    }
                }
            }
        }
    }
}
