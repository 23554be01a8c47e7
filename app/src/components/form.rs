//! The head of a form that came back: what is wrong, each a link to its field.

use leptos::prelude::*;

use crate::{forms::Posted, t};

/// Lists the faults of the form above it; nothing when there are none. Takes the focus, so that it is read first.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let faults = use_context::<Posted>().map(|posted| posted.faults.0).unwrap_or_default();
    let count = faults.len();
    (count > 0).then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" id="errors" autofocus=true>
                <h2 class="error-summary__title">{t!("form-errors", "count" => count)}</h2>
                <ul class="error-summary__list">
                    {faults.into_iter().map(|(field, text)| match field.is_empty() {
                        true => view! { <li>{text}</li> }.into_any(),
                        false => view! { <li><a href=format!("#{field}")>{text}</a></li> }.into_any(),
                    }).collect_view()}
                </ul>
            </div>
        }
    })
}

/// A message that stays until the next page: something was saved, or why one is here.
#[component]
pub fn Notice(
    kind: &'static str,
    #[prop(optional, into)] title: Option<String>,
    #[prop(into)] text: String,
) -> impl IntoView {
    let role = if kind == "error" { "alert" } else { "status" };
    view! {
        <div class=format!("notice notice--{kind}") role=role>
            {title.map(|title| view! { <p class="notice__title">{title}</p> })}
            <p>{text}</p>
        </div>
    }
}
