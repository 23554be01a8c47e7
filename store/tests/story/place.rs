//! Somewhere to keep data for one test: a folder for SQLite, a database of its own on the PostgreSQL server.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
use store::{Location, Store};
use uuid::Uuid;

use crate::coverage;

const VARIABLE: &str = "PENDULUM_TEST_POSTGRES";

pub struct Place {
    pub location: Location,
    kind: Kind,
}

enum Kind {
    Folder(PathBuf),
    Database { server: Box<PgConnectOptions>, name: String },
}

impl Place {
    pub fn sqlite() -> Self {
        coverage::install();
        let folder = std::env::temp_dir().join(format!("pendulum-test-{}", Uuid::now_v7()));
        std::fs::create_dir(&folder).expect("a temporary folder");
        Self { location: Location::Sqlite(folder.join("pendulum.sqlite")), kind: Kind::Folder(folder) }
    }

    pub async fn postgres() -> Self {
        let server = server();
        let name = format!("pendulum_test_{}", Uuid::now_v7().simple());
        let mut admin = server.connect().await.expect("a PostgreSQL server at PENDULUM_TEST_POSTGRES");
        let create = format!("CREATE DATABASE {name}");
        admin.execute(AssertSqlSafe(create)).await.expect("a database of the test's own");
        admin.close().await.expect("closing");
        let url = server.clone().database(&name).to_url_lossy().to_string();
        Self { location: Location::Postgres(url), kind: Kind::Database { server: Box::new(server), name } }
    }

    pub async fn open(&self) -> Store {
        Store::open(&self.location).await.expect("the database opens")
    }

    /// The file, of a place for SQLite.
    pub fn file(&self) -> &Path {
        match &self.location {
            Location::Sqlite(path) => path,
            Location::Postgres(_) => panic!("PostgreSQL has no file"),
        }
    }

    /// Removes the data. A failed test leaves a database behind, to be looked at.
    pub async fn remove(self) {
        if let Kind::Database { server, name } = &self.kind {
            let mut admin = server.connect().await.expect("the server is still there");
            let drop = format!("DROP DATABASE {name} WITH (FORCE)");
            admin.execute(AssertSqlSafe(drop)).await.expect("dropping the test's database");
            admin.close().await.expect("closing");
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Kind::Folder(folder) = &self.kind {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// The server of the tests, connected to a database that is not used.
pub fn server() -> PgConnectOptions {
    coverage::install();
    let url = std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!(
            "{VARIABLE} is not set: the store is tested on PostgreSQL too. Run script/test, or \
             script/postgres run cargo test -p store"
        )
    });
    PgConnectOptions::from_str(&url).expect("PENDULUM_TEST_POSTGRES is the URL of a PostgreSQL database")
}
