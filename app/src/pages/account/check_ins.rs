//! `/account/check-ins`: how often somebody wants to look at themselves.

use domain::cadence::Cadence;
use engine::html::{
    Sheet, Width,
    field::{fault, typed},
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};

use super::super::query;
use crate::{
    components::{
        date::in_words,
        html::framed,
        page::load,
        review::{CHECK_IN, start_review},
    },
    context::{self, now},
    decisions::day_of,
    error::AppError,
    forms::Posted,
    over_time::midnight,
    rhythm::Rhythm,
    t,
};

/// The page.
#[component]
pub fn CheckIns() -> impl IntoView {
    let posted = use_context::<Posted>();
    let saved = query("saved").is_some();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let points = services.store.list_points(account.id).await?;
        let rhythm = Rhythm::get(&services.store, account.id, &points, day_of(now())).await?;
        let body = html! {
            (page_head(&t!("account-check-ins.title"), Some(&t!("account-check-ins.lead"))))
            @if saved { (notice("success", &[t!("account-check-ins.saved"), stands(rhythm)].join(" "))) }
            (form(rhythm, posted.as_ref()))
            section.section.stack aria-label=(t!("account-calendar.title")) {
                p { a href="/account/calendar" { (t!("account-check-ins.calendar")) } }
                @if services.instruments.latest(CHECK_IN).is_some() {
                    (start_review(CHECK_IN, &t!("account-check-ins.take"), true))
                }
            }
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("account-check-ins.title"), width: Width::Reading, body }))
    })
}

fn form(rhythm: Rhythm, posted: Option<&Posted>) -> Markup {
    let saved = rhythm.chosen.map_or("", |(cadence, _)| cadence.id());
    let chosen = typed("cadence", saved, posted);
    let fault = fault("cadence", posted);
    html! {
        form.form method="post" action="/account/check-ins" {
            (error_summary(posted))
            fieldset.fieldset id="cadence" tabindex="-1" aria-describedby=[fault.map(|_| "cadence-error")] {
                legend.fieldset__legend { (t!("account-check-ins.how-often")) }
                @if let Some(fault) = fault { p.field__error id="cadence-error" { (fault) } }
                div.checks {
                    @for one in Cadence::ALL {
                        label.check {
                            input.check__input type="radio" name="cadence" value=(one) checked[chosen == one.id()] required;
                            span.check__text {
                                span.check__label { (t!(format!("cadence-{one}"))) }
                                span.check__hint { (t!(format!("cadence-{one}.hint"))) }
                            }
                        }
                    }
                }
                p.fieldset__hint {
                    @match rhythm.last {
                        Some(day) => (t!("account-check-ins.counted", "day" => in_words(midnight(day)))),
                        None => (t!("account-check-ins.first")),
                    }
                }
            }
            div.form__actions {
                button.button { (t!("account-check-ins.save")) }
                a.button.button--quiet href="/home" { (t!("cancel")) }
            }
        }
    }
}

/// The rhythm in a few words, with the day of the next one where there is one.
pub(super) fn stands(rhythm: Rhythm) -> String {
    match (rhythm.chosen, rhythm.due) {
        (None, _) => t!("account-check-ins.none"),
        (Some((cadence, _)), Some(due)) => {
            t!(format!("cadence-{cadence}.next"), "day" => in_words(midnight(due)))
        }
        (Some((cadence, _)), None) => t!(format!("cadence-{cadence}.state")),
    }
}
