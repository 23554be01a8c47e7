//! The points of a history: what each sent review scored, without its result; and the earlier answers to one question.

use domain::instrument::Value as Answer;
use domain::month::Month;
use domain::state::State;
use domain::timeline::Track;
use tracing::instrument;

use super::newest;
use crate::backend::{Store, reading};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ReviewId};
use crate::text::{parsed, parsed_opt};

/// A sent review, as a point over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The review, in its newest edition.
    pub id: ReviewId,
    /// The same in its first edition: by this one, notes and decisions name it.
    pub first: ReviewId,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub version: u16,
    /// The person's track when it began.
    pub track: Option<Track>,
    /// The month in which it looked at the person.
    pub as_of: Month,
    /// When it was first sent.
    pub sent_at: Instant,
    /// What it scored.
    pub state: State,
}

/// One answer to a question, and where it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierAnswer {
    /// The review, in its newest edition.
    pub review: ReviewId,
    /// When that was first sent.
    pub sent_at: Instant,
    /// The instrument's version: the question may have read otherwise.
    pub version: u16,
    /// The answer.
    pub value: Answer,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ReviewId,
    original_id: Option<ReviewId>,
    instrument: String,
    version: i32,
    track: Option<String>,
    as_of: String,
    sent_at: Instant,
    state: String,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    id: ReviewId,
    sent_at: Instant,
    version: i32,
    value: String,
}

impl TryFrom<Row> for Point {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            first: row.original_id.unwrap_or(row.id),
            instrument: row.instrument,
            version: row.version.try_into().map_err(|_| StoreError::Corrupt("version"))?,
            track: parsed_opt(row.track.as_deref(), "track")?,
            as_of: parsed(&row.as_of, "month")?,
            sent_at: row.sent_at,
            // The reader's own message is dropped, as it quotes the value.
            state: serde_json::from_str(&row.state).map_err(|_| StoreError::Corrupt("state"))?,
        })
    }
}

/// What a point is made of. The state as text: of hundreds none is read twice.
macro_rules! points {
    ($($rest:tt)*) => {
        concat!(
            "SELECT id, original_id, instrument, version, track, as_of, sent_at, CAST(state AS TEXT) AS state
             FROM reviews WHERE account_id = $1 AND sent_at IS NOT NULL AND ",
            $($rest)*,
            " ORDER BY sent_at, id",
        )
    };
}

impl Store {
    /// Lists the same as it was at a moment: what was sent by then, each in the edition that was the newest then. Served by
    /// `reviews_points`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_points_as_of(&self, account: AccountId, at: Instant) -> Result<Vec<Point>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(points!(
            "COALESCE(corrected_at, sent_at) <= $2
             AND NOT EXISTS (SELECT 1 FROM reviews AS later
                             WHERE later.original_id = COALESCE(reviews.original_id, reviews.id)
                                 AND later.edition > reviews.edition AND later.corrected_at <= $2)"
        ))
        .bind(account)
        .bind(at)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Point::try_from)
        .collect()
    }

    /// Lists every sent review of an account as a point, the earliest first, each in its newest edition. Served by `reviews_points`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_points(&self, account: AccountId) -> Result<Vec<Point>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(points!(newest!()))
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Point::try_from)
        .collect()
    }

    /// Lists the answers to one question of a questionnaire in every sent review, the latest first. Served by `reviews_sent` and the
    /// responses' primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_earlier_answers(
        &self,
        account: AccountId,
        instrument: &str,
        item: &str,
    ) -> Result<Vec<EarlierAnswer>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, AnswerRow>(concat!(
            "SELECT id, sent_at, version, value FROM reviews JOIN responses ON review_id = id
             WHERE account_id = $1 AND instrument = $2 AND item = $3 AND sent_at IS NOT NULL AND ", newest!(),
            " ORDER BY sent_at DESC, id DESC",
        ))
        .bind(account)
        .bind(instrument)
        .bind(item)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(|row| {
            Ok(EarlierAnswer {
                review: row.id,
                sent_at: row.sent_at,
                version: row.version.try_into().map_err(|_| StoreError::Corrupt("version"))?,
                value: parsed(&row.value, "response")?,
            })
        })
        .collect()
    }
}
