//! Archetypes and moves of a result, laid out from their words; every fact leads to the answer behind it.

use domain::rule::Evidence;
use engine::ways::Ways;
use leptos::prelude::*;
use store::ReviewId;

use crate::{
    t,
    words::{
        self,
        told::{Fit, Held, Options, Step},
    },
};

/// An archetype that fits.
#[component]
pub fn Fitting(
    one: Fit,
    /// It fits best: why stands in the paragraph above, and here only with the figures.
    best: bool,
    review: ReviewId,
) -> impl IntoView {
    let Fit { key, name, degree, strength, faint, trace, summary, why, advice, why_look, source, evidence } = one;
    let figures = key.map(|key| {
        view! {
            <details class="details">
                <summary class="details__summary">{t!("fit-figures")}</summary>
                <div class="details__body">
                    <p>{why_look}</p>
                    <EvidenceList list=evidence review/>
                    <p class="source">{t!("move-source")} " " {source} " · " <RuleLink anchor=key/></p>
                </div>
            </details>
        }
    });
    let matching = figures.is_some().then(|| {
        view! {
            <div class="archetype__match">
                <svg class=if faint { "meter meter--low" } else { "meter" } width="100%" height="10" aria-hidden="true" focusable="false">
                    <rect class="meter__track" width="100%" height="10" rx="5"/>
                    <rect class="meter__fill" width=format!("{:.0}%", degree * 100.0) height="10" rx="5"/>
                </svg>
                <span>{strength}</span>
            </div>
        }
    });
    let class = if best && matching.is_some() { "archetype archetype--best" } else { "archetype" };
    view! {
        <article class=class>
            <header class="archetype__head"><h3 class="archetype__name">{name}</h3>{matching}</header>
            <p class="archetype__summary">{summary}</p>
            {(!best && !why.is_empty()).then(|| view! { <p>{why}</p> })}
            {(!trace).then(|| view! { <p class="archetype__advice">{advice}</p> })}
            {figures}
        </article>
    }
}

/// The move to begin with, open.
#[component]
pub fn FirstMove(
    step: Step,
    review: ReviewId,
    /// To someone exhausted: the steps alone.
    short: bool,
) -> impl IntoView {
    view! {
        <article class="move move--first">
            <header><p class="move__kicker">{t!("moves.first")}</p><h3 class="move__name">{step.name.clone()}</h3></header>
            <MoveBody step review first=true short/>
        </article>
    }
}

/// Another move: its name and one line, and the rest on opening it.
#[component]
pub fn FoldedMove(step: Step, review: ReviewId) -> impl IntoView {
    let held = step.held.as_ref().map(|held| view! { <span class="tag tag--warning">{held.tag.clone()}</span> });
    let class = if held.is_some() { "move move--folded move--blocked" } else { "move move--folded" };
    view! {
        <li>
            <details class=class>
                <summary class="move__summary">
                    <h3 class="move__name">{step.name.clone()}</h3>
                    {held}
                    <span class="move__line">{step.line.clone()}</span>
                </summary>
                <MoveBody step review/>
            </details>
        </li>
    }
}

/// All there is to say about a move.
#[component]
fn MoveBody(
    step: Step,
    review: ReviewId,
    #[prop(optional)] first: bool,
    #[prop(optional)] short: bool,
) -> impl IntoView {
    let Step { id, what, why, but, notes, sure, changes, options, steps, talk, open, again, source, held, .. } = step;
    let changes_title = t!(if first { "change.first-title" } else { "change.title" });
    view! {
        <div class="move__body">
            <p class="move__what">{what}</p>
            {held.map(|Held { text, instead, .. }| view! {
                <p>{text}</p>
                <p><strong>{t!("move-instead")} ": "</strong>{instead}</p>
            })}
            <section class="move__part">
                <h4 class="move__label">{t!("move-why")}</h4>
                <p>{why}</p>
                {but.map(|but| view! { <p>{but}</p> })}
                {(!notes.is_empty()).then(|| view! {
                    <ul class="move__notes" aria-label=t!("move-notes")>
                        {notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}
                    </ul>
                })}
            </section>
            <section class="move__part">
                <h4 class="move__label">{t!("move-steps")}</h4>
                <ol class="move__steps">{steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
            </section>
            <dl class="move__facts">
                <div><dt>{t!("move-talk")}</dt><dd>{talk}</dd></div>
                <div><dt>{t!("move-open")}</dt><dd><q class="move__words">{open}</q></dd></div>
                <div><dt>{t!("move-again")}</dt><dd>{again}</dd></div>
            </dl>
            {(!short).then(|| view! {
                <section class="move__part">
                    <h4 class="move__label">{t!("move-options.title")}</h4>
                    <ul class="move__options">
                        {options.into_iter().map(|Options { side, effect, word, text }| view! {
                            <li><p class="move__option"><strong>{side}</strong> " " <span class="effect" data-effect=effect>{word}</span></p><p>{text}</p></li>
                        }).collect_view()}
                    </ul>
                </section>
            })}
            {(!changes.is_empty() && !short).then(|| view! {
                <section class="move__part">
                    <h4 class="move__label">{changes_title}</h4>
                    {changes.into_iter().map(|change| view! { <p>{change}</p> }).collect_view()}
                </section>
            })}
            <details class="details">
                <summary class="details__summary">{t!("move-figures")}</summary>
                <div class="details__body">
                    {sure.map(|sure| view! { <p>{t!("move-sure")} ": " {sure}</p> })}
                    <Reasons speaks_for=step.reasons_for against=step.reasons_against review/>
                </div>
            </details>
            <p class="source">{t!("move-source")} " " {source} " · " <RuleLink anchor=format!("move-{id}")/></p>
        </div>
    }
}

/// Leads to the rule on the page of rules.
#[component]
fn RuleLink(anchor: String) -> impl IntoView {
    view! { <a class="nowrap" href=format!("/rules#{anchor}")>{t!("move-rule")}</a> }
}

/// What speaks for a move and against it, with every figure.
#[component]
fn Reasons(speaks_for: Vec<Evidence>, against: Vec<Evidence>, review: ReviewId) -> impl IntoView {
    let nothing_against = against.is_empty();
    let against = if nothing_against {
        view! { <p class="muted">{t!("move-nothing-against")}</p> }.into_any()
    } else {
        view! { <EvidenceList list=against review/> }.into_any()
    };
    view! {
        <div class=if nothing_against { "stack" } else { "evidence-columns" }>
            <div><h5 class="evidence__title">{t!("move-for")}</h5><EvidenceList list=speaks_for review/></div>
            <div><h5 class="evidence__title">{t!("move-against")}</h5>{against}</div>
        </div>
    }
}

/// Facts with their effect and their figure, each leading to the answer behind it.
#[component]
fn EvidenceList(list: Vec<Evidence>, review: ReviewId) -> impl IntoView {
    let rows = list.into_iter().map(|one| {
        let speaks_for = one.effect > 0.0;
        let (href, place) = Ways::Account { review: review.to_string() }.behind(one.fact);
        let class = if speaks_for { "evidence__item evidence__item--for" } else { "evidence__item evidence__item--against" };
        view! {
            <li class=class>
                <span class="visually-hidden">{t!(if speaks_for { "move-for" } else { "move-against" })} ": "</span>
                <span class="evidence__text">{words::clause(&one)}</span>
                <span class="evidence__aside">
                    {words::figure(&one).map(|figure| view! { {figure} " · " })}
                    <a class="evidence__link" href=href>{place}<span class="visually-hidden">": " {words::fact_name(one.fact)}</span></a>
                </span>
            </li>
        }
    });
    view! { <ul class="evidence">{rows.collect_view()}</ul> }
}
