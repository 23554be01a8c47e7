//! Confirms an address for an account by the code that was mailed there; or has another code sent, or gives the address up.

use store::{Confirmation, Created};

use crate::{
    account::email::Email,
    api::account::{change_email::begin, code::typed_right},
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    mail::Letter,
    permissions::May,
    t,
};

/// Permissions: whoever is signed in, for the address that waits for their own account; limited by network address, and by tries at the
/// code.
pub const FORM: Form = Form { path: "/account/email/code", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, services) = (call.account()?, &call.services);
    let store = &services.store;
    let waiting = store.find_confirmation_of(account.id).await?;
    let (Some(post), Some(waiting)) = (&services.post, waiting) else {
        return Ok(Reply::Go("/account/email".to_owned()));
    };
    if !call.fields.text("drop").is_empty() {
        store.delete_confirmation_of(account.id).await?;
        return Ok(Reply::Go("/account/email".to_owned()));
    }
    if !call.fields.text("again").is_empty() {
        if !services.limits.allow_address(call.ip) {
            return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
        }
        let email = Email { written: waiting.email, key: waiting.email_key };
        return Ok(match begin(services, post, account, email).await? {
            Reply::Go(page) => Reply::Go(page + "?sent=again"),
            other => other,
        });
    }
    let Confirmation { email, email_key, .. } = match typed_right(&call, waiting.id).await? {
        Ok(waiting) => waiting,
        Err(reply) => return Ok(reply),
    };
    let moved = email_key != account.email_key;
    let note = if moved { services.note(account, Letter::EmailChanged, now()) } else { None };
    match store.update_email(account.id, &email, &email_key, Some(now()), note.as_ref()).await? {
        // Who has the code may know that.
        Created::EmailTaken => Ok(Reply::Again(Faults::one("", t!("email-taken")))),
        Created::Yes => {
            services.queued();
            Ok(Reply::Go(format!("/account/email?{}=yes", if moved { "changed" } else { "confirmed" })))
        }
    }
}
