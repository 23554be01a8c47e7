//! Saves wishes, pulls, an offer, what binds and how urgent a change feels.

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: signed in; the goals are the caller's own.
pub const FORM: Form = Form { path: "/goals", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let goals = match engine::goals::read(&call.fields) {
        Ok(goals) => goals,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    call.services.store.save_goals(account.id, &goals, now()).await?;
    Ok(Reply::Go("/goals?saved=1".to_owned()))
}
