//! `/guide`: a talk about careers on paper, for two people of whom at least one has no account. The same for everybody.

use engine::html::{Sheet, Width, form::page_head};
use leptos::prelude::*;
use maud::{Markup, html};

use crate::{components::html::framed, t};

/// Its parts in order, each with its questions.
const PARTS: [(&str, &[&str]); 4] = [
    ("before-report", &["one", "two", "three", "four", "five"]),
    ("before-manager", &["one", "two", "three", "four"]),
    ("together", &["one", "two", "three", "four"]),
    ("after", &["one", "two", "three"]),
];

/// The page.
#[component]
pub fn Guide() -> impl IntoView {
    framed(sheet())
}

fn sheet() -> Sheet {
    let body = html! {
        (page_head(&t!("guide.title"), Some(&t!("guide.lead"))))
        @for (part, questions) in PARTS { (one(part, questions)) }
        section.section aria-labelledby="notes" { h2.section__title id="notes" { (t!("guide.notes")) } div.guide__lines {} }
        p.small.muted { (t!("guide.print")) }
    };
    Sheet { title: t!("guide.tab"), width: Width::Reading, body }
}

fn one(part: &str, questions: &[&str]) -> Markup {
    html! {
        section.section aria-labelledby=(part) {
            h2.section__title id=(part) { (t!(format!("guide.{part}"))) }
            ol.guide__list { @for question in questions { li { (t!(format!("guide-{part}.{question}"))) } } }
        }
    }
}
