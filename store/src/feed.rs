//! The secret address of an account's calendar: at most one, of which the database has the hash alone.

use tracing::instrument;

use crate::backend::{Store, reading, transacting, writing};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant};
use crate::session::TokenHash;

impl Store {
    /// Makes the address of an account's calendar, in place of the one before, which opens nothing any more. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn replace_feed(
        &self,
        account: AccountId,
        token_hash: &TokenHash,
        at: Instant,
    ) -> Result<(), StoreError> {
        writing!(self, db => sqlx::query(
            "INSERT INTO feeds (account_id, token_hash, made_at) VALUES ($1, $2, $3)
             ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at",
        )
        .bind(account)
        .bind(token_hash.as_slice())
        .bind(at)
        .execute(db)
        .await
        .map(|_| ())?);
        Ok(())
    }

    /// When the address of an account's calendar was made; none if there is none. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_feed(&self, account: AccountId) -> Result<Option<Instant>, StoreError> {
        Ok(reading!(self, db => sqlx::query_scalar("SELECT made_at FROM feeds WHERE account_id = $1")
            .bind(account)
            .fetch_optional(db)
            .await?))
    }

    /// Whose calendar an address opens, by the hash of its token; none if it opens nothing (any more). Served by the unique constraint.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_feed_account(&self, token_hash: &TokenHash) -> Result<Option<AccountId>, StoreError> {
        Ok(reading!(self, db => sqlx::query_scalar("SELECT account_id FROM feeds WHERE token_hash = $1")
            .bind(token_hash.as_slice())
            .fetch_optional(db)
            .await?))
    }

    /// Takes the address of an account's calendar away; `false` if there was none. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_feed(&self, account: AccountId, at: Instant) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            let deleted =
                sqlx::query("DELETE FROM feeds WHERE account_id = $1").bind(account).execute(&mut *tx).await?.rows_affected();
            if deleted == 1 {
                erase::note_deletion!(tx, at);
            }
            deleted == 1
        }))
    }
}
