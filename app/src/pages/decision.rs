//! `/decisions/{decision}`: a decision with its plan, and what came of it beside what was expected.

use domain::decision::{Came, Choice, Felt};
use engine::{
    html::{
        Sheet, Width,
        field::{self, Select},
        form::{error_summary, notice, page_head},
    },
    stint::month_name,
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Decision, DecisionId};

use super::{param, query};
use crate::{
    components::{date::in_words, html::framed, page::load},
    context::{self, now},
    decisions::{coached, day_in_words, day_of, is_due, said},
    error::AppError,
    forms::Posted,
    t,
};

/// The page.
#[component]
pub fn DecisionPage() -> impl IntoView {
    let id = param::<DecisionId>("decision");
    let posted = use_context::<Posted>();
    let saved = [("saved", "decision.saved"), ("told", "decision.told")];
    let saved = saved.into_iter().find(|(name, _)| query(name).is_some()).map(|(_, key)| notice("success", &t!(key)));
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let found = services.store.find_decision(account.id, id?).await?.ok_or(AppError::NotFound)?;
        let before = html! { @if let Some(saved) = &saved { (saved) } };
        Ok::<_, AppError>(framed(sheet(&found, &before, posted.as_ref())))
    })
}

fn sheet(found: &Decision, before: &Markup, posted: Option<&Posted>) -> Sheet {
    let journal = &found.journal;
    let lead = t!(format!("choice-{}.so-far", found.choice), "day" => in_words(found.decided_at));
    let change = format!("/reviews/{}/moves/{}", found.review, found.about);
    let body = html! {
        (before)
        (page_head(&t!(format!("move-{}.name", found.about)), Some(&lead)))
        p.cluster {
            a href={ "/reviews/" (found.review) } { (t!("decision.result")) }
            a href="/decisions" { (t!("decision.all")) }
        }
        @if found.choice.settles() {
            section.section aria-labelledby="expected" {
                h2.section__title id="expected" { (t!("decision.expected")) }
                div.beside {
                    div.beside__part {
                        h3.beside__title { (t!("decision.prediction")) }
                        blockquote.own-words__text { (journal.expect) }
                        @if let Some(sure) = journal.sure { p.muted { (t!("decide-sure.option", "score" => sure)) } }
                    }
                    @if let Some((outcome, at)) = &found.outcome {
                        div.beside__part {
                            h3.beside__title { (t!("decision.outcome", "day" => in_words(*at))) }
                            p { strong { (t!(format!("came-{}", outcome.came))) } " " (t!(format!("felt-{}", outcome.felt))) }
                            @if !outcome.words.is_empty() { blockquote.own-words__text { (outcome.words) } }
                        }
                    }
                }
                @if posted.is_none() {
                    (said::coach(&[&journal.expect, &journal.sign, found.outcome.as_ref().map_or("", |(outcome, _)| &outcome.words)]))
                }
            }
        }
        @if found.choice == Choice::Accept { (plan(found)) }
        @if found.choice.settles() { (happened(found, posted)) }
        section.section aria-labelledby="change" {
            h2.section__title id="change" { (t!("decision.change")) }
            div.cluster {
                a.button.button--secondary href=(change) { (t!("decision.anew")) }
                form method="post" action={ "/decisions/" (found.id) "/delete" } { button.button.button--quiet { (t!("decision.delete")) } }
            }
            p.small.muted { (t!("decision.delete-hint")) }
        }
    };
    Sheet { title: t!("decide.title"), width: Width::Reading, body }
}

fn plan(found: &Decision) -> Markup {
    let journal = &found.journal;
    html! {
        section.section aria-labelledby="plan" {
            h2.section__title id="plan" { (t!("decision.plan")) }
            ol.move__steps {
                @for step in &journal.steps {
                    li { (step.what) @if !step.on.is_empty() { " " span.muted { (t!("decision.by", "day" => day_in_words(&step.on))) } } }
                }
            }
            dl.facts {
                @if let Some(end) = journal.end { div.facts__row { dt.facts__name { (t!("decide-end")) } dd.facts__value { (month_name(end)) } } }
                @if !journal.sign.is_empty() { div.facts__row { dt.facts__name { (t!("decide-sign")) } dd.facts__value { (journal.sign) } } }
                @if let Some(on) = &found.review_on { div.facts__row { dt.facts__name { (t!("decide-review")) } dd.facts__value { (day_in_words(on)) } } }
            }
        }
    }
}

/// The form that asks what happened: open once the day has come, and folded before it and after it is told.
fn happened(found: &Decision, posted: Option<&Posted>) -> Markup {
    let outcome = found.outcome.as_ref().map(|(outcome, _)| outcome);
    let options = |ids: Vec<&'static str>, family: &str| -> Vec<(&'static str, String)> {
        ids.into_iter().map(|id| (id, t!(format!("{family}-{id}")))).collect()
    };
    let came = options(Came::ALL.iter().map(|one| one.id()).collect(), "came");
    let felt = options(Felt::ALL.iter().map(|one| one.id()).collect(), "felt");
    let form = html! {
        form.form method="post" action={ "/decisions/" (found.id) } novalidate {
            (error_summary(posted))
            input type="hidden" name="seen" value=(found.revision);
            (field::select(Select { name: "came", label: &t!("decision-came"), saved: outcome.map_or("", |one| one.came.id()), options: &came, optional: false }, posted))
            (field::select(Select { name: "felt", label: &t!("decision-felt"), saved: outcome.map_or("", |one| one.felt.id()), options: &felt, optional: false }, posted))
            (field::area("words", &t!("decision-words"), &t!("decision-words.hint"), outcome.map_or("", |one| &one.words), posted))
            @if let Some(posted) = posted { (coached(&posted.fields)) }
            div.form__actions { button.button { (t!("decision.tell")) } }
        }
    };
    let open = posted.is_some() || is_due(found, day_of(now()));
    html! {
        section.section aria-labelledby="happened" {
            h2.section__title id="happened" { (t!("decision.happened")) }
            @if open { (form) } @else {
                details.details {
                    summary.details__summary { (t!(if outcome.is_some() { "decision.tell-again" } else { "decision.tell-now" })) }
                    div.details__body { (form) }
                }
            }
        }
    }
}
