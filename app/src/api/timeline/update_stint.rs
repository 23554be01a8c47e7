//! Changes a stint.

use store::{StintId, StoredStint};

use super::entered;
use crate::{
    context::{month_of, now},
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
    let (mine, others) = (entered(&mine), entered(&others));
    let before = mine.first().ok_or(AppError::NotFound)?;
    let (stint, overlap_confirmed) = match engine::stint::read(&call.fields, &others, Some(before), month_of(now())) {
        Ok(read) => read,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    call.services.store.update_stint(account.id, &StoredStint { id, stint, overlap_confirmed }).await?;
    Ok(Reply::Go("/timeline?saved=1".to_owned()))
}
