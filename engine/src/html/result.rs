//! The result of a review that gives advice: archetypes and moves.

mod fits;
mod moves;

use domain::assess::{Assessment, Person};
use maud::{Markup, html};

use super::{Sheet, Width, care::care};
use crate::{
    t,
    ways::Ways,
    words::told::{Steady, Told, Unknown, tell},
};

/// A result as it was given. `person`: what it rested on, as it was then; `kicker`: what stands above the one sentence; `before`: what the
/// person should see first; `picture`: of their timeline, where there is one.
#[must_use]
pub fn page(
    ways: &Ways,
    person: &Person,
    result: &Assessment,
    kicker: &str,
    before: &Markup,
    picture: &Markup,
) -> Sheet {
    let told = tell(result, &person.goals, &person.state);
    let known = told.unknown.is_none();
    let body = html! {
        (before)
        (lead(&told, kicker, picture))
        (own_words(&told.own))
        @if let Some(unknown) = &told.unknown { (not_enough(ways, unknown)) }
        @if let Some(steady) = &told.steady { (good(steady)) (what_if(ways)) }
        @if known {
            (fits::fits(ways, &told))
            @if !told.short { (fits::apart(ways, &told.apart)) }
            (moves::moves(ways, &told))
            (moves::blocked(ways, &told.blocked))
            (moves::not_judged(&told.open, told.open_more))
        }
        @if told.steady.is_none() { (what_if(ways)) }
        (behind(ways, &result.rules_version))
    };
    Sheet { title: t!("result.title"), width: Width::Reading, body }
}

fn lead(told: &Told<'_>, kicker: &str, picture: &Markup) -> Markup {
    html! {
        header.result-lead {
            p.result-lead__kicker { (kicker) }
            h1.result-lead__sentence { (told.lead) }
            @if let Some(key) = told.care { (care(key)) }
            (picture)
            @for text in &told.paragraph { p.result-lead__text { (text) } }
            @if told.unknown.is_none() { p.result-lead__sure { (told.sure) } }
        }
    }
}

/// What they wrote themselves, as theirs.
fn own_words(own: &[(String, String)]) -> Markup {
    html! {
        @if !own.is_empty() {
            div.own-words {
                @for (label, words) in own {
                    figure.own-words__one { figcaption { (label) } blockquote.own-words__text { (words) } }
                }
                p.small.muted { (t!("own-after")) }
            }
        }
    }
}

/// Nothing needs to change: when to look again, what would change it.
fn good(steady: &Steady) -> Markup {
    html! {
        @for (title, lines) in [("steady.again-title", &steady.again), ("steady.what-changes", &steady.changes)] {
            @if !lines.is_empty() {
                section.section { h2.section__title { (t!(title)) } @for line in lines { p { (line) } } }
            }
        }
    }
}

/// Not enough known: what would help most, and where to give it.
fn not_enough(ways: &Ways, unknown: &Unknown) -> Markup {
    let row = |text: &str, href: &str, link: &str| {
        html! { li.help__one { p { (text) } a.button.button--secondary href=(href) { (t!(link)) } } }
    };
    // In a tab answers are changed in place.
    let tab = *ways == Ways::Tab;
    let answers = if tab { "private-yours.change" } else { "unknown.answers-link" };
    html! {
        section.section aria-labelledby="help" {
            h2.section__title id="help" { (t!("unknown.title")) }
            ul.help {
                @if unknown.timeline { (row(&t!("unknown.timeline"), &ways.timeline(), "unknown.timeline-link")) }
                @if unknown.goals { (row(&t!("unknown.goals"), &ways.goals(), "unknown.goals-link")) }
                (row(&unknown.answers, &ways.reviews(), answers))
            }
            @if !tab { p.muted { (t!("unknown.seen")) } }
        }
    }
}

/// The way to try other facts.
fn what_if(ways: &Ways) -> Markup {
    html! {
        section.section aria-labelledby="try" {
            h2.section__title id="try" { (t!("result.what-if")) }
            p { (t!("what-if.invite")) }
            p.cluster { a.button.button--secondary href=(ways.what_if()) { (t!("result.what-if-link")) } }
        }
    }
}

/// The way to the answers, and the rules.
fn behind(ways: &Ways, rules_version: &str) -> Markup {
    html! {
        section.section aria-labelledby="behind" {
            h2.section__title id="behind" { (t!("result.answers")) }
            p { (t!("result.answers-lead")) }
            p.cluster { a.button.button--secondary href=(ways.answers()) { (t!("result.answers")) } }
            p.source {
                (t!("result.rules", "version" => rules_version)) " · " a href="/rules" { (t!("result.rules-link")) }
                " · " (t!("moves-ours"))
            }
        }
    }
}

#[cfg(test)]
mod tests;
