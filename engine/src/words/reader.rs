//! What picks between two texts that say the same thing to different people.

use domain::{
    goals::{Constraint, Goals},
    rule::{Fact, FactValue},
    state::{Measure, State},
    timeline::Tenure,
};

use super::clauses::{Level, level};
use crate::text::{self, Values};

/// A reader, as far as wording depends on it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reader {
    /// A visa or a place binds them: another company is no easy answer.
    pub(super) bound: bool,
    /// Somebody leans on them to stay: their manager is no neutral ear.
    pub(super) pressed: bool,
    /// They manage, or did.
    pub(super) managed: bool,
}

impl Reader {
    pub(super) fn of(goals: &Goals, state: &State, tenure: &Tenure) -> Self {
        let pressure = state.get(Measure::PressureToStay).map(FactValue::Number);
        Self {
            bound: [Constraint::Visa, Constraint::Place].iter().any(|one| goals.constraints.contains(one)),
            pressed: pressure
                .is_some_and(|value| level(Fact::State(Measure::PressureToStay), &value) == Some(Level::High)),
            managed: tenure.management_months > 0,
        }
    }

    /// The text under `key`, or the one written for readers like this one: its key ends in what sets them apart.
    pub(super) fn text(self, key: &str, values: &Values) -> String {
        self.find(key, values).unwrap_or_else(|| text::get(key, values))
    }

    /// The text written for readers like this one alone.
    pub(super) fn find(self, key: &str, values: &Values) -> Option<String> {
        let apart = [(self.bound, "bound"), (self.pressed, "pressed"), (!self.managed, "before")];
        apart.iter().filter(|(due, _)| *due).find_map(|(_, ending)| text::find(&format!("{key}-{ending}"), values))
    }
}
