//! What the two of a pair answer before a talk, each without seeing the other's.
//!
//! Blindness is kept here: no query gives anything of the other side before both are there, not even whether it is. From then on neither changes.

use domain::together::{Answers, VERSION};
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use super::TAKE_TALK;
use crate::backend::{Store, reading, transacting};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, TalkId};
use crate::text::read;

/// What became of saving one's answers, or of taking them back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Answering {
    /// It is done.
    Saved,
    /// Both have answered: nothing was changed.
    Settled,
    /// The account is in no such pair (any more), or has no answers to take back.
    NotFound,
}

/// What one of the two answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Of the topics and their words.
    pub version: u16,
    /// The answers.
    pub answers: Answers,
    /// When they were saved.
    pub at: Instant,
}

/// What an account may read of the answers before a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The talk.
    pub talk: TalkId,
    /// Its own.
    pub mine: Answered,
    /// The other side's: only where both are there.
    pub theirs: Option<Answers>,
    /// Since when both are there.
    pub both_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct Row {
    talk_id: TalkId,
    version: i32,
    answers: Json<Value>,
    answered_at: Instant,
    theirs: Option<Json<Value>>,
    theirs_at: Option<Instant>,
}

impl TryFrom<Row> for Together {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let version = u16::try_from(row.version).map_err(|_| StoreError::Corrupt("version"))?;
        let mine = Answered { version, answers: read(row.answers, "answers")?, at: row.answered_at };
        let theirs = row.theirs.map(|answers| read(answers, "answers")).transpose()?;
        let both_at = row.theirs_at.map(|at| at.max(row.answered_at));
        Ok(Self { talk: row.talk_id, mine, theirs, both_at })
    }
}

/// Answers of account `$1`, each with the other side's: a row begins with one's own, so that without it there is nothing to see.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT mine.talk_id, mine.version, mine.answers, mine.answered_at, theirs.answers AS theirs,
                    theirs.answered_at AS theirs_at
             FROM pairs
             JOIN talks ON talks.pair_id = pairs.id
             JOIN talk_answers AS mine ON mine.talk_id = talks.id
                 AND mine.side = CASE WHEN pairs.report_id = $1 THEN 'report' ELSE 'manager' END
             LEFT JOIN talk_answers AS theirs ON theirs.talk_id = talks.id AND theirs.side <> mine.side
             WHERE (pairs.report_id = $1 OR (pairs.manager_id = $1 AND pairs.ended_at IS NULL)) ",
            $rest,
        )
    };
}

/// The sides of talk `$1` that have answered.
const SIDES: &str = "SELECT side FROM talk_answers WHERE talk_id = $1";

/// What account `$2` is in the pair of talk `$1`.
const SIDE: &str = "SELECT CASE WHEN pairs.report_id = $2 THEN 'report' ELSE 'manager' END
     FROM talks JOIN pairs ON pairs.id = talks.pair_id WHERE talks.id = $1";

/// Of one side's answers to talk `$1`.
const DELETE: &str = "DELETE FROM talk_answers WHERE talk_id = $1 AND side = $2";

impl Store {
    /// Saves what an account answers before a talk, in place of what it answered so far; not once both have answered. Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_together(
        &self,
        account: AccountId,
        talk: TalkId,
        answers: &Answers,
        at: Instant,
    ) -> Result<Answering, StoreError> {
        self.answer_together(account, talk, Some(answers), at).await
    }

    /// Takes back what an account answered before a talk; not once both have answered. Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn take_back_together(
        &self,
        account: AccountId,
        talk: TalkId,
        at: Instant,
    ) -> Result<Answering, StoreError> {
        self.answer_together(account, talk, None, at).await
    }

    /// Puts these answers in place of what is there, or nothing.
    async fn answer_together(
        &self,
        account: AccountId,
        talk: TalkId,
        answers: Option<&Answers>,
        at: Instant,
    ) -> Result<Answering, StoreError> {
        Ok(transacting!(self, tx => {
            // Takes the row of the talk: of two who answer at once one comes after the other.
            let taken = sqlx::query(TAKE_TALK).bind(talk).bind(account).execute(&mut *tx).await?.rows_affected();
            let there: Vec<String> = sqlx::query_scalar(SIDES).bind(talk).fetch_all(&mut *tx).await?;
            if taken == 0 {
                Answering::NotFound
            } else if there.len() > 1 {
                Answering::Settled
            } else {
                let side: String = sqlx::query_scalar(SIDE).bind(talk).bind(account).fetch_one(&mut *tx).await?;
                let gone = sqlx::query(DELETE).bind(talk).bind(&side).execute(&mut *tx).await?.rows_affected();
                if gone == 1 {
                    erase::note_deletion!(tx, at);
                }
                match answers {
                    Some(answers) => {
                        sqlx::query(
                            "INSERT INTO talk_answers (talk_id, side, version, answers, answered_at) VALUES ($1, $2, $3, $4, $5)",
                        )
                        .bind(talk)
                        .bind(side)
                        .bind(i32::from(VERSION))
                        .bind(Json(answers))
                        .bind(at)
                        .execute(&mut *tx)
                        .await?;
                        Answering::Saved
                    }
                    None if gone == 1 => Answering::Saved,
                    // The same whether or not the other side has answered.
                    None => Answering::NotFound,
                }
            }
        }))
    }

    /// Finds what an account answered before a talk, with the other side's if both have answered; nothing if it hasn't, or can't read that
    /// talk (any more). Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_together(&self, account: AccountId, talk: TalkId) -> Result<Option<Together>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!("AND talks.id = $2"))
            .bind(account)
            .bind(talk)
            .fetch_optional(db)
            .await?)
        .map(Together::try_from)
        .transpose()
    }

    /// Lists the same of every talk. Served by the indexes of pairs, `talks_pair` and the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_together(&self, account: AccountId) -> Result<Vec<Together>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!("ORDER BY talks.held_on DESC, talks.id DESC"))
            .bind(account)
            .fetch_all(db)
            .await?)
        .into_iter()
        .map(Together::try_from)
        .collect()
    }
}
