//! Opening a PostgreSQL database.

use std::str::FromStr;
use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use crate::backend::Store;
use crate::error::{Cause, StoreError};
use crate::migration;

/// Connections of one process. PostgreSQL's default is a hundred in all.
const CONNECTIONS: u32 = 10;
/// How long a call waits for a connection, a new one included.
const ACQUIRE: Duration = Duration::from_secs(5);
/// No query of this crate takes long; one that does is stuck, and must not hold its connection for good.
const TIMEOUTS: [(&str, &str); 3] =
    [("statement_timeout", "15s"), ("lock_timeout", "5s"), ("idle_in_transaction_session_timeout", "15s")];

pub(crate) async fn open(url: &str) -> Result<Store, StoreError> {
    let options = PgConnectOptions::from_str(url)?.application_name("pendulum");
    migrate(options.clone()).await?;
    let pool = connect(CONNECTIONS, options.options(TIMEOUTS)).await?;
    Ok(Store::Postgres(pool))
}

/// Brings the tables up to date on a connection of its own: a migration may take longer than the timeouts allow.
///
/// sqlx does so under an advisory lock, so processes that start together take turns; closing the connection gives
/// the lock back, whatever happened.
async fn migrate(options: PgConnectOptions) -> Result<(), StoreError> {
    let pool = connect(1, options).await?;
    let migrated = migration::POSTGRES.run(&pool).await;
    pool.close().await;
    migrated.map_err(|error| migration::failed(&migration::POSTGRES, error))
}

async fn connect(connections: u32, options: PgConnectOptions) -> Result<PgPool, StoreError> {
    PgPoolOptions::new().max_connections(connections).acquire_timeout(ACQUIRE).connect_with(options).await.map_err(
        |error| match error {
            // At the start nothing else can hold the connections: the server did not answer.
            error @ sqlx::Error::PoolTimedOut => StoreError::Unavailable(Cause::new(error)),
            error => error.into(),
        },
    )
}
