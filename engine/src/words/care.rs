//! Who is told a word of care: no diagnosis, not medical advice, and where to find help beyond work.

use domain::{
    assess::exhausted,
    goals::{Constraint, Goals},
    state::State,
};

/// The key of the note's texts: where a result speaks of exhaustion, or where health binds. Nothing where neither holds.
#[must_use]
pub fn key(state: &State, goals: &Goals) -> Option<&'static str> {
    if goals.constraints.contains(&Constraint::Health) {
        Some("health-note")
    } else {
        exhausted(state).then_some("exhaustion-note")
    }
}
