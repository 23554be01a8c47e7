//! Saving: what has been answered and is not known to be on disk yet, and sending it until it is.
//!
//! What waits is kept in the page alone, never in the browser's own storage: it may be somebody else's machine.

use std::{collections::BTreeMap, time::Duration};

use leptos::{ev, prelude::*, task::spawn_local};
use web_sys::wasm_bindgen::JsCast;

use crate::{
    api::review::save_response::{Saved, save_response},
    error::AppError,
};

/// The first pause before trying again, in milliseconds; it doubles each time.
const FIRST_PAUSE: u64 = 1_000;
/// The longest pause, in milliseconds.
const LONGEST_PAUSE: u64 = 30_000;

/// How saving stands, as the person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing was changed yet.
    Idle,
    /// On its way.
    Saving,
    /// All on disk.
    Saved,
    /// The network or the server is away; it is tried again.
    Waiting,
    /// The session is gone; it is tried again when the person comes back to the page.
    SignedOut,
    /// The review was sent elsewhere and takes no more answers.
    AlreadySent,
    /// It can't be saved; trying again would not help.
    Failed,
}

impl State {
    /// For the style: what went wrong for good looks alike.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Waiting => "waiting",
            Self::SignedOut | Self::AlreadySent | Self::Failed => "failed",
        }
    }

    /// The name of the text that says so.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::SignedOut => "signed-out",
            Self::AlreadySent => "already-sent",
            other => other.id(),
        }
    }
}

/// The queue. An item's later answer takes the place of an earlier one that still waits.
#[derive(Clone, Copy)]
pub(super) struct Queue {
    review: StoredValue<String>,
    at: RwSignal<String>,
    /// Item id to written value; an empty value saves the place alone.
    waiting: StoredValue<BTreeMap<String, String>>,
    sending: StoredValue<bool>,
    pause: StoredValue<u64>,
    /// Where to go once everything is saved.
    leaving: StoredValue<Option<String>>,
    /// How saving stands.
    pub(super) state: RwSignal<State>,
}

impl Queue {
    pub(super) fn new(review: String, at: RwSignal<String>) -> Self {
        Self {
            review: StoredValue::new(review),
            at,
            waiting: StoredValue::new(BTreeMap::new()),
            sending: StoredValue::new(false),
            pause: StoredValue::new(FIRST_PAUSE),
            leaving: StoredValue::new(None),
            state: RwSignal::new(State::Idle),
        }
    }

    /// Sends again when the network or the person comes back, and asks before the page is left with something unsaved.
    pub(super) fn watch(self) {
        Effect::new(move |_| {
            let online = window_event_listener(ev::online, move |_| self.send());
            let back = window_event_listener(ev::focus, move |_| self.send());
            let leave = window_event_listener(ev::beforeunload, move |event| {
                if !self.is_empty() && self.state.get_untracked() != State::AlreadySent {
                    event.prevent_default();
                }
            });
            on_cleanup(move || {
                online.remove();
                back.remove();
                leave.remove();
            });
        });
    }

    pub(super) fn is_empty(self) -> bool {
        self.waiting.with_value(BTreeMap::is_empty)
    }

    /// Takes an answer.
    pub(super) fn put(self, item: String, value: String) {
        self.waiting.update_value(|waiting| {
            waiting.insert(item, value);
        });
        self.send();
    }

    /// Takes note that the place changed, on leaving `item`; and of another page to go to then, if any.
    pub(super) fn put_place(self, item: String, leaving: Option<String>) {
        self.leaving.set_value(leaving);
        self.waiting.update_value(|waiting| {
            waiting.entry(item).or_default();
        });
        self.send();
    }

    /// Goes to another page once everything is saved.
    pub(super) fn leave_for(self, address: String) {
        self.leaving.set_value(Some(address));
        self.send();
        self.leave();
    }

    fn leave(self) {
        if self.is_empty()
            && let Some(address) = self.leaving.get_value()
        {
            let _ = window().location().set_href(&address);
        }
    }

    /// Sends what waits, one after the other; does nothing while it is at it already.
    fn send(self) {
        if self.sending.get_value() || self.is_empty() {
            return;
        }
        self.sending.set_value(true);
        self.state.set(State::Saving);
        spawn_local(async move {
            let state = self.send_all().await;
            self.sending.set_value(false);
            self.state.set(state);
            match state {
                State::Saved => self.leave(),
                State::Waiting => {
                    let pause = self.pause.get_value();
                    self.pause.set_value((pause * 2).min(LONGEST_PAUSE));
                    set_timeout(move || self.send(), Duration::from_millis(pause));
                }
                _ => {}
            }
        });
    }

    async fn send_all(self) -> State {
        while let Some((item, value)) = self
            .waiting
            .with_value(|waiting| waiting.first_key_value().map(|(item, value)| (item.clone(), value.clone())))
        {
            let place = self.at.get_untracked();
            match save_response(self.review.get_value(), item.clone(), value.clone(), place).await {
                Ok(Saved::Yes) => {
                    self.pause.set_value(FIRST_PAUSE);
                    // Unless another answer to the same item came meanwhile.
                    self.waiting.update_value(|waiting| {
                        if waiting.get(&item) == Some(&value) {
                            waiting.remove(&item);
                        }
                    });
                }
                Ok(Saved::AlreadySent) => return State::AlreadySent,
                Err(AppError::SignedOut) => return State::SignedOut,
                Err(AppError::Network | AppError::Unavailable | AppError::Internal) => {
                    return State::Waiting;
                }
                Err(AppError::NotFound | AppError::BadRequest | AppError::UnknownInstrument) => {
                    return State::Failed;
                }
            }
        }
        State::Saved
    }
}

/// The value of the button that sent a form.
pub(super) fn submitter_value(event: &ev::SubmitEvent) -> Option<String> {
    event
        .submitter()
        .and_then(|button| button.dyn_into::<web_sys::HtmlButtonElement>().ok())
        .map(|button| button.value())
}
