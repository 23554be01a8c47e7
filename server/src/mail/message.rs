//! A queued mail in the form in which it travels.

use std::time::{Duration, UNIX_EPOCH};

use app::account::email;
use lettre::{
    Address, Message,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use store::Mail;

use super::Reason;

/// A mail and its envelope.
pub struct Letter {
    /// Whom it comes from.
    pub from: Address,
    /// Whom it goes to.
    pub to: Address,
    /// Headers and body.
    pub text: Vec<u8>,
}

impl Letter {
    /// Puts a mail together. Nothing in it changes from one try to the next.
    ///
    /// # Errors
    /// [`Reason::Malformed`] where an address or a header isn't one.
    pub fn of(mail: &Mail, from: &Mailbox) -> Result<Self, Reason> {
        let to: Address = email::for_mail(&mail.recipient).and_then(|to| to.parse().ok()).ok_or(Reason::Malformed)?;
        let queued = UNIX_EPOCH + Duration::from_millis(u64::try_from(mail.queued_at.0).unwrap_or_default());
        let message = Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, to.clone()))
            .subject(&*mail.subject)
            .date(queued)
            .message_id(Some(format!("<{}>", mail.message_id)))
            // So that nobody's note of being on holiday comes back (RFC 3834, 5).
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())
            .map_err(|_| Reason::Malformed)?;
        Ok(Self { from: from.email.clone(), to, text: message.formatted() })
    }
}
