//! Passkeys, and giving up the password for them. What checks one is opaque here.

use std::fmt;

use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::account::{TAKE, set_password};
use crate::backend::{Store, reading, transacting, writing};
use crate::error::{StoreError, violates_unique};
use crate::id::{AccountId, Instant, PasskeyId};
use crate::mail::NewMail;
use crate::text::storable;

/// A passkey as it is kept.
#[derive(Clone, PartialEq, sqlx::FromRow)]
pub struct Passkey {
    /// Its id here.
    pub id: PasskeyId,
    /// What the device calls it.
    pub credential_id: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
    /// What checks it.
    #[sqlx(json)]
    pub data: Value,
    /// When it was added.
    pub created_at: Instant,
    /// When it was last used.
    pub used_at: Option<Instant>,
}

impl fmt::Debug for Passkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Passkey").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What became of taking a passkey away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Removing {
    /// It is gone.
    Removed,
    /// It stays: without a password it is the account's last way in.
    LastWay,
    /// The account has no such passkey.
    NotFound,
}

impl Store {
    /// Adds a passkey; `false`, and nothing changed, if the credential is some account's already. Served by the unique
    /// constraint on `credential_id`.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_passkey(&self, account: AccountId, passkey: &Passkey) -> Result<bool, StoreError> {
        let name = storable(&passkey.name)?;
        let inserted = writing!(self, db => sqlx::query(
            "INSERT INTO passkeys (id, account_id, credential_id, name, data, created_at, used_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(passkey.id)
        .bind(account)
        .bind(&passkey.credential_id)
        .bind(name)
        .bind(Json(&passkey.data))
        .bind(passkey.created_at)
        .bind(passkey.used_at)
        .execute(db)
        .await
        .map(|_| ()));
        match inserted {
            Ok(()) => Ok(true),
            Err(error) if violates_unique(&error, "passkeys", "credential_id") => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Lists the passkeys of an account, the oldest first. Served by `passkeys_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_passkeys(&self, account: AccountId) -> Result<Vec<Passkey>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT id, credential_id, name, data, created_at, used_at
             FROM passkeys WHERE account_id = $1 ORDER BY created_at, id",
        )
        .bind(account)
        .fetch_all(db)
        .await?))
    }

    /// Notes that a passkey was used, and what checks it from now on; `false` if it is gone. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn update_passkey(
        &self,
        account: AccountId,
        id: PasskeyId,
        data: &Value,
        used_at: Instant,
    ) -> Result<bool, StoreError> {
        let updated = writing!(self, db => sqlx::query(
            "UPDATE passkeys SET data = $3, used_at = $4 WHERE id = $2 AND account_id = $1",
        )
        .bind(account)
        .bind(id)
        .bind(Json(data))
        .bind(used_at)
        .execute(db)
        .await?
        .rows_affected());
        Ok(updated == 1)
    }

    /// Takes a passkey away, unless nobody could get in any more. Served by primary keys and `passkeys_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_passkey(&self, account: AccountId, id: PasskeyId) -> Result<Removing, StoreError> {
        Ok(transacting!(self, tx => {
            // Of two that are taken away at once, the second sees that the first is gone.
            sqlx::query(TAKE).bind(account).execute(&mut *tx).await?;
            let mine: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM passkeys WHERE account_id = $1 AND id = $2")
                .bind(account)
                .bind(id)
                .fetch_one(&mut *tx)
                .await?;
            let deleted = sqlx::query(
                "DELETE FROM passkeys WHERE account_id = $1 AND id = $2 AND (
                     EXISTS (SELECT 1 FROM accounts WHERE accounts.id = $1 AND password_hash IS NOT NULL)
                     OR EXISTS (SELECT 1 FROM passkeys AS other WHERE other.account_id = $1 AND other.id <> $2)
                 )",
            )
            .bind(account)
            .bind(id)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            match (mine, deleted) {
                (0, _) => Removing::NotFound,
                (_, 0) => Removing::LastWay,
                _ => Removing::Removed,
            }
        }))
    }

    /// Gives up the password, as [`Store::update_password`] would replace it; `false`, and nothing changed, where no passkey
    /// would be left as a way in. Served by primary keys and `passkeys_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_password(&self, account: AccountId, note: Option<&NewMail>) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            sqlx::query(TAKE).bind(account).execute(&mut *tx).await?;
            let passkeys: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM passkeys WHERE account_id = $1")
                .bind(account)
                .fetch_one(&mut *tx)
                .await?;
            if passkeys > 0 {
                set_password!(tx, account, None::<&str>, note);
            }
            passkeys > 0
        }))
    }
}
