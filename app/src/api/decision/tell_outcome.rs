//! Tells what came of a decision.

use store::{Deciding, DecisionId};

use crate::{
    context::now,
    decisions::read,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: the decision's owner.
pub const FORM: Form = Form { path: "/decisions/{decision}", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, id) = (call.account()?.id, call.param::<DecisionId>("decision")?);
    let store = &call.services.store;
    let decision = store.find_decision(account, id).await?.ok_or(AppError::NotFound)?;
    if !decision.choice.settles() {
        return Ok(Reply::Go(format!("/decisions/{id}")));
    }
    let outcome = match read::outcome(&call.fields) {
        Ok(outcome) => outcome,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    let revision = call.fields.text("seen").parse().unwrap_or(decision.revision);
    match store.save_outcome(account, id, revision, &outcome, now()).await? {
        Deciding::Saved => Ok(Reply::Go(format!("/decisions/{id}?told=1"))),
        Deciding::Changed => Ok(Reply::Again(Faults::one("", t!("decide-changed")))),
        Deciding::NotFound => Err(AppError::NotFound),
    }
}
