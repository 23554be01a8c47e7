//! Deleting for good: an account with all that is its, and what deleting leaves behind in the database's files.
//!
//! Neither database forgets at once what it deletes. SQLite overwrites it in the file (`secure_delete`), but its log still
//! holds the pages as they were. PostgreSQL marks rows as dead and leaves their bytes where they are. So each deletion notes
//! in its own transaction that traces are left, and [`Store::erase_traces`] removes them: at once if that is cheap, else from
//! time to time, after a restart too.

use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, SqlitePool};
use tracing::instrument;
use uuid::Uuid;

use crate::backend::{Store, transacting};
use crate::error::StoreError;
use crate::id::{AccountId, Instant};

/// Whether traces of what was deleted are left in the database's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Traces {
    /// There are none.
    Gone,
    /// Somebody still reads what was there before, or somebody else is at it. Ask again later.
    Left,
}

/// Notes that something was deleted at that moment, within the transaction that deletes.
macro_rules! note_deletion {
    ($tx:ident, $at:expr) => {
        sqlx::query("INSERT INTO erasures (id, deleted_at) VALUES ($1, $2)")
            .bind(uuid::Uuid::now_v7())
            .bind($at)
            .execute(&mut *$tx)
            .await?
    };
}
pub(crate) use note_deletion;

/// Deletes the one row of this id in a table whose rows name their account, if it is this account's, and notes that; whether there was one.
macro_rules! delete_own {
    ($store:expr, $table:literal, $account:expr, $id:expr, $at:expr) => {
        Ok(crate::backend::transacting!($store, tx => {
            let deleted = sqlx::query(concat!("DELETE FROM ", $table, " WHERE id = $1 AND account_id = $2"))
                .bind($id)
                .bind($account)
                .execute(&mut *tx)
                .await?
                .rows_affected();
            if deleted == 1 {
                crate::erase::note_deletion!(tx, $at);
            }
            deleted == 1
        }))
    };
}
pub(crate) use delete_own;

/// Held while traces are erased, so that of several processes one does it: "Pend" and "eras" in ASCII.
const ERASING: i64 = i64::from_be_bytes(*b"Penderas");

impl Store {
    /// Deletes an account with all that is its: timeline, goals, reviews, openings, sessions, ways in, pairs and what it shows. `false` if there is none. What only
    /// names its address goes too: mail to it, and what waits for it to be confirmed. Served by the primary key and by each
    /// table's index on the account; the few rows that may name the address are looked through.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_account(&self, account: AccountId, at: Instant) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            sqlx::query("DELETE FROM mail WHERE recipient = (SELECT email FROM accounts WHERE id = $1)")
                .bind(account)
                .execute(&mut *tx)
                .await?;
            sqlx::query("DELETE FROM confirmations WHERE email_key = (SELECT email_key FROM accounts WHERE id = $1)")
                .bind(account)
                .execute(&mut *tx)
                .await?;
            let deleted =
                sqlx::query("DELETE FROM accounts WHERE id = $1").bind(account).execute(&mut *tx).await?.rows_affected();
            if deleted == 1 {
                note_deletion!(tx, at);
            }
            deleted == 1
        }))
    }

    /// Removes what deletions have left behind in the database's files, where they left anything.
    ///
    /// SQLite: writes its log into the file and empties it, as soon as nobody reads from it; a matter of milliseconds, for
    /// which it waits as long as for any write. PostgreSQL: writes all tables anew (`VACUUM FULL`), which takes about as long
    /// as reading and writing all they hold, and keeps everybody waiting meanwhile; not before every snapshot from before
    /// the deletion has gone, and everybody who wrote by then in any database of the server is done, since it would have to keep what they see.
    #[instrument(level = "debug", skip_all)]
    pub async fn erase_traces(&self) -> Result<Traces, StoreError> {
        match self {
            Self::Sqlite { write, .. } => in_sqlite(write).await,
            Self::Postgres(pool) => in_postgres(pool).await,
        }
    }

    /// Whether erasing traces is so cheap that it may be done at once, with somebody waiting for it.
    pub fn erases_at_once(&self) -> bool {
        matches!(self, Self::Sqlite { .. })
    }
}

async fn in_sqlite(write: &SqlitePool) -> Result<Traces, StoreError> {
    let mut connection = write.acquire().await?;
    let noted: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM erasures").fetch_one(&mut *connection).await?;
    if noted == 0 {
        return Ok(Traces::Gone);
    }
    let (busy, _, _): (i64, i64, i64) =
        sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *connection).await?;
    if busy != 0 {
        return Ok(Traces::Left);
    }
    // There is one connection that writes, and this is it: nothing was noted meanwhile.
    sqlx::query("DELETE FROM erasures").execute(&mut *connection).await?;
    Ok(Traces::Gone)
}

async fn in_postgres(pool: &PgPool) -> Result<Traces, StoreError> {
    let mut connection = pool.acquire().await?;
    let noted: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM erasures").fetch_one(&mut *connection).await?;
    if noted == 0 {
        return Ok(Traces::Gone);
    }
    // Its settings and its lock go with it, whatever happens.
    let mut connection = connection.detach();
    let erased = rewrite(&mut connection).await;
    connection.close().await?;
    // Somebody has a table in use for longer than it is worth keeping everybody else waiting.
    if matches!(erased, Err(StoreError::Busy)) { Ok(Traces::Left) } else { erased }
}

async fn rewrite(connection: &mut PgConnection) -> Result<Traces, StoreError> {
    let ours: bool =
        sqlx::query_scalar("SELECT pg_try_advisory_lock($1)").bind(ERASING).fetch_one(&mut *connection).await?;
    if !ours {
        return Ok(Traces::Left);
    }
    // Those whose rows nobody sees any more: of everyone who reads here, none began before the deletion ended. Whoever writes counts in
    // every database of the server, since a table that is written anew keeps what the oldest of them might see.
    let settled: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM erasures WHERE NOT EXISTS (
             SELECT 1 FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()
               AND age(backend_xmin) >= age(erasures.xmin))
           AND age(pg_snapshot_xmin(pg_current_snapshot())::xid) < age(erasures.xmin)",
    )
    .fetch_all(&mut *connection)
    .await?;
    if settled.is_empty() {
        return Ok(Traces::Left);
    }
    sqlx::query("SET statement_timeout = 0").execute(&mut *connection).await?;
    // Samples of what columns hold are kept apart, for planning: with values that are gone, until they are drawn anew.
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
         ORDER BY relname",
    )
    .fetch_all(&mut *connection)
    .await?;
    for table in tables {
        let vacuum = format!("VACUUM (FULL, ANALYZE) {table}");
        sqlx::query(AssertSqlSafe(vacuum)).execute(&mut *connection).await?;
    }
    sqlx::query("VACUUM FULL pg_catalog.pg_statistic").execute(&mut *connection).await?;
    sqlx::query("DELETE FROM erasures WHERE id = ANY($1)").bind(&settled).execute(&mut *connection).await?;
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM erasures").fetch_one(&mut *connection).await?;
    Ok(if left == 0 { Traces::Gone } else { Traces::Left })
}
