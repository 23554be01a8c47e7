//! What a result says beside situations and moves, and what that follows from: notes on moves, answers that pull apart,
//! and the rest.

use domain::{
    assess::{CLEAR_MATCH, EXHAUSTED, LOW_CONFIDENCE, NEEDED, OPEN, URGES},
    contradictions,
    moves::Move,
    notes::{self, Note},
    rule::Source,
    state::Measure,
};

use super::{
    Block, Entry, Part,
    condition::{describe, fact, hundredths, list},
    line::{Line, Value, say},
    sources,
};
use crate::{t, text};

/// What else a result says.
pub(super) fn part() -> Part {
    let block = |key: &str, line: Line| Block::line(t!(format!("rules-result-{key}.title")), line);
    let plain = |key: &str| block(key, t!(format!("rules-result-{key}.text")).into());
    let of = |share: f64| Value::from(hundredths(share));
    let unjudged = [("points", of(OPEN))];
    let enough = [("sure", of(LOW_CONFIDENCE)), ("points", of(CLEAR_MATCH))];
    let well = [("support", of(NEEDED)), ("points", of(URGES))];
    let tired = [("energy", fact(Measure::Energy.into()).into()), ("points", Value::Number(EXHAUSTED))];
    Part {
        id: "result",
        title: t!("rules-result.title"),
        blocks: vec![
            plain("sure"),
            block("unjudged", say("rules-result-unjudged.text", unjudged)),
            block("enough", say("rules-result-enough.text", enough)),
            block("well", say("rules-result-well.text", well)),
            block("tired", say("rules-result-tired.text", tired)),
            plain("near"),
            plain("change"),
        ],
        groups: Vec::new(),
    }
}

/// The notes that a move may carry.
pub(super) fn notes_on(id: Move) -> Option<Block> {
    let notes = in_order()
        .into_iter()
        .filter(|note| notes::rules().iter().any(|declared| declared.id == *note && declared.moves.contains(&id)));
    let links = Line::listed(notes.map(|note| Line::link(t!(format!("rules-note-{note}")), format!("note-{note}"))));
    (!links.is_empty()).then(|| Block::line(t!("rules-notes.on"), links))
}

/// Every note once, the weightiest first.
fn in_order() -> Vec<Note> {
    let mut order: Vec<Note> = Vec::new();
    for declared in notes::rules() {
        if !order.contains(&declared.id) {
            order.push(declared.id);
        }
    }
    order
}

/// The notes that may stand beside a move, the weightiest first.
pub(super) fn notes() -> Part {
    let values = [("share", hundredths(notes::FROM).into()), ("most", (notes::MOST as f64).into())];
    let intro = vec![Block::Text(say("rules-notes.lead", values))];
    Part::of("notes", t!("rules-notes.title"), intro, in_order().into_iter().map(note).collect())
}

fn note(id: Note) -> Entry {
    let mut blocks = Vec::new();
    for declared in notes::rules().iter().filter(|one| one.id == id) {
        let moves = declared.moves.iter().map(|id| Line::link(t!(format!("move-{id}.name")), format!("move-{id}")));
        let every = declared.moves.len() == Move::ALL.len();
        let moves = if every { t!("rules-notes.every").into() } else { Line::listed(moves) };
        blocks.push(Block::line(t!("rules-notes.moves"), moves));
        blocks.push(Block::list(t!("rules-notes.when"), list(std::slice::from_ref(&declared.when))));
        blocks.push(sources::line(declared.sources));
    }
    // Spans and dates are a person's own.
    let values = ["role", "decide"].map(|name| (name, t!("rules-notes.yours").into()));
    let said = text::find(&format!("note-{id}"), &values).unwrap_or_default();
    Entry { id: format!("note-{id}"), name: t!(format!("rules-note-{id}")), lead: said.into(), blocks }
}

/// The answers that pull apart.
pub(super) fn contradictions() -> Part {
    let entries = contradictions::rules().iter().map(|one| {
        let when = Block::list(t!("rules-notes.when"), vec![describe(&one.when)]);
        let role = one
            .one_role
            .then(|| Block::line(t!("rules-contradictions.only"), t!("rules-contradictions.one-role").into()));
        let said = text::find(&format!("contradiction-{}", one.id), &[]).unwrap_or_default();
        Entry {
            id: format!("contradiction-{}", one.id),
            name: t!(format!("rules-contradiction-{}", one.id)),
            lead: said.into(),
            blocks: std::iter::once(when).chain(role).chain([sources::line(&[Source::Ours])]).collect(),
        }
    });
    let values = [("share", hundredths(contradictions::FROM).into())];
    let intro = vec![Block::Text(say("rules-contradictions.lead", values))];
    Part::of("contradictions", t!("rules-contradictions.title"), intro, entries.collect())
}
