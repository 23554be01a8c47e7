//! Why a mail could not be sent, in words that hold neither address nor text: what a mail server answers often quotes both.

use std::{error::Error as _, fmt, io::ErrorKind};

use lettre::transport::smtp::Error;

/// Why a mail could not be sent, and whether it makes sense to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Another time it may work.
    Later(Reason),
    /// This mail won't be taken, however often it is tried.
    Never(Reason),
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No connection, or it broke.
    Unreached,
    /// The mail server took too long.
    Silent,
    /// No encrypted connection: no TLS there, or a certificate that nobody vouches for.
    Tls,
    /// It doesn't take name and password.
    SignIn(Option<u16>),
    /// It answered with this code.
    Refused(u16),
    /// What it says is no SMTP.
    Nonsense,
    /// The address has letters that this mail server can't take.
    Letters,
    /// Too late: the mail was worth nothing any more when its turn came.
    Expired,
    /// The mail can't be put together.
    Malformed,
}

impl Reason {
    /// What this error says; `encrypting` where it comes from a step that makes the connection an encrypted one.
    pub(super) fn of(error: &Error, encrypting: bool) -> Self {
        // Neither an encrypted answer where plain text is due nor the other way round makes sense to who reads it.
        let garbled = error.is_response() || io(error).is_some_and(|kind| kind == ErrorKind::InvalidData);
        match error.status() {
            Some(code) => Self::Refused(u16::from(code)),
            None if error.is_timeout() => Self::Silent,
            None if encrypting && (garbled || error.is_tls() || error.is_client()) => Self::Tls,
            None if garbled => Self::Nonsense,
            None => Self::Unreached,
        }
    }
}

/// The kind of the error of the operating system or of TLS that is behind this one.
fn io(error: &Error) -> Option<ErrorKind> {
    let mut source = error.source();
    while let Some(behind) = source {
        if let Some(error) = behind.downcast_ref::<std::io::Error>() {
            return Some(error.kind());
        }
        source = behind.source();
    }
    None
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreached => f.write_str("the mail server can't be reached, or it hung up"),
            Self::Silent => f.write_str("the mail server took too long"),
            Self::Tls => f.write_str("there is no encrypted connection to the mail server: it offers none, or its certificate isn't trusted here"),
            Self::SignIn(Some(code)) => write!(f, "the mail server does not take name and password ({code})"),
            Self::SignIn(None) => f.write_str("the mail server offers no way to sign in that is known here"),
            Self::Refused(code) => write!(f, "the mail server answered {code}"),
            Self::Nonsense => f.write_str("what answers there is no mail server"),
            Self::Letters => f.write_str("the mail server can't take an address with such letters (SMTPUTF8)"),
            Self::Expired => f.write_str("it was too late for it"),
            Self::Malformed => f.write_str("it can't be put together"),
        }
    }
}
