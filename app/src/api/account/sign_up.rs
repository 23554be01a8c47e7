//! Creates an account and signs it in; where mail can be sent, once the address is confirmed.

use store::{AccountId, Created, NewAccount};

use crate::{
    account::{email, session},
    api::account::{confirm_sign_up, sign_in::arrive, weak},
    components::carried,
    context::now,
    error::AppError,
    forms::{Call, Carried, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Where someone goes who has just signed up.
pub const WELCOME: &str = "/account/recovery?new=yes";

/// Permissions: anyone; limited by network address, and by address of mail where mail can be sent.
pub const FORM: Form = Form { path: "/sign-up", may: May::Anyone, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    if carried::only_shows(&call.fields) {
        return Ok(Reply::Show(call.fields));
    }
    let password = call.fields.raw("password").to_owned();
    let typed = call.fields.text("email");
    let parsed = email::parse(typed);

    let mut faults = Faults::default();
    if parsed.is_none() {
        faults.add("email", t!(if typed.is_empty() { "email-missing" } else { "email-malformed" }));
    }
    if let Some(weakness) = weak(&password, typed) {
        faults.add("password", weakness);
    }
    let (Some(email), true) = (parsed, faults.0.is_empty()) else {
        return Ok(Reply::Again(faults));
    };
    // After the checks that cost nothing, so that a typing mistake uses up no attempt.
    if !call.services.limits.allow_address(call.ip) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }

    let password_hash = call.services.passwords.hash(password).await?;
    if let Some(post) = call.services.post.clone() {
        return confirm_sign_up::begin(&call, &post, email, password_hash).await;
    }
    let account = NewAccount {
        id: AccountId::new(),
        email: email.written,
        email_key: email.key,
        password_hash: Some(password_hash),
        created_at: now(),
        verified_at: None,
    };
    match call.services.store.create_account(&account).await? {
        Created::EmailTaken => Ok(Reply::Again(Faults::one("email", t!("email-taken")))),
        Created::Yes => {
            let account = call.services.store.find_account(account.id).await?.ok_or(AppError::Internal)?;
            session::sign_in(&call.session, &account, &call.agent).await?;
            Ok(arrive(account, Carried::within(&call.fields), WELCOME))
        }
    }
}
