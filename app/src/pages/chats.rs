//! `/chats`: with whom one is a pair, invitations that wait, what one shares, and the form that invites.

use domain::sharing::{Audience, Moment, visible};
use engine::html::{
    Sheet, Width,
    field::{self, Field, Kind},
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Instant, Invitation, Pair, Share, Side, Talk};

use super::query;
use crate::{
    api::chats::invite::ADDRESS,
    components::{date::in_words, html::framed, page::load},
    context::{self, later, now},
    decisions::{day_in_words, day_of},
    error::AppError,
    forms::Posted,
    reports::standing::Standing,
    sharing::{INVITATION_LASTS, LONGEST_NAME},
    t,
};

/// What a form elsewhere leaves in the address, and the text it stands for.
const SAID: [(&str, &str); 3] =
    [("taken-back", "chats.taken-back"), ("ended", "chats.ended"), ("deleted", "chats.deleted")];

/// The page.
#[component]
pub fn Chats() -> impl IntoView {
    let posted = use_context::<Posted>();
    let said = SAID.into_iter().find(|(name, _)| query(name).is_some()).map(|(_, key)| t!(key));
    let mailed = query("mailed").map(|_| t!("chats-invite.mailed", "day" => in_words(later(now(), INVITATION_LASTS))));
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let store = &services.store;
        let pairs = store.list_pairs(account.id).await?;
        let invitations = store.list_invitations(account.id).await?;
        let shares = store.list_shares(account.id).await?;
        let made = posted.as_ref().filter(|posted| posted.faults.0.is_empty());
        let link = made.map(|posted| posted.fields.text(ADDRESS)).filter(|link| !link.is_empty());
        let form = posted.as_ref().filter(|_| link.is_none());
        let body = html! {
            @if let Some(said) = said.or(mailed) { (notice("success", &said)) }
            (page_head(&t!("chats.title"), Some(&t!("chats.lead"))))
            @if let Some(link) = link {
                (handed_over(&t!("chats-invite.made", "day" => in_words(later(now(), INVITATION_LASTS))), link))
            }
            (with(&pairs, &store.list_talks(account.id).await?))
            (waiting(&invitations))
            (shown(&shares))
            (invite(services.post.is_some(), form))
            p.cluster.page-end { a href="/talks" { (t!("talks.title")) } a href="/guide" { (t!("chats.guide")) } }
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("chats.tab"), width: Width::Reading, body }))
    })
}

/// A link to be handed over, this once.
pub(super) fn handed_over(said: &str, link: &str) -> Markup {
    html! {
        div.notice.notice--success role="status" {
            p { (said) }
            p.secret-link { a href=(link) { (link) } }
            p.small { (t!("chats-invite.copy")) }
        }
    }
}

fn with(pairs: &[Pair], talks: &[Talk]) -> Markup {
    let today = day_of(now());
    let open: Vec<&Pair> = pairs.iter().filter(|pair| pair.ended_at.is_none()).collect();
    html! {
        section.section aria-labelledby="with" {
            h2.section__title id="with" { (t!("chats.with")) }
            @if open.is_empty() { p { (t!("chats.none")) } }
            ul.history {
                @for pair in &open {
                    @let standing = Standing::of(pair, talks, today);
                    li.history__item {
                        a.history__link href={ "/chats/" (pair.id) } {
                            span.history__what { (pair.other) }
                            span.history__lead { (t!(format!("chats-side-{}", pair.side.id()), "other" => &*pair.other)) }
                            span.history__lead {
                                @match standing.last {
                                    Some(talk) => (t!("chats.last-talk", "day" => day_in_words(&talk.held_on))),
                                    None => (t!("chats.no-talk")),
                                }
                            }
                        }
                    }
                }
            }
            // Which talks are due, and with whom, stands there.
            @if open.iter().any(|pair| pair.side == Side::Manager) { p { a href="/reports" { (t!("reports.link")) } } }
        }
    }
}

fn waiting(invitations: &[Invitation]) -> Markup {
    html! {
        @if !invitations.is_empty() {
            section.section aria-labelledby="invited" {
                h2.section__title id="invited" { (t!("chats.invited")) }
                ul.history {
                    @for one in invitations {
                        li.history__item {
                            div.history__link {
                                span.history__what { (t!(format!("chats.invitation-{}", one.side.id()), "day" => in_words(one.made_at))) }
                                span.history__lead {
                                    @if one.expires_at > now() { (t!("chats.invitation-ends", "day" => in_words(one.expires_at))) }
                                    @else { (t!("chats.invitation-over")) }
                                }
                            }
                            form method="post" action={ "/chats/invitations/" (one.id) "/delete" } {
                                button.button.button--quiet.button--small { (t!("chats.take-back")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// To whom something was given, in words.
pub(crate) fn to_whom(share: &Share) -> String {
    match share.audience {
        Audience::Pair { .. } => t!("shared.with", "other" => &*share.with),
        Audience::Gone => t!("shared.with-gone"),
        Audience::Link => t!("shared.link-for", "other" => if share.with.is_empty() { "…" } else { &share.with }),
    }
}

/// How something stands that was given, in words.
pub(crate) fn standing(share: &Share, at: Instant) -> String {
    let day = |moment: Moment| in_words(Instant(moment.0));
    match (share.consent.withdrawn, share.audience) {
        (_, Audience::Pair { ended: Some(_) }) => t!("shared.pair-over"),
        (Some(withdrawn), _) => t!("shared.withdrawn", "day" => day(withdrawn)),
        (None, _) if visible(&share.consent, share.audience, Moment(at.0)).is_some() => {
            t!("shared.until", "day" => day(share.consent.ends))
        }
        (None, _) => t!("shared.ended", "day" => day(share.consent.ends)),
    }
}

fn shown(shares: &[Share]) -> Markup {
    html! {
        section.section aria-labelledby="shown" {
            h2.section__title id="shown" { (t!("chats.shown")) }
            @if shares.is_empty() { p { (t!("chats.nothing-shown")) } }
            (listed(shares))
            p { a href="/share?with=link" { (t!("chats.share-link")) } }
            p.small.muted { (t!("chats.share-link-hint")) }
        }
    }
}

/// What was given, each with how it stands.
pub(super) fn listed(shares: &[Share]) -> Markup {
    html! {
        ul.history {
            @for share in shares {
                li.history__item {
                    a.history__link href={ "/shares/" (share.id) } {
                        span.history__when { (in_words(Instant(share.consent.given.0))) }
                        span.history__what { (to_whom(share)) }
                        span.history__lead { (standing(share, now())) }
                    }
                }
            }
        }
    }
}

fn invite(mail: bool, posted: Option<&Posted>) -> Markup {
    let fault = field::fault("side", posted);
    let typed = field::typed("side", "", posted);
    let (name, email, hint) = (t!("chats-invite.name"), t!("chats-invite.email"), t!("chats-invite.email-hint"));
    html! {
        section.section aria-labelledby="invite" {
            h2.section__title id="invite" { (t!("chats-invite.title")) }
            p.section__lead { (t!("chats-invite.lead")) }
            form.form method="post" action="/chats" novalidate {
                (error_summary(posted))
                fieldset.fieldset id="side" aria-describedby=[fault.map(|_| "side-error")] {
                    legend.fieldset__legend { (t!("chats-invite.side")) }
                    @if let Some(fault) = fault { p.field__error id="side-error" { (fault) } }
                    div.checks {
                        @for side in [Side::Report, Side::Manager] {
                            label.check {
                                input.check__input type="radio" name="side" value=(side.id()) checked[typed == side.id()] required;
                                span.check__text { span.check__label { (t!(format!("chats-invite.{}", side.id()))) } }
                            }
                        }
                    }
                }
                (field::field(Field { name: "name", label: &name, autocomplete: Some("name"), longest: Some(LONGEST_NAME), ..Field::default() }, posted))
                @if mail {
                    (field::field(Field { name: "email", label: &email, kind: Kind::Email, hint: Some(&hint), optional: true, autocomplete: Some("off"), ..Field::default() }, posted))
                }
                div.form__actions { button.button { (t!("chats-invite.submit")) } }
            }
        }
    }
}
