//! A whole result in words, put together once: the page and the terminal only lay it out.

use domain::{
    assess::{Advice, Assessment, Verdict, exhausted},
    goals::Goals,
    rule::Fact,
    state::State,
};

use super::{
    care, dates,
    fits::{fits, neighbour, together},
    lead::{advice_paragraph, lead, lead_facts},
    noted::Notes,
    prose::sentences,
    reader::Reader,
    silent,
    steps::step,
    verdicts::{described, steady, unknown},
};
pub use super::{
    fits::{Fit, Neighbour},
    steps::{Held, Options, Step},
    verdicts::{Steady, Unknown},
};
use crate::t;

/// From this confidence on a result counts as quite sure, and from the second as fairly sure. [ours]: wording only.
const SURE: (f64, f64) = (0.75, 0.45);
/// Things left open that are named; the rest are counted.
const OPEN_NAMED: usize = 6;
/// A move with a lower score is a trace: named in one line after the others rather than advised. [ours]: wording only.
pub const TRACE: f64 = 0.1;

/// A result in words.
pub struct Told<'a> {
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
    pub fits: Vec<Fit<'a>>,
    /// What several of them come to together.
    pub together: Option<String>,
    /// The neighbours, each with the reason that it isn't.
    pub near: Vec<Neighbour>,
    /// Answers that pull apart, and the facts behind each.
    pub apart: Vec<(String, Vec<Fact>)>,
    /// The moves, best first.
    pub moves: Vec<Step<'a>>,
    /// The moves that a constraint holds.
    pub blocked: Vec<Step<'a>>,
    /// The moves of which there is only a trace, in one line.
    pub traces: Option<String>,
    /// When to look again and what is good, where nothing needs to change.
    pub steady: Option<Steady>,
    /// What would help most, where too little is known.
    pub unknown: Option<Unknown>,
    /// What could not be judged, with what is missing for it.
    pub open: Vec<(String, String)>,
    /// How many more could not be judged.
    pub open_more: usize,
}

/// Puts a result into words for the person it is about.
#[must_use]
pub fn tell<'a>(result: &'a Assessment, goals: &Goals, state: &State) -> Told<'a> {
    let verdict = result.verdict();
    let paragraph_facts = lead_facts(result);
    let said: Vec<Fact> = paragraph_facts.iter().map(|one| one.fact).collect();
    let (held, free): (Vec<&Advice>, Vec<&Advice>) = result.moves.iter().partition(|one| one.blocked_by.is_some());
    let reader = Reader::of(goals, state, &result.tenure);
    let values = dates::values(result);
    let mut notes = Notes::new(reader, &values);
    let mut told = |list: &[&'a Advice], first: bool| -> Vec<Step<'a>> {
        let step = |(at, one): (usize, &&'a Advice)| step(one, result, first && at == 0, &said, reader, &mut notes);
        list.iter().enumerate().map(step).collect()
    };
    // The first is told in full however faint: it is what the result leads with.
    let (free_full, free_traces) = split(&free, 1);
    let (held_full, held_traces) = split(&held, 0);
    Told {
        verdict,
        care: care::key(state, goals),
        short: exhausted(state),
        lead: lead(result, verdict, &free, state),
        paragraph: match verdict {
            Verdict::NotEnough => vec![t!("unknown.lead")],
            Verdict::NothingNeedsToChange => vec![sentences(&paragraph_facts), t!("steady.reason")],
            Verdict::Advice if result.moves.is_empty() && !exhausted(state) => silent::paragraph(result, goals, state),
            Verdict::Advice => advice_paragraph(result, &paragraph_facts, &free, &held, exhausted(state)),
        },
        own: own_words(goals),
        sure: sure(result.confidence),
        together: together(&result.archetypes),
        fits: fits(result, reader),
        near: result.near.iter().enumerate().map(|(at, one)| neighbour(one, at)).collect(),
        apart: result
            .contradictions
            .iter()
            .map(|one| (t!(format!("contradiction-{}", one.id)), one.facts.iter().map(|fact| fact.fact).collect()))
            .collect(),
        steady: (verdict == Verdict::NothingNeedsToChange).then(|| steady(result, &free, goals)),
        unknown: (verdict == Verdict::NotEnough).then(|| unknown(result, goals, state)),
        moves: told(&free_full, true),
        blocked: told(&held_full, false),
        traces: traces(&[free_traces, held_traces].concat()),
        open: result.unjudged.iter().take(OPEN_NAMED).map(described).collect(),
        open_more: result.unjudged.len().saturating_sub(OPEN_NAMED),
    }
}

/// The moves to tell in full, at least so many, and those of which there is only a trace.
fn split<'a>(list: &[&'a Advice], least: usize) -> (Vec<&'a Advice>, Vec<&'a Advice>) {
    let (mut full, mut traces) = (Vec::new(), Vec::new());
    for one in list {
        let told = full.len() < least || one.score >= TRACE;
        if told { full.push(*one) } else { traces.push(*one) }
    }
    (full, traces)
}

/// "A trace of what you told us also speaks for “…” …"
fn traces(list: &[&Advice]) -> Option<String> {
    let names: Vec<String> =
        list.iter().map(|one| t!("say-quote", "words" => t!(format!("move-{}.name", one.id)))).collect();
    (!names.is_empty()).then(|| t!("moves.trace", "list" => names.join(", ")))
}

/// Near wishes and the far heading, as they wrote them.
fn own_words(goals: &Goals) -> Vec<(String, String)> {
    let mut own = Vec::new();
    for (label, words) in [("own-near", goals.near.trim()), ("own-far", goals.far.trim())] {
        if !words.is_empty() {
            own.push((t!(label), words.to_owned()));
        }
    }
    own
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
