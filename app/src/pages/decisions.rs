//! `/decisions`: what was decided over the years, what is under way, and how well expectations held.

use domain::decision::{Came, Choice, Leaning, held, leaning};
use engine::html::{
    Sheet, Width,
    form::{notice, page_head},
    meter::{meter, whole},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::Decision;

use super::query;
use crate::{
    components::{date::in_words, html::framed, page::load},
    context::{self, now},
    decisions::{day_in_words, day_of, is_due, is_under_way},
    error::AppError,
    t,
};

/// The page.
#[component]
pub fn Decisions() -> impl IntoView {
    let deleted = query("deleted").map(|_| notice("success", &t!("decisions.deleted")));
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let mut decisions = services.store.list_decisions(account.id).await?;
        decisions.reverse();
        Ok::<_, AppError>(framed(sheet(&decisions, deleted.as_ref())))
    })
}

fn sheet(decisions: &[Decision], deleted: Option<&Markup>) -> Sheet {
    let told: Vec<&Decision> = decisions.iter().filter(|one| one.outcome.is_some()).collect();
    let plans: Vec<&Decision> = decisions.iter().filter(|one| is_under_way(one)).collect();
    let open = |one: &&Decision| !one.choice.settles() || (one.choice == Choice::Decline && one.outcome.is_none());
    let others: Vec<&Decision> = decisions.iter().filter(open).collect();
    let body = html! {
        @if let Some(deleted) = deleted { (deleted) }
        (page_head(&t!("decisions.title"), Some(&t!("decisions.lead"))))
        @if decisions.is_empty() {
            div.empty {
                p.empty__title { (t!("decisions.empty")) }
                p { (t!("decisions.empty-lead")) }
                a.button href="/reviews" { (t!("decisions.to-reviews")) }
            }
        }
        (listed("under-way", &t!("decisions.under-way"), &plans))
        (predictions(&told))
        (listed("others", &t!("decisions.others"), &others))
    };
    Sheet { title: t!("decisions.title"), width: Width::Reading, body }
}

fn listed(id: &str, title: &str, list: &[&Decision]) -> Markup {
    let today = day_of(now());
    html! {
        @if !list.is_empty() {
            section.section aria-labelledby=(id) {
                h2.section__title id=(id) { (title) }
                ul.history {
                    @for one in list {
                        li.history__item {
                            a.history__link href={ "/decisions/" (one.id) } {
                                span.history__when { (in_words(one.decided_at)) }
                                span.history__what { (t!(format!("move-{}.name", one.about))) }
                                span.history__lead {
                                    (t!(format!("choice-{}.tag", one.choice)))
                                    @if let Some(on) = &one.review_on { " · " (t!("decisions.look-again", "day" => day_in_words(on))) }
                                }
                            }
                            @if is_due(one, today) { span.tag.tag--accent { (t!("decisions.due")) } }
                        }
                    }
                }
            }
        }
    }
}

/// What was expected beside what came of it, and what that says of how sure one is.
fn predictions(told: &[&Decision]) -> Markup {
    let pairs: Vec<(u8, Came)> =
        told.iter().filter_map(|one| Some((one.journal.sure?, one.outcome.as_ref()?.0.came))).collect();
    let leans = match leaning(&pairs) {
        Leaning::TooFew => t!("leaning.too-few"),
        Leaning::TooSure => t!("leaning.too-sure"),
        Leaning::TooDoubtful => t!("leaning.too-doubtful"),
        Leaning::Fair => t!("leaning.fair"),
    };
    html! {
        @if !told.is_empty() {
            section.section aria-labelledby="held" {
                h2.section__title id="held" { (t!("decisions.held")) }
                p.section__lead { (leans) }
                ul.figures {
                    @for one in held(&pairs) {
                        li.figure {
                            div.figure__head {
                                h3.figure__title { (t!("decide-sure.option", "score" => one.sure)) }
                                span.figure__value { (t!("decisions.came", "score" => whole(one.came), "count" => one.count)) }
                            }
                            (meter(Some(one.came), false))
                        }
                    }
                }
                div.table-frame tabindex="0" role="group" aria-label=(t!("decisions.beside")) {
                    table.table {
                        caption.visually-hidden { (t!("decisions.beside")) }
                        thead { tr {
                            th scope="col" { (t!("decisions.when")) } th scope="col" { (t!("decisions.move")) }
                            th scope="col" { (t!("decision.prediction")) } th scope="col" { (t!("decide-sure")) }
                            th scope="col" { (t!("decisions.outcome")) }
                        } }
                        tbody {
                            @for one in told {
                                @if let Some((outcome, _)) = &one.outcome {
                                    tr {
                                        th scope="row" { a href={ "/decisions/" (one.id) } { (in_words(one.decided_at)) } }
                                        td { (t!(format!("move-{}.name", one.about))) ", " (t!(format!("choice-{}.tag", one.choice))) }
                                        td { (excerpt(&one.journal.expect)) }
                                        td { @if let Some(sure) = one.journal.sure { (t!("decisions.percent", "score" => sure)) } }
                                        td { (t!(format!("came-{}", outcome.came))) " " (t!(format!("felt-{}", outcome.felt))) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The most characters of one's words in a row of the table.
const EXCERPT: usize = 120;

fn excerpt(words: &str) -> String {
    if words.chars().count() <= EXCERPT {
        return words.to_owned();
    }
    let mut cut: String = words.chars().take(EXCERPT).collect();
    cut.push('…');
    cut
}
