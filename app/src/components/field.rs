//! Fields of forms: label, hint, error beside the field, and the text as typed when the form came back.

use leptos::prelude::*;

use crate::{forms::Posted, t};

/// What a field shows: as typed when the form came back, else what is saved.
pub fn typed(name: &str, saved: Option<String>) -> String {
    match use_context::<Posted>() {
        Some(posted) => posted.fields.raw(name).to_owned(),
        None => saved.unwrap_or_default(),
    }
}

/// The message beside a field.
pub fn fault(name: &str) -> Option<String> {
    use_context::<Posted>().and_then(|posted| posted.faults.of(name).map(str::to_owned))
}

/// The ids of hint and error, for `aria-describedby`.
fn described(name: &str, hint: bool, error: bool) -> Option<String> {
    let ids: Vec<String> =
        [hint.then(|| format!("{name}-hint")), error.then(|| format!("{name}-error"))].into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A label with its hint and error around one input.
#[component]
pub fn Labelled(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=format!("field {class}")>
            <label class="field__label" for=name>
                {label}
                {optional.then(|| view! { " " <span class="field__optional">{t!("field-optional")}</span> })}
            </label>
            {hint.map(|text| view! { <p class="field__hint" id=format!("{name}-hint")>{text}</p> })}
            {fault(name).map(|text| view! { <p class="field__error" id=format!("{name}-error")>{text}</p> })}
            {children()}
        </div>
    }
}

/// One line of text, a date, a number or a password.
#[component]
pub fn Field(
    /// The field's name, which is its id as well.
    name: &'static str,
    #[prop(into)] label: String,
    /// `text`, `email`, `password`, `month`, `number`.
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    /// What is saved so far.
    #[prop(optional_no_strip, into)]
    saved: Option<String>,
    /// The browser's autofill token.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Whether it may stay empty, which the label then says.
    #[prop(optional)]
    optional: bool,
    #[prop(optional)] class: &'static str,
    /// Least and most, for numbers.
    #[prop(optional)]
    range: Option<(u32, u32)>,
    /// The most characters.
    #[prop(optional)]
    longest: Option<usize>,
) -> impl IntoView {
    let wrong = fault(name).is_some();
    let describedby = described(name, hint.is_some(), wrong);
    // A password is the one thing that is never sent back.
    let value = (kind != "password").then(|| typed(name, saved));
    let pattern = (kind == "month").then_some("[0-9]{4}-[0-9]{2}");
    view! {
        <Labelled name label hint optional class>
            <input
                class="field__input"
                id=name
                name=name
                type=kind
                value=value
                required=!optional
                autocomplete=autocomplete
                aria-invalid=wrong.then_some("true")
                aria-describedby=describedby
                min=range.map(|(least, _)| least.to_string())
                max=range.map(|(_, most)| most.to_string())
                maxlength=longest.map(|most| most.to_string())
                pattern=pattern
                placeholder=pattern.map(|_| t!("field-month-shape"))
            />
        </Labelled>
    }
}

/// Several lines of text.
#[component]
pub fn Area(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    saved: Option<String>,
) -> impl IntoView {
    let wrong = fault(name).is_some();
    let describedby = described(name, hint.is_some(), wrong);
    view! {
        <Labelled name label hint optional=true>
            <textarea class="field__input" id=name name=name rows="4" aria-invalid=wrong.then_some("true") aria-describedby=describedby>
                {inner_text(&typed(name, saved))}
            </textarea>
        </Labelled>
    }
}

/// A text as it has to stand inside a `textarea`: the renderer writes what is in there as it is, and browsers drop a first
/// line end.
pub fn inner_text(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}

/// One of several values from a list.
#[component]
pub fn Select(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    saved: Option<String>,
    /// Values and what they are called.
    options: Vec<(String, String)>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    let wrong = fault(name).is_some();
    let describedby = described(name, hint.is_some(), wrong);
    let chosen = typed(name, saved);
    view! {
        <Labelled name label hint optional class>
            <select class="field__input" id=name name=name required=!optional aria-invalid=wrong.then_some("true") aria-describedby=describedby>
                <option value="" selected=chosen.is_empty()>{t!("field-choose")}</option>
                {options.into_iter().map(|(value, label)| {
                    let selected = value == chosen;
                    view! { <option value=value selected=selected>{label}</option> }
                }).collect_view()}
            </select>
        </Labelled>
    }
}

/// One box to tick.
#[component]
pub fn Check(
    name: &'static str,
    #[prop(into)] value: String,
    #[prop(into)] label: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    saved: bool,
) -> impl IntoView {
    let checked = match use_context::<Posted>() {
        Some(posted) => posted.fields.all(name).any(|known| known == value),
        None => saved,
    };
    view! {
        <label class="check">
            <input class="check__input" type="checkbox" name=name value=value checked=checked/>
            <span class="check__text">
                <span class="check__label">{label}</span>
                {hint.map(|text| view! { <span class="check__hint">{text}</span> })}
            </span>
        </label>
    }
}
