//! Saves how often somebody wants to look at themselves.

use domain::cadence::Cadence;

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: whoever is signed in, for their own account.
pub const FORM: Form = Form { path: "/account/check-ins", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let Ok(cadence) = call.fields.text("cadence").parse::<Cadence>() else {
        return Ok(Reply::Again(Faults::one("cadence", t!("account-check-ins.missing"))));
    };
    call.services.store.save_cadence(call.account()?.id, cadence, now()).await?;
    Ok(Reply::Go("/account/check-ins?saved=1".to_owned()))
}
