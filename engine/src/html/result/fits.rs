//! Where someone is: what fits, what that comes to, the neighbours, and answers that pull apart.

use domain::rule::Fact;
use maud::{Markup, html};

use crate::{
    html::advice::fitting,
    t,
    ways::Ways,
    words::{
        self,
        told::{Fit, Neighbour, Told},
    },
};

/// What fits. Where nothing needs to change it is a word beside that, and nothing without an archetype.
pub(super) fn fits(ways: &Ways, told: &Told<'_>) -> Markup {
    let calm = told.steady.is_some();
    let none = told.fits.iter().all(|one| one.key.is_none());
    html! {
        @if !((calm || told.short) && none) {
            section.section aria-labelledby="fits" {
                h2.section__title id="fits" { (t!(if calm { "steady.fits" } else { "result.fits" })) }
                p.section__lead {
                    @if let Some(together) = &told.together { (together) } @else { (t!("result.fits-lead")) }
                }
                @if let [best, rest @ ..] = told.fits.as_slice() {
                    (fitting(ways, best, !calm))
                    (others(ways, rest, told.short))
                }
                @if !told.short { (near(&told.near)) }
            }
        }
    }
}

/// What else fits; to someone exhausted, folded away.
fn others(ways: &Ways, rest: &[Fit<'_>], short: bool) -> Markup {
    let list = html! { @for one in rest { (fitting(ways, one, false)) } };
    html! {
        @if short && !rest.is_empty() {
            details.details {
                summary.details__summary { (t!("result.fits-more")) }
                div.details__body { (list) }
            }
        } @else {
            (list)
        }
    }
}

fn near(near: &[Neighbour]) -> Markup {
    html! {
        @if !near.is_empty() {
            details.details {
                summary.details__summary { (t!("near")) }
                div.details__body {
                    p { (t!("near.lead")) }
                    ul.near {
                        @for one in near {
                            li { p { strong { a href={ "/rules#" (one.key) } { (one.name) } } } p { (one.why) } }
                        }
                    }
                }
            }
        }
    }
}

/// Answers that pull apart, each with links to them.
pub(super) fn apart(ways: &Ways, apart: &[(String, Vec<Fact>)]) -> Markup {
    html! {
        @if !apart.is_empty() {
            section.section aria-labelledby="apart" {
                h2.section__title id="apart" { (t!("apart")) }
                p.section__lead { (t!("apart.lead")) }
                ul.apart {
                    @for (text, facts) in apart {
                        li.apart__one {
                            p { (text) }
                            p.small.muted {
                                (t!("apart.links")) " "
                                @for (at, fact) in facts.iter().enumerate() {
                                    @if at > 0 { " · " }
                                    a href=(ways.behind(*fact).0) { (words::fact_name(*fact)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
