//! The result of a review that gives advice: archetypes and moves. [`super::review`] is the page around it.

use domain::{
    assess::{Advice, Assessment, Unjudged},
    goals::Goals,
    state::State,
};
use leptos::prelude::*;
use store::{Instant, ReviewId};

use super::query;
use crate::{
    components::{
        advice::{Blocked, Matched, Suggested},
        care::Care,
        date::in_words,
        form::Notice,
        page::Page,
    },
    t, words,
};

/// Moves shown at once; the rest can be opened.
const SHOWN: usize = 4;
/// Things left open that are named; the rest are counted.
const OPEN_SHOWN: usize = 6;
/// From this confidence on a result counts as quite sure, and from the second as fairly sure. [ours]: wording only.
const SURE: (f64, f64) = (0.75, 0.45);

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
    let lead = lead(&result);
    let sure = sure(result.confidence);
    let Assessment { archetypes, moves, unjudged, rules_version, .. } = result;
    let several = archetypes.len() > 1;
    let fallback = if unjudged.is_empty() { "archetype-none" } else { "archetype-not-enough" };
    let (blocked, open): (Vec<Advice>, Vec<Advice>) = moves.into_iter().partition(|one| one.blocked_by.is_some());
    view! {
        <Page title=t!("result.title")>
            {query("already").map(|_| view! { <Notice kind="info" text=t!("result.already")/> })}
            <header class="result-lead">
                <p class="result-lead__kicker">{t!("result.kicker", "day" => in_words(at))}</p>
                <h1 class="result-lead__sentence">{lead}</h1>
                <p class="result-lead__sure">{sure}</p>
            </header>
            <Care state goals/>
            <section class="section" aria-labelledby="fits">
                <h2 class="section__title" id="fits">{t!("result.archetypes")}</h2>
                <p class="section__lead">{t!(if several { "archetype-several" } else { "result.archetypes-lead" })}</p>
                {archetypes.is_empty().then(|| view! {
                    <article class="archetype">
                        <header class="archetype__head"><h3 class="archetype__name">{t!(format!("{fallback}.name"))}</h3></header>
                        <p class="archetype__summary">{t!(format!("{fallback}.summary"))}</p>
                        <p class="archetype__advice">{t!(format!("{fallback}.advice"))}</p>
                    </article>
                })}
                {archetypes.into_iter().enumerate().map(|(index, one)| view! { <Matched one best=index == 0 review=id/> }).collect_view()}
            </section>
            <Moves open review=id/>
            {(!blocked.is_empty()).then(|| view! {
                <section class="section" aria-labelledby="blocked">
                    <h2 class="section__title" id="blocked">{t!("result.blocked")}</h2>
                    <p class="section__lead">{t!("result.blocked-lead")} " " {t!("blocked-by-ours")}</p>
                    <ol class="moves">{blocked.into_iter().map(|one| view! { <Blocked one review=id/> }).collect_view()}</ol>
                </section>
            })}
            <NotJudged unjudged/>
            <section class="section" aria-labelledby="behind">
                <h2 class="section__title" id="behind">{t!("result.answers")}</h2>
                <p>{t!("result.answers-lead")}</p>
                <p class="cluster"><a class="button button--secondary" href=format!("/reviews/{id}/answers")>{t!("result.answers")}</a></p>
                <p class="source">{t!("result.rules", "version" => rules_version)}</p>
            </section>
        </Page>
    }
}

/// The moves that nothing blocks, the first few at once.
#[component]
fn Moves(open: Vec<Advice>, review: ReviewId) -> impl IntoView {
    let mut rest = open;
    let more = rest.split_off(rest.len().min(SHOWN));
    let none = rest.is_empty();
    let count = more.len();
    let shown = rest
        .into_iter()
        .enumerate()
        .map(|(index, one)| view! { <Suggested one first=index == 0 review/> })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="moves">
            <h2 class="section__title" id="moves">{t!("result.moves")}</h2>
            <p class="section__lead">{t!(if none { "result.moves-none" } else { "result.moves-lead" })}</p>
            <ol class="moves">{shown}</ol>
            {(count > 0).then(|| view! {
                <details class="details">
                    <summary class="details__summary">{t!("result.more-moves", "count" => count)}</summary>
                    <div class="details__body">
                        <ol class="moves" start=SHOWN + 1>{more.into_iter().map(|one| view! { <Suggested one review/> }).collect_view()}</ol>
                    </div>
                </details>
            })}
            {(!none).then(|| view! { <p class="source">{t!("moves-ours")}</p> })}
        </section>
    }
}

/// What stays open for lack of answers: situations before moves, the first few by name.
#[component]
fn NotJudged(unjudged: Vec<Unjudged>) -> impl IntoView {
    let more = unjudged.len().saturating_sub(OPEN_SHOWN);
    (!unjudged.is_empty()).then(|| {
        let rows = unjudged.into_iter().take(OPEN_SHOWN).map(|one| {
            let (name, missing) = described(one);
            view! {
                <li class="evidence__item evidence__item--unknown">
                    <span class="evidence__text"><strong>{name}</strong> ": " {missing}</span>
                </li>
            }
        });
        view! {
            <section class="section" aria-labelledby="unjudged">
                <h2 class="section__title" id="unjudged">{t!("result.unjudged")}</h2>
                <p class="section__lead">{t!("result.unjudged-lead")}</p>
                <ul class="evidence">{rows.collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="muted">{t!("result.unjudged-more", "count" => more)}</p> })}
            </section>
        }
    })
}

/// What could not be judged, and the names of the facts that would tell.
fn described(one: Unjudged) -> (String, String) {
    let (name, missing) = match one {
        Unjudged::Archetype { id, guise, missing, .. } => (t!(format!("{}.name", words::key_of(id, guise))), missing),
        Unjudged::Move { id, missing, .. } => (t!(format!("move-{id}.name")), missing),
    };
    (name, missing.into_iter().map(words::fact_name).collect::<Vec<_>>().join(", "))
}

/// The one sentence that comes before everything else.
fn lead(result: &Assessment) -> String {
    let first = result.moves.iter().find(|one| one.blocked_by.is_none());
    let first = first.map(|one| t!(format!("move-{}.name", one.id)));
    match (result.archetypes.first(), first) {
        (Some(best), Some(first)) => {
            t!("result.lead-one", "archetype" => t!(format!("{}.name", words::key_of(best.id, best.guise))), "move" => first)
        }
        (Some(best), None) => t!(format!("{}.name", words::key_of(best.id, best.guise))),
        (None, _) if !result.unjudged.is_empty() && result.confidence < SURE.1 => {
            t!("result.unsure")
        }
        (None, Some(first)) => t!("result.lead-none", "move" => first),
        (None, None) => t!("result.none"),
    }
}

fn sure(confidence: f64) -> String {
    t!(if confidence >= SURE.0 {
        "result.sure-high"
    } else if confidence >= SURE.1 {
        "result.sure-middle"
    } else {
        "result.sure-low"
    })
}
