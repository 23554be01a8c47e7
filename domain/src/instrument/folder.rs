//! Instrument files together: names, versions, ids that keep their meaning, and an organisation's beside the shipped ones.

use std::{collections::BTreeSet, path::Path};

use super::{
    Catalogue, Fault, FaultKind, Field, Instrument, Item,
    file::{Lines, parse_bytes},
};

/// A file as it was read from the disk.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name, with or without folders before it.
    pub name: String,
    /// What is in it. Past [`super::file::MAX_BYTES`] it is too large, however much more there is.
    pub bytes: Vec<u8>,
}

/// Whose files these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An organisation's own, which keep clear of the ids that ship with Pendulum.
    Organisation,
    /// Not known: where every shipped instrument is among them, they are the shipped ones and their next versions.
    Unknown,
}

/// What came of each file, in the order given: its instrument, or everything wrong with it, by itself and beside the
/// others. A file that is a shipped instrument, unchanged, is no fault.
pub fn read(files: &[File], whose: Whose, shipped: &Catalogue) -> Vec<Result<Instrument, Vec<Fault>>> {
    let mut read: Vec<_> = files.iter().map(|file| parse_bytes(&file.bytes)).collect();
    let sound: Vec<(usize, Instrument)> =
        read.iter().enumerate().filter_map(|(at, one)| Some((at, one.as_ref().ok()?.0.clone()))).collect();
    let is_shipped = |one: &Instrument| shipped.find(&one.id, one.version) == Some(one);
    let ours = whose == Whose::Unknown && shipped.all().iter().all(|one| sound.iter().any(|(_, other)| other == *one));
    for (place, (at, one)) in sound.iter().enumerate() {
        let Ok((_, lines)) = &read[*at] else { continue };
        let mut faults = Vec::new();
        let mut fault = |kind| faults.push(Fault::of_file(lines, kind));
        if Path::new(&files[*at].name).file_name().is_none_or(|name| name != file_name(one).as_str()) {
            fault(FaultKind::FileName { id: one.id.clone(), version: one.version });
        }
        if !ours && shipped.latest(&one.id).is_some() && !is_shipped(one) {
            fault(FaultKind::ShippedId(one.id.clone()));
        }
        if let Some((twin, _)) =
            sound[..place].iter().find(|(_, other)| (&other.id, other.version) == (&one.id, one.version))
        {
            let (id, version, other) = (one.id.clone(), one.version, files[*twin].name.clone());
            fault(FaultKind::VersionTwice { id, version, other });
        }
        for (_, other) in sound.iter().filter(|(_, other)| other.id == one.id && other.version < one.version) {
            faults.extend(other_meanings(one, lines, other));
        }
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.line);
            faults.dedup();
            read[*at] = Err(faults);
        }
    }
    read.into_iter().map(|one| one.map(|(instrument, _)| instrument)).collect()
}

/// The name an instrument's file must have.
pub fn file_name(one: &Instrument) -> String {
    format!("{}.v{}.toml", one.id, one.version)
}

/// The items and fields that meant something else in an older version.
fn other_meanings(one: &Instrument, lines: &Lines, older: &Instrument) -> Vec<Fault> {
    let fault = |kind: &str, id: &str, line: usize, how: &str| Fault {
        line,
        place: Some(format!("{kind} `{id}`")),
        kind: FaultKind::OtherMeaning { id: id.to_owned(), version: older.version, how: how.to_owned() },
    };
    let items = one.items.iter().zip(&lines.items).filter_map(|(item, line)| {
        let how = item_differs(item, older.item(&item.id)?)?;
        Some(fault("item", &item.id, *line, how))
    });
    let fields = one.fields.iter().zip(&lines.fields).filter_map(|(field, line)| {
        let how = field_differs(field, older.field(&field.id)?)?;
        Some(fault("field", &field.id, *line, how))
    });
    items.chain(fields).collect()
}

/// Why answers to two items of one id can't be compared.
fn item_differs(new: &Item, old: &Item) -> Option<&'static str> {
    let feeds =
        |item: &Item| -> BTreeSet<_> { item.feeds.iter().map(|feed| (feed.target.clone(), feed.reversed)).collect() };
    let targets = |item: &Item| -> BTreeSet<_> { item.feeds.iter().map(|feed| feed.target.clone()).collect() };
    if targets(new) != targets(old) {
        Some("it fed other measures or fields")
    } else if feeds(new) != feeds(old) {
        Some("it fed them in the other direction")
    } else if std::mem::discriminant(&new.scale) != std::mem::discriminant(&old.scale)
        || new.scale.values() != old.scale.values()
    {
        Some("it took other answers")
    } else if !shares_half(&new.text, &old.text) {
        Some("its text was quite another")
    } else {
        None
    }
}

fn field_differs(new: &Field, old: &Field) -> Option<&'static str> {
    let text = |field: &Field| format!("{} {}", field.title, field.meaning);
    (!shares_half(&text(new), &text(old))).then_some("it was described quite otherwise")
}

/// Whether half of the words of the longer text stand in the other, too. [ours]: enough for another wording, too little for
/// another question.
fn shares_half(one: &str, other: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    one.intersection(&other).count() * 2 >= one.len().max(other.len())
}
