//! Reads the form of one stint.

use std::str::FromStr;

use domain::{
    month::Month,
    timeline::{self, Entry, Stint, Track},
};
use store::StoredStint;

use crate::{
    context::{month_of, now},
    forms::{Faults, Fields},
    t,
};

/// The longest title or organisation, in characters.
pub const LONGEST_NAME: usize = 120;
/// The most direct reports one person can name; more is a slip of the finger.
pub const MOST_REPORTS: u16 = 999;

/// A stint as typed, or what is wrong with it. `others` are the person's stints without this one.
pub fn read(fields: &Fields, others: &[StoredStint], before: Option<&StoredStint>) -> Result<(Stint, bool), Faults> {
    let mut faults = Faults::default();
    let track: Option<Track> = choice(fields, "track", "stint-track-missing", &mut faults);
    let from = month(fields, "from", &mut faults);
    let to = if fields.text("to").is_empty() { None } else { month(fields, "to", &mut faults) };
    if from.is_none() && fields.text("from").is_empty() {
        faults.add("from", t!("stint-from-missing"));
    }
    let stint = Stint {
        track: track.unwrap_or(Track::Other),
        title: name(fields, "title", &mut faults),
        organisation: name(fields, "organisation", &mut faults),
        from: from.unwrap_or(month_of(now())),
        to,
        reports: number(fields, "reports", MOST_REPORTS, &mut faults),
        hands_on: number(fields, "hands_on", 100, &mut faults).and_then(|share| u8::try_from(share).ok()),
        entry: fields.text("entry").parse::<Entry>().ok(),
    };
    // What overlaps was asked about when these months were saved.
    let same_months = before.filter(|one| (one.stint.from, one.stint.to) == (stint.from, stint.to));
    let confirmed = fields.text("overlap") == "yes" || same_months.is_some_and(|one| one.overlap_confirmed);
    if from.is_some() && faults.0.is_empty() {
        judge(&stint, others, confirmed || same_months.is_some(), &mut faults);
    }
    if faults.0.is_empty() { Ok((stint, confirmed)) } else { Err(faults) }
}

/// What the timeline as a whole says of the stint; an accepted overlap is none to ask about.
fn judge(stint: &Stint, others: &[StoredStint], accepted: bool, faults: &mut Faults) {
    let as_of = month_of(now());
    let mut all: Vec<Stint> = others.iter().map(|other| other.stint.clone()).collect();
    let mine = all.len();
    all.push(stint.clone());
    for fault in timeline::check(&all, as_of) {
        if fault.stint == mine || fault.kind == timeline::FaultKind::TooMany {
            let (field, text) = describe(fault.kind);
            faults.add(field, text);
        }
    }
    let overlapping = timeline::overlaps(&all, as_of).into_iter().find(|(a, b)| *a == mine || *b == mine);
    if let (Some((a, b)), false) = (overlapping, accepted) {
        let other = &all[if a == mine { b } else { a }];
        let track = t!(format!("track-{}", other.track.id()));
        faults.add("overlap", t!("stint-overlaps", "other" => track, "from" => other.from.to_string()));
    }
}

fn describe(kind: timeline::FaultKind) -> (&'static str, String) {
    use timeline::FaultKind as Kind;
    match kind {
        Kind::EndBeforeStart => ("to", t!("stint-end-before-start")),
        Kind::StartInFuture => ("from", t!("stint-start-in-future")),
        Kind::EndInFuture => ("to", t!("stint-end-in-future")),
        Kind::HandsOnOutOfRange => ("hands_on", t!("number-range", "most" => 100)),
        Kind::TooMany => ("", t!("stint-too-many", "most" => timeline::MAX_STINTS)),
    }
}

fn choice<T: FromStr>(fields: &Fields, field: &str, missing: &str, faults: &mut Faults) -> Option<T> {
    let value = fields.text(field).parse().ok();
    if value.is_none() {
        faults.add(field, t!(missing));
    }
    value
}

fn month(fields: &Fields, field: &str, faults: &mut Faults) -> Option<Month> {
    let text = fields.text(field);
    let month = text.parse().ok();
    if month.is_none() && !text.is_empty() {
        faults.add(field, t!("month-malformed"));
    }
    month
}

fn name(fields: &Fields, field: &str, faults: &mut Faults) -> Option<String> {
    let text = fields.text(field);
    if text.chars().count() > LONGEST_NAME {
        faults.add(field, t!("text-too-long", "most" => LONGEST_NAME));
    }
    (!text.is_empty()).then(|| text.to_owned())
}

fn number(fields: &Fields, field: &str, most: u16, faults: &mut Faults) -> Option<u16> {
    let text = fields.text(field);
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok().filter(|number| *number <= most);
    if number.is_none() {
        faults.add(field, t!("number-range", "most" => most));
    }
    number
}
