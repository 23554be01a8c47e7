//! Archetypes and moves of a result, laid out from their words; every fact leads to the answer behind it.

mod evidence;

use maud::{Markup, html};

use super::meter::meter;
use crate::{
    t,
    ways::Ways,
    words::told::{Fit, Held, Step},
};

/// An archetype that fits. `best`: better than others, and why stands in the paragraph above; here only with the figures.
#[must_use]
pub fn fitting(ways: &Ways, one: &Fit<'_>, best: bool) -> Markup {
    html! {
        article.archetype.archetype--best[best && one.key.is_some()] {
            header.archetype__head {
                h3.archetype__name { (one.name) }
                @if one.key.is_some() {
                    div.archetype__match { (meter(Some(one.degree * 100.0), one.faint)) span { (one.strength) } }
                }
            }
            p.archetype__summary { (one.summary) }
            @if !best && !one.why.is_empty() { p { (one.why) } }
            @if !one.trace { p.archetype__advice { (one.advice) } }
            @if let Some(key) = &one.key {
                details.details {
                    summary.details__summary { (t!("fit-figures")) }
                    div.details__body {
                        p { (one.why_look) }
                        (evidence::list(ways, one.evidence))
                        (source(&one.source, key))
                    }
                }
            }
        }
    }
}

/// Where a thought comes from, and its rule on the page of rules.
fn source(source: &str, anchor: &str) -> Markup {
    html! { p.source { (t!("move-source")) " " (source) " · " a.nowrap href={ "/rules#" (anchor) } { (t!("move-rule")) } } }
}

/// The move to begin with, open. `short`: to someone exhausted, the steps alone.
#[must_use]
pub fn first_move(ways: &Ways, step: &Step<'_>, short: bool) -> Markup {
    html! {
        article.move.move--first {
            header { p.move__kicker { (t!("moves.first")) } h3.move__name { (step.name) } }
            (body(ways, step, true, short))
        }
    }
}

/// Other moves: of each its name and one line, and the rest on opening it.
#[must_use]
pub fn folded_moves(ways: &Ways, steps: &[Step<'_>]) -> Markup {
    html! {
        ol.moves {
            @for step in steps {
                li {
                    details.move.move--folded.move--blocked[step.held.is_some()] {
                        summary.move__summary {
                            h3.move__name { (step.name) }
                            @if let Some(held) = &step.held { span.tag.tag--warning { (held.tag) } }
                            span.move__line { (step.line) }
                        }
                        (body(ways, step, false, false))
                    }
                }
            }
        }
    }
}

/// All there is to say about a move.
fn body(ways: &Ways, step: &Step<'_>, first: bool, short: bool) -> Markup {
    html! {
        div.move__body {
            p.move__what { (step.what) }
            @if let Some(Held { text, instead, .. }) = &step.held {
                p { (text) }
                p { strong { (t!("move-instead")) ": " } (instead) }
            }
            section.move__part {
                h4.move__label { (t!("move-why")) }
                p { (step.why) }
                @if let Some(but) = &step.but { p { (but) } }
                @if !step.notes.is_empty() {
                    ul.move__notes aria-label=(t!("move-notes")) { @for note in &step.notes { li { (note) } } }
                }
            }
            section.move__part {
                h4.move__label { (t!("move-steps")) }
                ol.move__steps { @for one in &step.steps { li { (one) } } }
            }
            dl.move__facts {
                div { dt { (t!("move-talk")) } dd { (step.talk) } }
                div { dt { (t!("move-open")) } dd { q.move__words { (step.open) } } }
                div { dt { (t!("move-again")) } dd { (step.again) } }
            }
            @if !short { (effects(step)) (changes(ways, step, first)) }
            details.details {
                summary.details__summary { (t!("move-figures")) }
                div.details__body {
                    @if let Some(sure) = &step.sure { p { (t!("move-sure")) ": " (sure) } }
                    (evidence::reasons(ways, step.reasons_for, step.reasons_against))
                }
            }
            (source(&step.source, &format!("move-{}", step.id)))
        }
    }
}

/// What a move does to one's options.
fn effects(step: &Step<'_>) -> Markup {
    html! {
        section.move__part {
            h4.move__label { (t!("move-options.title")) }
            ul.move__options {
                @for one in &step.options {
                    li {
                        p.move__option { strong { (one.side) } " " span.effect data-effect=(one.effect) { (one.word) } }
                        p { (one.text) }
                    }
                }
            }
        }
    }
}

/// What would change its place; at the first move, with a way to try that.
fn changes(ways: &Ways, step: &Step<'_>, first: bool) -> Markup {
    html! {
        @if !step.changes.is_empty() {
            section.move__part {
                h4.move__label { (t!(if first { "change.first-title" } else { "change.title" })) }
                @for change in &step.changes { p { (change) } }
                @if first { p { a href=(ways.what_if()) { (t!("change.try")) } } }
            }
        }
    }
}
