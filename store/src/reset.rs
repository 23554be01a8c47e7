//! Links that set a new password: mailed to the owner of an account, or made by the operator of the server.

use std::fmt;

use tracing::instrument;

use crate::account::{TAKE, set_password};
use crate::backend::{Store, reading, transacting, writing};
use crate::error::StoreError;
use crate::id::{AccountId, Instant};
use crate::mail::{NewMail, queue_mail};
use crate::session::TokenHash;
use crate::text::storable;

/// Who had a link made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeBy {
    /// Whoever asked for it on the web; it was mailed to the account's address.
    Mail,
    /// The operator, on the server's command line.
    Operator,
}

impl MadeBy {
    const fn id(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Operator => "operator",
        }
    }
}

/// A link about to be made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct NewReset {
    /// SHA-256 of the token in the link.
    pub token_hash: TokenHash,
    /// When it was made.
    pub made_at: Instant,
    /// From this moment on it opens nothing.
    pub expires_at: Instant,
}

impl fmt::Debug for NewReset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewReset").field("made_at", &self.made_at).finish_non_exhaustive()
    }
}

/// A link as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reset {
    /// Whose password it sets.
    pub account: AccountId,
    /// Who had it made.
    pub made_by: MadeBy,
    /// When it was made.
    pub made_at: Instant,
    /// From this moment on it opens nothing.
    pub expires_at: Instant,
    /// Whether it was used, or overtaken by a newer link or another change of the password or the address.
    pub closed: bool,
    /// When it was used.
    pub used_at: Option<Instant>,
    /// When the owner put the note away that says the operator made it.
    pub seen_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct Row {
    account_id: AccountId,
    made_by: String,
    made_at: Instant,
    expires_at: Instant,
    closed: bool,
    used_at: Option<Instant>,
    seen_at: Option<Instant>,
}

impl TryFrom<Row> for Reset {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let made_by = [MadeBy::Mail, MadeBy::Operator].into_iter().find(|one| one.id() == row.made_by);
        Ok(Self {
            account: row.account_id,
            made_by: made_by.ok_or(StoreError::Corrupt("maker of a link"))?,
            made_at: row.made_at,
            expires_at: row.expires_at,
            closed: row.closed,
            used_at: row.used_at,
            seen_at: row.seen_at,
        })
    }
}

/// All columns but the token's, in a query.
macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT account_id, made_by, made_at, expires_at, closed, used_at, seen_at FROM resets ", $rest)
    };
}

/// Inserts a link that is open.
macro_rules! insert_reset {
    ($on:expr, $account:expr, $made_by:expr, $new:expr) => {
        sqlx::query(
            "INSERT INTO resets (token_hash, account_id, made_by, made_at, expires_at, closed)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind($new.token_hash.as_slice())
        .bind($account)
        .bind($made_by.id())
        .bind($new.made_at)
        .bind($new.expires_at)
        .bind(false)
        .execute($on)
        .await
        .map(|_| ())?
    };
}

/// Closes every link of account `$1`; `$2` is true.
pub(crate) const CLOSE_RESETS: &str = "UPDATE resets SET closed = $2 WHERE account_id = $1";

impl Store {
    /// Makes a link for the account with this address and queues the mail that brings it; `false`, and neither is there, if
    /// there is no such account or its address was never verified. It writes as much either way, so that the time it
    /// takes tells nothing. Earlier links are closed. Served by the unique constraint on `email_key` and by `resets_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn request_reset(&self, email_key: &str, new: &NewReset, mail: &NewMail) -> Result<bool, StoreError> {
        const VERIFIED: &str = "SELECT id FROM accounts WHERE email_key = $1 AND verified_at IS NOT NULL";
        let email_key = storable(email_key)?;
        Ok(transacting!(self, tx => {
            let account: Option<AccountId> =
                sqlx::query_scalar(VERIFIED).bind(email_key).fetch_optional(&mut *tx).await?;
            // Of two at once the later one's link is open.
            sqlx::query(TAKE).bind(account).execute(&mut *tx).await?;
            sqlx::query(CLOSE_RESETS).bind(account).bind(true).execute(&mut *tx).await?;
            let mail = NewMail { account, ..mail.clone() };
            queue_mail!(&mut *tx, &mail);
            match account {
                Some(account) => insert_reset!(&mut *tx, account, MadeBy::Mail, new),
                None => sqlx::query("DELETE FROM mail WHERE id = $1").bind(mail.id).execute(&mut *tx).await.map(|_| ())?,
            }
            account.is_some()
        }))
    }

    /// Makes a link that the operator hands over. Earlier links are closed. Served by `resets_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_operator_reset(&self, account: AccountId, new: &NewReset) -> Result<(), StoreError> {
        transacting!(self, tx => {
            sqlx::query(TAKE).bind(account).execute(&mut *tx).await?;
            sqlx::query(CLOSE_RESETS).bind(account).bind(true).execute(&mut *tx).await?;
            insert_reset!(&mut *tx, account, MadeBy::Operator, new);
        });
        Ok(())
    }

    /// Finds a link by the hash of its token, whether or not it still opens anything. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_reset(&self, token_hash: &TokenHash) -> Result<Option<Reset>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!("WHERE token_hash = $1"))
            .bind(token_hash.as_slice())
            .fetch_optional(db)
            .await?)
        .map(Reset::try_from)
        .transpose()
    }

    /// Uses a link: sets the new password as [`Store::update_password`] does. `false`, and nothing changed, if the link opens
    /// nothing (any more) at `now`; of two who use it at once, one gets in. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn use_reset(
        &self,
        token_hash: &TokenHash,
        password_hash: &str,
        note: Option<&NewMail>,
        now: Instant,
    ) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            let used = sqlx::query(
                "UPDATE resets SET closed = $3, used_at = $2
                 WHERE token_hash = $1 AND closed <> $3 AND expires_at > $2",
            )
            .bind(token_hash.as_slice())
            .bind(now)
            .bind(true)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if used == 1 {
                let account: AccountId = sqlx::query_scalar("SELECT account_id FROM resets WHERE token_hash = $1")
                    .bind(token_hash.as_slice())
                    .fetch_one(&mut *tx)
                    .await?;
                set_password!(tx, account, password_hash, note);
            }
            used == 1
        }))
    }

    /// Lists the links that the operator made for an account, the latest first. Served by `resets_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_operator_resets(&self, account: AccountId) -> Result<Vec<Reset>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!(
            "WHERE account_id = $1 AND made_by = 'operator' ORDER BY made_at DESC, token_hash"
        ))
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Reset::try_from)
        .collect()
    }

    /// Notes that the owner has put away what was said of the operator's links. Served by `resets_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn mark_operator_resets_seen(&self, account: AccountId, at: Instant) -> Result<(), StoreError> {
        writing!(self, db => sqlx::query(
            "UPDATE resets SET seen_at = $2 WHERE account_id = $1 AND made_by = 'operator' AND seen_at IS NULL",
        )
        .bind(account)
        .bind(at)
        .execute(db)
        .await
        .map(|_| ())?);
        Ok(())
    }

    /// Deletes mailed links that expired before this, and says how many. The operator's stay: they are the owner's to know.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_expired_resets(&self, before: Instant) -> Result<u64, StoreError> {
        Ok(writing!(self, db => sqlx::query("DELETE FROM resets WHERE made_by = 'mail' AND expires_at <= $1")
            .bind(before)
            .execute(db)
            .await?
            .rows_affected()))
    }
}
