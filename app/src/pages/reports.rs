//! `/reports`: those who report to somebody, each with the last talk and the next one, and what they show of their role and of managing.
//!
//! Of each it shows what they show, and nothing else: the same to the byte whether there is nothing, or nothing shared. Nothing is counted
//! or set side by side across them.

use domain::together::Topic;
use engine::{
    html::{Sheet, Width, form::page_head},
    text::span,
    words::pull_level,
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Entry, Side};

use crate::{
    components::{date::in_words, html::framed, page::load},
    context::{self, now},
    decisions::day_in_words,
    error::AppError,
    reports::{
        Report, Reports,
        shown::{Clock, Interest, Said},
    },
    t, together,
};

/// The page.
#[component]
pub fn ReportsPage() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let reports = Reports::get(&services, &account, now()).await?;
        Ok::<_, AppError>(framed(sheet(&reports.each())))
    })
}

fn sheet(reports: &[Report<'_>]) -> Sheet {
    let body = html! {
        (page_head(&t!("reports.title"), Some(&t!("reports.lead"))))
        @if reports.is_empty() {
            div.empty {
                p.empty__title { (t!("reports.none")) }
                p { (t!("reports.none-lead")) }
                a.button href="/chats#invite" { (t!("reports.invite")) }
            }
        }
        ul.reports { @for report in reports { li.report { (one(report)) } } }
        p.cluster.page-end { a href="/openings" { (t!("openings.link")) } a href="/chats" { (t!("invitation.to-chats")) } a href="/guide" { (t!("chats.guide")) } }
    };
    Sheet { title: t!("chats.tab"), width: Width::Wide, body }
}

fn one(report: &Report<'_>) -> Markup {
    let (pair, standing) = (report.pair, &report.standing);
    html! {
        div.report__head {
            h2.report__name { a href={ "/chats/" (pair.id) } { (pair.other) } }
            @if standing.owed { span.tag { (t!("reports.owed")) } }
        }
        dl.report__facts {
            (fact(&t!("reports.last"), html! {
                @match standing.last { Some(talk) => (day_in_words(&talk.held_on)), None => (t!("reports.no-talk")) }
            }))
            @match standing.next {
                Some(talk) => (fact(&t!("reports.next"), html! { (day_in_words(&talk.held_on)) })),
                None => (fact(&t!("reports.due"), html! { (day_in_words(&standing.due.to_string())) })),
            }
        }
        div.report__shown {
            @if report.clock.is_some() || report.interest.is_some() || pair.may_ask_at.is_some() {
                dl.report__facts {
                    @if let Some(clock) = report.clock { (fact(&t!("reports.clock"), role(clock))) }
                    @if let Some(interest) = report.interest { (fact(&t!("reports.interest"), managing(interest, &pair.other))) }
                    @if pair.may_ask_at.is_some() { (fact(&t!("reports.may-ask"), html! { (t!("reports.may-ask-yes")) })) }
                }
            }
            @if !report.open.is_empty() { (agreed(report)) }
        }
    }
}

fn fact(name: &str, value: Markup) -> Markup {
    html! { div.report__fact { dt { (name) } dd { (value) } } }
}

/// Where the clock stands, in the words of home and timeline.
fn role(clock: &Clock) -> Markup {
    html! {
        (t!(format!("clock-{}.name", clock.phase))) ": " (t!("clock-time", "span" => span(clock.months)))
        @if let Some(at) = clock.as_of { " " span.muted { (t!("reports.as-of", "day" => in_words(at))) } }
    }
}

/// What was said, and below it where and when.
fn managing(interest: &Interest, other: &str) -> Markup {
    let day = in_words(interest.day);
    let (said, from) = match &interest.said {
        Said::Pull(level) => (pull_level(*level), t!("reports.from-goals", "day" => day)),
        Said::Figure(height, title) => {
            (t!(format!("reports.interest-{height}")), t!("reports.from-review", "name" => &**title, "day" => day))
        }
        Said::Answer(said, title) => {
            (t!("reports.answer", "answer" => &**said), t!("reports.from-review", "name" => &**title, "day" => day))
        }
        Said::BeforeTalk(level) => {
            let asked = together::sentence(Topic::People, Side::Manager, other);
            let said = t!("reports.before-talk", "text" => asked, "answer" => together::level(*level));
            (said, t!("reports.from-talk", "day" => day))
        }
    };
    html! { (said) " " span.muted { (from) } }
}

/// What the two agreed and isn't done: there if there is little of it, else folded.
fn agreed(report: &Report<'_>) -> Markup {
    /// So many stand there by themselves. [ours]
    const FEW: usize = 3;
    let pair = report.pair;
    let who = |one: &Entry| if one.side == Side::Manager { &*pair.name } else { &*pair.other };
    let list = html! {
        ul.shared__list {
            @for one in &report.open {
                li {
                    a href={ "/talks/" (one.talk) } { (one.what) } " "
                    span.muted { (who(one)) @if let Some(on) = &one.due_on { " · " (t!("decision.by", "day" => day_in_words(on))) } }
                }
            }
        }
    };
    let title = t!("reports.agreed", "count" => report.open.len());
    html! {
        @if report.open.len() <= FEW { p.report__label { (title) } (list) }
        @else { details.details { summary.details__summary { (title) } div.details__body { (list) } } }
    }
}
