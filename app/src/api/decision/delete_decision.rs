//! Takes a decision back, with its plan and what came of it.

use store::DecisionId;

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the decision's owner.
pub const FORM: Form = Form { path: "/decisions/{decision}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if !store.delete_decision(account, call.param::<DecisionId>("decision")?, now()).await? {
        return Err(AppError::NotFound);
    }
    erasing::at_once(store).await;
    Ok(Reply::Go("/decisions?deleted=1".to_owned()))
}
