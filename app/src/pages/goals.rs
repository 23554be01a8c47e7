//! `/goals`: wishes in words, pulls, an offer, what binds, how urgent a change feels.

use domain::goals::{Constraint, Goals, Offer, Pull, Urgency};
use leptos::prelude::*;

use super::query;
use crate::{
    components::{
        field::{Area, Check, Select, fault, typed},
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, load},
    },
    context, t, words,
};

/// The levels of a pull, weakest first.
const LEVELS: [i8; 5] = [-2, -1, 0, 1, 2];

/// The page.
#[component]
pub fn GoalsPage() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let goals = services.store.find_goals(account.id).await?;
        Ok(show(goals.unwrap_or_default()))
    })
}

fn show(goals: Goals) -> impl IntoView {
    let Goals { near, far, pulls, offer, constraints, urgency } = goals;
    let urgencies = Urgency::ALL.iter().map(|one| (one.id().to_owned(), t!(format!("urgency-{}", one.id())))).collect();
    view! {
        <Page title=t!("goals.title")>
            <PageHead title=t!("goals.title") lead=t!("goals.lead")/>
            {query("saved").map(|_| view! {
                <Notice kind="success" text=t!("goals.saved")/>
                <p><a class="button" href="/home">{t!("goals.next")}</a></p>
            })}
            <form class="form" method="post" action="/goals" novalidate>
                <ErrorSummary/>
                <section class="section" aria-labelledby="pulls">
                    <h2 class="section__title" id="pulls">{t!("goals.pulls")}</h2>
                    <p class="section__lead">{t!("goals.pulls-lead")}</p>
                    <div class="stack">
                        {Pull::ALL.iter().copied().map(|pull| view! { <PullScale pull saved=pulls.given(pull)/> }).collect_view()}
                    </div>
                </section>
                <section class="section" aria-labelledby="wishes">
                    <h2 class="section__title" id="wishes">{t!("goals.wishes")}</h2>
                    <Area name="near" label=t!("goals.near") hint=Some(t!("goals.near-hint")) saved=Some(near)/>
                    <Area name="far" label=t!("goals.far") hint=Some(t!("goals.far-hint")) saved=Some(far)/>
                </section>
                <section class="section" aria-labelledby="around">
                    <h2 class="section__title" id="around">{t!("goals.around")}</h2>
                    <fieldset class="fieldset">
                        <legend class="fieldset__legend">{t!("goals.offer")}</legend>
                        <Check name="offer" value=Offer::Manager.id() label=t!("offer-manager") saved=offer.is_some() hint=None/>
                    </fieldset>
                    <fieldset class="fieldset">
                        <legend class="fieldset__legend">{t!("goals.constraints")}</legend>
                        <p class="fieldset__hint">{t!("goals.constraints-hint")}</p>
                        <div class="checks">
                            {Constraint::ALL.iter().copied().map(|one| view! {
                                <Check
                                    name="constraint"
                                    value=one.id()
                                    label=t!(format!("constraint-{}.name", one.id()))
                                    hint=Some(t!(format!("constraint-{}.meaning", one.id())))
                                    saved=constraints.contains(&one)
                                />
                            }).collect_view()}
                        </div>
                    </fieldset>
                    <Select name="urgency" label=t!("goals.urgency") hint=None options=urgencies saved=urgency.map(|one| one.id().to_owned()) optional=true/>
                </section>
                <div class="form__actions"><button class="button">{t!("goals.submit")}</button></div>
            </form>
        </Page>
    }
}

/// One pull, from strongly away to strongly towards. None is chosen until the person chooses.
#[component]
fn PullScale(pull: Pull, saved: Option<i8>) -> impl IntoView {
    let key = words::pull_key(pull);
    let name = format!("pull-{}", pull.id());
    let chosen = typed(&name, saved.map(|level| level.to_string()));
    let wrong = fault(&name);
    view! {
        <fieldset class="scale scale--compact" id=name.clone()>
            <legend class="scale__legend">{t!(&key)}</legend>
            <p class="scale__help">{t!(format!("fact-{key}.meaning"))}</p>
            {wrong.map(|text| view! { <p class="field__error">{text}</p> })}
            <div class="scale__points">
                {LEVELS.into_iter().map(|level| {
                    let shown = match level {
                        0 => "0".to_owned(),
                        less if less < 0 => format!("−{}", -less),
                        more => format!("+{more}"),
                    };
                    view! {
                        <label class="scale__point">
                            <input class="scale__input" type="radio" name=name.clone() value=level.to_string() checked=chosen == level.to_string()/>
                            <span class="scale__face">
                                <kbd class="scale__key" aria-hidden="true">{shown}</kbd>
                                <span class="scale__label">{words::pull_level(level)}</span>
                            </span>
                        </label>
                    }
                }).collect_view()}
            </div>
            <div class="scale__ends" aria-hidden="true"><span>{t!("pull-level-minus-2")}</span><span>{t!("pull-level-2")}</span></div>
        </fieldset>
    }
}
