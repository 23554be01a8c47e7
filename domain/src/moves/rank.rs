//! Puts the moves in order: the supported ones best first, then those a constraint blocks.

use super::{Burden, Declared, FLOOR, Move, rules};
use crate::{
    goals::Constraint,
    rule::{Facts, Reading, score},
};
use std::collections::BTreeSet;

/// A move with its place in the order still to come.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    /// Which move, as declared.
    pub declared: &'static Declared,
    /// What it scores, from 0 to 1.
    pub score: Reading,
    /// The constraint that blocks it.
    pub blocked_by: Option<Constraint>,
}

/// Every move with its score, best first, blocked ones last. Those that nothing supports score 0.
#[must_use]
pub fn rank(facts: &Facts<'_>, constraints: &BTreeSet<Constraint>) -> Vec<Ranked> {
    let mut moves: Vec<Ranked> = rules()
        .iter()
        .map(|declared| Ranked {
            declared,
            score: burdened(declared, score(&declared.rule, facts, FLOOR), constraints),
            blocked_by: declared.blocked_by.iter().copied().find(|one| constraints.contains(one)),
        })
        .collect();
    if constraints.contains(&Constraint::Health) {
        lift_support(&mut moves);
    }
    moves.sort_by(|a, b| {
        let first = |one: &Ranked| one.declared.id == Move::SeekSupport && constraints.contains(&Constraint::Health);
        (a.blocked_by.is_some().cmp(&b.blocked_by.is_some()))
            .then(b.score.shown.total_cmp(&a.score.shown))
            // Lifted support stands level with the second; it goes before it.
            .then(first(b).cmp(&first(a)))
            .then(a.declared.id.cmp(&b.declared.id))
    });
    moves
}

fn burdened(declared: &Declared, score: Reading, constraints: &BTreeSet<Constraint>) -> Reading {
    let left = declared
        .burdens
        .iter()
        .map(|burden| Burden::weighed_by(*burden))
        .filter(|(constraint, _)| constraints.contains(constraint))
        .fold(1.0, |left, (_, share)| left * share);
    Reading { least: score.least * left, shown: score.shown * left, most: score.most * left }
}

/// With health as a constraint, support stands first or second: it scores at least what the second best does.
fn lift_support(moves: &mut [Ranked]) {
    let mut others: Vec<f64> = moves
        .iter()
        .filter(|one| one.blocked_by.is_none() && one.declared.id != Move::SeekSupport)
        .map(|one| one.score.shown)
        .collect();
    others.sort_by(|a, b| b.total_cmp(a));
    let second = others.get(1).copied().unwrap_or(0.0);
    for support in moves.iter_mut().filter(|one| one.declared.id == Move::SeekSupport) {
        support.score.shown = support.score.shown.max(second);
        support.score.most = support.score.most.max(second);
    }
}
