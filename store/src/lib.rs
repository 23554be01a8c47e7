//! What Pendulum keeps: accounts, sessions, mail to be sent, timelines, goals, reviews, what stands beside them and what is shared of them, in SQLite or
//! in PostgreSQL.
//!
//! All SQL of the project stands in this crate and nothing else does: no rule of the domain, no clock (instants come
//! from the caller), no logging of anything a person wrote. Every query on a person's data names the account in its
//! SQL, so that a forgotten check elsewhere shows nothing to a stranger.
//!
//! One file per family of tables, one SQL text for both databases: see `backend` for how. The story test calls every
//! function on both.

mod account;
mod backend;
mod cadence;
mod confirmation;
mod decision;
mod erase;
mod error;
mod export;
mod feed;
mod goals;
mod id;
mod import;
mod mail;
mod migration;
mod note;
mod opening;
mod pair;
mod passkey;
mod postgres;
mod recovery;
mod reset;
mod review;
mod session;
mod share;
mod shown;
mod sqlite;
mod talk;
mod text;
mod timeline;
mod upkeep;
mod view;

pub use account::{Account, Created, NewAccount};
pub use backend::{Location, Store};
pub use confirmation::{Confirmation, NewConfirmation};
pub use decision::{Deciding, Decision, TakenDecision};
pub use erase::Traces;
pub use error::{Cause, StoreError};
pub use export::{ExportCursor, ExportedReview, Holdings};
pub use id::{
    AccountId, BroughtId, ConfirmationId, DecisionId, EntryId, Instant, InvitationId, MailId, OpeningId, PairId,
    PasskeyId, ReviewId, ShareId, StintId, TalkId, TalkNoteId,
};
pub use import::{Import, Imported, ImportedReview};
pub use mail::{Mail, NewMail};
pub use note::{Note, TakenNote};
pub use opening::{Opening, TakenOpening};
pub use pair::invitation::{Accepting, Invitation, NewInvitation};
pub use pair::{Pair, Side};
pub use passkey::{Passkey, Removing};
pub use recovery::CodeHash;
pub use reset::{MadeBy, NewReset, Reset};
pub use review::correct::{Correcting, Edition};
pub use review::history::{Cursor, Listed};
pub use review::keep::{Brought, BroughtReview, Keeping};
pub use review::point::{EarlierAnswer, Point};
pub use review::response::{Response, answers};
pub use review::send::{Sending, Sent};
pub use review::series::Taken;
pub use review::{NewReview, Review, Saving};
pub use session::{Session, TokenHash};
pub use share::view::View;
pub use share::{Giving, Kept, NewShare, Share, To};
pub use shown::{ShownAnswer, ShownResult};
pub use talk::entry::{Entry, EntryKind, NewEntry};
pub use talk::together::{Answered, Answering, Together};
pub use talk::{TakenTalkNote, Talk, TalkNote};
pub use timeline::StoredStint;
pub use upkeep::restore::{make_ready, put_in_place};
pub use upkeep::tables::{Step, Tables, migrate};
pub use view::KeptView;
