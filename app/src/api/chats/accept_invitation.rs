//! Accepts an invitation: from then on the two are a pair, and nothing shows.

use store::Accepting;

use crate::{
    account::link,
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    sharing::read,
};

/// Permissions: whoever is signed in and has the link; it works once, and not for whoever made it.
pub const FORM: Form = Form { path: "/invitations/{secret}", may: May::Invited, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let token_hash = link::hashed(&call.param::<String>("secret")?);
    let name = match read::name(&call.fields, "name") {
        Ok(name) => name,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    Ok(match store.accept_invitation(&token_hash, account, &name, now()).await? {
        Accepting::Paired(pair) | Accepting::Already(pair) => Reply::Go(format!("/chats/{pair}?accepted=1")),
        // The page says by itself what became of it.
        Accepting::Own | Accepting::Over => Reply::Again(Faults::default()),
    })
}
