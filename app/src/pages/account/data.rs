//! `/account/data`: everything of an account to take along, and the way to bring it back.

use engine::html::{
    Sheet, Width,
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::Holdings;

use crate::{
    components::{date::in_words, html::framed, page::load},
    context,
    data::{Form, read::MOST_BYTES},
    forms::Posted,
    pages::query,
    t,
};

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    let posted = use_context::<Posted>();
    let said = imported();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let held = services.store.count_holdings(account.id).await?;
        let body = html! {
            (page_head(&t!("data.title"), Some(&t!("data.lead"))))
            (said)
            (export(&held))
            (import(posted.as_ref()))
            (delete())
        };
        Ok(framed(Sheet { title: t!("data.title"), width: Width::Reading, body }))
    })
}

/// What there is, in a few lines.
pub(super) fn holds(held: &Holdings) -> Markup {
    let row = |name: &str, value: String| {
        html! { div.facts__row { dt.facts__name { (t!(name)) } dd.facts__value { (value) } } }
    };
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let when = held.first_at.zip(held.last_at).map(|(first, last)| match (in_words(first), in_words(last)) {
        (first, last) if first == last => first,
        (first, last) => t!("data-holds.from-to", "from" => first, "to" => last),
    });
    html! {
        dl.facts {
            (row("timeline.title", t!("data-holds.roles", "count" => count(held.stints))))
            (row("goals.title", t!(if held.goals { "data-holds.goals" } else { "data-holds.no-goals" })))
            (row("reviews.title", t!("data-holds.reviews", "sent" => count(held.sent), "open" => count(held.open))))
            @if held.corrections > 0 { (row("data-holds.corrections", held.corrections.to_string())) }
            (row("data-holds.answers", held.answers.to_string()))
            @if held.decisions > 0 { (row("decisions.title", held.decisions.to_string())) }
            @if held.notes > 0 { (row("note.all", held.notes.to_string())) }
            @if held.views > 0 { (row("views.title", held.views.to_string())) }
            @if held.cadence { (row("account-check-ins.title", t!("data-holds.rhythm"))) }
            @if held.feed { (row("account-calendar.title", t!("data-holds.feed"))) }
            @if held.pairs > 0 { (row("data-holds.pairs", held.pairs.to_string())) }
            @if held.invitations > 0 { (row("chats.invited", held.invitations.to_string())) }
            @if held.talks > 0 { (row("talks.title", held.talks.to_string())) }
            @if held.talk_notes > 0 { (row("talk-own", held.talk_notes.to_string())) }
            @if held.together > 0 { (row("ask-together.held", held.together.to_string())) }
            @if held.openings > 0 { (row("openings.title", held.openings.to_string())) }
            @if held.shares > 0 { (row("chats.shown", held.shares.to_string())) }
            @if let Some(when) = when { (row("data-holds.when", when)) }
        }
    }
}

/// Everything, in three forms.
fn export(held: &Holdings) -> Markup {
    let forms = [(Form::Json, "json"), (Form::Csv, "csv"), (Form::Markdown, "markdown")];
    html! {
        section.section aria-labelledby="take" {
            h2.section__title id="take" { (t!("data-take")) }
            p.section__lead { (t!("data-take.lead")) }
            (holds(held))
            ul.help {
                @for (form, name) in forms {
                    li.help__one {
                        p id={ "take-" (name) } { (t!(format!("data-take.{name}"))) }
                        a.button.button--secondary href=(form.path()) download aria-describedby={ "take-" (name) } {
                            (t!(format!("data-take.{name}-link")))
                        }
                    }
                }
            }
            p.small.muted { (t!("data-take.care")) }
        }
    }
}

/// The form that takes a file in.
fn import(posted: Option<&Posted>) -> Markup {
    let fault = posted.and_then(|posted| posted.faults.of("file"));
    let described = if fault.is_some() { "file-hint file-error" } else { "file-hint" };
    let left_out = posted.is_some_and(|posted| posted.fields.text("leave-out") == "yes");
    html! {
        section.section aria-labelledby="bring" {
            h2.section__title id="bring" { (t!("data-bring")) }
            p.section__lead { (t!("data-bring.lead")) }
            div.prose { ul { @for line in ["adds", "once", "whole"] { li { (t!(format!("data-bring.{line}"))) } } } }
            form.form method="post" action="/account/data" enctype="multipart/form-data" {
                (error_summary(posted))
                // Before the file, so that it is read before that is.
                div.checks {
                    label.check {
                        input.check__input type="checkbox" name="leave-out" value="yes" checked[left_out];
                        span.check__text {
                            span.check__label { (t!("data-bring.leave-out")) }
                            span.check__hint { (t!("data-bring.leave-out-hint")) }
                        }
                    }
                }
                div.field {
                    label.field__label for="file" { (t!("data-bring.file")) }
                    p.field__hint id="file-hint" { (t!("data-bring.file-hint", "most" => MOST_BYTES / (1024 * 1024))) }
                    @if let Some(text) = fault { p.field__error id="file-error" { (text) } }
                    input.field__input type="file" id="file" name="file" accept=".json,application/json"
                        aria-describedby=(described) aria-invalid=[fault.map(|_| "true")];
                }
                div.form__actions { button.button { (t!("data-bring.submit")) } }
            }
        }
    }
}

/// The way to delete all of it.
fn delete() -> Markup {
    html! {
        section.section aria-labelledby="delete" {
            h2.section__title id="delete" { (t!("account-delete.title")) }
            p.section__lead { (t!("account-delete.about")) }
            p.cluster { a.button.button--quiet href="/account/delete" { (t!("account-delete.link")) } }
        }
    }
}

/// What became of an import, as the address asks it to be said.
fn imported() -> Markup {
    if query("imported").is_none() {
        return html! {};
    }
    let count = |name: &str| query(name).and_then(|text| text.parse::<u32>().ok()).unwrap_or_default();
    let (added, known, left, apart) = (count("added"), count("known"), count("left"), count("apart"));
    let beside = count("beside");
    let parts = match (count("timeline") > 0, count("goals") > 0) {
        (true, true) => Some(t!("data-imported.both")),
        (true, false) => Some(t!("data-imported.timeline")),
        (false, true) => Some(t!("data-imported.goals")),
        (false, false) => None,
    };
    let nothing = added == 0 && beside == 0 && parts.is_none();
    let lines = [
        Some(if nothing { t!("data-imported.nothing") } else { t!("data-imported.reviews", "count" => added) }),
        parts,
        (beside > 0).then(|| t!("data-imported.beside", "count" => beside)),
        (known > 0).then(|| t!("data-imported.known", "count" => known)),
        (left > 0).then(|| t!("data-imported.left", "count" => left)),
        (apart > 0).then(|| t!("data-imported.apart", "count" => apart)),
    ];
    notice(if nothing { "info" } else { "success" }, &lines.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
