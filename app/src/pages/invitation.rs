//! `/invitations/{secret}`: who invites, what each of the two would and wouldn't see, and the form that accepts.

use engine::html::{
    Sheet, Width,
    field::{self, Field},
    form::{error_summary, page_head},
};
use leptos::prelude::*;
use maud::html;
use store::Invitation;

use super::param;
use crate::{
    account::link,
    components::{html::framed, page::load},
    context::{self, now},
    error::AppError,
    forms::Posted,
    render,
    sharing::{LONGEST_NAME, invitation_path},
    t,
};

/// Gone: what answers for a secret that opened something once, and for one that never did.
pub(super) const GONE: u16 = 410;

/// The page. It changes nothing by being looked at.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let secret = param::<String>("secret");
    let posted = use_context::<Posted>();
    load(async move {
        let (account, services, secret) = (context::account()?, context::services()?, secret?);
        let found = services.store.find_invitation(&link::hashed(&secret)).await?;
        let Some(found) = found.filter(|one| one.expires_at > now()) else {
            render::set_status(GONE);
            return Ok::<_, AppError>(framed(over()));
        };
        let own = found.account == account.id;
        Ok(framed(sheet(&found, own, &secret, posted.as_ref())))
    })
}

fn sheet(found: &Invitation, own: bool, secret: &str, posted: Option<&Posted>) -> Sheet {
    let other = &*found.name;
    let name = t!("invitation.name", "other" => other);
    let body = html! {
        (page_head(&t!("invitation.title"), Some(&t!(format!("invitation.lead-{}", found.side.id()), "other" => other))))
        div.prose {
            h2 { (t!("invitation.see", "other" => other)) }
            ul { li { (t!("invitation.see-name")) } li { (t!("invitation.see-parts")) } }
            h2 { (t!("invitation.not-see", "other" => other)) }
            ul { @for line in ["answers", "taken", "email"] { li { (t!(format!("invitation.not-{line}"))) } } }
            p { (t!("invitation.both")) }
        }
        @if own {
            p.notice.notice--info { (t!("invitation.own")) }
            p { a href="/chats" { (t!("invitation.to-chats")) } }
        } @else {
            form.form method="post" action=(invitation_path(secret)) novalidate {
                (error_summary(posted))
                (field::field(Field { name: "name", label: &name, autocomplete: Some("name"), longest: Some(LONGEST_NAME), ..Field::default() }, posted))
                div.form__actions { button.button { (t!("invitation.submit")) } }
            }
        }
    };
    Sheet { title: t!("invitation.title"), width: Width::Reading, body }
}

fn over() -> Sheet {
    let body = html! {
        (page_head(&t!("invitation.over"), Some(&t!("invitation.over-lead"))))
        p.cluster { a.button href="/chats" { (t!("invitation.to-chats")) } }
    };
    Sheet { title: t!("invitation.title"), width: Width::Narrow, body }
}
