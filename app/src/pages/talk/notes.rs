//! The notes of a talk: those that both edit, and one's own.

use engine::html::field;
use maud::{Markup, html};

use super::Page;
use crate::{forms::Posted, t};

impl Page<'_> {
    pub(super) fn shared_notes(&self) -> Markup {
        html! {
            section.section aria-labelledby="notes-title" {
                h2.section__title id="notes-title" { (t!("talk-notes")) }
                @if self.talk.over { blockquote.own-words__text { (self.talk.notes) } } @else {
                    form.form method="post" action=(self.here()) novalidate {
                        input type="hidden" name="save" value="notes";
                        // What was seen: what comes to it is merged with what the other one saved meanwhile.
                        input type="hidden" name="seen" value=(seen(&self.talk.notes, self.posted));
                        (field::area("notes", &t!("talk-notes.label"), &t!("talk-notes.hint", "other" => &*self.talk.other), &self.talk.notes, self.of("notes")))
                        div.form__actions { button.button { (t!("talk-notes.save")) } }
                    }
                }
            }
        }
    }

    pub(super) fn own_notes(&self) -> Markup {
        html! {
            section.section.talk-own aria-labelledby="own-title" {
                h2.section__title id="own-title" { (t!("talk-own")) }
                form.form method="post" action=(self.here()) novalidate {
                    input type="hidden" name="save" value="own";
                    (field::area("own", &t!("talk-own.label"), &t!("talk-own.hint"), &self.own, self.of("own")))
                    div.form__actions { button.button.button--secondary { (t!("talk-own.save")) } }
                }
            }
        }
    }

    /// What was typed into this field, if it was this field's form that came back.
    fn of(&self, name: &str) -> Option<&Posted> {
        self.posted.filter(|posted| posted.fields.0.iter().any(|(known, _)| known == name))
    }
}

/// What stood there when the notes were typed that came back, else what stands there now.
fn seen<'a>(notes: &'a str, posted: Option<&'a Posted>) -> &'a str {
    let came_back = posted.filter(|posted| posted.fields.0.iter().any(|(name, _)| name == "seen"));
    came_back.map_or(notes, |posted| posted.fields.raw("seen"))
}
