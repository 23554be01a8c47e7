//! One sentence on what a change does: what kind of result it would be, else what would come first, else what would fit.

use domain::{
    assess::Verdict,
    what_if::{Both, Comparison},
};

use super::shift::{archetype_name, move_name};
use crate::t;

/// The sentence. `changed`: whether anything is tried at all; `shifts`: whether anything of it can be seen.
pub(super) fn sentence(comparison: &Comparison, changed: bool, shifts: bool) -> String {
    let Comparison { verdict, first, leading, .. } = comparison;
    if !verdict.same() {
        return turned(*verdict, comparison);
    }
    if verdict.after == Verdict::NotEnough || !shifts {
        return same(comparison, changed);
    }
    let first = Both { before: first.before.map(move_name), after: first.after.map(move_name) };
    let leading = Both { before: leading.before.map(archetype_name), after: leading.after.map(archetype_name) };
    match (first.before, first.after) {
        (Some(was), Some(now)) if was != now => t!("what-if-said.first", "move" => now, "other" => was),
        (None, Some(now)) => t!("what-if-said.first-new", "move" => now),
        (Some(_), None) => t!("what-if-said.first-gone"),
        (_, stays) => match (leading.before, leading.after, stays) {
            (Some(was), Some(now), _) if was != now => t!("what-if-said.fits", "name" => now, "value" => was),
            (None, Some(now), _) => t!("what-if-said.fits-new", "name" => now),
            (Some(_), None, _) => t!("what-if-said.fits-gone"),
            (_, _, Some(stays)) => t!("what-if-said.rest", "move" => stays),
            (_, _, None) => t!("what-if-said.rest-none"),
        },
    }
}

/// Another kind of result.
fn turned(verdict: Both<Verdict>, comparison: &Comparison) -> String {
    let Both { before: was, after: first } = comparison.first;
    match (verdict.before, verdict.after, first) {
        (_, Verdict::NotEnough, _) => t!("what-if-said.little"),
        (_, Verdict::NothingNeedsToChange, _) => t!("what-if-said.calm"),
        (Verdict::NotEnough, _, Some(now)) => t!("what-if-said.enough", "move" => move_name(now)),
        (Verdict::NotEnough, _, None) => t!("what-if-said.enough-none"),
        (_, _, Some(now)) if was == first => t!("what-if-said.stirred", "move" => move_name(now)),
        (_, _, Some(now)) => match was {
            Some(was) => t!("what-if-said.first", "move" => move_name(now), "other" => move_name(was)),
            None => t!("what-if-said.first-new", "move" => move_name(now)),
        },
        (_, _, None) => t!("what-if-said.first-gone"),
    }
}

/// All as it is.
fn same(comparison: &Comparison, changed: bool) -> String {
    let key = if changed { "what-if-said.nothing" } else { "what-if-said.now" };
    match (comparison.verdict.after, comparison.first.after) {
        (Verdict::NotEnough, _) => t!(format!("{key}-little")),
        (Verdict::NothingNeedsToChange, _) => t!(format!("{key}-calm")),
        (Verdict::Advice, Some(first)) => t!(key, "move" => move_name(first)),
        (Verdict::Advice, None) => t!(format!("{key}-none")),
    }
}
