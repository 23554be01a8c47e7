//! What is left of a deletion in the database's files, and how soon it goes.

use store::{Store, Traces};

use crate::t;

/// How often what is left is erased, in minutes, where that couldn't be done at once.
pub const MINUTES: u32 = 15;

/// Whether anything is left for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing.
    Nothing,
    /// Traces, which go within [`MINUTES`] or, should somebody read what was there before, once they have ended.
    Traces,
}

/// Erases what is left, where the database does so in no time. Else, and where it can't just now, the next sweep does.
pub async fn at_once(store: &Store) -> Left {
    if !store.erases_at_once() {
        return Left::Traces;
    }
    match store.erase_traces().await {
        Ok(Traces::Gone) => Left::Nothing,
        Ok(Traces::Left) => Left::Traces,
        // What was to be deleted is deleted. Its traces are noted, and the sweep tries again.
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "traces could not be erased at once");
            Left::Traces
        }
    }
}

impl Left {
    /// What an address says of it.
    pub fn query(self, mark: char) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Traces => format!("{mark}traces=left"),
        }
    }

    /// What an address says of it, in words.
    pub fn text(traces: Option<&str>) -> String {
        match traces {
            None => t!("delete.gone"),
            Some(_) => t!("delete.going", "minutes" => MINUTES),
        }
    }
}
