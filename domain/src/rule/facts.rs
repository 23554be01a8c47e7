//! The facts of one person as rules read them: flat, so that a search can turn one and evaluate again, many times over.

use super::{
    Fact, FactValue, TenureFact,
    degree::{Degree, Reading},
    score,
};
use crate::{
    archetype::{self, Archetype, Guise},
    assess::Person,
    goals::{Constraint, Offer, Pull, Urgency},
    state::Measure,
    timeline::{self, Entry, Tenure, Track},
};

/// The facts of one person, with the archetypes already matched.
#[derive(Debug, Clone)]
pub struct Facts {
    state: [Option<f64>; Measure::ALL.len()],
    pulls: [i8; Pull::ALL.len()],
    constraints: [bool; Constraint::ALL.len()],
    offer: Option<Offer>,
    urgency: Option<Urgency>,
    tenure: Tenure,
    track: Option<Track>,
    entry: Option<Entry>,
    matches: [Reading; archetype::RULES],
}

impl Facts {
    /// Gathers the facts and matches every archetype.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let mut facts = Self::unmatched(person);
        for (index, declared) in archetype::rules().iter().enumerate() {
            facts.matches[index] = score(&declared.rule, &facts, archetype::FLOOR);
        }
        facts
    }

    fn unmatched(person: &Person) -> Self {
        let mut state = [None; Measure::ALL.len()];
        for (measure, score) in person.state.iter() {
            state[measure as usize] = Some(score);
        }
        let mut pulls = [0; Pull::ALL.len()];
        for (pull, strength) in person.goals.pulls.iter() {
            pulls[pull as usize] = strength;
        }
        let mut constraints = [false; Constraint::ALL.len()];
        for constraint in &person.goals.constraints {
            constraints[*constraint as usize] = true;
        }
        Self {
            state,
            pulls,
            constraints,
            offer: person.goals.offer,
            urgency: person.goals.urgency,
            tenure: Tenure::of(&person.stints, person.as_of),
            track: timeline::current(&person.stints, person.as_of).map(|stint| stint.track),
            entry: timeline::management_entry(&person.stints, person.as_of),
            matches: [Reading::NEVER; archetype::RULES],
        }
    }

    /// The figures of the timeline.
    #[must_use]
    pub const fn tenure(&self) -> Tenure {
        self.tenure
    }

    /// The current track.
    #[must_use]
    pub const fn track(&self) -> Option<Track> {
        self.track
    }

    /// How the current management stint began, or the current stint for someone who doesn't manage.
    #[must_use]
    pub const fn entry(&self) -> Option<Entry> {
        self.entry
    }

    /// What is on the table.
    #[must_use]
    pub const fn offer(&self) -> Option<Offer> {
        self.offer
    }

    /// Whether a constraint binds.
    #[must_use]
    pub const fn bound_by(&self, constraint: Constraint) -> bool {
        self.constraints[constraint as usize]
    }

    /// Turns one answer.
    pub(crate) fn set_score(&mut self, measure: Measure, score: f64) {
        self.state[measure as usize] = Some(score);
    }

    /// Turns one pull.
    pub(crate) fn set_pull(&mut self, pull: Pull, strength: i8) {
        self.pulls[pull as usize] = strength;
    }

    /// Has a constraint come or go.
    pub(crate) fn set_constraint(&mut self, constraint: Constraint, binds: bool) {
        self.constraints[constraint as usize] = binds;
    }

    /// Has an offer come or go.
    pub(crate) fn set_offer(&mut self, offer: Option<Offer>) {
        self.offer = offer;
    }

    /// Has time pass.
    pub(crate) fn set_tenure(&mut self, tenure: Tenure) {
        self.tenure = tenure;
    }

    /// How well the archetypes match, in the order of their rules.
    pub(crate) const fn matches(&self) -> &[Reading; archetype::RULES] {
        &self.matches
    }

    /// Sets how well one archetype matches, as far as is shown.
    pub(crate) fn set_match(&mut self, index: usize, shown: f64) {
        self.matches[index] = Reading::exactly(shown);
    }

    /// How well one archetype matches, in one guise.
    #[must_use]
    pub fn matching(&self, archetype: Archetype, guise: Option<Guise>) -> Reading {
        archetype::position(archetype, guise).map_or(Reading::NEVER, |index| self.matches[index])
    }

    /// A fact that is a number; `None` where it is not known, or not a number.
    #[must_use]
    pub fn number(&self, fact: Fact) -> Option<f64> {
        match fact {
            Fact::State(measure) => self.state[measure as usize],
            Fact::Pull(pull) => Some(f64::from(self.pulls[pull as usize])),
            Fact::Tenure(tenure) => self.months(tenure).map(f64::from),
            Fact::Track | Fact::Entry | Fact::Offer | Fact::Urgency | Fact::Constraint(_) => None,
        }
    }

    fn months(&self, fact: TenureFact) -> Option<u32> {
        let tenure = &self.tenure;
        match fact {
            TenureFact::Engineering => Some(tenure.engineering_months),
            TenureFact::CurrentRole => Some(tenure.current_role_months),
            TenureFact::ManagementStint => Some(tenure.management_stint_months),
            TenureFact::Management => Some(tenure.management_months),
            TenureFact::EarlierManagement => Some(tenure.earlier_management_months()),
            TenureFact::SinceHandsOn => tenure.since_hands_on_months,
        }
    }

    /// A fact that is one of several ids; `None` where this person has none.
    #[must_use]
    pub fn id(&self, fact: Fact) -> Option<&'static str> {
        match fact {
            Fact::Track => self.track.map(Track::id),
            Fact::Entry => self.entry.map(Entry::id),
            Fact::Offer => self.offer.map(Offer::id),
            Fact::Urgency => self.urgency.map(Urgency::id),
            Fact::Constraint(one) => self.bound_by(one).then(|| one.id()),
            Fact::State(_) | Fact::Pull(_) | Fact::Tenure(_) => None,
        }
    }

    /// The fact as it is shown; `None` where this person has none.
    #[must_use]
    pub fn value(&self, fact: Fact) -> Option<FactValue> {
        match fact {
            Fact::Constraint(_) => self.id(fact).map(|_| FactValue::Flag(true)),
            Fact::Track | Fact::Entry | Fact::Offer | Fact::Urgency => {
                self.id(fact).map(|id| FactValue::Text(id.to_owned()))
            }
            Fact::State(_) | Fact::Pull(_) | Fact::Tenure(_) => self.number(fact).map(FactValue::Number),
        }
    }
}
