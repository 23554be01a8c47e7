//! What mails say, and how they come into the queue. Sending them is the server's (`server/src/mail.rs`).
//!
//! A mail is written together with what causes it, by the store, so that neither is there without the other.

mod letter;

use std::sync::Arc;

use store::{AccountId, Instant, MailId, NewMail};
use tokio::sync::Notify;
use uuid::Uuid;

pub use letter::Letter;

use crate::context::later;

/// The post of a server that can send mail. Cheap to clone.
#[derive(Clone)]
pub struct Post {
    origin: Arc<str>,
    domain: Arc<str>,
    queued: Arc<Notify>,
}

impl Post {
    /// The post of a server that people reach at `origin`, without a slash at the end, and whose mail comes from an address at `domain`.
    pub fn new(origin: &str, domain: &str) -> Self {
        Self { origin: origin.into(), domain: domain.into(), queued: Arc::default() }
    }

    /// A mail to be queued. It is for this account where there is one, and goes when that does.
    pub fn write(&self, letter: Letter<'_>, to: &str, account: Option<AccountId>, at: Instant) -> NewMail {
        let (subject, body) = letter.text(&self.origin);
        NewMail {
            id: MailId::new(),
            account,
            recipient: to.to_owned(),
            subject,
            body,
            message_id: format!("{}@{}", Uuid::new_v4(), self.domain),
            queued_at: at,
            give_up_at: later(at, letter.worth()),
        }
    }

    /// Says that something was queued: whoever sends mail in this process need not wait until it looks again.
    pub fn queued(&self) {
        self.queued.notify_one();
    }

    /// Done once something was queued since the last time.
    pub async fn waits(&self) {
        self.queued.notified().await;
    }
}
