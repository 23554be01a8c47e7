//! Reads what was typed about a decision, and judges it.

use domain::{
    decision::{Choice, Journal, Outcome, SURENESS, Step, has_an_end},
    month::Month,
    moves::Move,
};
use time::{Date, Duration};

use super::day;
use crate::{
    forms::{Faults, Fields},
    t,
};

/// The first steps that there is room for.
pub const STEPS: usize = 3;
/// The most characters of what is expected, of a sign, and of what happened. [ours]
pub const LONGEST: usize = 4_000;
/// The most characters of a step. [ours]
pub const LONGEST_STEP: usize = 300;
/// The latest day that can be named: so many days ahead, ten years. [ours]
const AHEAD: i64 = 3_653;

/// The field of a step, and that of its day.
pub fn step_fields(number: usize) -> (String, String) {
    (format!("step-{number}"), format!("step-{number}-on"))
}

/// What was decided, and what was written with it.
pub struct Decided {
    /// The choice.
    pub choice: Choice,
    /// What was written.
    pub journal: Journal,
    /// When to ask what happened.
    pub review_on: Option<String>,
}

/// Reads a decision on a move.
///
/// # Errors
/// What is wrong, by field.
pub fn decided(fields: &Fields, about: Move, today: Date, month: Month) -> Result<Decided, Faults> {
    let mut faults = Faults::default();
    let Ok(choice) = fields.text("choice").parse::<Choice>() else {
        return Err(Faults::one("", t!("decide-choice-missing")));
    };
    if !choice.settles() {
        return Ok(Decided { choice, journal: Journal::default(), review_on: None });
    }
    let expect = words(fields, "expect", LONGEST, &mut faults);
    if expect.is_empty() {
        faults.add("expect", t!("decide-expect.missing"));
    }
    let sure = fields.text("sure").parse().ok().filter(|sure| SURENESS.contains(sure));
    if sure.is_none() {
        faults.add("sure", t!("decide-sure.missing"));
    }
    let review_on = date(fields, "review_on", today, &mut faults);
    let mut journal = Journal { expect, sure, ..Journal::default() };
    if choice == Choice::Accept {
        if review_on.is_none() && faults.of("review_on").is_none() {
            faults.add("review_on", t!("decide-review.missing"));
        }
        journal.steps = steps(fields, today, &mut faults);
        journal.sign = words(fields, "sign", LONGEST, &mut faults);
        journal.end = end(fields, month, &mut faults);
        if has_an_end(about) {
            if journal.end.is_none() && faults.of("end").is_none() {
                faults.add("end", t!("decide-end.missing"));
            }
            if journal.sign.is_empty() {
                faults.add("sign", t!("decide-sign.missing"));
            }
        }
    }
    if faults.0.is_empty() { Ok(Decided { choice, journal, review_on }) } else { Err(faults) }
}

/// Reads what happened.
///
/// # Errors
/// What is wrong, by field.
pub fn outcome(fields: &Fields) -> Result<Outcome, Faults> {
    let mut faults = Faults::default();
    let (came, felt) = (fields.text("came").parse(), fields.text("felt").parse());
    let words = words(fields, "words", LONGEST, &mut faults);
    for (name, missing) in [("came", came.is_err()), ("felt", felt.is_err())] {
        if missing {
            faults.add(name, t!("decision-choose"));
        }
    }
    match (came, felt) {
        (Ok(came), Ok(felt)) if faults.0.is_empty() => Ok(Outcome { came, felt, words }),
        _ => Err(faults),
    }
}

/// A text, which may not be too long.
pub fn words(fields: &Fields, name: &str, most: usize, faults: &mut Faults) -> String {
    let text = fields.text(name);
    if text.chars().count() > most {
        faults.add(name, t!("text-too-long", "most" => most));
    }
    text.to_owned()
}

/// A day to come, where one is named.
pub fn date(fields: &Fields, name: &str, today: Date, faults: &mut Faults) -> Option<String> {
    let text = fields.text(name);
    if text.is_empty() {
        return None;
    }
    match day(text) {
        None => faults.add(name, t!("day-malformed")),
        Some(on) if on <= today => faults.add(name, t!("day-past")),
        Some(on) if on - today > Duration::days(AHEAD) => faults.add(name, t!("day-too-far")),
        Some(_) => return Some(text.to_owned()),
    }
    None
}

fn end(fields: &Fields, month: Month, faults: &mut Faults) -> Option<Month> {
    let text = fields.text("end");
    if text.is_empty() {
        return None;
    }
    match text.parse::<Month>() {
        Err(_) => faults.add("end", t!("month-malformed")),
        Ok(end) if end <= month => faults.add("end", t!("day-past")),
        Ok(end) if i64::from(end.months_since(month)) > AHEAD / 30 => faults.add("end", t!("day-too-far")),
        Ok(end) => return Some(end),
    }
    None
}

fn steps(fields: &Fields, today: Date, faults: &mut Faults) -> Vec<Step> {
    let mut steps = Vec::new();
    for number in 1..=STEPS {
        let (name, on_name) = step_fields(number);
        let what = words(fields, &name, LONGEST_STEP, faults);
        let on = date(fields, &on_name, today, faults).unwrap_or_default();
        if what.is_empty() && !on.is_empty() {
            faults.add(&name, t!("decide-step.missing"));
        }
        if !what.is_empty() {
            steps.push(Step { what, on });
        }
    }
    if steps.is_empty() && faults.of("step-1").is_none() {
        faults.add("step-1", t!("decide-steps.missing"));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &[(&str, &str)], about: Move) -> Result<Decided, Vec<String>> {
        let fields = Fields(typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect());
        let today = day("2026-06-10").expect("a day");
        let month = "2026-06".parse().expect("a month");
        decided(&fields, about, today, month).map_err(|faults| faults.0.into_iter().map(|(field, _)| field).collect())
    }

    const WHOLE: [(&str, &str); 8] = [
        ("choice", "accept"),
        ("expect", "calm"),
        ("sure", "75"),
        ("review_on", "2026-06-11"),
        ("end", "2026-07"),
        ("sign", "sleep"),
        ("step-1", "tell Ann"),
        ("step-1-on", "2026-06-11"),
    ];

    #[test]
    fn a_plan_needs_steps_a_day_and_for_a_stint_an_end_and_a_sign() {
        assert!(read(&WHOLE, Move::SwingToEngineering).is_ok());
        let without = |name: &str| {
            let left: Vec<_> = WHOLE.into_iter().filter(|(known, _)| !known.starts_with(name)).collect();
            read(&left, Move::SwingToEngineering).err().unwrap_or_default()
        };
        for (name, field) in [
            ("choice", ""),
            ("expect", "expect"),
            ("sure", "sure"),
            ("review", "review_on"),
            ("end", "end"),
            ("sign", "sign"),
            ("step", "step-1"),
        ] {
            assert_eq!(without(name), [field]);
        }
        let open: Vec<_> = WHOLE.into_iter().filter(|(name, _)| !["end", "sign"].contains(name)).collect();
        assert!(read(&open, Move::LeaveManagement).is_ok(), "for good has no end");
    }

    #[test]
    fn what_cannot_be_is_told_at_its_field() {
        let with = |name: &str, text: &str| {
            let typed: Vec<_> = WHOLE.into_iter().map(|one| if one.0 == name { (name, text) } else { one }).collect();
            read(&typed, Move::SwingToEngineering).err().unwrap_or_default()
        };
        for (name, text) in [
            ("review_on", "2026-06-10"),
            ("review_on", "2036-06-12"),
            ("review_on", "2026-02-30"),
            ("review_on", "soon"),
            ("end", "2026-06"),
            ("end", "2046-06"),
            ("end", "June"),
            ("sure", "76"),
            ("step-1-on", "2020-01-01"),
            ("step-1", ""),
        ] {
            assert_eq!(with(name, text), [name], "{text}");
        }
        assert_eq!(with("expect", &"x".repeat(LONGEST + 1)), ["expect"]);
        assert_eq!(with("expect", &"ü".repeat(LONGEST)), [""; 0]);
    }

    #[test]
    fn to_consider_asks_for_nothing() {
        for choice in ["consider", "later"] {
            let read = read(&[("choice", choice), ("expect", "left over")], Move::SwapSeats);
            assert!(read.is_ok_and(|one| one.journal == Journal::default() && one.review_on.is_none()));
        }
    }
}
