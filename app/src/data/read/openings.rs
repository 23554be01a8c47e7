//! Openings of a file, judged like what is typed, but for days that have passed since.

use std::{collections::BTreeSet, str::FromStr};

use domain::opening::{Candidate, Decision, Opening, VERSION, Way};
use engine::tab::draft::part::{Fault, Part, plain, unknown};
use serde_json::{Value, value::RawValue};
use store::TakenOpening;

use super::{EARLIEST, Reader, beside::words, review::id, tree};
use crate::{
    decisions::{day, read::LONGEST},
    openings::read::LONGEST_LINE,
    t,
};

/// The keys of an opening.
const OPENING: [&str; 15] = [
    "id",
    "opened_at",
    "saved_at",
    "decided_at",
    "version",
    "team",
    "why",
    "by",
    "asked",
    "heard",
    "candidates",
    "lacks",
    "lacking",
    "outside",
    "decision",
];

/// Reads them.
pub fn openings(reader: &Reader<'_>, list: Vec<&RawValue>) -> Result<Vec<TakenOpening>, Fault> {
    let mut read: Vec<TakenOpening> = Vec::new();
    for (number, value) in list.into_iter().enumerate() {
        let name = format!("openings[{number}]");
        let value = tree(&name, value)?;
        let part = Part::of(name, &value, &OPENING)?;
        let id = id(&part, "id")?.ok_or_else(|| part.fault("id", t!("draft-fault.missing")))?;
        if read.iter().any(|one| one.id == id) {
            return Err(part.fault("id", t!("data-fault.twice")));
        }
        let opened_at = reader.moment(&part, "opened_at", EARLIEST)?;
        let saved_at = reader.moment(&part, "saved_at", opened_at)?;
        let content = content(&part)?;
        let decided_at = match (part.value("decided_at"), content.decision.way) {
            (None, None) => None,
            (Some(_), Some(_)) => Some(reader.moment(&part, "decided_at", opened_at)?),
            (Some(_), None) => return Err(part.fault("decided_at", t!("data-fault.undecided"))),
            (None, Some(_)) => return Err(part.fault("decided_at", t!("draft-fault.missing"))),
        };
        read.push(TakenOpening { id, opened_at, saved_at, decided_at, content });
    }
    Ok(read)
}

fn content(part: &Part<'_>) -> Result<Opening, Fault> {
    let version = part.needed("version")?.parse().ok().filter(|version| (1..=VERSION).contains(version));
    let team = words(part, "team", LONGEST_LINE)?;
    if team.trim().is_empty() {
        return Err(part.fault("team", t!("opening-team.missing")));
    }
    Ok(Opening {
        version: version.ok_or_else(|| part.fault("version", t!("data-fault.version")))?,
        team,
        why: words(part, "why", LONGEST)?,
        by: words(part, "by", LONGEST_LINE)?,
        asked: words(part, "asked", LONGEST)?,
        heard: words(part, "heard", LONGEST)?,
        candidates: candidates(part)?,
        lacks: ids(part, "lacks")?,
        lacking: words(part, "lacking", LONGEST)?,
        outside: ids(part, "outside")?,
        decision: part.value("decision").map_or_else(|| Ok(Decision::default()), |value| decision(part, value))?,
    })
}

fn list<'a>(part: &Part<'a>, key: &str) -> Result<&'a [Value], Fault> {
    match part.value(key) {
        None => Ok(&[]),
        Some(Value::Array(list)) => Ok(list),
        Some(_) => Err(part.fault(key, t!("draft-fault.kind"))),
    }
}

fn candidates(part: &Part<'_>) -> Result<[Candidate; 2], Fault> {
    let (mut read, list) = (<[Candidate; 2]>::default(), list(part, "candidates")?);
    if list.len() > read.len() {
        return Err(part.fault("candidates", t!("data-fault.too-many", "most" => read.len())));
    }
    for (number, (place, value)) in read.iter_mut().zip(list).enumerate() {
        let name = format!("{}.candidates[{number}]", part.name);
        let one = Part::of(name, value, &["name", "speaks", "missing", "said"])?;
        *place = Candidate {
            name: words(&one, "name", LONGEST_LINE)?,
            speaks: words(&one, "speaks", LONGEST)?,
            missing: words(&one, "missing", LONGEST)?,
            said: words(&one, "said", LONGEST)?,
        };
    }
    Ok(read)
}

fn ids<T: FromStr + Ord>(part: &Part<'_>, key: &str) -> Result<BTreeSet<T>, Fault> {
    let id = |value: &Value| {
        let text = plain(value).map_err(|wrong| part.fault(key, wrong))?;
        text.parse().map_err(|_| part.fault(key, unknown(&text)))
    };
    list(part, key)?.iter().map(id).collect()
}

fn decision(part: &Part<'_>, value: &Value) -> Result<Decision, Fault> {
    let one = Part::of(format!("{}.decision", part.name), value, &["way", "who", "why", "look_back"])?;
    let way: Option<Way> = one.one_of("way")?;
    let (who, why) = (words(&one, "who", LONGEST_LINE)?, words(&one, "why", LONGEST)?);
    let look_back = one.text("look_back")?.unwrap_or_default();
    if !look_back.is_empty() && day(&look_back).is_none() {
        return Err(one.fault("look_back", t!("day-malformed")));
    }
    if way.is_some() && why.trim().is_empty() {
        return Err(one.fault("why", t!("opening-because.missing")));
    }
    if way.is_some() && look_back.is_empty() {
        return Err(one.fault("look_back", t!("opening-look-back.missing")));
    }
    Ok(Decision { way, who, why, look_back })
}
