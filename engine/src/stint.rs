//! Stints as forms bring them, and in words.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

use crate::{
    form::{Faults, Fields},
    t, text,
};
use domain::{
    month::Month,
    timeline::{self, Entry, Stint, Track},
};

/// The longest title or organisation, in characters.
pub const LONGEST_NAME: usize = 120;
/// The most direct reports one person can name; more is a slip of the finger.
pub const MOST_REPORTS: u16 = 999;

/// A stint of a timeline, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// What it is known by within the timeline.
    pub id: String,
    /// The stint.
    pub stint: Stint,
    /// Whether the person said that it does overlap another one.
    #[serde(default)]
    pub overlap_confirmed: bool,
}

/// A stint as typed, and whether an overlap was confirmed; or what is wrong with it. `others` are the person's stints without this
/// one, `before` is what it was, `today` the present month.
///
/// # Errors
/// What is to be mended, field by field.
pub fn read(
    fields: &Fields,
    others: &[Entered],
    before: Option<&Entered>,
    today: Month,
) -> Result<(Stint, bool), Faults> {
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
        from: from.unwrap_or(today),
        to,
        reports: number(fields, "reports", MOST_REPORTS, &mut faults),
        hands_on: number(fields, "hands_on", 100, &mut faults).and_then(|share| u8::try_from(share).ok()),
        entry: fields.text("entry").parse::<Entry>().ok(),
    };
    // What overlaps was asked about when these months were saved.
    let same_months = before.filter(|one| (one.stint.from, one.stint.to) == (stint.from, stint.to));
    let confirmed = fields.text("overlap") == "yes" || same_months.is_some_and(|one| one.overlap_confirmed);
    if from.is_some() && faults.0.is_empty() {
        judge(&stint, others, confirmed || same_months.is_some(), today, &mut faults);
    }
    if faults.0.is_empty() { Ok((stint, confirmed)) } else { Err(faults) }
}

/// What the timeline as a whole says of the stint; an accepted overlap is none to ask about.
fn judge(stint: &Stint, others: &[Entered], accepted: bool, today: Month, faults: &mut Faults) {
    let mut all: Vec<Stint> = others.iter().map(|other| other.stint.clone()).collect();
    let mine = all.len();
    all.push(stint.clone());
    for fault in timeline::check(&all, today) {
        if fault.stint == mine || fault.kind == timeline::FaultKind::TooMany {
            let (field, text) = describe(fault.kind);
            faults.add(field, text);
        }
    }
    let overlapping = timeline::overlaps(&all, today).into_iter().find(|(a, b)| *a == mine || *b == mine);
    if let (Some((a, b)), false) = (overlapping, accepted) {
        let other = &all[if a == mine { b } else { a }];
        let track = track_name(other.track);
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

/// What a track is called.
#[must_use]
pub fn track_name(track: Track) -> String {
    t!(format!("track-{}", track.id()))
}

/// "January 2016 to March 2021", the last month worked included.
#[must_use]
pub fn when(stint: &Stint) -> String {
    let from = month_name(stint.from);
    match stint.to {
        Some(to) => t!("stint-when", "from" => from, "to" => month_name(to)),
        None => t!("stint-since", "from" => from),
    }
}

/// A month in words.
#[must_use]
pub fn month_name(month: Month) -> String {
    t!("month-name", "month" => month.month(), "year" => month.year().to_string())
}

/// Title, organisation, length and the rest in one line.
#[must_use]
pub fn about(stint: &Stint, as_of: Month) -> String {
    let parts = [
        stint.title.clone(),
        stint.organisation.clone(),
        Some(text::span(stint.months(as_of))),
        stint.hands_on.map(|share| t!("stint-hands-on", "share" => i32::from(share))),
        stint.reports.filter(|reports| *reports > 0).map(|reports| t!("stint-reports", "count" => i32::from(reports))),
        stint.entry.map(|entry| t!(format!("entry-{}", entry.id()))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
