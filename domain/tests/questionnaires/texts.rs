//! What people read: short, calm, and never the same sentence for two heights of a figure.

use std::collections::BTreeSet;

use domain::instrument::{Instrument, Scale};

use crate::shipped;

/// The most characters of a text that is taken in at a glance, of a sentence, and of two or three.
const GLANCE: usize = 100;
const SENTENCE: usize = 140;
const PASSAGE: usize = 260;

/// What no text here says: ranking one track over the other, office talk, shouting, straight quotes.
const NEVER: &[&str] = &[
    "demot",
    "step up",
    "step back",
    "step down",
    "just an",
    "career ladder",
    "promot",
    "stakeholder",
    "leverage",
    "synerg",
    "bandwidth",
    "impactful",
    "proactive",
    "empower",
    "mindset",
    "best practice",
    "!",
    "'",
    "\"",
];

/// All that people read of a questionnaire, with the most characters each text may have.
fn texts(instrument: &Instrument) -> Vec<(&str, usize)> {
    let mut texts =
        vec![(instrument.title.as_str(), GLANCE), (&instrument.purpose, PASSAGE), (&instrument.source, PASSAGE)];
    for section in &instrument.sections {
        texts.push((&section.title, GLANCE));
        texts.extend(section.intro.as_deref().map(|intro| (intro, PASSAGE)));
    }
    for item in &instrument.items {
        texts.push((&item.text, GLANCE));
        texts.extend(item.help.as_deref().map(|help| (help, GLANCE)));
        match &item.scale {
            Scale::Choices(choices) => texts.extend(choices.iter().map(|choice| (choice.text.as_str(), GLANCE))),
            Scale::Points { labels, .. } => texts.extend(labels.iter().map(|label| (label.as_str(), GLANCE))),
            Scale::Words => {}
        }
    }
    for field in &instrument.fields {
        texts.push((&field.title, GLANCE));
        texts.push((&field.meaning, SENTENCE));
        texts.extend([&field.low, &field.middle, &field.high].map(|text| (text.as_str(), PASSAGE)));
    }
    texts
}

#[test]
fn texts_are_short_and_calm() {
    for instrument in shipped() {
        for (text, most) in texts(instrument) {
            assert!(text.chars().count() <= most, "{}: too long to take in at once: {text}", instrument.id);
            for word in NEVER {
                assert!(!text.to_lowercase().contains(word), "{}: “{word}” in: {text}", instrument.id);
            }
        }
    }
}

#[test]
fn each_field_says_something_of_its_own_at_each_height() {
    for instrument in shipped() {
        let mut seen = BTreeSet::new();
        for field in &instrument.fields {
            for text in [&field.title, &field.meaning, &field.low, &field.middle, &field.high] {
                assert!(seen.insert(text), "{}: said twice: {text}", instrument.id);
            }
            for text in [&field.meaning, &field.low, &field.middle, &field.high] {
                assert!(text.ends_with(['.', '?']), "{}: not a sentence: {text}", instrument.id);
            }
        }
    }
}
