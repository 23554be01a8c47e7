//! A whole result in words, put together once: the page and the terminal only lay it out.

use domain::{
    archetype::{Archetype, Guise},
    assess::{Advice, Assessment, Match, Unjudged, Verdict},
    goals::Goals,
    rule::{Evidence, Fact},
    state::State,
    timeline::Tenure,
};

pub use super::steps::{Held, Options, Step};
use super::{
    dates, fact_name, key_of,
    prose::{phrase, sentences},
    steps::step,
};
use crate::{
    components::{care, stint::month_name},
    t, text,
};

/// From this confidence on a result counts as quite sure, and from the second as fairly sure. [ours]: wording only.
const SURE: (f64, f64) = (0.75, 0.45);
/// From this match on an archetype fits well, and from the second in good part. [ours]: wording only.
const FITS: (f64, f64) = (0.65, 0.35);
/// Two moves whose scores are no further apart have about as much to be said for them. [ours]: wording only.
const LEVEL: f64 = 0.03;
/// Things left open that are named; the rest are counted.
const OPEN_NAMED: usize = 6;
/// Missing answers that are named.
const MISSING_NAMED: usize = 5;
/// Facts that the paragraph after the lead names.
const NAMED: usize = 5;

/// A result in words.
pub struct Told {
    /// The month it looks at.
    pub as_of: String,
    /// What kind of result it is.
    pub verdict: Verdict,
    /// The key of the note of care, where one is due.
    pub care: Option<&'static str>,
    /// Whether it speaks to someone exhausted, and keeps itself short.
    pub short: bool,
    /// One sentence before everything else.
    pub lead: String,
    /// A short paragraph after it.
    pub paragraph: Vec<String>,
    /// What they wrote themselves: a label and their words.
    pub own: Vec<(String, String)>,
    /// How sure it is.
    pub sure: String,
    /// The archetypes that fit; where none does, one text that says so.
    pub fits: Vec<Fit>,
    /// What several of them come to together.
    pub together: Option<String>,
    /// The neighbours, each with the reason that it isn't.
    pub near: Vec<Neighbour>,
    /// Answers that pull apart, and the facts behind each.
    pub apart: Vec<(String, Vec<Fact>)>,
    /// The moves, best first.
    pub moves: Vec<Step>,
    /// The moves that a constraint holds.
    pub blocked: Vec<Step>,
    /// When to look again and what is good, where nothing needs to change.
    pub steady: Option<Steady>,
    /// What would help most, where too little is known.
    pub unknown: Option<Unknown>,
    /// What could not be judged, with what is missing for it.
    pub open: Vec<(String, String)>,
    /// How many more could not be judged.
    pub open_more: usize,
}

/// An archetype that fits.
pub struct Fit {
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
    pub evidence: Vec<Evidence>,
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

/// What there is to say where nothing needs to change.
pub struct Steady {
    /// What is good, by their facts.
    pub good: String,
    /// When to look again.
    pub again: Vec<String>,
    /// What would change it.
    pub changes: Vec<String>,
}

/// What would help most where too little is known.
pub struct Unknown {
    /// Whether the timeline is empty.
    pub timeline: bool,
    /// Whether no goals are told.
    pub goals: bool,
    /// Which answers would tell most.
    pub answers: String,
}

/// Puts a result into words for the person it is about.
#[must_use]
pub fn tell(result: &Assessment, goals: &Goals, state: &State) -> Told {
    let verdict = result.verdict();
    let paragraph_facts = lead_facts(result);
    let said: Vec<Fact> = paragraph_facts.iter().map(|one| one.fact).collect();
    let (held, free): (Vec<&Advice>, Vec<&Advice>) = result.moves.iter().partition(|one| one.blocked_by.is_some());
    let told = |list: Vec<&Advice>, first: bool| -> Vec<Step> {
        list.into_iter().enumerate().map(|(at, one)| step(one, result, first && at == 0, &said)).collect()
    };
    Told {
        as_of: month_name(result.as_of),
        verdict,
        care: care::key(state, goals),
        short: care::exhausted(state),
        lead: lead(result, verdict, &free, state),
        paragraph: match verdict {
            Verdict::NotEnough => vec![t!("unknown.lead")],
            Verdict::NothingNeedsToChange => vec![sentences(&paragraph_facts), t!("steady.reason")],
            Verdict::Advice => advice_paragraph(result, &paragraph_facts, &free, &held),
        },
        own: own_words(goals),
        sure: sure(result.confidence),
        together: together(&result.archetypes),
        fits: fits(result),
        near: result.near.iter().map(|one| neighbour(one.id, one.guise, &one.against)).collect(),
        apart: result
            .contradictions
            .iter()
            .map(|one| (t!(format!("contradiction-{}", one.id)), one.facts.iter().map(|fact| fact.fact).collect()))
            .collect(),
        steady: (verdict == Verdict::NothingNeedsToChange).then(|| steady(result, &free)),
        unknown: (verdict == Verdict::NotEnough).then(|| unknown(result, goals, state)),
        moves: told(free, true),
        blocked: told(held, false),
        open: result.unjudged.iter().take(OPEN_NAMED).map(described).collect(),
        open_more: result.unjudged.len().saturating_sub(OPEN_NAMED),
    }
}

/// The facts of the paragraph: those of the picture that fits best, else those of the first move.
fn lead_facts(result: &Assessment) -> Vec<&Evidence> {
    let first = result.moves.iter().find(|one| one.blocked_by.is_none()).or(result.moves.first());
    let steady = result.verdict() == Verdict::NothingNeedsToChange;
    let best = result.archetypes.first().filter(|_| !steady).map(|one| &one.evidence);
    let list = best.or(first.map(|one| &one.reasons_for)).map(Vec::as_slice).unwrap_or_default();
    list.iter().filter(|one| one.effect > 0.0).take(NAMED).collect()
}

/// The one sentence that comes before everything else.
fn lead(result: &Assessment, verdict: Verdict, free: &[&Advice], state: &State) -> String {
    match (verdict, result.archetypes.first()) {
        (Verdict::NotEnough, _) => t!("lead-not-enough"),
        (Verdict::NothingNeedsToChange, _) => t!("lead-change-none"),
        _ if care::exhausted(state) => t!("lead-tired"),
        (_, Some(best)) if best.degree < FITS.1 => t!("lead-faint"),
        (_, Some(best)) => {
            let offered = best.id == Archetype::EarlyManager && best.evidence.iter().any(|one| one.fact == Fact::Offer);
            t!(format!("{}.{}", key_of(best.id, best.guise), if offered { "lead-offer" } else { "lead" }))
        }
        (_, None) if free.is_empty() => t!("lead-nothing"),
        (_, None) => t!("lead-none"),
    }
}

fn advice_paragraph(result: &Assessment, facts: &[&Evidence], free: &[&Advice], held: &[&Advice]) -> Vec<String> {
    let faint = result.archetypes.first().filter(|best| best.degree < FITS.1);
    let near = faint.map(|best| t!("lead-near", "name" => t!(format!("{}.name", key_of(best.id, best.guise)))));
    let does = |one: &Advice| t!(format!("move-{}.do", one.id));
    let first = match free {
        [] => None,
        [first, second, ..] if first.score - second.score <= LEVEL => {
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

/// Near wishes and the far heading, as they wrote them.
fn own_words(goals: &Goals) -> Vec<(String, String)> {
    let quoted = |label: &str, words: &str| {
        let words = words.trim();
        (!words.is_empty()).then(|| (t!(label), words.to_owned()))
    };
    [quoted("own-near", &goals.near), quoted("own-far", &goals.far)].into_iter().flatten().collect()
}

fn sure(confidence: f64) -> String {
    t!(if confidence >= SURE.0 {
        "sure-all.high"
    } else if confidence >= SURE.1 {
        "sure-all.middle"
    } else {
        "sure-all.low"
    })
}

/// What two archetypes come to together, in the order of [`Archetype::ALL`]; the two that fit best, where there are more.
fn together(fits: &[Match]) -> Option<String> {
    let mut best: Vec<&Match> = fits.iter().take(2).collect();
    best.sort_by_key(|one| one.id);
    let [first, second] = best.as_slice() else { return None };
    let name = |one: &Match| key_of(one.id, one.guise).replacen("archetype-", "", 1);
    let key = format!("together-{}-{}", name(first), name(second));
    Some(text::find(&key, &text::Values::new()).unwrap_or_else(|| t!("archetype-several")))
}

fn fits(result: &Assessment) -> Vec<Fit> {
    if result.archetypes.is_empty() {
        let missing = result.verdict() == Verdict::NotEnough;
        return vec![fit(if missing { "archetype-not-enough" } else { "archetype-none" }, None)];
    }
    result.archetypes.iter().map(|one| fit(&key_of(one.id, one.guise), Some(one))).collect()
}

fn fit(key: &str, one: Option<&Match>) -> Fit {
    let text = |part: &str| t!(format!("{key}.{part}"));
    let degree = one.map_or(0.0, |one| one.degree);
    let strength = if degree >= FITS.0 {
        "strong"
    } else if degree >= FITS.1 {
        "fair"
    } else {
        "faint"
    };
    let evidence = one.map(|one| one.evidence.clone()).unwrap_or_default();
    let speaks_for: Vec<&Evidence> = evidence.iter().filter(|one| one.effect > 0.0).collect();
    Fit {
        key: one.map(|_| key.to_owned()),
        name: text("name"),
        degree,
        strength: t!(format!("archetype-match.{strength}")),
        faint: strength == "faint",
        summary: text("summary"),
        why: sentences(&speaks_for),
        advice: text("advice"),
        why_look: text("why-look"),
        source: text("source"),
        evidence,
    }
}

fn neighbour(id: Archetype, guise: Option<Guise>, against: &[Evidence]) -> Neighbour {
    let key = key_of(id, guise);
    let facts: Vec<&Evidence> = against.iter().collect();
    let why = if facts.is_empty() { t!("near.bare") } else { t!("near.one", "clauses" => phrase(&facts)) };
    Neighbour { name: t!(format!("{key}.name")), key, why }
}

fn steady(result: &Assessment, free: &[&Advice]) -> Steady {
    let stay = free.first();
    let facts: Vec<&Evidence> = stay.map(|one| one.reasons_for.iter().collect()).unwrap_or_default();
    let half_year = result.as_of.plus(6);
    let mut again = vec![t!("steady.again", "month" => month_name(half_year))];
    let decide = dates::two_years(result).filter(|month| *month > half_year);
    again.extend(decide.map(|month| t!("steady.decide", "month" => month_name(month))));
    let changes = stay.map(|one| step(one, result, true, &[]).changes).unwrap_or_default();
    Steady { good: sentences(&facts), again, changes }
}

/// What would tell most: each missing answer weighs by how much hangs on it.
fn unknown(result: &Assessment, goals: &Goals, state: &State) -> Unknown {
    let mut weights: Vec<(Fact, f64)> = Vec::new();
    for one in &result.unjudged {
        let (could_be, missing) = match one {
            Unjudged::Archetype { could_be, missing, .. } | Unjudged::Move { could_be, missing, .. } => {
                (could_be, missing)
            }
        };
        for fact in missing.iter().filter(|fact| matches!(fact, Fact::State(_))) {
            match weights.iter_mut().find(|(known, _)| known == fact) {
                Some((_, weight)) => *weight += could_be,
                None => weights.push((*fact, *could_be)),
            }
        }
    }
    weights.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let names: Vec<String> =
        weights.iter().take(MISSING_NAMED).map(|(fact, _)| text::small(&fact_name(*fact))).collect();
    let answers = if state.is_empty() || names.is_empty() {
        t!("unknown.all-answers")
    } else {
        t!("unknown.answers", "list" => names.join(", "))
    };
    Unknown { timeline: result.tenure == Tenure::default(), goals: *goals == Goals::default(), answers }
}

/// What could not be judged, and the names of the facts that would tell.
fn described(one: &Unjudged) -> (String, String) {
    let (name, missing) = match one {
        Unjudged::Archetype { id, guise, missing, .. } => (t!(format!("{}.name", key_of(*id, *guise))), missing),
        Unjudged::Move { id, missing, .. } => (t!(format!("move-{id}.name")), missing),
    };
    (name, missing.iter().map(|fact| text::small(&fact_name(*fact))).collect::<Vec<_>>().join(", "))
}
