//! Takes an invitation back.

use store::InvitationId;

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever made the invitation.
pub const FORM: Form =
    Form { path: "/chats/invitations/{invitation}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if !store.delete_invitation(account, call.param::<InvitationId>("invitation")?, now()).await? {
        return Err(AppError::NotFound);
    }
    erasing::at_once(store).await;
    Ok(Reply::Go("/chats?taken-back=1".to_owned()))
}
