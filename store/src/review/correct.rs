//! Corrections: another edition of a review that was sent. It begins with the answers of the one before and is sent like any
//! review; what it corrects stays as it was.

use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ReviewId};

/// What became of a wish to correct a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Correcting {
    /// There is an open correction now, or was one already: this one.
    Open(ReviewId),
    /// It was corrected since; this is the newest edition, which can be corrected in its turn.
    Corrected(ReviewId),
    /// The account has no such review, or it was never sent; nothing was changed.
    NotFound,
}

/// One edition of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Edition {
    /// Its id.
    pub id: ReviewId,
    /// When it was sent as a correction; none for the first edition, and for one that is open.
    pub corrected_at: Option<Instant>,
    /// When the review was first sent; none while this edition is open.
    pub sent_at: Option<Instant>,
}

impl Store {
    /// Begins a correction of a sent review, with all its answers, or finds the one that is open. Of several tabs that do so
    /// at once all get the same. Served by the primary keys and `reviews_editions`.
    #[instrument(level = "debug", skip_all)]
    pub async fn correct_review(
        &self,
        account: AccountId,
        review: ReviewId,
        new: ReviewId,
        at: Instant,
    ) -> Result<Correcting, StoreError> {
        Ok(transacting!(self, tx => {
            let begun = sqlx::query(
                "INSERT INTO reviews (id, account_id, instrument, version, track, as_of, revision, started_at, touched_at,
                                      edition, original_id)
                 SELECT $1, account_id, instrument, version, track, as_of,
                        (SELECT COUNT(*) FROM responses WHERE review_id = $2), started_at, $4,
                        edition + 1, COALESCE(original_id, id)
                 FROM reviews WHERE id = $2 AND account_id = $3 AND sent_at IS NOT NULL
                 ON CONFLICT (original_id, edition) WHERE original_id IS NOT NULL DO NOTHING",
            )
            .bind(new)
            .bind(review)
            .bind(account)
            .bind(at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if begun == 1 {
                sqlx::query(
                    "INSERT INTO responses (review_id, item, value, answered_at)
                     SELECT $1, item, value, answered_at FROM responses WHERE review_id = $2",
                )
                .bind(new)
                .bind(review)
                .execute(&mut *tx)
                .await?;
                Correcting::Open(new)
            } else {
                let newest: Option<Edition> = sqlx::query_as(
                    "SELECT id, corrected_at, sent_at FROM reviews
                     WHERE original_id = (SELECT COALESCE(original_id, id) FROM reviews
                                          WHERE id = $1 AND account_id = $2 AND sent_at IS NOT NULL)
                     ORDER BY edition DESC LIMIT 1",
                )
                .bind(review)
                .bind(account)
                .fetch_optional(&mut *tx)
                .await?;
                match newest {
                    Some(Edition { id, sent_at: None, .. }) => Correcting::Open(id),
                    Some(Edition { id, .. }) => Correcting::Corrected(id),
                    None => Correcting::NotFound,
                }
            }
        }))
    }

    /// Lists all editions of a review, the first one first; `first` is its id. None if the account has no such review.
    /// Served by the primary key and `reviews_editions`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_editions(&self, account: AccountId, first: ReviewId) -> Result<Vec<Edition>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT id, corrected_at, sent_at FROM reviews
             WHERE account_id = $2 AND (id = $1 OR original_id = $1) ORDER BY edition",
        )
        .bind(first)
        .bind(account)
        .fetch_all(db)
        .await?))
    }
}
