//! Each time that something shared was seen: noted before it shows, for its owner to read.

use std::collections::BTreeSet;

use domain::sharing::Part;
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;
use uuid::Uuid;

use super::Share;
use crate::backend::{Store, reading, transacting};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, ShareId};
use crate::text::read;

/// One time that something was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// When.
    pub seen_at: Instant,
    /// Which parts there were to see.
    pub parts: BTreeSet<Part>,
}

impl Store {
    /// Notes for the owner that something is seen now, and what of it. `false`, and nothing noted, if it was withdrawn or its pair ended
    /// since it was found: then it must not be shown. Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn record_view(&self, share: &Share, parts: &BTreeSet<Part>, now: Instant) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            // Takes the row: a withdrawal comes before this or after it.
            let shows = sqlx::query(
                "UPDATE shares SET follows = follows
                 WHERE id = $1 AND account_id = $2 AND withdrawn_at IS NULL AND ends_at > $3
                   AND (pair_id IS NOT NULL OR token_hash IS NOT NULL)",
            )
            .bind(share.id)
            .bind(share.account)
            .bind(now)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if shows == 1 {
                sqlx::query("INSERT INTO share_views (id, share_id, seen_at, parts) VALUES ($1, $2, $3, $4)")
                    .bind(Uuid::now_v7())
                    .bind(share.id)
                    .bind(now)
                    .bind(Json(parts))
                    .execute(&mut *tx)
                    .await?;
            }
            shows == 1
        }))
    }

    /// The same for several things at once, seen by one account; gives those that may be shown. Served by the primary keys.
    #[instrument(level = "debug", skip_all)]
    pub async fn record_views(
        &self,
        viewer: AccountId,
        seen: &[(&Share, BTreeSet<Part>)],
        now: Instant,
    ) -> Result<BTreeSet<ShareId>, StoreError> {
        if seen.is_empty() {
            return Ok(BTreeSet::new());
        }
        Ok(transacting!(self, tx => {
            // Of two of the viewer's windows one comes after the other, so that they don't wait for each other's rows.
            sqlx::query(crate::account::TAKE).bind(viewer).execute(&mut *tx).await?;
            // Takes the rows: a withdrawal comes before this or after it.
            let mut take = sqlx::QueryBuilder::new("UPDATE shares SET follows = follows WHERE (id, account_id) IN (");
            take.push_values(seen, |mut row, (share, _)| {
                row.push_bind(share.id).push_bind(share.account);
            });
            take.push(") AND withdrawn_at IS NULL AND ends_at > ").push_bind(now);
            take.push(" AND (pair_id IS NOT NULL OR token_hash IS NOT NULL) RETURNING id");
            let shown: BTreeSet<ShareId> =
                take.build_query_scalar().fetch_all(&mut *tx).await?.into_iter().collect();
            let noted: Vec<_> = seen.iter().filter(|(share, _)| shown.contains(&share.id)).collect();
            if !noted.is_empty() {
                sqlx::QueryBuilder::new("INSERT INTO share_views (id, share_id, seen_at, parts) ")
                    .push_values(noted, |mut row, (share, parts)| {
                        row.push_bind(Uuid::now_v7()).push_bind(share.id).push_bind(now).push_bind(Json(parts));
                    })
                    .build()
                    .execute(&mut *tx)
                    .await?;
            }
            shown
        }))
    }

    /// Lists the times at which something of an account was seen, the latest first. Served by `share_views_share`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_share_views(&self, account: AccountId, share: ShareId) -> Result<Vec<View>, StoreError> {
        let rows: Vec<(Instant, Json<Value>)> = reading!(self, db => sqlx::query_as(
            "SELECT share_views.seen_at, share_views.parts FROM share_views JOIN shares ON shares.id = share_views.share_id
             WHERE share_views.share_id = $1 AND shares.account_id = $2
             ORDER BY share_views.seen_at DESC, share_views.id DESC",
        )
        .bind(share)
        .bind(account)
        .fetch_all(db)
        .await?);
        rows.into_iter().map(|(seen_at, parts)| Ok(View { seen_at, parts: read(parts, "parts")? })).collect()
    }
}
