//! A copy of a SQLite database while others go on writing to it.

use std::path::Path;

use tracing::instrument;

use crate::backend::Store;
use crate::error::StoreError;
use crate::sqlite;

impl Store {
    /// Copies all that is committed by now into `file`, which must be there and empty, so that the caller decides who may
    /// read it. One moment is copied, whatever is written meanwhile, and nothing waits for it; pages that hold deleted rows
    /// are left out. The caller brings the copy to disk (`fsync`), which SQLite does not do here, and checks it.
    #[instrument(level = "debug", skip_all)]
    pub async fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        let Self::Sqlite { read, .. } = self else {
            return Err(StoreError::NotAFile);
        };
        let source = read.connect_options().get_filename().to_path_buf();
        if !sqlite::is_ours(read).await.map_err(|error| sqlite::name(error, &source))? {
            return Err(StoreError::NotADatabase(source));
        }
        // Absolute, so that no name means something else to SQLite.
        let file = std::path::absolute(file).map_err(|error| sqlite::unavailable(error.into()))?;
        let Some(name) = file.to_str() else {
            return Err(sqlite::unavailable(std::io::Error::other("the name of the copy is not UTF-8").into()));
        };
        sqlx::query("VACUUM INTO $1").bind(name).execute(read).await?;
        Ok(())
    }
}
