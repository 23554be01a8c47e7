//! Puts the moves in order: the supported ones best first, then those a constraint blocks.

use super::{Burden, Declared, FLOOR, Move, rules};
use crate::{
    assess::rounded,
    goals::Constraint,
    rule::{Degree, Facts, Reading, score},
    sorted::sort_by,
};
use std::cmp::Ordering;

/// A move with its place in the order still to come.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<D = Reading> {
    /// Which move, as declared.
    pub declared: &'static Declared,
    /// What it scores, from 0 to 1.
    pub score: D,
    /// The constraint that blocks it.
    pub blocked_by: Option<Constraint>,
}

/// Every move with its score, best first, blocked ones last. Those that nothing supports score 0.
#[must_use]
pub fn rank(facts: &Facts) -> Vec<Ranked> {
    let mut moves = bound(facts, |declared, _| score(&declared.rule, facts, FLOOR));
    sort_by(&mut moves, |a, b| order(a, b, facts));
    moves.into()
}

/// The move that comes first of those not blocked, given what each scores by its rule, in the order of [`Move::ALL`].
pub(crate) fn first(scores: &[f64; Move::ALL.len()], facts: &Facts) -> Option<Move> {
    let moves = bound(facts, |_, index| scores[index]);
    let free = moves.iter().filter(|one| one.blocked_by.is_none() && one.score > 0.0);
    let best = free.min_by(|a, b| order(a, b, facts))?;
    (rounded(best.score) > 0.0).then_some(best.declared.id)
}

/// The moves with what binds this person taken into account.
fn bound<D: Degree>(facts: &Facts, scored: impl Fn(&Declared, usize) -> D) -> [Ranked<D>; Move::ALL.len()] {
    let rules = rules();
    let mut moves = std::array::from_fn(|index| {
        let declared = &rules[index];
        Ranked {
            declared,
            score: burdened(declared, scored(declared, index), facts),
            blocked_by: declared.blocked_by.iter().copied().find(|one| facts.bound_by(*one)),
        }
    });
    if facts.bound_by(Constraint::Health) {
        lift_support(&mut moves);
    }
    moves
}

fn order<D: Degree>(a: &Ranked<D>, b: &Ranked<D>, facts: &Facts) -> Ordering {
    let lifted = |one: &Ranked<D>| one.declared.id == Move::SeekSupport && facts.bound_by(Constraint::Health);
    (a.blocked_by.is_some().cmp(&b.blocked_by.is_some()))
        .then_with(|| b.score.shown().total_cmp(&a.score.shown()))
        // Lifted support stands level with the second; it goes before it.
        .then_with(|| lifted(b).cmp(&lifted(a)))
        .then_with(|| a.declared.id.cmp(&b.declared.id))
}

fn burdened<D: Degree>(declared: &Declared, score: D, facts: &Facts) -> D {
    let left = declared
        .burdens
        .iter()
        .map(|burden| Burden::weighed_by(*burden))
        .filter(|(constraint, _)| facts.bound_by(*constraint))
        .fold(1.0, |left, (_, share)| left * share);
    score.map(|score| score * left)
}

/// With health as a constraint, support stands first or second: it scores at least what the second best does.
fn lift_support<D: Degree>(moves: &mut [Ranked<D>]) {
    let (mut best, mut second) = (D::NEVER, D::NEVER);
    for one in moves.iter().filter(|one| one.blocked_by.is_none() && one.declared.id != Move::SeekSupport) {
        second = second.with(best.with(one.score, f64::min), f64::max);
        best = best.with(one.score, f64::max);
    }
    for support in moves.iter_mut().filter(|one| one.declared.id == Move::SeekSupport) {
        support.score = support.score.with(second, f64::max);
    }
}
