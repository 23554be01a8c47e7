//! Branching: which items of an instrument a person is asked, given their track and the answers so far.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Answers, Item, Value};
use crate::timeline::Track;

/// Who is asked an item. Everything stated must hold; nothing stated means everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct When {
    /// Only people on one of these tracks. Someone whose track is unknown is not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<Track>,
    /// Nobody on one of these tracks. Someone whose track is unknown passes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_on: Vec<Track>,
    /// Only people who gave these answers to earlier items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Condition>,
}

/// An answer that opens a branch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The id of an earlier item.
    pub item: String,
    /// The answers that open the branch, any one of them.
    pub is: Vec<Value>,
}

impl When {
    /// Whether everyone is asked.
    pub fn is_always(&self) -> bool {
        self.on.is_empty() && self.not_on.is_empty() && self.answers.is_empty()
    }

    /// Whether people on this track may be asked, whatever they answer.
    pub fn admits(&self, track: Option<Track>) -> bool {
        (self.on.is_empty() || track.is_some_and(|track| self.on.contains(&track)))
            && track.is_none_or(|track| !self.not_on.contains(&track))
    }
}

/// The items asked, in order. An answer opens a branch only while its own item is asked, so what was said on a branch
/// that has closed since plays no part. Items are taken in the order given, each depending on earlier ones alone.
pub fn path<'a>(items: &'a [Item], track: Option<Track>, answers: &Answers) -> Vec<&'a Item> {
    let mut asked = BTreeSet::new();
    items
        .iter()
        .filter(|item| {
            let holds = item.when.admits(track)
                && item.when.answers.iter().all(|condition| {
                    asked.contains(condition.item.as_str())
                        && answers.get(&condition.item).is_some_and(|given| condition.is.contains(given))
                });
            if holds {
                asked.insert(item.id.as_str());
            }
            holds
        })
        .collect()
}
