//! How often somebody wants to look at themselves, one row an account.

use domain::cadence::Cadence;
use tracing::instrument;

use crate::backend::{Store, reading, writing};
use crate::error::StoreError;
use crate::id::{AccountId, Instant};
use crate::text::parsed;

/// Inserts an account's cadence; what becomes of the one it has already is the caller's to say. Gives the rows written.
macro_rules! insert_cadence {
    ($on:expr, $account:expr, $cadence:expr, $at:expr, $conflict:literal) => {
        sqlx::query(concat!(
            "INSERT INTO cadences (account_id, cadence, chosen_at) VALUES ($1, $2, $3) ON CONFLICT (account_id) ",
            $conflict,
        ))
        .bind($account)
        .bind($cadence.id())
        .bind($at)
        .execute($on)
        .await?
        .rows_affected()
    };
}
pub(crate) use insert_cadence;

impl Store {
    /// Finds an account's cadence and when it was chosen; none while nobody chose. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_cadence(&self, account: AccountId) -> Result<Option<(Cadence, Instant)>, StoreError> {
        let found: Option<(String, Instant)> = reading!(self, db => sqlx::query_as("SELECT cadence, chosen_at FROM cadences WHERE account_id = $1")
                .bind(account)
                .fetch_optional(db)
                .await?);
        found.map(|(cadence, at)| Ok((parsed(&cadence, "cadence")?, at))).transpose()
    }

    /// Saves an account's cadence in place of the one before. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_cadence(&self, account: AccountId, cadence: Cadence, at: Instant) -> Result<(), StoreError> {
        writing!(self, db => insert_cadence!(
            db, account, cadence, at,
            "DO UPDATE SET cadence = excluded.cadence, chosen_at = excluded.chosen_at"
        ));
        Ok(())
    }
}
