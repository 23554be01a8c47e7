//! Facts, archetypes and moves in words: from what the rules return to sentences of the catalogue.
//!
//! [`clauses`] says one fact, [`prose`] joins facts to sentences, [`change`] says what would change a result, and
//! [`told`] puts a whole result together, for the page and for the terminal alike.

pub mod care;
mod change;
mod clauses;
mod dates;
mod fits;
mod lead;
mod noted;
mod prose;
mod reader;
mod silent;
mod steps;
pub mod target;
pub mod told;
mod verdicts;

use domain::{
    archetype::{Archetype, Guise},
    goals::Pull,
    rule::Fact,
};

use crate::t;

pub use clauses::{clause, figure, height, said};
pub use fits::strength;
pub use steps::line;

#[cfg(test)]
mod tests;

/// The key of an archetype's texts; without one, of those that say that none stands out.
pub fn archetype_key(id: Option<&str>, guise: Option<&str>) -> String {
    match (id, guise) {
        (Some(id), Some(guise)) => format!("archetype-{id}-{guise}"),
        (Some(id), None) => format!("archetype-{id}"),
        (None, _) => "archetype-none".to_owned(),
    }
}

/// What an archetype is called to a person's face.
pub fn archetype_name(id: Option<&str>, guise: Option<&str>) -> String {
    t!(format!("{}.name", archetype_key(id, guise)))
}

/// The same from the types of the domain.
pub fn key_of(archetype: Archetype, guise: Option<Guise>) -> String {
    archetype_key(Some(archetype.id()), guise.map(Guise::id))
}

/// The key of a fact's texts.
pub fn fact_key(fact: Fact) -> String {
    format!("fact-{}", fact.to_string().replace(['_', '.'], "-"))
}

/// The label of a fact.
pub fn fact_name(fact: Fact) -> String {
    t!(format!("{}.name", fact_key(fact)))
}

/// The key of a pull's texts.
pub fn pull_key(pull: Pull) -> String {
    format!("pull-{}", pull.id().replace('_', "-"))
}

/// The words for a level of a pull.
pub fn pull_level(level: i8) -> String {
    t!(if level < 0 { format!("pull-level-minus-{}", -level) } else { format!("pull-level-{level}") })
}
