//! The seven archetypes. Several can match, or none, which is a real and welcome result.

mod rules;

use crate::{id::identified, rule::Rule};
use std::sync::LazyLock;

identified! {
    /// A situation that many people in this field find themselves in. Source: archetypes.
    Archetype, "archetype" {
        /// Managing, or offered it, before about seven years of engineering.
        EarlyManager => "early-manager",
        /// Wanting out within the first two years of managing.
        NoviceSecondThoughts => "novice-second-thoughts",
        /// Likes managing, wants a stint of engineering, fears there is no return.
        TemporaryReturn => "temporary-return",
        /// Began with reluctance; see [`Guise`].
        ReluctantManager => "reluctant-manager",
        /// Five years of line management, confident, asking what next.
        SeasonedManager => "seasoned-manager",
        /// Drawn to managing without ever having done it.
        AspiringManager => "aspiring-manager",
        /// Far up and far away from the work itself, and missing it.
        ExecutiveDaydreamer => "executive-daydreamer",
    }
}

identified! {
    /// The two ways in which reluctance ends.
    Guise, "guise" {
        /// In truth likes it by now.
        Converted => "converted",
        /// Still dislikes it, and is held by something else.
        Trapped => "trapped",
    }
}

/// A match below this says too little to be one. [ours]
pub const FLOOR: f64 = 0.2;

/// How many rules there are: one for each archetype, and one more for the one with two guises.
pub(crate) const RULES: usize = Archetype::ALL.len() + 1;

/// Where in [`rules`] the rule of an archetype and guise stands.
pub(crate) fn position(archetype: Archetype, guise: Option<Guise>) -> Option<usize> {
    rules().iter().position(|one| one.archetype == archetype && one.guise == guise)
}

/// The rule of an archetype and guise.
pub(crate) fn declared(archetype: Archetype, guise: Option<Guise>) -> Option<&'static Declared> {
    rules().iter().find(|one| one.archetype == archetype && one.guise == guise)
}

/// An archetype as declared.
#[derive(Debug)]
pub struct Declared {
    /// Which one.
    pub archetype: Archetype,
    /// In which guise, where there are several.
    pub guise: Option<Guise>,
    /// When it matches.
    pub rule: Rule,
}

/// The rule of every archetype and guise.
#[must_use]
pub fn rules() -> &'static [Declared] {
    static RULES: LazyLock<Vec<Declared>> = LazyLock::new(rules::declare);
    &RULES
}
