//! Reads a draft from its text and takes nothing that could not have been typed: forms and files are judged by the same functions.

use std::collections::BTreeSet;

use domain::{
    goals::{Constraint, Goals, Offer, Pull, Pulls, Urgency},
    instrument::{Answers, Instrument, Value as Answer, ValueFault},
    month::Month,
    timeline::{self, Entry, MAX_STINTS, Stint, Track},
};
use serde_json::Value;

use super::{
    Begun, Draft, FORMAT, MOST_BYTES, day,
    part::{Fault, Part, cut, plain, unknown},
};
use crate::{
    form::{Faults, Fields},
    goals,
    stint::{self, Entered},
    t,
};

/// The draft that the text holds, or what is wrong with it, in a sentence for the person that says where. `instruments` finds a version of
/// a questionnaire. No month may lie after `today`; where the clock is another one than the writer's, it is kind to give the month that has
/// begun somewhere on earth.
///
/// # Errors
/// The first thing that is wrong.
pub fn read<'a>(
    text: &str,
    instruments: &dyn Fn(&str, u16) -> Option<&'a Instrument>,
    today: Month,
) -> Result<Draft, String> {
    if text.len() > MOST_BYTES {
        return Err(t!("draft-fault.too-long", "most" => MOST_BYTES / 1_000));
    }
    // Some editors put a mark of three bytes in front.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(t!("draft-fault.empty"));
    }
    let root: Value = serde_json::from_str(text)
        .map_err(|wrong| t!("draft-fault.not-json", "line" => wrong.line(), "column" => wrong.column()))?;
    // Before anything else, since a newer shape may have other keys.
    match root.get("pendulum").and_then(Value::as_u64) {
        None | Some(0) => return Err(t!("draft-fault.not-ours")),
        Some(found) if found > FORMAT.into() => {
            return Err(t!("draft-fault.newer", "found" => found.to_string(), "known" => FORMAT.to_string()));
        }
        Some(_) => {}
    }
    whole(&root, instruments, today).map_err(Fault::in_words)
}

fn whole<'a>(
    root: &Value,
    instruments: &dyn Fn(&str, u16) -> Option<&'a Instrument>,
    today: Month,
) -> Result<Draft, Fault> {
    let whole = Part::of(String::new(), root, &["pendulum", "stints", "goals", "review"])?;
    let review = whole.value("review").map(|value| begun(value, instruments, today)).transpose()?;
    // A result looks at the month it was finished in: nothing may have begun after that.
    let as_of = review.as_ref().filter(|one| one.finished.is_some()).and_then(Begun::as_of).unwrap_or(today);
    let stints = match whole.value("stints") {
        None => Vec::new(),
        Some(Value::Array(list)) => stints(list, as_of)?,
        Some(_) => return Err(whole.fault("stints", t!("draft-fault.kind"))),
    };
    let goals = whole.value("goals").map(|value| wishes(t!("goals.title"), value)).transpose()?;
    Ok(Draft { pendulum: FORMAT, stints, goals, review })
}

fn stints(list: &[Value], as_of: Month) -> Result<Vec<Entered>, Fault> {
    if list.len() > MAX_STINTS {
        return Err(Fault::whole(t!("stint-too-many", "most" => MAX_STINTS)));
    }
    let mut read: Vec<Entered> = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let one = entered(index + 1, value, as_of)?;
        if read.iter().any(|other| other.id == one.id) {
            return Err(Fault::whole(t!("draft-fault.twice", "n" => index + 1)));
        }
        read.push(one);
    }
    let bare: Vec<Stint> = read.iter().map(|one| one.stint.clone()).collect();
    for (first, second) in timeline::overlaps(&bare, as_of) {
        // Whichever of the two came later was asked about.
        if !read[first].overlap_confirmed && !read[second].overlap_confirmed {
            return Err(Fault::whole(t!("draft-fault.overlap", "one" => first + 1, "other" => second + 1)));
        }
    }
    super::in_order(&mut read);
    Ok(read)
}

fn entered(number: usize, value: &Value, as_of: Month) -> Result<Entered, Fault> {
    let role = t!("draft-fault.role", "n" => number);
    let outer = Part::of(role.clone(), value, &["id", "stint", "overlap_confirmed"])?;
    let overlap_confirmed = match outer.value("overlap_confirmed") {
        None => false,
        Some(Value::Bool(said)) => *said,
        Some(_) => return Err(outer.fault("overlap_confirmed", t!("draft-fault.kind"))),
    };
    let inner = outer.value("stint").ok_or_else(|| outer.fault("stint", t!("draft-fault.missing")))?;
    let stint = role_of(&Part::of(role, inner, &TYPED)?, as_of)?;
    Ok(Entered { id: id(&outer)?, stint, overlap_confirmed })
}

/// The keys of a stint: the fields of its form.
pub const TYPED: [&str; 8] = ["track", "from", "to", "entry", "hands_on", "reports", "title", "organisation"];

/// A stint, judged as its form is. No month may lie after `as_of`.
///
/// # Errors
/// The first thing that is wrong.
pub fn role_of(inner: &Part<'_>, as_of: Month) -> Result<Stint, Fault> {
    // What a form leaves aside when it doesn't know it has to be told here, as nobody looks at the fields.
    inner.one_of::<Track>("track")?;
    inner.one_of::<Entry>("entry")?;
    let mut fields = Fields::default();
    for key in TYPED {
        fields.0.extend(inner.text(key)?.map(|text| (key.to_owned(), text)));
    }
    stint::read(&fields, &[], None, as_of).map(|(stint, _)| stint).map_err(|faults| first(inner, faults))
}

/// The first of the faults of a form, where it stands in the file.
fn first(part: &Part<'_>, faults: Faults) -> Fault {
    let (field, text) = faults.0.into_iter().next().unwrap_or_default();
    part.fault(&field, text)
}

fn id(part: &Part<'_>) -> Result<String, Fault> {
    let id = part.needed("id")?;
    if day::is_id(&id) { Ok(id) } else { Err(part.fault("id", unknown(&id))) }
}

/// The keys of goals.
pub const WISHED: [&str; 6] = ["near", "far", "pulls", "offer", "constraints", "urgency"];

fn wishes(name: String, value: &Value) -> Result<Goals, Fault> {
    goals_of(&Part::of(name, value, &WISHED)?)
}

/// Goals, judged as their form is.
///
/// # Errors
/// The first thing that is wrong.
pub fn goals_of(part: &Part<'_>) -> Result<Goals, Fault> {
    let mut fields = Fields::default();
    for key in ["near", "far"] {
        fields.0.extend(part.text(key)?.map(|text| (key.to_owned(), text)));
    }
    let read = goals::read(&fields).map_err(|faults| first(part, faults))?;
    let mut pulls = Pulls::default();
    if let Some(value) = part.value("pulls") {
        let known: Vec<&str> = Pull::ALL.iter().map(|pull| pull.id()).collect();
        let given = Part::of(part.name.clone(), value, &known)?;
        for &pull in Pull::ALL {
            let level = given.value(pull.id()).map(Value::as_i64);
            let set = level.map(|level| i8::try_from(level?).ok().and_then(|level| pulls.set(pull, level).ok()));
            if set == Some(None) {
                return Err(given.fault(pull.id(), t!("draft-fault.pull")));
            }
        }
    }
    let mut constraints = BTreeSet::new();
    match part.value("constraints") {
        None => {}
        Some(Value::Array(list)) => {
            for value in list {
                let text = plain(value).map_err(|wrong| part.fault("constraints", wrong))?;
                let one: Constraint = text.parse().map_err(|_| part.fault("constraints", unknown(&text)))?;
                constraints.insert(one);
            }
        }
        Some(_) => return Err(part.fault("constraints", t!("draft-fault.kind"))),
    }
    let (offer, urgency) = (part.one_of::<Offer>("offer")?, part.one_of::<Urgency>("urgency")?);
    Ok(Goals { pulls, offer, constraints, urgency, ..read })
}

fn begun<'a>(
    value: &Value,
    instruments: &dyn Fn(&str, u16) -> Option<&'a Instrument>,
    today: Month,
) -> Result<Begun, Fault> {
    const KEYS: [&str; 8] = ["id", "instrument", "version", "track", "began", "answers", "place", "finished"];
    let part = Part::of(t!("draft-fault.questions"), value, &KEYS)?;
    let (name, version) = (part.needed("instrument")?, part.needed("version")?);
    let found = version.parse().ok().and_then(|version| instruments(&name, version));
    let instrument = found.ok_or_else(|| {
        Fault::whole(t!("draft-fault.questionnaire", "name" => cut(&name), "version" => cut(&version)))
    })?;
    let track = part.one_of::<Track>("track")?;
    let answers = answers(&part, instrument)?;
    let (began, finished) = (part.needed("began")?, part.text("finished")?);
    for (key, day) in [("began", Some(&began)), ("finished", finished.as_ref())] {
        let Some(day) = day else { continue };
        match day::month_of(day) {
            None => return Err(part.fault(key, t!("draft-fault.day", "value" => cut(day)))),
            Some(month) if month > today => return Err(part.fault(key, t!("draft-fault.day-to-come"))),
            Some(_) => {}
        }
    }
    if let Some(finished) = &finished {
        if *finished < began {
            return Err(part.fault("finished", t!("draft-fault.day-before")));
        }
        if !instrument.path(track, &answers).iter().any(|item| answers.contains_key(&item.id)) {
            return Err(part.fault("finished", t!("check-nothing-answered")));
        }
    }
    let place = part.text("place")?;
    if let Some(place) = place.as_ref().filter(|place| instrument.item(place).is_none()) {
        return Err(part.fault("place", t!("draft-fault.no-question", "item" => cut(place))));
    }
    Ok(Begun { id: id(&part)?, instrument: name, version: instrument.version, track, began, answers, place, finished })
}

fn answers(review: &Part<'_>, instrument: &Instrument) -> Result<Answers, Fault> {
    let mut answers = Answers::new();
    let Some(given) = review.value("answers") else { return Ok(answers) };
    let Some(given) = given.as_object() else { return Err(review.fault("answers", t!("draft-fault.kind"))) };
    for (item, value) in given {
        if instrument.item(item).is_none() {
            return Err(review.fault("answers", t!("draft-fault.no-question", "item" => cut(item))));
        }
        let value = answer_of(instrument, item, value).map_err(|wrong| review.fault(item, wrong))?;
        answers.insert(item.clone(), value);
    }
    Ok(answers)
}

/// The answer to an item, judged as its form is.
///
/// # Errors
/// What is wrong with it, in words.
pub fn answer_of(instrument: &Instrument, item: &str, value: &Value) -> Result<Answer, String> {
    let text = plain(value)?;
    let read = text.parse::<Answer>().and_then(|value| instrument.check_value(item, &value).map(|()| value));
    read.map_err(|fault| match fault {
        ValueFault::NoSuchItem(_) => t!("draft-fault.no-question", "item" => cut(item)),
        ValueFault::TooManyWords(_) => t!("text-too-long", "most" => domain::instrument::MAX_WORDS),
        _ => t!("draft-fault.no-answer", "value" => cut(&text)),
    })
}
