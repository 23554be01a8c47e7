//! Answering a questionnaire, one item at a time, each answer saved as it is given.
//!
//! On the server this renders a plain form that posts the answer and leads on; in the browser it moves between items
//! without leaving the page, and keeps what could not be saved yet until it can.

mod keys;
mod queue;
mod scale;
mod sheet;

use std::time::Duration;

use domain::instrument::{Item, Scale, Value, path};
use leptos::prelude::*;

pub use sheet::Sheet;
#[cfg(feature = "ssr")]
pub use sheet::{SheetItem, item_state};

use queue::Queue;
use scale::ItemScale;

/// How long an answer is seen before its item gives way to the next.
const SEEN: Duration = Duration::from_millis(240);
/// The id of the heading of the item shown, which takes the focus when the item changes.
const HEADING: &str = "item-heading";

/// What all parts of the island share.
#[derive(Clone, Copy)]
struct Desk {
    sheet: StoredValue<Sheet>,
    items: StoredValue<Vec<Item>>,
    /// Item id to value, as chosen; saved or on its way.
    answers: RwSignal<domain::instrument::Answers>,
    /// The ids of the items on the path, in order.
    path: Memo<Vec<String>>,
    /// The id of the item shown.
    at: RwSignal<String>,
    /// Whether the answer under way is given by a finger, which a first one goes on from.
    by_touch: StoredValue<bool>,
    queue: Queue,
}

impl Desk {
    fn new(sheet: Sheet) -> Self {
        let answers = RwSignal::new(sheet.given());
        let at = RwSignal::new(sheet.at.clone());
        let queue = Queue::new(sheet.review.clone(), at);
        let items = StoredValue::new(sheet.items());
        let sheet = StoredValue::new(sheet);
        let path = Memo::new(move |_| {
            let answers = answers.get();
            // Items of other tracks were left on the server.
            items.with_value(|items| path(items, None, &answers).iter().map(|item| item.id.clone()).collect())
        });
        Self { sheet, items, answers, path, at, by_touch: StoredValue::new(false), queue }
    }

    fn text(self, name: &str) -> String {
        self.sheet.with_value(|sheet| sheet.text(name))
    }

    fn item(self, id: &str) -> Option<Item> {
        self.items.with_value(|items| items.iter().find(|item| item.id == id).cloned())
    }

    fn address(self, item: &str) -> String {
        self.sheet.with_value(|sheet| format!("/reviews/{}/items/{item}", sheet.review))
    }

    fn check_address(self) -> String {
        self.sheet.with_value(|sheet| format!("/reviews/{}/check", sheet.review))
    }

    /// The number of the item shown on the path, from 0.
    fn number(self) -> usize {
        self.path.with(|path| self.at.with(|at| path.iter().position(|id| id == at).unwrap_or(0)))
    }

    /// Takes an answer to the item shown.
    fn answer(self, value: Value) {
        let item = self.at.get_untracked();
        self.answers.update(|answers| {
            answers.insert(item.clone(), value.clone());
        });
        self.queue.put(item, value.to_string());
    }

    /// Takes an answer that was chosen on the page. A first one by a finger goes on by itself, once it was seen; one that changes stays, and so
    /// do those by keys or mouse: arrows pass over answers that aren't meant, and a mouse is near the way on.
    fn choose(self, value: Value) {
        let item = self.at.get_untracked();
        let first = self.answers.with_untracked(|answers| !answers.contains_key(&item));
        self.answer(value);
        if first && self.by_touch.get_value() {
            let go_on = move || {
                if self.at.with_untracked(|at| *at == item) {
                    self.step(1);
                }
            };
            set_timeout(go_on, SEEN);
        }
    }

    /// Takes the answer that was chosen before the island came to life, when the radio buttons were the browser's alone.
    fn take_early(self) {
        // Hydrating sets the buttons to the answers known so far: look before, answer after.
        let early = cfg!(feature = "hydrate").then(scale::chosen_on_page).flatten();
        Effect::new(move |_| {
            if let Some(value) = early.clone() {
                let known =
                    self.answers.with_untracked(|answers| self.at.with_untracked(|at| answers.get(at) == Some(&value)));
                if !known {
                    self.answer(value);
                }
            }
        });
    }

    /// Shows another item, and remembers the place. One that is answered in words has a page of its own, which is gone to
    /// once everything is saved.
    fn go(self, item: String) {
        let left = self.at.get_untracked();
        if left != item {
            let words = self.item(&item).is_some_and(|item| matches!(item.scale, Scale::Words));
            self.at.set(item);
            self.queue.put_place(left, words.then(|| self.address(&self.at.get_untracked())));
        }
    }

    /// One item on or back; past the end leads to the look over everything.
    fn step(self, by: isize) {
        let target = self.number().checked_add_signed(by);
        match target.and_then(|number| self.path.with_untracked(|path| path.get(number).cloned())) {
            Some(item) => self.go(item),
            None if by > 0 => self.queue.leave_for(self.check_address()),
            None => {}
        }
    }
}

/// The island.
#[island]
pub fn Answering(
    /// Items, answers so far, and texts.
    sheet: Sheet,
) -> impl IntoView {
    let desk = Desk::new(sheet);
    keys::listen(desk);
    desk.queue.watch();
    desk.take_early();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let back = queue::submitter_value(&event).is_some_and(|value| value == "back");
        desk.step(if back { -1 } else { 1 });
    };
    view! {
        <div class="answering">
            <Top desk/>
            <form class="answering__item" method="post" action=move || desk.at.with(|at| desk.address(at)) on:submit=submit>
                // The first button is what Enter presses.
                <button class="visually-hidden" name="go" value="next" tabindex="-1" aria-hidden="true">{desk.text("next")}</button>
                <div class="answering__card">
                    {move || view! { <ItemScale desk id=desk.at.get()/> }}
                    <p class="answering__keys">{desk.text("keys")}</p>
                    <p class="answering__goes-on">{desk.text("goes-on")}</p>
                </div>
                <div class="answering__actions">
                    <button class="button button--secondary" name="go" value="back" disabled=move || desk.number() == 0>{desk.text("back")}</button>
                    <button class="button" name="go" value="next">{desk.text("next")}</button>
                </div>
            </form>
            <Map desk/>
        </div>
    }
}

/// Where in the whole one is, and whether everything is saved.
#[component]
fn Top(desk: Desk) -> impl IntoView {
    let total = move || desk.path.with(Vec::len);
    let answered = move || {
        desk.answers.with(|answers| desk.path.with(|path| path.iter().filter(|id| answers.contains_key(*id)).count()))
    };
    let section = move || desk.at.with(|at| desk.sheet.with_value(|sheet| sheet.section_of(at)));
    let progress = move || desk.sheet.with_value(|sheet| sheet.counted("progress", answered(), total()));
    view! {
        <div class="answering__top">
            <p class="answering__count">
                {move || desk.sheet.with_value(|sheet| sheet.counted("count", desk.number() + 1, total()))}
                " "
                <span class="answering__section">{section}</span>
            </p>
            <p class="saved" data-state=move || desk.queue.state.get().id() role="status">
                {move || desk.text(desk.queue.state.get().text())}
            </p>
            <progress class="progress" max=total value=answered aria-label=progress>{progress}</progress>
        </div>
    }
}

/// Every item of the path with its state, each a link.
#[component]
fn Map(desk: Desk) -> impl IntoView {
    let rows = move || {
        desk.path
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, id)| {
                let state = desk.answers.with(|answers| sheet::item_state(answers.get(&id)));
                let current = desk.at.with(|at| *at == id);
                let label = desk.sheet.with_value(|sheet| sheet.counted("map-label", index + 1, 0)).replace("%state", &desk.text(state));
                let target = id.clone();
                let click = move |event: leptos::ev::MouseEvent| {
                    if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
                        event.prevent_default();
                        desk.go(target.clone());
                    }
                };
                view! {
                    <li>
                        <a class="item-map__link" data-state=state aria-current=current.then_some("step") aria-label=label href=desk.address(&id) on:click=click>
                            {index + 1}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    let leave = move |event: leptos::ev::MouseEvent| {
        if !desk.queue.is_empty() {
            event.prevent_default();
            desk.queue.leave_for(desk.check_address());
        }
    };
    view! {
        <details class="answering__map" open>
            <summary class="details__summary">{desk.text("map")}</summary>
            <ol class="item-map">{rows}</ol>
            <ul class="item-map-key" aria-hidden="true">
                <li><span class="item-map__link" data-state="answered"></span> " " {desk.text("answered")}</li>
                <li><span class="item-map__link" data-state="skipped"></span> " " {desk.text("skipped")}</li>
                <li><span class="item-map__link" data-state="unanswered"></span> " " {desk.text("unanswered")}</li>
            </ul>
            <p><a class="button button--secondary button--wide" href=desk.check_address() on:click=leave>{desk.text("look-over")}</a></p>
        </details>
    }
}
