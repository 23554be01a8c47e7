//! `/reviews/{review}/answers`: every answer behind a result and what it moved; goals and timeline as they were then.

use domain::{
    goals::Goals,
    instrument::{Target, Value},
    scoring::{self, Figure},
    timeline::Stint,
};
use engine::stint::{track_name, when};
use leptos::prelude::*;
use store::{ReviewId, Sent};

use super::{
    figures::{model, row::meter},
    param,
};
use crate::{
    components::page::{Page, PageHead, load},
    context,
    error::AppError,
    review::{self, InHand, label},
    t, words,
};

/// The page.
#[component]
pub fn Answers() -> impl IntoView {
    let id = param::<ReviewId>("review");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let hand = review::get(&services, account.id, id?).await?;
        let sent = hand.review.sent.clone().ok_or(AppError::NotFound)?;
        Ok(show(&hand, sent))
    })
}

fn show(hand: &InHand, sent: Sent) -> impl IntoView + use<> {
    // Figures are shown as they were given; what advice was given on is scored again, which comes to the same.
    let scored = sent
        .result
        .figures()
        .cloned()
        .unwrap_or_else(|| scoring::score(hand.instrument, hand.review.track, &hand.answers));
    let figures = model::order(hand.instrument, &scored)
        .into_iter()
        .filter_map(|target| Some(measured(hand, target, scored.figures.get(target)?)))
        .collect_view();
    let others = hand
        .path()
        .into_iter()
        .filter(|item| item.feeds.is_empty())
        .map(|item| answer(hand, &item.id, None))
        .collect_view();
    let has_others = hand.path().iter().any(|item| item.feeds.is_empty());
    let id = hand.review.id;
    view! {
        <Page title=t!("answers.title")>
            <PageHead title=t!("answers.title") lead=t!("answers.lead")/>
            <p><a class="button button--secondary" href=format!("/reviews/{id}")>{t!("answers.back")}</a></p>
            {figures}
            {has_others.then(|| view! {
                <section class="section"><h2 class="section__title">{t!("answers.others")}</h2><ul class="overview">{others}</ul></section>
            })}
            <section class="section" id="goals" aria-labelledby="goals-title">
                <h2 class="section__title" id="goals-title">{t!("answers.goals")}</h2>
                {goals(&sent.goals)}
            </section>
            <section class="section" id="timeline" aria-labelledby="timeline-title">
                <h2 class="section__title" id="timeline-title">{t!("answers.timeline")}</h2>
                {timeline(sent.timeline)}
            </section>
        </Page>
    }
}

/// One measure or field with the answers behind it.
fn measured(hand: &InHand, target: &Target, figure: &Figure) -> impl IntoView + use<> {
    let name = model::title(hand.instrument, target);
    let score = match figure.score {
        Some(score) => t!("answers.score", "score" => score.round()),
        None => t!("answers.not-scored"),
    };
    let behind = figure.behind.iter().map(|one| {
        let key = if one.reversed { "answers.moved-reversed" } else { "answers.moved" };
        (&one.item, t!(key, "weight" => i32::from(one.weight), "points" => (one.points * 10.0).round() / 10.0))
    });
    let left_out =
        figure.left_out.iter().map(|one| (&one.item, t!("answers.weight", "weight" => i32::from(one.weight))));
    let rows = behind.chain(left_out).map(|(item, moved)| answer(hand, item, Some(moved))).collect_view();
    view! {
        <section class="section" id=model::anchor(target) aria-label=name.clone()>
            <h2 class="section__title">{name.clone()}</h2>
            <p class="section__lead">{model::meaning(hand.instrument, target)}</p>
            <div class="measure">
                <span class="measure__name"></span>
                {meter(figure.score)}
                <span class="measure__value">{score}</span>
            </div>
            <ul class="overview">{rows}</ul>
        </section>
    }
}

/// One item with its answer, and what that moved.
fn answer(hand: &InHand, id: &str, moved: Option<String>) -> impl IntoView + use<> {
    let item = hand.instrument.item(id);
    let value = hand.answers.get(id);
    let said = match (item, value) {
        (Some(item), Some(value)) => label(item, value),
        _ => t!("answers.left-unanswered"),
    };
    view! {
        <li class="overview__item" data-state=crate::islands::answering::item_state(value)>
            <p class="overview__question">{item.map(|item| item.text.clone())}</p>
            <p class="overview__answer" data-words=matches!(value, Some(Value::Words(_))).then_some("true")>{said}</p>
            {moved.map(|text| view! { <p class="overview__weight small muted">{text}</p> })}
        </li>
    }
}

fn goals(goals: &Goals) -> impl IntoView + use<> {
    let row = |name: String, value: String| {
        (!value.is_empty()).then(|| {
            view! { <div class="facts__row"><dt class="facts__name">{name}</dt><dd class="facts__value">{value}</dd></div> }
        })
    };
    if *goals == Goals::default() {
        return view! { <p>{t!("answers.no-goals")}</p> }.into_any();
    }
    let constraints =
        goals.constraints.iter().map(|one| t!(format!("constraint-{}.name", one.id()))).collect::<Vec<_>>().join(", ");
    view! {
        <dl class="facts">
            {goals.pulls.iter().map(|(pull, level)| row(t!(words::pull_key(pull)), words::pull_level(level))).collect_view()}
            {row(t!("goals.near"), goals.near.clone())}
            {row(t!("goals.far"), goals.far.clone())}
            {row(t!("answers.offer"), goals.offer.map(|_| t!("offer-manager")).unwrap_or_default())}
            {row(t!("answers.constraints"), constraints)}
            {row(t!("answers.urgency"), goals.urgency.map(|one| t!(format!("urgency-{}", one.id()))).unwrap_or_default())}
        </dl>
    }
    .into_any()
}

fn timeline(stints: Vec<Stint>) -> impl IntoView {
    if stints.is_empty() {
        return view! { <p>{t!("answers.no-timeline")}</p> }.into_any();
    }
    view! {
        <dl class="facts">
            {stints.into_iter().rev().map(|stint| view! {
                <div class="facts__row"><dt class="facts__name">{track_name(stint.track)}</dt><dd class="facts__value">{when(&stint)}</dd></div>
            }).collect_view()}
        </dl>
    }
    .into_any()
}
