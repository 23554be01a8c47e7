//! Adds a passkey, in two steps: what the browser is to be asked for, then what it made.

use crate::{
    account::{
        confirm, device,
        passkey::{LONGEST_NAME, MOST},
    },
    components::passkey::{ANSWER, OPTIONS},
    context::now,
    error::AppError,
    forms::{Call, Faults, Fields, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: whoever is signed in and has confirmed it, for their own account. The second step needs no word of its own: only the
/// session that took the first has what it asks for.
pub const FORM: Form = Form { path: "/account/passkeys", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?, &call.services.store);
    let passkeys = call.services.passkeys.as_ref().ok_or(AppError::NotFound)?;
    let name = match call.fields.text("name") {
        "" => device::in_words(device::named(&call.agent)),
        typed => typed.to_owned(),
    };
    if name.chars().count() > LONGEST_NAME {
        return Ok(Reply::Again(Faults::one("name", t!("text-too-long", "most" => LONGEST_NAME))));
    }
    let answer = call.fields.raw(ANSWER);
    if !answer.is_empty() {
        return match passkeys.finish_adding(&call.session, answer, name, now()).await? {
            Some(passkey) if store.create_passkey(account.id, &passkey).await? => {
                Ok(Reply::Go("/account/passkeys?passkey=added".to_owned()))
            }
            _ => Ok(Reply::Again(Faults::one("", t!("passkey.failed")))),
        };
    }
    let known = store.list_passkeys(account.id).await?;
    if known.len() >= MOST {
        return Ok(Reply::Again(Faults::one("", t!("account-passkeys.most", "most" => MOST))));
    }
    if let Some(reply) = confirm::refused(&call).await? {
        return Ok(reply);
    }
    let options = passkeys.begin_adding(&call.session, account, &known, now()).await?;
    Ok(Reply::Show(Fields(vec![("name".to_owned(), name), (OPTIONS.to_owned(), options)])))
}
