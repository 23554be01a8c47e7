//! Reviews: one pass of an account through an instrument.
//!
//! A review is open until it is sent, and never changes afterwards. There is one mechanism for that, and it is in
//! every statement that writes here or in the files below: the review's row is updated `WHERE … sent_at IS NULL`
//! before anything else. That takes the row's lock, so a late answer either comes before the sending or finds the
//! review sent; and it tells the caller which, where a trigger could only fail. A review that is kept (`keep.rs`) may
//! arrive as sent: nobody sees it before its transaction ends, and after that it is like any other.

pub(crate) mod history;
mod insert;
pub(crate) mod keep;
pub(crate) mod response;
pub(crate) mod send;
pub(crate) mod series;

use domain::month::Month;
use domain::timeline::Track;
use tracing::instrument;

use crate::backend::{Store, reading, transacting, writing};
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
    /// What was sent; none while it is open.
    pub sent: Option<Sent>,
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

/// All columns of a review, for the two queries and the one statement that return one.
macro_rules! columns {
    () => {
        "id, instrument, version, track, as_of, place, revision, started_at, touched_at, \
         sent_at, rules_version, result, timeline, goals, state"
    };
}
use columns;

#[derive(sqlx::FromRow)]
struct Row {
    id: ReviewId,
    instrument: String,
    version: i32,
    track: Option<String>,
    as_of: String,
    place: Option<String>,
    revision: i64,
    started_at: Instant,
    touched_at: Instant,
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
        let arriving = Arriving { new: review, place: None, revision: 0, touched_at: review.started_at, sent: None };
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

    /// Finds the account's open review of an instrument, of which there is one at most. Served by `reviews_one_open`.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_open_review(&self, account: AccountId, instrument: &str) -> Result<Option<Review>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(concat!(
            "SELECT ", columns!(), " FROM reviews WHERE account_id = $1 AND instrument = $2 AND sent_at IS NULL",
        ))
        .bind(account)
        .bind(instrument)
        .fetch_optional(db)
        .await?)
        .map(Review::try_from)
        .transpose()
    }

    /// Deletes a review with its responses, sent or not; `false` if the account has none of this id. Served by the
    /// primary keys of both tables.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_review(&self, account: AccountId, id: ReviewId) -> Result<bool, StoreError> {
        let deleted = writing!(self, db => sqlx::query("DELETE FROM reviews WHERE id = $1 AND account_id = $2")
            .bind(id)
            .bind(account)
            .execute(db)
            .await?
            .rows_affected());
        Ok(deleted == 1)
    }
}
