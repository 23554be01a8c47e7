//! The timeline: the stints of a working life, and the form that adds one.

use domain::{
    month::Month,
    timeline::{Stint, Tenure, TourClock},
};
use maud::html;

use super::{
    Sheet, Width,
    clock::clock,
    form::{notice, page_head},
    stint,
};
use crate::{form::Posted, stint::Entered, t, ways::Ways};

/// The page. `stints` stand in the order they began; `said` is a kind of notice and its text.
#[must_use]
pub fn page(
    ways: &Ways,
    stints: &[Entered],
    as_of: Month,
    posted: Option<&Posted>,
    said: Option<(&str, String)>,
) -> Sheet {
    let bare: Vec<Stint> = stints.iter().map(|entered| entered.stint.clone()).collect();
    let phase = TourClock::of(&bare, as_of);
    let first = bare.iter().map(|stint| stint.from).min().unwrap_or(as_of);
    let title = t!("timeline.title");
    let (add, lead) = match stints {
        [] => (t!("timeline.add-first"), t!("timeline.add-first-lead")),
        _ => (t!("timeline.add"), t!("timeline.add-lead")),
    };
    let body = html! {
        (page_head(&title, Some(&t!("timeline.lead"))))
        @if let Some((kind, text)) = said { (notice(kind, &text)) }
        @if !stints.is_empty() {
            section.section aria-labelledby="so-far" {
                h2.section__title id="so-far" { (t!("timeline.so-far")) }
                @if phase != TourClock::None { (clock(phase, Tenure::of(&bare, as_of).current_role_months)) }
                ol.stints {
                    @for entered in stints.iter().rev() { (stint::line(ways, entered, first, as_of)) }
                }
                p { a.button href=(ways.goals()) { (t!("timeline.next")) } }
            }
        }
        section.section aria-labelledby="add" {
            h2.section__title id="add" { (add) }
            p.section__lead { (lead) }
            div.card { (stint::form(ways, None, posted)) }
        }
    };
    Sheet { title, width: Width::Wide, body }
}

#[cfg(test)]
mod tests;
