//! Gets someone back in who has lost the password or the passkey, by a recovery code and a new password.

use crate::{
    account::{email, recovery, session},
    api::account::{sign_in::arrive, weak},
    components::carried,
    context::now,
    error::AppError,
    forms::{Call, Carried, Faults, Form, Reply},
    mail::Letter,
    permissions::May,
    t,
};

/// Permissions: anyone who has the code; limited by network address and by account.
pub const FORM: Form = Form { path: "/recover", may: May::Anyone, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    if carried::only_shows(&call.fields) {
        return Ok(Reply::Show(call.fields));
    }
    let typed = call.fields.text("email");
    let (parsed, code) = (email::parse(typed), recovery::hashed(call.fields.text("recovery-code")));
    let password = call.fields.raw("password").to_owned();

    let mut faults = Faults::default();
    if parsed.is_none() {
        faults.add("email", t!(if typed.is_empty() { "email-missing" } else { "email-malformed" }));
    }
    if code.is_none() {
        let missing = call.fields.text("recovery-code").is_empty();
        faults.add("recovery-code", t!(if missing { "recover.code-missing" } else { "recover.code-malformed" }));
    }
    if let Some(weakness) = weak(&password, typed) {
        faults.add("password", weakness);
    }
    let (Some(email), Some(code), true) = (parsed, code, faults.0.is_empty()) else {
        return Ok(Reply::Again(faults));
    };
    let Call { services, .. } = &call;
    if !services.limits.allow_address(call.ip) || !services.limits.allow_account(&email.key) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }

    // Hashed first and in any case: an unknown address takes as long as a wrong code.
    let hash = services.passwords.hash(password).await?;
    let found = services.store.find_account_by_email(&email.key).await?;
    let recovered = match &found {
        Some(account) => {
            let note = services.note(account, Letter::PasswordChanged, now());
            services.store.recover(account.id, &code, &hash, note.as_ref()).await?
        }
        None => false,
    };
    match found {
        Some(account) if recovered => {
            services.queued();
            session::sign_in(&call.session, &account, &call.agent).await?;
            Ok(arrive(account, Carried::within(&call.fields), "/account?password=recovered"))
        }
        _ => Ok(Reply::Again(Faults::one("", t!("recover.wrong")))),
    }
}
