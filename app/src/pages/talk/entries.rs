//! What stands on the list of two people, and the forms that put something there.

use engine::html::field::{self, Field};
use maud::{Markup, html};
use store::{Entry, EntryKind};

use super::Page;
use crate::{components::day_field::day_field, decisions::day_in_words, sharing::LONGEST_ENTRY, t};

/// The family of texts for what is to be done or to be asked.
const fn family(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Action => "talk-action",
        EntryKind::Question => "talk-question",
    }
}

/// What is said of an entry that is over.
pub fn settled(kind: EntryKind) -> String {
    t!(format!("{}.is-done", family(kind)))
}

impl Page<'_> {
    /// Entries, each with the button that says it is over, or isn't.
    pub(super) fn listed<'a>(&'a self, entries: impl Iterator<Item = &'a Entry>) -> Markup {
        html! {
            ul.history {
                @for one in entries {
                    li.history__item {
                        div.history__link {
                            span.history__what { (one.what) }
                            span.history__lead {
                                @match one.kind {
                                    EntryKind::Action => (self.who(one.side)),
                                    EntryKind::Question => (t!("talk-question.by", "other" => self.who(one.side))),
                                }
                                @if let Some(on) = &one.due_on { " · " (t!("decision.by", "day" => day_in_words(on))) }
                                @if one.done_at.is_some() { " · " (settled(one.kind)) }
                            }
                        }
                        @if !self.talk.over { (self.settle(one)) }
                    }
                }
            }
        }
    }

    fn settle(&self, one: &Entry) -> Markup {
        let save = if one.done_at.is_some() { "open" } else { "done" };
        html! {
            form method="post" action=(self.here()) {
                input type="hidden" name="entry" value=(one.id);
                button.button.button--quiet.button--small name="save" value=(save) { (t!(format!("{}.{save}", family(one.kind)))) }
            }
        }
    }

    pub(super) fn add_question(&self) -> Markup {
        let (label, hint) = (t!("talk-question.what"), t!("talk-question.hint", "other" => &*self.talk.other));
        let field =
            Field { name: "asks", label: &label, hint: Some(&hint), longest: Some(LONGEST_ENTRY), ..Field::default() };
        html! {
            form.form.talk-add method="post" action=(self.here()) novalidate {
                input type="hidden" name="save" value="question";
                (field::field(field, self.posted))
                div.form__actions { button.button.button--secondary { (t!("talk-question.add")) } }
            }
        }
    }

    /// What was agreed in this talk.
    pub(super) fn agreed(&self) -> Markup {
        html! {
            section.section aria-labelledby="agreed" {
                h2.section__title id="agreed" { (t!("talk-action")) }
                @if self.of_kind(EntryKind::Action).next().is_none() { p { (t!("talk-action.none")) } }
                (self.listed(self.of_kind(EntryKind::Action)))
                @if !self.talk.over { (self.add_action()) }
            }
        }
    }

    fn add_action(&self) -> Markup {
        let (what, hint) = (t!("talk-action.what"), t!("talk-action.due-hint"));
        let fault = field::fault("side", self.posted);
        let typed = field::typed("side", "", self.posted);
        html! {
            form.form.talk-add method="post" action=(self.here()) novalidate {
                input type="hidden" name="save" value="action";
                (field::field(Field { name: "what", label: &what, longest: Some(LONGEST_ENTRY), ..Field::default() }, self.posted))
                fieldset.fieldset id="side" aria-describedby=[fault.map(|_| "side-error")] {
                    legend.fieldset__legend { (t!("talk-action.who")) }
                    @if let Some(fault) = fault { p.field__error id="side-error" { (fault) } }
                    div.checks.checks--row {
                        @for side in [self.pair.side, self.pair.side.other()] {
                            label.check {
                                input.check__input type="radio" name="side" value=(side.id()) checked[typed == side.id()];
                                span.check__text { span.check__label { (self.who(side)) } }
                            }
                        }
                    }
                }
                (day_field("due_on", &t!("talk-action.due"), &hint, "", true, self.posted))
                div.form__actions { button.button.button--secondary { (t!("talk-action.add")) } }
            }
        }
    }
}
