//! Views of the history that somebody keeps.

use tracing::instrument;

use crate::backend::{Store, reading, transacting, writing};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant};
use crate::text::storable;

/// A view that is kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptView {
    /// What it asks, as it stands in its address: `measure=energy&by=role`. Each is kept once.
    pub asks: String,
    /// When it was first kept.
    pub kept_at: Instant,
    /// When it was last opened; at first, when it was kept.
    pub opened_at: Instant,
}

/// Inserts a view, unless the account keeps the same already; gives how many came.
macro_rules! insert_view {
    ($on:expr, $account:expr, $view:expr) => {{
        let view: &$crate::view::KeptView = $view;
        sqlx::query(
            "INSERT INTO views (account_id, asks, kept_at, opened_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, asks) DO NOTHING",
        )
        .bind($account)
        .bind($crate::text::storable(&view.asks)?)
        .bind(view.kept_at)
        .bind(view.opened_at)
        .execute($on)
        .await?
        .rows_affected()
    }};
}
pub(crate) use insert_view;

impl Store {
    /// Lists the views that an account keeps, in the order in which they were kept. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_views(&self, account: AccountId) -> Result<Vec<KeptView>, StoreError> {
        Ok(reading!(self, db => sqlx::query_as(
            "SELECT asks, kept_at, opened_at FROM views WHERE account_id = $1 ORDER BY kept_at, asks",
        )
        .bind(account)
        .fetch_all(db)
        .await?))
    }

    /// Keeps a view; one that asks the same is kept already and stays as it was. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn keep_view(&self, account: AccountId, view: &KeptView) -> Result<(), StoreError> {
        writing!(self, db => insert_view!(db, account, view));
        Ok(())
    }

    /// Notes that a view was opened; `false` if the account doesn't keep it. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn open_view(&self, account: AccountId, asks: &str, at: Instant) -> Result<bool, StoreError> {
        let asks = storable(asks)?;
        let opened = writing!(self, db => sqlx::query(
            "UPDATE views SET opened_at = $3 WHERE account_id = $1 AND asks = $2",
        )
        .bind(account)
        .bind(asks)
        .bind(at)
        .execute(db)
        .await?
        .rows_affected());
        Ok(opened == 1)
    }

    /// Lets a view go; `false` if the account doesn't keep it. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_view(&self, account: AccountId, asks: &str, at: Instant) -> Result<bool, StoreError> {
        let asks = storable(asks)?;
        Ok(transacting!(self, tx => {
            let deleted = sqlx::query("DELETE FROM views WHERE account_id = $1 AND asks = $2")
                .bind(account)
                .bind(asks)
                .execute(&mut *tx)
                .await?
                .rows_affected();
            if deleted == 1 {
                erase::note_deletion!(tx, at);
            }
            deleted == 1
        }))
    }
}
