//! One item as a plain form: a row of points, a list of choices, or room for one's own words.
//!
//! The map's entries are buttons of that form, so that whatever way one leaves it, the answer goes along.

use domain::instrument::{Item, Scale, Value};
use maud::{Markup, html};

use super::{Sheet, Width, field, form};
use crate::{
    answer::{GO_CHECK, GO_TO},
    form::Posted,
    review::{InHand, state},
    t,
    ways::Ways,
};

/// The form, for the map's buttons beside it.
const FORM: &str = "item-form";
/// The id of the question, which takes the focus when the item changes.
const HEADING: &str = "item-heading";
/// The keys for choices, in order.
const LETTERS: &str = "ABCDEFGHI";

/// The page of an item on the path.
#[must_use]
pub fn page(ways: &Ways, hand: &InHand<'_>, item: &Item, posted: Option<&Posted>) -> Sheet {
    let path = hand.path();
    let number = path.iter().position(|known| known.id == item.id).unwrap_or_default();
    let (answered, total) = (hand.answered(), path.len());
    let section = hand.instrument.sections.iter().find(|section| section.id == item.section);
    let of = |text: String, n: usize| filled(&text, &[("total", &total.to_string()), ("n", &n.to_string())]);
    let progress = of(t!("answering.progress"), answered);
    let saved = hand.answers.get(&item.id);
    let own_words = item.scale == Scale::Words;
    let body = html! {
        @if let Some(text) = field::fault("", posted) { (form::notice("error", text)) }
        div.answering {
            div.answering__top {
                p.answering__count {
                    (of(t!("answering.count"), number + 1)) " "
                    span.answering__section { @if let Some(section) = section { (section.title) } }
                }
                progress.progress max=(total) value=(answered) aria-label=(progress) {}
            }
            form.answering__item method="post" action=(ways.item(&item.id)) id=(FORM) novalidate {
                // The first button is what Enter presses.
                button.visually-hidden name="go" value="next" tabindex="-1" aria-hidden="true" { (t!("answering.next")) }
                div.answering__card {
                    @if own_words { (words(item, saved, posted)) } @else {
                        (scale(item, saved, posted))
                        p.answering__keys { (t!("answering.keys")) }
                        p.answering__goes-on { (t!("answering.goes-on")) }
                    }
                }
                div.answering__actions {
                    button.button.button--secondary name="go" value="back" disabled[number == 0] { (t!("answering.back")) }
                    button.button name="go" value="next" { (t!("answering.next")) }
                }
            }
            (map(hand, &path, number))
        }
    };
    Sheet { title: t!("answering.title"), width: Width::Wide, body }
}

/// The answers of the item's scale and the two ways to set it aside, as one group of radio buttons.
fn scale(item: &Item, saved: Option<&Value>, posted: Option<&Posted>) -> Markup {
    let saved = saved.map(Value::to_string).unwrap_or_default();
    let chosen = field::typed("value", &saved, posted);
    let choices = matches!(item.scale, Scale::Choices(_));
    let key = |place: usize| match choices {
        true => LETTERS.get(place..=place).unwrap_or_default().to_owned(),
        false => (place + 1).to_string(),
    };
    let aside = [("N", Value::NotApplicable, t!("answer-na")), ("S", Value::RatherNot, t!("answer-skip"))];
    html! {
        fieldset.scale.scale--choices[choices] aria-describedby=[item.help.as_ref().map(|_| "item-help")] {
            legend.scale__legend { h1 id=(HEADING) tabindex="-1" { (item.text) } }
            @if let Some(help) = &item.help { p.scale__help id="item-help" { (help) } }
            @if let Some(text) = field::fault("value", posted) { p.field__error role="alert" { (text) } }
            div.scale__points {
                @for (place, value) in item.scale.values().iter().enumerate() {
                    (point(&key(place), &value.to_string(), item.scale.label(value).unwrap_or_default(), chosen))
                }
            }
            div.scale__aside {
                @for (key, value, label) in &aside { (point(key, &value.to_string(), label, chosen)) }
            }
        }
    }
}

/// One answer.
fn point(key: &str, value: &str, label: &str, chosen: &str) -> Markup {
    html! {
        label.scale__point {
            input.scale__input type="radio" name="value" value=(value) checked[value == chosen];
            span.scale__face {
                kbd.scale__key aria-hidden="true" { (key) }
                span.scale__label { (label) }
            }
        }
    }
}

/// The question, the room for the answer, and the two ways to set it aside.
fn words(item: &Item, saved: Option<&Value>, posted: Option<&Posted>) -> Markup {
    let (words, aside) = match saved {
        Some(Value::Words(words)) => (words.as_str(), String::new()),
        Some(other) => ("", other.to_string()),
        None => Default::default(),
    };
    let chosen = field::typed("value", &aside, posted);
    let wrong = field::fault("words", posted).or_else(|| field::fault("value", posted));
    let described = match (item.help.is_some(), wrong.is_some()) {
        (true, true) => Some("item-help words-error"),
        (true, false) => Some("item-help"),
        (false, true) => Some("words-error"),
        (false, false) => None,
    };
    let ways = [
        (String::new(), t!("words.own")),
        (Value::NotApplicable.to_string(), t!("answer-na")),
        (Value::RatherNot.to_string(), t!("answer-skip")),
    ];
    html! {
        div.word-answer {
            h1.word-answer__question id=(HEADING) tabindex="-1" { (item.text) }
            @if let Some(help) = &item.help { p.scale__help id="item-help" { (help) } }
            p.small.muted { (t!("words.never-scored")) }
            @if let Some(text) = wrong { p.field__error id="words-error" role="alert" { (text) } }
            // What was there before, so that a tab left open doesn't put it back over what another one saved since.
            @if !words.is_empty() { input type="hidden" name="had" value=(words); }
            textarea.field__input id="words" name="words" rows="9" aria-labelledby=(HEADING)
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[described] {
                (field::inner_text(field::typed("words", words, posted)))
            }
            fieldset.fieldset {
                legend.visually-hidden { (t!("words.aside")) }
                div.checks.checks--row {
                    @for (value, label) in &ways {
                        label.check {
                            input.check__input type="radio" name="value" value=(value) checked[value == chosen];
                            span.check__text { span.check__label { (label) } }
                        }
                    }
                }
            }
        }
    }
}

/// Every item of the path with its state.
fn map(hand: &InHand<'_>, path: &[&Item], current: usize) -> Markup {
    let named = |state: &str| t!(format!("answering.{state}"));
    let label = t!("answering.map-label");
    html! {
        details.answering__map open {
            summary.details__summary { (t!("answering.map")) }
            ol.item-map {
                @for (index, item) in path.iter().enumerate() {
                    @let state = state(hand.answers.get(&item.id));
                    li {
                        button.item-map__link form=(FORM) name="go" value={ (GO_TO) (item.id) } data-state=(state)
                            aria-current=[(index == current).then_some("step")]
                            aria-label=(filled(&label, &[("n", &(index + 1).to_string()), ("state", &named(state))])) {
                            (index + 1)
                        }
                    }
                }
            }
            ul.item-map-key aria-hidden="true" {
                @for state in ["answered", "skipped", "unanswered"] {
                    li { span.item-map__link data-state=(state) {} " " (named(state)) }
                }
            }
            p { button.button.button--secondary.button--wide form=(FORM) name="go" value=(GO_CHECK) { (t!("answering.look-over")) } }
        }
    }
}

/// A text with its places filled (`%n`), as the islands fill the same texts.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut parts = text.split('%');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let value = values.iter().find_map(|(name, value)| Some((value, part.strip_prefix(name)?)));
        let (value, rest) = value.unwrap_or((&"%", part));
        filled.push_str(value);
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests;
