//! Changes a stint.

use store::{StintId, StoredStint};

use super::stint_form;
use crate::{
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the stint's owner.
pub const FORM: Form = Form { path: "/timeline/{stint}", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let id: StintId = call.param("stint")?;
    let stints = call.services.store.list_stints(account.id).await?;
    let (mine, others): (Vec<_>, Vec<_>) = stints.into_iter().partition(|stint| stint.id == id);
    let before = mine.first().ok_or(AppError::NotFound)?;
    let (stint, overlap_confirmed) = match stint_form::read(&call.fields, &others, Some(before)) {
        Ok(read) => read,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    call.services.store.update_stint(account.id, &StoredStint { id, stint, overlap_confirmed }).await?;
    Ok(Reply::Go("/timeline?saved=1".to_owned()))
}
