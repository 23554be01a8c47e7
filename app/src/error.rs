//! The one error type of the app, which also crosses the wire from server functions to islands.
//!
//! Expected failures (a wrong password, an answer out of range) are typed outcomes, not errors. What is here is what stops a
//! request: each variant is something the person can act on, and its cause was logged where it happened.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// Why a request could not be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// There is no such thing, or it is somebody else's: the two answer alike.
    #[error("not found")]
    NotFound,
    /// The session is gone: signing in again helps.
    #[error("signed out")]
    SignedOut,
    /// The request itself makes no sense: only a changed page or a hand-made request leads here.
    #[error("bad request")]
    BadRequest,
    /// The review rests on a questionnaire that this program does not have: a newer program helps.
    #[error("unknown instrument")]
    UnknownInstrument,
    /// The database can't be written or reached at the moment: trying again later helps.
    #[error("unavailable")]
    Unavailable,
    /// The network failed on the way: trying again helps.
    #[error("the network failed")]
    Network,
    /// A fault of ours.
    #[error("internal error")]
    Internal,
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            // On the server it is the arguments that can't be read, in the browser the answer.
            ServerFnErrorErr::Deserialization(_) if cfg!(feature = "ssr") => Self::BadRequest,
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Network
            }
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Self::BadRequest,
            _ => Self::Internal,
        }
    }
}

#[cfg(feature = "ssr")]
impl AppError {
    /// The HTTP status that says the same.
    pub fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::SignedOut => 401,
            Self::BadRequest => 400,
            Self::UnknownInstrument => 409,
            Self::Unavailable | Self::Network => 503,
            Self::Internal => 500,
        }
    }
}
