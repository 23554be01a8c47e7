//! Says how often a manager wants to talk with somebody who reports to them.

use domain::cadence::ChatRhythm;
use store::PairId;

use crate::{
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the one of the two whom the other one reports to; for the one who reports it does not exist.
pub const FORM: Form = Form { path: "/chats/{pair}/rhythm", may: May::Paired, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, pair) = (call.account()?.id, &call.services.store, call.param::<PairId>("pair")?);
    let rhythm: ChatRhythm = call.fields.text("rhythm").parse().map_err(|_| AppError::BadRequest)?;
    if !store.set_chat_rhythm(account, pair, rhythm).await? {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go(format!("/chats/{pair}?saved=1")))
}
