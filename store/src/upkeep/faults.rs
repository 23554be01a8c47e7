//! What is wrong with a database, and how new its newest row is.

use tracing::instrument;

use crate::backend::{Store, reading};
use crate::error::StoreError;
use crate::id::Instant;
use crate::sqlite;

/// Enough to see that a file is beyond mending by hand.
const FAULTS_SHOWN: &str = "PRAGMA integrity_check(20)";
/// What SQLite says of a sound file.
const SOUND: &str = "ok";

impl Store {
    /// Everything that the database finds wrong with its own file, in its own words, which name tables and indexes: pages
    /// that don't belong together, entries missing from an index, rows that refer to rows that are not there. Empty if all is
    /// well. It reads the whole file.
    ///
    /// PostgreSQL checks references at every write and has programs of its own for the rest: always empty there.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_faults(&self) -> Result<Vec<String>, StoreError> {
        let Self::Sqlite { read, .. } = self else {
            return Ok(Vec::new());
        };
        let source = read.connect_options().get_filename().to_path_buf();
        if !sqlite::is_ours(read).await.map_err(|error| sqlite::name(error, &source))? {
            return Err(StoreError::NotADatabase(source));
        }
        let mut faults: Vec<String> = sqlx::query_scalar(FAULTS_SHOWN).fetch_all(read).await?;
        faults.retain(|fault| fault != SOUND);
        // In a damaged file the search for rows astray may itself stumble.
        if !faults.is_empty() {
            return Ok(faults);
        }
        let astray: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT \"table\", parent, COUNT(*) FROM pragma_foreign_key_check GROUP BY \"table\", parent ORDER BY 1, 2",
        )
        .fetch_all(read)
        .await?;
        faults.extend(
            astray.iter().map(|(table, parent, rows)| format!("{rows} rows of {table} refer to no row of {parent}")),
        );
        Ok(faults)
    }

    /// The latest moment that any row bears; none while there are no rows. Asks whole tables, for an operator's check alone.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_newest_moment(&self) -> Result<Option<Instant>, StoreError> {
        Ok(reading!(self, db => sqlx::query_scalar(
            "SELECT MAX(moment) FROM (
                 SELECT MAX(created_at) AS moment FROM accounts
                 UNION ALL SELECT MAX(seen_at) FROM sessions
                 UNION ALL SELECT MAX(saved_at) FROM goals
                 UNION ALL SELECT MAX(touched_at) FROM reviews
             ) AS moments",
        )
        .fetch_one(db)
        .await?))
    }
}
