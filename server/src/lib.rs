//! What stands around the app: configuration, router, sessions, headers, telemetry and the commands.
//!
//! No page, no rule and no SQL lives here.

pub mod assets;
mod calendar;
pub mod commands;
pub mod config;
mod downloads;
mod forms;
mod gate;
mod headers;
pub mod instruments;
mod lock;
pub mod mail;
pub mod probes;
mod refusal;
pub mod router;
pub mod serve;
mod session_store;
pub mod telemetry;
mod upload;
