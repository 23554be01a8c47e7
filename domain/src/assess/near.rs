//! Why this archetype and not its neighbours.

use super::{Match, Near, certainty, rounded};
use crate::{
    archetype::{self, Archetype, Declared, Guise},
    rule::{Fact, Facts, When, degree, evidence, score},
    sorted::sort_by,
};

/// How many neighbours a reader takes in. [ours]
const MOST: usize = 3;

/// Where no archetype fits, one comes near whose conditions hold this far on average. [ours]
const NEAR: f64 = 0.5;

/// Beside the strongest fact against, one that weighs less than this share of it says nothing more. [ours]
const WORTH_SAYING: f64 = 0.25;

/// An archetype, in one of its guises.
type Which = (Archetype, Option<Guise>);

const EARLY: Which = (Archetype::EarlyManager, None);
const NOVICE: Which = (Archetype::NoviceSecondThoughts, None);
const TEMPORARY: Which = (Archetype::TemporaryReturn, None);
const CONVERTED: Which = (Archetype::ReluctantManager, Some(Guise::Converted));
const TRAPPED: Which = (Archetype::ReluctantManager, Some(Guise::Trapped));
const SEASONED: Which = (Archetype::SeasonedManager, None);
const ASPIRING: Which = (Archetype::AspiringManager, None);
const DAYDREAMER: Which = (Archetype::ExecutiveDaydreamer, None);

/// Who is confused with whom, the likeliest first. [ours]
const NEIGHBOURS: &[(Which, &[Which])] = &[
    (EARLY, &[NOVICE, ASPIRING, SEASONED]),
    (NOVICE, &[TRAPPED, TEMPORARY, CONVERTED, EARLY]),
    (TEMPORARY, &[TRAPPED, SEASONED, NOVICE, DAYDREAMER]),
    (CONVERTED, &[TRAPPED, NOVICE, TEMPORARY]),
    (TRAPPED, &[CONVERTED, NOVICE, TEMPORARY, DAYDREAMER]),
    (SEASONED, &[TEMPORARY, TRAPPED, EARLY, DAYDREAMER]),
    (ASPIRING, &[EARLY]),
    (DAYDREAMER, &[TRAPPED, TEMPORARY, SEASONED]),
];

/// The neighbours of what fits that don't fit, or those that come nearest where nothing does, with the facts against each. One
/// that missing answers leave open is no neighbour but not judged, and one that no fact speaks against is left out.
pub(super) fn near(facts: &Facts, fitting: &[Match]) -> Vec<Near> {
    let mut list: Vec<(f64, &Declared)> = if fitting.is_empty() {
        archetype::rules().iter().map(|one| (nearness(one, facts), one)).filter(|(near, _)| *near >= NEAR).collect()
    } else {
        let neighbours = fitting.iter().flat_map(|one| {
            let own = NEIGHBOURS.iter().find(|(which, _)| *which == (one.id, one.guise));
            own.map_or(&[][..], |(_, others)| *others)
        });
        let mut seen: Vec<Which> = fitting.iter().map(|one| (one.id, one.guise)).collect();
        let mut list = Vec::new();
        for (archetype, guise) in neighbours {
            if !seen.contains(&(*archetype, *guise)) {
                seen.push((*archetype, *guise));
                list.extend(archetype::declared(*archetype, *guise).map(|one| (nearness(one, facts), one)));
            }
        }
        list
    };
    // Stable: of those equally near, the order of the table.
    sort_by(&mut list, |a, b| b.0.total_cmp(&a.0));
    list.into_iter()
        .filter(|(_, one)| on_the_track(one, facts) && !certainty::is_open(facts.matching(one.archetype, one.guise)))
        .filter_map(|(_, one)| against(one, facts))
        .take(MOST)
        .collect()
}

/// Whether someone on this track could be meant at all: nobody takes a manager for an engineer who would like to be one.
fn on_the_track(one: &Declared, facts: &Facts) -> bool {
    let of_the_track = |need: &&When| !need.asks(&|fact| !matches!(fact, Fact::Track | Fact::Offer));
    one.rule.needs.iter().filter(of_the_track).all(|need| degree::<f64>(need, facts) > 0.0)
}

fn against(one: &Declared, facts: &Facts) -> Option<Near> {
    let mut against = evidence(&one.rule, facts);
    let strongest = against.iter().map(|fact| fact.effect).fold(0.0, f64::min);
    against.retain(|fact| fact.effect < 0.0 && fact.effect <= strongest * WORTH_SAYING);
    let degree = rounded(score(&one.rule, facts, 0.0).shown);
    (!against.is_empty()).then_some(Near { id: one.archetype, guise: one.guise, degree, against })
}

/// How far what it needs, and the absence of what rules it out, hold on average.
fn nearness(one: &Declared, facts: &Facts) -> f64 {
    let needs = one.rule.needs.iter().map(|need| degree::<f64>(need, facts));
    let absent = one.rule.rules_out.iter().map(|out| 1.0 - degree::<f64>(out, facts));
    let (mut total, mut count) = (0.0, 0.0);
    for degree in needs.chain(absent) {
        total += degree;
        count += 1.0;
    }
    total / count
}
