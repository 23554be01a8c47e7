//! Talks of a pair: their day, the notes that both edit, what they agreed, and what each notes for themselves.
//!
//! While the pair lasts both read them. Once it has ended they are the report's alone, to read and to take along; the manager keeps what they
//! noted for themselves, and so does each of the two whatever becomes of the other one's account.

use std::fmt;

use domain::merge::{Merged, merge};
use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, ActionId, Instant, PairId, TalkId, TalkNoteId};
use crate::pair::Side;
use crate::text::{storable, storable_opt};

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
    /// What the other one is called.
    pub other: String,
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

/// Something agreed on, to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    /// Its id.
    pub id: ActionId,
    /// The talk in which it was agreed.
    pub talk: TalkId,
    /// Who does it.
    pub side: Side,
    /// What.
    pub what: String,
    /// By which day, `2026-06-12`.
    pub due_on: Option<String>,
}

/// Something agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// The talk in which it was agreed.
    pub talk: TalkId,
    /// Who does it.
    pub side: Side,
    /// What.
    pub what: String,
    /// By which day, `2026-06-12`.
    pub due_on: Option<String>,
    /// When it was done, if it is.
    pub done_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct ActionRow {
    id: ActionId,
    talk_id: TalkId,
    side: String,
    what: String,
    due_on: Option<String>,
    done_at: Option<Instant>,
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

    /// Keeps something agreed on; `false` if the account is in no such pair (any more). Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_action(&self, account: AccountId, new: &NewAction, at: Instant) -> Result<bool, StoreError> {
        let (what, due) = (storable(&new.what)?, storable_opt(new.due_on.as_deref())?);
        Ok(transacting!(self, tx => {
            let taken = sqlx::query(TAKE_TALK).bind(new.talk).bind(account).execute(&mut *tx).await?.rows_affected();
            if taken == 1 {
                sqlx::query(
                    "INSERT INTO talk_actions (id, talk_id, side, what, due_on, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
                )
                .bind(new.id)
                .bind(new.talk)
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

    /// Lists what was agreed in all talks that an account may read, the earliest first. Served by the indexes of pairs, talks and actions.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_actions(&self, account: AccountId) -> Result<Vec<Action>, StoreError> {
        let rows: Vec<ActionRow> = reading!(self, db => sqlx::query_as(
            "SELECT talk_actions.id, talk_actions.talk_id, talk_actions.side, talk_actions.what, talk_actions.due_on,
                    talk_actions.done_at
             FROM talk_actions JOIN talks ON talks.id = talk_actions.talk_id JOIN pairs ON pairs.id = talks.pair_id
             WHERE pairs.report_id = $1 OR (pairs.manager_id = $1 AND pairs.ended_at IS NULL)
             ORDER BY talk_actions.made_at, talk_actions.id",
        )
        .bind(account)
        .fetch_all(db)
        .await?);
        let read = |row: ActionRow| {
            let side = Side::of(&row.side).ok_or(StoreError::Corrupt("side"))?;
            Ok(Action { id: row.id, talk: row.talk_id, side, what: row.what, due_on: row.due_on, done_at: row.done_at })
        };
        rows.into_iter().map(read).collect()
    }

    /// Says that something agreed on is done, or isn't after all; `false` if it is no such thing of the pair that this talk is of. Served by the
    /// primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn settle_action(
        &self,
        account: AccountId,
        id: ActionId,
        done_at: Option<Instant>,
    ) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => sqlx::query(
            "UPDATE talk_actions SET done_at = $3
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
