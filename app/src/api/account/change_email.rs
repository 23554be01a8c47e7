//! Changes the account's address: at once, or where mail can be sent once a code came back from the new one. Or has a code sent to the
//! one there is, so that it counts as confirmed.

use store::{Account, ConfirmationId, Created, NewConfirmation};

use crate::{
    account::{
        code::{self, LASTS, TRIES},
        confirm,
        email::{self, Email},
    },
    context::{Services, later, now},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    mail::{Letter, Post},
    permissions::May,
    t,
};

/// Permissions: whoever is signed in, for their own account; another address for those alone who know the password.
pub const FORM: Form = Form { path: "/account/email", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    if !call.fields.text("confirm").is_empty() {
        return confirm_this_one(&call, account).await;
    }
    let typed = call.fields.text("email");
    let Some(email) = email::parse(typed) else {
        let missing = if typed.is_empty() { "email-missing" } else { "email-malformed" };
        return Ok(Reply::Again(Faults::one("email", t!(missing))));
    };
    if email.written == account.email {
        return Ok(Reply::Again(Faults::one("email", t!("account-email.same"))));
    }
    if let Some(reply) = confirm::refused(&call).await? {
        return Ok(reply);
    }
    let services = &call.services;
    match &services.post {
        // Another spelling of the same address reaches the same mailbox.
        Some(post) if email.key != account.email_key => begin(services, post, account, email).await,
        _ => {
            let verified_at = account.verified_at.filter(|_| email.key == account.email_key);
            let store = &services.store;
            match store.update_email(account.id, &email.written, &email.key, verified_at, None).await? {
                Created::Yes => Ok(Reply::Go("/account/email?changed=yes".to_owned())),
                Created::EmailTaken => Ok(Reply::Again(Faults::one("email", t!("email-taken")))),
            }
        }
    }
}

/// Has a code sent to the address that the account has.
async fn confirm_this_one(call: &Call, account: &Account) -> Result<Reply, AppError> {
    let services = &call.services;
    let (Some(post), Some(email), None) = (&services.post, email::parse(&account.email), account.verified_at) else {
        return Ok(Reply::Go("/account/email".to_owned()));
    };
    if !services.limits.allow_address(call.ip) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }
    begin(services, post, account, email).await
}

/// Has an address wait for its code, and leads to the page that asks for it. Where somebody else has that address, the mail says so to
/// them, and the pages show nothing of it.
///
/// # Errors
/// When the database can't be written or hashing fails.
pub(super) async fn begin(
    services: &Services,
    post: &Post,
    account: &Account,
    email: Email,
) -> Result<Reply, AppError> {
    if !services.limits.allow_mail(&email.key) {
        return Ok(Reply::Later(Faults::one("", t!("mail-too-many"))));
    }
    let (code, at) = (code::fresh()?, now());
    let other = services.store.find_account_by_email(&email.key).await?.filter(|other| other.id != account.id);
    let letter = if other.is_some() { Letter::Taken } else { Letter::Confirm(&code) };
    let mail = post.write(letter, &email.written, Some(other.map_or(account.id, |other| other.id)), at);
    let waiting = NewConfirmation {
        id: ConfirmationId::new(),
        account_id: Some(account.id),
        email: email.written,
        email_key: email.key,
        password_hash: None,
        code_hash: services.passwords.hash(code).await?,
        tries_left: TRIES,
        expires_at: later(at, LASTS),
    };
    services.store.create_confirmation(&waiting, &mail).await?;
    services.queued();
    Ok(Reply::Go("/account/email/code".to_owned()))
}
