//! A look over everything before the result is asked for.

use domain::instrument::Value;
use maud::{Markup, html};

use super::{
    Sheet, Width,
    form::{error_summary, page_head},
};
use crate::{
    form::Posted,
    review::{InHand, label, state},
    t,
    ways::Ways,
};

/// What is said around the list of answers.
pub struct Around<'a> {
    /// Above the title.
    pub before: Markup,
    /// What may still be done.
    pub lead: &'a str,
    /// Inside the form, unseen.
    pub hidden: Markup,
    /// Whether the person should hear that goals are missing.
    pub wants_goals: bool,
    /// What the button says.
    pub submit: &'a str,
    /// What pressing it means.
    pub after: &'a str,
}

/// The page.
#[must_use]
pub fn page(ways: &Ways, hand: &InHand<'_>, around: &Around<'_>, posted: Option<&Posted>) -> Sheet {
    let path = hand.path();
    let open = path.len() - hand.answered();
    let body = html! {
        (around.before)
        (page_head(&t!("check.title"), Some(around.lead)))
        form.form method="post" action=(ways.check()) {
            (error_summary(posted))
            (around.hidden)
            p { (t!("check.count", "open" => open)) }
            @if around.wants_goals {
                p.notice.notice--info { (t!("check.no-goals")) " " a href=(ways.goals()) { (t!("check.to-goals")) } }
            }
            div.form__actions {
                button.button { (around.submit) }
                @if let Some(item) = hand.first_open() {
                    a.button.button--secondary href=(ways.item(&item.id)) { (t!("check.first-open")) }
                }
            }
            p.small.muted { (around.after) }
        }
        ol.overview {
            @for (index, item) in path.iter().enumerate() {
                @let answer = hand.answers.get(&item.id);
                li.overview__item data-state=(state(answer)) {
                    p.overview__question { (item.text) }
                    p.overview__answer data-words=[matches!(answer, Some(Value::Words(_))).then_some("true")] {
                        @if let Some(value) = answer { (label(item, value)) } @else { (t!("check.open")) }
                    }
                    a.overview__change href=(ways.item(&item.id)) {
                        (t!("check.change")) " "
                        span.visually-hidden { (t!("check.change-which", "n" => index + 1)) }
                    }
                }
            }
        }
    };
    Sheet { title: t!("check.title"), width: Width::Reading, body }
}
