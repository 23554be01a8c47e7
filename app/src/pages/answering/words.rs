//! An item that is answered in the person's own words: a plain form, the same with script and without.
//!
//! The map's entries are buttons of that form, so that whatever way one leaves it, what was typed goes along.

use domain::instrument::{Item, Value};
use engine::answer::{GO_CHECK, GO_TO};
use leptos::prelude::*;

use crate::{
    components::{
        field::{fault, inner_text, typed},
        form::Notice,
        page::{Page, Width},
    },
    islands::answering::item_state,
    review::InHand,
    t,
};

/// The form, for the map's buttons beside it.
const FORM: &str = "words-form";

/// The page of an item on the path.
pub fn show(hand: &InHand, item: &Item) -> impl IntoView + use<> {
    let path = hand.path();
    let number = path.iter().position(|known| known.id == item.id).unwrap_or_default();
    let (answered, total) = (hand.answered(), path.len());
    let section = hand.instrument.sections.iter().find(|section| section.id == item.section);
    let section = section.map(|section| section.title.clone());
    let of = |name: &str, n: usize| {
        t!(format!("answering.{name}")).replace("%total", &total.to_string()).replace("%n", &n.to_string())
    };
    let (count, progress) = (of("count", number + 1), of("progress", answered));
    let action = format!("/reviews/{}/items/{}", hand.review.id, item.id);
    let question = own_words(item, hand.answers.get(&item.id));
    let map = map(hand, number);
    view! {
        <Page title=t!("answering.title") width=Width::Wide>
            {fault("").map(|text| view! { <Notice kind="error" text/> })}
            <div class="answering">
                <div class="answering__top">
                    <p class="answering__count">
                        {count} " " <span class="answering__section">{section}</span>
                    </p>
                    <progress class="progress" max=total value=answered aria-label=progress></progress>
                </div>
                <form class="answering__item" method="post" action=action id=FORM novalidate>
                    // The first button is what Enter presses.
                    <button class="visually-hidden" name="go" value="next" tabindex="-1" aria-hidden="true">{t!("answering.next")}</button>
                    <div class="answering__card">{question}</div>
                    <div class="answering__actions">
                        <button class="button button--secondary" name="go" value="back" disabled=number == 0>{t!("answering.back")}</button>
                        <button class="button" name="go" value="next">{t!("answering.next")}</button>
                    </div>
                </form>
                {map}
            </div>
        </Page>
    }
}

/// The question, the room for the answer, and the two ways to set it aside.
fn own_words(item: &Item, saved: Option<&Value>) -> impl IntoView + use<> {
    let (words, aside) = match saved {
        Some(Value::Words(words)) => (words.clone(), String::new()),
        Some(other) => (String::new(), other.to_string()),
        None => Default::default(),
    };
    // What was there before, so that a tab left open doesn't put it back over what another one saved since.
    let had = (!words.is_empty()).then(|| view! { <input type="hidden" name="had" value=words.clone()/> });
    let aside = typed("value", Some(aside));
    let wrong = fault("words").or_else(|| fault("value"));
    let described: Vec<&str> = [item.help.is_some().then_some("item-help"), wrong.is_some().then_some("words-error")]
        .into_iter()
        .flatten()
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let ways = [("", "words.own"), (NA, "answer-na"), (SKIP, "answer-skip")].map(|(value, key)| {
        view! {
            <label class="check">
                <input class="check__input" type="radio" name="value" value=value checked=aside == value/>
                <span class="check__text"><span class="check__label">{t!(key)}</span></span>
            </label>
        }
    });
    view! {
        <div class="word-answer">
            <h1 class="word-answer__question" id="item-heading" tabindex="-1">{item.text.clone()}</h1>
            {item.help.clone().map(|help| view! { <p class="scale__help" id="item-help">{help}</p> })}
            <p class="small muted">{t!("words.never-scored")}</p>
            {wrong.clone().map(|text| view! { <p class="field__error" id="words-error" role="alert">{text}</p> })}
            {had}
            <textarea
                class="field__input"
                id="words"
                name="words"
                rows="9"
                aria-labelledby="item-heading"
                aria-invalid=wrong.is_some().then_some("true")
                aria-describedby=described
            >
                {inner_text(&typed("words", Some(words)))}
            </textarea>
            <fieldset class="fieldset">
                <legend class="visually-hidden">{t!("words.aside")}</legend>
                <div class="checks checks--row">{ways.collect_view()}</div>
            </fieldset>
        </div>
    }
}

/// Written forms of the answers that set a question aside.
const NA: &str = "na";
const SKIP: &str = "skip";

/// Every item of the path with its state, as the island shows it.
fn map(hand: &InHand, current: usize) -> impl IntoView + use<> {
    let rows = hand.path().into_iter().enumerate().map(|(index, item)| {
        let state = item_state(hand.answers.get(&item.id));
        let label = t!("answering.map-label")
            .replace("%n", &(index + 1).to_string())
            .replace("%state", &t!(format!("answering.{state}")));
        view! {
            <li>
                <button
                    class="item-map__link"
                    form=FORM
                    name="go"
                    value=format!("{GO_TO}{}", item.id)
                    data-state=state
                    aria-current=(index == current).then_some("step")
                    aria-label=label
                >
                    {index + 1}
                </button>
            </li>
        }
    });
    let key = ["answered", "skipped", "unanswered"].map(|state| {
        view! { <li><span class="item-map__link" data-state=state></span> " " {t!(format!("answering.{state}"))}</li> }
    });
    view! {
        <details class="answering__map" open>
            <summary class="details__summary">{t!("answering.map")}</summary>
            <ol class="item-map">{rows.collect_view()}</ol>
            <ul class="item-map-key" aria-hidden="true">{key.collect_view()}</ul>
            <p><button class="button button--secondary button--wide" form=FORM name="go" value=GO_CHECK>{t!("answering.look-over")}</button></p>
        </details>
    }
}
