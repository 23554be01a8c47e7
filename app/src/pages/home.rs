//! `/home`: where I am on the tour clock, what is unfinished, the last result, and what comes next.

use domain::timeline::{Stint, Tenure, TourClock};
use leptos::prelude::*;
use store::Listed;

use crate::{
    components::{
        clock::Clock,
        date::in_words,
        page::{Page, PageHead, Width, load},
        review::{StartReview, WHERE_AM_I},
    },
    context::{self, month_of, now},
    error::AppError,
    review, t, words,
};

/// What the page rests on.
struct Found {
    stints: Vec<Stint>,
    has_goals: bool,
    /// The open review, with how many items are answered of how many.
    open: Option<(Listed, usize, usize)>,
    /// The latest sent review.
    last: Option<Listed>,
}

/// How far back to look for the latest sent review: each questionnaire has one open review at most, and there are few.
const LOOK_BACK: u32 = 8;

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let store = &services.store;
        let stints = store.list_stints(account.id).await?.into_iter().map(|stored| stored.stint).collect();
        let has_goals = store.find_goals(account.id).await?.is_some();
        let listed = store.list_reviews(account.id, LOOK_BACK, None).await?;
        let (sent, unfinished): (Vec<_>, Vec<_>) = listed.into_iter().partition(|one| one.sent_at.is_some());
        let open = match unfinished.into_iter().next() {
            None => None,
            Some(one) => match review::get(&services, account.id, one.id).await {
                Ok(hand) => Some((one, hand.answered(), hand.path().len())),
                // Its own page says why it can't be gone on with here; home stays open.
                Err(AppError::UnknownInstrument) => None,
                Err(error) => return Err(error),
            },
        };
        Ok(show(Found { stints, has_goals, open, last: sent.into_iter().next() }))
    })
}

fn show(found: Found) -> impl IntoView {
    let as_of = month_of(now());
    let clock = TourClock::of(&found.stints, as_of);
    let months = Tenure::of(&found.stints, as_of).current_role_months;
    let first_time = found.last.is_none();
    let steps = [("timeline", "/timeline", !found.stints.is_empty()), ("goals", "/goals", found.has_goals)];
    let ready = steps.iter().all(|(_, _, done)| *done);
    view! {
        <Page title=t!("home.title") width=Width::Wide>
            <PageHead title=t!(if first_time { "home.welcome" } else { "home.title" }) lead=t!(if first_time { "home.welcome-lead" } else { "home.lead" })/>
            <div class="dashboard">
                <section class="card card--accent" aria-labelledby="next">
                    <h2 class="card__title" id="next">{t!("home.next")}</h2>
                    {match found.open {
                        Some((one, answered, total)) => view! { <Unfinished one answered total/> }.into_any(),
                        None if ready => view! {
                            <p>{t!(if first_time { "home.first-review" } else { "home.next-review" })}</p>
                            <div class="card__actions"><StartReview/></div>
                        }.into_any(),
                        None => view! { <Steps steps=steps.to_vec()/> }.into_any(),
                    }}
                </section>
                <section class="card" aria-labelledby="clock">
                    <h2 class="card__title" id="clock">{t!("home.clock")}</h2>
                    {if clock == TourClock::None {
                        view! { <p>{t!("clock-none.meaning")}</p> <p><a href="/timeline">{t!("home.to-timeline")}</a></p> }.into_any()
                    } else {
                        view! { <Clock phase=clock months/> }.into_any()
                    }}
                </section>
                {found.last.map(|one| view! {
                    <section class="card dashboard__wide" aria-labelledby="last">
                        <h2 class="card__title" id="last">{t!("home.last")}</h2>
                        <p class="muted">{t!("home.last-when", "day" => in_words(one.sent_at.unwrap_or(one.started_at)))}</p>
                        <p class="lead">{words::archetype_name(one.archetype.as_deref(), one.guise.as_deref())}</p>
                        {one.leading_move.as_deref().map(|id| view! { <p>{t!("home.last-move", "move" => t!(format!("move-{id}.name")))}</p> })}
                        <div class="card__actions">
                            <a class="button button--secondary" href=format!("/reviews/{}", one.id)>{t!("home.last-open")}</a>
                            <a class="button button--quiet" href="/reviews">{t!("home.all")}</a>
                        </div>
                    </section>
                })}
            </div>
        </Page>
    }
}

/// A review that waits to be gone on with.
#[component]
fn Unfinished(one: Listed, answered: usize, total: usize) -> impl IntoView {
    let said = t!("home.unfinished", "answered" => answered, "total" => total);
    view! {
        <p>{said.clone()}</p>
        <progress class="progress" max=total value=answered aria-label=said.clone()>{said.clone()}</progress>
        <div class="card__actions"><a class="button" href=format!("/reviews/{}", one.id)>{t!("review-go-on")}</a></div>
    }
}

/// What comes before the first review: timeline, then goals, then the questions.
#[component]
fn Steps(steps: Vec<(&'static str, &'static str, bool)>) -> impl IntoView {
    let next = steps.iter().find(|(_, _, done)| !done).map(|(name, href, _)| (*name, *href));
    // Goals sharpen a result but are no condition for one.
    let may_start = steps.first().is_some_and(|(_, _, done)| *done);
    view! {
        <div class="prose"><ol>
            {steps.into_iter().map(|(name, _, done)| view! {
                <li>
                    {t!(format!("home-step-{name}"))}
                    {done.then(|| view! { " " <span class="tag tag--accent">{t!("home.done")}</span> })}
                </li>
            }).collect_view()}
            <li>{t!("home-step-review")}</li>
        </ol></div>
        <div class="card__actions">
            {next.map(|(name, href)| view! { <a class="button" href=href>{t!(format!("home-step-{name}.go"))}</a> })}
            {may_start.then(|| view! {
                <form method="post" action="/reviews">
                    <button class="button button--quiet" name="instrument" value=WHERE_AM_I>{t!("review-start")}</button>
                </form>
            })}
        </div>
    }
}
