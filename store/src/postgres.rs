//! Opening a PostgreSQL database.

use std::io;
use std::str::FromStr;
use std::time::{Duration, Instant};

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection, PgPool};
use tokio::time::{sleep, timeout};

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

/// Between two tries to reach a server that is still starting.
const AGAIN: Duration = Duration::from_millis(250);

pub(crate) async fn open(url: &str) -> Result<Store, StoreError> {
    let options = options(url)?;
    migrate(&options).await?;
    Ok(Store::Postgres(pool(&options).await?))
}

/// Opens a database as it is.
pub(crate) async fn open_as_is(url: &str) -> Result<Store, StoreError> {
    let options = options(url)?;
    reach(&options).await?.close().await?;
    Ok(Store::Postgres(pool(&options).await?))
}

fn options(url: &str) -> Result<PgConnectOptions, StoreError> {
    Ok(PgConnectOptions::from_str(url)?.application_name("pendulum"))
}

/// Brings the tables up to date on a connection of its own: a migration may take longer than the timeouts allow.
///
/// sqlx does so under an advisory lock, so processes that start together take turns; closing the connection gives
/// the lock back, whatever happened.
async fn migrate(options: &PgConnectOptions) -> Result<(), StoreError> {
    let mut connection = reach(options).await?;
    let migrated = migration::POSTGRES.run_direct(None, &mut connection, false).await;
    connection.close().await?;
    migrated.map_err(|error| migration::failed(&migration::POSTGRES, error))
}

async fn pool(options: &PgConnectOptions) -> Result<PgPool, StoreError> {
    let options = options.clone().options(TIMEOUTS);
    Ok(PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(ACQUIRE).connect_with(options).await?)
}

/// One connection, or the reason why there is none: a pool would only say that it waited in vain. A server that is just
/// starting is waited for.
async fn reach(options: &PgConnectOptions) -> Result<PgConnection, StoreError> {
    let since = Instant::now();
    let mut reason = silent();
    while let Some(left) = ACQUIRE.checked_sub(since.elapsed()) {
        match timeout(left, options.connect()).await {
            Ok(Ok(connection)) => return Ok(connection),
            Ok(Err(error)) if starting(&error) => reason = error,
            Ok(Err(error)) => return Err(named(error, options)),
            Err(_) => break,
        }
        sleep(AGAIN).await;
    }
    Err(named(reason, options))
}

/// The reason of a server that said nothing at all.
fn silent() -> sqlx::Error {
    io::Error::new(io::ErrorKind::TimedOut, format!("no answer within {} seconds", ACQUIRE.as_secs())).into()
}

/// Whether trying again a little later may help: nobody listens yet, or the server says that it is starting up (57P03).
fn starting(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(error) => matches!(error.kind(), io::ErrorKind::ConnectionRefused | io::ErrorKind::NotFound),
        error => error.as_database_error().is_some_and(|error| error.code().as_deref() == Some("57P03")),
    }
}

/// Says which server could not be reached, so that a mistyped address is seen.
fn named(error: sqlx::Error, options: &PgConnectOptions) -> StoreError {
    let server = match options.get_socket() {
        Some(socket) => socket.display().to_string(),
        None => format!("{}:{}", options.get_host(), options.get_port()),
    };
    StoreError::Unavailable(Cause::at(error, server))
}
