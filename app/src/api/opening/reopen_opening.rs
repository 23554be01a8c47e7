//! Opens again what was decided. All that was written stays, the reason for the decision too.

use store::{Deciding, OpeningId};

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whose opening it is.
pub const FORM: Form = Form { path: "/openings/{opening}/reopen", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let id = call.param::<OpeningId>("opening")?;
    let mut opening = store.find_opening(account, id).await?.ok_or(AppError::NotFound)?;
    (opening.saved_at, opening.decided_at, opening.content.decision.way) = (now(), None, None);
    match store.save_opening(account, &opening).await? {
        // Somebody saved it in between: the page shows how it stands.
        Deciding::Saved | Deciding::Changed => Ok(Reply::Go(format!("/openings/{id}"))),
        Deciding::NotFound => Err(AppError::NotFound),
    }
}
