//! `/reviews`: the history, latest first, and the way to a new review.

use domain::instrument::Catalogue;
use leptos::prelude::*;
use store::{Cursor, Instant, Listed};

use super::query;
use crate::{
    components::{
        date::Day,
        form::ErrorSummary,
        page::{Page, PageHead, load},
        review::StartReview,
    },
    context, t, words,
};

/// Reviews on one page.
const PAGE: u32 = 20;

/// The page.
#[component]
pub fn Reviews() -> impl IntoView {
    let before = query("before").and_then(|text| parse(&text));
    let later = before.is_some();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        // One more than a page shows, to know whether there are older ones.
        let mut listed = services.store.list_reviews(account.id, PAGE + 1, before).await?;
        let more = listed.len() > PAGE as usize;
        listed.truncate(PAGE as usize);
        let older = listed.last().filter(|_| more).map(|last| write(&last.cursor()));
        Ok(show(listed, older, later, &services.instruments))
    })
}

fn show(listed: Vec<Listed>, older: Option<String>, later: bool, instruments: &Catalogue) -> impl IntoView + use<> {
    let empty = listed.is_empty() && !later;
    let open = listed.iter().any(|one| one.sent_at.is_none());
    let lines = listed.into_iter().map(|one| {
        let known = instruments.find(&one.instrument, one.version);
        let name = known.map_or_else(|| one.instrument.clone(), |known| known.title.clone());
        view! { <Line one name/> }
    });
    let lines = lines.collect_view();
    view! {
        <Page title=t!("reviews.title")>
            <PageHead title=t!("reviews.title") lead=t!("reviews.lead")/>
            <ErrorSummary/>
            {if empty {
                view! {
                    <div class="empty">
                        <p class="empty__title">{t!("reviews.empty")}</p>
                        <p>{t!("reviews.empty-lead")}</p>
                        <StartReview/>
                    </div>
                }.into_any()
            } else {
                view! {
                    {(!later).then(|| view! { <StartReview open/> })}
                    <ol class="history">{lines}</ol>
                    <nav class="pager" aria-label=t!("reviews.pager")>
                        {later.then(|| view! { <a class="button button--quiet" href="/reviews">{t!("reviews.newest")}</a> })}
                        {older.map(|cursor| view! { <a class="button button--quiet" href=format!("/reviews?before={cursor}")>{t!("reviews.older")}</a> })}
                    </nav>
                }.into_any()
            }}
        </Page>
    }
}

/// One review of the list.
#[component]
fn Line(one: Listed, name: String) -> impl IntoView {
    let lead = match one.sent_at {
        Some(_) => words::archetype_name(one.archetype.as_deref(), one.guise.as_deref()),
        None => t!("reviews.unfinished-lead"),
    };
    view! {
        <li class="history__item">
            <a class="history__link" href=format!("/reviews/{}", one.id)>
                <Day at=one.sent_at.unwrap_or(one.started_at) class="history__when"/>
                <span class="history__what">{name}</span>
                <span class="history__lead">{lead}</span>
            </a>
            {one.sent_at.is_none().then(|| view! { <span class="tag">{t!("reviews.unfinished")}</span> })}
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
