//! Two assessments side by side: what is so, and what was tried.

use crate::{
    archetype::{Archetype, Guise},
    assess::{Assessment, Verdict},
    goals::Constraint,
    moves::Move,
};

/// An archetype, in one of its guises where it has several.
pub type Which = (Archetype, Option<Guise>);

/// The same thing as it is and as it would be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Both<T> {
    /// As it is.
    pub before: T,
    /// As it would be.
    pub after: T,
}

impl<T: PartialEq> Both<T> {
    /// Whether it stays as it is.
    #[must_use]
    pub fn same(&self) -> bool {
        self.before == self.after
    }
}

/// How archetypes and moves shift.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Every archetype that matches in either, in the order of what was tried, those that are gone at the end.
    pub archetypes: Vec<Degree>,
    /// Every move that something supports in either, in the same order.
    pub moves: Vec<Place>,
    /// The archetype that matches best.
    pub leading: Both<Option<Which>>,
    /// The move that comes first of those not blocked.
    pub first: Both<Option<Move>>,
    /// What kind of result it is.
    pub verdict: Both<Verdict>,
}

/// How well an archetype matches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degree {
    /// Which archetype.
    pub id: Archetype,
    /// In which guise, where it has several.
    pub guise: Option<Guise>,
    /// Above 0 and up to 1, with four decimals; `None` where it doesn't match.
    pub degree: Both<Option<f64>>,
}

/// Where a move stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which move.
    pub id: Move,
    /// Counted from 1 among those not blocked; `None` where it is blocked or nothing supports it.
    pub place: Both<Option<usize>>,
    /// Above 0 and up to 1, with four decimals; `None` where nothing supports it.
    pub score: Both<Option<f64>>,
    /// The constraint that blocks it.
    pub blocked_by: Both<Option<Constraint>>,
}

impl Comparison {
    /// Whether nothing shifts: what was tried makes no difference to archetypes, moves and the kind of result.
    #[must_use]
    pub fn same(&self) -> bool {
        self.archetypes.iter().all(|one| one.degree.same())
            && self.moves.iter().all(|one| one.place.same() && one.score.same() && one.blocked_by.same())
            && self.verdict.same()
    }
}

/// Holds what was tried against what is so. Both should come from the same rules, so an assessment that was stored is best made
/// anew.
#[must_use]
pub fn compare(real: &Assessment, tried: &Assessment) -> Comparison {
    let both = Both { before: real, after: tried };
    let archetype = |which: Which| Degree { id: which.0, guise: which.1, degree: both.map(|one| degree(one, which)) };
    let place = |id: Move| Place {
        id,
        place: both.map(|one| free(one).position(|other| other == id).map(|index| index + 1)),
        score: both.map(|one| one.moves.iter().find(|other| other.id == id).map(|advice| advice.score)),
        blocked_by: both.map(|one| one.moves.iter().find(|other| other.id == id).and_then(|advice| advice.blocked_by)),
    };
    let gone = matching(real).filter(|which| degree(tried, *which).is_none());
    let unsupported = real.moves.iter().map(|one| one.id).filter(|id| tried.moves.iter().all(|one| one.id != *id));
    Comparison {
        archetypes: matching(tried).chain(gone).map(archetype).collect(),
        moves: tried.moves.iter().map(|one| one.id).chain(unsupported).map(place).collect(),
        leading: both.map(|one| matching(one).next()),
        first: both.map(|one| free(one).next()),
        verdict: both.map(Assessment::verdict),
    }
}

impl<'a> Both<&'a Assessment> {
    fn map<T>(self, f: impl Fn(&'a Assessment) -> T) -> Both<T> {
        Both { before: f(self.before), after: f(self.after) }
    }
}

/// The archetypes that match, best first.
fn matching(result: &Assessment) -> impl Iterator<Item = Which> {
    result.archetypes.iter().map(|one| (one.id, one.guise))
}

fn degree(result: &Assessment, which: Which) -> Option<f64> {
    result.archetypes.iter().find(|one| (one.id, one.guise) == which).map(|one| one.degree)
}

/// The moves that nothing blocks, best first.
fn free(result: &Assessment) -> impl Iterator<Item = Move> {
    result.moves.iter().filter(|one| one.blocked_by.is_none()).map(|one| one.id)
}
