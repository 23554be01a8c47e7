//! Evaluates rules. Only additions, multiplications and comparisons, so that server and browser agree to the last bit.

use super::{Fact, FactValue, Rule, TenureFact, When};
use crate::{
    archetype::{self, Archetype, Guise},
    assess::Person,
    timeline::{self, Entry, Tenure, Track},
};
use std::collections::BTreeMap;

/// How far a condition holds, each from 0 to 1, `least <= shown <= most`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Whatever the missing answers turn out to be, at least this.
    pub least: f64,
    /// As far as is known.
    pub shown: f64,
    /// At most this.
    pub most: f64,
}

impl Reading {
    const UNKNOWN: Self = Self { least: 0.0, shown: 0.0, most: 1.0 };
    const NEVER: Self = Self { least: 0.0, shown: 0.0, most: 0.0 };
    const ALWAYS: Self = Self { least: 1.0, shown: 1.0, most: 1.0 };

    const fn exactly(degree: f64) -> Self {
        Self { least: degree, shown: degree, most: degree }
    }

    fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self { least: f(self.least), shown: f(self.shown), most: f(self.most) }
    }

    fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self { least: f(self.least, other.least), shown: f(self.shown, other.shown), most: f(self.most, other.most) }
    }

    /// As true as this is false. What is not known to hold is shown as not holding, so its opposite is shown as holding.
    fn inverted(self) -> Self {
        Self { least: 1.0 - self.most, shown: 1.0 - self.shown, most: 1.0 - self.least }
    }

    /// How much missing answers leave open.
    #[must_use]
    pub fn gap(self) -> f64 {
        self.most - self.least
    }
}

/// The facts of one person as rules read them, with the archetypes already matched.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    person: &'a Person,
    tenure: Tenure,
    track: Option<Track>,
    entry: Option<Entry>,
    matches: BTreeMap<(Archetype, Option<Guise>), Reading>,
}

impl<'a> Facts<'a> {
    /// Gathers the facts and matches every archetype.
    #[must_use]
    pub fn of(person: &'a Person) -> Self {
        let mut facts = Self {
            person,
            tenure: Tenure::of(&person.stints, person.as_of),
            track: timeline::current(&person.stints, person.as_of).map(|stint| stint.track),
            entry: timeline::management_entry(&person.stints, person.as_of),
            matches: BTreeMap::new(),
        };
        facts.matches = archetype::rules()
            .iter()
            .map(|declared| ((declared.archetype, declared.guise), score(&declared.rule, &facts, archetype::FLOOR)))
            .collect();
        facts
    }

    /// The figures of the timeline.
    #[must_use]
    pub const fn tenure(&self) -> Tenure {
        self.tenure
    }

    /// How well one archetype matches, in one guise.
    #[must_use]
    pub fn matching(&self, archetype: Archetype, guise: Option<Guise>) -> Reading {
        self.matches.get(&(archetype, guise)).copied().unwrap_or(Reading::NEVER)
    }

    /// A fact that is a number; `None` where it is not known, or not a number.
    #[must_use]
    pub fn number(&self, fact: Fact) -> Option<f64> {
        match fact {
            Fact::State(measure) => self.person.state.get(measure),
            Fact::Pull(pull) => Some(f64::from(self.person.goals.pulls.get(pull))),
            Fact::Tenure(tenure) => self.months(tenure).map(f64::from),
            Fact::Track | Fact::Entry | Fact::Offer | Fact::Constraint(_) => None,
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

    fn id(&self, fact: Fact) -> Option<&'static str> {
        match fact {
            Fact::Track => self.track.map(Track::id),
            Fact::Entry => self.entry.map(Entry::id),
            Fact::Offer => self.person.goals.offer.map(crate::goals::Offer::id),
            Fact::Constraint(one) => self.person.goals.constraints.contains(&one).then(|| one.id()),
            Fact::State(_) | Fact::Pull(_) | Fact::Tenure(_) => None,
        }
    }

    /// The fact as it is shown; `None` where this person has none.
    #[must_use]
    pub fn value(&self, fact: Fact) -> Option<FactValue> {
        match fact {
            Fact::Constraint(_) => self.id(fact).map(|_| FactValue::Flag(true)),
            Fact::Track | Fact::Entry | Fact::Offer => self.id(fact).map(|id| FactValue::Text(id.to_owned())),
            Fact::State(_) | Fact::Pull(_) | Fact::Tenure(_) => self.number(fact).map(FactValue::Number),
        }
    }
}

/// How far a condition holds for a person.
#[must_use]
pub fn reading(when: &When, facts: &Facts<'_>) -> Reading {
    match when {
        When::Edge { fact, from, to } => {
            facts.number(*fact).map_or(Reading::UNKNOWN, |value| Reading::exactly(along(value, *from, *to)))
        }
        When::Is(fact, ids) => match facts.id(*fact) {
            Some(id) if ids.contains(&id) => Reading::ALWAYS,
            _ => Reading::NEVER,
        },
        When::All(parts) => {
            parts.iter().fold(Reading::ALWAYS, |so_far, part| so_far.with(reading(part, facts), f64::min))
        }
        When::Any(parts) => {
            parts.iter().fold(Reading::NEVER, |so_far, part| so_far.with(reading(part, facts), f64::max))
        }
        When::Not(part) => reading(part, facts).inverted(),
        When::Quiet(part) => reading(part, facts),
        When::Sum(parts) => weigh(parts, facts).map(|total| total.clamp(0.0, 1.0)),
        When::Over { when, from, to } => reading(when, facts).map(|degree| along(degree, *from, *to)),
        When::Matches(archetype, guise) => facts.matching(*archetype, *guise),
    }
}

/// How well a rule holds for a person: the least true of its needs and of what would rule it out being absent, times its
/// worth. Scores up to `floor` say too little to be shown; what is above is stretched so that nothing appears with a jump.
#[must_use]
pub fn score(rule: &Rule, facts: &Facts<'_>, floor: f64) -> Reading {
    let open = rule
        .needs
        .iter()
        .map(|need| reading(need, facts))
        .chain(rule.rules_out.iter().map(|out| reading(out, facts).inverted()))
        .fold(Reading::ALWAYS, |so_far, part| so_far.with(part, f64::min));
    let supports = weigh(&rule.supports, facts);
    let against = weigh(&rule.against, facts);
    let against = Reading { least: against.most, shown: against.shown, most: against.least };
    let worth = supports.with(against, |plus, minus| (rule.base + plus - minus).clamp(0.0, 1.0) * rule.top);
    open.with(worth, |open, worth| along(open * worth, floor, 1.0))
}

fn weigh(parts: &[(f64, When)], facts: &Facts<'_>) -> Reading {
    parts.iter().fold(Reading::NEVER, |so_far, (weight, part)| {
        so_far.with(reading(part, facts), |total, degree| total + weight * degree)
    })
}

/// 0 up to `from`, 1 from `to` on, a straight line between; the other way round where `to` is the lower.
fn along(value: f64, from: f64, to: f64) -> f64 {
    ((value - from) / (to - from)).clamp(0.0, 1.0)
}

/// The most that one point of `fact` can move a condition: what keeps rules from having cliffs.
#[must_use]
pub fn slope(when: &When, fact: Fact) -> f64 {
    match when {
        When::Edge { fact: own, from, to } if *own == fact => 1.0 / (to - from).abs(),
        When::Edge { .. } | When::Is(..) => 0.0,
        When::All(parts) | When::Any(parts) => steepest(parts, fact),
        When::Not(part) | When::Quiet(part) => slope(part, fact),
        When::Sum(parts) => total(parts, fact),
        When::Over { when, from, to } => slope(when, fact) / (to - from).abs(),
        When::Matches(archetype, guise) => archetype::rules()
            .iter()
            .filter(|declared| declared.archetype == *archetype && declared.guise == *guise)
            .map(|declared| declared.rule.slope(fact, archetype::FLOOR))
            .fold(0.0, f64::max),
    }
}

impl Rule {
    /// The most that one point of `fact` can move the score of this rule.
    #[must_use]
    pub fn slope(&self, fact: Fact, floor: f64) -> f64 {
        let worth = (self.base + self.supports.iter().map(|(weight, _)| weight).sum::<f64>()).min(1.0);
        let open = steepest(&self.needs, fact).max(steepest(&self.rules_out, fact));
        let weights = total(&self.supports, fact) + total(&self.against, fact);
        (open * worth + weights) * self.top / (1.0 - floor)
    }
}

fn steepest(parts: &[When], fact: Fact) -> f64 {
    parts.iter().map(|part| slope(part, fact)).fold(0.0, f64::max)
}

fn total(parts: &[(f64, When)], fact: Fact) -> f64 {
    parts.iter().map(|(weight, part)| weight * slope(part, fact)).sum()
}
