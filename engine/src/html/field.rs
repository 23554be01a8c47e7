//! Fields of forms: label, hint, error beside the field, and the text as typed when the form came back.
//!
//! A field's name is its id as well, so that the list of faults above the form can lead to it.

use maud::{Markup, html};

use crate::{form::Posted, t};

/// One line of text, a date, a number or a password.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// The field's name.
    pub name: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What is typed into it.
    pub kind: Kind,
    /// A sentence that helps.
    pub hint: Option<&'a str>,
    /// What is saved so far; empty for nothing.
    pub saved: &'a str,
    /// The browser's autofill token.
    pub autocomplete: Option<&'a str>,
    /// Whether it may stay empty, which the label then says.
    pub optional: bool,
    /// The most characters.
    pub longest: Option<usize>,
}

/// What is typed into a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    #[default]
    Text,
    /// An address.
    Email,
    /// The one thing that is never sent back.
    Password,
    /// `2026-06`.
    Month,
    /// Figures that are no number, such as a code.
    Digits,
    /// A whole number from 0 up to this.
    Number(u16),
}

impl Kind {
    const fn id(self) -> &'static str {
        match self {
            Self::Text | Self::Digits => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Month => "month",
            Self::Number(_) => "number",
        }
    }
}

/// What a field shows: as typed when the form came back, else what is saved.
#[must_use]
pub fn typed<'a>(name: &str, saved: &'a str, posted: Option<&'a Posted>) -> &'a str {
    posted.map_or(saved, |posted| posted.fields.raw(name))
}

/// The message beside a field.
#[must_use]
pub fn fault<'a>(name: &str, posted: Option<&'a Posted>) -> Option<&'a str> {
    posted?.faults.of(name)
}

/// One line of text, a date, a number or a password.
#[must_use]
pub fn field(field: Field<'_>, posted: Option<&Posted>) -> Markup {
    let Field { name, label, kind, hint, saved, autocomplete, optional, longest } = field;
    let around = Around { name, label, hint, optional, fault: fault(name, posted) };
    let value = (kind != Kind::Password).then(|| typed(name, saved, posted));
    let most = if let Kind::Number(most) = kind { Some(most) } else { None };
    let month = kind == Kind::Month;
    let digits = (kind == Kind::Digits).then_some("numeric");
    around.put(html! {
        input.field__input id=(name) name=(name) type=(kind.id()) value=[value] required[!optional] autocomplete=[autocomplete] inputmode=[digits]
            aria-invalid=[around.invalid()] aria-describedby=[around.described()] min=[most.map(|_| "0")] max=[most]
            maxlength=[longest] pattern=[month.then_some("[0-9]{4}-[0-9]{2}")] placeholder=[month.then(|| t!("field-month-shape"))];
    })
}

/// Several lines of text, which may stay empty.
#[must_use]
pub fn area(name: &str, label: &str, hint: &str, saved: &str, posted: Option<&Posted>) -> Markup {
    let around = Around { name, label, hint: Some(hint), optional: true, fault: fault(name, posted) };
    around.put(html! {
        textarea.field__input id=(name) name=(name) rows="4" aria-invalid=[around.invalid()] aria-describedby=[around.described()] {
            (inner_text(typed(name, saved, posted)))
        }
    })
}

/// A text as it has to stand inside a `textarea`: browsers drop a first line end, so there is one that they may.
#[must_use]
pub fn inner_text(text: &str) -> Markup {
    html! { "\n" (text) }
}

/// One of several values from a list.
#[derive(Clone, Copy, Debug)]
pub struct Select<'a> {
    /// The field's name.
    pub name: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What is saved so far; empty for nothing.
    pub saved: &'a str,
    /// Values and what they are called.
    pub options: &'a [(&'a str, String)],
    /// Whether none may be chosen, which the label then says.
    pub optional: bool,
}

/// One of several values from a list.
#[must_use]
pub fn select(select: Select<'_>, posted: Option<&Posted>) -> Markup {
    let Select { name, label, saved, options, optional } = select;
    let around = Around { name, label, hint: None, optional, fault: fault(name, posted) };
    let chosen = typed(name, saved, posted);
    around.put(html! {
        select.field__input id=(name) name=(name) required[!optional] aria-invalid=[around.invalid()] aria-describedby=[around.described()] {
            option value="" selected[chosen.is_empty()] { (t!("field-choose")) }
            @for (value, label) in options {
                option value=(value) selected[*value == chosen] { (label) }
            }
        }
    })
}

/// One box to tick; several may share a name.
#[must_use]
pub fn check(name: &str, value: &str, label: &str, hint: Option<&str>, saved: bool, posted: Option<&Posted>) -> Markup {
    let checked = posted.map_or(saved, |posted| posted.fields.all(name).any(|known| known == value));
    html! {
        label.check {
            input.check__input type="checkbox" name=(name) value=(value) checked[checked];
            span.check__text {
                span.check__label { (label) }
                @if let Some(hint) = hint { span.check__hint { (hint) } }
            }
        }
    }
}

/// What stands around an input.
struct Around<'a> {
    name: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    optional: bool,
    fault: Option<&'a str>,
}

impl Around<'_> {
    /// The input with label, hint and error.
    fn put(&self, input: Markup) -> Markup {
        html! {
            div.field {
                label.field__label for=(self.name) {
                    (self.label)
                    @if self.optional { " " span.field__optional { (t!("field-optional")) } }
                }
                @if let Some(hint) = self.hint { p.field__hint id={ (self.name) "-hint" } { (hint) } }
                @if let Some(fault) = self.fault { p.field__error id={ (self.name) "-error" } { (fault) } }
                (input)
            }
        }
    }

    /// `aria-invalid`, where it is.
    fn invalid(&self) -> Option<&'static str> {
        self.fault.map(|_| "true")
    }

    /// The ids of hint and error.
    fn described(&self) -> Option<Markup> {
        let (hint, fault) = (self.hint.is_some(), self.fault.is_some());
        (hint || fault).then(|| {
            html! {
                @if hint { (self.name) "-hint" }
                @if hint && fault { " " }
                @if fault { (self.name) "-error" }
            }
        })
    }
}

#[cfg(test)]
mod tests;
