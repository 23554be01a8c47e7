//! Putting a copy in the place of a SQLite database, in two steps: make it ready, and exchange the two.
//!
//! The caller sees to it that no server has the database open.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tracing::instrument;

use crate::backend::{Location, Store, writing};
use crate::error::StoreError;
use crate::sqlite;
use crate::upkeep::tables::{Step, Tables, migrate};

/// What was under way when a copy was taken. Most of it has ended since, and must not begin anew: a session that was signed out,
/// a link that was used, a mail that was sent, the address of a calendar that was taken away. What was shown may have been
/// withdrawn since and a pair ended, so all of them are.
const UNDER_WAY: [&str; 8] = [
    "DELETE FROM sessions",
    "DELETE FROM mail",
    "DELETE FROM confirmations",
    "DELETE FROM feeds",
    "UPDATE resets SET closed = 1 WHERE used_at IS NULL",
    "DELETE FROM invitations",
    "UPDATE pairs SET ended_at = began_at, may_ask_at = NULL WHERE ended_at IS NULL",
    "UPDATE shares SET withdrawn_at = given_at, kept = NULL WHERE withdrawn_at IS NULL",
];

/// Checks a copy from end to end and makes it what a server can go on with: its tables are brought up to date, and what was
/// under way is ended, sessions above all. Says which migrations were run. A copy that is refused may have changed; the file that it was made of has not.
#[instrument(level = "debug", skip_all)]
pub async fn make_ready(copy: &Location) -> Result<Vec<Step>, StoreError> {
    let Location::Sqlite(path) = copy else {
        return Err(StoreError::NotAFile);
    };
    let short = is_short(path).map_err(io_error)?;
    let Some(store) = Store::open_as_is(copy).await? else {
        return Err(StoreError::NotADatabase(path.clone()));
    };
    let sound = check(&store).await;
    store.close().await;
    sound?;
    // Only now: of a file that isn't ours these figures mean something else.
    if short {
        return Err(StoreError::Damaged);
    }
    let steps = migrate(copy).await?;
    let store = Store::open(copy).await?;
    let ended = end_what_was_under_way(&store).await;
    store.close().await;
    ended?;
    Ok(steps)
}

async fn end_what_was_under_way(store: &Store) -> Result<(), StoreError> {
    for statement in UNDER_WAY {
        writing!(store, db => sqlx::query(statement).execute(db).await.map(|_| ())?);
    }
    Ok(())
}

/// Puts the database at `ready` in the place of the one at `location`, where there may be none. What was there gets the name
/// `aside`; at every moment one of the two is in place. Both lie in the same folder. Returns whether there was one.
#[instrument(level = "debug", skip_all)]
pub async fn put_in_place(ready: &Path, location: &Location, aside: &Path) -> Result<bool, StoreError> {
    let Location::Sqlite(place) = location else {
        return Err(StoreError::NotAFile);
    };
    let replaced = place.try_exists().map_err(io_error)?;
    if replaced {
        fold(location, place).await?;
        fs::hard_link(place, aside).map_err(io_error)?;
    }
    fs::rename(ready, place).map_err(io_error)?;
    let folder = place.parent().unwrap_or(Path::new("/"));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(io_error)?;
    Ok(replaced)
}

/// Whether a copy is ours, whole, and of no newer version.
async fn check(store: &Store) -> Result<(), StoreError> {
    if !store.find_faults().await?.is_empty() {
        return Err(StoreError::Damaged);
    }
    match store.compare_tables().await? {
        Tables::Newer { found, known } => Err(StoreError::Newer { found, known }),
        Tables::Current | Tables::Older => Ok(()),
    }
}

/// Whether a file ends before its last page does, by the size of a page and their number in its header (see
/// <https://www.sqlite.org/fileformat2.html#the_database_header>): SQLite itself would read zeros there. What is in a log
/// beside the file may not be in it yet. Asked before SQLite opens the file, which may make a log.
fn is_short(path: &Path) -> io::Result<bool> {
    if fs::metadata(log_of(path)).is_ok_and(|log| log.len() > 0) {
        return Ok(false);
    }
    let (mut file, mut header) = (File::open(path)?, [0; 32]);
    if file.read_exact(&mut header).is_err() {
        return Ok(true);
    }
    // The largest size does not fit its two bytes and is written as 1.
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u32::from_be_bytes([header[28], header[29], header[30], header[31]]);
    Ok(file.metadata()?.len() < page * u64::from(pages))
}

/// Has SQLite write the log of the database in place into its file, so that the file is all of it: nothing of it may be taken
/// for the log of the new one. A log that stays belongs to somebody who has the database open.
async fn fold(location: &Location, place: &Path) -> Result<(), StoreError> {
    // What can't be opened any more is replaced as it is.
    if let Ok(Some(store)) = Store::open_as_is(location).await {
        let _ = store.compare_tables().await;
        store.close().await;
    }
    if log_of(place).try_exists().map_err(io_error)? { Err(StoreError::Busy) } else { Ok(()) }
}

/// Where SQLite keeps the log of a database.
fn log_of(file: &Path) -> PathBuf {
    let mut name = OsString::from(file);
    name.push("-wal");
    name.into()
}

fn io_error(error: io::Error) -> StoreError {
    sqlite::unavailable(error.into())
}
