//! Reads an account back from its file. What comes is text that anyone could have edited: it is judged by the functions that judge
//! what is typed, and told where it goes wrong. Nothing is taken from a file of which anything is wrong.
//!
//! Time and memory are bounded by the size of the file, of which [`MOST_BYTES`] are taken: the whole is never one tree of values,
//! but cut into pieces that are read one by one.

mod beside;
mod cut;
mod openings;
mod result;
mod review;

use std::collections::BTreeSet;

use domain::{
    cadence::Cadence,
    instrument::Catalogue,
    month::Month,
    timeline::{self, MAX_STINTS, Stint},
};
use engine::tab::draft::{
    part::{Fault, Part},
    read::{TYPED, WISHED, goals_of, role_of},
};
use serde_json::{Value, value::RawValue};
use store::{AccountId, Import, Instant, KeptView, StintId, StoredStint, TakenTalkNote};

use super::{FORMAT, VERSION, moment};
use crate::{
    context::month_of,
    decisions::day,
    openings::MOST_OPENINGS,
    over_time::{kept::MOST as MOST_VIEWS, view::View},
    sharing::LONGEST_NOTES,
    t,
};
use beside::Beside;
use cut::{Entries, List};
use review::Reviews;

/// The largest file that is read, in bytes: more than a lifetime of reviews comes to.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The most reviews of one file, every edition counted: one a week for a lifetime. [ours]
pub const MOST_REVIEWS: usize = 5_000;
/// The most answers of one file. [ours]
pub const MOST_ANSWERS: usize = 200_000;

/// The most decisions of one file, and the most notes: as many as reviews, since few moves of one are decided on. [ours]
const MOST_BESIDE: usize = MOST_REVIEWS;

/// The most openings of one file.
const MOST_OF_OPENINGS: usize = MOST_OPENINGS as usize;

/// How far ahead the clock of another server may be, in milliseconds. [ours]
const CLOCKS_APART: i64 = 24 * 60 * 60 * 1000;
/// Nothing was entered before there was a Pendulum: the first of January 2026, in UTC.
const EARLIEST: Instant = Instant(1_767_225_600_000);

/// The keys of the file, in the order in which they are written. A further kind of data adds one.
/// Of what is between two people (`sharing`) one's own notes come; the rest is passed over, as no file makes a pair.
const KEYS: [&str; 14] = [
    "format",
    "version",
    "exported_at",
    "program",
    "account",
    "timeline",
    "goals",
    "reviews",
    "decisions",
    "notes",
    "check_ins",
    "views",
    "sharing",
    "openings",
];

/// What a file holds, ready to be kept.
#[derive(Debug, PartialEq)]
pub struct Read {
    /// All of it.
    pub import: Import,
    /// The questionnaires that this server doesn't have and whose reviews were left out, each by name and version.
    pub left_out: BTreeSet<String>,
}

/// How a file is read.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Whose data it becomes.
    pub account: AccountId,
    /// The questionnaires that this server has.
    pub instruments: &'a Catalogue,
    /// The present moment.
    pub now: Instant,
    /// Whether reviews of other questionnaires are left out; else they are a fault.
    pub leave_out: bool,
}

/// What is wrong with a file, in a sentence that says where. `unknown` where it is no more than questionnaires that aren't here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// For the person.
    pub text: String,
    /// Whether leaving out reviews would help.
    pub unknown: bool,
}

impl From<Fault> for Wrong {
    /// `reviews[3].answers.looked-forward: …`
    fn from(Fault { part, key, text }: Fault) -> Self {
        let place = [part, key].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(".");
        let text = if place.is_empty() { text } else { t!("data-fault.at", "place" => place, "text" => text) };
        Self { text, unknown: false }
    }
}

/// A fault at a place of the file.
fn at(place: &str, text: String) -> Fault {
    Fault { part: place.to_owned(), key: String::new(), text }
}

impl Reader<'_> {
    /// The month that has begun somewhere.
    fn month(&self) -> Month {
        month_of(self.latest())
    }

    /// The latest moment that a file may name.
    const fn latest(&self) -> Instant {
        Instant(self.now.0 + CLOCKS_APART)
    }

    /// What a file holds.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(&self, bytes: &[u8]) -> Result<Read, Wrong> {
        let text = text_of(bytes)?;
        let parts = parts_of(text)?;
        let part = |key: &str| parts.iter().find(|(name, _)| name == key).map(|(_, value)| *value);
        let stints = part("timeline").map_or(Ok(Vec::new()), |list| self.timeline(list))?;
        let goals = part("goals").map(|value| self.goals(value)).transpose()?.flatten();
        let mut reviews = Reviews::new(self);
        if let Some(list) = part("reviews") {
            for (number, review) in list_of::<MOST_REVIEWS>("reviews", list)?.into_iter().enumerate() {
                reviews.add(&format!("reviews[{number}]"), review)?;
            }
        }
        let (reviews, left, left_out) = reviews.done();
        let beside = Beside { reader: self, reviews: &reviews, left: &left };
        let list = |key: &str| part(key).map_or(Ok(Vec::new()), |list| list_of::<MOST_BESIDE>(key, list));
        let (decisions, notes) = (beside.decisions(list("decisions")?)?, beside.notes(list("notes")?)?);
        let cadence = part("check_ins").map(|value| self.cadence(value)).transpose()?.flatten();
        let views = part("views").map_or(Ok(Vec::new()), |list| self.views(list))?;
        let talk_notes = part("sharing").map_or(Ok(Vec::new()), |value| self.own_notes(value))?;
        let list = part("openings").map_or(Ok(Vec::new()), |list| list_of::<MOST_OF_OPENINGS>("openings", list))?;
        let openings = openings::openings(self, list)?;
        let import = Import {
            account: self.account,
            stints,
            goals,
            reviews,
            decisions,
            notes,
            cadence,
            views,
            openings,
            talk_notes,
        };
        Ok(Read { import, left_out })
    }

    fn timeline(&self, list: &RawValue) -> Result<Vec<StoredStint>, Fault> {
        let mut read: Vec<StoredStint> = Vec::new();
        for (number, value) in list_of::<MAX_STINTS>("timeline", list)?.into_iter().enumerate() {
            let name = format!("timeline[{number}]");
            let value = tree(&name, value)?;
            let mut keys = TYPED.to_vec();
            keys.push("overlap_confirmed");
            let part = Part::of(name, &value, &keys)?;
            let overlap_confirmed = match part.value("overlap_confirmed") {
                None => false,
                Some(Value::Bool(said)) => *said,
                Some(_) => return Err(part.fault("overlap_confirmed", t!("draft-fault.kind"))),
            };
            read.push(StoredStint { id: StintId::new(), stint: role_of(&part, self.month())?, overlap_confirmed });
        }
        let bare: Vec<Stint> = read.iter().map(|one| one.stint.clone()).collect();
        for (first, second) in timeline::overlaps(&bare, self.month()) {
            if !read[first].overlap_confirmed && !read[second].overlap_confirmed {
                let text = t!("data-fault.overlap", "other" => format!("timeline[{first}]"));
                return Err(at(&format!("timeline[{second}]"), text));
            }
        }
        Ok(read)
    }

    fn goals(&self, value: &RawValue) -> Result<Option<(domain::goals::Goals, Instant)>, Fault> {
        let value = tree("goals", value)?;
        if value.is_null() {
            return Ok(None);
        }
        let mut keys = WISHED.to_vec();
        keys.push("saved_at");
        let part = Part::of("goals".to_owned(), &value, &keys)?;
        Ok(Some((goals_of(&part)?, self.moment(&part, "saved_at", EARLIEST)?)))
    }

    fn cadence(&self, value: &RawValue) -> Result<Option<(Cadence, Instant)>, Fault> {
        let value = tree("check_ins", value)?;
        if value.is_null() {
            return Ok(None);
        }
        let part = Part::of("check_ins".to_owned(), &value, &["cadence", "chosen_at"])?;
        let cadence = part.one_of("cadence")?.ok_or_else(|| part.fault("cadence", t!("draft-fault.missing")))?;
        Ok(Some((cadence, self.moment(&part, "chosen_at", EARLIEST)?)))
    }

    fn views(&self, list: &RawValue) -> Result<Vec<KeptView>, Fault> {
        let mut read: Vec<KeptView> = Vec::new();
        for (number, value) in list_of::<MOST_VIEWS>("views", list)?.into_iter().enumerate() {
            let name = format!("views[{number}]");
            let value = tree(&name, value)?;
            let part = Part::of(name, &value, &["asks", "kept_at", "opened_at"])?;
            let asks = part.needed("asks")?;
            // Written in the one way that the page writes it; the usual view isn't kept.
            if asks.is_empty() || View::asked(&asks).asks() != asks {
                return Err(part.fault("asks", t!("data-fault.no-question")));
            }
            if read.iter().any(|one| one.asks == asks) {
                return Err(part.fault("asks", t!("data-fault.twice")));
            }
            let kept_at = self.moment(&part, "kept_at", EARLIEST)?;
            read.push(KeptView { asks, kept_at, opened_at: self.moment(&part, "opened_at", EARLIEST)? });
        }
        Ok(read)
    }

    /// What somebody noted of talks for themselves. Of the rest of `sharing` nothing is looked at.
    fn own_notes(&self, value: &RawValue) -> Result<Vec<TakenTalkNote>, Fault> {
        let name = "sharing";
        let of: Entries<'_> = serde_json::from_str(value.get()).map_err(|_| at(name, t!("draft-fault.kind")))?;
        let Some((_, list)) = of.entries.into_iter().find(|(key, _)| key == "own_notes") else { return Ok(Vec::new()) };
        let read = |(number, value): (usize, &RawValue)| {
            let name = format!("{name}.own_notes[{number}]");
            let value = tree(&name, value)?;
            let part = Part::of(name, &value, &["held_on", "words", "saved_at"])?;
            let (held_on, words) = (part.needed("held_on")?, beside::words(&part, "words", LONGEST_NOTES)?);
            if day(&held_on).is_none() {
                return Err(part.fault("held_on", t!("day-malformed")));
            }
            if words.trim().is_empty() {
                return Err(part.fault("words", t!("draft-fault.missing")));
            }
            Ok(TakenTalkNote { held_on, words, saved_at: self.moment(&part, "saved_at", EARLIEST)? })
        };
        list_of::<MOST_BESIDE>("sharing.own_notes", list)?.into_iter().enumerate().map(read).collect()
    }

    /// A moment that has to be there, and not before `from`.
    fn moment(&self, part: &Part<'_>, key: &str, from: Instant) -> Result<Instant, Fault> {
        let text = part.needed(key)?;
        let at = moment::read(&text).ok_or_else(|| part.fault(key, t!("data-fault.moment")))?;
        if at < EARLIEST {
            return Err(part.fault(key, t!("data-fault.too-early")));
        }
        if at < from {
            return Err(part.fault(key, t!("data-fault.before")));
        }
        if at > self.latest() {
            return Err(part.fault(key, t!("data-fault.to-come")));
        }
        Ok(at)
    }
}

/// The file's text; nothing that is compressed, and nothing that is no text.
fn text_of(bytes: &[u8]) -> Result<&str, Fault> {
    /// How compressed files begin: gzip, zip, bzip2, xz, Zstandard.
    const COMPRESSED: [&[u8]; 5] = [b"\x1f\x8b", b"PK", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"];
    if COMPRESSED.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(at("", t!("data-fault.compressed")));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|wrong| at("", t!("data-fault.not-text", "byte" => (wrong.valid_up_to() + 1).to_string())))?;
    // Some editors put a mark of three bytes in front.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() { Err(at("", t!("draft-fault.empty"))) } else { Ok(text) }
}

/// The file's parts by their keys, once it is clear that it is one of ours and not from a newer program.
fn parts_of(text: &str) -> Result<Vec<(String, &RawValue)>, Fault> {
    let Entries { entries, over } = serde_json::from_str(text)
        .map_err(|wrong| if wrong.is_data() { at("", t!("data-fault.not-ours")) } else { not_json(&wrong) })?;
    let whole = |key: &str| entries.iter().find(|(name, _)| name == key).map(|(_, value)| value.get());
    let (format, version) = (whole("format"), whole("version").and_then(|text| text.parse::<u64>().ok()));
    if format.is_none() && whole("pendulum").is_some() {
        return Err(at("", t!("data-fault.tab")));
    }
    match version {
        _ if format.and_then(|text| serde_json::from_str::<String>(text).ok()).as_deref() != Some(FORMAT) => {
            return Err(at("", t!("data-fault.not-ours")));
        }
        None | Some(0) => return Err(at("version", t!("data-fault.version"))),
        Some(found) if found > u64::from(VERSION) => {
            return Err(at("", t!("draft-fault.newer", "found" => found.to_string(), "known" => VERSION.to_string())));
        }
        Some(_) => {}
    }
    if let Some((other, _)) = entries.iter().find(|(key, _)| !KEYS.contains(&key.as_str())) {
        return Err(at(&engine::tab::draft::part::cut(other), t!("draft-fault.key")));
    }
    let twice =
        entries.iter().enumerate().find(|(place, (key, _))| entries[..*place].iter().any(|(one, _)| one == key));
    match twice {
        Some((_, (key, _))) => Err(at(key, t!("data-fault.twice"))),
        None if over => Err(at("", t!("data-fault.not-ours"))),
        None => Ok(entries),
    }
}

/// The pieces of a list.
fn list_of<'a, const MOST: usize>(place: &str, value: &'a RawValue) -> Result<Vec<&'a RawValue>, Fault> {
    let List { items, over } =
        serde_json::from_str::<List<'a, MOST>>(value.get()).map_err(|_| at(place, t!("draft-fault.kind")))?;
    if over { Err(at(place, t!("data-fault.too-many", "most" => MOST))) } else { Ok(items) }
}

/// The most bytes of one piece of a list: more than the longest review with the longest answers comes to, each letter written at
/// length (`\u00e9`).
const MOST_OF_ONE: usize = 4 * 1024 * 1024;

/// A piece as a tree of values. Where it is nested too deep it is none.
fn tree(place: &str, value: &RawValue) -> Result<Value, Fault> {
    if value.get().len() > MOST_OF_ONE {
        return Err(at(place, t!("data-fault.too-long")));
    }
    serde_json::from_str(value.get()).map_err(|_| at(place, t!("data-fault.unreadable")))
}

fn not_json(wrong: &serde_json::Error) -> Fault {
    at("", t!("draft-fault.not-json", "line" => wrong.line(), "column" => wrong.column()))
}

#[cfg(test)]
mod tests;
