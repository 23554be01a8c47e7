//! An account as files: what is taken out of it, in three forms, and the one of them that is read back. `docs/EXPORT.md`
//! describes that one key by key.
//!
//! Nothing here writes to the database, and nothing holds more of an account in memory than a page of its reviews, or one file
//! that is read.
//!
//! A further kind of data that an account comes to hold goes into every form: [`json`] and [`read`] by a key of its own at the
//! end of the file, then `VERSION` goes up; [`csv`] by a table of its own; [`markdown`] by a section. And `store` imports it
//! in the same transaction.

mod csv;
mod json;
mod markdown;
mod moment;
mod out;
pub mod read;
mod source;

use axum::body::Bytes;
use futures_util::Stream;
use store::Account;

use crate::{
    context::{Services, now},
    error::AppError,
};
use out::Out;
use source::Source;

/// What the file says it is.
pub const FORMAT: &str = "pendulum-account";
/// The version of the format: of a higher one this program reads nothing.
pub const VERSION: u32 = 1;

/// The forms in which everything can be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The whole, to be read back by a Pendulum.
    Json,
    /// Tables for a spreadsheet, in a zip.
    Csv,
    /// A text for people.
    Markdown,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Markdown];

    /// The address where it is fetched.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Json => "/account/data/everything.json",
            Self::Csv => "/account/data/everything.zip",
            Self::Markdown => "/account/data/everything.md",
        }
    }

    /// The form that is fetched at an address.
    pub fn at(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.path() == path)
    }

    /// The name of the file, which others may see in a list of downloads: it says nothing of careers.
    pub fn file_name(self) -> String {
        let ending = match self {
            Self::Json => "json",
            Self::Csv => "zip",
            Self::Markdown => "md",
        };
        format!("pendulum-account-{}.{ending}", moment::day(now()))
    }

    /// What kind of file it is, for browsers.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "application/zip",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

/// Everything of an account, piece by piece as it is read. An error among the pieces means that the rest is missing.
pub fn export(services: Services, account: Account, form: Form) -> impl Stream<Item = Result<Bytes, AppError>> + Send {
    let (out, pieces) = Out::new();
    let log_failure = |error: AppError| tracing::warn!(error = &error as &dyn std::error::Error, "an export stopped");
    tokio::spawn(async move {
        let source = Source { services, account };
        let written = match form {
            Form::Json => json::write(&source, out.clone()).await,
            Form::Csv => csv::write(&source, out.clone()).await,
            Form::Markdown => markdown::write(&source, out.clone()).await,
        };
        match written {
            Ok(()) => {}
            Err(out::Stopped::Left) => {}
            Err(out::Stopped::Failed(error)) => {
                log_failure(error);
                out.fail(error).await;
            }
        }
    });
    pieces
}
