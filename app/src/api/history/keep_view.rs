//! Keeps a question to the history.

use store::KeptView;

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Form, Reply},
    over_time::{kept::MOST, view::View},
    permissions::May,
};

/// Permissions: whoever is signed in, for their own account.
pub const FORM: Form = Form { path: "/history/views", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let view = View::asked(call.fields.text("asks"));
    let (asks, now) = (view.asks(), now());
    // The usual view needs no keeping; and where there are many, the page says so.
    if !asks.is_empty() && store.list_views(account).await?.len() < MOST {
        store.keep_view(account, &KeptView { asks, kept_at: now, opened_at: now }).await?;
    }
    Ok(Reply::Go(format!("{}#questions", view.href())))
}
