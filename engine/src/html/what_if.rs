//! What if: the page on which a person tries other facts and sees what would shift.

mod dials;
pub mod lists;
mod said;
pub mod shift;
mod weighing;

use domain::assess::{Assessment, Person, RULES_VERSION, assess};
use maud::{Markup, html};

use super::{
    Sheet, Width,
    form::{error_summary, page_head},
};
use crate::{
    form::{Fields, Posted},
    json, t,
    ways::Ways,
    what_if::Tried,
};
use lists::comparison;
use shift::Shift;

/// The page for a person and their result: as it is, or with what they tried.
///
/// Both sides follow today's rules; where the result was given by others, the page says so.
#[must_use]
pub fn page(ways: &Ways, person: &Person, result: &Assessment, posted: Option<&Fields>) -> Sheet {
    let tried = posted.map(|fields| Tried::read(fields, person)).unwrap_or_default();
    let real = assess(person);
    let shift = Shift::of(person, &real, &tried.changes);
    let posted = posted.map(|fields| Posted { fields: fields.clone(), faults: tried.faults });
    let older = result.rules_version != RULES_VERSION;
    let dials = dials::Dials { person, changes: &tried.changes, posted: posted.as_ref() };
    let title = t!("what-if.title");
    let body = html! {
        (page_head(&title, Some(&t!("what-if.lead"))))
        p { a.button.button--secondary href=(ways.result()) { (t!("what-if.back")) } }
        @if older { p.what-if__older { (t!("what-if.older", "version" => result.rules_version.as_str(), "to" => RULES_VERSION)) } }
        div.what-if id="what-if" {
            h2.visually-hidden id="shift-title" { (t!("what-if.result")) }
            // One sentence for those who hear the page, once the dials are at rest; the script writes it.
            p.visually-hidden id="what-if-said" role="status" {}
            // It scrolls by itself where it stands beside the dials and is longer than the window.
            div.shift id="shift" role="region" aria-labelledby="shift-title" tabindex="0" { (comparison(&shift)) }
            form.form.dials method="post" action=(ways.what_if()) novalidate autocomplete="off" data-person=(facts_alone(person)) {
                (error_summary(posted.as_ref()))
                h2.dials__title { (t!("what-if.dials")) }
                (dials.all(&real))
                (actions(ways))
            }
        }
    };
    Sheet { title, width: Width::Wide, body }
}

fn actions(ways: &Ways) -> Markup {
    html! {
        div.form__actions.dials__actions {
            button.button.dials__submit { (t!("what-if.submit")) }
            a.button.button--quiet.dials__reset href=(ways.what_if()) { (t!("what-if.reset")) }
        }
    }
}

/// The person as the script tries them: only what the rules ask, nothing in their own words.
fn facts_alone(person: &Person) -> String {
    let mut person = person.clone();
    (person.goals.near, person.goals.far) = (String::new(), String::new());
    for stint in &mut person.stints {
        (stint.title, stint.organisation) = (None, None);
    }
    json::text(&person)
}
