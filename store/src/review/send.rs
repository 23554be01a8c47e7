//! Sending: the moment from which a review stands as it is, with its result and what that rested on.

use domain::goals::Goals;
use domain::outcome::Outcome;
use domain::state::State;
use domain::timeline::Stint;
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::backend::{Store, transacting};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ReviewId};
use crate::text::read;

/// What a sent review holds: the result as it was given, and what it rested on at that moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// When it was sent; of a correction, when the review was first sent.
    pub at: Instant,
    /// When the correction was sent; none for what corrects nothing.
    pub corrected_at: Option<Instant>,
    /// The rules that gave the result.
    pub rules_version: String,
    /// The result.
    pub result: Outcome,
    /// The timeline at that moment.
    pub timeline: Vec<Stint>,
    /// The goals at that moment.
    pub goals: Goals,
    /// The state that the answers scored to.
    pub state: State,
}

/// What a line of the history says of a result; nothing where it gives figures.
#[derive(Default)]
pub(crate) struct Lead {
    pub(crate) archetype: Option<&'static str>,
    pub(crate) guise: Option<&'static str>,
    pub(crate) leading_move: Option<&'static str>,
}

impl Sent {
    pub(crate) fn lead(&self) -> Lead {
        let advice = self.result.advice();
        let first = advice.and_then(|result| result.archetypes.first());
        // What a constraint blocks is not what a line in the history should say.
        let leading = advice.and_then(|result| result.moves.iter().find(|one| one.blocked_by.is_none()));
        Lead {
            archetype: first.map(|one| one.id.id()),
            guise: first.and_then(|one| one.guise).map(|guise| guise.id()),
            leading_move: leading.map(|one| one.id.id()),
        }
    }
}

/// What became of a sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Sending {
    /// It is sent.
    Sent,
    /// An answer was saved after those that the result was worked out from: read them again, and send again.
    Changed,
    /// It was sent before; that sending stands and nothing was changed.
    AlreadySent,
    /// The account has no such review; nothing was changed.
    NotFound,
}

#[derive(sqlx::FromRow)]
pub(super) struct SentColumns {
    sent_at: Option<Instant>,
    corrected_at: Option<Instant>,
    rules_version: Option<String>,
    result: Option<Json<Value>>,
    timeline: Option<Json<Value>>,
    goals: Option<Json<Value>>,
    state: Option<Json<Value>>,
}

impl TryFrom<SentColumns> for Option<Sent> {
    type Error = StoreError;

    fn try_from(columns: SentColumns) -> Result<Self, StoreError> {
        let SentColumns {
            sent_at: Some(at),
            corrected_at,
            rules_version: Some(rules_version),
            result: Some(result),
            timeline: Some(timeline),
            goals: Some(goals),
            state: Some(state),
        } = columns
        else {
            // All of them or none: the table says so.
            return Ok(None);
        };
        Ok(Some(Sent {
            at,
            corrected_at,
            rules_version,
            result: read(result, "result")?,
            timeline: read(timeline, "timeline")?,
            goals: read(goals, "set of goals")?,
            state: read(state, "state")?,
        }))
    }
}

impl Store {
    /// Sends a review. `revision` is that of the review as it was read *before* its answers were: an answer that came
    /// after them is never left out silently, it makes the sending return [`Sending::Changed`]. Of two sendings at
    /// once the first stands. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn send_review(
        &self,
        account: AccountId,
        review: ReviewId,
        revision: i64,
        sent: &Sent,
    ) -> Result<Sending, StoreError> {
        let lead = sent.lead();
        Ok(transacting!(self, tx => {
            let updated = sqlx::query(
                "UPDATE reviews
                 SET sent_at = $4, rules_version = $5, result = $6, timeline = $7, goals = $8, state = $9,
                     archetype = $10, guise = $11, move = $12, corrected_at = $13
                 WHERE id = $1 AND account_id = $2 AND revision = $3 AND sent_at IS NULL",
            )
            .bind(review)
            .bind(account)
            .bind(revision)
            .bind(sent.at)
            .bind(&sent.rules_version)
            .bind(Json(&sent.result))
            .bind(Json(&sent.timeline))
            .bind(Json(&sent.goals))
            .bind(Json(&sent.state))
            .bind(lead.archetype)
            .bind(lead.guise)
            .bind(lead.leading_move)
            .bind(sent.corrected_at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if updated == 1 {
                Sending::Sent
            } else {
                let found: Option<bool> = sqlx::query_scalar(super::IS_SENT)
                    .bind(review)
                    .bind(account)
                    .fetch_optional(&mut *tx)
                    .await?;
                match found {
                    Some(true) => Sending::AlreadySent,
                    Some(false) => Sending::Changed,
                    None => Sending::NotFound,
                }
            }
        }))
    }
}
