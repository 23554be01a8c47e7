//! Pairs: two people, one of whom reports to the other. The invitations by which they come about are in `invitation`.
//!
//! Either side ends a pair at once, and everything shown within it with it. Whoever comes next begins anew.

use domain::cadence::ChatRhythm;
use tracing::instrument;

use crate::backend::{Store, reading, transacting, writing};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, PairId};
use crate::share::END_SHARES_OF_PAIR;

pub(crate) mod invitation;

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

macro_rules! pairs {
    ($rest:literal) => {
        concat!(
            "SELECT id, report_id, report_name, manager_name, began_at, ended_at, every_months, may_ask_at FROM pairs ",
            $rest,
        )
    };
}

impl Store {
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
