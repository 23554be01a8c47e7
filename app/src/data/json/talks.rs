//! Talks, as they leave an account.

use serde::Serialize;
use store::{Entry, EntryKind, TalkId};

use crate::{
    data::{moment::written, source::Source},
    error::AppError,
};

#[derive(Serialize)]
pub(super) struct Talked {
    held_on: String,
    with: String,
    notes: String,
    agreed: Vec<Agreed>,
    questions: Vec<Asked>,
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
    let talks = store.list_talks(source.id()).await?.into_iter();
    let read = |talk: store::Talk| Talked {
        agreed: of(talk.id, EntryKind::Action).map(agreed).collect(),
        questions: of(talk.id, EntryKind::Question).map(asked).collect(),
        held_on: talk.held_on,
        with: talk.other,
        notes: talk.notes,
    };
    Ok(talks.map(read).collect())
}

/// What the account noted of talks for itself.
pub(super) async fn own_notes(source: &Source) -> Result<Vec<Noted>, AppError> {
    let own = source.services.store.list_talk_notes(source.id()).await?.into_iter();
    Ok(own.map(|note| Noted { held_on: note.held_on, words: note.words }).collect())
}
