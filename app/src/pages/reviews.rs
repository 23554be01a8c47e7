//! `/reviews`: the history, latest first, and the way to a new review.

use domain::instrument::Gives;
use leptos::prelude::*;
use store::{Cursor, Instant, Listed};

use super::query;
use crate::{
    components::{
        date::Day,
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, load},
        review::{StartReview, WHERE_AM_I},
    },
    context::{self, Services},
    erasing::Left,
    review, t, words,
};

/// Reviews on one page.
const PAGE: u32 = 20;

/// The page.
#[component]
pub fn Reviews() -> impl IntoView {
    let before = query("before").and_then(|text| parse(&text));
    let later = before.is_some();
    let deleted =
        query("deleted").map(|_| format!("{} {}", t!("delete-review.done"), Left::text(query("traces").as_deref())));
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        // One more than a page shows, to know whether there are older ones.
        let mut listed = services.store.list_reviews(account.id, PAGE + 1, before).await?;
        let more = listed.len() > PAGE as usize;
        listed.truncate(PAGE as usize);
        let older = listed.last().filter(|_| more).map(|last| write(&last.cursor()));
        Ok(show(listed, older, later, deleted, &services))
    })
}

fn show(
    listed: Vec<Listed>,
    older: Option<String>,
    later: bool,
    deleted: Option<String>,
    services: &Services,
) -> impl IntoView + use<> {
    let empty = listed.is_empty() && !later;
    let lines = listed.into_iter().map(|one| {
        let (title, gives) = (review::title(services, &one), review::gives(services, &one));
        view! { <Line one title gives/> }
    });
    let lines = lines.collect_view();
    view! {
        <Page title=t!("reviews.title")>
            <PageHead title=t!("reviews.title") lead=t!("reviews.lead")/>
            <ErrorSummary/>
            {deleted.map(|text| view! { <Notice kind="success" text/> })}
            {if empty {
                view! {
                    <div class="empty">
                        <p class="empty__title">{t!("reviews.empty")}</p>
                        <p>{t!("reviews.empty-lead")}</p>
                        <StartReview instrument=WHERE_AM_I label=t!("review-start")/>
                        <p><a href="/questionnaires">{t!("home.questionnaires")}</a></p>
                    </div>
                }.into_any()
            } else {
                view! {
                    {(!later).then(|| view! { <p class="cluster"><a class="button" href="/questionnaires">{t!("reviews.start")}</a> <a class="button button--secondary" href="/history">{t!("history.link")}</a> <a class="button button--quiet" href="/decisions">{t!("decision.all")}</a></p> })}
                    <ol class="history">{lines}</ol>
                    {(later || older.is_some()).then(|| view! {
                        <nav class="pager" aria-label=t!("reviews.pager")>
                            {later.then(|| view! { <a class="button button--quiet" href="/reviews">{t!("reviews.newest")}</a> })}
                            {older.map(|cursor| view! { <a class="button button--quiet" href=format!("/reviews?before={cursor}")>{t!("reviews.older")}</a> })}
                        </nav>
                    })}
                }.into_any()
            }}
        </Page>
    }
}

/// One review of a list.
#[component]
pub fn Line(
    one: Listed,
    /// What its questionnaire is called.
    title: String,
    /// What its questionnaire leads to, if that is known.
    gives: Option<Gives>,
) -> impl IntoView {
    let tag = match (one.sent_at, one.edition) {
        (None, 1) => Some("reviews.unfinished"),
        (None, _) => Some("correction.tag-open"),
        (Some(_), 1) => None,
        (Some(_), _) => Some("correction.tag"),
    };
    let lead = match (one.sent_at, gives) {
        (None, _) if one.edition > 1 => Some(t!("correction.open-lead")),
        (None, _) => Some(t!("reviews.unfinished-lead")),
        (Some(_), Some(Gives::Advice)) => Some(words::archetype_name(one.archetype.as_deref(), one.guise.as_deref())),
        (Some(_), Some(Gives::Figures)) => Some(t!("reviews.figures-lead")),
        (Some(_), None) => None,
    };
    view! {
        <li class="history__item">
            <a class="history__link" href=format!("/reviews/{}", one.id)>
                <Day at=one.sent_at.unwrap_or(one.started_at) class="history__when"/>
                <span class="history__what">{title}</span>
                {lead.map(|lead| view! { <span class="history__lead">{lead}</span> })}
            </a>
            {tag.map(|tag| view! { <span class="tag">{t!(tag)}</span> })}
        </li>
    }
}

/// A cursor as it stands in the address: `moment.id`.
fn write(cursor: &Cursor) -> String {
    format!("{}.{}", cursor.started_at.0, cursor.id)
}

fn parse(text: &str) -> Option<Cursor> {
    let (at, id) = text.split_once('.')?;
    Some(Cursor { started_at: Instant(at.parse().ok()?), id: id.parse().ok()? })
}
