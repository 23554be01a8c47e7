//! Opens what a link leads to. It takes a posting: mailboxes and chats look behind links by themselves, and that is no reading.

use data_encoding::BASE64URL_NOPAD;
use domain::sharing::{Moment, visible};
use sha2::{Digest, Sha256};
use store::Share;

use crate::{
    account::link,
    context::now,
    error::AppError,
    forms::{Call, Faults, Fields, Form, Reply},
    permissions::May,
    t,
};

/// The field by which the page knows that it may show: [`proof`].
pub const OPENED: &str = "opened";

/// What nobody can name who wasn't let in: it is made of what the database alone knows of the passphrase.
pub fn proof(share: &Share, secret: &str) -> String {
    let hash = share.passphrase_hash.as_deref().unwrap_or_default();
    BASE64URL_NOPAD.encode(&Sha256::new().chain_update(hash).chain_update([0]).chain_update(secret).finalize())
}

/// Permissions: whoever has the link, and knows its passphrase where it has one; limited by network address, and by link.
pub const FORM: Form = Form { path: "/shared/{link}", may: May::Holder, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let services = &call.services;
    if !services.limits.allow_address(call.ip) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }
    let secret = call.param::<String>("link")?;
    let found = services.store.find_share_by_link(&link::hashed(&secret)).await?;
    let shows = found.filter(|share| visible(&share.consent, share.audience, Moment(now().0)).is_some());
    // The page says by itself that there is nothing (any more).
    let Some(share) = shows else { return Ok(Reply::Again(Faults::default())) };
    if share.passphrase_hash.is_some() {
        // By the thing shown and not by what was typed: whoever guesses is slowed down wherever they sit.
        if !services.limits.allow_account(&share.id.to_string()) {
            return Ok(Reply::Later(Faults::one("passphrase", t!("too-many-attempts"))));
        }
        let typed = call.fields.raw("passphrase").to_owned();
        if !services.passwords.check(typed, share.passphrase_hash.clone()).await? {
            return Ok(Reply::Again(Faults::one("passphrase", t!("shared-link.wrong"))));
        }
    }
    Ok(Reply::Show(Fields(vec![(OPENED.to_owned(), proof(&share, &secret))])))
}
