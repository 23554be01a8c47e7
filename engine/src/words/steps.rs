//! One move in words, for one person: what it is, why for them, what to bear in mind, what it would take to come first or
//! to lose that place, and how to begin.

use domain::{
    assess::{Advice, Assessment},
    moves::{Effect, Move, effects},
    rule::{Evidence, Fact},
    state::Measure,
};

use super::{
    change::{other_first, this_first},
    dates,
    noted::Notes,
    prose::{phrase, sentence, sentences},
    reader::Reader,
};
use crate::{
    t,
    text::{self, Values},
};

/// From this on a score leaves little open, and from the second on not too much. [ours]: wording only.
const SURE: (f64, f64) = (0.85, 0.6);
/// Facts that a reason names at most; the rest stand with their figures.
const NAMED: usize = 4;
/// Facts that the one line of a folded move names.
const LINE: usize = 2;
/// Changes that are told at the first move.
const CHANGES: usize = 3;

/// A move as a person reads it.
pub struct Step<'a> {
    /// Which one.
    pub id: Move,
    /// What to do, short.
    pub name: String,
    /// What it is in practice.
    pub what: String,
    /// The strongest reason or two, in one sentence.
    pub line: String,
    /// Why for this person.
    pub why: String,
    /// What speaks against it, if anything.
    pub but: Option<String>,
    /// What to bear in mind.
    pub notes: Vec<String>,
    /// How sure; nothing in a result from before that was known.
    pub sure: Option<String>,
    /// What would put it first, or another before it; nothing where nobody searched.
    pub changes: Vec<String>,
    /// What it does to one's options: as an engineer, as a manager.
    pub options: [Options; 2],
    /// The first three steps.
    pub steps: [String; 3],
    /// Whom to talk to.
    pub talk: String,
    /// How to begin that conversation.
    pub open: String,
    /// When to look again.
    pub again: String,
    /// What it rests on.
    pub source: String,
    /// What holds it, where a constraint does.
    pub held: Option<Held>,
    /// The facts for it.
    pub reasons_for: &'a [Evidence],
    /// The facts against it.
    pub reasons_against: &'a [Evidence],
}

/// What a move does to one's options on one side.
pub struct Options {
    /// Which side.
    pub side: String,
    /// Widens, keeps or narrows, as an id for the style.
    pub effect: &'static str,
    /// The same in a word.
    pub word: String,
    /// What that means.
    pub text: String,
}

/// What keeps a move from someone for now.
pub struct Held {
    /// The short form.
    pub tag: String,
    /// In a sentence.
    pub text: String,
    /// What can be done inside it.
    pub instead: String,
}

/// A move in words. `first`: it is the one to begin with; `said`: facts that the reader has just been told; `notes`: what the
/// moves before it said already.
pub(super) fn step<'a>(
    one: &'a Advice,
    result: &Assessment,
    first: bool,
    said: &[Fact],
    reader: Reader,
    notes: &mut Notes<'_>,
) -> Step<'a> {
    let values = dates::values(result);
    let text = |part: &str| reader.text(&format!("move-{}.{part}", one.id), &values);
    let reasons: Vec<&Evidence> = one.reasons_for.iter().collect();
    Step {
        id: one.id,
        name: text("name"),
        what: text("what"),
        line: line(one),
        why: why(&reasons, if first { said } else { &[] }),
        but: against(one),
        notes: notes.on(one.id, &one.notes),
        sure: one.sure.map(how_sure),
        changes: changes(one.id, result, first),
        options: options(one.id, &values),
        steps: ["first", "second", "third"].map(text),
        talk: text("talk"),
        open: text("open"),
        again: text("again"),
        source: text("source"),
        held: one.blocked_by.map(|by| Held {
            tag: t!(format!("blocked-{by}.tag")),
            text: t!(format!("blocked-{by}")),
            instead: reader.text(&format!("blocked-{by}.instead"), &values),
        }),
        reasons_for: &one.reasons_for,
        reasons_against: &one.reasons_against,
    }
}

/// The strongest reason or two for a move, in one sentence.
#[must_use]
pub fn line(one: &Advice) -> String {
    let reasons: Vec<&Evidence> = one.reasons_for.iter().take(LINE).collect();
    sentence(&phrase(&reasons))
}

/// The strongest reasons; what was said just before comes last, and only as far as the others don't suffice.
fn why(reasons: &[&Evidence], said: &[Fact]) -> String {
    let (known, mut list) = apart(reasons, |fact| said.contains(&fact));
    let room = if said.is_empty() { NAMED } else { (LINE + 1).saturating_sub(list.len()) };
    list.truncate(NAMED);
    list.extend(&known[..room.min(known.len())]);
    sentences(&list)
}

/// What speaks against it. A chance of the role itself is no fault of practising for it: it makes that less needed.
fn against(one: &Advice) -> Option<String> {
    let facts: Vec<&Evidence> = one.reasons_against.iter().collect();
    let chance = |fact| matches!(fact, Fact::State(Measure::Opportunity) | Fact::Offer);
    let (spared, rest) = apart(&facts, |fact| one.id == Move::PractiseWithoutTitle && chance(fact));
    let told = |key: &str, facts: &[&Evidence]| (!facts.is_empty()).then(|| t!(key, "clauses" => phrase(facts)));
    match (told("say-spared", &spared), told("say-against", &rest)) {
        (Some(first), Some(second)) => Some(format!("{first} {second}")),
        (first, second) => first.or(second),
    }
}

/// The facts that are meant, and the others.
fn apart<'a>(list: &[&'a Evidence], meant: impl Fn(Fact) -> bool) -> (Vec<&'a Evidence>, Vec<&'a Evidence>) {
    let (mut these, mut others) = (Vec::new(), Vec::new());
    for one in list {
        if meant(one.fact) { these.push(*one) } else { others.push(*one) }
    }
    (these, others)
}

fn how_sure(sure: f64) -> String {
    t!(if sure >= SURE.0 {
        "sure-move.high"
    } else if sure >= SURE.1 {
        "sure-move.middle"
    } else {
        "sure-move.low"
    })
}

/// What would put it first; at the first move, what would put another there.
pub(super) fn changes(id: Move, result: &Assessment, first: bool) -> Vec<String> {
    let Some(changes) = &result.changes else { return Vec::new() };
    let told: Vec<String> = if first {
        changes.iter().take(CHANGES).map(|one| other_first(one, result.as_of)).collect()
    } else {
        changes.iter().filter(|one| one.first == id).map(|one| this_first(one, result.as_of)).collect()
    };
    if told.is_empty() { vec![t!(if first { "change.none" } else { "change.this-none" })] } else { told }
}

fn options(id: Move, values: &Values) -> [Options; 2] {
    let does = effects(id);
    [("engineer", does.engineer), ("manager", does.manager)].map(|(side, effect)| {
        let effect = match effect {
            Effect::Widens => "widens",
            Effect::Keeps => "keeps",
            Effect::Narrows => "narrows",
        };
        Options {
            side: t!(format!("move-options.{side}")),
            effect,
            word: t!(format!("effect-{effect}")),
            text: text::get(&format!("move-{id}.as-{side}"), values),
        }
    })
}
