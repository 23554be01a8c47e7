//! The account as tables for a spreadsheet: a zip of CSV files, each in UTF-8 with a mark in front, by which spreadsheets know
//! it. Not all of a result fits into tables: its archetypes, moves and figures do, the facts behind each don't.
//!
//! The tables are written one after the other, each in a walk of its own through the reviews, so that none is ever whole in
//! memory.

use std::{
    collections::BTreeSet,
    io::{self, Write},
    sync::{Arc, Mutex},
};

use csv::{Terminator, Writer, WriterBuilder};
use domain::{
    decision::Step,
    goals::{Goals, Pull},
    opening::{Candidate, Opening},
    outcome::Outcome,
    sharing::{Audience, Moment, Part},
    timeline::Stint,
    together::{Answers, Topic},
};
use store::{EntryKind, ExportedReview, Instant, Sent, Side, TakenDecision, TakenOpening};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    moment::written,
    out::{Out, Stopped},
    source::{Shown, Source},
};
use crate::{
    error::AppError,
    over_time::view::View,
    review::label,
    together,
    words::{self, target::title},
};

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

/// The notes of each talk, what was agreed in it and what was to be asked, then what one noted for oneself.
async fn talks(source: &Source, rows: &mut Rows) -> Result<(), AppError> {
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
async fn talk_answers(source: &Source, rows: &mut Rows) -> Result<(), AppError> {
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
async fn pairs(source: &Source, rows: &mut Rows) -> Result<(), AppError> {
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

async fn shares(source: &Source, table: Table, rows: &mut Rows) -> Result<(), AppError> {
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

fn decision(rows: &mut Rows, one: &TakenDecision) -> Result<(), AppError> {
    let (journal, told) = (&one.journal, one.outcome.as_ref());
    let step = |step: &Step| [step.what.as_str(), &step.on].join(" ").trim().to_owned();
    rows.add([
        Cell::ours(one.review),
        Cell::ours(one.about),
        Cell::Ours(crate::t!(format!("move-{}.name", one.about))),
        Cell::ours(one.choice),
        Cell::ours(written(one.decided_at)),
        Cell::Theirs(journal.expect.clone()),
        Cell::maybe(journal.sure),
        Cell::Theirs(journal.steps.iter().map(step).collect::<Vec<_>>().join("\n")),
        Cell::maybe(journal.end),
        Cell::Theirs(journal.sign.clone()),
        Cell::maybe(one.review_on.as_ref()),
        Cell::maybe(told.map(|(outcome, _)| outcome.came)),
        Cell::maybe(told.map(|(outcome, _)| outcome.felt)),
        Cell::Theirs(told.map(|(outcome, _)| outcome.words.clone()).unwrap_or_default()),
        Cell::maybe(told.map(|(_, at)| written(*at))),
    ])
}

fn opening(rows: &mut Rows, one: TakenOpening) -> Result<(), AppError> {
    let Opening { team, why, by, asked, heard, candidates, lacks, lacking, outside, decision, .. } = one.content;
    let candidate = |one: &Candidate| {
        let parts = [&one.name, &one.speaks, &one.missing, &one.said].into_iter().filter(|text| !text.is_empty());
        parts.cloned().collect::<Vec<_>>().join("\n")
    };
    let candidates = candidates.iter().map(candidate).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    let lacks = lacks.iter().map(|one| one.id()).collect::<Vec<_>>().join(" ");
    let outside = outside.iter().map(|one| one.id()).collect::<Vec<_>>().join(" ");
    rows.add([
        Cell::Theirs(team),
        Cell::Ours(written(one.opened_at)),
        Cell::Ours(written(one.saved_at)),
        Cell::Theirs(why),
        Cell::Theirs(by),
        Cell::Theirs(asked),
        Cell::Theirs(heard),
        Cell::Theirs(candidates),
        Cell::Ours(lacks),
        Cell::Theirs(lacking),
        Cell::Ours(outside),
        Cell::maybe(decision.way),
        Cell::Theirs(decision.who),
        Cell::Theirs(decision.why),
        Cell::Ours(decision.look_back),
        Cell::maybe(one.decided_at.map(written)),
    ])
}

fn of_review(source: &Source, table: Table, one: &ExportedReview, rows: &mut Rows) -> Result<(), AppError> {
    let (id, sent) = (one.id.to_string(), one.review.sent.as_ref());
    match (table, sent) {
        (Table::Timeline, Some(sent)) => sent.timeline.iter().try_for_each(|role| stint(rows, &id, role, None)),
        (Table::Goals, Some(sent)) => goals(rows, &id, &sent.goals),
        (Table::Results, Some(sent)) => results(source, rows, &id, one, sent),
        (Table::Reviews, _) => review(source, rows, one),
        (Table::Answers, _) => answers(source, rows, one),
        _ => Ok(()),
    }
}

fn stint(rows: &mut Rows, review: &str, stint: &Stint, overlap: Option<bool>) -> Result<(), AppError> {
    rows.add([
        Cell::ours(review),
        Cell::ours(stint.track),
        Cell::Theirs(stint.title.clone().unwrap_or_default()),
        Cell::Theirs(stint.organisation.clone().unwrap_or_default()),
        Cell::ours(stint.from),
        Cell::maybe(stint.to),
        Cell::maybe(stint.reports),
        Cell::maybe(stint.hands_on),
        Cell::maybe(stint.entry),
        Cell::maybe(overlap),
    ])
}

fn goals(rows: &mut Rows, review: &str, goals: &Goals) -> Result<(), AppError> {
    let mut add = |name: &str, value: Cell| rows.add([Cell::ours(review), Cell::ours(name), value]);
    for (name, text) in [("near", &goals.near), ("far", &goals.far)] {
        if !text.is_empty() {
            add(name, Cell::Theirs(text.clone()))?;
        }
    }
    goals.pulls.iter().try_for_each(|(pull, level): (Pull, i8)| add(&format!("pull.{pull}"), Cell::ours(level)))?;
    goals.offer.iter().try_for_each(|offer| add("offer", Cell::ours(offer)))?;
    goals.constraints.iter().try_for_each(|one| add("constraint", Cell::ours(one)))?;
    goals.urgency.iter().try_for_each(|urgency| add("urgency", Cell::ours(urgency)))
}

fn review(source: &Source, rows: &mut Rows, one: &ExportedReview) -> Result<(), AppError> {
    let (review, sent) = (&one.review, one.review.sent.as_ref());
    rows.add([
        Cell::ours(one.id),
        Cell::ours(review.edition),
        Cell::maybe(one.original),
        Cell::ours(&review.instrument),
        Cell::ours(review.version),
        // An organisation's own questionnaire: its words are nobody's here.
        Cell::Theirs(Shown::new(source, one).title().to_owned()),
        Cell::maybe(review.track),
        Cell::ours(review.as_of),
        Cell::ours(written(review.started_at)),
        Cell::ours(written(review.touched_at)),
        Cell::maybe(sent.map(|sent| written(sent.at))),
        Cell::maybe(sent.and_then(|sent| sent.corrected_at).map(written)),
        Cell::maybe(sent.map(|sent| &sent.rules_version)),
    ])
}

fn answers(source: &Source, rows: &mut Rows, one: &ExportedReview) -> Result<(), AppError> {
    let shown = Shown::new(source, one);
    for response in &one.responses {
        let item = shown.instrument.and_then(|known| known.item(&response.item));
        let question = item.map(|item| item.text.clone()).unwrap_or_default();
        let answer = match item {
            Some(item) => label(item, &response.value),
            None => String::new(),
        };
        rows.add([
            Cell::ours(one.id),
            Cell::ours(&response.item),
            Cell::Theirs(question),
            Cell::Theirs(response.value.to_string()),
            Cell::Theirs(answer),
            Cell::ours(written(response.answered_at)),
        ])?;
    }
    Ok(())
}

fn results(source: &Source, rows: &mut Rows, review: &str, one: &ExportedReview, sent: &Sent) -> Result<(), AppError> {
    let mut add = |kind: &str, id: String, name: String, figure: Option<f64>, held: Option<String>| {
        let row = [Cell::ours(review), Cell::ours(kind), Cell::ours(id), Cell::Theirs(name)];
        rows.add(row.into_iter().chain([Cell::maybe(figure), Cell::maybe(held)]))
    };
    match &sent.result {
        Outcome::Advice(advice) => {
            for fits in &advice.archetypes {
                let guise = fits.guise.map(|guise| format!(" {guise}")).unwrap_or_default();
                let name = words::archetype_name(Some(fits.id.id()), fits.guise.map(|guise| guise.id()));
                add("archetype", format!("{}{guise}", fits.id), name, Some(fits.degree), None)?;
            }
            for advised in &advice.moves {
                let name = crate::t!(format!("move-{}.name", advised.id));
                let held = advised.blocked_by.map(|one| one.to_string());
                add("move", advised.id.to_string(), name, Some(advised.score), held)?;
            }
            add("confidence", String::new(), String::new(), Some(advice.confidence), None)?;
            for (measure, score) in sent.state.iter() {
                add("measure", measure.to_string(), words::fact_name(measure.into()), Some(score), None)?;
            }
            Ok(())
        }
        Outcome::Figures(scored) => {
            let instrument = Shown::new(source, one).instrument;
            scored.figures.iter().try_for_each(|(target, figure)| {
                let name = instrument.map(|known| title(known, target)).unwrap_or_default();
                add("figure", target.to_string(), name, figure.score, None)
            })
        }
    }
}

/// What stands in one cell.
enum Cell {
    /// Ids, moments and figures: nothing that a spreadsheet would run.
    Ours(String),
    /// Text that somebody wrote.
    Theirs(String),
}

impl Cell {
    fn ours(value: impl ToString) -> Self {
        Self::Ours(value.to_string())
    }

    fn maybe(value: Option<impl ToString>) -> Self {
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
struct Rows(Writer<Vec<u8>>);

impl Rows {
    fn new() -> Self {
        Self(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    fn add(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), AppError> {
        self.0.write_record(cells.into_iter().map(Cell::safe)).map_err(broken)
    }

    fn bytes(self) -> Result<Vec<u8>, AppError> {
        self.0.into_inner().map_err(broken)
    }
}

/// Into memory everything can be written; that it can't is a fault of ours.
fn broken(_: impl std::fmt::Debug) -> AppError {
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
