//! Invitations to be a pair: made, taken back, and accepted once.

use std::fmt;

use tracing::instrument;

use super::Side;
use crate::backend::{Store, reading, transacting, writing};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, InvitationId, PairId};
use crate::mail::{NewMail, queue_mail};
use crate::session::TokenHash;
use crate::text::storable;

/// An invitation about to be made.
#[derive(Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// Its id.
    pub id: InvitationId,
    /// Who invites.
    pub account: AccountId,
    /// SHA-256 of the secret in the link.
    pub token_hash: TokenHash,
    /// What whoever invites will be.
    pub side: Side,
    /// What they are called in the pair.
    pub name: String,
    /// When it was made.
    pub made_at: Instant,
    /// From this moment on it opens nothing.
    pub expires_at: Instant,
}

impl fmt::Debug for NewInvitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewInvitation").field("id", &self.id).finish_non_exhaustive()
    }
}

/// An invitation that nobody has accepted so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Who invites.
    pub account: AccountId,
    /// What they will be.
    pub side: Side,
    /// What they are called in the pair.
    pub name: String,
    /// When it was made.
    pub made_at: Instant,
    /// From this moment on it opens nothing.
    pub expires_at: Instant,
}

/// What became of accepting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Accepting {
    /// They are a pair now.
    Paired(PairId),
    /// The two were this pair already; the invitation is used up all the same.
    Already(PairId),
    /// It is one's own invitation; nothing changed.
    Own,
    /// It opens nothing (any more); nothing changed.
    Over,
}

#[derive(sqlx::FromRow)]
struct InvitationRow {
    id: InvitationId,
    account_id: AccountId,
    side: String,
    name: String,
    made_at: Instant,
    expires_at: Instant,
}

impl TryFrom<InvitationRow> for Invitation {
    type Error = StoreError;

    fn try_from(row: InvitationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            account: row.account_id,
            side: Side::of(&row.side).ok_or(StoreError::Corrupt("side"))?,
            name: row.name,
            made_at: row.made_at,
            expires_at: row.expires_at,
        })
    }
}

macro_rules! invitations {
    ($rest:literal) => {
        concat!("SELECT id, account_id, side, name, made_at, expires_at FROM invitations ", $rest)
    };
}

impl Store {
    /// Makes an invitation and queues the mail that brings it, where there is one; `false`, and neither is there, if the account has
    /// `most` that are open at that moment. Served by `invitations_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_invitation(
        &self,
        new: &NewInvitation,
        most: u32,
        mail: Option<&NewMail>,
    ) -> Result<bool, StoreError> {
        let name = storable(&new.name)?;
        Ok(transacting!(self, tx => {
            // Of several at once one comes after the other, so that each is counted.
            sqlx::query(crate::account::TAKE).bind(new.account).execute(&mut *tx).await?;
            let made = sqlx::query(
                "INSERT INTO invitations (id, account_id, token_hash, side, name, made_at, expires_at)
                 SELECT $1, $2, $3, $4, $5, $6, $7 FROM accounts
                 WHERE id = $2 AND (SELECT COUNT(*) FROM invitations WHERE account_id = $2 AND expires_at > $6) < $8",
            )
            .bind(new.id)
            .bind(new.account)
            .bind(new.token_hash.as_slice())
            .bind(new.side.id())
            .bind(name)
            .bind(new.made_at)
            .bind(new.expires_at)
            .bind(i64::from(most))
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if let (1, Some(mail)) = (made, mail) {
                queue_mail!(&mut *tx, mail);
            }
            made == 1
        }))
    }

    /// Finds an invitation by the hash of its secret, whoever asks. Served by the unique constraint on `token_hash`.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_invitation(&self, token_hash: &TokenHash) -> Result<Option<Invitation>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, InvitationRow>(invitations!("WHERE token_hash = $1"))
            .bind(token_hash.as_slice())
            .fetch_optional(db)
            .await?)
        .map(Invitation::try_from)
        .transpose()
    }

    /// Lists the invitations of an account that nobody accepted, expired ones among them, the earliest first. Served by
    /// `invitations_account`, sorting included.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_invitations(&self, account: AccountId) -> Result<Vec<Invitation>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, InvitationRow>(invitations!("WHERE account_id = $1 ORDER BY made_at, id"))
            .bind(account)
            .fetch_all(db)
            .await?)
        .into_iter()
        .map(Invitation::try_from)
        .collect()
    }

    /// Takes an invitation back; `false` if the account has none of this id. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_invitation(
        &self,
        account: AccountId,
        id: InvitationId,
        at: Instant,
    ) -> Result<bool, StoreError> {
        erase::delete_own!(self, "invitations", account, id, at)
    }

    /// Accepts an invitation as this account, which is called `name` in the pair, and uses it up; of two who do at once, one is
    /// paired. Served by the unique constraint on `token_hash` and by `pairs_one_a_direction`.
    #[instrument(level = "debug", skip_all)]
    pub async fn accept_invitation(
        &self,
        token_hash: &TokenHash,
        account: AccountId,
        name: &str,
        now: Instant,
    ) -> Result<Accepting, StoreError> {
        let name = storable(name)?;
        Ok(transacting!(self, tx => {
            let found = sqlx::query_as::<_, InvitationRow>(invitations!("WHERE token_hash = $1 AND expires_at > $2"))
                .bind(token_hash.as_slice())
                .bind(now)
                .fetch_optional(&mut *tx)
                .await?
                .map(Invitation::try_from)
                .transpose()?;
            match found {
                None => Accepting::Over,
                Some(found) if found.account == account => Accepting::Own,
                Some(found) => {
                    // Whoever deletes it accepts it.
                    let taken = sqlx::query("DELETE FROM invitations WHERE id = $1")
                        .bind(found.id)
                        .execute(&mut *tx)
                        .await?
                        .rows_affected();
                    if taken == 1 {
                        erase::note_deletion!(tx, now);
                        let (report, manager) = match found.side {
                            Side::Report => ((found.account, found.name.as_str()), (account, name)),
                            Side::Manager => ((account, name), (found.account, found.name.as_str())),
                        };
                        let id = PairId::new();
                        sqlx::query(
                            "INSERT INTO pairs (id, report_id, manager_id, report_name, manager_name, began_at)
                             VALUES ($1, $2, $3, $4, $5, $6)
                             ON CONFLICT (report_id, manager_id) WHERE ended_at IS NULL DO NOTHING",
                        )
                        .bind(id)
                        .bind(report.0)
                        .bind(manager.0)
                        .bind(report.1)
                        .bind(manager.1)
                        .bind(now)
                        .execute(&mut *tx)
                        .await?;
                        let pair: PairId = sqlx::query_scalar(
                            "SELECT id FROM pairs WHERE report_id = $1 AND manager_id = $2 AND ended_at IS NULL",
                        )
                        .bind(report.0)
                        .bind(manager.0)
                        .fetch_one(&mut *tx)
                        .await?;
                        if pair == id { Accepting::Paired(id) } else { Accepting::Already(pair) }
                    } else {
                        Accepting::Over
                    }
                }
            }
        }))
    }

    /// Deletes invitations that expired before this, and says how many.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_expired_invitations(&self, before: Instant) -> Result<u64, StoreError> {
        Ok(writing!(self, db => sqlx::query("DELETE FROM invitations WHERE expires_at <= $1")
            .bind(before)
            .execute(db)
            .await?
            .rows_affected()))
    }
}
