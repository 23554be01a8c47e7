//! What kind of result an assessment is: advice, nothing that needs to change, or not enough known.

use super::Assessment;
use crate::{
    contradictions::Contradiction,
    moves::Move,
    notes::Note,
    state::{Measure, State},
};

/// Below this much confidence nothing can be relied on unless an archetype matches clearly. [ours]
pub const LOW_CONFIDENCE: f64 = 0.25;

/// From this degree on an archetype matches clearly. [ours]
pub const CLEAR_MATCH: f64 = 0.5;

/// From this score on a move that changes something urges. [ours]
pub const URGES: f64 = 0.5;

/// From this score on support is needed, not only welcome. [ours]
pub const NEEDED: f64 = 0.3;

/// Down to this energy, of 100, a result speaks of exhaustion before anything else. [ours]
pub const EXHAUSTED: f64 = 25.0;

/// Whether answers speak of exhaustion.
#[must_use]
pub fn exhausted(state: &State) -> bool {
    state.get(Measure::Energy).is_some_and(|energy| energy <= EXHAUSTED)
}

/// What kind of result it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Too little was told to rely on anything.
    NotEnough,
    /// All is well as it is.
    NothingNeedsToChange,
    /// There is something to consider.
    Advice,
}

impl Assessment {
    /// What kind of result it is. It follows from what is stored, so that an old result stays of its kind.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let clear = self.archetypes.iter().any(|one| one.degree >= CLEAR_MATCH);
        if self.confidence < LOW_CONFIDENCE && !clear {
            Verdict::NotEnough
        } else if self.all_is_well() {
            Verdict::NothingNeedsToChange
        } else {
            Verdict::Advice
        }
    }

    /// Staying comes first, and neither another move nor exhaustion nor answers that pull apart speak against it.
    fn all_is_well(&self) -> bool {
        let Some(first) = self.moves.iter().find(|one| one.blocked_by.is_none()) else {
            return false;
        };
        let disturbs = |one: &super::Advice| match one.id {
            // These stand beside staying; they change nothing.
            Move::StayAndEnjoy | Move::DeepenTheCraft | Move::OwnTheRole => false,
            Move::SeekSupport => one.score >= NEEDED,
            _ => one.score >= URGES,
        };
        first.id == Move::StayAndEnjoy
            && !first.notes.contains(&Note::Soon)
            && !self.moves.iter().any(disturbs)
            && !self.contradictions.iter().any(|one| matters(one.id))
    }
}

/// Whether two answers that pull apart leave open how the person is, not how they came to the role or what they fear.
const fn matters(id: Contradiction) -> bool {
    match id {
        Contradiction::JoyButNotAgain
        | Contradiction::AgainWithoutJoy
        | Contradiction::StayAndGo
        | Contradiction::LikesWhatRepels
        | Contradiction::JoyWithoutEnergy
        | Contradiction::CommittedWithoutJoy => true,
        Contradiction::WishWithoutCommitment
        | Contradiction::FluentButAfraid
        | Contradiction::ChosenButUnwilling
        | Contradiction::PushedButWilling => false,
    }
}
