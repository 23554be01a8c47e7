//! `/accessibility`: what was checked so that everyone can use this, how, and what is known to lack.

use leptos::prelude::*;

use crate::{
    components::page::{Page, PageHead},
    t,
};

/// What the page says, in order; each is a text with a title.
const PARTS: [&str; 7] = ["aim", "checked", "keyboard", "pictures", "settings", "lacks", "tell"];

/// The page.
#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <Page title=t!("accessibility.title")>
            <PageHead title=t!("accessibility.title") lead=t!("accessibility.lead")/>
            <div class="prose">
                {PARTS.into_iter().map(|part| view! {
                    <h2>{t!(format!("accessibility-{part}.title"))}</h2>
                    <p>{t!(format!("accessibility-{part}.text"))}</p>
                }).collect_view()}
            </div>
        </Page>
    }
}
