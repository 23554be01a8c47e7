//! `/privacy`: who can read what, the operator of the server included.

use leptos::prelude::*;

use crate::{
    components::page::{Page, PageHead},
    t,
};

/// What the page says, in order; each is a text with a title.
const PARTS: [&str; 11] =
    ["you", "others", "sharing", "named", "operator", "colleague", "network", "mail", "tab", "logs", "leave"];

/// The page.
#[component]
pub fn Privacy() -> impl IntoView {
    view! {
        <Page title=t!("privacy.title")>
            <PageHead title=t!("privacy.title") lead=t!("privacy.lead")/>
            <div class="prose">
                {PARTS.into_iter().map(|part| view! {
                    <h2>{t!(format!("privacy-{part}.title"))}</h2>
                    <p>{t!(format!("privacy-{part}.text"))}</p>
                }).collect_view()}
            </div>
        </Page>
    }
}
