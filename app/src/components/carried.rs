//! A form that was posted without a session, on its way through signing in or up.

use engine::html::private::KEEP;
use leptos::prelude::*;

use crate::{
    forms::{Carried, Fields, Posted},
    t,
};

/// The button that leads over to the other of the two pages.
const OVER: &str = "over";

/// The form in hand: fresh, or among the fields of a page that came back.
pub fn in_hand() -> Option<Carried> {
    use_context::<Carried>().or_else(|| Carried::within(&use_context::<Posted>()?.fields))
}

/// What the page to sign in says of it.
pub fn notice() -> Option<String> {
    let carried = in_hand()?;
    Some(if carried.to == KEEP { t!("keep-way.sign-in") } else { t!("sign-in.carried") })
}

/// Whether a form to sign in or up was posted only to come over from the other one, with what it carries.
pub fn only_shows(fields: &Fields) -> bool {
    !fields.text(OVER).is_empty()
}

/// Hidden fields that keep what was typed while its writer signs in; nothing when there is none.
#[component]
pub fn CarriedFields() -> impl IntoView {
    in_hand().map(|carried| {
        let hidden = |(name, value)| view! { <input type="hidden" name=name value=value/> };
        carried.into_fields().into_iter().map(hidden).collect_view()
    })
}

/// The way from signing in to signing up, or back: a link, or a button where a form in hand has to come along. It stands within the form.
#[component]
pub fn Over(to: &'static str, #[prop(into)] text: String) -> impl IntoView {
    match in_hand() {
        // The address comes along as well; the password never comes back to any page.
        Some(_) => view! {
            <button class="button button--quiet button--small" formaction=to formnovalidate name=OVER value="yes">{text}</button>
        }
        .into_any(),
        None => view! { <a href=to>{text}</a> }.into_any(),
    }
}
