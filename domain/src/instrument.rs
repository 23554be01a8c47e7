//! Questionnaires: what an instrument is, which items a person sees, and which answers an item takes.
//!
//! Owns the model, branching and the catalogue of the instruments that ship with Pendulum. Turning answers into a state is
//! `crate::scoring`'s work. Reading instrument files is kept apart in [`file`], so that a browser that only shows items and
//! follows branches carries no reader.

mod branch;
mod catalogue;
mod check;
mod fault;
mod field;
pub mod file;
pub mod folder;
mod item;
mod target;
mod value;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{id::identified, timeline::Track};

pub use branch::{Condition, When, path};
pub use catalogue::Catalogue;
pub use fault::{Fault, FaultKind};
pub use field::Field;
pub use item::{Choice, Feed, Item, MAX_FEEDS, MAX_FIELDS, MAX_ITEMS, MAX_POINTS, Scale};
pub use target::{Target, UnknownTarget};
pub use value::{MAX_WORDS, Value, ValueFault};

/// A person's answers: item id to value. An item that is absent was not answered.
pub type Answers = BTreeMap<String, Value>;

identified! {
    /// What answering an instrument leads to.
    #[derive(Default)]
    Gives, "result" {
        /// Archetypes and moves.
        Advice => "advice",
        /// Each figure in words.
        #[default]
        Figures => "figures",
    }
}

/// One version of a questionnaire. Once published a version never changes: an edit is a new version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Instrument {
    /// The name by which reviews refer to it, the same for all versions.
    pub id: String,
    /// Counted from 1.
    pub version: u16,
    /// What it is called to people.
    pub title: String,
    /// What answering it is good for, in a sentence or two.
    pub purpose: String,
    /// About how many minutes it takes.
    pub minutes: u8,
    /// Where its content comes from.
    pub source: String,
    /// What it leads to.
    #[serde(default)]
    pub result: Gives,
    /// Whom it is meant for; others may take it too. By track alone: it waits for no answers.
    #[serde(default, skip_serializing_if = "When::is_always")]
    pub audience: When,
    /// Figures of its own, beside the measures that all instruments share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// The parts it is shown in, in order.
    pub sections: Vec<Section>,
    /// All items in the order they are asked, branches included.
    pub items: Vec<Item>,
}

/// A part of an instrument, for the map of the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Unique within the instrument.
    pub id: String,
    /// The heading people see.
    pub title: String,
    /// A sentence before the first item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
}

impl Instrument {
    /// The item of that id, on whatever path it lies.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The field of that id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The items this person is asked, in order: see [`path`].
    pub fn path(&self, track: Option<Track>, answers: &Answers) -> Vec<&Item> {
        path(&self.items, track, answers)
    }

    /// Whether the item of that id exists and takes this answer, on whatever path it lies.
    pub fn check_value(&self, item: &str, value: &Value) -> Result<(), ValueFault> {
        self.item(item).ok_or_else(|| ValueFault::NoSuchItem(item.to_owned()))?.scale.check(value)
    }
}
