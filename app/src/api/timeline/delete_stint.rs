//! Takes a stint out of the timeline, and leads on to what can put it back. Reviews already sent keep the timeline they rested on.

use store::StintId;

use super::{create_stint, entered, typed};
use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Carried, Form, Reply},
    permissions::May,
};

/// Permissions: the stint's owner.
pub const FORM: Form = Form { path: "/timeline/{stint}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, id) = (call.account()?.id, &call.services.store, call.param::<StintId>("stint")?);
    let stints = entered(&store.list_stints(account).await?);
    let removed = stints.iter().find(|one| one.id == id.to_string()).ok_or(AppError::NotFound)?;
    if !store.delete_stint(account, id, now()).await? {
        return Err(AppError::NotFound);
    }
    erasing::at_once(store).await;
    // In the page alone, so that nothing of it is kept once it was left.
    let path = create_stint::FORM.path;
    Ok(Reply::On(path, Carried { to: path.to_owned(), fields: typed(removed) }))
}
