//! `/reviews/{review}/delete`: deletes a review, once it is clear what goes with it; or throws away a correction that is open.

use domain::instrument::Value;
use leptos::prelude::*;
use store::{Review, ReviewId};

use super::param;
use crate::{
    components::{
        confirm::Confirm,
        date::in_words,
        form::ErrorSummary,
        page::{Page, PageHead, load},
    },
    context,
    error::AppError,
    review::{self, editions::Editions},
    t,
};

/// The page.
#[component]
pub fn DeleteReview() -> impl IntoView {
    let id = param::<ReviewId>("review");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let found = services.store.find_review(account.id, id?).await?.ok_or(AppError::NotFound)?;
        if found.original.is_some() && found.sent.is_none() {
            let editions = Editions::of(&services, account.id, &found).await?;
            return Ok(view! { <ThrowAway found editions/> }.into_any());
        }
        let answers = store::answers(&services.store.list_responses(account.id, found.id).await?);
        let words = answers.values().filter(|value| matches!(value, Value::Words(_))).count();
        let editions = Editions::of(&services, account.id, &found).await?;
        let title = review::title_of(&services, &found.instrument, found.version);
        let others = editions.others();
        let decisions = services.store.list_decisions(account.id).await?;
        let decided = decisions.iter().filter(|one| one.review == found.first()).count();
        let lost = [
            Some(t!("delete-review.answers", "count" => answers.len(), "words" => words)),
            found.sent.as_ref().map(|_| t!("delete-review.result")),
            (decided > 0).then(|| t!("delete-decided", "count" => decided)),
            (others > 0).then(|| t!("delete-review.editions", "count" => others)),
        ];
        let day = in_words(found.sent.as_ref().map_or(found.started_at, |sent| sent.at));
        let key = if found.sent.is_some() { "delete-review.lead" } else { "delete-review.lead-open" };
        Ok(view! {
            <Page title=t!("delete-review.title")>
                <PageHead title=t!("delete-review.title") lead=t!(key, "title" => title, "day" => day)/>
                <section class="section" aria-labelledby="lost">
                    <h2 class="section__title" id="lost">{t!("delete.lost")}</h2>
                    <div class="prose"><ul>{lost.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect_view()}</ul></div>
                    <p class="small muted">{t!("delete.backups")}</p>
                    <p class="cluster"><a class="button button--secondary" href="/account/data">{t!("delete.take-along")}</a></p>
                </section>
                <form class="form" method="post" action=format!("/reviews/{}/delete", found.id) novalidate>
                    <ErrorSummary/>
                    <Confirm/>
                    <div class="form__actions">
                        <button class="button button--danger">{t!("delete-review.submit")}</button>
                        <a class="button button--quiet" href=format!("/reviews/{}", found.id)>{t!("cancel")}</a>
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

/// Of a correction: what it would correct stays.
#[component]
fn ThrowAway(found: Review, editions: Editions) -> impl IntoView {
    let day = editions.first_sent().map(in_words).unwrap_or_default();
    view! {
        <Page title=t!("delete-correction.title")>
            <PageHead title=t!("delete-correction.title") lead=t!("delete-correction.lead", "day" => day)/>
            <form class="form" method="post" action=format!("/reviews/{}/delete", found.id)>
                <ErrorSummary/>
                <div class="form__actions">
                    <button class="button button--danger">{t!("delete-correction.submit")}</button>
                    <a class="button button--quiet" href=format!("/reviews/{}/check", found.id)>{t!("delete-correction.back")}</a>
                </div>
            </form>
        </Page>
    }
}
