//! Invites somebody to be a pair: by a link that is shown once, or by mail where the server sends any.

use store::{InvitationId, NewInvitation, Side};

use crate::{
    account::{email, link},
    context::{later, now},
    error::AppError,
    forms::{Call, Faults, Fields, Form, Reply},
    mail::Letter,
    permissions::May,
    sharing::{INVITATION_LASTS, MOST_INVITATIONS, invitation_path, read},
    t,
};

/// The field by which the page gets the link to show, this once.
pub const ADDRESS: &str = "address";

/// Permissions: whoever is signed in, in their own name.
pub const FORM: Form = Form { path: "/chats", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, services) = (call.account()?, &call.services);
    let mut faults = Faults::default();
    let side = Side::of(call.fields.text("side"));
    if side.is_none() {
        faults.add("side", t!("chats-side-missing"));
    }
    let name = read::name(&call.fields, "name").unwrap_or_else(|wrong| {
        faults.0.extend(wrong.0);
        String::new()
    });
    let typed = if services.post.is_some() { call.fields.text("email") } else { "" };
    let address = email::parse(typed);
    if !typed.is_empty() && address.is_none() {
        faults.add("email", t!("email-malformed"));
    }
    let (Some(side), true) = (side, faults.0.is_empty()) else { return Ok(Reply::Again(faults)) };
    if let Some(address) = &address
        && !(services.limits.allow_address(call.ip) && services.limits.allow_mail(&address.key))
    {
        return Ok(Reply::Later(Faults::one("email", t!("mail-too-many"))));
    }
    let (secret, at) = (link::fresh()?, now());
    let new = NewInvitation {
        id: InvitationId::new(),
        account: account.id,
        token_hash: link::hashed(&secret),
        side,
        name,
        made_at: at,
        expires_at: later(at, INVITATION_LASTS),
    };
    // It goes when the account does.
    let mail = services.post.as_ref().zip(address.as_ref());
    let mail = mail.map(|(post, to)| post.write(Letter::Invitation(&secret), &to.written, Some(account.id), at));
    if !services.store.create_invitation(&new, MOST_INVITATIONS, mail.as_ref()).await? {
        return Ok(Reply::Again(Faults::one("", t!("chats-too-many", "most" => MOST_INVITATIONS))));
    }
    if mail.is_some() {
        services.queued();
        return Ok(Reply::Go("/chats?mailed=1".to_owned()));
    }
    Ok(Reply::Show(Fields(vec![(ADDRESS.to_owned(), call.whole(&invitation_path(&secret)))])))
}
