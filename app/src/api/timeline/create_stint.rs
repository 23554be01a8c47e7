//! Adds a stint to the timeline, and goes on with the first review where that was asked for.

use store::{StintId, StoredStint};

use super::entered;
use crate::{
    api::review::start_review,
    components::review::WHERE_AM_I,
    context::{month_of, now},
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// The field that says what comes then, and what it says for a review.
pub const THEN: &str = "then";
pub const THEN_REVIEW: &str = "review";

/// Permissions: signed in; the stint is the caller's own.
pub const FORM: Form = Form { path: "/timeline", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let stints = call.services.store.list_stints(account.id).await?;
    let (stint, overlap_confirmed) = match engine::stint::read(&call.fields, &entered(&stints), None, month_of(now())) {
        Ok(read) => read,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    let stored = StoredStint { id: StintId::new(), stint, overlap_confirmed };
    call.services.store.create_stint(account.id, &stored).await?;
    match call.fields.text(THEN) {
        THEN_REVIEW => start_review::start(&call, WHERE_AM_I).await,
        _ => Ok(Reply::Go("/timeline?saved=1".to_owned())),
    }
}
