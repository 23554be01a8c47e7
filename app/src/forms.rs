//! Forms that work without script: each that asks for something posts to the address of its own page.
//!
//! Where something is wrong the same page comes back with status 422, what was typed still in place and a message beside each
//! field; otherwise the browser is sent on (303), so that reloading never sends twice. This is the one way that pages
//! write; islands add server functions for what has to happen without leaving the page.

use std::{collections::HashMap, future::Future, net::IpAddr, pin::Pin};

pub use engine::form::{Faults, Fields, Posted};
use engine::tab::draft::MOST_BYTES;
use store::Account;
use tower_sessions::Session;

use crate::{account::session, api, context::Services, data, error::AppError, permissions::May};

/// The largest body taken, in bytes. The longest that a form holds is what was entered in a tab, and a form may take three bytes for each
/// one of it (`%22`); beside it stand an address, a password and the like.
pub const LARGEST: usize = 3 * MOST_BYTES + 16 * 1024;

/// One form: where it posts to, who may, and what happens.
#[derive(Clone, Copy)]
pub struct Form {
    /// The path as the router writes it: `/reviews/{review}/check`.
    pub path: &'static str,
    /// Who may post it.
    pub may: May,
    /// What it does.
    pub run: Run,
}

/// What a form does with a call.
pub type Run = fn(Call) -> Pin<Box<dyn Future<Output = Result<Reply, AppError>> + Send>>;

/// One posting of a form.
pub struct Call {
    /// Database, hashing, limits.
    pub services: Services,
    /// Who is signed in.
    pub visitor: Option<Account>,
    /// The session, for signing in and out.
    pub session: Session,
    /// Where the request came from, for limits only.
    pub ip: IpAddr,
    /// Where people reach this server, without a slash at the end: its public address, else what the request calls it.
    pub origin: String,
    /// The browser, as it calls itself.
    pub agent: String,
    /// The values in the path.
    pub params: HashMap<String, String>,
    /// What was typed.
    pub fields: Fields,
    /// The file that came along, where the form takes one.
    pub file: Upload,
}

/// A file that a form brings, in a field called `file`.
#[derive(Clone, Debug, Default)]
pub enum Upload {
    /// None was chosen, or the form takes none.
    #[default]
    None,
    /// More than the form takes; it was not read.
    TooLarge,
    /// What broke off, or is no form.
    Broken,
    /// Its bytes.
    File(Vec<u8>),
}

/// The largest file that a form takes, in bytes; nothing for one that takes none. Such a form is posted as `multipart/form-data`, and
/// is not carried through signing in: a file is still where it was.
pub fn takes_file(path: &str) -> Option<usize> {
    (path == api::account::import_data::FORM.path).then_some(data::read::MOST_BYTES)
}

impl Call {
    /// The account of the visitor, or [`AppError::SignedOut`].
    pub fn account(&self) -> Result<&Account, AppError> {
        self.visitor.as_ref().ok_or(AppError::SignedOut)
    }

    /// A path of ours as it is handed on to somebody or something else: whole.
    pub fn whole(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// A value of the path, parsed; anything that does not parse is not found.
    pub fn param<T: std::str::FromStr>(&self, name: &str) -> Result<T, AppError> {
        self.params.get(name).and_then(|value| value.parse().ok()).ok_or(AppError::NotFound)
    }
}

/// What comes back from a form.
pub enum Reply {
    /// All is well and saved: go there.
    Go(String),
    /// The same page again, showing these fields: what was asked for, where nothing was to be saved, or what is shown this once.
    Show(Fields),
    /// The same page again, with these messages.
    Again(Faults),
    /// The same page again, with this message: there were too many attempts for now.
    Later(Faults),
    /// On to the page at this address of ours, with a form in hand.
    On(&'static str, Carried),
    /// Signed in with a form in hand that had been posted without a session: offer to save it now.
    Resume(Account, Carried),
}

/// A form that was posted after its session had gone, on its way through signing in.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The path it was posted to.
    pub to: String,
    /// What was typed.
    pub fields: Fields,
}

impl Carried {
    /// The field that says where it was posted to.
    const TO: &str = "carried-to";
    /// What stands before the name of each field that is carried. Each stays a field by itself: put together into one, what isn't a letter
    /// would be encoded twice, and grow with every page on the way.
    const FIELD: &str = "carried.";

    /// The form that these fields carry, if there is one.
    #[must_use]
    pub fn within(fields: &Fields) -> Option<Self> {
        let to = fields.text(Self::TO);
        let one = |(name, value): &(String, String)| Some((name.strip_prefix(Self::FIELD)?.to_owned(), value.clone()));
        session::is_ours(to)
            .then(|| Self { to: to.to_owned(), fields: Fields(fields.0.iter().filter_map(one).collect()) })
    }

    /// The fields that carry it.
    #[must_use]
    pub fn into_fields(self) -> Vec<(String, String)> {
        let fields = self.fields.0.into_iter().map(|(name, value)| (format!("{}{name}", Self::FIELD), value));
        std::iter::once((Self::TO.to_owned(), self.to)).chain(fields).collect()
    }
}

/// Every form there is. The router is built from this, and a test walks it.
pub fn all() -> Vec<Form> {
    api::forms()
}
