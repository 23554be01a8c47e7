//! Has a link mailed that sets a new password. Whether there is an account shows in the mailbox alone.

use store::NewReset;

use crate::{
    account::{
        email,
        link::{self, MAILED_LASTS},
    },
    components::carried,
    context::{later, now},
    error::AppError,
    forms::{Call, Carried, Faults, Fields, Form, Reply},
    mail::Letter,
    permissions::May,
    t,
};

/// Permissions: anyone; limited by network address and by address of mail.
pub const FORM: Form = Form { path: "/reset", may: May::Anyone, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    // Without mail the page says what else there is.
    let Some(post) = call.services.post.clone() else { return Ok(Reply::Show(call.fields)) };
    if carried::only_shows(&call.fields) {
        return Ok(Reply::Show(call.fields));
    }
    let typed = call.fields.text("email");
    let Some(email) = email::parse(typed) else {
        let missing = if typed.is_empty() { "email-missing" } else { "email-malformed" };
        return Ok(Reply::Again(Faults::one("email", t!(missing))));
    };
    let services = &call.services;
    if !services.limits.allow_address(call.ip) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }
    if !services.limits.allow_mail(&email.key) {
        return Ok(Reply::Later(Faults::one("", t!("mail-too-many"))));
    }
    let (token, at) = (link::fresh()?, now());
    let new = NewReset { token_hash: link::hashed(&token), made_at: at, expires_at: later(at, MAILED_LASTS) };
    let mail = post.write(Letter::Reset(&token), &email.written, None, at);
    services.store.request_reset(&email.key, &new, &mail).await?;
    // Known or not: what waking costs tells nothing either.
    services.queued();
    Ok(match Carried::within(&call.fields) {
        None => Reply::Go("/reset?sent=yes".to_owned()),
        Some(carried) => {
            let mut fields = Fields(vec![("sent".to_owned(), "yes".to_owned())]);
            fields.0.extend(carried.into_fields());
            Reply::Show(fields)
        }
    })
}
