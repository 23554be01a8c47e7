//! What to consider: the moves, those that a constraint holds, and what could not be judged.

use maud::{Markup, html};

use crate::{
    html::advice::{first_move, folded_moves},
    t,
    ways::Ways,
    words::told::{Step, Told},
};

/// The moves that nothing blocks: the first open, the others to be opened. Where nothing needs to change, all folded away.
pub(super) fn moves(ways: &Ways, told: &Told<'_>) -> Markup {
    let (first, others) = match told.moves.as_slice() {
        [first, others @ ..] => (Some(first), others),
        [] => (None, &[][..]),
    };
    let traces = html! { @if let Some(line) = &told.traces { p.small.muted { (line) } } };
    if told.steady.is_some() {
        return html! {
            @if !others.is_empty() || told.traces.is_some() {
                details.details {
                    summary.details__summary { (t!("steady.moves")) }
                    div.details__body { @if !others.is_empty() { (folded_moves(ways, others)) } (traces) }
                }
            }
        };
    }
    html! {
        section.section aria-labelledby="moves" {
            h2.section__title id="moves" { (t!("moves")) }
            p.section__lead { (t!(if first.is_none() { "moves.none" } else { "moves.lead" })) }
            @if let Some(step) = first { (first_move(ways, step, told.short)) }
            @if !others.is_empty() { h3.moves__title { (t!("moves.others")) } (folded_moves(ways, others)) }
            (traces)
        }
    }
}

/// The moves that a constraint holds.
pub(super) fn blocked(ways: &Ways, blocked: &[Step<'_>]) -> Markup {
    html! {
        @if !blocked.is_empty() {
            section.section aria-labelledby="blocked" {
                h2.section__title id="blocked" { (t!("moves.blocked")) }
                p.section__lead { (t!("moves.blocked-lead")) }
                (folded_moves(ways, blocked))
            }
        }
    }
}

/// What stays open for lack of answers: situations before moves, the first few by name.
pub(super) fn not_judged(open: &[(String, String)], more: usize) -> Markup {
    html! {
        @if !open.is_empty() {
            details.details.result-open {
                summary.details__summary { (t!("open.title")) }
                div.details__body {
                    p { (t!("open.lead")) }
                    ul.evidence {
                        @for (name, missing) in open {
                            li.evidence__item.evidence__item--unknown {
                                span.evidence__text { strong { (name) } ": " (missing) }
                            }
                        }
                    }
                    @if more > 0 { p.muted { (t!("open.more", "count" => more)) } }
                }
            }
        }
    }
}
