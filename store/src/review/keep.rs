//! Keeping: what somebody did before they had an account, taken into it at once.

use domain::goals::Goals;
use domain::month::Month;
use domain::timeline::{Stint, Track};
use tracing::instrument;

use super::insert::{Arriving, insert_review};
use super::response::{Response, insert_response};
use super::send::Sent;
use super::{IS_SENT, NewReview};
use crate::account;
use crate::backend::{Store, transacting};
use crate::error::StoreError;
use crate::goals::insert_goals;
use crate::id::{AccountId, BroughtId, Instant, ReviewId};
use crate::text::{storable, storable_opt};
use crate::timeline::{StoredStint, insert_stint};

/// What somebody brings along.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// Whose it becomes.
    pub account: AccountId,
    /// When it is kept.
    pub at: Instant,
    /// The timeline, each stint with a fresh id. The caller has checked it as a whole.
    pub stints: Vec<StoredStint>,
    /// The goals; none if none were given.
    pub goals: Option<Goals>,
    /// The review; none if none was begun.
    pub review: Option<BroughtReview>,
}

/// A review that somebody brings along, open or sent. The caller has checked that the instrument has the items and that
/// they take the values, and has worked out the result by itself: what a file says of one proves nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct BroughtReview {
    /// By what it is known again.
    pub id: BroughtId,
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
    /// The answers; of two to one item the later in the list stands.
    pub responses: Vec<Response>,
    /// The item to resume at; none before the first.
    pub place: Option<String>,
    /// What was sent, maybe a while ago; none if the review is to be gone on with.
    pub sent: Option<Sent>,
}

/// What became of a keeping. Only the first of these has written anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Keeping {
    /// It is kept.
    Kept {
        /// The review's id in this account; none if none was brought.
        review: Option<ReviewId>,
        /// The timeline was taken over; `false` where none was brought or the account had one.
        stints: bool,
        /// The goals were taken over; `false` where none were brought or the account had some.
        goals: bool,
    },
    /// The account has kept this review before, and has it under this id.
    KeptBefore(ReviewId),
    /// The review is open, and the account has this one open for the same instrument.
    OpenAlready(ReviewId),
}

impl Store {
    /// Keeps all that somebody brings along, or nothing of it. A timeline and goals that the account has are never
    /// touched: what was brought is left out then, and a sent review has its own of both.
    ///
    /// The same review is kept once an account, however often it is brought, and an account that deleted it may keep it
    /// again. Served by the primary keys, `reviews_one_open` and `stints_timeline`.
    #[instrument(level = "debug", skip_all)]
    pub async fn keep_review(&self, brought: &Brought) -> Result<Keeping, StoreError> {
        let Brought { account, at, .. } = *brought;
        storable_throughout(brought)?;
        Ok(transacting!(self, tx => {
            // Of two keepings at once the second sees all of the first.
            if sqlx::query(account::TAKE).bind(account).execute(&mut *tx).await?.rows_affected() == 0 {
                return Err(StoreError::NoAccount);
            }
            let mut kept = None;
            if let Some(review) = &brought.review {
                let new = review.in_account(account);
                let before: Option<bool> =
                    sqlx::query_scalar(IS_SENT).bind(new.id).bind(account).fetch_optional(&mut *tx).await?;
                if before.is_some() {
                    return Ok(Keeping::KeptBefore(new.id));
                }
                let row = insert_review!(tx, review.arriving(&new, at));
                if row.id != new.id {
                    return Ok(Keeping::OpenAlready(row.id));
                }
                for response in &review.responses {
                    let value = response.value.to_string();
                    insert_response!(tx, new.id, &response.item, &value, response.answered_at);
                }
                kept = Some(new.id);
            }
            let goals = match &brought.goals {
                Some(goals) => insert_goals!(&mut *tx, account, goals, at, "DO NOTHING") == 1,
                None => false,
            };
            let has_stints: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM stints WHERE account_id = $1)")
                .bind(account)
                .fetch_one(&mut *tx)
                .await?;
            if !has_stints {
                for stored in &brought.stints {
                    insert_stint!(&mut *tx, account, stored);
                }
            }
            Keeping::Kept { review: kept, stints: !has_stints && !brought.stints.is_empty(), goals }
        }))
    }
}

impl BroughtReview {
    fn in_account(&self, account: AccountId) -> NewReview {
        NewReview {
            id: self.id.in_account(account),
            account,
            instrument: self.instrument.clone(),
            version: self.version,
            track: self.track,
            as_of: self.as_of,
            started_at: self.started_at,
        }
    }

    /// It counts as touched when it is kept, unless it was sent before.
    fn arriving<'a>(&'a self, new: &'a NewReview, at: Instant) -> Arriving<'a> {
        Arriving {
            new,
            place: self.place.as_deref(),
            revision: i64::try_from(self.responses.len()).unwrap_or(i64::MAX),
            touched_at: self.sent.as_ref().map_or(at, |sent| sent.at),
            sent: self.sent.as_ref(),
            ..Arriving::new(new)
        }
    }
}

/// Fails for a text that a database could not store, wherever it would go: what the account has already decides whether
/// the statement with the check is run at all, and JSON has none.
fn storable_throughout(brought: &Brought) -> Result<(), StoreError> {
    brought.stints.iter().try_for_each(|stored| storable_stint(&stored.stint))?;
    brought.goals.as_ref().map_or(Ok(()), storable_goals)?;
    let Some(review) = &brought.review else { return Ok(()) };
    storable_review(review.place.as_deref(), &review.responses, review.sent.as_ref())
}

pub(crate) fn storable_stint(stint: &Stint) -> Result<(), StoreError> {
    storable_opt(stint.title.as_deref())?;
    storable_opt(stint.organisation.as_deref()).map(|_| ())
}

pub(crate) fn storable_goals(goals: &Goals) -> Result<(), StoreError> {
    storable(&goals.near)?;
    storable(&goals.far).map(|_| ())
}

pub(crate) fn storable_review(
    place: Option<&str>,
    responses: &[Response],
    sent: Option<&Sent>,
) -> Result<(), StoreError> {
    storable_opt(place)?;
    responses.iter().try_for_each(|response| {
        storable(&response.item)?;
        storable(&response.value.to_string()).map(|_| ())
    })?;
    let Some(sent) = sent else { return Ok(()) };
    sent.timeline.iter().try_for_each(storable_stint)?;
    storable_goals(&sent.goals)
}
