//! The account as tables for a spreadsheet: a zip of CSV files, each in UTF-8 with a mark in front, by which spreadsheets know
//! it. Not all of a result fits into tables: its archetypes, moves and figures do, the facts behind each don't.
//!
//! The tables are written one after the other, each in a walk of its own through the reviews, so that none is ever whole in
//! memory.

mod beside;
mod between;
mod review;
mod rows;

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    moment::written,
    out::{Out, Stopped},
    source::Source,
};
use crate::{error::AppError, over_time::view::View};
use beside::{decision, opening};
use between::{pairs, shares, talk_answers, talks};
use review::{goals, of_review, stint};
use rows::{Cell, Rows, broken};

/// By which spreadsheets know that the text is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Each table by its name, with the heads of its columns.
const TABLES: [(&str, Table, &[&str]); 16] = [
    ("account.csv", Table::Account, &["email", "created_at"]),
    (
        "timeline.csv",
        Table::Timeline,
        &[
            "review_id",
            "track",
            "title",
            "organisation",
            "from",
            "to",
            "reports",
            "hands_on_percent",
            "entry",
            "overlap_confirmed",
        ],
    ),
    ("goals.csv", Table::Goals, &["review_id", "goal", "value"]),
    (
        "reviews.csv",
        Table::Reviews,
        &[
            "review_id",
            "edition",
            "original_id",
            "questionnaire",
            "version",
            "title",
            "track",
            "as_of",
            "started_at",
            "touched_at",
            "sent_at",
            "corrected_at",
            "rules_version",
        ],
    ),
    ("answers.csv", Table::Answers, &["review_id", "item", "question", "value", "answer", "answered_at"]),
    ("results.csv", Table::Results, &["review_id", "kind", "id", "name", "figure", "held_by"]),
    (
        "decisions.csv",
        Table::Decisions,
        &[
            "review_id",
            "move",
            "name",
            "choice",
            "decided_at",
            "expect",
            "sure_percent",
            "steps",
            "end",
            "sign",
            "review_on",
            "came",
            "felt",
            "outcome",
            "told_at",
        ],
    ),
    ("notes.csv", Table::Notes, &["review_id", "note", "saved_at"]),
    ("check-ins.csv", Table::CheckIns, &["cadence", "chosen_at"]),
    ("views.csv", Table::Views, &["asks", "question", "kept_at", "opened_at"]),
    (
        "pairs.csv",
        Table::Pairs,
        &["side", "name", "other", "began_at", "ended_at", "invitation_expires_at", "rhythm", "may_ask_at"],
    ),
    (
        "shares.csv",
        Table::Shares,
        &["share", "with", "link", "parts", "follows", "given_at", "ends_at", "withdrawn_at"],
    ),
    ("share-views.csv", Table::ShareViews, &["share", "seen_at", "parts"]),
    (
        "openings.csv",
        Table::Openings,
        &[
            "team",
            "opened_at",
            "saved_at",
            "why",
            "by",
            "asked",
            "heard",
            "candidates",
            "lacks",
            "lacking",
            "outside",
            "decision",
            "who",
            "because",
            "look_back",
            "decided_at",
        ],
    ),
    ("talks.csv", Table::Talks, &["held_on", "with", "kind", "side", "words", "due_on", "done_at"]),
    ("talk-answers.csv", Table::TalkAnswers, &["held_on", "with", "version", "topic", "own", "other", "apart"]),
];

#[derive(Clone, Copy, PartialEq)]
enum Table {
    Account,
    Timeline,
    Goals,
    Reviews,
    Answers,
    Results,
    Decisions,
    Notes,
    CheckIns,
    Views,
    Pairs,
    Shares,
    ShareViews,
    Talks,
    TalkAnswers,
    Openings,
}

impl Table {
    /// Whether reviews have rows in it.
    const fn holds_reviews(self) -> bool {
        matches!(self, Self::Timeline | Self::Goals | Self::Reviews | Self::Answers | Self::Results)
    }
}

/// What the zip has written and nobody was sent yet.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn take(&self) -> Vec<u8> {
        self.0.lock().map(|mut bytes| std::mem::take(&mut *bytes)).unwrap_or_default()
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().map_err(|_| io::Error::other("poisoned"))?.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes it.
pub async fn write(source: &Source, out: Out) -> Result<(), Stopped> {
    let written = Written::default();
    let mut zip = ZipWriter::new_stream(written.clone());
    for (name, table, columns) in TABLES {
        // No time of writing: that is in the name of the whole.
        zip.start_file(name, SimpleFileOptions::default()).map_err(broken)?;
        zip.write_all(MARK).map_err(broken)?;
        let mut rows = Rows::new();
        rows.add(columns.iter().map(|head| Cell::Ours((*head).to_owned())))?;
        head(source, table, &mut rows).await?;
        zip.write_all(&rows.bytes()?).map_err(broken)?;
        if !table.holds_reviews() {
            continue;
        }
        let mut reviews = source.reviews();
        loop {
            let page = reviews.next().await?;
            if page.is_empty() {
                break;
            }
            let mut rows = Rows::new();
            for one in &page {
                of_review(source, table, one, &mut rows)?;
            }
            zip.write_all(&rows.bytes()?).map_err(broken)?;
            out.send(written.take()).await?;
        }
    }
    zip.finish().map_err(broken)?;
    out.send(written.take()).await
}

/// What a table holds before anything of reviews.
async fn head(source: &Source, table: Table, rows: &mut Rows) -> Result<(), AppError> {
    let (store, account) = (&source.services.store, source.id());
    match table {
        Table::Account => {
            rows.add([Cell::Theirs(source.account.email.clone()), Cell::Ours(written(source.account.created_at))])
        }
        Table::Timeline => {
            for one in store.list_stints(account).await? {
                stint(rows, "", &one.stint, Some(one.overlap_confirmed))?;
            }
            Ok(())
        }
        Table::Goals => match store.find_goals(account).await? {
            Some(found) => goals(rows, "", &found),
            None => Ok(()),
        },
        Table::Decisions => store.export_decisions(account).await?.iter().try_for_each(|one| decision(rows, one)),
        Table::Notes => store.export_notes(account).await?.into_iter().try_for_each(|one| {
            rows.add([Cell::ours(one.review), Cell::Theirs(one.words), Cell::ours(written(one.saved_at))])
        }),
        Table::CheckIns => match store.find_cadence(account).await? {
            Some((cadence, at)) => rows.add([Cell::ours(cadence), Cell::Ours(written(at))]),
            None => Ok(()),
        },
        Table::Views => store.list_views(account).await?.into_iter().try_for_each(|one| {
            let words = View::asked(&one.asks).words();
            rows.add([
                Cell::Ours(one.asks),
                Cell::Ours(words),
                Cell::Ours(written(one.kept_at)),
                Cell::Ours(written(one.opened_at)),
            ])
        }),
        Table::Pairs => pairs(source, rows).await,
        Table::Shares | Table::ShareViews => shares(source, table, rows).await,
        Table::Talks => talks(source, rows).await,
        Table::TalkAnswers => talk_answers(source, rows).await,
        Table::Openings => store.export_openings(account).await?.into_iter().try_for_each(|one| opening(rows, one)),
        Table::Reviews | Table::Answers | Table::Results => Ok(()),
    }
}
