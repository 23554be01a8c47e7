//! What pages of a review say of its other editions: that it was corrected, what came before, and how to correct it or delete it.

use maud::{Markup, html};
use store::ReviewId;

use super::date::in_words;
use crate::{review::editions::Editions, t};

/// Said above a result: that it was corrected since, or is a correction.
pub fn above(editions: &Editions, corrected_at: Option<store::Instant>) -> Markup {
    let newest = editions.newest().map(|one| one.id);
    html! {
        @if let Some((_, at)) = editions.corrected_by() {
            div.notice.notice--warning role="status" {
                p {
                    (t!("correction.corrected", "day" => in_words(at)))
                    @if let Some(newest) = newest { " " a href={ "/reviews/" (newest) } { (t!("correction.to-newest")) } }
                }
            }
        } @else if let Some(at) = corrected_at {
            p.muted { (t!("correction.is-one", "day" => in_words(at))) }
        }
    }
}

/// Said below it: what came before, and what can be done with the review. `can` tells whether its questionnaire is here.
pub fn below(editions: &Editions, id: ReviewId, can: bool) -> Markup {
    let earlier = editions.earlier();
    let newest = editions.corrected_by().is_none();
    html! {
        section.section aria-labelledby="this-review" {
            h2.section__title id="this-review" { (t!("correction.title")) }
            @if !earlier.is_empty() {
                p { (t!("correction.earlier")) }
                ul {
                    @for (index, (id, at)) in earlier.iter().enumerate() {
                        @let key = if index + 1 == earlier.len() { "correction.first" } else { "correction.between" };
                        li { a href={ "/reviews/" (id) } { (t!(key, "day" => in_words(*at))) } }
                    }
                }
            }
            @if newest && can { p { (t!("correction.lead")) } }
            @if newest && !can { p { (t!("correction.no-questionnaire")) } }
            div.cluster {
                @if newest && can {
                    @match editions.open() {
                        Some(open) => a.button.button--secondary href={ "/reviews/" (open) "/check" } { (t!("correction.go-on")) },
                        None => form method="post" action={ "/reviews/" (id) "/correct" } {
                            button.button.button--secondary { (t!("correction.begin")) }
                        },
                    }
                }
                a.button.button--quiet href={ "/reviews/" (id) "/delete" } { (t!("delete-review.link")) }
            }
        }
    }
}

/// Said above each page of a correction that is open.
pub fn correcting(editions: &Editions) -> Markup {
    html! {
        @if let Some(at) = editions.first_sent() {
            div.notice.notice--info role="status" { p { (t!("correction.under-way", "day" => in_words(at))) } }
        }
    }
}
