//! The one error of this crate. A variant is something a caller or an operator can act on; outcomes that are to be
//! expected (an address already taken, a review already sent) are no errors and are returned as values.
//!
//! No error shows a value from a row, neither printed nor with `{:?}`: what people wrote must not reach a log.

use std::fmt;
use std::path::PathBuf;

use sqlx::migrate::MigrateError;
use sqlx::postgres::PgDatabaseError;
use sqlx::sqlite::SqliteError;

/// Why the store could not do what was asked. Nothing is half-done: a failed call changed nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The folder that should hold the SQLite file does not exist.
    #[error("the folder {} does not exist", .0.display())]
    NoFolder(PathBuf),
    /// The file is there, but is not a Pendulum database.
    #[error("{} is not a Pendulum database", .0.display())]
    NotADatabase(PathBuf),
    /// A newer version of Pendulum has changed the tables; this one would damage them.
    #[error("the database was written by a newer version of Pendulum (tables at {found}, this version knows {known})")]
    Newer {
        /// The database's latest migration.
        found: i64,
        /// The latest migration of this program.
        known: i64,
    },
    /// The database can be read but not written to.
    #[error("the database can't be written to; check the permissions of its file and folder, and the disk")]
    ReadOnly,
    /// Another program holds the database, or too much waits for it. Trying again later may help.
    #[error("the database is busy")]
    Busy,
    /// No space left.
    #[error("the database has no space left")]
    Full,
    /// The file is cut short or damaged.
    #[error("the database file is cut short or damaged")]
    Damaged,
    /// Asked of PostgreSQL, whose data is not in a file of ours.
    #[error("the data is in PostgreSQL, not in a file")]
    NotAFile,
    /// The database can't be opened or reached.
    #[error("the database can't be reached: {0}")]
    Unavailable(Cause),
    /// The account of this call does not exist (any more).
    #[error("there is no such account")]
    NoAccount,
    /// A text holds a NUL character, which PostgreSQL can't store.
    #[error("a text holds a NUL character")]
    Unstorable,
    /// A row can't be understood; it was not written by this program.
    #[error("a stored {0} can't be understood")]
    Corrupt(&'static str),
    /// Anything else: a defect of the program or of the database.
    #[error("the database failed: {0}")]
    Broken(Cause),
}

/// What the driver reported, without the values of the row it was about.
pub struct Cause {
    error: sqlx::Error,
    /// Which server it was about; never with a password.
    server: Option<String>,
}

impl Cause {
    pub(crate) fn new(error: sqlx::Error) -> Self {
        Self { error, server: None }
    }

    /// The same, naming the server.
    pub(crate) fn at(error: sqlx::Error, server: String) -> Self {
        Self { error, server: Some(server) }
    }

    pub(crate) fn sqlite_code(&self) -> Option<u32> {
        sqlite_code(self.error.as_database_error()?)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(server) = &self.server {
            write!(f, "{server}: ")?;
        }
        match &self.error {
            // PostgreSQL's own message names tables and constraints; values stand in its detail only.
            sqlx::Error::Database(error) => f.write_str(error.message()),
            sqlx::Error::ColumnDecode { index, .. } => write!(f, "column {index} can't be decoded"),
            sqlx::Error::Decode(_) => f.write_str("a value can't be decoded"),
            sqlx::Error::Encode(_) => f.write_str("a value can't be encoded"),
            // Its own words begin with "error communicating with database": said already.
            sqlx::Error::Io(error) => error.fmt(f),
            error => error.fmt(f),
        }
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Cause {}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Migrate(error) = error {
            return Self::from(*error);
        }
        match &error {
            sqlx::Error::Database(database) => {
                if let Some(known) = known(&**database) {
                    return known;
                }
            }
            sqlx::Error::PoolTimedOut => return Self::Busy,
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Configuration(_) | sqlx::Error::PoolClosed => {
                return Self::Unavailable(Cause::new(error));
            }
            _ => {}
        }
        // SQLite files that can't be opened, servers that refuse: both say so in words worth passing on.
        if unreachable(&error) {
            return Self::Unavailable(Cause::new(error));
        }
        Self::Broken(Cause::new(error))
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            error => Self::Broken(Cause::new(sqlx::Error::Migrate(Box::new(error)))),
        }
    }
}

/// Failures with a variant of their own, by the codes of <https://www.sqlite.org/rescode.html> and
/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
fn known(error: &(dyn sqlx::error::DatabaseError + 'static)) -> Option<StoreError> {
    // Rows refer to an account or to a row that the same transaction has locked: only the account can be missing.
    if error.is_foreign_key_violation() {
        return Some(StoreError::NoAccount);
    }
    if let Some(code) = sqlite_code(error) {
        return match code {
            5 | 6 => Some(StoreError::Busy),
            8 => Some(StoreError::ReadOnly),
            11 => Some(StoreError::Damaged),
            13 => Some(StoreError::Full),
            _ => None,
        };
    }
    match error.try_downcast_ref::<PgDatabaseError>()?.code() {
        // Deadlock, serialization, lock not available, cancelled by the timeout, too many connections.
        "40P01" | "40001" | "55P03" | "57014" | "53300" => Some(StoreError::Busy),
        "25006" => Some(StoreError::ReadOnly),
        "53100" => Some(StoreError::Full),
        _ => None,
    }
}

fn unreachable(error: &sqlx::Error) -> bool {
    let Some(error) = error.as_database_error() else {
        return false;
    };
    if let Some(code) = sqlite_code(error) {
        // SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH
        return matches!(code, 14 | 3 | 23);
    }
    // Connection exceptions, wrong credentials, no such database, shutting down or starting up.
    error
        .try_downcast_ref::<PgDatabaseError>()
        .is_some_and(|error| matches!(&error.code()[..2], "08" | "28" | "3D" | "57"))
}

/// SQLite's primary result code: the lowest byte of the extended one.
fn sqlite_code(error: &(dyn sqlx::error::DatabaseError + 'static)) -> Option<u32> {
    error
        .try_downcast_ref::<SqliteError>()
        .and_then(|error| sqlx::error::DatabaseError::code(error)?.parse::<u32>().ok())
        .map(|code| code & 0xff)
}

/// Whether a statement failed because `table` already has a row with this value in `column`.
///
/// PostgreSQL names the constraint and SQLite the column, so unique constraints are called `<table>_<column>`.
pub(crate) fn violates_unique(error: &sqlx::Error, table: &str, column: &str) -> bool {
    let Some(error) = error.as_database_error() else {
        return false;
    };
    error.is_unique_violation()
        && match error.constraint() {
            Some(constraint) => constraint == format!("{table}_{column}"),
            None => error.message().ends_with(&format!(" {table}.{column}")),
        }
}
