//! Recovery codes: what an owner who lost the password or the passkey keeps on paper. Only hashes are here.

use tracing::instrument;

use crate::account::{TAKE, set_password};
use crate::backend::{Store, reading, transacting};
use crate::error::StoreError;
use crate::id::{AccountId, Instant};
use crate::mail::NewMail;

/// SHA-256 of a recovery code.
pub type CodeHash = [u8; 32];

impl Store {
    /// Replaces an account's recovery codes by these; the former ones open nothing any more. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn replace_recovery_codes(
        &self,
        account: AccountId,
        codes: &[CodeHash],
        at: Instant,
    ) -> Result<(), StoreError> {
        transacting!(self, tx => {
            // Of two tabs that make codes at once, the later one's count.
            sqlx::query(TAKE).bind(account).execute(&mut *tx).await?;
            sqlx::query("DELETE FROM recovery_codes WHERE account_id = $1").bind(account).execute(&mut *tx).await?;
            for code in codes {
                sqlx::query("INSERT INTO recovery_codes (account_id, code_hash, created_at) VALUES ($1, $2, $3)")
                    .bind(account)
                    .bind(code.as_slice())
                    .bind(at)
                    .execute(&mut *tx)
                    .await?;
            }
        });
        Ok(())
    }

    /// Counts the recovery codes of an account that are left. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn count_recovery_codes(&self, account: AccountId) -> Result<u32, StoreError> {
        let count: i64 = reading!(self, db => sqlx::query_scalar(
            "SELECT COUNT(*) FROM recovery_codes WHERE account_id = $1",
        )
        .bind(account)
        .fetch_one(db)
        .await?);
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Uses a recovery code up: sets a new password as [`Store::update_password`] does. `false`, and nothing changed, if the
    /// account has no such code (any more); of two who use the same one at once, one gets in. Served by primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn recover(
        &self,
        account: AccountId,
        code: &CodeHash,
        password_hash: &str,
        note: Option<&NewMail>,
    ) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            let used = sqlx::query("DELETE FROM recovery_codes WHERE account_id = $1 AND code_hash = $2")
                .bind(account)
                .bind(code.as_slice())
                .execute(&mut *tx)
                .await?
                .rows_affected();
            if used == 1 {
                set_password!(tx, account, password_hash, note);
            }
            used == 1
        }))
    }
}
