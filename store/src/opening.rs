//! Openings: teams that need somebody to lead them, as whoever looks thinks it through. Nobody else reads them.
//!
//! Whoever saves one names the revision they saw, so that of two tabs none overwrites the other without having seen it.

use domain::opening::Opening as Content;
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::decision::Deciding;
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, BroughtId, Instant, OpeningId};
use crate::text::{read, storable};

/// An opening.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// Its id.
    pub id: OpeningId,
    /// When it was begun.
    pub opened_at: Instant,
    /// When it was last saved.
    pub saved_at: Instant,
    /// When it was decided; none while it is open.
    pub decided_at: Option<Instant>,
    /// How many times it was saved, beginning it included.
    pub revision: i64,
    /// What is thought through.
    pub content: Content,
}

/// An opening as it leaves an account or comes into one.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOpening {
    /// By what it is known wherever it is taken.
    pub id: BroughtId,
    /// When it was begun.
    pub opened_at: Instant,
    /// When it was last saved.
    pub saved_at: Instant,
    /// When it was decided; none while it is open.
    pub decided_at: Option<Instant>,
    /// What is thought through.
    pub content: Content,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: OpeningId,
    opened_at: Instant,
    saved_at: Instant,
    decided_at: Option<Instant>,
    revision: i64,
    content: Json<Value>,
}

#[derive(sqlx::FromRow)]
struct TakenRow {
    exported_as: BroughtId,
    #[sqlx(flatten)]
    opening: Row,
}

impl TryFrom<Row> for Opening {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            opened_at: row.opened_at,
            saved_at: row.saved_at,
            decided_at: row.decided_at,
            revision: row.revision,
            content: read(row.content, "opening")?,
        })
    }
}

impl TryFrom<TakenRow> for TakenOpening {
    type Error = StoreError;

    fn try_from(TakenRow { exported_as, opening }: TakenRow) -> Result<Self, StoreError> {
        let Opening { opened_at, saved_at, decided_at, content, .. } = opening.try_into()?;
        Ok(Self { id: exported_as, opened_at, saved_at, decided_at, content })
    }
}

macro_rules! select {
    ($before:literal, $rest:literal) => {
        concat!("SELECT ", $before, "id, opened_at, saved_at, decided_at, revision, content FROM openings ", $rest)
    };
}

pub(crate) fn storable_opening(content: &Content) -> Result<(), StoreError> {
    content.texts().try_for_each(|text| storable(text).map(|_| ()))
}

/// Inserts an opening that is brought along, unless the account has it already; gives how many came.
macro_rules! insert_opening {
    ($tx:ident, $account:expr, $taken:expr) => {{
        let taken: &$crate::opening::TakenOpening = $taken;
        sqlx::query(
            "INSERT INTO openings (id, account_id, known_as, opened_at, saved_at, decided_at, revision, content)
             SELECT $1, $2, $3, $4, $5, $6, 1, $7 FROM accounts
             WHERE id = $2 AND NOT EXISTS (SELECT 1 FROM openings WHERE account_id = $2
                                             AND (known_as = $3 OR (id = $3 AND known_as IS NULL)))",
        )
        .bind($crate::id::OpeningId::new())
        .bind($account)
        .bind(taken.id)
        .bind(taken.opened_at)
        .bind(taken.saved_at)
        .bind(taken.decided_at)
        .bind(sqlx::types::Json(&taken.content))
        .execute(&mut *$tx)
        .await?
        .rows_affected()
    }};
}
pub(crate) use insert_opening;

impl Store {
    /// Begins an opening; `false` if the account has `most` of them. Served by the primary key of accounts and `openings_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_opening(
        &self,
        account: AccountId,
        id: OpeningId,
        content: &Content,
        at: Instant,
        most: u32,
    ) -> Result<bool, StoreError> {
        storable_opening(content)?;
        Ok(transacting!(self, tx => {
            // Of several at once one comes after the other, so that each is counted.
            sqlx::query(crate::account::TAKE).bind(account).execute(&mut *tx).await?;
            sqlx::query(
                "INSERT INTO openings (id, account_id, opened_at, saved_at, revision, content)
                 SELECT $1, $2, $3, $3, 1, $4 FROM accounts
                 WHERE id = $2 AND (SELECT COUNT(*) FROM openings WHERE account_id = $2) < $5",
            )
            .bind(id)
            .bind(account)
            .bind(at)
            .bind(Json(content))
            .bind(i64::from(most))
            .execute(&mut *tx)
            .await?
            .rows_affected()
                == 1
        }))
    }

    /// Lists all openings of an account, the latest first. Served by `openings_account`, sorting included.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_openings(&self, account: AccountId) -> Result<Vec<Opening>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!("", "WHERE account_id = $1 ORDER BY opened_at DESC, id DESC"))
            .bind(account)
            .fetch_all(db)
            .await?)
        .into_iter()
        .map(Opening::try_from)
        .collect()
    }

    /// Lists the same as they leave the account, the earliest first. Served by `openings_account`, sorting included.
    #[instrument(level = "debug", skip_all)]
    pub async fn export_openings(&self, account: AccountId) -> Result<Vec<TakenOpening>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, TakenRow>(select!(
            "COALESCE(known_as, id) AS exported_as, ",
            "WHERE account_id = $1 ORDER BY opened_at, id"
        ))
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(TakenOpening::try_from)
        .collect()
    }

    /// Finds an opening of this account. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_opening(&self, account: AccountId, id: OpeningId) -> Result<Option<Opening>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(select!("", "WHERE id = $1 AND account_id = $2"))
            .bind(id)
            .bind(account)
            .fetch_optional(db)
            .await?)
        .map(Opening::try_from)
        .transpose()
    }

    /// Saves an opening in place of the one of its revision, which goes up; when it was begun stays as it is. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn save_opening(&self, account: AccountId, opening: &Opening) -> Result<Deciding, StoreError> {
        storable_opening(&opening.content)?;
        Ok(transacting!(self, tx => {
            let saved = sqlx::query(
                "UPDATE openings SET content = $4, saved_at = $5, decided_at = $6, revision = revision + 1
                 WHERE id = $1 AND account_id = $2 AND revision = $3",
            )
            .bind(opening.id)
            .bind(account)
            .bind(opening.revision)
            .bind(Json(&opening.content))
            .bind(opening.saved_at)
            .bind(opening.decided_at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if saved == 1 {
                Deciding::Saved
            } else {
                let there: bool =
                    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM openings WHERE id = $1 AND account_id = $2)")
                        .bind(opening.id)
                        .bind(account)
                        .fetch_one(&mut *tx)
                        .await?;
                if there { Deciding::Changed } else { Deciding::NotFound }
            }
        }))
    }

    /// Deletes an opening; `false` if the account has none of this id. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_opening(&self, account: AccountId, id: OpeningId, at: Instant) -> Result<bool, StoreError> {
        erase::delete_own!(self, "openings", account, id, at)
    }
}
