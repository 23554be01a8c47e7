//! Archetypes and moves of a result, each with what speaks for it and against it, every line leading to the answer behind.

use domain::{
    assess::{Advice, Match},
    rule::Evidence,
};
use leptos::prelude::*;
use store::ReviewId;

use crate::{t, words};

/// From this match on an archetype fits well, and from the second in good part. [ours]: wording only.
const FITS: (f64, f64) = (0.65, 0.35);

/// An archetype that matches.
#[component]
pub fn Matched(one: Match, best: bool, review: ReviewId) -> impl IntoView {
    let key = words::key_of(one.id, one.guise);
    let text = |part: &str| t!(format!("{key}.{part}"));
    let strength = if one.degree >= FITS.0 {
        "strong"
    } else if one.degree >= FITS.1 {
        "fair"
    } else {
        "faint"
    };
    let width = format!("{:.0}%", one.degree * 100.0);
    let meter = if strength == "faint" { "meter meter--low" } else { "meter" };
    view! {
        <article class=if best { "archetype archetype--best" } else { "archetype" }>
            <header class="archetype__head">
                <h3 class="archetype__name">{text("name")}</h3>
                <div class="archetype__match">
                    <svg class=meter width="100%" height="10" aria-hidden="true" focusable="false">
                        <rect class="meter__track" width="100%" height="10" rx="5"/>
                        <rect class="meter__fill" width=width height="10" rx="5"/>
                    </svg>
                    <span>{t!(format!("archetype-match.{strength}"))}</span>
                </div>
            </header>
            <p class="archetype__summary">{text("summary")}</p>
            <p class="archetype__advice">{text("advice")}</p>
            <details class="details">
                <summary class="details__summary">{t!("result.evidence")}</summary>
                <div class="details__body">
                    <p>{text("why-look")}</p>
                    <EvidenceList list=one.evidence review/>
                    <p class="source">{t!("result.source")} " " {text("source")}</p>
                </div>
            </details>
        </article>
    }
}

/// A move that nothing blocks.
#[component]
pub fn Suggested(one: Advice, #[prop(optional)] first: bool, review: ReviewId) -> impl IntoView {
    let id = one.id.id();
    let text = |part: &str| t!(format!("move-{id}.{part}"));
    let fact = |label: &str, part: &str| view! { <div><dt>{t!(label)}</dt><dd>{text(part)}</dd></div> };
    view! {
        <li class=if first { "move move--first" } else { "move" }>
            <h3 class="move__name">{text("name")}</h3>
            <p class="move__what">{text("what")}</p>
            <dl class="move__facts">
                {fact("result.first-step", "first")}
                {fact("result.talk", "talk")}
                {fact("result.again", "again")}
            </dl>
            <Reasons one=one.clone() review open=first/>
            <p class="source">{t!("result.source")} " " {text("source")}</p>
        </li>
    }
}

/// A move that a constraint blocks, with what can be done inside it.
#[component]
pub fn Blocked(one: Advice, review: ReviewId) -> impl IntoView {
    let id = one.id.id();
    let by = one.blocked_by.map(|constraint| format!("blocked-{}", constraint.id()));
    view! {
        <li class="move move--blocked">
            <h3 class="move__name">{t!(format!("move-{id}.name"))}</h3>
            {by.map(|key| view! {
                <p class="move__block"><span class="tag tag--warning">{t!(format!("{key}.tag"))}</span> " " {t!(&key)}</p>
                <p>{t!(format!("{key}.instead"))}</p>
            })}
            <p class="move__what">{t!(format!("move-{id}.what"))}</p>
            <Reasons one review/>
        </li>
    }
}

/// What speaks for a move and against it.
#[component]
fn Reasons(one: Advice, review: ReviewId, #[prop(optional)] open: bool) -> impl IntoView {
    let nothing_against = one.reasons_against.is_empty();
    view! {
        <details class="details" open=open>
            <summary class="details__summary">{t!("result.why")}</summary>
            <div class="details__body evidence-columns">
                <div>
                    <h4 class="evidence__title">{t!("result.for")}</h4>
                    <EvidenceList list=one.reasons_for review/>
                </div>
                <div>
                    <h4 class="evidence__title">{t!("result.against")}</h4>
                    {nothing_against.then(|| view! { <p class="muted">{t!("result.nothing-against")}</p> })}
                    <EvidenceList list=one.reasons_against review/>
                </div>
            </div>
        </details>
    }
}

/// Facts with their effect, each leading to the answer behind it.
#[component]
fn EvidenceList(list: Vec<Evidence>, review: ReviewId) -> impl IntoView {
    let rows = list.into_iter().map(|one| {
        let speaks_for = one.effect > 0.0;
        let (href, place) = words::behind(review, one.fact);
        let class = if speaks_for { "evidence__item evidence__item--for" } else { "evidence__item evidence__item--against" };
        view! {
            <li class=class>
                <span class="visually-hidden">{t!(if speaks_for { "result.for" } else { "result.against" })} ": "</span>
                <span class="evidence__text">{words::clause(&one)}</span>
                " "
                <a class="evidence__link" href=href>{place}<span class="visually-hidden">": " {words::fact_name(one.fact)}</span></a>
            </li>
        }
    });
    view! { <ul class="evidence">{rows.collect_view()}</ul> }
}
