//! `/account/calendar`: the secret address of one's calendar, and what that shows.

use engine::html::{
    Sheet, Width,
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::Instant;

use super::super::query;
use crate::{
    api::account::create_feed::ADDRESS,
    calendar::{self, Day},
    components::{date::in_words, html::framed, page::load},
    context,
    error::AppError,
    forms::Posted,
    over_time::midnight,
    t,
};

/// The page.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let posted = use_context::<Posted>();
    let gone = query("gone").is_some();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let made = services.store.find_feed(account.id).await?;
        let days = calendar::of(&services.store, account.id).await?;
        let address = posted.as_ref().map(|posted| posted.fields.text(ADDRESS)).filter(|address| !address.is_empty());
        let body = html! {
            (page_head(&t!("account-calendar.title"), Some(&t!("account-calendar.lead"))))
            @if gone && made.is_none() { (notice("success", &t!("account-calendar.gone"))) }
            (error_summary(posted.as_ref()))
            @match (address, made) {
                (Some(address), _) => (shown(address)),
                (None, Some(made)) => (there(made)),
                (None, None) => (none()),
            }
            (shows(&days))
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("account-calendar.title"), width: Width::Reading, body }))
    })
}

/// How it stands, in a few words.
pub(super) fn stands(made: Option<Instant>) -> String {
    made.map_or_else(|| t!("account-calendar.state-none"), |made| t!("account-calendar.state", "day" => in_words(made)))
}

/// The address, this once.
fn shown(address: &str) -> Markup {
    html! {
        div.codes {
            p.codes__for { (t!("account-calendar.made")) }
            p { code.codes__code.codes__code--long { (address) } }
            p.codes__how { (t!("account-calendar.how")) }
        }
        p.cluster { a.button href="/account" { (t!("account-calendar.kept")) } }
    }
}

/// There is one, which nobody can show again.
fn there(made: Instant) -> Markup {
    html! {
        section.section aria-labelledby="address" {
            h2.section__title id="address" { (t!("account-calendar.address")) }
            p { (t!("account-calendar.since", "day" => in_words(made))) }
            div.cluster {
                form method="post" action="/account/calendar" { button.button.button--secondary { (t!("account-calendar.renew")) } }
                form method="post" action="/account/calendar/delete" { button.button.button--quiet { (t!("account-calendar.delete")) } }
            }
        }
    }
}

fn none() -> Markup {
    html! {
        form.form method="post" action="/account/calendar" {
            p { (t!("account-calendar.secret")) }
            div.form__actions {
                button.button { (t!("account-calendar.make")) }
                a.button.button--quiet href="/account" { (t!("cancel")) }
            }
        }
    }
}

/// What the calendar shows, beside what it means.
fn shows(days: &[Day]) -> Markup {
    html! {
        section.section aria-labelledby="days" {
            h2.section__title id="days" { (t!("account-calendar.days")) }
            p.section__lead { (t!("account-calendar.days-lead")) }
            @if days.is_empty() {
                p { (t!("account-calendar.empty")) " " a href="/account/check-ins" { (t!("rhythm.choose")) } }
            } @else {
                div.table-frame tabindex="0" role="group" aria-label=(t!("account-calendar.days")) {
                    table.table {
                        thead { tr {
                            th scope="col" { (t!("account-calendar.day")) }
                            th scope="col" { (t!("account-calendar.seen")) }
                            th scope="col" { (t!("account-calendar.meant")) }
                        } }
                        tbody {
                            @for one in days {
                                tr {
                                    th scope="row" { (in_words(midnight(one.on))) }
                                    td { (t!(format!("calendar-{}.title", one.what.id()))) }
                                    td { a href=(one.what.href()) { (t!(format!("calendar-{}.meant", one.what.id()))) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
