//! Gives something to see. Nothing is given before its owner has seen it as it will be read: the form says which reading that was, and
//! if it would be another one by now, that is shown first.

use data_encoding::BASE64URL_NOPAD;
use domain::sharing::{Audience, Consent};
use maud::Markup;
use sha2::{Digest, Sha256};
use store::{Account, Giving, NewShare, Share, ShareId, To};

use crate::{
    account::link,
    api::account::weak,
    context::{Services, now},
    error::AppError,
    forms::{Call, Faults, Fields, Form, Reply},
    permissions::May,
    sharing::{
        self, LONGEST_NAME, MOST_SHARES, as_read, link_path,
        read::{self, With},
    },
    t,
};

/// The field by which the page gets a link to show, this once.
pub const ADDRESS: &str = "address";

/// Permissions: whoever is signed in, for what is theirs; within a pair, one of the two.
pub const FORM: Form = Form { path: "/share", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, services) = (call.account()?, &call.services);
    let with = read::with(call.fields.text("with")).ok_or(AppError::NotFound)?;
    if let With::Pair(pair) = with {
        services.store.find_pair(account.id, pair).await?.ok_or(AppError::NotFound)?;
    }
    let at = now();
    let consent = match read::consent(&call.fields, &sharing::offers(services, account.id).await?, at) {
        Ok(consent) => consent,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    if call.fields.text("go") != "give" {
        return Ok(Reply::Show(call.fields));
    }
    let reading = preview(services, account, with, &consent).await?;
    if digest(&reading) != call.fields.text("seen") {
        return Ok(Reply::Again(Faults::one("", t!("share.changed"))));
    }
    let (to, secret) = match with {
        With::Pair(pair) => (To::Pair(pair), None),
        With::Link => match by_link(&call, account).await? {
            Ok((to, secret)) => (to, Some(secret)),
            Err(faults) => return Ok(Reply::Again(faults)),
        },
    };
    let kept = sharing::kept(services, account.id, &consent).await?;
    let new = NewShare { id: ShareId::new(), account: account.id, to, consent, kept };
    match services.store.create_share(&new, MOST_SHARES).await? {
        Giving::TooMany => Ok(Reply::Again(Faults::one("", t!("share.too-many", "most" => MOST_SHARES)))),
        Giving::NotFound => Ok(Reply::Again(Faults::one("", t!("share.gone")))),
        Giving::Given => Ok(match secret {
            None => Reply::Go(format!("/shares/{}?given=1", new.id)),
            Some(secret) => Reply::Show(Fields(vec![
                (ADDRESS.to_owned(), call.whole(&link_path(&secret))),
                ("made".to_owned(), new.id.to_string()),
            ])),
        }),
    }
}

/// A fresh link, and its secret; or what is wrong with its label or its passphrase.
async fn by_link(call: &Call, account: &Account) -> Result<Result<(To, String), Faults>, AppError> {
    let mut faults = Faults::default();
    let label = call.fields.text("label");
    if label.chars().count() > LONGEST_NAME || label.chars().any(char::is_control) {
        faults.add("label", t!("chats-name.long", "most" => LONGEST_NAME));
    }
    let passphrase = call.fields.raw("passphrase");
    if let (false, Some(weakness)) = (passphrase.is_empty(), weak(passphrase, &account.email)) {
        faults.add("passphrase", weakness);
    }
    if !faults.0.is_empty() {
        return Ok(Err(faults));
    }
    let passphrase_hash = match passphrase {
        "" => None,
        words => Some(call.services.passwords.hash(words.to_owned()).await?),
    };
    let secret = link::fresh()?;
    let to = To::Link { token_hash: link::hashed(&secret), passphrase_hash, label: label.to_owned() };
    Ok(Ok((to, secret)))
}

/// What would be read: by the very code that its reader gets it from.
///
/// # Errors
/// When the database can't be asked.
pub async fn preview(
    services: &Services,
    account: &Account,
    with: With,
    consent: &Consent,
) -> Result<Markup, AppError> {
    let (pair, audience) = match with {
        With::Pair(pair) => (Some(pair), Audience::Pair { ended: None }),
        With::Link => (None, Audience::Link),
    };
    let share = Share {
        id: ShareId::new(),
        account: account.id,
        pair,
        with: String::new(),
        audience,
        passphrase_hash: None,
        consent: consent.clone(),
        kept: sharing::kept(services, account.id, consent).await?,
    };
    // What is about to be given shows from this moment on.
    as_read(services, &share, store::Instant(consent.given.0)).await?.ok_or(AppError::Internal)
}

/// By what a form names the reading that was seen.
pub fn digest(reading: &Markup) -> String {
    BASE64URL_NOPAD.encode(&Sha256::digest(reading.0.as_bytes()))
}
