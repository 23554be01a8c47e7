//! How a server is told what to be: flags, else environment, else what suits one machine.

mod mail;

use std::{
    net::SocketAddr,
    num::NonZeroU32,
    path::{Path, PathBuf},
};

use app::account::limits::Rates;
use axum_client_ip::ClientIpSource;
use clap::Args;
use store::Location;

pub use mail::{MailArgs, Outgoing, SmtpUrl};

/// The file in the data folder that holds everything.
pub(crate) const DATABASE_FILE: &str = "pendulum.sqlite";

/// Where the data is: what every command that works with them takes.
#[derive(Args, Clone, Debug)]
pub struct DataArgs {
    /// The folder for the SQLite file; made if it is missing.
    #[arg(long, env = "PENDULUM_DATA", default_value = "data", value_name = "DIR", conflicts_with = "database_url")]
    pub data: PathBuf,

    /// A PostgreSQL database to use instead, for several processes: postgres://…
    #[arg(long, env = "PENDULUM_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
}

impl DataArgs {
    /// Where that is.
    pub fn location(&self) -> Location {
        match &self.database_url {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::Sqlite(self.data.join(DATABASE_FILE)),
        }
    }

    /// The data folder; none with PostgreSQL.
    pub fn folder(&self) -> Option<&Path> {
        self.database_url.is_none().then_some(&*self.data)
    }
}

/// What `pendulum serve` takes.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// Where to listen. Port 0 takes any that is free.
    #[arg(long, env = "PENDULUM_ADDR", default_value = "127.0.0.1:3000", value_name = "HOST:PORT")]
    pub addr: SocketAddr,

    /// Where the data is.
    #[command(flatten)]
    pub place: DataArgs,

    /// A folder with questionnaires of your own, a .toml file each; `pendulum instruments check DIR` says whether they are
    /// sound.
    #[arg(long, env = "PENDULUM_INSTRUMENTS", value_name = "DIR")]
    pub instruments: Option<PathBuf>,

    /// The address people use, such as https://pendulum.example.org. With https, cookies are for TLS alone.
    #[arg(long, env = "PENDULUM_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,

    /// Where the visitor's network address is read from: ConnectInfo, or behind a proxy the header that it sets
    /// (RightmostXForwardedFor, XRealIp, …). Used for limits alone.
    #[arg(long, env = "PENDULUM_CLIENT_IP", default_value = "ConnectInfo", value_name = "SOURCE")]
    pub client_ip: ClientIpSource,

    /// Attempts to sign in or up per minute from one network address.
    #[arg(long, env = "PENDULUM_ATTEMPTS_PER_ADDRESS", default_value_t = Rates::default().per_address, value_name = "N")]
    pub attempts_per_address: NonZeroU32,

    /// How long to go on answering once told to stop, with `/readyz` saying that it is not ready, so that a balancer before
    /// several processes sends nobody there any more. Then what is under way is finished.
    #[arg(long, env = "PENDULUM_DRAIN_SECONDS", default_value_t = 0, value_name = "N")]
    pub drain_seconds: u16,

    /// Mail.
    #[command(flatten)]
    pub mail: MailArgs,
}

impl ServeArgs {
    /// Whether people reach the server over TLS, as far as it was told.
    pub fn behind_tls(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// The limits on guessing.
    pub fn rates(&self) -> Rates {
        Rates { per_address: self.attempts_per_address, ..Rates::default() }
    }

    /// A server for a test: any free port, the data there, no limit on attempts from one network address.
    pub fn for_testing(location: &Location) -> Self {
        let (data, database_url) = match location {
            Location::Sqlite(file) => (file.parent().map(PathBuf::from).unwrap_or_default(), None),
            Location::Postgres(url) => (PathBuf::new(), Some(url.clone())),
        };
        Self {
            addr: SocketAddr::from(([127, 0, 0, 1], 0)),
            place: DataArgs { data, database_url },
            instruments: None,
            public_url: None,
            client_ip: ClientIpSource::ConnectInfo,
            attempts_per_address: NonZeroU32::MAX,
            drain_seconds: 0,
            mail: MailArgs::default(),
        }
    }
}
