//! How sure an assessment is, and what it could not judge.

use super::{Person, rounded};
use crate::{
    archetype::{self, Archetype, Guise},
    moves::{self, Move},
    rule::{Fact, Facts, Reading, missing},
    state::Measure,
    timeline,
};
use serde::{Deserialize, Serialize};

/// From this much left open on, something could not be judged. [ours]
pub const OPEN: f64 = 0.4;

/// What a timeline alone is worth. [ours]
const TIMELINE_ALONE: f64 = 0.1;

/// Something that missing answers leave open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Unjudged {
    /// An archetype.
    Archetype {
        /// Which one.
        id: Archetype,
        /// In which guise.
        guise: Option<Guise>,
        /// How well it could match.
        could_be: f64,
        /// The facts that would tell.
        missing: Vec<Fact>,
    },
    /// A move.
    Move {
        /// Which one.
        id: Move,
        /// What it could score.
        could_be: f64,
        /// The facts that would tell.
        missing: Vec<Fact>,
    },
}

/// Whether what is shown could turn out quite differently.
pub(super) fn is_open(reading: Reading) -> bool {
    reading.most - reading.shown >= OPEN
}

/// What could turn out quite differently from how it is shown.
pub(super) fn unjudged(facts: &Facts, ranked: &[moves::Ranked]) -> Vec<Unjudged> {
    let archetypes = archetype::rules().iter().filter_map(|one| {
        let reading = facts.matching(one.archetype, one.guise);
        is_open(reading).then(|| Unjudged::Archetype {
            id: one.archetype,
            guise: one.guise,
            could_be: rounded(reading.most),
            missing: missing(&one.rule, facts),
        })
    });
    let moves = ranked.iter().filter(|one| is_open(one.score)).map(|one| Unjudged::Move {
        id: one.declared.id,
        could_be: rounded(one.score.most),
        missing: missing(&one.declared.rule, facts),
    });
    archetypes.chain(moves).collect()
}

/// The share of what matters for someone on this track that was told, lessened by what is still open.
pub(super) fn confidence(person: &Person, facts: &Facts) -> f64 {
    if person.stints.is_empty() && person.state.is_empty() {
        return 0.0;
    }
    let matters = what_matters(person);
    let total: f64 = matters.iter().map(|(_, weight)| weight).sum();
    let told: f64 =
        matters.iter().filter(|(measure, _)| person.state.get(*measure).is_some()).map(|(_, weight)| weight).sum();
    let rules = archetype::rules();
    let open: f64 = rules.iter().map(|one| facts.matching(one.archetype, one.guise).gap()).sum();
    let timeline = if person.stints.is_empty() { 0.5 } else { 1.0 };
    #[expect(clippy::cast_precision_loss, reason = "eight rules")]
    let settled = 1.0 - open / rules.len() as f64;
    timeline * (TIMELINE_ALONE + (1.0 - TIMELINE_ALONE) * (told / total) * settled)
}

/// The measures that matter on a track, with how much. [ours]
fn what_matters(person: &Person) -> &'static [(Measure, f64)] {
    use Measure as M;
    const MANAGING: &[(Measure, f64)] = &[
        (M::Enjoyment, 3.0),
        (M::WouldChooseAgain, 2.0),
        (M::Energy, 2.0),
        (M::Learning, 2.0),
        (M::Fluency, 2.0),
        (M::CommitmentCurrent, 2.0),
        (M::CraftConfidence, 1.0),
        (M::Complaining, 1.0),
        (M::Voluntary, 1.0),
        (M::Opportunity, 1.0),
        (M::Support, 1.0),
        (M::FearNoReturn, 0.5),
        (M::FearRust, 0.5),
    ];
    const NOT_MANAGING: &[(Measure, f64)] = &[
        (M::Enjoyment, 3.0),
        (M::Energy, 2.0),
        (M::Learning, 2.0),
        (M::Opportunity, 1.0),
        (M::CommitmentCurrent, 1.0),
        (M::Fluency, 1.0),
        (M::Support, 1.0),
    ];
    const CONSIDERING: &[(Measure, f64)] = &[
        (M::Enjoyment, 3.0),
        (M::CommitmentManaging, 2.0),
        (M::Energy, 2.0),
        (M::Learning, 2.0),
        (M::Opportunity, 2.0),
        (M::PowerAwareness, 1.5),
        (M::TeamReception, 1.5),
        (M::Fluency, 1.0),
        (M::Support, 1.0),
        (M::SaidAloud, 0.5),
    ];
    let managing = timeline::current(&person.stints, person.as_of).is_some_and(|stint| stint.track.is_management());
    let considering = person.goals.offer.is_some() || person.goals.pulls.get(crate::goals::Pull::People) > 0;
    match (managing, considering) {
        (true, _) => MANAGING,
        (false, true) => CONSIDERING,
        (false, false) => NOT_MANAGING,
    }
}
