//! `/reviews/{review}/check`: a look over everything before it is sent.

use domain::instrument::{Gives, Value};
use leptos::prelude::*;
use store::ReviewId;

use super::param;
use crate::{
    components::{
        form::ErrorSummary,
        page::{Page, PageHead, load},
    },
    context, render,
    review::{self, InHand, label},
    t,
};

/// The page.
#[component]
pub fn Check() -> impl IntoView {
    let id = param::<ReviewId>("review");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let hand = review::get(&services, account.id, id?).await?;
        if hand.is_sent() {
            render::redirect(&format!("/reviews/{}", hand.review.id));
            return Ok(().into_any());
        }
        // Advice rests on goals too; figures don't.
        let wants_goals =
            hand.instrument.result == Gives::Advice && services.store.find_goals(account.id).await?.is_none();
        Ok(show(&hand, wants_goals).into_any())
    })
}

fn show(hand: &InHand, wants_goals: bool) -> impl IntoView + use<> {
    let id = hand.review.id;
    let revision = hand.review.revision.to_string();
    let path = hand.path();
    let open = path.len() - hand.answered();
    let first_open = hand.first_open().map(|item| format!("/reviews/{id}/items/{}", item.id));
    let rows = path.into_iter().enumerate().map(|(index, item)| {
        let answer = hand.answers.get(&item.id);
        let state = crate::islands::answering::item_state(answer);
        let said = answer.map_or_else(|| t!("check.open"), |value| label(item, value));
        let number = index + 1;
        view! {
            <li class="overview__item" data-state=state>
                <p class="overview__question">{item.text.clone()}</p>
                <p class="overview__answer" data-words=matches!(answer, Some(Value::Words(_))).then_some("true")>{said}</p>
                <a class="overview__change" href=format!("/reviews/{id}/items/{}", item.id)>
                    {t!("check.change")}
                    <span class="visually-hidden">{t!("check.change-which", "n" => number)}</span>
                </a>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Page title=t!("check.title")>
            <PageHead title=t!("check.title") lead=t!("check.lead")/>
            <form class="form" method="post" action=format!("/reviews/{id}/check")>
                <ErrorSummary/>
                <input type="hidden" name="revision" value=revision/>
                <p>{t!("check.count", "open" => open)}</p>
                {wants_goals.then(|| view! { <p class="notice notice--info">{t!("check.no-goals")} " " <a href="/goals">{t!("check.to-goals")}</a></p> })}
                <div class="form__actions">
                    <button class="button">{t!("check.submit")}</button>
                    {first_open.map(|href| view! { <a class="button button--secondary" href=href>{t!("check.first-open")}</a> })}
                </div>
                <p class="small muted">{t!("check.after")}</p>
            </form>
            <ol class="overview">{rows}</ol>
        </Page>
    }
}
