//! Pairs: two people, one of whom reports to the other, and the invitations by which they come about.
//!
//! Either side ends a pair at once, and everything shown within it with it. Whoever comes next begins anew.

use std::fmt;

use domain::cadence::ChatRhythm;
use tracing::instrument;

use crate::backend::{Store, reading, transacting, writing};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, InvitationId, PairId};
use crate::mail::{NewMail, queue_mail};
use crate::session::TokenHash;
use crate::share::END_SHARES_OF_PAIR;
use crate::text::storable;

/// What somebody is in a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Reports to the other one.
    Report,
    /// Is who the other one reports to.
    Manager,
}

impl Side {
    /// The id used in forms and in the database.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Manager => "manager",
        }
    }

    /// The side with this id.
    pub fn of(id: &str) -> Option<Self> {
        [Self::Report, Self::Manager].into_iter().find(|one| one.id() == id)
    }

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Report => Self::Manager,
            Self::Manager => Self::Report,
        }
    }
}

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

/// A pair, as one of the two sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its id.
    pub id: PairId,
    /// What the one who asks is in it.
    pub side: Side,
    /// What they are called.
    pub name: String,
    /// What the other one is called.
    pub other: String,
    /// When it began.
    pub began_at: Instant,
    /// When it ended, if it did.
    pub ended_at: Option<Instant>,
    /// How often the manager wants to talk.
    pub rhythm: ChatRhythm,
    /// When the one who reports said that they may be asked when somebody is looked for to lead a team. None is no answer, and no no.
    pub may_ask_at: Option<Instant>,
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

#[derive(sqlx::FromRow)]
struct Row {
    id: PairId,
    report_id: AccountId,
    report_name: String,
    manager_name: String,
    began_at: Instant,
    ended_at: Option<Instant>,
    every_months: i32,
    may_ask_at: Option<Instant>,
}

impl Row {
    fn seen_by(self, account: AccountId) -> Result<Pair, StoreError> {
        let reports = self.report_id == account;
        let (name, other) =
            if reports { (self.report_name, self.manager_name) } else { (self.manager_name, self.report_name) };
        let side = if reports { Side::Report } else { Side::Manager };
        let rhythm = ChatRhythm::ALL.iter().find(|one| i64::from(one.months()) == i64::from(self.every_months));
        Ok(Pair {
            id: self.id,
            side,
            name,
            other,
            began_at: self.began_at,
            ended_at: self.ended_at,
            rhythm: *rhythm.ok_or(StoreError::Corrupt("every_months"))?,
            may_ask_at: self.may_ask_at,
        })
    }
}

macro_rules! invitations {
    ($rest:literal) => {
        concat!("SELECT id, account_id, side, name, made_at, expires_at FROM invitations ", $rest)
    };
}

macro_rules! pairs {
    ($rest:literal) => {
        concat!(
            "SELECT id, report_id, report_name, manager_name, began_at, ended_at, every_months, may_ask_at FROM pairs ",
            $rest,
        )
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

    /// Lists every pair that an account is or was one of, the earliest first. Served by `pairs_one_a_direction` and `pairs_manager`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_pairs(&self, account: AccountId) -> Result<Vec<Pair>, StoreError> {
        let rows: Vec<Row> = reading!(self, db => sqlx::query_as(pairs!(
            "WHERE report_id = $1 OR manager_id = $1 ORDER BY began_at, id"
        ))
        .bind(account)
        .fetch_all(db)
        .await?);
        rows.into_iter().map(|row| row.seen_by(account)).collect()
    }

    /// Finds a pair that this account is one of; none once it has ended. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_pair(&self, account: AccountId, id: PairId) -> Result<Option<Pair>, StoreError> {
        let row: Option<Row> = reading!(self, db => sqlx::query_as(pairs!(
            "WHERE id = $1 AND (report_id = $2 OR manager_id = $2) AND ended_at IS NULL"
        ))
        .bind(id)
        .bind(account)
        .fetch_optional(db)
        .await?);
        row.map(|row| row.seen_by(account)).transpose()
    }

    /// Says how often this account wants to talk in a pair; `false` if it is no manager in such a pair (any more). Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn set_chat_rhythm(
        &self,
        account: AccountId,
        id: PairId,
        rhythm: ChatRhythm,
    ) -> Result<bool, StoreError> {
        let set = writing!(self, db => sqlx::query(
            "UPDATE pairs SET every_months = $3 WHERE id = $1 AND manager_id = $2 AND ended_at IS NULL",
        )
        .bind(id)
        .bind(account)
        .bind(i32::try_from(rhythm.months()).unwrap_or(i32::MAX))
        .execute(db)
        .await?
        .rows_affected());
        Ok(set == 1)
    }

    /// Says that this account may be asked when its manager looks for somebody to lead a team, since this moment, or takes that back;
    /// `false` if it reports to nobody in such a pair (any more). Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn set_may_ask(
        &self,
        account: AccountId,
        id: PairId,
        since: Option<Instant>,
    ) -> Result<bool, StoreError> {
        let set = writing!(self, db => sqlx::query(
            "UPDATE pairs SET may_ask_at = $3 WHERE id = $1 AND report_id = $2 AND ended_at IS NULL",
        )
        .bind(id)
        .bind(account)
        .bind(since)
        .execute(db)
        .await?
        .rows_affected());
        Ok(set == 1)
    }

    /// Ends a pair, what the one who reports said in it, and what is shown within it, by either of the two; `false` if the account is in
    /// no such pair (any more). Served by the primary keys, `shares_pair` and `talks_pair`.
    #[instrument(level = "debug", skip_all)]
    pub async fn end_pair(&self, account: AccountId, id: PairId, at: Instant) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            let ended = sqlx::query(
                "UPDATE pairs SET ended_at = $3, may_ask_at = NULL
                 WHERE id = $1 AND (report_id = $2 OR manager_id = $2) AND ended_at IS NULL",
            )
            .bind(id)
            .bind(account)
            .bind(at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if ended == 1 {
                sqlx::query(END_SHARES_OF_PAIR).bind(id).bind(at).execute(&mut *tx).await?;
                // What the manager answered and the report didn't is nobody's to read from here on.
                sqlx::query(
                    "DELETE FROM talk_answers
                     WHERE side = 'manager' AND talk_id IN (SELECT id FROM talks WHERE pair_id = $1)
                       AND NOT EXISTS (SELECT 1 FROM talk_answers AS other
                                       WHERE other.talk_id = talk_answers.talk_id AND other.side = 'report')",
                )
                .bind(id)
                .execute(&mut *tx)
                .await?;
                erase::note_deletion!(tx, at);
            }
            ended == 1
        }))
    }
}
