//! How the tables of a database stand against those that this program knows, and bringing them up to date.

use std::collections::BTreeSet;

use tracing::instrument;

use crate::backend::{Location, Store, reading};
use crate::error::StoreError;
use crate::migration;

/// How the tables stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Tables {
    /// As this program needs them.
    Current,
    /// Something is still to be done to them: `pendulum migrate`, or the next start.
    Older,
    /// A newer program has changed them: this one must leave them alone.
    Newer {
        /// The database's latest migration.
        found: i64,
        /// The latest migration of this program.
        known: i64,
    },
}

/// One migration that was run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub number: i64,
    /// Its name, as its file has it.
    pub name: String,
}

/// Brings the tables of a database up to date, makes them where there are none, and says what was done. Nothing done is an
/// empty list.
#[instrument(level = "debug", skip_all)]
pub async fn migrate(location: &Location) -> Result<Vec<Step>, StoreError> {
    let before = applied_in(Store::open_as_is(location).await?).await?;
    let after = applied_in(Some(Store::open(location).await?)).await?;
    let steps = migration::of(location).iter().filter(|one| after.contains(&one.version));
    Ok(steps
        .filter(|one| !before.contains(&one.version))
        .map(|one| Step { number: one.version, name: one.description.to_string() })
        .collect())
}

impl Store {
    /// How the tables stand, by the list of migrations that the database keeps.
    #[instrument(level = "debug", skip_all)]
    pub async fn compare_tables(&self) -> Result<Tables, StoreError> {
        let applied = applied(self).await?;
        let migrator = match self {
            Self::Sqlite { .. } => &migration::SQLITE,
            Self::Postgres(_) => &migration::POSTGRES,
        };
        let ours: BTreeSet<i64> = migrator.iter().map(|one| one.version).collect();
        let known = ours.last().copied().unwrap_or_default();
        Ok(match applied.difference(&ours).last() {
            Some(found) => Tables::Newer { found: *found, known },
            None if applied == ours => Tables::Current,
            None => Tables::Older,
        })
    }
}

/// The numbers of the migrations that a database has seen; none where it is empty.
async fn applied(store: &Store) -> Result<BTreeSet<i64>, StoreError> {
    let listed: bool = match store {
        Store::Sqlite { read, .. } => {
            sqlx::query_scalar("SELECT COUNT(*) > 0 FROM sqlite_schema WHERE name = '_sqlx_migrations'")
                .fetch_one(read)
                .await?
        }
        Store::Postgres(pool) => {
            sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL").fetch_one(pool).await?
        }
    };
    if !listed {
        return Ok(BTreeSet::new());
    }
    let numbers: Vec<i64> =
        reading!(store, db => sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(db).await?);
    Ok(numbers.into_iter().collect())
}

/// The same for a store that is opened for nothing else.
async fn applied_in(store: Option<Store>) -> Result<BTreeSet<i64>, StoreError> {
    let Some(store) = store else {
        return Ok(BTreeSet::new());
    };
    let numbers = applied(&store).await;
    store.close().await;
    numbers
}
