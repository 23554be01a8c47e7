//! One figure of a result, with the one that belongs beside it.

use domain::instrument::Target;
use engine::html::meter::meter;
use leptos::prelude::*;
use store::ReviewId;

use super::model::Figured;
use crate::{
    components::html::raw,
    t,
    words::{self, target::anchor},
};

/// The figure in its row of the list.
pub fn row(one: Figured, review: ReviewId) -> impl IntoView {
    let id = anchor(&one.target);
    let mut one = one;
    let beside = one.beside.take();
    let class = if beside.is_some() { "figure figure--pair" } else { "figure" };
    view! {
        <li class=class id=id>
            {part(one, review, false)}
            {beside.map(|other| part(*other, review, true))}
        </li>
    }
}

fn part(one: Figured, review: ReviewId, beside: bool) -> impl IntoView {
    // The row has the id of the figure that it begins with.
    let id = beside.then(|| anchor(&one.target));
    let Figured { target, title, score, said, meaning, answered: (answered, asked), .. } = one;
    let value = match score {
        Some(score) => t!("answers.score", "score" => score.round()),
        None => t!("answers.not-scored"),
    };
    // Without an answer the sentence says what it would be about.
    let said = if said.is_empty() { meaning } else { said };
    let behind = if answered > 0 {
        t!("figures.behind", "count" => answered)
    } else {
        t!("figures.questions-behind", "count" => asked)
    };
    let some_missing =
        (answered < asked && answered > 0).then(|| t!("figures.of-asked", "count" => answered, "total" => asked));
    let rules = match target {
        Target::Measure(measure) => Some(format!("/rules#{}", words::fact_key(measure.into()))),
        Target::Field(_) => None,
    };
    let answers = format!("/reviews/{review}/answers#{}", anchor(&target));
    let heading = match beside {
        true => view! { <h4 class="figure__title">{title.clone()}</h4> }.into_any(),
        false => view! { <h3 class="figure__title">{title.clone()}</h3> }.into_any(),
    };
    view! {
        <div class="figure__part" id=id>
            <div class="figure__head">{heading} <span class="figure__value">{value}</span></div>
            {raw(meter(score, false))}
            <p class="figure__said">{said}</p>
            <p class="figure__links">
                <a href=answers>{behind}<span class="visually-hidden">{t!("questionnaires.which", "title" => title.clone())}</span></a>
                {some_missing.map(|text| view! { <span>{text}</span> })}
                {rules.map(|href| view! {
                    <a href=href>{t!("figures.in-rules")}<span class="visually-hidden">{t!("questionnaires.which", "title" => title)}</span></a>
                })}
            </p>
        </div>
    }
}
