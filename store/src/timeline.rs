//! Timelines: the stints of an account.

use domain::timeline::Stint;
use tracing::instrument;

use crate::backend::{Store, reading, writing};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, StintId};
use crate::text::{parsed, parsed_opt, storable_opt};

/// A stint as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredStint {
    /// The stint's id.
    pub id: StintId,
    /// What the person told about it.
    pub stint: Stint,
    /// The person said that it really ran beside another one.
    pub overlap_confirmed: bool,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: StintId,
    track: String,
    title: Option<String>,
    organisation: Option<String>,
    from_month: String,
    to_month: Option<String>,
    reports: Option<i32>,
    hands_on: Option<i32>,
    entry: Option<String>,
    overlap_confirmed: bool,
}

impl TryFrom<Row> for StoredStint {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            stint: Stint {
                track: parsed(&row.track, "track")?,
                title: row.title,
                organisation: row.organisation,
                from: parsed(&row.from_month, "month")?,
                to: parsed_opt(row.to_month.as_deref(), "month")?,
                reports: number(row.reports, "number of reports")?,
                hands_on: number(row.hands_on, "hands-on share")?,
                entry: parsed_opt(row.entry.as_deref(), "entry")?,
            },
            overlap_confirmed: row.overlap_confirmed,
        })
    }
}

fn number<T: TryFrom<i32>>(stored: Option<i32>, what: &'static str) -> Result<Option<T>, StoreError> {
    stored.map(|number| T::try_from(number).map_err(|_| StoreError::Corrupt(what))).transpose()
}

/// Inserts a stint.
macro_rules! insert_stint {
    ($on:expr, $account:expr, $stored:expr) => {{
        let stored: &$crate::timeline::StoredStint = $stored;
        let stint = &stored.stint;
        sqlx::query(
            "INSERT INTO stints (id, account_id, track, title, organisation, from_month, to_month, reports, hands_on,
                                 entry, overlap_confirmed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(stored.id)
        .bind($account)
        .bind(stint.track.id())
        .bind($crate::text::storable_opt(stint.title.as_deref())?)
        .bind($crate::text::storable_opt(stint.organisation.as_deref())?)
        .bind(stint.from.to_string())
        .bind(stint.to.map(|month| month.to_string()))
        .bind(stint.reports.map(i32::from))
        .bind(stint.hands_on.map(i32::from))
        .bind(stint.entry.map(|entry| entry.id()))
        .bind(stored.overlap_confirmed)
        .execute($on)
        .await?;
    }};
}
pub(crate) use insert_stint;

impl Store {
    /// Lists an account's stints, the earliest first. Served by `stints_timeline`, sorting included.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_stints(&self, account: AccountId) -> Result<Vec<StoredStint>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(
            "SELECT id, track, title, organisation, from_month, to_month, reports, hands_on, entry, overlap_confirmed
             FROM stints WHERE account_id = $1 ORDER BY from_month, id",
        )
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(StoredStint::try_from)
        .collect()
    }

    /// Creates a stint. The caller has checked it against the rest of the timeline. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_stint(&self, account: AccountId, stored: &StoredStint) -> Result<(), StoreError> {
        writing!(self, db => insert_stint!(db, account, stored));
        Ok(())
    }

    /// Updates a stint; `false` if the account has none of this id. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn update_stint(&self, account: AccountId, stored: &StoredStint) -> Result<bool, StoreError> {
        let stint = &stored.stint;
        let title = storable_opt(stint.title.as_deref())?;
        let organisation = storable_opt(stint.organisation.as_deref())?;
        let updated = writing!(self, db => sqlx::query(
            "UPDATE stints SET track = $3, title = $4, organisation = $5, from_month = $6, to_month = $7, reports = $8,
                               hands_on = $9, entry = $10, overlap_confirmed = $11
             WHERE id = $1 AND account_id = $2",
        )
        .bind(stored.id)
        .bind(account)
        .bind(stint.track.id())
        .bind(title)
        .bind(organisation)
        .bind(stint.from.to_string())
        .bind(stint.to.map(|month| month.to_string()))
        .bind(stint.reports.map(i32::from))
        .bind(stint.hands_on.map(i32::from))
        .bind(stint.entry.map(|entry| entry.id()))
        .bind(stored.overlap_confirmed)
        .execute(db)
        .await?
        .rows_affected());
        Ok(updated == 1)
    }

    /// Deletes a stint; `false` if the account has none of this id. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_stint(&self, account: AccountId, id: StintId, at: Instant) -> Result<bool, StoreError> {
        erase::delete_own!(self, "stints", account, id, at)
    }
}
