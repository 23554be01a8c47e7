//! The series: what an account sent of one questionnaire, latest first, with the results.

use domain::month::Month;
use domain::outcome::Outcome;
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use super::newest;
use crate::backend::{Store, reading};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ReviewId};
use crate::text::{parsed, read};

/// One sent review of a questionnaire, with its result.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The review's id.
    pub id: ReviewId,
    /// When it was sent.
    pub sent_at: Instant,
    /// The month in which it looked at the person.
    pub as_of: Month,
    /// The instrument's version.
    pub version: u16,
    /// The result as it was given.
    pub result: Outcome,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ReviewId,
    sent_at: Instant,
    as_of: String,
    version: i32,
    result: Json<Value>,
}

impl TryFrom<Row> for Taken {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            sent_at: row.sent_at,
            as_of: parsed(&row.as_of, "month")?,
            version: row.version.try_into().map_err(|_| StoreError::Corrupt("version"))?,
            result: read(row.result, "result")?,
        })
    }
}

impl Store {
    /// Lists at most `limit` of an account's sent reviews of an instrument, in whatever version, the latest first, each in its
    /// newest edition; only those sent up to `until`, so that an old review is seen with what came before it. Served by `reviews_sent`,
    /// sorting included.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_sent(
        &self,
        account: AccountId,
        instrument: &str,
        until: Instant,
        limit: u32,
    ) -> Result<Vec<Taken>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(concat!(
            "SELECT id, sent_at, as_of, version, result FROM reviews
             WHERE account_id = $1 AND instrument = $2 AND sent_at IS NOT NULL AND sent_at <= $3 AND ", newest!(),
            " ORDER BY sent_at DESC, id DESC LIMIT $4",
        ))
        .bind(account)
        .bind(instrument)
        .bind(until)
        .bind(i64::from(limit))
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Taken::try_from)
        .collect()
    }
}
