//! `/`: what this is, for someone who has never seen it, shown by a sample result. Whoever is signed in goes straight home.

mod sample;

use engine::ways::TAB;
use leptos::prelude::*;

use crate::{
    components::{
        html::raw,
        page::{Page, Width},
    },
    context, render, t,
};

/// The page.
#[component]
pub fn Landing() -> impl IntoView {
    if context::visitor().is_some() {
        render::redirect("/home");
        return ().into_any();
    }
    let list = |prefix: &'static str, names: [&'static str; 3], item: &'static str, title: &'static str| {
        names
            .into_iter()
            .map(|name| {
                view! {
                    <li class=item>
                        <h3 class=title>{t!(format!("landing-{prefix}-{name}.title"))}</h3>
                        <p>{t!(format!("landing-{prefix}-{name}.text"))}</p>
                    </li>
                }
            })
            .collect_view()
    };
    let sample = sample::sample();
    view! {
        <Page title=t!("landing.tab") width=Width::Wide>
            <section class="hero">
                <div class="hero__text">
                    <h1 class="hero__title">{t!("landing.title")}</h1>
                    <p class="hero__lead">{t!("landing.lead")}</p>
                    <div class="hero__actions cluster">
                        <a class="button" href="/sign-up">{t!("landing.start")}</a>
                        <a class="button button--secondary" href=TAB>{t!("landing.try")}</a>
                    </div>
                    <p class="hero__note">{t!("landing.try-note")}</p>
                </div>
                <div class="hero__picture">
                    <p class="sample__label">{t!("landing.sample")}</p>
                    {raw(sample.picture.clone())}
                </div>
            </section>
            <section class="section" aria-labelledby="told">
                <h2 class="section__title" id="told">{t!("landing.told")}</h2>
                <p class="section__lead">{t!("landing.told-lead")}</p>
                <div class="sample">
                    <p class="sample__label">{t!("landing.sample")}</p>
                    {raw(sample.result.clone())}
                </div>
            </section>
            <section class="section" aria-labelledby="how">
                <h2 class="section__title" id="how">{t!("landing.how")}</h2>
                <ol class="steps">{list("step", ["timeline", "questions", "moves"], "step", "step__title")}</ol>
            </section>
            <section class="section" aria-labelledby="why">
                <h2 class="section__title" id="why">{t!("landing.why")}</h2>
                <ul class="features">{list("why", ["reasons", "equal", "private"], "feature", "feature__title")}</ul>
            </section>
            <section class="closing" aria-labelledby="begin">
                <h2 class="closing__title" id="begin">{t!("landing.begin")}</h2>
                <div class="cluster">
                    <a class="button" href="/sign-up">{t!("landing.start")}</a>
                    <a class="button button--secondary" href=TAB>{t!("landing.try")}</a>
                </div>
                <p class="hero__note">{t!("landing.note")} " " <a href="/privacy">{t!("privacy-link")}</a></p>
            </section>
        </Page>
    }
    .into_any()
}
