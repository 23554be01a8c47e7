//! One stint of a timeline: as it stands in the list, the form that makes or changes it, and the page with that form.

use domain::{
    month::Month,
    timeline::{Entry, Stint, Track},
};
use maud::{Markup, html};

use super::{
    Sheet, Width,
    field::{Field, Kind, Select, check, fault, field, select},
    form::{error_summary, page_head},
};
use crate::{
    form::Posted,
    stint::{Entered, LONGEST_NAME, MOST_REPORTS, about, track_name, when},
    t,
    ways::Ways,
};

/// The page of one stint: the form that changes it, and what takes it out.
#[must_use]
pub fn edit(ways: &Ways, entered: &Entered, as_of: Month, posted: Option<&Posted>) -> Sheet {
    let Entered { id, stint, .. } = entered;
    let title = t!("stint.title");
    let lead = format!("{} · {}", track_name(stint.track), when(stint));
    let body = html! {
        (page_head(&title, Some(&lead)))
        div.card { (form(ways, Some(entered), posted)) }
        details.details {
            summary.details__summary { (t!("stint.remove")) }
            div.details__body {
                p { strong { (lead) } @let about = about(stint, as_of); @if !about.is_empty() { br; (about) } }
                p { (t!(if *ways == Ways::Tab { "private.remove-lead" } else { "stint.remove-lead" })) }
                form method="post" action=(ways.delete_stint(id)) {
                    button.button.button--danger { (t!("stint.remove-confirm")) }
                }
            }
        }
    };
    Sheet { title, width: Width::Reading, body }
}

/// A stint in the list, with its bar on the span from `first` to `as_of`.
#[must_use]
pub fn line(ways: &Ways, entered: &Entered, first: Month, as_of: Month) -> Markup {
    let Entered { id, stint, .. } = entered;
    let (name, when) = (track_name(stint.track), when(stint));
    let whole = as_of.months_since(first).max(1);
    let end = stint.to.unwrap_or(as_of).min(as_of);
    html! {
        li.stint data-track=(stint.track.id()) {
            div.stint__head {
                h3.stint__title { (name) }
                p.stint__when { (when) }
            }
            p.stint__meta { (about(stint, as_of)) }
            svg.stint__bar width="100%" height="12" aria-hidden="true" focusable="false" {
                rect.stint__bar-track width="100%" height="12" rx="6" {}
                rect.stint__bar-fill x=(share(stint.from.months_since(first), whole)) width=(share(end.months_since(stint.from), whole)) height="12" rx="6" {}
            }
            div.stint__actions.cluster {
                a.button.button--quiet.button--small href=(ways.stint(id)) {
                    (t!("stint-change")) span.visually-hidden { ": " (name) ", " (when) }
                }
            }
        }
    }
}

/// So many of all these months, in percent.
fn share(months: i32, whole: i32) -> Markup {
    // In tenths. Whole numbers: writing out fractions weighs kilobytes in a browser.
    let tenths = (2_000 * months.max(0) + whole) / (2 * whole);
    html! { (tenths / 10) "." (tenths % 10) "%" }
}

/// The form for a new stint, or for a saved one.
#[must_use]
pub fn form(ways: &Ways, saved: Option<&Entered>, posted: Option<&Posted>) -> Markup {
    let action = saved.map_or_else(|| ways.timeline(), |saved| ways.stint(&saved.id));
    let tracks: Vec<_> = Track::ALL.iter().map(|track| (track.id(), track_name(*track))).collect();
    let entries: Vec<_> = Entry::ALL.iter().map(|entry| (entry.id(), t!(format!("entry-{}", entry.id())))).collect();
    let stint = saved.map(|saved| &saved.stint);
    let of = |pick: fn(&Stint) -> Option<String>| stint.and_then(pick).unwrap_or_default();
    let (from, to) = (of(|stint| Some(stint.from.to_string())), of(|stint| Some(stint.to?.to_string())));
    let one = |name, kind, key: &str, saved: &str, optional| {
        let (label, hint) = (t!(format!("{key}.label")), t!(format!("{key}.hint")));
        let longest = (kind == Kind::Text).then_some(LONGEST_NAME);
        field(
            Field { name, label: &label, kind, hint: Some(&hint), saved, optional, longest, ..Field::default() },
            posted,
        )
    };
    let choice = |name, label: &str, saved: &str, options: &[_], optional| {
        select(Select { name, label, saved, options, optional }, posted)
    };
    html! {
        form.form.stint-form method="post" action=(action) novalidate {
            (error_summary(posted))
            (choice("track", &t!("stint-track.label"), stint.map_or("", |stint| stint.track.id()), &tracks, false))
            (one("from", Kind::Month, "stint-from", &from, false))
            (one("to", Kind::Month, "stint-to", &to, true))
            (choice("entry", &t!("stint-entry.label"), stint.and_then(|stint| stint.entry).map_or("", Entry::id), &entries, true))
            (one("hands_on", Kind::Number(100), "stint-hands-on-field", &of(|stint| Some(stint.hands_on?.to_string())), true))
            (one("reports", Kind::Number(MOST_REPORTS), "stint-reports-field", &of(|stint| Some(stint.reports?.to_string())), true))
            (one("title", Kind::Text, "stint-title", &of(|stint| stint.title.clone()), true))
            (one("organisation", Kind::Text, "stint-organisation", &of(|stint| stint.organisation.clone()), true))
            // Asked only when the stint overlaps another: two jobs at once do happen.
            @if let Some(text) = fault("overlap", posted) {
                div.field.field--full id="overlap" {
                    p.field__error id="overlap-error" { (text) }
                    (check("overlap", "yes", &t!("stint-overlap.confirm"), Some(&t!("stint-overlap.hint")), false, posted))
                }
            }
            div.form__actions.field--full {
                button.button { (t!(if saved.is_some() { "stint-save" } else { "stint-add" })) }
                @if saved.is_some() { a.button.button--quiet href=(ways.timeline()) { (t!("cancel")) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_bar_never_leaves_its_line() {
        let share = |months, whole| share(months, whole).into_string();
        assert_eq!([share(0, 12), share(1, 3), share(2, 3), share(12, 12)], ["0.0%", "33.3%", "66.7%", "100.0%"]);
        assert_eq!(share(-1, 12), "0.0%");
    }
}
