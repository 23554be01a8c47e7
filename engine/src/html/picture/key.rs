//! What stands under the picture: which side is which and what it adds up to, and the same as a table.

use domain::timeline::Tenure;
use maud::{Markup, html};

use super::{Scene, side_name};
use crate::{
    picture::{Picture, Side},
    stint::{track_name, when},
    t, text,
};

/// The sides there are in the picture, each with its time.
pub(super) fn key(placed: &Picture, tenure: &Tenure) -> Markup {
    let sides = [
        (Side::Engineering, Some(tenure.engineering_months)),
        (Side::Managing, Some(tenure.management_months)),
        (Side::Neither, None),
    ];
    html! {
        ul.swings__key {
            @for (side, months) in sides.into_iter().filter(|(side, _)| placed.bars.iter().any(|bar| bar.side == *side)) {
                li data-side=(side.id()) {
                    (side_name(side))
                    @if let Some(months) = months { span.swings__months { " " (text::span(months)) } }
                }
            }
            li.swings__count { (t!("picture-swings", "count" => tenure.swings)) }
        }
    }
}

/// Every stint in words, the latest first.
pub(super) fn table(scene: &Scene<'_>) -> Markup {
    let mut begun: Vec<_> = scene.stints.iter().filter(|stint| stint.from <= scene.as_of).collect();
    begun.sort_by_key(|stint| std::cmp::Reverse(stint.from));
    html! {
        details.details.swings__details {
            summary.details__summary { (t!("picture.table")) }
            div.details__body {
                table.table.swings__table {
                    thead { tr { @for part in ["role", "when", "span"] { th scope="col" { (t!(format!("picture-table.{part}"))) } } } }
                    tbody {
                        @for stint in begun {
                            tr {
                                th scope="row" { (track_name(stint.track)) }
                                td { (when(stint)) }
                                td { (text::span(stint.months(scene.as_of))) }
                            }
                        }
                    }
                }
            }
        }
    }
}
