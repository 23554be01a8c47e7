//! Addresses that somebody says are theirs, until the code mailed there comes back: of accounts yet to be made, and of
//! accounts whose owner wants another address, or wants to confirm the one there is.

use std::fmt;

use tracing::instrument;

use crate::account::{Created, NewAccount};
use crate::backend::{Store, reading, transacting, writing};
use crate::error::{StoreError, violates_unique};
use crate::id::{AccountId, ConfirmationId, Instant};
use crate::mail::{NewMail, queue_mail};
use crate::reset::CLOSE_RESETS;
use crate::text::storable;

/// An address that waits to be confirmed.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Confirmation {
    /// Its id.
    pub id: ConfirmationId,
    /// Whose address it is to be; none for an account that is yet to be made.
    pub account_id: Option<AccountId>,
    /// The address as its owner wrote it.
    pub email: String,
    /// The address in the form that is compared.
    pub email_key: String,
    /// The password of the account to be made, as a PHC string; none where there is an account.
    pub password_hash: Option<String>,
    /// The code's hash, a PHC string.
    pub code_hash: String,
    /// How often a code may still be tried.
    pub tries_left: i32,
    /// From this moment on it is as good as gone.
    pub expires_at: Instant,
}

/// An address about to wait.
pub type NewConfirmation = Confirmation;

impl fmt::Debug for Confirmation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the address nor a hash belongs into a log.
        f.debug_struct("Confirmation").field("id", &self.id).finish_non_exhaustive()
    }
}

/// All columns, in a query.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, account_id, email, email_key, password_hash, code_hash, tries_left, expires_at
             FROM confirmations ",
            $rest
        )
    };
}

const DELETE_OF: &str = "DELETE FROM confirmations WHERE account_id = $1";

impl Store {
    /// Has an address wait, and queues the mail that goes there. Of an account's, the newest counts.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_confirmation(&self, new: &NewConfirmation, mail: &NewMail) -> Result<(), StoreError> {
        transacting!(self, tx => {
            sqlx::query(DELETE_OF).bind(new.account_id).execute(&mut *tx).await?;
            sqlx::query(
                "INSERT INTO confirmations (id, account_id, email, email_key, password_hash, code_hash, tries_left,
                                            expires_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            )
            .bind(new.id)
            .bind(new.account_id)
            .bind(storable(&new.email)?)
            .bind(storable(&new.email_key)?)
            .bind(&new.password_hash)
            .bind(&new.code_hash)
            .bind(new.tries_left)
            .bind(new.expires_at)
            .execute(&mut *tx)
            .await?;
            queue_mail!(&mut *tx, mail);
        });
        Ok(())
    }

    /// Gives a waiting address another code, and queues the mail with it; `false`, and nothing is queued, if it waits no
    /// more. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn renew_confirmation(&self, new: &NewConfirmation, mail: &NewMail) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            let renewed = sqlx::query(
                "UPDATE confirmations SET code_hash = $2, tries_left = $3, expires_at = $4 WHERE id = $1",
            )
            .bind(new.id)
            .bind(&new.code_hash)
            .bind(new.tries_left)
            .bind(new.expires_at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if renewed == 1 {
                queue_mail!(&mut *tx, mail);
            }
            renewed == 1
        }))
    }

    /// Finds an address that waits, whether or not its code has expired. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_confirmation(&self, id: ConfirmationId) -> Result<Option<Confirmation>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(db).await?))
    }

    /// Finds the address that waits for an account, whether or not its code has expired. Served by `confirmations_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_confirmation_of(&self, account: AccountId) -> Result<Option<Confirmation>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(select!("WHERE account_id = $1"))
            .bind(account)
            .fetch_optional(db)
            .await?))
    }

    /// Uses up one try at the code, and gives what to hold it against; none, and nothing is used up, if there is no try left
    /// or the code has expired by `now`. Of many at once each uses up its own. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn try_confirmation(&self, id: ConfirmationId, now: Instant) -> Result<Option<Confirmation>, StoreError> {
        Ok(transacting!(self, tx => {
            let tried = sqlx::query(
                "UPDATE confirmations SET tries_left = tries_left - 1
                 WHERE id = $1 AND tries_left > 0 AND expires_at > $2",
            )
            .bind(id)
            .bind(now)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            match tried {
                1 => sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(&mut *tx).await?,
                _ => None,
            }
        }))
    }

    /// Creates the account whose address was confirmed. [`Created::EmailTaken`], and nothing changed, if another account has it by
    /// then: of two clicks with the right code one makes the account.
    /// Served by the primary key and by the unique constraint on `email_key`.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_confirmed_account(
        &self,
        confirmation: ConfirmationId,
        account: &NewAccount,
    ) -> Result<Created, StoreError> {
        Ok(transacting!(self, tx => {
            sqlx::query("DELETE FROM confirmations WHERE id = $1").bind(confirmation).execute(&mut *tx).await?;
            let created = sqlx::query(
                "INSERT INTO accounts (id, email, email_key, password_hash, created_at, verified_at)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (email_key) DO NOTHING",
            )
            .bind(account.id)
            .bind(storable(&account.email)?)
            .bind(storable(&account.email_key)?)
            .bind(&account.password_hash)
            .bind(account.created_at)
            .bind(account.verified_at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if created == 0 {
                return Ok(Created::EmailTaken);
            }
            Created::Yes
        }))
    }

    /// Gives an account this address, spelling and all, verified when `verified_at` says, queues the note that goes with
    /// it, and closes every link that was made for the former one. What waited to be confirmed waits no more.
    /// [`Created::EmailTaken`], and nothing changed, if another account has it. Served by primary keys and by the unique
    /// constraint on `email_key`.
    #[instrument(level = "debug", skip_all)]
    pub async fn update_email(
        &self,
        account: AccountId,
        email: &str,
        email_key: &str,
        verified_at: Option<Instant>,
        note: Option<&NewMail>,
    ) -> Result<Created, StoreError> {
        let (email, email_key) = (storable(email)?, storable(email_key)?);
        Ok(transacting!(self, tx => {
            let updated = sqlx::query("UPDATE accounts SET email = $2, email_key = $3, verified_at = $4 WHERE id = $1")
                .bind(account)
                .bind(email)
                .bind(email_key)
                .bind(verified_at)
                .execute(&mut *tx)
                .await;
            match updated {
                Ok(done) if done.rows_affected() == 0 => return Err(StoreError::NoAccount),
                Ok(_) => {}
                Err(error) if violates_unique(&error, "accounts", "email_key") => return Ok(Created::EmailTaken),
                Err(error) => return Err(error.into()),
            }
            sqlx::query(DELETE_OF).bind(account).execute(&mut *tx).await?;
            sqlx::query(CLOSE_RESETS).bind(account).bind(true).execute(&mut *tx).await?;
            if let Some(note) = note {
                queue_mail!(&mut *tx, note);
            }
            Created::Yes
        }))
    }

    /// Has the address that waits for an account wait no more; `false` if none did. Served by `confirmations_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_confirmation_of(&self, account: AccountId) -> Result<bool, StoreError> {
        let deleted = writing!(self, db => sqlx::query(DELETE_OF).bind(account).execute(db).await?.rows_affected());
        Ok(deleted == 1)
    }

    /// Deletes what has expired by `before`, and says how many. Served by `confirmations_expiry`.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_expired_confirmations(&self, before: Instant) -> Result<u64, StoreError> {
        Ok(writing!(self, db => sqlx::query("DELETE FROM confirmations WHERE expires_at <= $1")
            .bind(before)
            .execute(db)
            .await?
            .rows_affected()))
    }
}
