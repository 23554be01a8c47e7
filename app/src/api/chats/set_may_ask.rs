//! Says that one may be asked when one's manager looks for somebody to lead a team, or takes that back.

use store::PairId;

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the one of the two who reports; for the other one it does not exist.
pub const FORM: Form = Form { path: "/chats/{pair}/may-ask", may: May::Paired, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, pair) = (call.account()?.id, &call.services.store, call.param::<PairId>("pair")?);
    let since = (call.fields.text("say") == "yes").then(now);
    if !store.set_may_ask(account, pair, since).await? {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go(format!("/chats/{pair}?saved=1")))
}
