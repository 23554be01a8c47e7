//! Cells and rows: what a spreadsheet would run is made text.

use csv::{Terminator, Writer, WriterBuilder};

use crate::error::AppError;

/// What stands in one cell.
pub(super) enum Cell {
    /// Ids, moments and figures: nothing that a spreadsheet would run.
    Ours(String),
    /// Text that somebody wrote.
    Theirs(String),
}

impl Cell {
    pub(super) fn ours(value: impl ToString) -> Self {
        Self::Ours(value.to_string())
    }

    pub(super) fn maybe(value: Option<impl ToString>) -> Self {
        Self::Ours(value.map(|value| value.to_string()).unwrap_or_default())
    }

    /// As it is written. A spreadsheet takes text that begins like a formula for one, and what it computes may leave the
    /// machine: an apostrophe in front makes it text, as spreadsheets have it themselves.
    fn safe(self) -> String {
        const BEGINS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
        match self {
            Self::Theirs(text) if text.starts_with(BEGINS) => format!("'{text}"),
            Self::Ours(text) | Self::Theirs(text) => text,
        }
    }
}

/// Rows of one table.
pub(super) struct Rows(Writer<Vec<u8>>);

impl Rows {
    pub(super) fn new() -> Self {
        Self(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    pub(super) fn add(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), AppError> {
        self.0.write_record(cells.into_iter().map(Cell::safe)).map_err(broken)
    }

    pub(super) fn bytes(self) -> Result<Vec<u8>, AppError> {
        self.0.into_inner().map_err(broken)
    }
}

/// Into memory everything can be written; that it can't is a fault of ours.
pub(super) fn broken(_: impl std::fmt::Debug) -> AppError {
    AppError::Internal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(Cell::Theirs(formula.to_owned()).safe(), format!("'{formula}"));
        }
        assert_eq!(Cell::Theirs("1 = 1".to_owned()).safe(), "1 = 1");
        assert_eq!(Cell::ours(-2).safe(), "-2", "a figure of ours stays one");
    }
}
