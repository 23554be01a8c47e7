//! What could not be said for lack of answers.

use leptos::prelude::*;

use super::model::Figured;
use crate::t;

/// The figures without a score; nothing where all have one.
pub fn unsaid(list: &[Figured]) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = list
        .iter()
        .map(|one| {
            view! {
                <li class="evidence__item evidence__item--unknown">
                    <span class="evidence__text"><strong>{one.title.clone()}</strong> ": " {t!("figures.none-answered", "count" => one.answered.1)}</span>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="unsaid">
                <h2 class="section__title" id="unsaid">{t!("figures.unsaid")}</h2>
                <p class="section__lead">{t!("figures.unsaid-lead")}</p>
                <ul class="evidence">{rows}</ul>
            </section>
        }
    })
}
