//! `/openings`: the teams for which one looks for somebody, and the form that begins with another one.

use engine::html::{
    Sheet, Width,
    field::{self, Field},
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::Opening;

use super::query;
use crate::{
    components::{date::in_words, html::framed, page::load},
    context,
    error::AppError,
    forms::Posted,
    openings::read::LONGEST_LINE,
    t,
};

/// The page.
#[component]
pub fn Openings() -> impl IntoView {
    let posted = use_context::<Posted>();
    let deleted = query("deleted").map(|_| notice("success", &t!("openings.deleted")));
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let openings = services.store.list_openings(account.id).await?;
        Ok::<_, AppError>(framed(sheet(&openings, deleted.as_ref(), posted.as_ref())))
    })
}

fn sheet(openings: &[Opening], deleted: Option<&Markup>, posted: Option<&Posted>) -> Sheet {
    let (label, hint) = (t!("opening-team"), t!("openings.team-hint"));
    let body = html! {
        @if let Some(deleted) = deleted { (deleted) }
        (page_head(&t!("openings.title"), Some(&t!("openings.lead"))))
        @if !openings.is_empty() { ul.history { @for one in openings { (listed(one)) } } }
        section.section aria-labelledby="begin" {
            h2.section__title id="begin" { (t!("openings.begin")) }
            form.form method="post" action="/openings" novalidate {
                (error_summary(posted))
                (field::field(Field { name: "team", label: &label, hint: Some(&hint), longest: Some(LONGEST_LINE), ..Field::default() }, posted))
                div.form__actions { button.button { (t!("openings.submit")) } }
            }
        }
        p.page-end { a href="/reports" { (t!("reports.link")) } }
    };
    Sheet { title: t!("chats.tab"), width: Width::Reading, body }
}

fn listed(one: &Opening) -> Markup {
    html! {
        li.history__item {
            a.history__link href={ "/openings/" (one.id) } {
                span.history__when { (in_words(one.opened_at)) }
                span.history__what { (one.content.team) }
                span.history__lead {
                    @match (one.content.decision.way, one.decided_at) {
                        (Some(way), Some(at)) => (t!(format!("opening-way-{way}.so-far"), "day" => in_words(at))),
                        _ => (t!("openings.open")),
                    }
                }
            }
        }
    }
}
