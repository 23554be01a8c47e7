//! Whether an instrument holds together. Each check adds what it finds, so that an editor sees all faults at once.

mod branches;
mod weights;

use std::collections::BTreeSet;

use super::{Fault, FaultKind, Instrument, Item, MAX_POINTS, Scale, file::Lines, value};

/// Adds every fault of an instrument whose file could be read.
pub(super) fn check(instrument: &Instrument, lines: &Lines, faults: &mut Vec<Fault>) {
    head(instrument, lines, faults);
    let mut seen = BTreeSet::new();
    for (section, line) in instrument.sections.iter().zip(&lines.sections) {
        let mut fault = |kind| {
            faults.push(Fault { line: Some(*line), place: Some(format!("section `{}`", section.id)), kind });
        };
        id(&section.id, &mut fault);
        if !seen.insert(section.id.as_str()) {
            fault(FaultKind::DuplicateId(section.id.clone()));
        }
        empty("title", &section.title, &mut fault);
    }
    let mut seen = BTreeSet::new();
    for (position, (item, line)) in instrument.items.iter().zip(&lines.items).enumerate() {
        let mut fault = |kind| faults.push(Fault { line: Some(*line), place: Some(place(&item.id)), kind });
        id(&item.id, &mut fault);
        if !seen.insert(item.id.as_str()) {
            fault(FaultKind::DuplicateId(item.id.clone()));
        }
        empty("text", &item.text, &mut fault);
        answers(item, &mut fault);
        weights::own(item, &mut fault);
        branches::own(&instrument.items, position, &mut fault);
    }
    // Sums are told only of an instrument whose parts are sound: otherwise they would repeat other faults.
    if faults.is_empty() {
        weights::sums(&instrument.items, |kind| faults.push(Fault { line: None, place: None, kind }));
    }
}

/// How a fault names an item.
pub(super) fn place(item: &str) -> String {
    format!("item `{item}`")
}

/// Whether this can be an id: lower-case letters, digits and hyphens, beginning with a letter.
pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// What is wrong with a scale's labels, if anything.
pub(super) fn labels(labels: &[String]) -> Option<FaultKind> {
    if !(2..=MAX_POINTS).contains(&labels.len()) {
        return Some(FaultKind::LabelCount(labels.len()));
    }
    labels.iter().any(|label| label.trim().is_empty()).then_some(FaultKind::Empty("labels"))
}

fn head(instrument: &Instrument, lines: &Lines, faults: &mut Vec<Fault>) {
    let mut fault = |kind| faults.push(Fault { line: Some(lines.id), place: None, kind });
    id(&instrument.id, &mut fault);
    empty("title", &instrument.title, &mut fault);
    empty("purpose", &instrument.purpose, &mut fault);
    empty("source", &instrument.source, &mut fault);
    for (name, number) in [("version", usize::from(instrument.version)), ("minutes", usize::from(instrument.minutes))] {
        if number < 1 {
            fault(FaultKind::BelowOne(name));
        }
    }
    if instrument.items.is_empty() {
        fault(FaultKind::Empty("section.item"));
    }
}

fn id(id: &str, fault: &mut impl FnMut(FaultKind)) {
    if !is_id(id) {
        fault(FaultKind::BadId(id.to_owned()));
    }
}

fn empty(name: &'static str, text: &str, fault: &mut impl FnMut(FaultKind)) {
    if text.trim().is_empty() {
        fault(FaultKind::Empty(name));
    }
}

/// The choices of an item that has them: enough, told apart, and scored where the item feeds a measure.
fn answers(item: &Item, fault: &mut impl FnMut(FaultKind)) {
    let Scale::Choices(choices) = &item.scale else {
        return;
    };
    // A letter key each.
    if !(2..=26).contains(&choices.len()) {
        fault(FaultKind::ChoiceCount(choices.len()));
    }
    let mut seen = BTreeSet::new();
    for choice in choices {
        if !value::is_choice_id(&choice.id) {
            fault(FaultKind::BadChoiceId(choice.id.clone()));
        }
        if !seen.insert(choice.id.as_str()) {
            fault(FaultKind::DuplicateId(choice.id.clone()));
        }
        empty("choices.text", &choice.text, fault);
        match (choice.score, item.feeds.is_empty()) {
            (None, false) => fault(FaultKind::ChoiceWithoutScore(choice.id.clone())),
            (Some(_), true) => fault(FaultKind::ScoreWithoutFeed(choice.id.clone())),
            (Some(score), false) if score > 100 => fault(FaultKind::ScoreRange { choice: choice.id.clone(), score }),
            _ => {}
        }
    }
}
