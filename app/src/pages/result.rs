//! The result of a review that gives advice: archetypes and moves. [`super::review`] is the page around it.

use domain::{assess::Assessment, goals::Goals, rule::Fact, state::State};
use engine::ways::Ways;
use leptos::prelude::*;
use store::{Instant, ReviewId};

use super::query;
use crate::{
    components::{
        advice::{FirstMove, Fitting, FoldedMove},
        care::Care,
        date::in_words,
        form::Notice,
        page::Page,
    },
    t,
    words::{
        self,
        told::{Fit, Neighbour, Steady, Step, Told, Unknown, tell},
    },
};

/// A result as it was given.
#[component]
pub fn AdviceResult(
    id: ReviewId,
    /// When it was sent.
    at: Instant,
    result: Assessment,
    /// What the result rested on besides answers, as it was then.
    goals: Goals,
    state: State,
) -> impl IntoView {
    let Told {
        lead,
        paragraph,
        own,
        sure,
        care,
        short,
        fits,
        together,
        near,
        apart,
        moves,
        blocked,
        traces,
        steady,
        unknown,
        open,
        open_more,
        ..
    } = tell(&result, &goals, &state);
    let known = unknown.is_none();
    let calm = steady.is_some();
    let shown = known.then(|| {
        let fits = view! { <Fits fits together near review=id calm short/> };
        let moves = view! { <Moves moves traces review=id calm short/> };
        let blocked = view! { <Blocked blocked review=id/> };
        view! { {fits} {(!short).then(|| view! { <Apart apart review=id/> })} {moves} {blocked} <NotJudged open more=open_more/> }
    });
    view! {
        <Page title=t!("result.title")>
            {query("already").map(|_| view! { <Notice kind="info" text=t!("result.already")/> })}
            <header class="result-lead">
                <p class="result-lead__kicker">{t!("result.kicker", "day" => in_words(at))}</p>
                <h1 class="result-lead__sentence">{lead}</h1>
                {care.map(|key| view! { <Care key/> })}
                {paragraph.into_iter().map(|text| view! { <p class="result-lead__text">{text}</p> }).collect_view()}
                {known.then(|| view! { <p class="result-lead__sure">{sure}</p> })}
            </header>
            <OwnWords own/>
            {unknown.map(|unknown| view! { <NotEnough unknown/> })}
            {steady.map(|steady| view! { <Good steady/> })}
            {shown}
            <section class="section" aria-labelledby="behind">
                <h2 class="section__title" id="behind">{t!("result.answers")}</h2>
                <p>{t!("result.answers-lead")}</p>
                <p class="cluster"><a class="button button--secondary" href=format!("/reviews/{id}/answers")>{t!("result.answers")}</a></p>
                <p class="source">
                    {t!("result.rules", "version" => result.rules_version)} " · " <a href="/rules">{t!("result.rules-link")}</a>
                    " · " {t!("moves-ours")}
                </p>
            </section>
        </Page>
    }
}

/// What they wrote themselves, as theirs.
#[component]
fn OwnWords(own: Vec<(String, String)>) -> impl IntoView {
    (!own.is_empty()).then(|| {
        let quotes = own.into_iter().map(|(label, words)| {
            view! { <figure class="own-words__one"><figcaption>{label}</figcaption><blockquote class="own-words__text">{words}</blockquote></figure> }
        });
        view! { <div class="own-words">{quotes.collect_view()}<p class="small muted">{t!("own-after")}</p></div> }
    })
}

/// Nothing needs to change: what is good, when to look again, what would change it.
#[component]
fn Good(steady: Steady) -> impl IntoView {
    let part = |title: &str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            view! {
                <section class="section"><h2 class="section__title">{t!(title)}</h2>
                    {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</section>
            }
        })
    };
    view! {
        {part("steady.again-title", steady.again)}
        {part("steady.what-changes", steady.changes)}
    }
}

/// Not enough known: what would help most, and where to give it.
#[component]
fn NotEnough(unknown: Unknown) -> impl IntoView {
    let row = |text: String, href: &'static str, link: &str| {
        view! { <li class="help__one"><p>{text}</p><a class="button button--secondary" href=href>{t!(link)}</a></li> }
    };
    view! {
        <section class="section" aria-labelledby="help">
            <h2 class="section__title" id="help">{t!("unknown.title")}</h2>
            <ul class="help">
                {unknown.timeline.then(|| row(t!("unknown.timeline"), "/timeline", "unknown.timeline-link"))}
                {unknown.goals.then(|| row(t!("unknown.goals"), "/goals", "unknown.goals-link"))}
                {row(unknown.answers, "/reviews", "unknown.answers-link")}
            </ul>
            <p class="muted">{t!("unknown.seen")}</p>
        </section>
    }
}

/// Where they are: what fits, what that comes to, and the neighbours.
#[component]
fn Fits(
    fits: Vec<Fit>,
    together: Option<String>,
    near: Vec<Neighbour>,
    review: ReviewId,
    /// Nothing needs to change: a word beside that, and nothing without an archetype.
    calm: bool,
    short: bool,
) -> impl IntoView {
    let none = fits.iter().all(|one| one.key.is_none());
    (!((calm || short) && none)).then(|| {
        let count = near.len();
        let mut fits = fits.into_iter();
        let best = fits.next().map(|one| view! { <Fitting one best=!calm review/> });
        let rest: Vec<_> = fits.map(|one| view! { <Fitting one best=false review/> }).collect();
        let rest = if short && !rest.is_empty() {
            view! {
                <details class="details">
                    <summary class="details__summary">{t!("result.fits-more")}</summary>
                    <div class="details__body">{rest}</div>
                </details>
            }
            .into_any()
        } else {
            rest.into_any()
        };
        let near = near.into_iter().map(|Neighbour { key, name, why }| {
            view! { <li><p><strong><a href=format!("/rules#{key}")>{name}</a></strong></p><p>{why}</p></li> }
        });
        let near = (count > 0 && !short).then(|| {
            view! {
                <details class="details">
                    <summary class="details__summary">{t!("near")}</summary>
                    <div class="details__body"><p>{t!("near.lead")}</p><ul class="near">{near.collect_view()}</ul></div>
                </details>
            }
        });
        view! {
            <section class="section" aria-labelledby="fits">
                <h2 class="section__title" id="fits">{t!(if calm { "steady.fits" } else { "result.fits" })}</h2>
                <p class="section__lead">{together.unwrap_or_else(|| t!("result.fits-lead"))}</p>
                {best}
                {rest}
                {near}
            </section>
        }
    })
}

/// Answers that pull apart, each with links to them.
#[component]
fn Apart(apart: Vec<(String, Vec<Fact>)>, review: ReviewId) -> impl IntoView {
    (!apart.is_empty()).then(|| {
        let rows = apart.into_iter().map(|(text, facts)| {
            let links = facts.into_iter().enumerate().map(|(at, fact)| {
                let (href, _) = Ways::Account { review: review.to_string() }.behind(fact);
                view! { {(at > 0).then_some(" · ")}<a href=href>{words::fact_name(fact)}</a> }
            });
            view! { <li class="apart__one"><p>{text}</p><p class="small muted">{t!("apart.links")} " " {links.collect_view()}</p></li> }
        });
        view! {
            <section class="section" aria-labelledby="apart">
                <h2 class="section__title" id="apart">{t!("apart")}</h2>
                <p class="section__lead">{t!("apart.lead")}</p>
                <ul class="apart">{rows.collect_view()}</ul>
            </section>
        }
    })
}

/// The moves that nothing blocks: the first open, the others to be opened.
#[component]
fn Moves(
    moves: Vec<Step>,
    /// Those of which there is only a trace, in one line.
    traces: Option<String>,
    review: ReviewId,
    /// Nothing needs to change: all folded away.
    calm: bool,
    short: bool,
) -> impl IntoView {
    let mut moves = moves.into_iter();
    let first = moves.next();
    let others: Vec<Step> = moves.collect();
    let count = others.len();
    let none = first.is_none();
    let traces = traces.map(|line| view! { <p class="small muted">{line}</p> });
    let list = others.into_iter().map(|step| view! { <FoldedMove step review/> }).collect_view();
    if calm {
        return (count > 0 || traces.is_some())
            .then(|| {
                view! {
                    <details class="details">
                        <summary class="details__summary">{t!("steady.moves")}</summary>
                        <div class="details__body">{(count > 0).then(|| view! { <ol class="moves">{list}</ol> })}{traces}</div>
                    </details>
                }
            })
            .into_any();
    }
    view! {
        <section class="section" aria-labelledby="moves">
            <h2 class="section__title" id="moves">{t!("moves")}</h2>
            <p class="section__lead">{t!(if none { "moves.none" } else { "moves.lead" })}</p>
            {first.map(|step| view! { <FirstMove step review short/> })}
            {(count > 0).then(|| view! { <h3 class="moves__title">{t!("moves.others")}</h3><ol class="moves">{list}</ol> })}
            {traces}
        </section>
    }
    .into_any()
}

/// The moves that a constraint holds.
#[component]
fn Blocked(blocked: Vec<Step>, review: ReviewId) -> impl IntoView {
    (!blocked.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="blocked">
                <h2 class="section__title" id="blocked">{t!("moves.blocked")}</h2>
                <p class="section__lead">{t!("moves.blocked-lead")}</p>
                <ol class="moves">{blocked.into_iter().map(|step| view! { <FoldedMove step review/> }).collect_view()}</ol>
            </section>
        }
    })
}

/// What stays open for lack of answers: situations before moves, the first few by name.
#[component]
fn NotJudged(open: Vec<(String, String)>, more: usize) -> impl IntoView {
    (!open.is_empty()).then(|| {
        let rows = open.into_iter().map(|(name, missing)| {
            view! {
                <li class="evidence__item evidence__item--unknown">
                    <span class="evidence__text"><strong>{name}</strong> ": " {missing}</span>
                </li>
            }
        });
        view! {
            <details class="details result-open">
                <summary class="details__summary">{t!("open.title")}</summary>
                <div class="details__body">
                    <p>{t!("open.lead")}</p>
                    <ul class="evidence">{rows.collect_view()}</ul>
                    {(more > 0).then(|| view! { <p class="muted">{t!("open.more", "count" => more)}</p> })}
                </div>
            </details>
        }
    })
}
