//! Opening a SQLite file, and what keeps it whole.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection, SqlitePool};

use crate::backend::Store;
use crate::error::{Cause, StoreError};
use crate::migration;

/// How long a statement waits for another process (a backup, a second program) to let go of the file.
const BUSY: Duration = Duration::from_secs(5);
/// Between two tries to open the file meanwhile.
const AGAIN: Duration = Duration::from_millis(20);
/// How long a write waits for its turn within this process; longer than one wait for another process.
const QUEUE: Duration = Duration::from_secs(10);
/// Readers work side by side; a page needs one for a few short queries.
const READERS: u32 = 4;
/// Rows that wait for whoever asked: more than a long list has, since to wait for one another takes both sides longer than the rows do.
const ROWS: usize = 512;
/// `PRAGMA application_id` of our files, as the first migration sets it.
const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Pend");

pub(crate) async fn open(path: &Path) -> Result<Store, StoreError> {
    // Absolute, so that no name (":memory:", "file:…") means something else to SQLite.
    let path = std::path::absolute(path).map_err(|error| unavailable(error.into()))?;
    create(&path)?;
    let since = std::time::Instant::now();
    loop {
        match open_file(&path).await {
            // Turning the log on, and tidying up when the last connection goes, take a lock that SQLite's own
            // waiting does not cover: several processes that start together meet there.
            Err(StoreError::Busy) if since.elapsed() < BUSY => tokio::time::sleep(AGAIN).await,
            outcome => return outcome,
        }
    }
}

async fn open_file(path: &Path) -> Result<Store, StoreError> {
    migrate(path).await.map_err(|error| name(error, path))?;
    let write = pool(1, durable(options(path))).await?;
    let read = pool(READERS, options(path).read_only(true)).await?;
    Ok(Store::Sqlite { read, write })
}

/// Opens a file that is there, without a change to it. The one connection may write all the same, so that closing it tidies
/// up its log and index instead of leaving them.
pub(crate) async fn open_as_is(path: &Path) -> Result<Option<Store>, StoreError> {
    let path = std::path::absolute(path).map_err(|error| unavailable(error.into()))?;
    match fs::metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unavailable(error.into())),
        Ok(found) if !found.is_file() => return Err(StoreError::NotADatabase(path)),
        // Made, and then the program was ended: as good as none.
        Ok(found) if found.len() == 0 => return Ok(None),
        Ok(_) => {}
    }
    let one = pool(1, options(&path)).await.map_err(|error| name(error, &path))?;
    Ok(Some(Store::Sqlite { read: one.clone(), write: one }))
}

/// Whether a file is ours, by the mark that the first migration sets.
pub(crate) async fn is_ours(pool: &SqlitePool) -> Result<bool, StoreError> {
    let marked: i32 = sqlx::query_scalar("PRAGMA application_id").fetch_one(pool).await?;
    Ok(marked == APPLICATION_ID)
}

/// Fails once the file is no longer where it was opened: what is written then would be gone with the process.
pub(crate) fn still_there(pool: &SqlitePool) -> Result<(), StoreError> {
    fs::metadata(pool.connect_options().get_filename()).map(|_| ()).map_err(|error| unavailable(error.into()))
}

/// Creates an empty file that only its owner can read; SQLite gives its log and index beside it the same mode.
/// A file that exists keeps the mode that the operator gave it.
fn create(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    if !folder.is_dir() {
        return Err(StoreError::NoFolder(folder.to_owned()));
    }
    if path.is_dir() {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    let mut file = OpenOptions::new();
    file.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    match file.open(path) {
        Ok(_) => Ok(()),
        Err(error) => match error.kind() {
            io::ErrorKind::AlreadyExists => Ok(()),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Err(StoreError::ReadOnly),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Err(StoreError::Full),
            _ => Err(unavailable(error.into())),
        },
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(BUSY)
        .foreign_keys(true)
        .row_buffer_size(ROWS)
        // Overwrites what is deleted with zeros: what a person deletes must not linger in free pages.
        .pragma("secure_delete", "ON")
}

/// Connections for good: opening one again costs more than keeping it, and the file can't go away behind its back.
async fn pool(connections: u32, options: SqliteConnectOptions) -> Result<SqlitePool, StoreError> {
    let pool = SqlitePoolOptions::new()
        .min_connections(1)
        .max_connections(connections)
        .acquire_timeout(QUEUE)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// For the connections that write. A write-ahead log lets readers go on during a write. FULL syncs that log at every
/// commit; the usual NORMAL would lose the last commits in a power cut, answers that were shown as saved among them.
fn durable(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full)
}

/// Brings the tables up to date, all migrations in one transaction that holds the write lock: processes that start
/// together take turns, and a failure leaves the file as it was.
///
/// Foreign keys are not enforced meanwhile, as SQLite's way of changing a table is to copy and drop it, and dropping
/// would delete every row that refers to it; they are checked before the commit instead.
async fn migrate(path: &Path) -> Result<(), StoreError> {
    let mut connection = durable(options(path)).foreign_keys(false).connect().await?;
    let migrated = migrate_on(&mut connection, path).await;
    connection.close().await?;
    migrated
}

async fn migrate_on(connection: &mut SqliteConnection, path: &Path) -> Result<(), StoreError> {
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    let marked: i32 = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *tx).await?;
    let tables: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM sqlite_schema").fetch_one(&mut *tx).await?;
    if tables > 0 && marked != APPLICATION_ID {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    // A file that can only be read opens without complaint, and so does BEGIN IMMEDIATE: a write tells.
    sqlx::query("PRAGMA user_version = 0").execute(&mut *tx).await?;
    migration::SQLITE
        .run_direct(None, &mut *tx, false)
        .await
        .map_err(|error| migration::failed(&migration::SQLITE, error))?;
    if sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut *tx).await?.is_some() {
        return Err(StoreError::Corrupt("reference between rows"));
    }
    tx.commit().await?;
    Ok(())
}

/// Gives the file's name to "this is no database".
pub(crate) fn name(error: StoreError, path: &Path) -> StoreError {
    const NOTADB: u32 = 26;
    match &error {
        StoreError::Broken(cause) if cause.sqlite_code() == Some(NOTADB) => {
            StoreError::NotADatabase(PathBuf::from(path))
        }
        _ => error,
    }
}

pub(crate) fn unavailable(error: sqlx::Error) -> StoreError {
    StoreError::Unavailable(Cause::new(error))
}
