//! Goals: what a person wishes now, one row per account.

use domain::goals::Goals;
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::backend::{Store, reading, writing};
use crate::error::StoreError;
use crate::id::{AccountId, Instant};
use crate::text::{parsed_opt, read};

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    near: String,
    far: String,
    pulls: Json<Value>,
    offer: Option<String>,
    constraints: Json<Value>,
    urgency: Option<String>,
}

impl TryFrom<Row> for Goals {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            near: row.near,
            far: row.far,
            pulls: read(row.pulls, "set of pulls")?,
            offer: parsed_opt(row.offer.as_deref(), "offer")?,
            constraints: read(row.constraints, "set of constraints")?,
            urgency: parsed_opt(row.urgency.as_deref(), "urgency")?,
        })
    }
}

/// Inserts an account's goals; what becomes of those it has already is the caller's to say. Gives the rows written.
macro_rules! insert_goals {
    ($on:expr, $account:expr, $goals:expr, $at:expr, $conflict:literal) => {{
        let goals: &domain::goals::Goals = $goals;
        sqlx::query(concat!(
            "INSERT INTO goals (account_id, near, far, pulls, offer, constraints, urgency, saved_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (account_id) ",
            $conflict,
        ))
        .bind($account)
        .bind($crate::text::storable(&goals.near)?)
        .bind($crate::text::storable(&goals.far)?)
        .bind(sqlx::types::Json(&goals.pulls))
        .bind(goals.offer.map(|offer| offer.id()))
        .bind(sqlx::types::Json(&goals.constraints))
        .bind(goals.urgency.map(|urgency| urgency.id()))
        .bind($at)
        .execute($on)
        .await?
        .rows_affected()
    }};
}
pub(crate) use insert_goals;

impl Store {
    /// Finds an account's goals; none if it never saved any. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_goals(&self, account: AccountId) -> Result<Option<Goals>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(
            "SELECT near, far, pulls, offer, constraints, urgency FROM goals WHERE account_id = $1",
        )
        .bind(account)
        .fetch_optional(db)
        .await?)
        .map(Goals::try_from)
        .transpose()
    }

    /// Saves an account's goals in place of those before. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_goals(&self, account: AccountId, goals: &Goals, at: Instant) -> Result<(), StoreError> {
        writing!(self, db => insert_goals!(
            db, account, goals, at,
            "DO UPDATE
             SET near = excluded.near, far = excluded.far, pulls = excluded.pulls, offer = excluded.offer,
                 constraints = excluded.constraints, urgency = excluded.urgency, saved_at = excluded.saved_at"
        ));
        Ok(())
    }
}
