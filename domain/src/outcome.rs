//! What a sent review came to. A questionnaire gives either advice or figures, and its file says which.

use serde::{Deserialize, Serialize};

use crate::{assess::Assessment, scoring::Scored};

/// The result of a review, stored as the one thing it is, without a tag: the results of former versions were assessments
/// alone, and read back as such.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Outcome {
    /// What the rules made of the person.
    Advice(Box<Assessment>),
    /// What the answers scored to, each figure with the answers behind it.
    Figures(Scored),
}

impl Outcome {
    /// The assessment, where the questionnaire gives advice.
    #[must_use]
    pub fn advice(&self) -> Option<&Assessment> {
        match self {
            Self::Advice(assessment) => Some(assessment),
            Self::Figures(_) => None,
        }
    }

    /// The figures, where the questionnaire gives figures.
    #[must_use]
    pub fn figures(&self) -> Option<&Scored> {
        match self {
            Self::Advice(_) => None,
            Self::Figures(scored) => Some(scored),
        }
    }
}
