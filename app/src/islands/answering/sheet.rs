//! What the server hands to the island: items, answers so far, and every word it says.

use std::collections::BTreeMap;

use domain::{
    instrument::{Answers, Item, Value},
    timeline::Track,
};
use serde::{Deserialize, Serialize};

use super::queue::State;

/// Everything the island starts with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sheet {
    /// The review's id.
    pub review: String,
    /// The track it was started with, which decides branches.
    pub track: Option<Track>,
    /// The items of this track, those that wait for an answer included. What they feed is left out.
    pub items: Vec<Item>,
    /// Section id to heading.
    pub sections: BTreeMap<String, String>,
    /// Answers so far.
    pub answers: Answers,
    /// The id of the item shown first.
    pub at: String,
    /// A message beside the item, when its plain form came back.
    pub fault: Option<String>,
    /// Words.
    pub texts: Texts,
}

/// The words of the island. `%n` and the like stand for numbers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Texts {
    /// "Question %n of %total".
    pub count: String,
    /// "%n of %total answered".
    pub progress: String,
    /// "Question %n, %state".
    pub map_label: String,
    /// The summary of the map.
    pub map: String,
    /// States of an item.
    pub answered: String,
    /// The item was set aside.
    pub skipped: String,
    /// The item is open.
    pub unanswered: String,
    /// What "doesn't apply" is called.
    pub not_applicable: String,
    /// What "rather not say" is called.
    pub rather_not: String,
    /// Which keys do what.
    pub keys: String,
    /// The button that goes back.
    pub back: String,
    /// The button that goes on.
    pub next: String,
    /// The link to the look over everything.
    pub look_over: String,
    /// Before anything was changed.
    pub idle: String,
    /// An answer is on its way.
    pub saving: String,
    /// All is on disk.
    pub saved: String,
    /// The network or the server is away; trying again.
    pub waiting: String,
    /// The session is gone.
    pub signed_out: String,
    /// The review was sent elsewhere.
    pub already_sent: String,
    /// It can't be saved.
    pub failed: String,
}

impl Sheet {
    /// The item of that id.
    pub(super) fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The heading of the section an item stands in.
    pub(super) fn section_of(&self, id: &str) -> String {
        self.item(id)
            .and_then(|item| self.sections.get(&item.section))
            .cloned()
            .unwrap_or_default()
    }
}

impl Texts {
    pub(super) fn count(&self, n: usize, total: usize) -> String {
        fill(&self.count, n, total)
    }

    pub(super) fn progress(&self, n: usize, total: usize) -> String {
        fill(&self.progress, n, total)
    }

    pub(super) fn map_label(&self, n: usize, state: &str) -> String {
        let state = match state {
            "answered" => &self.answered,
            "skipped" => &self.skipped,
            _ => &self.unanswered,
        };
        self.map_label
            .replace("%n", &n.to_string())
            .replace("%state", state)
    }

    pub(super) fn saving(&self, state: State) -> &str {
        match state {
            State::Idle => &self.idle,
            State::Saving => &self.saving,
            State::Saved => &self.saved,
            State::Waiting => &self.waiting,
            State::SignedOut => &self.signed_out,
            State::AlreadySent => &self.already_sent,
            State::Failed => &self.failed,
        }
    }
}

fn fill(text: &str, n: usize, total: usize) -> String {
    text.replace("%total", &total.to_string())
        .replace("%n", &n.to_string())
}

/// How an item stands on the map.
pub fn item_state(value: Option<&Value>) -> &'static str {
    match value {
        None => "unanswered",
        Some(Value::NotApplicable | Value::RatherNot) => "skipped",
        Some(_) => "answered",
    }
}
