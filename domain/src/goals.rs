//! What a person wants and what binds them.

use crate::id::{identified, read_entries};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;

identified! {
    /// Something a person may be drawn to, or away from.
    Pull, "pull" {
        /// Hands-on depth.
        HandsOn => "hands_on",
        /// Managing people.
        People => "people",
        /// Managing managers.
        ManagingManagers => "managing_managers",
        /// Executive scope.
        Executive => "executive",
        /// Product or hybrid work.
        Hybrid => "hybrid",
        /// Founding something.
        Founding => "founding",
        /// Staying as is.
        Stay => "stay",
    }
}

identified! {
    /// Something that binds a person, whatever they wish.
    Constraint, "constraint" {
        /// A visa tied to the present employer.
        Visa => "visa",
        /// People at home who depend on one's time.
        Family => "family",
        /// One's own health.
        Health => "health",
        /// Bound to the present place.
        Place => "place",
        /// No room for less pay.
        Money => "money",
        /// The company neither hires nor promotes.
        CompanyFreeze => "company-freeze",
    }
}

identified! {
    /// What is on the table.
    Offer, "offer" {
        /// A role managing people.
        Manager => "manager",
    }
}

identified! {
    /// How soon a change has to come.
    Urgency, "urgency" {
        /// There is no hurry.
        None => "none",
        /// Within a year or so.
        Year => "year",
        /// Within months.
        Months => "months",
        /// As soon as it can be done.
        Now => "now",
    }
}

/// The strength of each pull, from -2 (strongly away) to 2 (strongly towards). One that is absent is 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pulls([Option<i8>; Pull::ALL.len()]);

/// A pull that is not between -2 and 2.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pull} is {strength}; a pull is a whole number from -2 (strongly away) to 2 (strongly towards)")]
pub struct PullOutOfRange {
    /// Which pull.
    pub pull: Pull,
    /// The strength as given.
    pub strength: i8,
}

impl Pulls {
    /// The strongest a pull can be, either way.
    pub const STRONGEST: i8 = 2;

    /// The strength of one pull, 0 when it is absent.
    #[must_use]
    pub fn get(&self, pull: Pull) -> i8 {
        self.given(pull).unwrap_or(0)
    }

    /// The strength of one pull as it was given, if it was.
    #[must_use]
    pub fn given(&self, pull: Pull) -> Option<i8> {
        self.0[pull as usize]
    }

    /// Sets one pull.
    ///
    /// # Errors
    /// When the strength is not between -2 and 2; nothing changes then.
    pub fn set(&mut self, pull: Pull, strength: i8) -> Result<(), PullOutOfRange> {
        if !(-Self::STRONGEST..=Self::STRONGEST).contains(&strength) {
            return Err(PullOutOfRange { pull, strength });
        }
        self.0[pull as usize] = Some(strength);
        Ok(())
    }

    /// The pulls that were given, in their own order.
    pub fn iter(&self) -> impl Iterator<Item = (Pull, i8)> + '_ {
        Pull::ALL.iter().filter_map(|pull| Some((*pull, self.given(*pull)?)))
    }
}

impl Serialize for Pulls {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Pulls {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut pulls = Self::default();
        read_entries(deserializer, |pull, strength| pulls.set(pull, strength))?;
        Ok(pulls)
    }
}

/// What a person wants: near wishes and a far heading in words, pulls, an offer, constraints, urgency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Goals {
    /// Wishes for the next two or three years, in the person's own words.
    pub near: String,
    /// The heading beyond that, in the person's own words.
    pub far: String,
    /// What draws them and what doesn't.
    pub pulls: Pulls,
    /// What is on the table, if anything.
    pub offer: Option<Offer>,
    /// What binds them.
    pub constraints: BTreeSet<Constraint>,
    /// How urgent a change feels, if they said.
    pub urgency: Option<Urgency>,
}
