//! Sets a new password by a link, and signs in.

use crate::{
    account::{link, session},
    api::account::weak,
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    mail::Letter,
    permissions::May,
    t,
};

/// Permissions: anyone who has the link; limited by network address.
pub const FORM: Form = Form { path: "/reset/{token}", may: May::Anyone, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let services = &call.services;
    if !services.limits.allow_address(call.ip) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }
    let token_hash = link::hashed(&call.param::<String>("token")?);
    let Some((_, account)) = link::opens(&services.store, &token_hash, now()).await? else { return over() };
    let password = call.fields.raw("password").to_owned();
    if let Some(weakness) = weak(&password, &account.email) {
        return Ok(Reply::Again(Faults::one("password", weakness)));
    }
    let hash = services.passwords.hash(password).await?;
    let note = services.note(&account, Letter::PasswordChanged, now());
    if !services.store.use_reset(&token_hash, &hash, note.as_ref(), now()).await? {
        return over();
    }
    services.queued();
    session::sign_in(&call.session, &account, &call.agent).await?;
    Ok(Reply::Go("/account?password=reset".to_owned()))
}

/// The page says by itself what became of the link.
fn over() -> Result<Reply, AppError> {
    Ok(Reply::Again(Faults::default()))
}
