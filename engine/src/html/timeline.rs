//! The timeline: the stints of a working life, and the form that adds one.

use domain::{
    month::Month,
    timeline::{Stint, Tenure, TourClock},
};
use maud::{Markup, html};

use super::{
    Sheet, Width,
    clock::clock,
    form::{Notice, page_head, said},
    stint,
};
use crate::{form::Posted, stint::Entered, t, ways::Ways};

/// What the page may be asked to say, and the kind of notice it is.
pub const NOTICES: [(&str, &str); 3] = [("saved", "success"), ("removed", "success"), ("first", "info")];

/// The page. `stints` stand in the order they began; `picture`: of them, in the place of the clock alone.
#[must_use]
pub fn page(
    ways: &Ways,
    stints: &[Entered],
    as_of: Month,
    posted: Option<&Posted>,
    notice: &Notice,
    picture: Option<&Markup>,
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
        (said(notice))
        @if !stints.is_empty() {
            section.section aria-labelledby="so-far" {
                h2.section__title id="so-far" { (t!("timeline.so-far")) }
                @if let Some(picture) = picture { (picture) } @else if phase != TourClock::None { (clock(phase, Tenure::of(&bare, as_of).current_role_months)) }
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
