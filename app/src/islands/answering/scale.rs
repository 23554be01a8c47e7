//! One item: its text and its answers, as a group of radio buttons.

use domain::instrument::{Item, Scale, Value};
use leptos::prelude::*;

use super::{Desk, HEADING};

/// The keys for choices, in order.
const LETTERS: &str = "ABCDEFGHI";
/// The key for "doesn't apply".
pub(super) const KEY_NOT_APPLICABLE: &str = "N";
/// The key for "rather not say".
pub(super) const KEY_RATHER_NOT: &str = "S";

/// The answers of an item's own scale with the key that gives each: digits for points, letters for choices.
pub(super) fn keyed(item: &Item) -> Vec<(String, Value)> {
    let keys: Vec<String> = match item.scale {
        Scale::Points { .. } => (1..=9).map(|digit| digit.to_string()).collect(),
        Scale::Choices(_) => LETTERS.chars().map(String::from).collect(),
        Scale::Words => Vec::new(),
    };
    keys.into_iter().zip(item.scale.values()).collect()
}

/// The value of the radio button that is chosen on the page.
pub(super) fn chosen_on_page() -> Option<Value> {
    document().query_selector("input[name=value]:checked").ok()??.get_attribute("value")?.parse().ok()
}

/// The item of that id. Made anew for each item, so that focus and announcements start afresh.
#[component]
pub(super) fn ItemScale(desk: Desk, id: String) -> impl IntoView {
    let item = desk.item(&id);
    item.map(|item| {
        let class = match item.scale {
            Scale::Points { .. } | Scale::Words => "scale",
            Scale::Choices(_) => "scale scale--choices",
        };
        let points = keyed(&item).into_iter().map(|(key, value)| {
            let label = item.scale.label(&value).unwrap_or_default().to_owned();
            view! { <Point desk id=id.clone() key value label/> }
        });
        let aside = [
            (KEY_NOT_APPLICABLE, Value::NotApplicable, desk.text("not-applicable")),
            (KEY_RATHER_NOT, Value::RatherNot, desk.text("rather-not")),
        ]
        .map(|(key, value, label)| view! { <Point desk id=id.clone() key=key.to_owned() value label/> });
        // What is answered in words has a page of its own, which is on the way: nothing here may overwrite them.
        let aside = (!matches!(item.scale, Scale::Words)).then(|| aside.collect_view());
        let fault = desk.sheet.with_value(|sheet| sheet.fault.clone().filter(|_| sheet.at == id));
        view! {
            <fieldset class=class aria-describedby=item.help.is_some().then_some("item-help")>
                <legend class="scale__legend"><h1 id=HEADING tabindex="-1">{item.text.clone()}</h1></legend>
                {item.help.clone().map(|help| view! { <p class="scale__help" id="item-help">{help}</p> })}
                {fault.map(|text| view! { <p class="field__error" role="alert">{text}</p> })}
                <div class="scale__points">{points.collect_view()}</div>
                <div class="scale__aside">{aside}</div>
            </fieldset>
        }
    })
}

/// One answer.
#[component]
fn Point(desk: Desk, id: String, key: String, value: Value, label: String) -> impl IntoView {
    let written = value.to_string();
    let chosen = {
        let value = value.clone();
        move || desk.answers.with(|answers| answers.get(&id) == Some(&value))
    };
    let on_page = chosen.clone();
    view! {
        <label class="scale__point" on:pointerdown=move |event| desk.by_touch.set_value(event.pointer_type() == "touch")>
            <input
                class="scale__input"
                type="radio"
                name="value"
                value=written
                checked=on_page()
                prop:checked=chosen
                on:change=move |_| desk.choose(value.clone())
            />
            <span class="scale__face">
                <kbd class="scale__key" aria-hidden="true">{key}</kbd>
                <span class="scale__label">{label}</span>
            </span>
        </label>
    }
}
