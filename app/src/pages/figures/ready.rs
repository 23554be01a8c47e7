//! Beside the readiness to manage: the years of engineering, which the timeline knows and no question asks for.

use domain::{
    terms::{GOOD_ENGINEERING, LEAST_ENGINEERING},
    timeline::{Stint, Tenure},
};
use leptos::prelude::*;
use store::Instant;

use crate::{context::month_of, t, text};

/// The questionnaire that is about managing for the first time.
pub const READY_TO_MANAGE: &str = "ready-to-manage";

/// The months where the bar ends.
const WHOLE: f64 = 120.0;

/// The years beside the two rules of thumb.
pub fn years(timeline: &[Stint], at: Instant) -> impl IntoView + use<> {
    let months = Tenure::of(timeline, month_of(at)).engineering_months;
    let share = |months: f64| format!("{:.1}%", 100.0 * months.min(WHOLE) / WHOLE);
    let so_far = f64::from(months);
    let key = if so_far >= GOOD_ENGINEERING {
        "ready-years.enough"
    } else if so_far >= LEAST_ENGINEERING {
        "ready-years.between"
    } else {
        "ready-years.few"
    };
    let mark = |at: f64| view! { <line class="meter__mark" x1=share(at) x2=share(at) y1="0" y2="10"/> };
    view! {
        <section class="section" aria-labelledby="years">
            <h2 class="section__title" id="years">{t!("ready-years.title")}</h2>
            <div class="figure">
                <div class="figure__part">
                    <div class="figure__head">
                        <h3 class="figure__title">{t!("ready-years.engineering")}</h3>
                        <span class="figure__value">{text::span(months)}</span>
                    </div>
                    <svg class="meter" width="100%" height="10" aria-hidden="true" focusable="false">
                        <rect class="meter__track" width="100%" height="10" rx="5"/>
                        <rect class="meter__fill" width=share(so_far) height="10" rx="5"/>
                        {mark(LEAST_ENGINEERING)}
                        {mark(GOOD_ENGINEERING)}
                    </svg>
                    <p class="figure__said">{t!(key)}</p>
                    <p class="figure__links"><a href="/timeline">{t!("home.to-timeline")}</a> <span>{t!("ready-years.source")}</span></p>
                </div>
            </div>
        </section>
    }
}
