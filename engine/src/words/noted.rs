//! What to bear in mind with the moves of a result: each thing once, at the first move that it belongs to, and nothing that
//! another note or what binds the reader speaks against.

use domain::{moves::Move, notes::Note};

use super::reader::Reader;
use crate::text::{self, Values};

/// The notes of a result, told move by move.
pub(super) struct Notes<'a> {
    reader: Reader,
    values: &'a Values,
    told: Vec<Note>,
}

impl<'a> Notes<'a> {
    pub(super) const fn new(reader: Reader, values: &'a Values) -> Self {
        Self { reader, values, told: Vec::new() }
    }

    /// The notes on the next move.
    pub(super) fn on(&mut self, id: Move, notes: &[Note]) -> Vec<String> {
        let new: Vec<Note> = notes.iter().copied().filter(|one| !self.told.contains(one)).collect();
        let kept: Vec<Note> = new.into_iter().filter(|one| !hushed(*one, notes)).collect();
        self.told.extend(&kept);
        kept.into_iter().map(|one| self.text(one, id, notes)).collect()
    }

    /// In the words for this move or this reader, where there are any.
    fn text(&self, note: Note, id: Move, beside: &[Note]) -> String {
        let key = format!("note-{note}");
        let hurried = note == Note::Tired && beside.contains(&Note::Soon);
        let own = text::find(&format!("{key}-{id}"), self.values);
        own.or_else(|| hurried.then(|| text::get("note-tired-soon", self.values)))
            .unwrap_or_else(|| self.reader.text(&key, self.values))
    }
}

/// Whether another note on the same move takes the place of this one: an offer is the chance, and nobody who is tired or ill
/// is told to hurry.
fn hushed(note: Note, beside: &[Note]) -> bool {
    let by: &[Note] = match note {
        Note::RealChances => &[Note::OfferOpen, Note::LoadFirst, Note::Tired],
        Note::Soon => &[Note::Tired],
        _ => &[],
    };
    by.iter().any(|one| beside.contains(one))
}
