//! What stands on the list of two people: what one of them will do, and what one of them wants to ask. Both read all of it and either says
//! that something is over; until then it comes back in each talk.

use tracing::instrument;

use super::TAKE_TALK;
use crate::backend::{Store, reading, transacting};
use crate::error::StoreError;
use crate::id::{AccountId, EntryId, Instant, TalkId};
use crate::pair::Side;
use crate::text::{storable, storable_opt};

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// Something agreed on, to be done.
    Action,
    /// Something to ask, open until it was talked about.
    Question,
}

impl EntryKind {
    /// The id used in forms and in the database.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Question => "question",
        }
    }

    /// The kind with this id.
    pub fn of(id: &str) -> Option<Self> {
        [Self::Action, Self::Question].into_iter().find(|one| one.id() == id)
    }
}

/// An entry about to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// Its id.
    pub id: EntryId,
    /// The talk in which it is made.
    pub talk: TalkId,
    /// What it is.
    pub kind: EntryKind,
    /// Who does it, or who asks.
    pub side: Side,
    /// What.
    pub what: String,
    /// By which day, `2026-06-12`; a question has none.
    pub due_on: Option<String>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// The talk in which it was made.
    pub talk: TalkId,
    /// What it is.
    pub kind: EntryKind,
    /// Who does it, or who asks.
    pub side: Side,
    /// What.
    pub what: String,
    /// By which day, `2026-06-12`.
    pub due_on: Option<String>,
    /// When it was done, or talked about, if it is.
    pub done_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: EntryId,
    talk_id: TalkId,
    kind: String,
    side: String,
    what: String,
    due_on: Option<String>,
    done_at: Option<Instant>,
}

impl TryFrom<Row> for Entry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let Row { id, talk_id: talk, kind, side, what, due_on, done_at } = row;
        let kind = EntryKind::of(&kind).ok_or(StoreError::Corrupt("kind"))?;
        Ok(Self { id, talk, kind, side: side.try_into()?, what, due_on, done_at })
    }
}

impl Store {
    /// Keeps an entry; `false` if the account is in no such pair (any more). Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_entry(&self, account: AccountId, new: &NewEntry, at: Instant) -> Result<bool, StoreError> {
        let (what, due) = (storable(&new.what)?, storable_opt(new.due_on.as_deref())?);
        Ok(transacting!(self, tx => {
            let taken = sqlx::query(TAKE_TALK).bind(new.talk).bind(account).execute(&mut *tx).await?.rows_affected();
            if taken == 1 {
                sqlx::query(
                    "INSERT INTO talk_entries (id, talk_id, kind, side, what, due_on, made_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7)",
                )
                .bind(new.id)
                .bind(new.talk)
                .bind(new.kind.id())
                .bind(new.side.id())
                .bind(what)
                .bind(due)
                .bind(at)
                .execute(&mut *tx)
                .await?;
            }
            taken == 1
        }))
    }

    /// Lists the entries of all talks that an account may read, the earliest first. Served by the indexes of pairs, talks and entries.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_entries(&self, account: AccountId) -> Result<Vec<Entry>, StoreError> {
        let rows: Vec<Row> = reading!(self, db => sqlx::query_as(
            "SELECT talk_entries.id, talk_entries.talk_id, talk_entries.kind, talk_entries.side, talk_entries.what,
                    talk_entries.due_on, talk_entries.done_at
             FROM talk_entries JOIN talks ON talks.id = talk_entries.talk_id JOIN pairs ON pairs.id = talks.pair_id
             WHERE pairs.report_id = $1 OR (pairs.manager_id = $1 AND pairs.ended_at IS NULL)
             ORDER BY talk_entries.made_at, talk_entries.id",
        )
        .bind(account)
        .fetch_all(db)
        .await?);
        rows.into_iter().map(Entry::try_from).collect()
    }

    /// Says that an entry is done or was talked about, or isn't after all; `false` if the account is in no pair (any more) that has it. Served
    /// by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn settle_entry(
        &self,
        account: AccountId,
        id: EntryId,
        done_at: Option<Instant>,
    ) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => sqlx::query(
            "UPDATE talk_entries SET done_at = $3
             WHERE id = $1 AND talk_id IN (
                 SELECT talks.id FROM talks JOIN pairs ON pairs.id = talks.pair_id
                 WHERE (pairs.report_id = $2 OR pairs.manager_id = $2) AND pairs.ended_at IS NULL)",
        )
        .bind(id)
        .bind(account)
        .bind(done_at)
        .execute(&mut *tx)
        .await?
        .rows_affected() == 1))
    }
}
