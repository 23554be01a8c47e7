//! Logs: one wide event for each request, on stderr. Never a word that a person wrote, never an address of mail or network.

use std::io::IsTerminal;

use tracing_subscriber::{EnvFilter, fmt, prelude::*};

/// What is logged unless `PENDULUM_LOG` says otherwise.
pub const DEFAULT_FILTER: &str = "info,tower_sessions=warn,tower_sessions_core=off,sqlx=warn";

/// Held back whatever `PENDULUM_LOG` says: it writes whole paths, and ids say who read what.
const NEVER: &str = "tower_http::csrf=off";

/// Starts logging: lines for a terminal, JSON for a machine.
pub fn start() {
    let filter = EnvFilter::try_from_env("PENDULUM_LOG").unwrap_or_else(|_| EnvFilter::new(DEFAULT_FILTER));
    let filter = NEVER.parse().into_iter().fold(filter, EnvFilter::add_directive);
    let to_stderr = fmt::layer().with_writer(std::io::stderr);
    let layer = if std::io::stderr().is_terminal() { to_stderr.compact().boxed() } else { to_stderr.json().boxed() };
    tracing_subscriber::registry().with(filter).with(layer).init();
}
