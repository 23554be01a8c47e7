//! Which dials come first: the answers and pulls that a result rests on most.

use domain::{
    assess::{Assessment, Unjudged},
    rule::Fact,
    sorted::sort_by,
};

/// Facts that stand before the folded ones. [ours]
const MOST: usize = 6;
/// The moves whose reasons weigh, and the archetypes. [ours]
const WEIGHED: (usize, usize) = (3, 2);
/// The answers and pulls that weigh most in a result, the weightiest first.
pub(super) fn weighing(real: &Assessment) -> Vec<Fact> {
    let fits = real.archetypes.iter().take(WEIGHED.1).flat_map(|one| &one.evidence);
    let free = real.moves.iter().filter(|one| one.blocked_by.is_none()).take(WEIGHED.0);
    let moves = free.flat_map(|one| one.reasons_for.iter().chain(&one.reasons_against));
    ranked(fits.chain(moves).map(|one| (one.fact, one.effect.abs())))
}

/// The answers that would tell most, where nothing weighs yet.
pub(super) fn telling(real: &Assessment) -> Vec<Fact> {
    ranked(real.unjudged.iter().flat_map(|one| match one {
        Unjudged::Archetype { could_be, missing, .. } | Unjudged::Move { could_be, missing, .. } => {
            missing.iter().map(|fact| (*fact, *could_be)).collect::<Vec<_>>()
        }
    }))
}

fn ranked(weighed: impl Iterator<Item = (Fact, f64)>) -> Vec<Fact> {
    let mut sums: Vec<(Fact, f64)> = Vec::new();
    for (fact, weight) in weighed.filter(|(fact, _)| matches!(fact, Fact::State(_) | Fact::Pull(_))) {
        match sums.iter_mut().find(|(known, _)| *known == fact) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((fact, weight)),
        }
    }
    sort_by(&mut sums, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    sums.into_iter().take(MOST).map(|(fact, _)| fact).collect()
}
