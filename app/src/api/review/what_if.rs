//! What if, without script: shows the page with what would shift. Nothing is kept of it.

use engine::what_if::Tried;
use store::ReviewId;

use crate::{
    error::AppError,
    forms::{Call, Form, Reply},
    pages::what_if::behind,
    permissions::May,
};

/// Permissions: the review's owner.
pub const FORM: Form = Form { path: "/reviews/{review}/what-if", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let id: ReviewId = call.param("review")?;
    let Some((person, _)) = behind(&call.services, account.id, id).await? else {
        return Ok(Reply::Go(format!("/reviews/{id}")));
    };
    let faults = Tried::read(&call.fields, &person).faults;
    Ok(if faults.0.is_empty() { Reply::Show(call.fields) } else { Reply::Again(faults) })
}
