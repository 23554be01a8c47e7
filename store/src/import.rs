//! What was taken out of an account comes into another one, or back: all of it in one transaction, or nothing.

use std::collections::HashMap;

use domain::cadence::Cadence;
use domain::goals::Goals;
use domain::month::Month;
use domain::timeline::Track;
use tracing::instrument;

use crate::account;
use crate::backend::{Store, transacting};
use crate::cadence::insert_cadence;
use crate::decision::{TakenDecision, insert_decision, storable_journal};
use crate::error::StoreError;
use crate::goals::insert_goals;
use crate::id::{AccountId, BroughtId, Instant, ReviewId};
use crate::note::{TakenNote, insert_note};
use crate::opening::{TakenOpening, insert_opening, storable_opening};
use crate::review::NewReview;
use crate::review::insert::{Arriving, insert_review};
use crate::review::keep::{storable_goals, storable_review, storable_stint};
use crate::review::response::Response;
use crate::review::send::Sent;
use crate::talk::{TakenTalkNote, insert_talk_note};
use crate::text::storable;
use crate::timeline::{StoredStint, insert_stint};
use crate::view::{KeptView, insert_view};

/// What a file brings. The caller has checked all of it, as if it had been typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Whose it becomes.
    pub account: AccountId,
    /// The timeline, each stint with a fresh id.
    pub stints: Vec<StoredStint>,
    /// The goals, and when they were saved.
    pub goals: Option<(Goals, Instant)>,
    /// The reviews: corrections after what they correct, the editions of each in order.
    pub reviews: Vec<ImportedReview>,
    /// Decisions on moves of those reviews.
    pub decisions: Vec<TakenDecision>,
    /// Notes beside those reviews.
    pub notes: Vec<TakenNote>,
    /// How often a check-in is due, and when that was chosen.
    pub cadence: Option<(Cadence, Instant)>,
    /// Views of the history that are kept.
    pub views: Vec<KeptView>,
    /// What the person noted of talks for themselves.
    pub talk_notes: Vec<TakenTalkNote>,
    /// Openings.
    pub openings: Vec<TakenOpening>,
}

/// A review that a file brings, open or sent.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedReview {
    /// By what it is known again; never a row's.
    pub id: BroughtId,
    /// The same of its first edition, where it is a correction.
    pub original: Option<BroughtId>,
    /// Which edition it is, counted from 1.
    pub edition: u32,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub version: u16,
    /// The person's current track when it began.
    pub track: Option<Track>,
    /// The month in which it looks at the person.
    pub as_of: Month,
    /// When it began.
    pub started_at: Instant,
    /// When an answer or the place was last saved.
    pub touched_at: Instant,
    /// The item to resume at.
    pub place: Option<String>,
    /// The answers, at most one to each item.
    pub responses: Vec<Response>,
    /// What was sent; none if the review is to be gone on with.
    pub sent: Option<Sent>,
}

/// What became of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The timeline was taken over; `false` where none came or the account had one.
    pub stints: bool,
    /// The goals were taken over; `false` where none came or the account had some.
    pub goals: bool,
    /// Reviews that are in the account now and weren't before, each edition counted.
    pub added: u32,
    /// Those that the account had already.
    pub known: u32,
    /// Those left out, since the account has another one in the same place: an open review of the same questionnaire, or a
    /// correction of the same review.
    pub left: u32,
    /// Decisions, notes, own notes of talks, kept views, openings and a chosen rhythm that are in the account now and weren't before.
    pub beside: u32,
}

/// Inserts all answers of one review. Its row was made in the same transaction.
macro_rules! insert_responses {
    ($tx:ident, $review:expr, $responses:expr) => {
        if !$responses.is_empty() {
            sqlx::QueryBuilder::new("INSERT INTO responses (review_id, item, value, answered_at) ")
                .push_values($responses, |mut row, one: &Response| {
                    row.push_bind($review)
                        .push_bind(&one.item)
                        .push_bind(one.value.to_string())
                        .push_bind(one.answered_at);
                })
                .build()
                .execute(&mut *$tx)
                .await?;
        }
    };
}

impl Store {
    /// Takes in all that a file brings, or nothing of it. It only adds: what the account has is never touched. Timeline and
    /// goals and a rhythm come where it has none; a review and an opening come once, however often it is brought, and so does what stands beside it. Served by the primary keys,
    /// `reviews_known_as`, `reviews_one_open`, `reviews_editions`, `decisions_one_a_move` and `openings_known_as`.
    #[instrument(level = "debug", skip_all)]
    pub async fn import_account(&self, import: &Import) -> Result<Imported, StoreError> {
        let account = import.account;
        storable_throughout(import)?;
        Ok(transacting!(self, tx => {
            // Of two imports at once the second sees all of the first.
            if sqlx::query(account::TAKE).bind(account).execute(&mut *tx).await?.rows_affected() == 0 {
                return Err(StoreError::NoAccount);
            }
            let mut imported = Imported::default();
            // The rows of first editions that are in the account, each with its newest edition of those brought.
            let mut rows = HashMap::<BroughtId, (ReviewId, u32)>::new();
            for review in &import.reviews {
                let first = review.original.unwrap_or(review.id);
                let known: Option<ReviewId> = sqlx::query_scalar(
                    "SELECT id FROM reviews WHERE account_id = $1 AND (known_as = $2 OR (id = $2 AND known_as IS NULL))",
                )
                .bind(account)
                .bind(review.id)
                .fetch_optional(&mut *tx)
                .await?;
                if let Some(row) = known {
                    let first_row = rows.get(&first).map_or(row, |(row, _)| *row);
                    rows.insert(first, (first_row, review.edition));
                    imported.known += 1;
                    continue;
                }
                let original = match review.original {
                    None => None,
                    Some(_) => {
                        let Some((row, _)) = rows.get(&first).filter(|(_, edition)| edition + 1 == review.edition) else {
                            imported.left += 1;
                            continue;
                        };
                        let has: bool = sqlx::query_scalar(
                            "SELECT EXISTS (SELECT 1 FROM reviews WHERE original_id = $1 AND edition >= $2)",
                        )
                        .bind(*row)
                        .bind(i64::from(review.edition))
                        .fetch_one(&mut *tx)
                        .await?;
                        if has {
                            imported.left += 1;
                            continue;
                        }
                        Some(*row)
                    }
                };
                let new = review.in_account(account);
                let row = insert_review!(tx, review.arriving(&new, original));
                if row.id != new.id {
                    imported.left += 1;
                    continue;
                }
                insert_responses!(tx, new.id, &review.responses);
                rows.insert(first, (original.unwrap_or(new.id), review.edition));
                imported.added += 1;
            }
            let row = |review: &BroughtId| rows.get(review).map(|(row, _)| *row);
            let mut beside = 0;
            for (row, taken) in import.decisions.iter().filter_map(|one| Some((row(&one.review)?, one))) {
                beside += insert_decision!(tx, account, row, taken);
            }
            for (row, taken) in import.notes.iter().filter_map(|one| Some((row(&one.review)?, one))) {
                beside += insert_note!(tx, account, row, taken);
            }
            for view in &import.views {
                beside += insert_view!(&mut *tx, account, view);
            }
            for note in &import.talk_notes {
                beside += insert_talk_note!(&mut *tx, account, note);
            }
            for opening in &import.openings {
                beside += insert_opening!(tx, account, opening);
            }
            if let Some((cadence, at)) = &import.cadence {
                beside += insert_cadence!(&mut *tx, account, cadence, *at, "DO NOTHING");
            }
            imported.beside = u32::try_from(beside).unwrap_or(u32::MAX);
            if let Some((goals, at)) = &import.goals {
                imported.goals = insert_goals!(&mut *tx, account, goals, *at, "DO NOTHING") == 1;
            }
            let has_stints: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM stints WHERE account_id = $1)")
                .bind(account)
                .fetch_one(&mut *tx)
                .await?;
            if !has_stints {
                for stored in &import.stints {
                    insert_stint!(&mut *tx, account, stored);
                }
                imported.stints = !import.stints.is_empty();
            }
            imported
        }))
    }
}

impl ImportedReview {
    /// With a fresh id: one in a file is nobody's key.
    fn in_account(&self, account: AccountId) -> NewReview {
        NewReview {
            id: ReviewId::new(),
            account,
            instrument: self.instrument.clone(),
            version: self.version,
            track: self.track,
            as_of: self.as_of,
            started_at: self.started_at,
        }
    }

    fn arriving<'a>(&'a self, new: &'a NewReview, original: Option<ReviewId>) -> Arriving<'a> {
        Arriving {
            new,
            place: self.place.as_deref(),
            revision: i64::try_from(self.responses.len()).unwrap_or(i64::MAX),
            touched_at: self.touched_at,
            edition: self.edition,
            original,
            known_as: Some(self.id),
            sent: self.sent.as_ref(),
        }
    }
}

/// Fails for a text that a database could not store, wherever it would go.
fn storable_throughout(import: &Import) -> Result<(), StoreError> {
    import.stints.iter().try_for_each(|stored| storable_stint(&stored.stint))?;
    import.goals.as_ref().map_or(Ok(()), |(goals, _)| storable_goals(goals))?;
    import
        .reviews
        .iter()
        .try_for_each(|one| storable_review(one.place.as_deref(), &one.responses, one.sent.as_ref()))?;
    for one in &import.decisions {
        storable_journal(&one.journal)?;
        one.outcome.as_ref().map_or(Ok(""), |(outcome, _)| storable(&outcome.words))?;
    }
    import.openings.iter().try_for_each(|one| storable_opening(&one.content))?;
    let words = import.notes.iter().map(|one| &one.words).chain(import.talk_notes.iter().map(|one| &one.words));
    words.into_iter().try_for_each(|words| storable(words).map(|_| ()))
}
