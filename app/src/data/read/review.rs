//! Reviews of a file, one after the other: each is judged by itself and by those before it.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::{
    goals::Goals,
    instrument::{Answers, Gives, Instrument},
    state::State,
    timeline::{MAX_STINTS, Stint, Track},
};
use engine::tab::draft::{
    part::{Fault, Part, cut, unknown},
    read::{TYPED, WISHED, answer_of, goals_of, role_of},
};
use serde_json::{Value, value::RawValue};
use store::{BroughtId, ImportedReview, Instant, Response, Sent};

use super::{EARLIEST, MOST_ANSWERS, Reader, Wrong, at, result, tree};
use crate::t;

const KEYS: [&str; 12] = [
    "id",
    "edition",
    "original",
    "instrument",
    "version",
    "track",
    "as_of",
    "started_at",
    "touched_at",
    "place",
    "answers",
    "sent",
];
const SENT_KEYS: [&str; 7] = ["at", "corrected_at", "rules_version", "result", "state", "timeline", "goals"];

/// The longest version of rules, in characters. [ours]
const LONGEST_VERSION: usize = 40;

/// What is known of a review that others may correct.
struct First {
    instrument: (String, u16),
    track: Option<Track>,
    started_at: Instant,
    /// When it was sent; a correction names the same moment.
    sent_at: Instant,
    /// When its newest edition so far was sent; none once one is open.
    last: Option<Instant>,
    newest: u32,
}

/// The reviews so far.
pub struct Reviews<'a> {
    reader: &'a Reader<'a>,
    read: Vec<ImportedReview>,
    ids: HashSet<BroughtId>,
    firsts: HashMap<BroughtId, First>,
    /// First editions that were left out, whose corrections go the same way.
    left: HashSet<BroughtId>,
    left_out: BTreeSet<String>,
    open: HashSet<String>,
    answers: usize,
}

/// What of a review is clear before its answers are looked at.
struct Head {
    id: BroughtId,
    edition: u32,
    original: Option<BroughtId>,
    instrument: &'static Instrument,
    track: Option<Track>,
    started_at: Instant,
}

impl<'a> Reviews<'a> {
    pub fn new(reader: &'a Reader<'a>) -> Self {
        Self {
            reader,
            read: Vec::new(),
            ids: HashSet::new(),
            firsts: HashMap::new(),
            left: HashSet::new(),
            left_out: BTreeSet::new(),
            open: HashSet::new(),
            answers: 0,
        }
    }

    /// All of them, the first editions that were left out, and their questionnaires.
    pub fn done(self) -> (Vec<ImportedReview>, HashSet<BroughtId>, BTreeSet<String>) {
        (self.read, self.left, self.left_out)
    }

    /// One more.
    pub fn add(&mut self, place: &str, value: &RawValue) -> Result<(), Wrong> {
        let value = tree(place, value)?;
        let part = Part::of(place.to_owned(), &value, &KEYS)?;
        let Some(head) = self.head(&part)? else { return Ok(()) };
        let touched_at = self.reader.moment(&part, "touched_at", head.started_at)?;
        let as_of = self.month(&part)?;
        let responses = self.responses(&part, head.instrument)?;
        let resume = part.text("place")?;
        if let Some(item) = resume.as_ref().filter(|item| head.instrument.item(item).is_none()) {
            return Err(part.fault("place", t!("draft-fault.no-question", "item" => cut(item))).into());
        }
        let sent = match part.value("sent") {
            None => None,
            Some(value) => {
                let sent = Part::of(format!("{place}.sent"), value, &SENT_KEYS)?;
                let answers = store::answers(&responses);
                Some(self.sent(&sent, &head, &answers)?)
            }
        };
        self.in_line(&part, &head, sent.as_ref())?;
        let Head { id, edition, original, instrument, track, started_at } = head;
        self.read.push(ImportedReview {
            id,
            original,
            edition,
            instrument: instrument.id.clone(),
            version: instrument.version,
            track,
            as_of,
            started_at,
            touched_at,
            place: resume,
            responses,
            sent,
        });
        Ok(())
    }

    /// Who it is; nothing for one that is left out.
    fn head(&mut self, part: &Part<'_>) -> Result<Option<Head>, Wrong> {
        let id = id(part, "id")?.ok_or_else(|| part.fault("id", t!("draft-fault.missing")))?;
        if !self.ids.insert(id) {
            return Err(part.fault("id", t!("data-fault.same-id")).into());
        }
        let original = id_of_another(part, id)?;
        let edition =
            part.needed("edition")?.parse::<u32>().ok().filter(|edition| (1..=MOST_EDITIONS).contains(edition));
        let edition = edition.ok_or_else(|| part.fault("edition", t!("data-fault.edition")))?;
        if original.is_some() != (edition > 1) {
            return Err(part.fault("edition", t!("data-fault.edition")).into());
        }
        let (name, version) = (part.needed("instrument")?, part.needed("version")?);
        let found = version.parse().ok().and_then(|version| self.reader.instruments.find(&name, version));
        let Some(instrument) = found else {
            let (name, version) = (cut(&name), cut(&version));
            if self.reader.leave_out {
                self.left_out.insert(t!("data-fault.left-out", "name" => name, "version" => version));
                self.left.insert(original.unwrap_or(id));
                return Ok(None);
            }
            let text = t!("data-fault.questionnaire", "name" => name, "version" => version);
            return Err(Wrong { unknown: true, ..part.fault("instrument", text).into() });
        };
        if original.is_some_and(|first| self.left.contains(&first)) {
            return Ok(None);
        }
        let track = part.one_of::<Track>("track")?;
        let started_at = self.reader.moment(part, "started_at", EARLIEST)?;
        Ok(Some(Head { id, edition, original, instrument, track, started_at }))
    }

    fn month(&self, part: &Part<'_>) -> Result<domain::month::Month, Fault> {
        let text = part.needed("as_of")?;
        let month = text.parse().map_err(|_| part.fault("as_of", t!("month-malformed")))?;
        if month > self.reader.month() {
            return Err(part.fault("as_of", t!("data-fault.to-come")));
        }
        Ok(month)
    }

    fn responses(&mut self, part: &Part<'_>, instrument: &Instrument) -> Result<Vec<Response>, Fault> {
        let Some(given) = part.value("answers") else { return Ok(Vec::new()) };
        let Some(given) = given.as_object() else { return Err(part.fault("answers", t!("draft-fault.kind"))) };
        self.answers += given.len();
        if self.answers > MOST_ANSWERS {
            return Err(part.fault("answers", t!("data-fault.too-many-answers", "most" => MOST_ANSWERS)));
        }
        let answers = format!("{}.answers", part.name);
        let mut responses = Vec::new();
        for (item, value) in given {
            let place = format!("{answers}.{}", cut(item));
            if instrument.item(item).is_none() {
                return Err(at(&place, t!("draft-fault.no-question", "item" => cut(item))));
            }
            let one = Part::of(place.clone(), value, &["value", "at"])?;
            let answer = one.value("value").ok_or_else(|| one.fault("value", t!("draft-fault.missing")))?;
            let value = answer_of(instrument, item, answer).map_err(|wrong| at(&place, wrong))?;
            responses.push(Response {
                item: item.clone(),
                value,
                answered_at: self.reader.moment(&one, "at", EARLIEST)?,
            });
        }
        Ok(responses)
    }

    fn sent(&self, part: &Part<'_>, head: &Head, answers: &Answers) -> Result<Sent, Fault> {
        let answered = head.instrument.path(head.track, answers).iter().any(|item| answers.contains_key(&item.id));
        if !answered {
            return Err(at(&part.name, t!("check-nothing-answered")));
        }
        let sent_at = self.reader.moment(part, "at", head.started_at)?;
        let corrected_at = match part.value("corrected_at") {
            None => None,
            Some(_) => Some(self.reader.moment(part, "corrected_at", sent_at)?),
        };
        if corrected_at.is_some() != (head.edition > 1) {
            return Err(part.fault("corrected_at", t!("data-fault.edition")));
        }
        let rules_version = part.needed("rules_version")?;
        if !is_version(&rules_version) {
            return Err(part.fault("rules_version", unknown(&rules_version)));
        }
        Ok(Sent {
            at: sent_at,
            corrected_at,
            rules_version,
            result: match head.instrument.result {
                Gives::Advice => result::advice(part, self.reader.month())?,
                Gives::Figures => result::figures(part, head.instrument)?,
            },
            timeline: self.timeline(part)?,
            goals: goals(part)?,
            state: state(part)?,
        })
    }

    fn timeline(&self, part: &Part<'_>) -> Result<Vec<Stint>, Fault> {
        let list = match part.value("timeline") {
            Some(Value::Array(list)) if list.len() <= MAX_STINTS => list,
            Some(Value::Array(_)) => return Err(part.fault("timeline", t!("stint-too-many", "most" => MAX_STINTS))),
            None => return Err(part.fault("timeline", t!("draft-fault.missing"))),
            Some(_) => return Err(part.fault("timeline", t!("draft-fault.kind"))),
        };
        let role = |(number, value): (usize, &Value)| {
            let name = format!("{}.timeline[{number}]", part.name);
            role_of(&Part::of(name, value, &TYPED)?, self.reader.month())
        };
        list.iter().enumerate().map(role).collect()
    }

    /// Whether it fits to those before it: a correction to what it corrects, an open one to no other.
    fn in_line(&mut self, part: &Part<'_>, head: &Head, sent: Option<&Sent>) -> Result<(), Fault> {
        let name = (head.instrument.id.clone(), head.instrument.version);
        let Some(original) = head.original else {
            match sent {
                None if !self.open.insert(head.instrument.id.clone()) => {
                    return Err(at(&part.name, t!("data-fault.two-open")));
                }
                None => {}
                Some(sent) => {
                    let (track, started_at) = (head.track, head.started_at);
                    let first =
                        First { instrument: name, track, started_at, sent_at: sent.at, last: Some(sent.at), newest: 1 };
                    self.firsts.insert(head.id, first);
                }
            }
            return Ok(());
        };
        // What comes later in the file can't be named, and no correction either: so there is no way round in a circle.
        let first = self.firsts.get_mut(&original);
        let first = first.ok_or_else(|| part.fault("original", t!("data-fault.original")))?;
        let last = first.last.filter(|_| head.edition == first.newest + 1);
        let last = last.ok_or_else(|| part.fault("edition", t!("data-fault.edition")))?;
        let same = first.instrument == name && first.track == head.track && first.started_at == head.started_at;
        if !same || sent.is_some_and(|sent| sent.at != first.sent_at) {
            return Err(part.fault("original", t!("data-fault.other-review")));
        }
        if sent.and_then(|sent| sent.corrected_at).is_some_and(|at| at < last) {
            return Err(part.fault("sent", t!("data-fault.before")));
        }
        first.newest = head.edition;
        first.last = sent.and_then(|sent| sent.corrected_at);
        Ok(())
    }
}

/// The most editions of one review. [ours]
const MOST_EDITIONS: u32 = 1_000;

/// The id that stands under a key.
pub fn id(part: &Part<'_>, key: &str) -> Result<Option<BroughtId>, Fault> {
    let parse = |text: String| text.parse().map_err(|_| part.fault(key, unknown(&text)));
    part.text(key)?.map(parse).transpose()
}

/// The review that this one corrects.
fn id_of_another(part: &Part<'_>, own: BroughtId) -> Result<Option<BroughtId>, Fault> {
    let original = id(part, "original")?;
    if original == Some(own) { Err(part.fault("original", t!("data-fault.original"))) } else { Ok(original) }
}

/// Whether it is written like a version of rules.
pub fn is_version(text: &str) -> bool {
    let plain = |one: u8| one.is_ascii_alphanumeric() || one == b'.' || one == b'-';
    (1..=LONGEST_VERSION).contains(&text.len()) && text.bytes().all(plain)
}

fn goals(part: &Part<'_>) -> Result<Goals, Fault> {
    let value = part.value("goals").ok_or_else(|| part.fault("goals", t!("draft-fault.missing")))?;
    goals_of(&Part::of(format!("{}.goals", part.name), value, &WISHED)?)
}

fn state(part: &Part<'_>) -> Result<State, Fault> {
    let value = part.value("state").ok_or_else(|| part.fault("state", t!("draft-fault.missing")))?;
    serde_path_to_error::deserialize(value)
        .map_err(|wrong| at(&result::place(part, "state", wrong.path()), t!("data-fault.not-given")))
}
