//! The archetypes of a result in words: why each fits, what it says to this person, what several come to, and why not the
//! neighbours.

use domain::{
    archetype::{Archetype, Guise},
    assess::{Advice, Assessment, Match, Near, Verdict},
    moves::Move,
    rule::{Evidence, Fact},
    state::Measure,
};

use super::{
    clause, key_of,
    prose::{self, phrase, sentences},
    reader::Reader,
};
use crate::{t, text};

/// From this match on an archetype fits well, and from the second in good part. [ours]: wording only.
pub(super) const FITS: (f64, f64) = (0.65, 0.35);

/// An archetype that fits.
pub struct Fit<'a> {
    /// Its key, also its place on the page of rules; nothing where none fits.
    pub key: Option<String>,
    /// What it is called.
    pub name: String,
    /// How well it fits, 0 to 1.
    pub degree: f64,
    /// The same in words.
    pub strength: String,
    /// Whether that is only a little.
    pub faint: bool,
    /// Whether it is only a trace beside one that fits better: then it advises nothing.
    pub trace: bool,
    /// What it says.
    pub summary: String,
    /// Why this one.
    pub why: String,
    /// What we would say to a friend.
    pub advice: String,
    /// What the match rests on in general.
    pub why_look: String,
    /// Where the thought comes from.
    pub source: String,
    /// The facts behind it.
    pub evidence: &'a [Evidence],
}

/// An archetype close to those that fit.
pub struct Neighbour {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Why it isn't this one.
    pub why: String,
}

/// What two archetypes come to together, in the order of [`Archetype::ALL`]; the two that fit best, where there are more. A faint
/// one changes nothing.
pub(super) fn together(fits: &[Match]) -> Option<String> {
    let [one, other, ..] = fits else { return None };
    if one.degree.min(other.degree) < FITS.1 {
        return None;
    }
    let (first, second) = if other.id < one.id { (other, one) } else { (one, other) };
    let (first, second) = (key_of(first.id, first.guise), key_of(second.id, second.guise));
    let name = |key| str::trim_start_matches(key, "archetype-");
    let key = format!("together-{}-{}", name(&first), name(&second));
    Some(text::find(&key, &[]).unwrap_or_else(|| t!("archetype-several")))
}

pub(super) fn fits(result: &Assessment, reader: Reader) -> Vec<Fit<'_>> {
    if result.archetypes.is_empty() {
        let missing = result.verdict() == Verdict::NotEnough;
        return vec![fit(if missing { "archetype-not-enough" } else { "archetype-none" }, None, result, reader)];
    }
    result.archetypes.iter().map(|one| fit(&key_of(one.id, one.guise), Some(one), result, reader)).collect()
}

fn fit<'a>(key: &str, one: Option<&'a Match>, result: &'a Assessment, reader: Reader) -> Fit<'a> {
    let text = |part: &str| t!(format!("{key}.{part}"));
    let degree = one.map_or(0.0, |one| one.degree);
    let strength = strength(degree);
    // Where nothing needs to change, one that fits a little has nothing to advise either.
    let aside =
        |one: &Match| result.archetypes.first() != Some(one) || result.verdict() == Verdict::NothingNeedsToChange;
    let trace = strength == "faint" && one.is_some_and(aside);
    let evidence = one.map(|one| one.evidence.as_slice()).unwrap_or_default();
    let speaks_for: Vec<&Evidence> = evidence.iter().filter(|one| one.effect > 0.0).collect();
    Fit {
        key: one.map(|_| key.to_owned()),
        name: text("name"),
        degree,
        strength: t!(format!("archetype-match.{strength}")),
        faint: strength == "faint",
        trace,
        summary: if trace { t!("fit-trace") } else { text(summary(one)) },
        why: sentences(&speaks_for),
        advice: match one {
            Some(one) => advice_of(one, key, result, reader),
            None if result.moves.is_empty() && key == "archetype-none" => text("advice-silent"),
            None => text("advice"),
        },
        why_look: text("why-look"),
        source: text("source"),
        evidence,
    }
}

/// How well an archetype fits: `strong`, `fair` or `faint`.
#[must_use]
pub fn strength(degree: f64) -> &'static str {
    if degree >= FITS.0 {
        "strong"
    } else if degree >= FITS.1 {
        "fair"
    } else {
        "faint"
    }
}

pub(super) fn neighbour(one: &Near, at: usize) -> Neighbour {
    let key = key_of(one.id, one.guise);
    let facts: Vec<&Evidence> = one.against.iter().collect();
    let turn = ["near.one", "near.two", "near.three"][at % 3];
    Neighbour { name: t!(format!("{key}.name")), key, why: t!(turn, "clauses" => phrase(&facts)) }
}

/// Whether it is about an early offer rather than a role held early.
pub(super) fn offered(one: Option<&Match>) -> bool {
    one.is_some_and(|one| {
        one.id == Archetype::EarlyManager
            && one.evidence.iter().any(|fact| fact.fact == Fact::Offer && fact.effect > 0.0)
    })
}

/// Which summary is true of this person.
fn summary(one: Option<&Match>) -> &'static str {
    match one {
        _ if offered(one) => "summary-offer",
        Some(one) if one.guise == Some(Guise::Trapped) && holding(one).is_none() => "summary-free",
        _ => "summary",
    }
}

/// What holds someone in a role, by their own answers.
fn holding(one: &Match) -> Option<&Evidence> {
    one.evidence.iter().find(|fact| fact.effect > 0.0 && prose::holds(fact.fact))
}

/// The advice of an archetype, in the parts that are for this person.
fn advice_of(one: &Match, key: &str, result: &Assessment, reader: Reader) -> String {
    let text = |part: &str| reader.text(&format!("{key}.{part}"), &[]);
    let speaks = |fact: Fact| one.evidence.iter().find(|known| known.fact == fact && known.effect > 0.0);
    match (one.id, one.guise) {
        _ if offered(Some(one)) => text("advice-offer"),
        (Archetype::NoviceSecondThoughts, _) => {
            let finish = |found: &&Advice| matches!(found.id, Move::FinishTheTour | Move::CleanHandover);
            let leaves = result.moves.iter().find(finish).is_some_and(|found| found.id == Move::CleanHandover);
            text(if leaves { "advice-handover" } else { "advice" })
        }
        (_, Some(Guise::Trapped)) => holding(one).map_or_else(
            || text("advice-free"),
            |fact| format!("{} {}", text("advice"), t!(format!("{key}.advice-held"), "clause" => clause(fact))),
        ),
        (Archetype::AspiringManager, _) => {
            let listed = |id: Move| result.moves.iter().any(|found| found.id == id && found.blocked_by.is_none());
            let elsewhere = (listed(Move::ChangeCompany), "advice-elsewhere");
            let parts = [(true, "advice"), elsewhere, (listed(Move::WaitAndDeepen), "advice-years")];
            parts.iter().filter(|(due, _)| *due).map(|(_, part)| text(part)).collect::<Vec<_>>().join(" ")
        }
        (Archetype::SeasonedManager, _) => {
            let rusty = speaks(Fact::State(Measure::Fluency)).is_some();
            let curious = !rusty || one.evidence.iter().any(|fact| fact.effect > 0.0 && prose::is_wish(fact.fact));
            let parts = [(rusty, "advice-rusty"), (curious, "advice-curious"), (true, "advice")];
            parts.iter().filter(|(due, _)| *due).map(|(_, part)| text(part)).collect::<Vec<_>>().join(" ")
        }
        _ => text("advice"),
    }
}
