//! `/history`: every review and check-in as figures over time, on the roles one had. Each view is an address; everything works by links
//! and one form that only asks. Four queries, however long the history is.

use domain::{state::Measure, timeline::Stint};
use engine::{
    html::{
        Sheet, Width,
        field::{self, Select},
        form::page_head,
    },
    stint::{track_name, when},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use maud::{Markup, html};
use store::KeptView;

use crate::{
    components::{date::in_words, html::framed, page::load},
    context::{self, now},
    decisions::day_of,
    error::AppError,
    over_time::{
        MOST_POINTS, Seen, Spread, group,
        kept::{MOST, first_questions, is_stale},
        named,
        picture::{Stretch, picture},
        seen,
        view::{By, View},
    },
    t,
    words::fact_name,
};

/// The page.
#[component]
pub fn History() -> impl IntoView {
    let asked = use_query_map().get_untracked();
    let view = View::of(
        &asked.get_all("measure").unwrap_or_default(),
        asked.get("year").as_deref(),
        asked.get("by").as_deref(),
    );
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let store = &services.store;
        let points = store.list_points(account.id).await?;
        let stints: Vec<Stint> = store.list_stints(account.id).await?.into_iter().map(|one| one.stint).collect();
        let notes = store.list_notes(account.id).await?;
        let kept = store.list_views(account.id).await?;
        Ok::<_, AppError>(framed(sheet(&view, seen(&services, points, &stints, notes), &stints, &kept)))
    })
}

fn sheet(view: &View, all: Vec<Seen>, stints: &[Stint], kept: &[KeptView]) -> Sheet {
    let mut years: Vec<i32> = all.iter().map(|one| one.day.year()).collect();
    years.dedup();
    let known: Vec<Measure> =
        Measure::ALL.iter().copied().filter(|one| all.iter().any(|look| look.score(*one).is_some())).collect();
    let empty = all.is_empty();
    let seen: Vec<Seen> = all.into_iter().filter(|one| view.year.is_none_or(|year| one.day.year() == year)).collect();
    let span = Stretch::of(view, &seen, day_of(now()));
    let body = html! {
        (page_head(&t!("history.title"), Some(&t!("history.lead"))))
        @if empty {
            div.empty {
                p.empty__title { (t!("history.empty")) }
                p { (t!("history.empty-lead")) }
                a.button href="/questionnaires" { (t!("reviews.start")) }
            }
        } @else {
            (asking(view, &known, &years))
            p.cluster { a.button.button--quiet href="/history/compare" { (t!("compare.link")) } a.button.button--quiet href="/decisions" { (t!("decision.all")) } }
            @if seen.is_empty() {
                p { (t!("history.nothing-then")) " " a href=(view.in_year(None).href()) { (t!("history.all-years")) } }
                (questions(view, kept, &known))
            } @else {
                section.section aria-labelledby="pictures" {
                    h2.section__title id="pictures" { (t!("history.pictures")) }
                    p.section__lead { (t!("history.pictures-lead")) }
                    @for measure in &view.measures {
                        (picture(*measure, &group::marks(&seen, *measure), &seen, stints, span, view))
                    }
                    (roles(&span.stints(stints)))
                }
                @if let Some(by) = view.by { (broken_down(&seen, view, by)) }
                (questions(view, kept, &known))
                (figures(&seen, view))
            }
        }
    };
    Sheet { title: t!("history.title"), width: Width::Wide, body }
}

/// What can be asked: a form that only asks, and a link for each year.
fn asking(view: &View, known: &[Measure], years: &[i32]) -> Markup {
    let by: Vec<(&str, String)> =
        By::ALL.iter().map(|one| (one.id(), t!(format!("history-by-{}", one.id())))).collect();
    html! {
        form.form.history-ask method="get" action="/history" {
            details.details open[view.measures != crate::over_time::USUAL] {
                summary.details__summary { (t!("history.measures")) }
                div.details__body {
                    fieldset.fieldset {
                        legend.visually-hidden { (t!("history.measures")) }
                        div.history-ask__measures {
                            @for one in known {
                                (field::check("measure", one.id(), &fact_name((*one).into()), None, view.measures.contains(one), None))
                            }
                        }
                    }
                }
            }
            div.history-ask__rest {
                (field::select(Select { name: "by", label: &t!("history.by"), saved: view.by.map_or("", By::id), options: &by, optional: true }, None))
                @if let Some(year) = view.year { input type="hidden" name="year" value=(year); }
                button.button.button--secondary { (t!("history.show")) }
            }
        }
        nav.history-years aria-label=(t!("history.years")) {
            ul.cluster {
                li { a href=(view.in_year(None).href()) aria-current=[view.year.is_none().then_some("page")] { (t!("history.all-years")) } }
                @for year in years {
                    li { a href=(view.in_year(Some(*year)).href()) aria-current=[(view.year == Some(*year)).then_some("page")] { (year) } }
                }
            }
        }
    }
}

/// The questions that are kept, the way to keep this one, and some to begin with.
fn questions(view: &View, kept: &[KeptView], known: &[Measure]) -> Markup {
    let asks = view.asks();
    let this = kept.iter().any(|one| one.asks == asks);
    let more: Vec<View> =
        first_questions(known).into_iter().filter(|one| !kept.iter().any(|kept| kept.asks == one.asks())).collect();
    // One button, with what it is about.
    let button = |action: &str, asks: &str, class: &str, text: String, about: Option<String>| {
        html! {
            form method="post" action=(action) {
                button class=(class) name="asks" value=(asks) {
                    (text) @if let Some(about) = about { span.visually-hidden { " " (about) } }
                }
            }
        }
    };
    html! {
        section.section.views aria-labelledby="questions" {
            h2.section__title id="questions" { (t!("views.title")) }
            @if !asks.is_empty() && !this {
                div.views__this {
                    p { (view.words()) }
                    @if kept.len() >= MOST { p.small.muted { (t!("views.full", "most" => MOST)) } }
                    @else { (button("/history/views", &asks, "button button--secondary button--small", t!("views.keep"), None)) }
                }
            }
            @if !kept.is_empty() {
                p.section__lead { (t!("views.lead")) }
                ul.views__list {
                    @for one in kept {
                        @let words = View::asked(&one.asks).words();
                        li.views__one {
                            (button("/history/views/open", &one.asks, "button button--quiet views__open", words.clone(), None))
                            @if is_stale(one, now()) { p.small { (t!("views.stale", "day" => in_words(one.opened_at))) } }
                            (button("/history/views/delete", &one.asks, "button button--quiet button--small", t!("views.drop"), Some(words)))
                        }
                    }
                }
            }
            @if !more.is_empty() {
                p.small.muted { (t!("views.more")) }
                ul.views__more { @for one in &more { li { a href=(one.href()) { (one.words()) } } } }
            }
        }
    }
}

/// What the strip below each picture stands for.
fn roles(stints: &[&Stint]) -> Markup {
    html! {
        @if !stints.is_empty() {
            h3.history-roles__title { (t!("history.roles")) }
            ul.history-roles {
                @for stint in stints {
                    li.history-role data-track=(stint.track) {
                        span.history-role__mark aria-hidden="true" {}
                        @let (name, track) = (named(stint), track_name(stint.track));
                        span { (name) " " span.muted { @if name != track { (track) " · " } (when(stint)) } }
                    }
                }
            }
        }
    }
}

/// An average with the lowest and the highest.
fn spread(spread: Option<Spread>) -> Markup {
    html! {
        @match spread {
            Some(Spread { count: 1, average, .. }) => (average.round()),
            Some(Spread { average, least, most, .. }) => { (average.round()) " " span.muted { (t!("history.from-to", "least" => least.round(), "most" => most.round())) } },
            None => span.muted { (t!("history.none-short")) },
        }
    }
}

fn table(id: &str, title: &str, lead: &str, first: &str, view: &View, more: &[String], rows: &Markup) -> Markup {
    html! {
        section.section aria-labelledby=(id) {
            h2.section__title id=(id) { (title) }
            p.section__lead { (lead) }
            div.table-frame tabindex="0" role="group" aria-label=(title) {
                table.table {
                    thead { tr {
                        th scope="col" { (first) }
                        @for one in more { th scope="col" { (one) } }
                        @for measure in &view.measures { th scope="col" { (fact_name((*measure).into())) } }
                    } }
                    tbody { (rows) }
                }
            }
        }
    }
}

/// The same figures put apart.
fn broken_down(seen: &[Seen], view: &View, by: By) -> Markup {
    let rows = html! {
        @for group in group::groups(seen, view, by) {
            tr {
                th scope="row" { (group.name) }
                td { (group.looks) }
                @for one in &group.spreads { td { (spread(*one)) } }
            }
        }
    };
    let first = t!(format!("history-by-{}", by.id()));
    table(
        "apart",
        &t!("history.apart", "name" => first.clone()),
        &t!("history.apart-lead"),
        &first,
        view,
        &[t!("history.looks")],
        &rows,
    )
}

/// Everything the pictures show, in figures: each look, or each stretch where they are many.
fn figures(seen: &[Seen], view: &View) -> Markup {
    if seen.len() > MOST_POINTS && view.year.is_none() {
        return by_year(seen, view);
    }
    let rows = html! {
        @for one in seen.iter().rev() {
            tr {
                th scope="row" { a href={ "/reviews/" (one.point.id) } { (in_words(one.point.sent_at)) } }
                td {
                    (one.title) br;
                    span.small.history-more {
                        a href={ "/reviews/" (one.point.id) "/answers" } { (t!("history.answers")) span.visually-hidden { " " (in_words(one.point.sent_at)) } }
                        " · "
                        a href={ "/reviews/" (one.point.id) "/note" } {
                            (t!(if one.note.is_some() { "history.note" } else { "history.add-note" }))
                            span.visually-hidden { " " (in_words(one.point.sent_at)) }
                        }
                    }
                    @if let Some(note) = &one.note { p.history-note { (note) } }
                }
                td { (one.role) }
                @for measure in &view.measures {
                    td { @match one.score(*measure) { Some(score) => (score.round()), None => span.muted { (t!("history.none-short")) } } }
                }
            }
        }
    };
    let more = [t!("history.questionnaire"), t!("history.role")];
    table("figures", &t!("history.figures"), &t!("history.figures-lead"), &t!("history.when"), view, &more, &rows)
}

/// Of a long history each year in a row, which opens it.
fn by_year(seen: &[Seen], view: &View) -> Markup {
    let rows = html! {
        @for chunk in seen.chunk_by(|a, b| a.day.year() == b.day.year()) {
            @if let Some(first) = chunk.first() {
                @let year = first.day.year();
                tr {
                    th scope="row" { a href=(view.in_year(Some(year)).href()) { (year) } }
                    td { (chunk.len()) }
                    @for measure in &view.measures { td { (spread(Spread::of(chunk.iter().filter_map(|one| one.score(*measure))))) } }
                }
            }
        }
    };
    table(
        "figures",
        &t!("history.figures"),
        &t!("history.by-year"),
        &t!("history.year"),
        view,
        &[t!("history.looks")],
        &rows,
    )
}
