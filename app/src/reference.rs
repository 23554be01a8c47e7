//! The rules in the open: one model of all that the rules hold, built from the rules themselves, in words.
//!
//! `/rules` and `docs/RULES.md` are two renderings of this model, [`html`] and [`markdown`]; neither adds anything to it.
//! Every entry has an anchor, and whatever it names is linked, so that one can walk from a rule to the answers behind it
//! and back.

mod condition;
mod facts;
mod html;
mod limits;
mod line;
mod markdown;
mod reading;
mod result;
mod rules;
mod sources;
mod uses;

pub use html::html;
pub use line::{Line, Span};
pub use markdown::markdown;

use domain::instrument::Catalogue;

use crate::t;

/// Everything, in order.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The heading.
    pub title: String,
    /// What it is, and of which version.
    pub lead: Vec<Line>,
    /// The parts.
    pub parts: Vec<Part>,
}

/// A part with a heading of its own.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its anchor.
    pub id: &'static str,
    /// The heading.
    pub title: String,
    /// What stands before the entries.
    pub blocks: Vec<Block>,
    /// The entries, under headings where there are several kinds.
    pub groups: Vec<Group>,
}

/// Entries of one kind.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they have in common, where a part has several kinds.
    pub title: Option<String>,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A rule, a fact, a source: something with a name and an anchor.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its anchor.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is, in a sentence or two.
    pub lead: Line,
    /// The rest.
    pub blocks: Vec<Block>,
}

/// A piece of text within a part or an entry.
#[derive(Debug, Clone)]
pub enum Block {
    /// A paragraph.
    Text(Line),
    /// Something with a label: a line, a list below it, or both.
    Labelled {
        /// The label.
        label: String,
        /// What stands beside it.
        line: Line,
        /// The list.
        list: Vec<Node>,
    },
    /// A list long enough to be folded away on a page.
    Folded {
        /// What is in it.
        label: String,
        /// The list.
        list: Vec<Node>,
    },
    /// A table, each row with an anchor of its own.
    Table {
        /// The headings of the columns.
        head: Vec<String>,
        /// The rows: anchor and cells.
        rows: Vec<(String, Vec<Line>)>,
    },
}

/// A line of a list, with a list of its own below it where there is one.
#[derive(Debug, Clone)]
pub struct Node {
    /// The line.
    pub line: Line,
    /// What stands below it.
    pub below: Vec<Node>,
}

impl Node {
    /// A line with nothing below it.
    fn leaf(line: Line) -> Self {
        Self { line, below: Vec::new() }
    }
}

impl Block {
    fn line(label: String, line: Line) -> Self {
        Self::Labelled { label, line, list: Vec::new() }
    }

    fn list(label: String, list: Vec<Node>) -> Self {
        Self::Labelled { label, line: Line::default(), list }
    }
}

impl Part {
    /// A part whose entries are all of one kind.
    fn of(id: &'static str, title: String, blocks: Vec<Block>, entries: Vec<Entry>) -> Self {
        Self { id, title, blocks, groups: vec![Group { title: None, entries }] }
    }

    /// Every entry.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.groups.iter().flat_map(|group| &group.entries)
    }
}

/// The reference, with the items of these instruments behind its facts.
#[must_use]
pub fn build(instruments: &Catalogue) -> Reference {
    Reference {
        title: t!("rules.title"),
        lead: vec![t!("rules.lead").into(), t!("rules.version", "version" => domain::assess::RULES_VERSION).into()],
        parts: vec![
            reading::part(),
            rules::situations(),
            rules::moves(),
            rules::signs(),
            limits::part(),
            result::notes(),
            result::contradictions(),
            result::part(),
            facts::part(instruments),
            sources::questionnaires(instruments),
            sources::part(),
        ],
    }
}

#[cfg(test)]
mod tests;
