//! Lets a question to the history go.

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    over_time::view::View,
    permissions::May,
};

/// Permissions: whoever is signed in, for their own account.
pub const FORM: Form = Form { path: "/history/views/delete", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if store.delete_view(account, &View::asked(call.fields.text("asks")).asks(), now()).await? {
        erasing::at_once(store).await;
    }
    Ok(Reply::Go("/history#questions".to_owned()))
}
