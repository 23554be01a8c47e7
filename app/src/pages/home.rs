//! `/home`: what comes next, where I am on my swing, and the last result. To somebody new: two fields, and the questions begin.

mod begin;
mod fallen;
mod rhythm;
mod talks;

use domain::{bias::Look, falling, instrument::Gives, timeline::Stint};
use engine::html::picture::{Leads, Scene, figure};
use leptos::prelude::*;
use maud::Markup;
use store::{Decision, Listed, Point, Reset};

use super::reviews::Line;
use crate::{
    components::{
        date::in_words,
        decided,
        html::raw,
        operator_links::{OperatorNote, unread},
        page::{Page, PageHead, Width, load},
        review::{CHECK_IN, StartReview, WHERE_AM_I},
    },
    context::{self, month_of, now},
    decisions::day_of,
    error::AppError,
    review,
    rhythm::Rhythm,
    t, words,
};

/// What the page rests on.
struct Found {
    stints: Vec<Stint>,
    has_goals: bool,
    /// The open review that was touched last, with how many items are answered of how many.
    open: Option<(Listed, usize, usize)>,
    /// How many more are open.
    more_open: usize,
    /// The latest review that led to advice.
    last: Option<Listed>,
    /// The latest of each other questionnaire, with its title, where it was sent after that.
    since: Vec<(Listed, String)>,
    /// Every look at oneself, the earliest first.
    points: Vec<Point>,
    /// When the next check-in is due.
    rhythm: Rhythm,
    /// Whether one can be begun: there is such a questionnaire, and none is open.
    can_check_in: bool,
    /// Whether there is something to lose and no recovery code to get back to it by.
    codeless: bool,
    /// Links that the operator made, of which the owner has not read.
    links: Vec<Reset>,
    /// What was decided on moves.
    decisions: Vec<Decision>,
    /// Of talks about careers.
    talks: Markup,
}

/// How many results of other questionnaires are named.
const SINCE_SHOWN: usize = 3;

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let store = &services.store;
        let stints = store.list_stints(account.id).await?.into_iter().map(|stored| stored.stint).collect();
        let links = unread(store.list_operator_resets(account.id).await?);
        let has_goals = store.find_goals(account.id).await?.is_some();
        let latest = store.list_latest(account.id).await?;
        let points = store.list_points(account.id).await?;
        let rhythm = Rhythm::get(store, account.id, &points, day_of(now())).await?;
        let open_check_in = latest.iter().any(|one| one.instrument == CHECK_IN && one.sent_at.is_none());
        let can_check_in = !open_check_in && services.instruments.latest(CHECK_IN).is_some();
        let (sent, unfinished): (Vec<_>, Vec<_>) = latest.into_iter().partition(|one| one.sent_at.is_some());
        let more_open = unfinished.len().saturating_sub(1);
        let mut open = None;
        for one in unfinished {
            match review::get(&services, account.id, one.id).await {
                Ok(hand) => {
                    open = Some((one, hand.answered(), hand.path().len()));
                    break;
                }
                // Its own page says why it can't be gone on with here; the next one may be.
                Err(AppError::UnknownInstrument) => {}
                Err(error) => return Err(error),
            }
        }
        let (advice, figures): (Vec<_>, Vec<_>) =
            sent.into_iter().partition(|one| review::gives(&services, one) == Some(Gives::Advice));
        let last = advice.into_iter().next();
        let after = last.as_ref().and_then(|one| one.sent_at);
        let since = figures
            .into_iter()
            .filter(|one| one.sent_at > after)
            .take(SINCE_SHOWN)
            .map(|one| {
                let title = review::title(&services, &one);
                (one, title)
            })
            .collect();
        let codeless = last.is_some() && store.count_recovery_codes(account.id).await? == 0;
        let decisions = store.list_decisions(account.id).await?;
        let (pairs, talks) = (store.list_pairs(account.id).await?, store.list_talks(account.id).await?);
        let talks = talks::card(&pairs, &talks, day_of(now()));
        Ok(show(Found {
            stints,
            has_goals,
            open,
            more_open,
            last,
            since,
            points,
            rhythm,
            can_check_in,
            codeless,
            links,
            decisions,
            talks,
        }))
    })
}

fn show(found: Found) -> impl IntoView {
    let (as_of, today) = (month_of(now()), day_of(now()));
    let looks: Vec<Look> =
        found.points.iter().map(|point| Look { month: point.as_of, state: point.state.clone() }).collect();
    let fallen = falling::fallen(&looks, as_of);
    let scene = Scene { stints: &found.stints, as_of, leads: Leads::Nowhere, meaning: true };
    let picture = figure(&scene);
    let drawn = !picture.0.is_empty();
    let first_time = found.last.is_none();
    let steps = [("timeline", "/timeline", !found.stints.is_empty()), ("goals", "/goals", found.has_goals)];
    let ready = steps.iter().all(|(_, _, done)| *done);
    view! {
        <Page title=t!("home.title") width=Width::Wide>
            <PageHead title=t!(if first_time { "home.welcome" } else { "home.title" }) lead=t!(if found.stints.is_empty() { "home.welcome-lead" } else { "home.lead" })/>
            <OperatorNote links=found.links/>
            <div class="dashboard">
                <section class="card card--accent dashboard__wide" aria-labelledby="next">
                    <h2 class="card__title" id="next">{t!("home.next")}</h2>
                    {match found.open {
                        Some((one, answered, total)) => view! { <Unfinished one answered total more=found.more_open/> }.into_any(),
                        None if found.rhythm.is_due(today) && found.can_check_in => view! {
                            <p>{rhythm::due(found.rhythm, today)}</p>
                            <div class="card__actions">
                                <StartReview instrument=CHECK_IN label=t!("home.check-in-start")/>
                                <StartReview instrument=WHERE_AM_I label=t!("review-start") secondary=true/>
                            </div>
                        }.into_any(),
                        None if ready => view! {
                            <p>{t!(if first_time { "home.first-review" } else { "home.next-review" })}</p>
                            <div class="card__actions">
                                <StartReview instrument=WHERE_AM_I label=t!("review-start")/>
                                <a class="button button--quiet" href="/questionnaires">{t!("home.questionnaires")}</a>
                            </div>
                        }.into_any(),
                        None if !drawn => raw(begin::form(as_of)).into_any(),
                        None => view! { <Steps steps=steps.to_vec()/> }.into_any(),
                    }}
                    {raw(rhythm::line(found.rhythm, today))}
                </section>
                {raw(fallen::card(&fallen, &found.points, &found.stints, as_of))}
                {drawn.then(|| view! {
                    <section class="card dashboard__wide" aria-labelledby="picture">
                        <div class="card__head">
                            <h2 class="card__title" id="picture">{t!("picture.title")}</h2>
                            <a href="/timeline">{t!("home.to-timeline")}</a>
                        </div>
                        {raw(picture)}
                    </section>
                })}
                {raw(decided::at_home(&found.decisions, today))}
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
                {(!found.since.is_empty()).then(|| view! {
                    <section class="card card--quiet dashboard__wide" aria-labelledby="since">
                        <h2 class="card__title" id="since">{t!(if first_time { "home.lately" } else { "home.since" })}</h2>
                        <ul class="history">{found.since.into_iter().map(|(one, title)| view! { <Line one title gives=Some(Gives::Figures)/> }).collect_view()}</ul>
                    </section>
                })}
                {raw(found.talks)}
                {found.codeless.then(|| view! {
                    <section class="card card--quiet dashboard__wide" aria-labelledby="codes">
                        <h2 class="card__title" id="codes">{t!("account-recovery.title")}</h2>
                        <p>{t!("account-recovery.state", "count" => 0)}</p>
                        <p><a href="/account/recovery">{t!("account-recovery.make")}</a></p>
                    </section>
                })}
            </div>
        </Page>
    }
}

/// A review that waits to be gone on with.
#[component]
fn Unfinished(one: Listed, answered: usize, total: usize, more: usize) -> impl IntoView {
    let said = match one.edition {
        1 => t!("home.unfinished", "answered" => answered, "total" => total),
        _ => t!("correction.unfinished"),
    };
    view! {
        <p>{said.clone()}</p>
        <progress class="progress" max=total value=answered aria-label=said.clone()>{said.clone()}</progress>
        <div class="card__actions">
            <a class="button" href=format!("/reviews/{}", one.id)>{t!(if one.edition == 1 { "review-go-on" } else { "correction.go-on" })}</a>
            {(more > 0).then(|| view! { <a class="button button--quiet" href="/questionnaires">{t!("home.more-open", "count" => more)}</a> })}
        </div>
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
            {may_start.then(|| view! { <StartReview instrument=WHERE_AM_I label=t!("review-start") secondary=true/> })}
        </div>
    }
}
