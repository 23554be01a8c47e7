//! Reviews: one pass of an account through an instrument.
//!
//! A review is open until it is sent, and never changes afterwards. There is one mechanism for that, and it is in
//! every statement that writes here or in the files below: the review's row is updated `WHERE … sent_at IS NULL`
//! before anything else. That takes the row's lock, so a late answer either comes before the sending or finds the
//! review sent; and it tells the caller which, where a trigger could only fail. A review that is kept (`keep.rs`) may
//! arrive as sent: nobody sees it before its transaction ends, and after that it is like any other. Nor does a correction
//! change what it corrects (`correct.rs`): it is a review of its own.

pub(crate) mod correct;
pub(crate) mod history;
pub(crate) mod insert;
pub(crate) mod keep;
pub(crate) mod point;
pub(crate) mod response;
pub(crate) mod send;
pub(crate) mod series;

use domain::month::Month;
use domain::timeline::Track;
use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ReviewId};
use crate::text::{parsed, parsed_opt};
use insert::{Arriving, insert_review};
use send::{Sent, SentColumns};

/// A review to be created.
#[derive(Clone, Debug, PartialEq)]
pub struct NewReview {
    /// Its id.
    pub id: ReviewId,
    /// Whose it is.
    pub account: AccountId,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub version: u16,
    /// The person's current track, which decides the items; none if the timeline does not say.
    pub track: Option<Track>,
    /// The month in which it looks at the person.
    pub as_of: Month,
    /// When it begins.
    pub started_at: Instant,
}

/// A review as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub version: u16,
    /// The person's current track when it began.
    pub track: Option<Track>,
    /// The month in which it looks at the person.
    pub as_of: Month,
    /// The item to resume at; none before the first.
    pub place: Option<String>,
    /// How many times an answer was saved: whoever works out a result names this count when sending.
    pub revision: i64,
    /// When it began.
    pub started_at: Instant,
    /// When an answer or the place was last saved.
    pub touched_at: Instant,
    /// 1 for a review as it was first sent, 2 for its first correction, and so on.
    pub edition: u32,
    /// Of a correction: the review as it was first sent.
    pub original: Option<ReviewId>,
    /// What was sent; none while it is open.
    pub sent: Option<Sent>,
}

impl Review {
    /// The review as it was first sent: this one, unless it is a correction. All editions name it.
    pub fn first(&self) -> ReviewId {
        self.original.unwrap_or(self.id)
    }
}

/// What became of a write to a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Saving {
    /// It is saved.
    Saved,
    /// The review is sent; nothing was changed.
    AlreadySent,
    /// The account has no such review; nothing was changed.
    NotFound,
}

/// All columns of a review, for what returns one.
macro_rules! columns {
    () => {
        "id, instrument, version, track, as_of, place, revision, started_at, touched_at, edition, original_id, \
         sent_at, corrected_at, rules_version, result, timeline, goals, state"
    };
}
pub(crate) use columns;

/// Of all editions of a review the newest that was sent, and what is open: what lists and trends count.
macro_rules! newest {
    () => {
        "NOT EXISTS (SELECT 1 FROM reviews AS later
                     WHERE later.original_id = COALESCE(reviews.original_id, reviews.id)
                       AND later.edition > reviews.edition AND later.sent_at IS NOT NULL)"
    };
}
pub(crate) use newest;

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    pub(crate) id: ReviewId,
    instrument: String,
    version: i32,
    track: Option<String>,
    as_of: String,
    place: Option<String>,
    revision: i64,
    started_at: Instant,
    touched_at: Instant,
    edition: i32,
    original_id: Option<ReviewId>,
    #[sqlx(flatten)]
    sent: SentColumns,
}

impl TryFrom<Row> for Review {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            instrument: row.instrument,
            version: row.version.try_into().map_err(|_| StoreError::Corrupt("version"))?,
            track: parsed_opt(row.track.as_deref(), "track")?,
            as_of: parsed(&row.as_of, "month")?,
            place: row.place,
            revision: row.revision,
            started_at: row.started_at,
            touched_at: row.touched_at,
            edition: row.edition.try_into().map_err(|_| StoreError::Corrupt("edition"))?,
            original: row.original_id,
            sent: row.sent.try_into()?,
        })
    }
}

/// Whether a review is sent: asked after an update found nothing to change, to say why.
const IS_SENT: &str = "SELECT sent_at IS NOT NULL FROM reviews WHERE id = $1 AND account_id = $2";

fn refused(sent: Option<bool>) -> Saving {
    match sent {
        Some(_) => Saving::AlreadySent,
        None => Saving::NotFound,
    }
}

impl Store {
    /// Begins a review, or returns the one that is open for the same account and instrument already: two tabs that
    /// start at once get the same one. Compare the ids to know. Served by `reviews_one_open`.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_review(&self, review: &NewReview) -> Result<Review, StoreError> {
        let arriving = Arriving::new(review);
        transacting!(self, tx => insert_review!(tx, arriving)).try_into()
    }

    /// Finds a review of this account. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_review(&self, account: AccountId, id: ReviewId) -> Result<Option<Review>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(concat!(
            "SELECT ", columns!(), " FROM reviews WHERE id = $1 AND account_id = $2",
        ))
        .bind(id)
        .bind(account)
        .fetch_optional(db)
        .await?)
        .map(Review::try_from)
        .transpose()
    }

    /// Finds the account's open review of an instrument, of which there is one at most beside corrections. Served by `reviews_one_open`.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_open_review(&self, account: AccountId, instrument: &str) -> Result<Option<Review>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(concat!(
            "SELECT ", columns!(), " FROM reviews
             WHERE account_id = $1 AND instrument = $2 AND sent_at IS NULL AND original_id IS NULL",
        ))
        .bind(account)
        .bind(instrument)
        .fetch_optional(db)
        .await?)
        .map(Review::try_from)
        .transpose()
    }

    /// Deletes a review with its responses: a sent one with all its editions, and of one that is open, a correction maybe,
    /// that alone. `false` if the account has none of this id. [`Store::erase_traces`] removes what is left of it in the
    /// database's files. Served by the primary keys of both tables, and by `reviews_editions`.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_review(&self, account: AccountId, id: ReviewId, at: Instant) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            let deleted = sqlx::query(
                "DELETE FROM reviews WHERE account_id = $2 AND id = (
                     SELECT CASE WHEN sent_at IS NULL THEN id ELSE COALESCE(original_id, id) END
                     FROM reviews WHERE id = $1 AND account_id = $2)",
            )
            .bind(id)
            .bind(account)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if deleted == 1 {
                erase::note_deletion!(tx, at);
            }
            deleted == 1
        }))
    }
}
