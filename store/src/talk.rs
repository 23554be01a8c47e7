//! Talks of a pair: their day, the notes that both edit, and what each notes for themselves. What stands on their list, to be asked or to be
//! done, is in `entry`.
//!
//! While the pair lasts both read them. Once it has ended they are the report's alone, to read and to take along; the manager keeps what they
//! noted for themselves, and so does each of the two whatever becomes of the other one's account.

use std::fmt;

use domain::merge::{Merged, merge};
use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, PairId, TalkId, TalkNoteId};
use crate::pair::Side;
use crate::text::storable;

pub(crate) mod entry;
pub(crate) mod together;

/// A talk.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Talk {
    /// Its id.
    pub id: TalkId,
    /// Whose it is.
    #[sqlx(rename = "pair_id")]
    pub pair: PairId,
    /// Its day, `2026-06-12`.
    pub held_on: String,
    /// What both noted.
    pub notes: String,
    /// Whether the pair has ended: then nothing of it changes any more.
    pub over: bool,
    /// What the account that reads it is in the pair.
    #[sqlx(try_from = "String")]
    pub side: Side,
    /// What the other one is called.
    pub other: String,
}

impl TryFrom<String> for Side {
    type Error = StoreError;

    fn try_from(id: String) -> Result<Self, StoreError> {
        Self::of(&id).ok_or(StoreError::Corrupt("side"))
    }
}

/// What somebody noted of a talk for themselves.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TalkNote {
    /// Its id.
    pub id: TalkNoteId,
    /// The talk; none where that is gone.
    #[sqlx(rename = "talk_id")]
    pub talk: Option<TalkId>,
    /// The talk's day, `2026-06-12`.
    pub held_on: String,
    /// The words.
    pub words: String,
    /// When they were saved.
    pub saved_at: Instant,
}

/// What a file brings of what somebody noted of a talk for themselves; the talk itself isn't theirs alone to bring.
#[derive(Clone, PartialEq, Eq)]
pub struct TakenTalkNote {
    /// The talk's day, `2026-06-12`.
    pub held_on: String,
    /// The words.
    pub words: String,
    /// When they were saved.
    pub saved_at: Instant,
}

impl fmt::Debug for TakenTalkNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TakenTalkNote").field("held_on", &self.held_on).finish_non_exhaustive()
    }
}

/// Inserts one, unless the account has the same words of the same day; gives how many. Served by `talk_notes_account`.
macro_rules! insert_talk_note {
    ($on:expr, $account:expr, $note:expr) => {{
        let note: &$crate::talk::TakenTalkNote = $note;
        sqlx::query(
            "INSERT INTO talk_notes (id, account_id, held_on, words, saved_at)
             SELECT $1, $2, $3, $4, $5
             WHERE NOT EXISTS (SELECT 1 FROM talk_notes WHERE account_id = $2 AND held_on = $3 AND words = $4)",
        )
        .bind($crate::id::TalkNoteId::new())
        .bind($account)
        .bind($crate::text::storable(&note.held_on)?)
        .bind($crate::text::storable(&note.words)?)
        .bind(note.saved_at)
        .execute($on)
        .await?
        .rows_affected()
    }};
}
pub(crate) use insert_talk_note;

/// Talks that account `$1` may read.
macro_rules! talks {
    ($rest:literal) => {
        concat!(
            "SELECT talks.id, talks.pair_id, talks.held_on, talks.notes, pairs.ended_at IS NOT NULL AS over,
                    CASE WHEN pairs.report_id = $1 THEN 'report' ELSE 'manager' END AS side,
                    CASE WHEN pairs.report_id = $1 THEN pairs.manager_name ELSE pairs.report_name END AS other
             FROM talks JOIN pairs ON pairs.id = talks.pair_id
             WHERE (pairs.report_id = $1 OR (pairs.manager_id = $1 AND pairs.ended_at IS NULL)) ",
            $rest,
        )
    };
}

/// Takes the row of talk `$1` for account `$2`, if the two are still a pair.
const TAKE_TALK: &str = "UPDATE talks SET saved_at = saved_at
     WHERE id = $1 AND pair_id IN (SELECT id FROM pairs WHERE (report_id = $2 OR manager_id = $2) AND ended_at IS NULL)";

impl Store {
    /// Begins a talk; `false` if the account is in no such pair (any more). Served by the primary key of pairs.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_talk(
        &self,
        account: AccountId,
        pair: PairId,
        id: TalkId,
        held_on: &str,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let held_on = storable(held_on)?;
        Ok(transacting!(self, tx => sqlx::query(
            "INSERT INTO talks (id, pair_id, held_on, notes, saved_at)
             SELECT $1, id, $4, '', $5 FROM pairs
             WHERE id = $2 AND (report_id = $3 OR manager_id = $3) AND ended_at IS NULL",
        )
        .bind(id)
        .bind(pair)
        .bind(account)
        .bind(held_on)
        .bind(at)
        .execute(&mut *tx)
        .await?
        .rows_affected() == 1))
    }

    /// Lists every talk that an account may read, the latest first. Served by the indexes of pairs and `talks_pair`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_talks(&self, account: AccountId) -> Result<Vec<Talk>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(talks!("ORDER BY talks.held_on DESC, talks.id DESC"))
            .bind(account)
            .fetch_all(db)
            .await?))
    }

    /// Finds one of them. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_talk(&self, account: AccountId, id: TalkId) -> Result<Option<Talk>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(talks!("AND talks.id = $2"))
            .bind(account)
            .bind(id)
            .fetch_optional(db)
            .await?))
    }

    /// Saves the notes that both edit: `mine` came of `base`, and what is there by now may have, too, so that the two are merged. Nothing if the
    /// account is in no such pair (any more). Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_talk(
        &self,
        account: AccountId,
        id: TalkId,
        base: &str,
        mine: &str,
        at: Instant,
    ) -> Result<Option<Merged>, StoreError> {
        let mine = storable(mine)?;
        Ok(transacting!(self, tx => {
            let taken = sqlx::query(TAKE_TALK).bind(id).bind(account).execute(&mut *tx).await?.rows_affected();
            if taken == 1 {
                let theirs: String =
                    sqlx::query_scalar("SELECT notes FROM talks WHERE id = $1").bind(id).fetch_one(&mut *tx).await?;
                let merged = merge(base, &theirs, mine);
                sqlx::query("UPDATE talks SET notes = $2, saved_at = $3 WHERE id = $1")
                    .bind(id)
                    .bind(&merged.text)
                    .bind(at)
                    .execute(&mut *tx)
                    .await?;
                if theirs != merged.text {
                    erase::note_deletion!(tx, at);
                }
                Some(merged)
            } else {
                None
            }
        }))
    }

    /// Saves what an account notes of a talk for itself, in place of what was there; without words that goes. `false` if it may not read that
    /// talk. Served by `talk_notes_one_each`.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_talk_note(
        &self,
        account: AccountId,
        talk: TalkId,
        words: &str,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let words = storable(words)?;
        if self.find_talk(account, talk).await?.is_none() {
            return Ok(false);
        }
        transacting!(self, tx => {
            let gone = sqlx::query("DELETE FROM talk_notes WHERE talk_id = $1 AND account_id = $2")
                .bind(talk)
                .bind(account)
                .execute(&mut *tx)
                .await?
                .rows_affected();
            if gone == 1 {
                erase::note_deletion!(tx, at);
            }
            if !words.is_empty() {
                sqlx::query(
                    "INSERT INTO talk_notes (id, account_id, talk_id, held_on, words, saved_at)
                     SELECT $1, $2, id, held_on, $4, $5 FROM talks WHERE id = $3",
                )
                .bind(TalkNoteId::new())
                .bind(account)
                .bind(talk)
                .bind(words)
                .bind(at)
                .execute(&mut *tx)
                .await?;
            }
        });
        Ok(true)
    }

    /// Lists what an account noted for itself, the latest talk first. Served by `talk_notes_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_talk_notes(&self, account: AccountId) -> Result<Vec<TalkNote>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT id, talk_id, held_on, words, saved_at FROM talk_notes WHERE account_id = $1 ORDER BY held_on DESC, id DESC",
        )
        .bind(account)
        .fetch_all(db)
        .await?))
    }

    /// Deletes what an account noted for itself; `false` if it has nothing of this id. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_talk_note(&self, account: AccountId, id: TalkNoteId, at: Instant) -> Result<bool, StoreError> {
        erase::delete_own!(self, "talk_notes", account, id, at)
    }
}
