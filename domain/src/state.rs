//! Where a person stands, as scored from their answers: one figure a measure, and none where nothing was answered.

use crate::id::{identified, read_entries};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

identified! {
    /// One thing the questionnaires ask about.
    Measure, "measure" {
        /// Enjoyment of the work now.
        Enjoyment => "enjoyment",
        /// Energy.
        Energy => "energy",
        /// Learning; comfort without it is a warning.
        Learning => "learning",
        /// Technical fluency.
        Fluency => "fluency",
        /// Confidence in the management craft.
        CraftConfidence => "craft_confidence",
        /// How voluntary the role was.
        Voluntary => "voluntary",
        /// Whether they would choose the role again.
        WouldChooseAgain => "would_choose_again",
        /// How often they complain of the role.
        Complaining => "complaining",
        /// Attachment to control.
        Control => "control",
        /// Attachment to status.
        Status => "status",
        /// Attachment to pay.
        Pay => "pay",
        /// Fear of being too rusty or too old.
        FearRust => "fear_rust",
        /// Fear of never being asked to manage again.
        FearNoReturn => "fear_no_return",
        /// Pressure from a boss or company to stay.
        PressureToStay => "pressure_to_stay",
        /// Commitment to two more years of the present role.
        CommitmentCurrent => "commitment_current",
        /// Commitment to two years of managing, for those who don't manage.
        CommitmentManaging => "commitment_managing",
        /// Opportunity around them: size, growth, a sponsor.
        Opportunity => "opportunity",
        /// Whether they have said aloud what they want.
        SaidAloud => "said_aloud",
        /// Awareness of power dynamics.
        PowerAwareness => "power_awareness",
        /// How the team would take it, or takes it.
        TeamReception => "team_reception",
        /// Support: peers, a coach, a therapist.
        Support => "support",
    }
}

/// A score that is not between 0 and 100. It doesn't print the score: what prints any decimal weighs 7 KB in browsers.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{measure} is out of range; a score is a number from 0 to 100")]
pub struct ScoreOutOfRange {
    /// Which measure.
    pub measure: Measure,
    /// The score as given.
    pub score: f64,
}

/// The score of each measure, 0 to 100. One that is absent was not answered, which is never the same as the middle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State(Box<[Option<f64>; Measure::ALL.len()]>); // in a box, so that what holds a state stays small

impl State {
    /// The score of one measure, if it was answered.
    #[must_use]
    pub fn get(&self, measure: Measure) -> Option<f64> {
        self.0[measure as usize]
    }

    /// Sets one score.
    ///
    /// # Errors
    /// When the score is not a number from 0 to 100; nothing changes then.
    pub fn set(&mut self, measure: Measure, score: f64) -> Result<(), ScoreOutOfRange> {
        if !(0.0..=100.0).contains(&score) {
            return Err(ScoreOutOfRange { measure, score });
        }
        self.0[measure as usize] = Some(score + 0.0); // -0 becomes 0
        Ok(())
    }

    /// Forgets one measure, as if it had not been answered.
    pub fn remove(&mut self, measure: Measure) {
        self.0[measure as usize] = None;
    }

    /// The answered measures with their scores, in the order of [`Measure::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Measure, f64)> + '_ {
        Measure::ALL.iter().filter_map(|measure| Some((*measure, self.get(*measure)?)))
    }

    /// Whether nothing at all was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for State {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut state = Self::default();
        read_entries(deserializer, |measure, score| state.set(measure, score))?;
        Ok(state)
    }
}
