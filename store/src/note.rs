//! Notes: a person's own words beside a review, for themselves.

use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, BroughtId, Instant, ReviewId};
use crate::text::storable;

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Note {
    /// The review it stands beside, in its first edition.
    #[sqlx(rename = "review_id")]
    pub review: ReviewId,
    /// The words.
    pub words: String,
    /// When they were saved.
    pub saved_at: Instant,
}

/// A note as it leaves an account or comes into one.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TakenNote {
    /// By what its review is known wherever it is taken.
    #[sqlx(rename = "exported_as")]
    pub review: BroughtId,
    /// The words.
    pub words: String,
    /// When they were saved.
    pub saved_at: Instant,
}

/// Inserts a note that is brought along to a sent review of the account, unless that has one; gives how many came.
macro_rules! insert_note {
    ($tx:ident, $account:expr, $review:expr, $taken:expr) => {
        sqlx::query(
            "INSERT INTO notes (review_id, account_id, words, saved_at)
             SELECT id, account_id, $3, $4 FROM reviews
             WHERE id = $1 AND account_id = $2 AND sent_at IS NOT NULL AND original_id IS NULL
             ON CONFLICT (review_id) DO NOTHING",
        )
        .bind($review)
        .bind($account)
        .bind(&$taken.words)
        .bind($taken.saved_at)
        .execute(&mut *$tx)
        .await?
        .rows_affected()
    };
}
pub(crate) use insert_note;

impl Store {
    /// Lists the same as they leave the account. Served by `notes_of_account` and the primary key of reviews.
    #[instrument(level = "debug", skip_all)]
    pub async fn export_notes(&self, account: AccountId) -> Result<Vec<TakenNote>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT COALESCE(reviews.known_as, reviews.id) AS exported_as, notes.words, notes.saved_at
             FROM notes JOIN reviews ON reviews.id = notes.review_id
             WHERE notes.account_id = $1 ORDER BY notes.saved_at, notes.review_id",
        )
        .bind(account)
        .fetch_all(db)
        .await?))
    }

    /// Lists all notes of an account. Served by `notes_of_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_notes(&self, account: AccountId) -> Result<Vec<Note>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT review_id, words, saved_at FROM notes WHERE account_id = $1 ORDER BY saved_at, review_id",
        )
        .bind(account)
        .fetch_all(db)
        .await?))
    }

    /// Finds the note beside a review. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_note(&self, account: AccountId, review: ReviewId) -> Result<Option<Note>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT review_id, words, saved_at FROM notes WHERE review_id = $1 AND account_id = $2",
        )
        .bind(review)
        .bind(account)
        .fetch_optional(db)
        .await?))
    }

    /// Saves the note beside a sent review, named by its first edition, in place of the one before; without words that one goes.
    /// `false` if the account has no such review. Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_note(&self, account: AccountId, note: &Note) -> Result<bool, StoreError> {
        let words = storable(&note.words)?;
        Ok(transacting!(self, tx => {
            // What was there before leaves no trace either.
            let gone = sqlx::query("DELETE FROM notes WHERE review_id = $1 AND account_id = $2")
                .bind(note.review)
                .bind(account)
                .execute(&mut *tx)
                .await?
                .rows_affected();
            if gone == 1 {
                erase::note_deletion!(tx, note.saved_at);
            }
            if words.is_empty() {
                sqlx::query_scalar::<_, bool>("SELECT EXISTS (SELECT 1 FROM reviews WHERE id = $1 AND account_id = $2)")
                    .bind(note.review)
                    .bind(account)
                    .fetch_one(&mut *tx)
                    .await?
            } else {
                sqlx::query(
                    "INSERT INTO notes (review_id, account_id, words, saved_at)
                     SELECT id, account_id, $3, $4 FROM reviews
                     WHERE id = $1 AND account_id = $2 AND sent_at IS NOT NULL AND original_id IS NULL",
                )
                .bind(note.review)
                .bind(account)
                .bind(words)
                .bind(note.saved_at)
                .execute(&mut *tx)
                .await?
                .rows_affected()
                    == 1
            }
        }))
    }
}
