//! Accounts.

use std::fmt;

use tracing::instrument;

use crate::backend::{Store, reading, transacting, writing};
use crate::error::{StoreError, violates_unique};
use crate::id::{AccountId, Instant};
use crate::mail::NewMail;
use crate::text::storable;

/// An account as it is kept.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Account {
    /// The account's id.
    pub id: AccountId,
    /// The address as its owner wrote it.
    pub email: String,
    /// The address in the form that is compared.
    pub email_key: String,
    /// A PHC string; none where the password was given up for passkeys.
    pub password_hash: Option<String>,
    /// When it was created.
    pub created_at: Instant,
    /// When a code or a link that was mailed to the address came back; none if never.
    pub verified_at: Option<Instant>,
}

/// An account to be created. The caller folds the address into its key and hashes the password.
pub type NewAccount = Account;

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the address nor the hash belongs into a log.
        f.debug_struct("Account").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What became of a sign-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Created {
    /// The account exists now.
    Yes,
    /// Another account has this address; nothing was changed.
    EmailTaken,
}

/// Changes nothing, but takes the account's row until the transaction ends: of several that take it, one comes after the
/// other. Whoever only refers to the account, as every new row does, does not wait for it.
pub(crate) const TAKE: &str = "UPDATE accounts SET email = email WHERE id = $1";

/// Replaces a password, or gives it up, ends every session of the account, closes the links that would set another, and
/// queues the note that tells the owner, if there is one. Gives how many accounts were changed.
macro_rules! set_password {
    ($tx:ident, $account:expr, $hash:expr, $note:expr) => {{
        let changed = sqlx::query("UPDATE accounts SET password_hash = $2 WHERE id = $1")
            .bind($account)
            .bind($hash)
            .execute(&mut *$tx)
            .await?
            .rows_affected();
        sqlx::query($crate::session::DELETE_SESSIONS).bind($account).execute(&mut *$tx).await?;
        sqlx::query($crate::reset::CLOSE_RESETS).bind($account).bind(true).execute(&mut *$tx).await?;
        let note: Option<&$crate::mail::NewMail> = $note;
        if let Some(note) = note {
            $crate::mail::queue_mail!(&mut *$tx, note);
        }
        changed
    }};
}
pub(crate) use set_password;

impl Store {
    /// Creates an account. Served by the unique constraint on `email_key`, which decides between two at once.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_account(&self, account: &NewAccount) -> Result<Created, StoreError> {
        let email = storable(&account.email)?;
        let email_key = storable(&account.email_key)?;
        let inserted = writing!(self, db => sqlx::query(
            "INSERT INTO accounts (id, email, email_key, password_hash, created_at, verified_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(account.id)
        .bind(email)
        .bind(email_key)
        .bind(&account.password_hash)
        .bind(account.created_at)
        .bind(account.verified_at)
        .execute(db)
        .await
        .map(|_| ()));
        match inserted {
            Ok(()) => Ok(Created::Yes),
            Err(error) if violates_unique(&error, "accounts", "email_key") => Ok(Created::EmailTaken),
            Err(error) => Err(error.into()),
        }
    }

    /// Finds an account by its id. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT id, email, email_key, password_hash, created_at, verified_at FROM accounts WHERE id = $1",
        )
        .bind(id)
        .fetch_optional(db)
        .await?))
    }

    /// Finds an account by the key of its address. Served by the unique constraint on `email_key`.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_account_by_email(&self, email_key: &str) -> Result<Option<Account>, StoreError> {
        let email_key = storable(email_key)?;
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT id, email, email_key, password_hash, created_at, verified_at FROM accounts WHERE email_key = $1",
        )
        .bind(email_key)
        .fetch_optional(db)
        .await?))
    }

    /// Replaces the password and ends every session of the account: whoever else was signed in is out.
    /// Links that would set another are closed, and the note that tells the owner is queued with it.
    /// `false`, and nothing changed, if the account is gone. Served by the primary key, `sessions_account` and
    /// `resets_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn update_password(&self, id: AccountId, hash: &str, note: Option<&NewMail>) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => set_password!(tx, id, hash, note) == 1))
    }
}
