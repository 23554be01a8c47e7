//! Whether the parts of an instrument fit together. Each check adds what it finds, so that an editor sees all faults at once.

mod branches;
mod reach;
mod weights;

use std::collections::BTreeSet;

use super::{Fault, FaultKind, Instrument, file::Lines};

/// The longest id, in bytes: it stands in addresses and in rows.
pub(super) const MAX_ID: usize = 64;

type Faults = crate::tree::Faults<FaultKind>;

/// Adds every fault of an instrument that could be read, at least in part.
pub(super) fn check(one: &Instrument, lines: &Lines, faults: &mut Faults) {
    let sound = faults.all(is_of_a_text);
    if one.items.is_empty() {
        faults.tell(Some(lines.id), String::new(), FaultKind::Nothing);
    }
    sections(one, lines, faults);
    fields(one, lines, faults);
    duplicates(one.items.iter().map(|item| item.id.as_str()), &lines.items, "item", faults);
    for (position, (item, line)) in one.items.iter().zip(&lines.items).enumerate() {
        let mut fault = |kind| faults.tell(Some(*line), place(&item.id), kind);
        weights::own(item, &mut fault);
        branches::own(&one.items, position, &mut fault);
    }
    // What depends on all parts is told only where they are sound: otherwise it would repeat other faults.
    if sound && faults.all(is_of_a_text) {
        let ways = reach::ways(&one.items);
        let mut fault =
            |position: usize, kind| faults.tell(Some(lines.items[position]), place(&one.items[position].id), kind);
        reach::unreachable(&one.items, &ways, &mut fault);
        weights::sums(&one.items, &ways, &mut fault);
    }
}

/// Whether this fault is about the words of one text, and hides nothing else.
fn is_of_a_text(kind: &FaultKind) -> bool {
    matches!(kind, FaultKind::Empty | FaultKind::TooLong { .. } | FaultKind::Markup(_) | FaultKind::Unseen(_))
}

/// How a fault names an item.
fn place(item: &str) -> String {
    format!("item `{item}`")
}

/// Whether this can be an id: lower-case letters, digits and hyphens, beginning with a letter.
pub(super) fn is_id(text: &str) -> bool {
    text.len() <= MAX_ID
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// As much of a text that can't be an id as a fault shows.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(MAX_ID).collect()
}

fn sections(one: &Instrument, lines: &Lines, faults: &mut Faults) {
    duplicates(one.sections.iter().map(|section| section.id.as_str()), &lines.sections, "section", faults);
    for (section, line) in one.sections.iter().zip(&lines.sections) {
        if !one.items.iter().any(|item| item.section == section.id) {
            faults.tell(Some(*line), format!("section `{}`", section.id), FaultKind::Nothing);
        }
    }
}

fn fields(one: &Instrument, lines: &Lines, faults: &mut Faults) {
    duplicates(one.fields.iter().map(|field| field.id.as_str()), &lines.fields, "field", faults);
    let fed: BTreeSet<_> = one.items.iter().flat_map(|item| &item.feeds).map(|feed| &feed.target).collect();
    for (field, line) in one.fields.iter().zip(&lines.fields) {
        let mut fault = |kind| faults.tell(Some(*line), format!("field `{}`", field.id), kind);
        if !fed.contains(&super::Target::Field(field.id.clone())) {
            fault(FaultKind::UnfedField);
        }
        if let Some(beside) = field.beside.as_ref().filter(|id| **id == field.id || one.field(id).is_none()) {
            fault(FaultKind::BesideNothing(shown(beside)));
        }
    }
}

fn duplicates<'a>(ids: impl Iterator<Item = &'a str>, lines: &[usize], kind: &str, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for (id, line) in ids.zip(lines) {
        // An id that could not be read is told as such.
        if !id.is_empty() && !seen.insert(id) {
            faults.tell(Some(*line), format!("{kind} `{}`", shown(id)), FaultKind::DuplicateId(shown(id)));
        }
    }
}

impl Fault {
    /// A fault of the file as a whole, on the line of the instrument's id.
    pub(super) fn of_file(lines: &Lines, kind: FaultKind) -> Self {
        Self { line: lines.id, place: None, kind }
    }
}
