//! `/shares/{share}`: what one shares, as it is read now; who read it; and the ways to withdraw it and to delete it.

use engine::html::{
    Sheet, Width,
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Share, ShareId, View};

use super::{
    chats::{standing, to_whom},
    param, query,
};
use crate::{
    components::{
        date::{in_words, time_of_day},
        html::framed,
        page::load,
    },
    context::{self, Services, now},
    error::AppError,
    forms::Posted,
    sharing::{as_read, named},
    t,
};

/// The most readings that are listed one by one.
const LISTED: usize = 100;

/// The page.
#[component]
pub fn SharedPage() -> impl IntoView {
    let id = param::<ShareId>("share");
    let posted = use_context::<Posted>();
    let said = [("given", "shared.given"), ("withdrawn", "shared.withdrawn-now")];
    let said = said.into_iter().find(|(name, _)| query(name).is_some()).map(|(_, key)| t!(key));
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let share = services.store.find_share(account.id, id).await?.ok_or(AppError::NotFound)?;
        let views = services.store.list_share_views(account.id, id).await?;
        let reading = as_read(&services, &share, now()).await?;
        Ok(framed(sheet(&services, &share, &views, reading.as_ref(), said.as_deref(), posted.as_ref())))
    })
}

fn sheet(
    services: &Services,
    share: &Share,
    views: &[View],
    reading: Option<&Markup>,
    said: Option<&str>,
    posted: Option<&Posted>,
) -> Sheet {
    let lead = format!("{}. {}.", to_whom(share), standing(share, now()));
    let body = html! {
        @if let Some(said) = said { (notice("success", said)) }
        (error_summary(posted))
        (page_head(&t!("shared.title"), Some(&lead)))
        @match reading {
            Some(reading) => {
                section.section aria-labelledby="now" { h2.section__title id="now" { (t!("shared.now")) } (reading) }
                (one_button("withdraw", &format!("/shares/{}", share.id)))
            }
            None => {
                p { (t!("shared.no-more")) }
                section.section aria-labelledby="parts" {
                    h2.section__title id="parts" { (t!("shared.parts")) }
                    ul.shared__list { @for part in &share.consent.parts { li { (named(services, part)) } } }
                }
            }
        }
        section.section aria-labelledby="record" {
            h2.section__title id="record" { (t!("shared.record")) }
            p { @if views.is_empty() { (t!("shared.unread")) } @else { (t!("shared.times", "count" => views.len())) } }
            ul.shared__list {
                @for view in views.iter().take(LISTED) {
                    li {
                        (t!("shared.at", "day" => in_words(view.seen_at), "time" => time_of_day(view.seen_at))) ". "
                        span.muted { (view.parts.iter().map(|part| named(services, part)).collect::<Vec<_>>().join("; ")) }
                    }
                }
            }
        }
        (one_button("delete", &format!("/shares/{}/delete", share.id)))
        p.page-end { a href="/chats" { (t!("invitation.to-chats")) } }
    };
    Sheet { title: t!("shared.title"), width: Width::Reading, body }
}

fn one_button(what: &str, action: &str) -> Markup {
    html! {
        section.section aria-labelledby=(what) {
            h2.section__title id=(what) { (t!(format!("shared.{what}"))) }
            p { (t!(format!("shared.{what}-text"))) }
            form method="post" action=(action) { button.button.button--secondary { (t!(format!("shared.{what}-submit"))) } }
        }
    }
}
