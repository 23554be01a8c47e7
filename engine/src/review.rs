//! A questionnaire in one person's hands: what they are asked, what they have answered, and where to go on.

use domain::{
    instrument::{Answers, Instrument, Item, Value},
    timeline::Track,
};

use crate::t;

/// What pages about a review need to know of it.
#[derive(Clone, Copy)]
pub struct InHand<'a> {
    /// The questionnaire, in the version it was begun with.
    pub instrument: &'a Instrument,
    /// The track when it began.
    pub track: Option<Track>,
    /// Item id to value.
    pub answers: &'a Answers,
    /// The item that the person was at.
    pub place: Option<&'a str>,
}

impl<'a> InHand<'a> {
    /// The items this person is asked, in order.
    #[must_use]
    pub fn path(&self) -> Vec<&'a Item> {
        self.instrument.path(self.track, self.answers)
    }

    /// The item to go on with: where the person was, else the first that is open, else the first.
    #[must_use]
    pub fn place(&self) -> Option<&'a Item> {
        let path = self.path();
        let at = |id: &str| path.iter().copied().find(|item| item.id == id);
        self.place.and_then(at).or_else(|| self.first_open()).or_else(|| path.first().copied())
    }

    /// The first item without an answer.
    #[must_use]
    pub fn first_open(&self) -> Option<&'a Item> {
        self.path().into_iter().find(|item| !self.answers.contains_key(&item.id))
    }

    /// How many items on the path have an answer, "rather not say" included.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.path().iter().filter(|item| self.answers.contains_key(&item.id)).count()
    }
}

/// What the person chose, in the words they chose it by.
#[must_use]
pub fn label(item: &Item, value: &Value) -> String {
    match value {
        Value::NotApplicable => t!("answer-na"),
        Value::RatherNot => t!("answer-skip"),
        Value::Words(words) => words.clone(),
        other => item.scale.label(other).unwrap_or_default().to_owned(),
    }
}

/// How an item stands on the map; the name of a text as well.
#[must_use]
pub const fn state(value: Option<&Value>) -> &'static str {
    match value {
        None => "unanswered",
        Some(Value::NotApplicable | Value::RatherNot) => "skipped",
        Some(_) => "answered",
    }
}

/// The item to go to from `here`, as the form of one item asks: back, on, or to one by name. Nothing for the look over everything, which
/// also comes after the last.
#[must_use]
pub fn next<'a>(path: &[&'a Item], here: usize, go: &str) -> Option<&'a Item> {
    let at = |place: usize| path.get(place).copied();
    match go {
        "back" => here.checked_sub(1).and_then(at),
        "stay" => at(here),
        crate::answer::GO_CHECK => None,
        other => {
            let named = other.strip_prefix(crate::answer::GO_TO);
            named.and_then(|id| path.iter().copied().find(|item| item.id == id)).or_else(|| at(here + 1))
        }
    }
}
