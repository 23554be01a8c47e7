//! Fields that the engine's pages have no use for: a day, and several lines that have to be filled in.

use engine::html::field::{fault, inner_text, typed};
use maud::{Markup, html};

use crate::{forms::Posted, t};

/// The field with label, hint and error.
pub fn day_field(name: &str, label: &str, hint: &str, saved: &str, optional: bool, posted: Option<&Posted>) -> Markup {
    let fault = fault(name, posted);
    let ids = [(!hint.is_empty()).then(|| format!("{name}-hint")), fault.map(|_| format!("{name}-error"))];
    let described = ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    html! {
        div.field {
            label.field__label for=(name) {
                (label)
                @if optional { " " span.field__optional { (t!("field-optional")) } }
            }
            @if !hint.is_empty() { p.field__hint id={ (name) "-hint" } { (hint) } }
            @if let Some(fault) = fault { p.field__error id={ (name) "-error" } { (fault) } }
            input.field__input.field__input--day id=(name) name=(name) type="date" value=(typed(name, saved, posted)) required[!optional]
                aria-invalid=[fault.map(|_| "true")] aria-describedby=[described] pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}" placeholder=(t!("field-day-shape"));
        }
    }
}

/// Several lines that have to be filled in, with label, hint and error.
pub fn needed_area(name: &str, label: &str, hint: &str, saved: &str, posted: Option<&Posted>) -> Markup {
    let fault = fault(name, posted);
    let error = fault.map(|_| format!(" {name}-error")).unwrap_or_default();
    html! {
        div.field {
            label.field__label for=(name) { (label) }
            p.field__hint id={ (name) "-hint" } { (hint) }
            @if let Some(fault) = fault { p.field__error id={ (name) "-error" } { (fault) } }
            textarea.field__input id=(name) name=(name) rows="4" required aria-invalid=[fault.map(|_| "true")] aria-describedby={ (name) "-hint" (error) } {
                (inner_text(typed(name, saved, posted)))
            }
        }
    }
}
