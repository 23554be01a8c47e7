//! What to talk about: what is open from earlier talks, what both want to ask, and what is good to ask each time.

use maud::{Markup, html};
use store::EntryKind;

use super::Page;
use crate::t;

/// What to ask each time: texts of the guide, so that a talk with an account asks what one without does.
const ASKED: [&str; 4] =
    ["guide-before-report.two", "guide-before-report.three", "guide-before-report.four", "guide-together.two"];

impl Page<'_> {
    /// The agenda, part by part; parts without anything are left out.
    pub(super) fn agenda(&self) -> Markup {
        html! {
            section.section aria-labelledby="agenda" {
                h2.section__title id="agenda" { (t!("talk-agenda")) }
                @if !self.open.is_empty() { (Self::part(&t!("talk-agenda.open"), &self.listed(self.open.iter()))) }
                (Self::part(&t!("talk-question"), &self.questions()))
                (Self::part(&t!("talk.ask"), &asked()))
            }
        }
    }

    fn questions(&self) -> Markup {
        let none = self.of_kind(EntryKind::Question).next().is_none();
        html! {
            @if none { p { (t!("talk-question.none")) } }
            (self.listed(self.of_kind(EntryKind::Question)))
            @if !self.talk.over { (self.add_question()) }
        }
    }
}

fn asked() -> Markup {
    html! { ul.guide__list { @for key in ASKED { li { (t!(key)) } } } }
}
