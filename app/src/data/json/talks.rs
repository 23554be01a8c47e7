//! Talks, as they leave an account.

use domain::together::{Answers, Topic};
use serde::Serialize;
use store::{Entry, EntryKind, TalkId, Together};

use crate::{
    data::{moment::written, source::Source},
    error::AppError,
    together,
};

#[derive(Serialize)]
pub(super) struct Talked {
    held_on: String,
    with: String,
    notes: String,
    agreed: Vec<Agreed>,
    questions: Vec<Asked>,
    together: Option<Answered>,
}

/// What one answered oneself, and once both have, how the two compare.
#[derive(Serialize)]
struct Answered {
    version: u16,
    answered_at: String,
    own: Answers,
    other: Option<Answers>,
    apart: Option<Vec<Topic>>,
}

#[derive(Serialize)]
struct Agreed {
    side: &'static str,
    what: String,
    due_on: Option<String>,
    done_at: Option<String>,
}

#[derive(Serialize)]
struct Asked {
    side: &'static str,
    what: String,
    talked_at: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Noted {
    held_on: String,
    words: String,
    saved_at: String,
}

/// Every talk that the account can still read.
pub(super) async fn all(source: &Source) -> Result<Vec<Talked>, AppError> {
    let store = &source.services.store;
    let entries = store.list_entries(source.id()).await?;
    let agreed = |one: &Entry| Agreed {
        side: one.side.id(),
        what: one.what.clone(),
        due_on: one.due_on.clone(),
        done_at: one.done_at.map(written),
    };
    let asked =
        |one: &Entry| Asked { side: one.side.id(), what: one.what.clone(), talked_at: one.done_at.map(written) };
    let of = |talk: TalkId, kind: EntryKind| entries.iter().filter(move |one| one.talk == talk && one.kind == kind);
    let answered = store.list_together(source.id()).await?;
    let together = |talk: &store::Talk| {
        let found = answered.iter().find(|one| one.talk == talk.id)?;
        let lines = together::lines(found, talk.side);
        let Together { mine, theirs, .. } = found.clone();
        let apart = lines.map(|lines| lines.iter().filter(|line| line.apart()).map(|line| line.topic).collect());
        let (version, answered_at) = (mine.version, written(mine.at));
        Some(Answered { version, answered_at, own: mine.answers, other: theirs, apart })
    };
    let talks = store.list_talks(source.id()).await?.into_iter();
    let read = |talk: store::Talk| Talked {
        agreed: of(talk.id, EntryKind::Action).map(agreed).collect(),
        questions: of(talk.id, EntryKind::Question).map(asked).collect(),
        together: together(&talk),
        held_on: talk.held_on,
        with: talk.other,
        notes: talk.notes,
    };
    Ok(talks.map(read).collect())
}

/// What the account noted of talks for itself.
pub(super) async fn own_notes(source: &Source) -> Result<Vec<Noted>, AppError> {
    let own = source.services.store.list_talk_notes(source.id()).await?.into_iter();
    Ok(own.map(|note| Noted { saved_at: written(note.saved_at), held_on: note.held_on, words: note.words }).collect())
}
