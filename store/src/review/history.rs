//! The history: an account's reviews, latest first, page by page.

use domain::month::Month;
use tracing::instrument;
use uuid::Uuid;

use super::newest;
use crate::backend::{Store, reading};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ReviewId};
use crate::text::parsed;

/// One line of the history: enough to show it, without the whole result. Ids stay text here, so that one that the
/// domain no longer knows costs its line a name and not the whole list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The review's id.
    pub id: ReviewId,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub version: u16,
    /// The month in which it looked at the person.
    pub as_of: Month,
    /// When it began.
    pub started_at: Instant,
    /// When an answer or the place was last saved.
    pub touched_at: Instant,
    /// Which edition it is: from 2 on it is a correction.
    pub edition: u32,
    /// When it was sent, of a correction when the review was first sent; none while it is open.
    pub sent_at: Option<Instant>,
    /// The first of the result's archetypes; none if none fits or the review is open.
    pub archetype: Option<String>,
    /// The guise of that archetype, if it has any.
    pub guise: Option<String>,
    /// The first of the result's moves that no constraint blocks.
    pub leading_move: Option<String>,
}

/// Where a page of the history ends: the next one begins before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// When the last review of the page began.
    pub started_at: Instant,
    /// Its id, which decides between two of one moment.
    pub id: ReviewId,
}

impl Listed {
    /// The cursor for the page that follows this line.
    pub fn cursor(&self) -> Cursor {
        Cursor { started_at: self.started_at, id: self.id }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ReviewId,
    instrument: String,
    version: i32,
    as_of: String,
    started_at: Instant,
    touched_at: Instant,
    edition: i32,
    sent_at: Option<Instant>,
    archetype: Option<String>,
    guise: Option<String>,
    #[sqlx(rename = "move")]
    leading_move: Option<String>,
}

impl TryFrom<Row> for Listed {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            instrument: row.instrument,
            version: row.version.try_into().map_err(|_| StoreError::Corrupt("version"))?,
            as_of: parsed(&row.as_of, "month")?,
            started_at: row.started_at,
            touched_at: row.touched_at,
            edition: row.edition.try_into().map_err(|_| StoreError::Corrupt("edition"))?,
            sent_at: row.sent_at,
            archetype: row.archetype,
            guise: row.guise,
            leading_move: row.leading_move,
        })
    }
}

/// The columns of a line, for the queries that return lines.
macro_rules! columns {
    () => {
        "id, instrument, version, as_of, started_at, touched_at, edition, sent_at, archetype, guise, move"
    };
}

impl Store {
    /// Lists at most `limit` of an account's reviews, the latest first, those before the cursor if one is given. Of what was
    /// corrected the newest edition stands for all, and a correction that is open beside it.
    /// Served by `reviews_history`, sorting included: a page costs the same however long the history is.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_reviews(
        &self,
        account: AccountId,
        limit: u32,
        before: Option<Cursor>,
    ) -> Result<Vec<Listed>, StoreError> {
        // No cursor is one that lies after everything, so that there is one query and one plan.
        let before = before.unwrap_or(Cursor { started_at: Instant(i64::MAX), id: ReviewId(Uuid::max()) });
        reading!(self, db => sqlx::query_as::<_, Row>(concat!(
            "SELECT ", columns!(), " FROM reviews WHERE account_id = $1 AND (started_at, id) < ($2, $3) AND ", newest!(),
            " ORDER BY started_at DESC, id DESC LIMIT $4",
        ))
        .bind(account)
        .bind(before.started_at)
        .bind(before.id)
        .bind(i64::from(limit))
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Listed::try_from)
        .collect()
    }

    /// Lists where an account stands with each questionnaire: the open review and the latest sent one of each that it ever
    /// began, what was touched last first. Ranked in `reviews_one_open` and `reviews_sent`; the lines shown are fetched by
    /// `reviews_history`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_latest(&self, account: AccountId) -> Result<Vec<Listed>, StoreError> {
        // The ids are ranked in the index alone; only the lines shown are fetched.
        reading!(self, db => sqlx::query_as::<_, Row>(concat!(
            "SELECT ", columns!(), " FROM reviews
             WHERE account_id = $1 AND id IN (
                 SELECT id FROM reviews WHERE account_id = $1 AND sent_at IS NULL
                 UNION ALL
                 SELECT id FROM (
                     SELECT id, ROW_NUMBER() OVER (PARTITION BY instrument ORDER BY sent_at DESC, id DESC) AS place
                     FROM reviews WHERE account_id = $1 AND sent_at IS NOT NULL AND ", newest!(), "
                 ) AS ranked WHERE place = 1
             )
             ORDER BY COALESCE(sent_at, touched_at) DESC, id DESC",
        ))
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Listed::try_from)
        .collect()
    }
}
