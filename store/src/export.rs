//! Everything of an account, to be taken along: read in pages, so that a long history costs no more memory than a short one.

use domain::goals::Goals;
use tracing::instrument;
use uuid::Uuid;

use crate::backend::{Store, reading, reading_together};
use crate::error::StoreError;
use crate::id::{AccountId, BroughtId, Instant, ReviewId};
use crate::review::response::{Response, ResponseRow};
use crate::review::{Review, Row, columns};

/// How much an account holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Holdings {
    /// Stints of the timeline.
    pub stints: i64,
    /// Whether goals were ever saved.
    pub goals: bool,
    /// Sent reviews, each counted once however often it was corrected.
    pub sent: i64,
    /// Open reviews, corrections among them.
    pub open: i64,
    /// Sent corrections.
    pub corrections: i64,
    /// Answers in all of these.
    pub answers: i64,
    /// Decisions on moves.
    pub decisions: i64,
    /// Notes beside reviews.
    pub notes: i64,
    /// Views of the history that are kept.
    pub views: i64,
    /// Whether a rhythm of check-ins was chosen.
    pub cadence: bool,
    /// Whether there is a secret address of a calendar.
    pub feed: bool,
    /// Pairs that it is or was one of.
    pub pairs: i64,
    /// Invitations that nobody accepted.
    pub invitations: i64,
    /// What it shows or showed.
    pub shares: i64,
    /// Talks that it can still read.
    pub talks: i64,
    /// What it noted of talks for itself.
    pub talk_notes: i64,
    /// Talks before which it answered what the other one of the pair answers as well.
    pub together: i64,
    /// Openings: teams that need somebody to lead them.
    pub openings: i64,
    /// When the first review began; none if there is none.
    pub first_at: Option<Instant>,
    /// When anything of a review was last saved or sent.
    pub last_at: Option<Instant>,
    /// Where the account is signed in.
    pub sessions: i64,
}

/// One review with its answers, as it leaves an account.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedReview {
    /// By what it is known wherever it is taken.
    pub id: BroughtId,
    /// The same of its first edition, where it is a correction.
    pub original: Option<BroughtId>,
    /// The review.
    pub review: Review,
    /// Its answers, by item.
    pub responses: Vec<Response>,
}

/// Where a page of an export ends: the next one begins after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportCursor {
    started_at: Instant,
    edition: u32,
    id: ReviewId,
}

impl ExportCursor {
    /// Before everything.
    pub const START: Self = Self { started_at: Instant(i64::MIN), edition: 0, id: ReviewId(Uuid::nil()) };
}

impl ExportedReview {
    /// The cursor for the page that follows this one.
    pub fn cursor(&self) -> ExportCursor {
        ExportCursor { started_at: self.review.started_at, edition: self.review.edition, id: self.review.id }
    }
}

#[derive(sqlx::FromRow)]
struct ExportRow {
    exported_as: BroughtId,
    original_as: Option<BroughtId>,
    #[sqlx(flatten)]
    review: Row,
}

#[derive(sqlx::FromRow)]
struct OwnedResponse {
    review_id: ReviewId,
    #[sqlx(flatten)]
    response: ResponseRow,
}

/// One page of reviews, for the query itself and for that of its answers. A correction begins with what it corrects, so it
/// comes after it.
macro_rules! page {
    ($columns:expr) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM reviews WHERE account_id = $1 AND (started_at, edition, id) > ($2, $3, $4)
             ORDER BY started_at, edition, id LIMIT $5",
        )
    };
}

impl Store {
    /// Counts what an account holds. Served by the primary keys and by each table's index on the account.
    #[instrument(level = "debug", skip_all)]
    pub async fn count_holdings(&self, account: AccountId) -> Result<Holdings, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT (SELECT COUNT(*) FROM stints WHERE account_id = $1) AS stints,
                    EXISTS (SELECT 1 FROM goals WHERE account_id = $1) AS goals,
                    COUNT(CASE WHEN sent_at IS NOT NULL AND original_id IS NULL THEN 1 END) AS sent,
                    COUNT(CASE WHEN sent_at IS NULL THEN 1 END) AS open,
                    COUNT(corrected_at) AS corrections,
                    (SELECT COUNT(*) FROM responses
                     WHERE review_id IN (SELECT id FROM reviews WHERE account_id = $1)) AS answers,
                    (SELECT COUNT(*) FROM decisions WHERE account_id = $1) AS decisions,
                    (SELECT COUNT(*) FROM notes WHERE account_id = $1) AS notes,
                    (SELECT COUNT(*) FROM views WHERE account_id = $1) AS views,
                    EXISTS (SELECT 1 FROM cadences WHERE account_id = $1) AS cadence,
                    EXISTS (SELECT 1 FROM feeds WHERE account_id = $1) AS feed,
                    (SELECT COUNT(*) FROM pairs WHERE report_id = $1 OR manager_id = $1) AS pairs,
                    (SELECT COUNT(*) FROM invitations WHERE account_id = $1) AS invitations,
                    (SELECT COUNT(*) FROM shares WHERE account_id = $1) AS shares,
                    (SELECT COUNT(*) FROM talks JOIN pairs ON pairs.id = talks.pair_id
                     WHERE report_id = $1 OR (manager_id = $1 AND ended_at IS NULL)) AS talks,
                    (SELECT COUNT(*) FROM talk_notes WHERE account_id = $1) AS talk_notes,
                    (SELECT COUNT(*) FROM talk_answers JOIN talks ON talks.id = talk_id JOIN pairs ON pairs.id = pair_id
                     WHERE (report_id = $1 AND side = 'report')
                        OR (manager_id = $1 AND side = 'manager' AND ended_at IS NULL)) AS together,
                    (SELECT COUNT(*) FROM openings WHERE account_id = $1) AS openings,
                    MIN(started_at) AS first_at,
                    MAX(COALESCE(corrected_at, sent_at, touched_at)) AS last_at,
                    (SELECT COUNT(*) FROM sessions WHERE account_id = $1) AS sessions
             FROM reviews WHERE account_id = $1",
        )
        .bind(account)
        .fetch_one(db)
        .await?))
    }

    /// Finds an account's goals with the moment they were last saved; none if it never saved any. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn export_goals(&self, account: AccountId) -> Result<Option<(Goals, Instant)>, StoreError> {
        // Should they be saved anew in between, it is the later moment, by seconds.
        let Some(goals) = self.find_goals(account).await? else { return Ok(None) };
        let saved_at: Option<Instant> = reading!(self, db => sqlx::query_scalar(
            "SELECT saved_at FROM goals WHERE account_id = $1",
        )
        .bind(account)
        .fetch_optional(db)
        .await?);
        Ok(saved_at.map(|at| (goals, at)))
    }

    /// Lists at most `limit` of an account's reviews with all their answers, every edition of each, in the order in which they
    /// began, those after the cursor. Served by `reviews_history` and the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn export_reviews(
        &self,
        account: AccountId,
        limit: u32,
        after: ExportCursor,
    ) -> Result<Vec<ExportedReview>, StoreError> {
        let edition = i32::try_from(after.edition).unwrap_or(i32::MAX);
        let (rows, answers): (Vec<ExportRow>, Vec<OwnedResponse>) = reading_together!(self, tx => {
            let rows = sqlx::query_as(page!(concat!(
                "COALESCE(known_as, id) AS exported_as,
                 (SELECT COALESCE(first.known_as, first.id) FROM reviews AS first WHERE first.id = reviews.original_id)
                     AS original_as, ",
                columns!(),
            )))
            .bind(account)
            .bind(after.started_at)
            .bind(edition)
            .bind(after.id)
            .bind(i64::from(limit))
            .fetch_all(&mut *tx)
            .await?;
            let answers = sqlx::query_as(concat!(
                "SELECT review_id, item, value, answered_at FROM responses WHERE review_id IN (SELECT id FROM (",
                page!("id"),
                ") AS page) ORDER BY review_id, item",
            ))
            .bind(account)
            .bind(after.started_at)
            .bind(edition)
            .bind(after.id)
            .bind(i64::from(limit))
            .fetch_all(&mut *tx)
            .await?;
            (rows, answers)
        });
        let mut by_review = std::collections::HashMap::<ReviewId, Vec<Response>>::new();
        for one in answers {
            by_review.entry(one.review_id).or_default().push(one.response.try_into()?);
        }
        rows.into_iter()
            .map(|row| {
                let review: Review = row.review.try_into()?;
                let responses = by_review.remove(&review.id).unwrap_or_default();
                Ok(ExportedReview { id: row.exported_as, original: row.original_as, review, responses })
            })
            .collect()
    }
}
