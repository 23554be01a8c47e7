//! What pages, forms and server functions work with, handed in by the server for each request.

use std::{
    sync::{Arc, OnceLock},
    time::{SystemTime, UNIX_EPOCH},
};

use domain::{instrument::Catalogue, month::Month};
use leptos::prelude::use_context;
use store::{Account, Instant, NewMail, Store, StoreError, TokenHash};

use crate::{
    account::{limits::Limits, passkey::Passkeys, password::Passwords},
    error::AppError,
    mail::{Letter, Post},
};

/// The services of one running server. Cheap to clone.
#[derive(Clone)]
pub struct Services {
    /// The database.
    pub store: Store,
    /// The questionnaires: ours and the organisation's.
    pub instruments: Arc<Catalogue>,
    /// The reference of the rules, rendered when it is first asked for.
    pub rules: Arc<RulesPages>,
    /// Hashing of passwords.
    pub passwords: Passwords,
    /// The post, where the server can send mail.
    pub post: Option<Post>,
    /// The address that people use, without a slash at the end, where the operator says which.
    pub origin: Option<Arc<str>>,
    /// Passkeys, where people reach this server under a name.
    pub passkeys: Option<Passkeys>,
    /// Limits on signing in and up.
    pub limits: Arc<Limits>,
    /// Where the built files are: a logical name to the address that carries its content's hash.
    pub files: Files,
}

impl Services {
    /// A note to an account's owner about what happens to it, to be queued together with that; none where the server sends no
    /// mail, or where nobody knows whether the address is the owner's.
    pub fn note(&self, account: &Account, letter: Letter<'_>, at: Instant) -> Option<NewMail> {
        let post = self.post.as_ref().filter(|_| account.verified_at.is_some())?;
        Some(post.write(letter, &account.email, Some(account.id), at))
    }

    /// Says that mail was queued, where any can be.
    pub fn queued(&self) {
        if let Some(post) = &self.post {
            post.queued();
        }
    }
}

/// The reference of the rules as two kinds of readers see it.
#[derive(Default)]
pub struct RulesPages {
    /// With what an organisation asks on its own, which is for those who have an account there.
    pub signed_in: OnceLock<String>,
    /// With the shipped questionnaires alone.
    pub everyone: OnceLock<String>,
}

/// Addresses of the built files by logical name (`style.css`).
#[derive(Clone)]
pub struct Files(pub Arc<std::collections::HashMap<String, String>>);

impl Files {
    /// The address of a file; the plain name where the build did not make it, so that the fault shows as a 404.
    pub fn path(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_else(|| format!("/pkg/{name}"))
    }
}

/// Who is looking at the page.
#[derive(Clone, Default)]
pub struct Visitor {
    /// Who is signed in.
    pub account: Option<Account>,
    /// By which session.
    pub session: Option<TokenHash>,
    /// Whether a passkey confirmed a moment ago that it is the owner.
    pub confirmed: bool,
}

/// The services of this request.
pub fn services() -> Result<Services, AppError> {
    use_context().ok_or(AppError::Internal)
}

/// The signed-in account, if there is one.
pub fn visitor() -> Option<Account> {
    use_context::<Visitor>().and_then(|visitor| visitor.account)
}

/// The signed-in account, or [`AppError::SignedOut`].
pub fn account() -> Result<Account, AppError> {
    visitor().ok_or(AppError::SignedOut)
}

/// The session of this request, as the database knows it.
pub fn this_session() -> Option<TokenHash> {
    use_context::<Visitor>().and_then(|visitor| visitor.session)
}

/// This moment. The one place that looks at the clock.
pub fn now() -> Instant {
    #[cfg(debug_assertions)]
    if let Some(set) = set_clock() {
        return set;
    }
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// What the clock was set to, by a test that lives through years: the file that `PENDULUM_TEST_CLOCK` names holds milliseconds. A
/// release doesn't have this.
#[cfg(debug_assertions)]
fn set_clock() -> Option<Instant> {
    static FILE: OnceLock<Option<std::ffi::OsString>> = OnceLock::new();
    let file = FILE.get_or_init(|| std::env::var_os("PENDULUM_TEST_CLOCK")).as_ref()?;
    std::fs::read_to_string(file).ok()?.trim().parse().ok().map(Instant)
}

/// A moment so many milliseconds after another.
pub const fn later(at: Instant, milliseconds: i64) -> Instant {
    Instant(at.0.saturating_add(milliseconds))
}

/// The month that a moment falls in, in UTC.
pub fn month_of(at: Instant) -> Month {
    let date = time::OffsetDateTime::from_unix_timestamp(at.0 / 1000).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    // Years of the database's range; a clock outside it is worth no more than the first month there is.
    Month::new(date.year(), u32::from(u8::from(date.month()))).unwrap_or(Month::FIRST)
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        // The one place where a failure of the database is logged; above it only the variant travels.
        tracing::error!(error = &error as &dyn std::error::Error, "the database failed");
        match error {
            StoreError::Busy | StoreError::ReadOnly | StoreError::Full | StoreError::Unavailable(_) => {
                Self::Unavailable
            }
            StoreError::NoAccount => Self::SignedOut,
            StoreError::Unstorable => Self::BadRequest,
            _ => Self::Internal,
        }
    }
}
