//! Opens a question that is kept, and notes that: one that nobody opens can go.

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Form, Reply},
    over_time::view::View,
    permissions::May,
};

/// Permissions: whoever is signed in, for their own account.
pub const FORM: Form = Form { path: "/history/views/open", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let view = View::asked(call.fields.text("asks"));
    // What isn't kept any more opens as well.
    call.services.store.open_view(call.account()?.id, &view.asks(), now()).await?;
    Ok(Reply::Go(view.href()))
}
