//! Responses: the answers of a review, each saved as it is given.

use domain::instrument::{Answers, Value};
use tracing::instrument;

use super::{IS_SENT, Saving, refused};
use crate::backend::{Store, reading, transacting};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ReviewId};
use crate::text::{parsed, storable};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The item's id.
    pub item: String,
    /// The answer.
    pub value: Value,
    /// When it was saved.
    pub answered_at: Instant,
}

/// The answers alone, as the domain takes them.
pub fn answers(responses: &[Response]) -> Answers {
    responses.iter().map(|response| (response.item.clone(), response.value.clone())).collect()
}

#[derive(sqlx::FromRow)]
pub(crate) struct ResponseRow {
    item: String,
    value: String,
    answered_at: Instant,
}

impl TryFrom<ResponseRow> for Response {
    type Error = StoreError;

    fn try_from(row: ResponseRow) -> Result<Self, StoreError> {
        Ok(Self { value: parsed(&row.value, "response")?, item: row.item, answered_at: row.answered_at })
    }
}

/// Inserts one answer, in place of an earlier one to the same item. The transaction holds the review's row.
macro_rules! insert_response {
    ($tx:ident, $review:expr, $item:expr, $value:expr, $at:expr) => {
        sqlx::query(
            "INSERT INTO responses (review_id, item, value, answered_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (review_id, item) DO UPDATE
             SET value = excluded.value, answered_at = excluded.answered_at",
        )
        .bind($review)
        .bind($item)
        .bind($value)
        .bind($at)
        .execute(&mut *$tx)
        .await?
    };
}
pub(super) use insert_response;

impl Store {
    /// Saves one answer, in place of an earlier one to the same item, and the item to resume at; all or nothing.
    /// The caller has checked that the instrument has the item and the item takes the value; where two tabs answer
    /// one item, the later one stands. Served by the primary keys of both tables.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_response(
        &self,
        account: AccountId,
        review: ReviewId,
        item: &str,
        value: &Value,
        place: &str,
        at: Instant,
    ) -> Result<Saving, StoreError> {
        let item = storable(item)?;
        let place = storable(place)?;
        let value = value.to_string();
        Ok(transacting!(self, tx => {
            // First of all, and with the row's lock: is it this account's, and still open?
            let open = sqlx::query(
                "UPDATE reviews SET revision = revision + 1, place = $3, touched_at = $4
                 WHERE id = $1 AND account_id = $2 AND sent_at IS NULL",
            )
            .bind(review)
            .bind(account)
            .bind(place)
            .bind(at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if open == 1 {
                insert_response!(tx, review, item, &value, at);
                Saving::Saved
            } else {
                refused(sqlx::query_scalar(IS_SENT).bind(review).bind(account).fetch_optional(&mut *tx).await?)
            }
        }))
    }

    /// Saves the item to resume at. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_place(
        &self,
        account: AccountId,
        review: ReviewId,
        item: &str,
        at: Instant,
    ) -> Result<Saving, StoreError> {
        let item = storable(item)?;
        Ok(transacting!(self, tx => {
            let open = sqlx::query(
                "UPDATE reviews SET place = $3, touched_at = $4
                 WHERE id = $1 AND account_id = $2 AND sent_at IS NULL",
            )
            .bind(review)
            .bind(account)
            .bind(item)
            .bind(at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if open == 1 {
                Saving::Saved
            } else {
                refused(sqlx::query_scalar(IS_SENT).bind(review).bind(account).fetch_optional(&mut *tx).await?)
            }
        }))
    }

    /// Lists the answers of one of the account's reviews, by item; none if the review is not the account's.
    /// Served by the primary keys of both tables.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_responses(&self, account: AccountId, review: ReviewId) -> Result<Vec<Response>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, ResponseRow>(
            "SELECT item, value, answered_at FROM responses
             WHERE review_id = (SELECT id FROM reviews WHERE id = $1 AND account_id = $2)
             ORDER BY item",
        )
        .bind(review)
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Response::try_from)
        .collect()
    }
}
