//! The facts that rules may rest on, each with the id shown to people and programs.

use crate::{
    goals::{Constraint, Pull},
    id::identified,
    state::Measure,
};
use serde::{Deserialize, Serialize, Serializer};
use std::{fmt, str::FromStr};

identified! {
    /// A figure that follows from the timeline, in months but for the swings.
    TenureFact, "tenure fact" {
        /// Engineering in all.
        Engineering => "engineering_months",
        /// The current role.
        CurrentRole => "current_role_months",
        /// The current management stint.
        ManagementStint => "management_stint_months",
        /// Management in all.
        Management => "management_months",
        /// Management before the current management stint.
        EarlierManagement => "earlier_management_months",
        /// Since the last hands-on stint.
        SinceHandsOn => "since_hands_on_months",
    }
}

/// One fact of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// A score from 0 to 100: `enjoyment`.
    State(Measure),
    /// A pull from -2 to 2: `pull.hands_on`.
    Pull(Pull),
    /// A figure of the timeline: `tenure.management_stint_months`.
    Tenure(TenureFact),
    /// The current track: `track`.
    Track,
    /// How the current management stint began, or the current stint for someone who doesn't manage: `entry`.
    Entry,
    /// What is on the table: `offer`.
    Offer,
    /// A constraint: `constraint.health`.
    Constraint(Constraint),
    /// How soon a change has to come: `urgency`.
    Urgency,
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(measure) => write!(f, "{measure}"),
            Self::Pull(pull) => write!(f, "pull.{pull}"),
            Self::Tenure(tenure) => write!(f, "tenure.{tenure}"),
            Self::Track => f.write_str("track"),
            Self::Entry => f.write_str("entry"),
            Self::Offer => f.write_str("offer"),
            Self::Constraint(constraint) => write!(f, "constraint.{constraint}"),
            Self::Urgency => f.write_str("urgency"),
        }
    }
}

impl FromStr for Fact {
    type Err = crate::UnknownId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.split_once('.') {
            Some(("pull", id)) => Self::Pull(id.parse()?),
            Some(("tenure", id)) => Self::Tenure(id.parse()?),
            Some(("constraint", id)) => Self::Constraint(id.parse()?),
            _ => match text {
                "track" => Self::Track,
                "entry" => Self::Entry,
                "offer" => Self::Offer,
                "urgency" => Self::Urgency,
                _ => Self::State(text.parse()?),
            },
        })
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fact {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl From<Measure> for Fact {
    fn from(measure: Measure) -> Self {
        Self::State(measure)
    }
}

impl From<Pull> for Fact {
    fn from(pull: Pull) -> Self {
        Self::Pull(pull)
    }
}

impl From<TenureFact> for Fact {
    fn from(tenure: TenureFact) -> Self {
        Self::Tenure(tenure)
    }
}

/// What a fact is for this person, or the value a rule compares it with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum FactValue {
    /// Whether it is so.
    Flag(bool),
    /// A score, a strength or a number of months.
    Number(f64),
    /// An id, or several separated by commas.
    Text(String),
}

impl Serialize for FactValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Text(text) => serializer.serialize_str(text),
            // Months and most scores are whole; they read better as such.
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e9 =>
            {
                #[expect(clippy::cast_possible_truncation, reason = "whole and below 1e9")]
                serializer.serialize_i64(*number as i64)
            }
            Self::Number(number) => serializer.serialize_f64(*number),
        }
    }
}

impl fmt::Display for FactValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}
