//! `/timeline`: the stints of a working life, and the form that adds one.

use domain::{
    month::Month,
    timeline::{Stint, Tenure, TourClock},
};
use leptos::prelude::*;
use store::StoredStint;

use super::query;
use crate::{
    components::{
        clock::Clock,
        form::Notice,
        page::{Page, PageHead, Width, load},
        stint::{StintForm, StintView},
    },
    context::{self, month_of, now},
    t,
};

/// The page.
#[component]
pub fn TimelinePage() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let stints = services.store.list_stints(account.id).await?;
        Ok(show(stints, month_of(now())))
    })
}

fn show(stored: Vec<StoredStint>, as_of: Month) -> impl IntoView {
    let notice = [("saved", "success"), ("removed", "success"), ("first", "info")]
        .into_iter()
        .find(|(name, _)| query(name).is_some())
        .map(|(name, kind)| view! { <Notice kind text=t!(format!("timeline.{name}"))/> });
    let stints: Vec<Stint> = stored.iter().map(|stored| stored.stint.clone()).collect();
    let tenure = Tenure::of(&stints, as_of);
    let clock = TourClock::of(&stints, as_of);
    let first = stints.iter().map(|stint| stint.from).min().unwrap_or(as_of);
    let empty = stored.is_empty();
    view! {
        <Page title=t!("timeline.title") width=Width::Wide>
            <PageHead title=t!("timeline.title") lead=t!("timeline.lead")/>
            {notice}
            {(!empty).then(|| view! {
                <section class="section" aria-labelledby="so-far">
                    <h2 class="section__title" id="so-far">{t!("timeline.so-far")}</h2>
                    {(clock != TourClock::None).then(|| view! { <Clock phase=clock months=tenure.current_role_months/> })}
                    <ol class="stints">
                        {stored.into_iter().rev().map(|stored| {
                            let track = stored.stint.track.id();
                            view! { <li class="stint" data-track=track><StintView stored first as_of/></li> }
                        }).collect_view()}
                    </ol>
                    <p><a class="button" href="/goals">{t!("timeline.next")}</a></p>
                </section>
            })}
            <section class="section" aria-labelledby="add">
                <h2 class="section__title" id="add">{t!(if empty { "timeline.add-first" } else { "timeline.add" })}</h2>
                <p class="section__lead">{t!(if empty { "timeline.add-first-lead" } else { "timeline.add-lead" })}</p>
                <div class="card"><StintForm action="/timeline".to_owned() saved=None/></div>
            </section>
        </Page>
    }
}
