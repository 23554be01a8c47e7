//! Decisions about the moves of a result: one on each move, with what is expected of it and what became of that.
//!
//! Whoever saves one names the revision they saw, so that of two tabs none overwrites the other without having seen it.

use domain::decision::{Choice, Journal, Outcome};
use domain::moves::Move;
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, BroughtId, DecisionId, Instant, ReviewId};
use crate::text::{parsed, read, storable};

/// A decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// The review whose result the move stands in, in its first edition.
    pub review: ReviewId,
    /// The move.
    pub about: Move,
    /// What was decided.
    pub choice: Choice,
    /// When.
    pub decided_at: Instant,
    /// How many times it was saved; 0 for one that is yet to be.
    pub revision: i64,
    /// What was written down with it.
    pub journal: Journal,
    /// The day on which to ask what happened, `2026-06-12`.
    pub review_on: Option<String>,
    /// What happened, and when that was told.
    pub outcome: Option<(Outcome, Instant)>,
}

/// A decision as it leaves an account or comes into one.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenDecision {
    /// By what its review is known wherever it is taken.
    pub review: BroughtId,
    /// The move.
    pub about: Move,
    /// What was decided.
    pub choice: Choice,
    /// When.
    pub decided_at: Instant,
    /// What was written down with it.
    pub journal: Journal,
    /// The day on which to ask what happened, `2026-06-12`.
    pub review_on: Option<String>,
    /// What happened, and when that was told.
    pub outcome: Option<(Outcome, Instant)>,
}

/// What became of a saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Deciding {
    /// It is saved.
    Saved,
    /// It was saved otherwise since it was looked at; nothing was changed.
    Changed,
    /// The account has no such thing; nothing was changed.
    NotFound,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: DecisionId,
    review_id: ReviewId,
    #[sqlx(rename = "move")]
    about: String,
    choice: String,
    decided_at: Instant,
    revision: i64,
    journal: Json<Value>,
    review_on: Option<String>,
    outcome: Option<Json<Value>>,
    told_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct TakenRow {
    exported_as: BroughtId,
    #[sqlx(flatten)]
    decision: Row,
}

impl TryFrom<TakenRow> for TakenDecision {
    type Error = StoreError;

    fn try_from(TakenRow { exported_as, decision }: TakenRow) -> Result<Self, StoreError> {
        let Decision { about, choice, decided_at, journal, review_on, outcome, .. } = decision.try_into()?;
        Ok(Self { review: exported_as, about, choice, decided_at, journal, review_on, outcome })
    }
}

impl TryFrom<Row> for Decision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let outcome = match (row.outcome, row.told_at) {
            (Some(outcome), Some(at)) => Some((read(outcome, "outcome")?, at)),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            review: row.review_id,
            about: parsed(&row.about, "move")?,
            choice: parsed(&row.choice, "choice")?,
            decided_at: row.decided_at,
            revision: row.revision,
            journal: read(row.journal, "journal")?,
            review_on: row.review_on,
            outcome,
        })
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, review_id, move, choice, decided_at, revision, journal, review_on, outcome, told_at
             FROM decisions ",
            $rest,
        )
    };
}

pub(crate) fn storable_journal(journal: &Journal) -> Result<(), StoreError> {
    let steps = journal.steps.iter().flat_map(|step| [&step.what, &step.on]);
    steps.chain([&journal.expect, &journal.sign]).try_for_each(|text| storable(text).map(|_| ()))
}

/// Inserts a decision that is brought along to a sent review of the account, unless there is one on that move already; gives how
/// many came.
macro_rules! insert_decision {
    ($tx:ident, $account:expr, $review:expr, $taken:expr) => {{
        let taken: &$crate::decision::TakenDecision = $taken;
        let outcome = taken.outcome.as_ref();
        sqlx::query(
            "INSERT INTO decisions (id, account_id, review_id, move, choice, decided_at, revision, journal, review_on, outcome, told_at)
             SELECT $1, $2, id, $4, $5, $6, 1, $7, $8, $9, $10 FROM reviews
             WHERE id = $3 AND account_id = $2 AND sent_at IS NOT NULL AND original_id IS NULL
             ON CONFLICT (review_id, move) DO NOTHING",
        )
        .bind($crate::id::DecisionId::new())
        .bind($account)
        .bind($review)
        .bind(taken.about.id())
        .bind(taken.choice.id())
        .bind(taken.decided_at)
        .bind(sqlx::types::Json(&taken.journal))
        .bind(&taken.review_on)
        .bind(outcome.map(|(outcome, _)| sqlx::types::Json(outcome)))
        .bind(outcome.map(|(_, at)| *at))
        .execute(&mut *$tx)
        .await?
        .rows_affected()
    }};
}
pub(crate) use insert_decision;

impl Store {
    /// Lists all decisions of an account, the earliest first. Served by `decisions_history`, sorting included.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_decisions(&self, account: AccountId) -> Result<Vec<Decision>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!("WHERE account_id = $1 ORDER BY decided_at, id"))
            .bind(account)
            .fetch_all(db)
            .await?)
        .into_iter()
        .map(Decision::try_from)
        .collect()
    }

    /// Lists the same as they leave the account. Served by `decisions_history` and the primary key of reviews.
    #[instrument(level = "debug", skip_all)]
    pub async fn export_decisions(&self, account: AccountId) -> Result<Vec<TakenDecision>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, TakenRow>(
            "SELECT COALESCE(reviews.known_as, reviews.id) AS exported_as, decisions.id, decisions.review_id, decisions.move,
                    decisions.choice, decisions.decided_at, decisions.revision, decisions.journal, decisions.review_on,
                    decisions.outcome, decisions.told_at
             FROM decisions JOIN reviews ON reviews.id = decisions.review_id
             WHERE decisions.account_id = $1 ORDER BY decisions.decided_at, decisions.id",
        )
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(TakenDecision::try_from)
        .collect()
    }

    /// Finds a decision of this account. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_decision(&self, account: AccountId, id: DecisionId) -> Result<Option<Decision>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!("WHERE id = $1 AND account_id = $2"))
            .bind(id)
            .bind(account)
            .fetch_optional(db)
            .await?)
        .map(Decision::try_from)
        .transpose()
    }

    /// Saves a decision: a first one where its revision is 0, else in place of the one of that revision, whose outcome goes with it.
    /// It names a sent review in its first edition. Served by the primary keys and `decisions_one_a_move`.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_decision(&self, account: AccountId, decision: &Decision) -> Result<Deciding, StoreError> {
        storable_journal(&decision.journal)?;
        Ok(transacting!(self, tx => {
            let saved = if decision.revision == 0 {
                sqlx::query(
                    "INSERT INTO decisions (id, account_id, review_id, move, choice, decided_at, revision, journal, review_on)
                     SELECT $1, $2, id, $4, $5, $6, 1, $7, $8 FROM reviews
                     WHERE id = $3 AND account_id = $2 AND sent_at IS NOT NULL AND original_id IS NULL
                     ON CONFLICT (review_id, move) DO NOTHING",
                )
                .bind(decision.id)
                .bind(account)
                .bind(decision.review)
                .bind(decision.about.id())
                .bind(decision.choice.id())
                .bind(decision.decided_at)
                .bind(Json(&decision.journal))
                .bind(&decision.review_on)
                .execute(&mut *tx)
                .await?
                .rows_affected()
            } else {
                sqlx::query(
                    "UPDATE decisions SET choice = $5, decided_at = $6, revision = revision + 1, journal = $7, review_on = $8,
                                          outcome = NULL, told_at = NULL
                     WHERE account_id = $1 AND review_id = $2 AND move = $3 AND revision = $4",
                )
                .bind(account)
                .bind(decision.review)
                .bind(decision.about.id())
                .bind(decision.revision)
                .bind(decision.choice.id())
                .bind(decision.decided_at)
                .bind(Json(&decision.journal))
                .bind(&decision.review_on)
                .execute(&mut *tx)
                .await?
                .rows_affected()
            };
            if saved == 1 {
                Deciding::Saved
            } else {
                let there: bool = sqlx::query_scalar(
                    "SELECT EXISTS (SELECT 1 FROM decisions WHERE account_id = $1 AND review_id = $2 AND move = $3)",
                )
                .bind(account)
                .bind(decision.review)
                .bind(decision.about.id())
                .fetch_one(&mut *tx)
                .await?;
                if there { Deciding::Changed } else { Deciding::NotFound }
            }
        }))
    }

    /// Saves what became of a decision of that revision. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_outcome(
        &self,
        account: AccountId,
        id: DecisionId,
        revision: i64,
        outcome: &Outcome,
        at: Instant,
    ) -> Result<Deciding, StoreError> {
        storable(&outcome.words)?;
        Ok(transacting!(self, tx => {
            let saved = sqlx::query(
                "UPDATE decisions SET outcome = $4, told_at = $5, revision = revision + 1
                 WHERE id = $1 AND account_id = $2 AND revision = $3",
            )
            .bind(id)
            .bind(account)
            .bind(revision)
            .bind(Json(outcome))
            .bind(at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if saved == 1 {
                Deciding::Saved
            } else {
                let there: bool =
                    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM decisions WHERE id = $1 AND account_id = $2)")
                        .bind(id)
                        .bind(account)
                        .fetch_one(&mut *tx)
                        .await?;
                if there { Deciding::Changed } else { Deciding::NotFound }
            }
        }))
    }

    /// Deletes a decision with its plan and its outcome; `false` if the account has none of this id. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_decision(&self, account: AccountId, id: DecisionId, at: Instant) -> Result<bool, StoreError> {
        erase::delete_own!(self, "decisions", account, id, at)
    }
}
