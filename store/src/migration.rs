//! The migrations of both databases, compiled in, and the check that none of them is from the future.

use sqlx::migrate::{MigrateError, Migrator};

use crate::backend::Location;
use crate::error::StoreError;

pub(crate) static SQLITE: Migrator = sqlx::migrate!("../migrations/sqlite");
pub(crate) static POSTGRES: Migrator = sqlx::migrate!("../migrations/postgres");

/// Those of the database there.
pub(crate) fn of(location: &Location) -> &'static Migrator {
    match location {
        Location::Sqlite(_) => &SQLITE,
        Location::Postgres(_) => &POSTGRES,
    }
}

/// What a failed migration means: a migration that this program doesn't know comes from a newer one.
pub(crate) fn failed(migrator: &Migrator, error: MigrateError) -> StoreError {
    let known = migrator.iter().map(|one| one.version).max().unwrap_or_default();
    match error {
        MigrateError::VersionMissing(found) if found > known => StoreError::Newer { found, known },
        error => error.into(),
    }
}
