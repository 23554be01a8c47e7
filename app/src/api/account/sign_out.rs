//! Ends the session, here and in the database.

use crate::{
    account::session,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: anyone; it ends the caller's own session and nothing else.
pub const FORM: Form = Form { path: "/sign-out", may: May::Anyone, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    session::sign_out(&call.session).await?;
    Ok(Reply::Go("/sign-in?out=1".to_owned()))
}
