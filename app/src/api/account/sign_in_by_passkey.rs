//! Signs in by a passkey, in two steps: what the browser is to be asked for, then what it showed.

use crate::{
    account::session,
    api::account::sign_in::arrive,
    components::passkey::{ANSWER, OPTIONS},
    context::now,
    error::AppError,
    forms::{Call, Carried, Faults, Fields, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: anyone; limited by network address.
pub const FORM: Form = Form { path: "/sign-in/passkey", may: May::Anyone, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let passkeys = call.services.passkeys.as_ref().ok_or(AppError::NotFound)?;
    if !call.services.limits.allow_address(call.ip) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }
    let answer = call.fields.raw(ANSWER);
    if answer.is_empty() {
        let options = passkeys.ask(&call.session, now()).await?;
        // What goes along: where to go afterwards, and a form in hand. Not what was typed into the page to sign in.
        let mut fields = Carried::within(&call.fields).map(Carried::into_fields).unwrap_or_default();
        fields.extend([("next".to_owned(), call.fields.text("next").to_owned()), (OPTIONS.to_owned(), options)]);
        return Ok(Reply::Show(Fields(fields)));
    }
    let Some(account) = passkeys.answered(&call.session, &call.services.store, answer, now()).await? else {
        return Ok(Reply::Again(Faults::one("", t!("passkey.failed"))));
    };
    session::sign_in(&call.session, &account, &call.agent).await?;
    let next = session::safe_next(call.fields.text("next")).to_owned();
    Ok(arrive(account, Carried::within(&call.fields), &next))
}
