//! Signs in with e-mail and password.

use store::Account;

use crate::{
    account::{email, password, session},
    components::carried,
    error::AppError,
    forms::{Call, Carried, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: anyone; limited by network address and by account.
pub const FORM: Form = Form { path: "/sign-in", may: May::Anyone, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    if carried::only_shows(&call.fields) {
        return Ok(Reply::Show(call.fields));
    }
    let typed = call.fields.text("email");
    let password = call.fields.raw("password").to_owned();
    let mut faults = Faults::default();
    let Some(email) = email::parse(typed) else {
        faults.add("email", t!(if typed.is_empty() { "email-missing" } else { "email-malformed" }));
        return Ok(Reply::Again(faults));
    };
    if password.is_empty() {
        faults.add("password", t!("password-missing"));
        return Ok(Reply::Again(faults));
    }
    let limits = &call.services.limits;
    if !limits.allow_address(call.ip) || !limits.allow_account(&email.key) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }

    let account = call.services.store.find_account_by_email(&email.key).await?;
    let stored = account.as_ref().and_then(|account| account.password_hash.clone());
    // Too long to be anyone's: not worth hashing. The length is the asker's own, so saying so at once tells nothing.
    let plausible = password.chars().count() <= password::LONGEST;
    let right = plausible && call.services.passwords.check(password, stored).await?;
    match account {
        Some(account) if right => {
            session::sign_in(&call.session, &account, &call.agent).await?;
            let next = session::safe_next(call.fields.text("next")).to_owned();
            Ok(arrive(account, Carried::within(&call.fields), &next))
        }
        // The same words for an unknown address and for a wrong password.
        _ => Ok(Reply::Again(Faults::one("", t!("sign-in-wrong")))),
    }
}

/// Where a person goes once signed in.
pub(super) fn arrive(account: Account, carried: Option<Carried>, next: &str) -> Reply {
    match carried {
        Some(carried) => Reply::Resume(account, carried),
        None => Reply::Go(next.to_owned()),
    }
}
