//! What tables hold of what is between two people: pairs, what is shown, talks, and what both answer before one.

use std::collections::BTreeSet;

use domain::{
    sharing::{Audience, Moment, Part},
    together::{Answers, Topic},
};
use store::{EntryKind, Instant, Side};

use super::{
    Table,
    rows::{Cell, Rows},
};
use crate::{
    data::{moment::written, source::Source},
    error::AppError,
    together,
};

/// The notes of each talk, what was agreed in it and what was to be asked, then what one noted for oneself.
pub(super) async fn talks(source: &Source, rows: &mut Rows) -> Result<(), AppError> {
    let store = &source.services.store;
    let entries = store.list_entries(source.id()).await?;
    let none = || Cell::Ours(String::new());
    for talk in store.list_talks(source.id()).await? {
        let with = || Cell::Theirs(talk.other.clone());
        let notes = Cell::Theirs(talk.notes.clone());
        rows.add([Cell::ours(&talk.held_on), with(), Cell::ours("notes"), none(), notes, none(), none()])?;
        for one in entries.iter().filter(|one| one.talk == talk.id) {
            let (day, side, what) = (Cell::ours(&talk.held_on), Cell::ours(one.side.id()), one.what.clone());
            let moments = [Cell::maybe(one.due_on.as_ref()), Cell::maybe(one.done_at.map(written))];
            let kind = match one.kind {
                EntryKind::Action => "agreed",
                EntryKind::Question => "question",
            };
            rows.add([day, with(), Cell::ours(kind), side, Cell::Theirs(what)].into_iter().chain(moments))?;
        }
    }
    for note in store.list_talk_notes(source.id()).await? {
        let words = Cell::Theirs(note.words);
        rows.add([Cell::ours(note.held_on), none(), Cell::ours("own"), none(), words, none(), none()])?;
    }
    Ok(())
}

/// What one answered before each talk, beside what the other one did once both have.
pub(super) async fn talk_answers(source: &Source, rows: &mut Rows) -> Result<(), AppError> {
    let store = &source.services.store;
    let answered = store.list_together(source.id()).await?;
    for talk in store.list_talks(source.id()).await? {
        let Some(found) = answered.iter().find(|one| one.talk == talk.id) else { continue };
        let lines = together::lines(found, talk.side).unwrap_or_default();
        for &topic in Topic::ALL {
            let level = |answers: &Answers| answers.get(&topic).map(|level| u8::from(*level));
            let apart = lines.iter().any(|line| line.topic == topic && line.apart());
            rows.add([
                Cell::ours(&talk.held_on),
                Cell::Theirs(talk.other.clone()),
                Cell::ours(found.mine.version),
                Cell::ours(topic),
                Cell::maybe(level(&found.mine.answers)),
                Cell::maybe(found.theirs.as_ref().and_then(level)),
                Cell::maybe(apart.then_some("yes")),
            ])?;
        }
    }
    Ok(())
}

/// Pairs, then invitations that nobody accepted.
pub(super) async fn pairs(source: &Source, rows: &mut Rows) -> Result<(), AppError> {
    let store = &source.services.store;
    for one in store.list_pairs(source.id()).await? {
        let (began, ended) = (written(one.began_at), one.ended_at.map(written));
        let names = [Cell::Theirs(one.name), Cell::Theirs(one.other)];
        let moments = [Cell::Ours(began), Cell::maybe(ended), Cell::Ours(String::new())];
        // What each side says is its own.
        let rhythm = (one.side == Side::Manager).then(|| one.rhythm.id());
        let may_ask = one.may_ask_at.filter(|_| one.side == Side::Report).map(written);
        let said = [Cell::maybe(rhythm), Cell::maybe(may_ask)];
        rows.add(std::iter::once(Cell::ours(one.side.id())).chain(names).chain(moments).chain(said))?;
    }
    for one in store.list_invitations(source.id()).await? {
        let (made, expires) = (written(one.made_at), written(one.expires_at));
        let names = [Cell::Theirs(one.name), Cell::Ours(String::new())];
        let none = || Cell::Ours(String::new());
        let moments = [Cell::Ours(made), none(), Cell::Ours(expires), none(), none()];
        rows.add(std::iter::once(Cell::ours(one.side.id())).chain(names).chain(moments))?;
    }
    Ok(())
}

pub(super) async fn shares(source: &Source, table: Table, rows: &mut Rows) -> Result<(), AppError> {
    let joined = |parts: &BTreeSet<Part>| parts.iter().map(Part::to_string).collect::<Vec<_>>().join(" ");
    let moment = |at: Moment| written(Instant(at.0));
    for (number, (one, views)) in source.shares().await?.into_iter().enumerate() {
        let consent = &one.consent;
        if table == Table::Shares {
            rows.add([
                Cell::ours(number + 1),
                Cell::Theirs(one.with),
                Cell::ours(one.audience == Audience::Link),
                Cell::Ours(joined(&consent.parts)),
                Cell::ours(consent.follows),
                Cell::Ours(moment(consent.given)),
                Cell::Ours(moment(consent.ends)),
                Cell::maybe(consent.withdrawn.map(moment)),
            ])?;
            continue;
        }
        for view in views {
            rows.add([Cell::ours(number + 1), Cell::Ours(written(view.seen_at)), Cell::Ours(joined(&view.parts))])?;
        }
    }
    Ok(())
}
