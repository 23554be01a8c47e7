//! Facts behind an archetype or a move, each with its figure and a link to the answer it comes from.

use domain::rule::Evidence;
use maud::{Markup, html};

use crate::{t, ways::Ways, words};

/// Facts with their effect and their figure.
pub(super) fn list(ways: &Ways, list: &[Evidence]) -> Markup {
    html! { ul.evidence { @for one in list { (item(ways, one)) } } }
}

fn item(ways: &Ways, one: &Evidence) -> Markup {
    let (side, key) = if one.effect > 0.0 { ("for", "move-for") } else { ("against", "move-against") };
    let (href, place) = ways.behind(one.fact);
    html! {
        li class={ "evidence__item evidence__item--" (side) } {
            span.visually-hidden { (t!(key)) ": " }
            span.evidence__text { (words::clause(one)) }
            span.evidence__aside {
                @if let Some(figure) = words::figure(one) { (figure) " · " }
                a.evidence__link href=(href) { (place) span.visually-hidden { ": " (words::fact_name(one.fact)) } }
            }
        }
    }
}

/// What speaks for a move and against it, with every figure.
pub(super) fn reasons(ways: &Ways, speaks_for: &[Evidence], against: &[Evidence]) -> Markup {
    html! {
        div class=(if against.is_empty() { "stack" } else { "evidence-columns" }) {
            div { h5.evidence__title { (t!("move-for")) } (list(ways, speaks_for)) }
            div {
                h5.evidence__title { (t!("move-against")) }
                @if against.is_empty() { p.muted { (t!("move-nothing-against")) } } @else { (list(ways, against)) }
            }
        }
    }
}
