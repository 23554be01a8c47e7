//! The button that starts a review, or goes on with the one that is open.

use leptos::prelude::*;

use crate::t;

/// The questionnaire that home leads to.
pub const WHERE_AM_I: &str = "where-am-i";

/// Posts to `/reviews`.
#[component]
pub fn StartReview(#[prop(optional)] open: bool) -> impl IntoView {
    view! {
        <form method="post" action="/reviews">
            <button class="button" name="instrument" value=WHERE_AM_I>
                {t!(if open { "review-go-on" } else { "review-start" })}
            </button>
        </form>
    }
}
