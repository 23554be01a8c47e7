//! `/reviews/{review}/answers/{item}`: one question, and every answer given to it so far.

use engine::html::{Sheet, Width, form::page_head};
use leptos::prelude::*;
use maud::html;
use store::ReviewId;

use super::param;
use crate::{
    components::{date::in_words, html::framed, page::load},
    context,
    error::AppError,
    review::{self, label},
    t,
};

/// The page.
#[component]
pub fn EarlierAnswers() -> impl IntoView {
    let (id, item) = (param::<ReviewId>("review"), param::<String>("item"));
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let hand = review::get(&services, account.id, id).await?;
        let item = hand.instrument.item(&item?).ok_or(AppError::NotFound)?;
        let answers = services.store.list_earlier_answers(account.id, &hand.instrument.id, &item.id).await?;
        let body = html! {
            (page_head(&item.text, Some(&t!("earlier.lead", "count" => answers.len()))))
            p { a href={ "/reviews/" (id) "/answers" } { (t!("earlier.back")) } }
            ol.history {
                @for one in &answers {
                    // In the words of the version that was answered, where it is here.
                    @let known = services.instruments.find(&hand.instrument.id, one.version).and_then(|known| known.item(&item.id));
                    li.history__item {
                        a.history__link href={ "/reviews/" (one.review) } {
                            span.history__when { (in_words(one.sent_at)) }
                            span.history__what { (label(known.unwrap_or(item), &one.value)) }
                            @if let Some(other) = known.filter(|known| known.text != item.text) { span.history__lead { (t!("earlier.asked", "text" => other.text.clone())) } }
                        }
                    }
                }
            }
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("earlier.title"), width: Width::Reading, body }))
    })
}
