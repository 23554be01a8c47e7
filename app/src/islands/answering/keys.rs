//! Keys: digits and letters answer, Enter goes on; and the browser's own back and forward.

use domain::instrument::{Item, Scale, Value};
use leptos::{ev, prelude::*};
use web_sys::{
    HtmlElement, KeyboardEvent,
    wasm_bindgen::{JsCast, JsValue},
};

use super::{
    Desk, HEADING,
    scale::{KEY_NOT_APPLICABLE, KEY_RATHER_NOT, keyed},
};

/// Listens for as long as the island lives, and keeps address and focus with the item shown.
pub(super) fn listen(desk: Desk) {
    // Effects run in the browser alone.
    Effect::new(move |_| {
        let pressed = window_event_listener(ev::keydown, move |event| press(desk, &event));
        let moved = window_event_listener(ev::popstate, move |_| {
            let address = window().location().pathname().unwrap_or_default();
            let item = address.rsplit('/').next().unwrap_or_default().to_owned();
            if desk.path.with_untracked(|path| path.contains(&item)) {
                desk.go(item);
            }
        });
        on_cleanup(move || {
            pressed.remove();
            moved.remove();
        });
    });
    Effect::new(move |before: Option<String>| {
        let at = desk.at.get();
        if before.is_some_and(|before| before != at) {
            let address = desk.address(&at);
            // Arriving by the browser's own buttons, the address is right already.
            if window().location().pathname().as_deref() != Ok(address.as_str())
                && let Ok(history) = window().history()
            {
                let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
            }
            // After the new item is on the page.
            request_animation_frame(|| {
                if let Some(heading) =
                    document().get_element_by_id(HEADING).and_then(|element| element.dyn_into::<HtmlElement>().ok())
                {
                    let _ = heading.focus();
                }
            });
        }
        at
    });
}

fn press(desk: Desk, event: &KeyboardEvent) {
    desk.by_touch.set_value(false);
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return;
    }
    let key = event.key();
    if key == "Enter" {
        // Buttons, links and the form itself do their own with Enter.
        if on_plain_ground(event) {
            event.prevent_default();
            desk.step(1);
        }
        return;
    }
    let value = desk.at.with_untracked(|at| value_for(&desk.item(at)?, &key));
    if let Some(value) = value {
        event.prevent_default();
        desk.answer(value);
    }
}

/// The answer that a key gives: its own key, or for choices the digit of its place as well.
fn value_for(item: &Item, key: &str) -> Option<Value> {
    // Its page is on the way: a key meant for the text must not set the question aside.
    if matches!(item.scale, Scale::Words) {
        return None;
    }
    let key = key.to_uppercase();
    let keyed = keyed(item);
    let by_key = keyed.iter().find(|(own, _)| *own == key).map(|(_, value)| value.clone());
    by_key.or_else(|| match key.as_str() {
        KEY_NOT_APPLICABLE => Some(Value::NotApplicable),
        KEY_RATHER_NOT => Some(Value::RatherNot),
        digit => digit.parse::<usize>().ok().and_then(|place| Some(keyed.get(place.checked_sub(1)?)?.1.clone())),
    })
}

fn on_plain_ground(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_none_or(|element| !matches!(element.tag_name().as_str(), "A" | "BUTTON" | "SUMMARY" | "INPUT"))
}

#[cfg(test)]
mod tests {
    use domain::instrument::Catalogue;

    use super::*;

    #[test]
    fn no_key_sets_a_question_aside_that_asks_for_words() {
        let instrument = Catalogue::shipped().latest("ready-to-manage").expect("it ships with the program");
        for item in &instrument.items {
            let words = matches!(item.scale, Scale::Words);
            for key in [KEY_NOT_APPLICABLE, KEY_RATHER_NOT, "1"] {
                assert_eq!(value_for(item, key).is_none(), words, "{} {key}", item.id);
            }
        }
    }
}
