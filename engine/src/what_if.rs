//! What if, as its form brings it: what a person tries, where it differs from what is so, and each of the dials in words.
//!
//! A form always brings all its dials. Only what differs from what is so becomes a change, so that a form sent as it stands changes
//! nothing, and an answer that nobody gave stays unknown until the person says that they suppose one.

pub mod dial;

use domain::{
    assess::{Assessment, Person},
    goals::{Constraint, Offer, Pull, Pulls},
    state::Measure,
    what_if::{Changes, most_months},
};
use serde::Serialize;

use crate::{
    form::{Faults, Fields},
    html::what_if as html,
    t,
};

/// The dial of time, in months.
pub const MONTHS: &str = "months";
/// Stands once for each answer that is not known and is supposed; its values are ids of measures.
pub const SUPPOSED: &str = "supposed";
/// The offer on the table.
pub const OFFER: &str = "offer";
/// Stands once for each constraint that binds.
pub const CONSTRAINT: &str = "constraint";
/// The highest score.
const MOST: u8 = 100;

/// The name of the dial of a measure.
#[must_use]
pub fn state_field(measure: Measure) -> String {
    format!("state-{}", measure.id())
}

/// The name of the dial of a pull.
#[must_use]
pub fn pull_field(pull: Pull) -> String {
    format!("pull-{}", pull.id())
}

/// The score that a dial shows, a whole number.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a score is from 0 to 100")]
pub fn shown(score: f64) -> u8 {
    score.round() as u8
}

/// What a person tries.
#[derive(Debug, Default)]
pub struct Tried {
    /// What differs from what is so, and makes sense.
    pub changes: Changes,
    /// What doesn't.
    pub faults: Faults,
}

impl Tried {
    /// Reads the form, for this person.
    #[must_use]
    pub fn read(fields: &Fields, person: &Person) -> Self {
        let mut tried = Self::default();
        tried.read_months(fields, person);
        for &measure in Measure::ALL {
            tried.read_state(fields, person, measure);
        }
        for &pull in Pull::ALL {
            tried.read_pull(fields, person, pull);
        }
        tried.read_offer(fields, person);
        tried.read_constraints(fields, person);
        tried
    }

    fn read_months(&mut self, fields: &Fields, person: &Person) {
        let (text, most) = (fields.text(MONTHS), most_months(person));
        if text.is_empty() || person.stints.is_empty() {
            return;
        }
        match text.parse::<u32>().ok().filter(|months| *months <= most) {
            Some(months) if months == domain::what_if::months_now(person) => {}
            Some(months) => self.changes.months = Some(months),
            None => self.faults.add(MONTHS, t!("number-range", "most" => most)),
        }
    }

    fn read_state(&mut self, fields: &Fields, person: &Person, measure: Measure) {
        let name = state_field(measure);
        let (text, real) = (fields.text(&name), person.state.get(measure).map(shown));
        let supposed = fields.all(SUPPOSED).any(|id| id == measure.id());
        if text.is_empty() || (real.is_none() && !supposed) {
            return;
        }
        match text.parse::<u8>().ok().filter(|score| *score <= MOST) {
            Some(score) if real == Some(score) => {}
            Some(score) => self.changes.state.push((measure, Some(f64::from(score)))),
            None => self.faults.add(&name, t!("number-range", "most" => i32::from(MOST))),
        }
    }

    fn read_pull(&mut self, fields: &Fields, person: &Person, pull: Pull) {
        let name = pull_field(pull);
        let text = fields.text(&name);
        if text.is_empty() {
            return;
        }
        let within = |level: &i8| (-Pulls::STRONGEST..=Pulls::STRONGEST).contains(level);
        match text.parse::<i8>().ok().filter(within) {
            Some(level) if level == person.goals.pulls.get(pull) => {}
            Some(level) => self.changes.pulls.push((pull, level)),
            None => self.faults.add(&name, t!("choice-unknown")),
        }
    }

    fn read_offer(&mut self, fields: &Fields, person: &Person) {
        let text = fields.text(OFFER);
        let offer = if text.is_empty() { Some(None) } else { text.parse::<Offer>().ok().map(Some) };
        match offer {
            Some(offer) if offer == person.goals.offer => {}
            Some(offer) => self.changes.offer = Some(offer),
            None => self.faults.add(OFFER, t!("choice-unknown")),
        }
    }

    fn read_constraints(&mut self, fields: &Fields, person: &Person) {
        let named: Vec<&str> = fields.all(CONSTRAINT).collect();
        if named.iter().any(|id| id.parse::<Constraint>().is_err()) {
            self.faults.add(CONSTRAINT, t!("choice-unknown"));
            return;
        }
        for &one in Constraint::ALL {
            let binds = named.contains(&one.id());
            if binds != person.goals.constraints.contains(&one) {
                self.changes.constraints.push((one, binds));
            }
        }
    }
}

/// What a browser shows after a dial was moved.
#[derive(Debug, Serialize)]
pub struct Shown {
    /// The comparison, as HTML.
    pub html: String,
    /// The same in one sentence.
    pub said: String,
    /// Each dial in words.
    pub dials: Vec<dial::Dial>,
}

/// Tries what a form says, for a person of whom it is known what is so.
#[must_use]
pub fn try_out(person: &Person, real: &Assessment, fields: &Fields) -> Shown {
    let tried = Tried::read(fields, person);
    let shift = html::shift::Shift::of(person, real, &tried.changes);
    let dials = dial::all(person, &tried.changes);
    Shown { html: html::lists::comparison(&shift).into_string(), said: shift.said, dials }
}

#[cfg(test)]
mod tests;
