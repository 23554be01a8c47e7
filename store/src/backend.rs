//! The two databases behind one type, and the macros that run one SQL text on either.
//!
//! sqlx's queries are generic over the database, but a function that is generic over all a query needs drowns in
//! bounds. So a query is written once and the macros expand it once per database: `$1` placeholders are understood by
//! both, and one `FromRow` struct decodes the rows of both.

use std::fmt;
use std::path::PathBuf;

use sqlx::{PgPool, SqlitePool};
use tracing::instrument;

use crate::error::StoreError;
use crate::{postgres, sqlite};

/// Where the data is.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// A file; its folder must exist, the file itself is created.
    Sqlite(PathBuf),
    /// The URL of a database on a PostgreSQL server (`postgres://…`); the database must exist.
    Postgres(String),
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => f.debug_tuple("Sqlite").field(path).finish(),
            // The URL may hold a password.
            Self::Postgres(_) => f.write_str("Postgres(..)"),
        }
    }
}

/// The open database. Cloning it is cheap and shares its connections.
#[derive(Clone)]
pub enum Store {
    /// SQLite allows one writer at a time: writes queue for one connection instead of failing on its lock, and
    /// readers, which never wait for it, have connections that can't write.
    Sqlite {
        /// Read-only connections.
        read: SqlitePool,
        /// The one connection that writes.
        write: SqlitePool,
    },
    /// PostgreSQL.
    Postgres(PgPool),
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite { .. } => "Store::Sqlite",
            Self::Postgres(_) => "Store::Postgres",
        })
    }
}

impl Store {
    /// Opens the database, creates what is missing and brings its tables up to date.
    ///
    /// Several processes may do so at once on one PostgreSQL database, and on one SQLite file.
    #[instrument(level = "debug", skip_all)]
    pub async fn open(location: &Location) -> Result<Self, StoreError> {
        match location {
            Location::Sqlite(path) => sqlite::open(path).await,
            Location::Postgres(url) => postgres::open(url).await,
        }
    }

    /// Opens the database as it is, to look at it or to copy it: nothing is made and no table is changed. `None` where there
    /// is none yet. It may be foreign, damaged, or of another version.
    #[instrument(level = "debug", skip_all)]
    pub async fn open_as_is(location: &Location) -> Result<Option<Self>, StoreError> {
        match location {
            Location::Sqlite(path) => sqlite::open_as_is(path).await,
            Location::Postgres(url) => postgres::open_as_is(url).await.map(Some),
        }
    }

    /// Whether the database answers: for readiness. One query, no table.
    #[instrument(level = "debug", skip_all)]
    pub async fn ping(&self) -> Result<(), StoreError> {
        if let Self::Sqlite { write, .. } = self {
            sqlite::still_there(write)?;
        }
        reading!(self, db => sqlx::query("SELECT 1").execute(db).await.map(|_| ())?);
        Ok(())
    }

    /// Waits for what is running and closes every connection; SQLite then folds its log into the file.
    #[instrument(level = "debug", skip_all)]
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                // The writer last: SQLite tidies up when the last connection that can write goes.
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Runs a query that only reads. `reading!(self, db => sqlx::query(..).fetch_all(db).await?)`
macro_rules! reading {
    ($store:expr, $db:ident => $query:expr) => {
        match $store {
            $crate::Store::Sqlite { read: $db, .. } => $query,
            $crate::Store::Postgres($db) => $query,
        }
    };
}

/// Runs queries that only read and belong together: all see the same moment. `reading_together!(self, tx => …)`
macro_rules! reading_together {
    ($store:expr, $tx:ident => $body:expr) => {
        match $store {
            $crate::Store::Sqlite { read, .. } => {
                let mut $tx = read.begin().await?;
                let outcome = $body;
                $tx.commit().await?;
                outcome
            }
            $crate::Store::Postgres(pool) => {
                let mut $tx = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
                let outcome = $body;
                $tx.commit().await?;
                outcome
            }
        }
    };
}

/// Runs one statement that writes, committed when it returns. It must be run by `execute`: a statement with
/// `RETURNING` that stops after its row is committed by SQLite only as it is put away, where a failure goes unseen.
/// Those belong into [`transacting`].
///
/// A file that was deleted while it is open takes writes as before, which are gone with it: so it is looked for first.
macro_rules! writing {
    ($store:expr, $db:ident => $query:expr) => {
        match $store {
            $crate::Store::Sqlite { write: $db, .. } => {
                $crate::sqlite::still_there($db)?;
                $query
            }
            $crate::Store::Postgres($db) => $query,
        }
    };
}

/// Runs statements as one transaction, and commits. Leaving the body early (by `?`) undoes all of it.
///
/// SQLite takes the write lock at once (`IMMEDIATE`): a transaction that reads first and writes later could otherwise
/// find the lock taken by another process half way, where waiting does not help.
/// PostgreSQL runs at READ COMMITTED; what must not interleave locks its row by an UPDATE first.
macro_rules! transacting {
    ($store:expr, $tx:ident => $body:expr) => {
        match $store {
            $crate::Store::Sqlite { write, .. } => {
                $crate::sqlite::still_there(write)?;
                let mut $tx = write.begin_with("BEGIN IMMEDIATE").await?;
                let outcome = $body;
                $tx.commit().await?;
                outcome
            }
            $crate::Store::Postgres(pool) => {
                let mut $tx = pool.begin().await?;
                let outcome = $body;
                $tx.commit().await?;
                outcome
            }
        }
    };
}

pub(crate) use {reading, reading_together, transacting, writing};
