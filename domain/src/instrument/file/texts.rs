//! Texts that people read: there, short enough, and plain.

use super::read::Faults;
use crate::{
    instrument::FaultKind,
    tree::{Place, Table},
};

/// The most characters of a title or a label. [ours]: what fits beside a radio button on a phone.
pub(super) const LABEL: usize = 120;
/// The most characters of an item, its help, or a choice. [ours]: what is taken in at once.
pub(super) const LINE: usize = 300;
/// The most characters of a passage: a purpose, an opening, what a figure says. [ours]
pub(super) const PASSAGE: usize = 1_000;

/// The text under a key that must be there.
pub(super) fn text(table: &Table<'_>, key: &str, most: usize, faults: &mut Faults) -> String {
    table.required(key, faults).map(|place| read(place, most, faults)).unwrap_or_default()
}

/// The text that stands there.
pub(super) fn read(place: &Place<'_>, most: usize, faults: &mut Faults) -> String {
    let Some(text) = place.text(faults) else {
        return String::new();
    };
    let length = text.chars().count();
    if text.trim().is_empty() {
        faults.add(place, FaultKind::Empty);
    }
    if length > most {
        faults.add(place, FaultKind::TooLong { most, found: length });
    }
    if let Some(tag) = markup(text) {
        faults.add(place, FaultKind::Markup(tag));
    }
    if let Some(control) = text.chars().find(|one| is_unseen(*one)) {
        faults.add(place, FaultKind::Unseen(u32::from(control)));
    }
    text.to_owned()
}

/// The beginning of the first thing in a text that looks like a tag.
fn markup(text: &str) -> Option<String> {
    let opens =
        |after: &str| after.starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'));
    let (at, _) = text.match_indices('<').find(|(at, _)| opens(&text[at + 1..]))?;
    Some(text[at..].chars().take(20).collect())
}

/// Control characters but the end of a line, and those that turn the direction of writing around.
fn is_unseen(one: char) -> bool {
    (one.is_control() && one != '\n') || matches!(one, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
