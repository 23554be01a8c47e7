//! The lead of a result: one sentence, and the short paragraph after it, from the facts that fired.

use domain::{
    assess::{Advice, Assessment, Verdict, exhausted},
    moves::Move,
    rule::Evidence,
    state::State,
};

use super::{
    fits::{FITS, offered},
    key_of,
    prose::sentences,
};
use crate::t;

/// Two moves whose scores are no further apart have about as much to be said for them. [ours]: wording only.
const LEVEL: f64 = 0.03;
/// Facts that the paragraph after the lead names at least: where the picture that fits rests on few, the first move adds its own.
const LEAST_NAMED: usize = 3;
/// Moves that come to the same thing at first sight: offered as two, they are no choice. [ours]: wording only.
const ALIKE: [[Move; 2]; 2] =
    [[Move::SwingToEngineering, Move::ReturnFromExecutive], [Move::LeaveManagement, Move::CleanHandover]];

/// The facts of the paragraph: those of the picture that fits best, else those of the first move.
pub(super) fn lead_facts(result: &Assessment) -> Vec<&Evidence> {
    let first = result.moves.iter().find(|one| one.blocked_by.is_none()).or(result.moves.first());
    let steady = result.verdict() == Verdict::NothingNeedsToChange;
    let best = result.archetypes.first().filter(|_| !steady).map(|one| one.evidence.as_slice()).unwrap_or_default();
    let mut list: Vec<&Evidence> = best.iter().filter(|one| one.effect > 0.0).collect();
    for one in first.map(|one| one.reasons_for.as_slice()).unwrap_or_default() {
        if list.len() < LEAST_NAMED && list.iter().all(|known| known.fact != one.fact) {
            list.push(one);
        }
    }
    list
}

/// The one sentence that comes before everything else.
pub(super) fn lead(result: &Assessment, verdict: Verdict, free: &[&Advice], state: &State) -> String {
    match (verdict, result.archetypes.first()) {
        (Verdict::NotEnough, _) => t!("lead-not-enough"),
        (Verdict::NothingNeedsToChange, _) => t!("lead-change-none"),
        _ if exhausted(state) => t!("lead-tired"),
        (_, Some(best)) if best.degree < FITS.1 => t!("lead-faint"),
        (_, Some(best)) => {
            let part = if offered(Some(best)) { "lead-offer" } else { "lead" };
            t!(format!("{}.{part}", key_of(best.id, best.guise)))
        }
        (_, None) => match free {
            [] if result.moves.is_empty() => t!("lead-nothing"),
            [] => t!("lead-held-only"),
            [first, second, ..] if level(first, second) => {
                t!("lead-none-two", "do" => does(first), "other" => does(second))
            }
            [first, ..] => t!("lead-none", "do" => does(first)),
        },
    }
}

/// A move as part of a sentence.
fn does(one: &Advice) -> String {
    t!(format!("move-{}.do", one.id))
}

/// Whether two moves have about as much to be said for them, and are different things to do.
fn level(first: &Advice, second: &Advice) -> bool {
    first.score - second.score <= LEVEL
        && !ALIKE.iter().any(|pair| pair.contains(&first.id) && pair.contains(&second.id))
}

/// The paragraph after it: the facts, what stands in the way, and what to think about first, unless the lead says so.
pub(super) fn advice_paragraph(
    result: &Assessment,
    facts: &[&Evidence],
    free: &[&Advice],
    held: &[&Advice],
    tired: bool,
) -> Vec<String> {
    let faint = result.archetypes.first().filter(|best| best.degree < FITS.1);
    let near = faint.map(|best| t!("lead-near", "name" => t!(format!("{}.name", key_of(best.id, best.guise)))));
    let first = match free {
        [] => None,
        _ if result.archetypes.is_empty() && !tired => None,
        [first, ..] if tired && first.id != Move::SeekSupport => Some(t!("lead-first-tired", "do" => does(first))),
        [first, second, ..] if level(first, second) => {
            Some(t!("lead-two", "do" => does(first), "other" => does(second)))
        }
        [first, ..] => Some(t!("lead-first", "do" => does(first))),
    };
    // A blocked move that would otherwise have come first is worth a word here.
    let best_free = free.first().map_or(0.0, |one| one.score);
    let stands = held.first().filter(|one| one.score > best_free).and_then(|one| {
        let by = one.blocked_by?;
        let name = t!(format!("move-{}.name", one.id));
        Some(t!("lead-held", "move" => name, "blocked" => t!(format!("blocked-{by}"))))
    });
    let opening = [near, Some(sentences(facts))].into_iter().flatten().filter(|text| !text.is_empty());
    let opening = opening.collect::<Vec<_>>().join(" ");
    [Some(opening).filter(|text| !text.is_empty()), stands, first].into_iter().flatten().collect()
}
