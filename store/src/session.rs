//! Sessions, found by the hash of their token.

use std::fmt;

use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::backend::{Store, reading, writing};
use crate::error::StoreError;
use crate::id::{AccountId, Instant};

/// SHA-256 of a session's token. The token itself is in the browser's cookie and nowhere else.
pub type TokenHash = [u8; 32];

/// A session as it is kept.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// The hash of its token.
    pub token_hash: TokenHash,
    /// Who is signed in; none before sign-in.
    pub account_id: Option<AccountId>,
    /// What the session layer keeps in it.
    pub data: Value,
    /// When it began.
    pub created_at: Instant,
    /// When it was last used, as exactly as the caller keeps it.
    pub seen_at: Instant,
    /// From this moment on it is as good as gone.
    pub expires_at: Instant,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("account_id", &self.account_id).finish_non_exhaustive()
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    token_hash: Vec<u8>,
    account_id: Option<AccountId>,
    data: Json<Value>,
    created_at: Instant,
    seen_at: Instant,
    expires_at: Instant,
}

impl TryFrom<Row> for Session {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            token_hash: row.token_hash.try_into().map_err(|_| StoreError::Corrupt("session"))?,
            account_id: row.account_id,
            data: row.data.0,
            created_at: row.created_at,
            seen_at: row.seen_at,
            expires_at: row.expires_at,
        })
    }
}

/// Ends every session of an account.
pub(crate) const DELETE_SESSIONS: &str = "DELETE FROM sessions WHERE account_id = $1";

impl Store {
    /// Creates a session; `false`, and nothing changed, if a session has this token already. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_session(&self, session: &Session) -> Result<bool, StoreError> {
        let created = writing!(self, db => sqlx::query(
            "INSERT INTO sessions (token_hash, account_id, data, created_at, seen_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (token_hash) DO NOTHING",
        )
        .bind(session.token_hash.as_slice())
        .bind(session.account_id)
        .bind(Json(&session.data))
        .bind(session.created_at)
        .bind(session.seen_at)
        .bind(session.expires_at)
        .execute(db)
        .await?
        .rows_affected());
        Ok(created == 1)
    }

    /// Finds a session that has not expired by `now`. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_session(&self, token_hash: &TokenHash, now: Instant) -> Result<Option<Session>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(
            "SELECT token_hash, account_id, data, created_at, seen_at, expires_at
             FROM sessions WHERE token_hash = $1 AND expires_at > $2",
        )
        .bind(token_hash.as_slice())
        .bind(now)
        .fetch_optional(db)
        .await?)
        .map(Session::try_from)
        .transpose()
    }

    /// Updates account, data, last use and expiry of a session; `false` if there is none: one that was ended in
    /// another tab stays ended. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn update_session(&self, session: &Session) -> Result<bool, StoreError> {
        let updated = writing!(self, db => sqlx::query(
            "UPDATE sessions SET account_id = $2, data = $3, seen_at = $4, expires_at = $5 WHERE token_hash = $1",
        )
        .bind(session.token_hash.as_slice())
        .bind(session.account_id)
        .bind(Json(&session.data))
        .bind(session.seen_at)
        .bind(session.expires_at)
        .execute(db)
        .await?
        .rows_affected());
        Ok(updated == 1)
    }

    /// Ends a session; `false` if there was none. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_session(&self, token_hash: &TokenHash) -> Result<bool, StoreError> {
        let deleted = writing!(self, db => sqlx::query("DELETE FROM sessions WHERE token_hash = $1")
            .bind(token_hash.as_slice())
            .execute(db)
            .await?
            .rows_affected());
        Ok(deleted == 1)
    }

    /// Lists the sessions of an account that have not expired by `now`, the last used first. Served by `sessions_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_sessions(&self, account: AccountId, now: Instant) -> Result<Vec<Session>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(
            "SELECT token_hash, account_id, data, created_at, seen_at, expires_at
             FROM sessions WHERE account_id = $1 AND expires_at > $2
             ORDER BY seen_at DESC, created_at DESC, token_hash",
        )
        .bind(account)
        .bind(now)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Session::try_from)
        .collect()
    }

    /// Ends one session of an account; `false` if the account has no such session. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_session_of(&self, account: AccountId, token_hash: &TokenHash) -> Result<bool, StoreError> {
        let deleted = writing!(self, db => sqlx::query("DELETE FROM sessions WHERE token_hash = $2 AND account_id = $1")
            .bind(account)
            .bind(token_hash.as_slice())
            .execute(db)
            .await?
            .rows_affected());
        Ok(deleted == 1)
    }

    /// Ends every session of an account, and says how many. Served by `sessions_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_sessions(&self, account: AccountId) -> Result<u64, StoreError> {
        Ok(writing!(self, db => sqlx::query(DELETE_SESSIONS).bind(account).execute(db).await?.rows_affected()))
    }

    /// Deletes the sessions that have expired by `now`, and says how many. Served by `sessions_expiry`.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_expired_sessions(&self, now: Instant) -> Result<u64, StoreError> {
        Ok(writing!(self, db => sqlx::query("DELETE FROM sessions WHERE expires_at <= $1")
            .bind(now)
            .execute(db)
            .await?
            .rows_affected()))
    }
}
