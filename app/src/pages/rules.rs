//! `/rules`: every rule that results come from, for everyone. The same for all, so it is rendered once.

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
    let rules = services.rules.get_or_init(|| reference::html(&reference::build(&services.instruments))).clone();
    view! {
        <Page title=t!("rules.title") width=Width::Wide>
            <div class="rules" inner_html=rules></div>
        </Page>
    }
    .into_any()
}
