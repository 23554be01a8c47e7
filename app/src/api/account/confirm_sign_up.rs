//! Signing up where mail can be sent: the address is confirmed first, by a code. A known and an unknown address get the same
//! pages, and cost the same work; only the mail differs.

use store::{AccountId, Confirmation, ConfirmationId, Created, NewAccount, NewConfirmation, NewMail};

use crate::{
    account::{
        code::{self, LASTS, TRIES},
        email::Email,
        session,
    },
    api::account::{code::typed_right, sign_in::arrive, sign_up::WELCOME},
    components::carried,
    context::{Services, later, now},
    error::AppError,
    forms::{Call, Carried, Faults, Form, Reply},
    mail::{Letter, Post},
    permissions::May,
    t,
};

/// Permissions: anyone, for the address that this browser signed up with; limited by network address, and by tries at the code.
pub const FORM: Form = Form { path: "/sign-up/code", may: May::Anyone, run: |call| Box::pin(run(call)) };

/// Has an address wait for its code, and leads to the page that asks for it.
///
/// # Errors
/// When the database can't be written or hashing fails.
pub(super) async fn begin(call: &Call, post: &Post, email: Email, password_hash: String) -> Result<Reply, AppError> {
    let services = &call.services;
    if !services.limits.allow_mail(&email.key) {
        return Ok(Reply::Later(Faults::one("", t!("mail-too-many"))));
    }
    let waiting = NewConfirmation {
        id: ConfirmationId::new(),
        account_id: None,
        email: email.written,
        email_key: email.key,
        password_hash: Some(password_hash),
        code_hash: String::new(),
        tries_left: TRIES,
        expires_at: later(now(), LASTS),
    };
    let (waiting, mail) = with_code(services, post, waiting).await?;
    services.store.create_confirmation(&waiting, &mail).await?;
    services.queued();
    session::begin_signing_up(&call.session, waiting.id).await?;
    Ok(on("/sign-up/code", call))
}

async fn run(call: Call) -> Result<Reply, AppError> {
    let Some(post) = call.services.post.clone() else { return Ok(on("/sign-up", &call)) };
    let Some(id) = session::signing_up(&call.session).await? else { return Ok(on("/sign-up", &call)) };
    if carried::only_shows(&call.fields) {
        return Ok(Reply::Show(call.fields));
    }
    if !call.fields.text("again").is_empty() {
        return again(&call, &post, id).await;
    }
    let waiting = match typed_right(&call, id).await? {
        Ok(waiting) => waiting,
        Err(reply) => return Ok(reply),
    };
    let store = &call.services.store;
    let account = NewAccount {
        id: AccountId::new(),
        email: waiting.email,
        email_key: waiting.email_key,
        password_hash: waiting.password_hash,
        created_at: now(),
        verified_at: Some(now()),
    };
    match store.create_confirmed_account(id, &account).await? {
        // Somebody else's since: who has the code may know that.
        Created::EmailTaken => Ok(Reply::Again(Faults::one("", t!("email-taken")))),
        Created::Yes => {
            session::sign_in(&call.session, &account, &call.agent).await?;
            Ok(arrive(account, Carried::within(&call.fields), WELCOME))
        }
    }
}

/// Mails another code, which replaces the one before.
async fn again(call: &Call, post: &Post, id: ConfirmationId) -> Result<Reply, AppError> {
    let services = &call.services;
    let Some(waiting) = services.store.find_confirmation(id).await? else { return Ok(on("/sign-up", call)) };
    if !services.limits.allow_address(call.ip) || !services.limits.allow_mail(&waiting.email_key) {
        return Ok(Reply::Later(Faults::one("", t!("mail-too-many"))));
    }
    let renewed = Confirmation { tries_left: TRIES, expires_at: later(now(), LASTS), ..waiting };
    let (renewed, mail) = with_code(services, post, renewed).await?;
    if services.store.renew_confirmation(&renewed, &mail).await? {
        services.queued();
    }
    Ok(match Carried::within(&call.fields) {
        Some(carried) => Reply::On("/sign-up/code?sent=again", carried),
        None => Reply::Go("/sign-up/code?sent=again".to_owned()),
    })
}

/// Gives an address a fresh code, and writes the mail that takes it there; or, where there is an account already, one that says so. Its
/// code is then never mailed to anyone.
async fn with_code(
    services: &Services,
    post: &Post,
    waiting: NewConfirmation,
) -> Result<(NewConfirmation, NewMail), AppError> {
    let code = code::fresh()?;
    let code_hash = services.passwords.hash(code.clone()).await?;
    let known = services.store.find_account_by_email(&waiting.email_key).await?;
    let letter = match &known {
        None => Letter::SignUp(&code),
        Some(account) => Letter::HasAccount { verified: account.verified_at.is_some() },
    };
    let mail = post.write(letter, &waiting.email, known.map(|account| account.id), now());
    Ok((NewConfirmation { code_hash, ..waiting }, mail))
}

/// On to a page, with the form in hand where there is one.
fn on(page: &'static str, call: &Call) -> Reply {
    match Carried::within(&call.fields) {
        Some(carried) => Reply::On(page, carried),
        None => Reply::Go(page.to_owned()),
    }
}
