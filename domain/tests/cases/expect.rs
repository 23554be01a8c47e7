//! What a case asks of a result, and which of it the result doesn't give.

use domain::{
    archetype::{Archetype, Guise},
    assess::Assessment,
    moves::Move,
    timeline::TourClock,
};
use serde::Deserialize;

/// The cases that came from outside, kept as they are: they name no rule, and each has a file in `tests/answers`.
pub const GIVEN: [&str; 19] = [
    "aspiring-door-open",
    "aspiring-no-chance",
    "back-after-a-break",
    "content-engineer",
    "content-manager-mid-tour",
    "early-manager",
    "early-offer",
    "executive-daydreamer",
    "nothing-answered",
    "novice-cannot-commit",
    "novice-six-months",
    "reluctant-converted",
    "reluctant-trapped-pay",
    "returned-from-managing",
    "seasoned-curious-small-company",
    "seasoned-rusty",
    "seasoned-visa",
    "temporary-return",
    "wants-it-blind-to-power",
];

/// How many moves a reader looks at.
const FIRST_MOVES: usize = 4;
/// First or second.
const TOP_MOVES: usize = 2;

/// The best match: an archetype, or none.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Best {
    Is(Archetype),
    Nobody(Nobody),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Nobody {
    None,
}

/// What is asked; the README beside the cases explains each key.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Asked {
    archetype: Option<Best>,
    guise: Option<Guise>,
    also: Vec<Archetype>,
    not: Vec<Archetype>,
    #[serde(rename = "move")]
    first: Vec<Move>,
    top: Vec<Move>,
    moves: Vec<Move>,
    never: Vec<Move>,
    absent: Vec<Move>,
    blocked: Vec<Move>,
    clock: Option<TourClock>,
    // Of a variation, against the person it varies:
    grows: Vec<Archetype>,
    same: Vec<Archetype>,
    fades: Vec<Archetype>,
    higher: Vec<Move>,
    level: Vec<Move>,
    lower: Vec<Move>,
}

impl Asked {
    /// Everything the result does not give. A variation is also held against the result of the person it varies.
    pub fn unmet(&self, result: &Assessment, base: Option<&Assessment>) -> Vec<String> {
        let mut unmet = Vec::new();
        let mut ask = |holds: bool, what: String| {
            if !holds {
                unmet.push(what);
            }
        };
        let best = result.archetypes.first();
        let matching = |id: &Archetype| result.archetypes.iter().any(|one| one.id == *id);
        let free: Vec<Move> = result.moves.iter().filter(|one| one.blocked_by.is_none()).map(|one| one.id).collect();
        let first = &free[..free.len().min(FIRST_MOVES)];

        match &self.archetype {
            Some(Best::Is(id)) => ask(best.is_some_and(|one| one.id == *id), format!("archetype {id}")),
            Some(Best::Nobody(_)) => ask(best.is_none(), "archetype none".to_owned()),
            None => {}
        }
        if let Some(guise) = self.guise {
            ask(best.is_some_and(|one| one.guise == Some(guise)), format!("guise {guise}"));
        }
        self.also.iter().for_each(|id| ask(matching(id), format!("also {id}")));
        self.not.iter().for_each(|id| ask(!matching(id), format!("not {id}")));
        if !self.first.is_empty() {
            ask(free.first().is_some_and(|id| self.first.contains(id)), format!("first one of {:?}", self.first));
        }
        let top = &free[..free.len().min(TOP_MOVES)];
        self.top.iter().for_each(|id| ask(top.contains(id), format!("first or second: {id}")));
        self.moves.iter().for_each(|id| ask(first.contains(id), format!("among the first: {id}")));
        self.never.iter().for_each(|id| ask(!first.contains(id), format!("never {id}")));
        self.absent.iter().for_each(|id| ask(result.moves.iter().all(|one| one.id != *id), format!("absent {id}")));
        let blocked = |id| result.moves.iter().any(|one| one.id == id && one.blocked_by.is_some());
        self.blocked.iter().for_each(|id| ask(blocked(*id), format!("blocked {id}")));
        if let Some(clock) = self.clock {
            ask(result.tour_clock == clock, format!("clock {clock}"));
        }
        let Some(base) = base else {
            return unmet;
        };
        let differs = |id: &Archetype| degree(result, *id) - degree(base, *id);
        self.grows.iter().for_each(|id| ask(differs(id) > 0.0, format!("grows {id}")));
        self.same.iter().for_each(|id| ask(differs(id) == 0.0, format!("same {id}")));
        self.fades.iter().for_each(|id| ask(differs(id) < 0.0, format!("fades {id}")));
        let differs = |id: &Move| score(result, *id) - score(base, *id);
        self.higher.iter().for_each(|id| ask(differs(id) > 0.0, format!("higher {id}")));
        self.level.iter().for_each(|id| ask(differs(id) == 0.0, format!("level {id}")));
        self.lower.iter().for_each(|id| ask(differs(id) < 0.0, format!("lower {id}")));
        unmet
    }
}

/// How well an archetype matches; 0 where it doesn't.
fn degree(result: &Assessment, id: Archetype) -> f64 {
    result.archetypes.iter().find(|one| one.id == id).map_or(0.0, |one| one.degree)
}

/// How much speaks for a move, blocked or not; 0 where nothing does.
fn score(result: &Assessment, id: Move) -> f64 {
    result.moves.iter().find(|one| one.id == id).map_or(0.0, |one| one.score)
}

/// A result in three lines.
pub fn shown(result: &Assessment) -> String {
    let archetypes: Vec<String> = result
        .archetypes
        .iter()
        .map(|one| format!("{}{} {}", one.id, one.guise.map_or(String::new(), |g| format!("/{g}")), one.degree))
        .collect();
    let moves: Vec<String> = result
        .moves
        .iter()
        .map(|one| {
            format!("{}{} {}", one.id, one.blocked_by.map_or(String::new(), |b| format!(" (blocked: {b})")), one.score)
        })
        .collect();
    format!(
        "    confidence {}, clock {}\n    {}\n    {}",
        result.confidence,
        result.tour_clock,
        archetypes.join(", "),
        moves.join(", ")
    )
}
