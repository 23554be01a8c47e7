//! Ends a pair, and all that is shown within it, at once.

use store::PairId;

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: either of the two, without asking the other one.
pub const FORM: Form = Form { path: "/chats/{pair}/end", may: May::Paired, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if !store.end_pair(account, call.param::<PairId>("pair")?, now()).await? {
        return Err(AppError::NotFound);
    }
    erasing::at_once(store).await;
    Ok(Reply::Go("/chats?ended=1".to_owned()))
}
