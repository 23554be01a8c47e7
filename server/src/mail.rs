//! Sending what is queued: how a mail is handed to the mail server, and the task that does so.
//!
//! What mails say is the app's (`app/src/mail.rs`), the queue is the store's.

mod message;
mod reason;
mod relay;
mod worker;

pub use reason::{Failure, Reason};
pub use relay::Relay;
pub use worker::{Pace, Worker};
