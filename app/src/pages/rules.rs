//! `/rules`: every rule that results come from, for everyone. It is rendered once for those who are signed in, and once
//! without an organisation's own questions for those who are not.

use domain::instrument::Catalogue;
use leptos::prelude::*;

use crate::{
    components::page::{ErrorPage, Page, Width},
    context, reference, t,
};

/// The page.
#[component]
pub fn Rules() -> impl IntoView {
    let services = match context::services() {
        Ok(services) => services,
        Err(error) => return view! { <ErrorPage error/> }.into_any(),
    };
    let (page, instruments) = match context::visitor() {
        Some(_) => (&services.rules.signed_in, &*services.instruments),
        None => (&services.rules.everyone, Catalogue::shipped()),
    };
    let rules = page.get_or_init(|| reference::html(&reference::build(instruments))).clone();
    view! {
        <Page title=t!("rules.title") width=Width::Wide>
            <div class="rules" inner_html=rules></div>
        </Page>
    }
    .into_any()
}
