//! The button that starts a review, or goes on with the one that is open.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::t;

/// The questionnaire that everything else is beside: the one that leads to advice.
pub const WHERE_AM_I: &str = "where-am-i";
/// The short one that is taken again and again.
pub const CHECK_IN: &str = "check-in";

/// The same as [`StartReview`] at its plainest, for pages that are laid out without views.
pub fn start_review(instrument: &str, label: &str, secondary: bool) -> Markup {
    html! { form method="post" action="/reviews" { button.button.button--secondary[secondary] name="instrument" value=(instrument) { (label) } } }
}

/// Posts to `/reviews`, which starts a review of this questionnaire or finds the one that is open.
#[component]
pub fn StartReview(
    /// The questionnaire's id.
    #[prop(into)]
    instrument: String,
    /// What the button says.
    #[prop(into)]
    label: String,
    /// What is added for those who hear the button without what stands around it.
    #[prop(optional, into)]
    which: Option<String>,
    /// Whether it is one of several ways, and not the main one.
    #[prop(optional)]
    secondary: bool,
    /// Whether one that is open and can't be gone on with is given up for it.
    #[prop(optional)]
    anew: bool,
) -> impl IntoView {
    view! {
        <form method="post" action="/reviews">
            {anew.then(|| view! { <input type="hidden" name="anew" value="yes"/> })}
            <button class=if secondary { "button button--secondary" } else { "button" } name="instrument" value=instrument>
                {label}
                {which.map(|which| view! { <span class="visually-hidden">{t!("questionnaires.which", "title" => which)}</span> })}
            </button>
        </form>
    }
}
