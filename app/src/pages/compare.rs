//! `/history/compare`: two reviews side by side. What changed, by how much, and which answers did it; then the advice, where what you
//! changed and what the rules changed are kept apart: both are looked at under today's rules, and the older one also as it was given.

use domain::{
    assess::{Assessment, Person, RULES_VERSION, assess},
    comparison::{self, Compared},
    instrument::Item,
    scoring::{self, Scored},
    what_if::{self, Place, Turned},
};
use engine::html::{
    Sheet, Width,
    field::{self, Select},
    form::{notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{AccountId, Point, ReviewId, Sent};

use super::query;
use crate::{
    components::{date::in_words, html::framed, page::load},
    context::{self, Services},
    error::AppError,
    review::{self, InHand, label},
    t,
    words::{archetype_name, clause, fact_name, figure, target::title},
};

/// The page.
#[component]
pub fn Compare() -> impl IntoView {
    let asked = ["older", "newer"].map(|name| query(name).unwrap_or_default());
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let points = services.store.list_points(account.id).await?;
        let [older, newer] =
            [one(&services, account.id, &asked[0]).await?, one(&services, account.id, &asked[1]).await?];
        let gone = asked.iter().zip([&older, &newer]).any(|(asked, found)| !asked.is_empty() && found.is_none());
        let body = html! {
            (page_head(&t!("compare.title"), Some(&t!("compare.lead"))))
            @if gone { (notice("warning", &t!("compare.gone"))) }
            (asking(&services, &points, &asked))
            @if let (Some(one), Some(other)) = (&older, &newer) {
                @let (older, newer) = if one.sent.at <= other.sent.at { (one, other) } else { (other, one) };
                @if older.hand.review.id == newer.hand.review.id { p { (t!("compare.same")) } }
                @else { (compared(older, newer)) }
            }
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("compare.title"), width: Width::Reading, body }))
    })
}

/// One of the two.
struct One {
    hand: InHand,
    sent: Sent,
    scored: Scored,
}

/// Fetches it; nothing for one that isn't there (any more), is open, or whose questionnaire isn't here.
async fn one(services: &Services, account: AccountId, id: &str) -> Result<Option<One>, AppError> {
    let Ok(id) = id.parse::<ReviewId>() else { return Ok(None) };
    let mut hand = match review::get(services, account, id).await {
        Ok(hand) => hand,
        Err(AppError::NotFound | AppError::UnknownInstrument) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(sent) = hand.review.sent.take() else { return Ok(None) };
    let scored = scoring::score(hand.instrument, hand.review.track, &hand.answers);
    Ok(Some(One { hand, sent, scored }))
}

impl One {
    /// What the rules of today make of who it was about.
    fn today(&self, given: &Assessment) -> Assessment {
        assess(&Person {
            as_of: given.as_of,
            stints: self.sent.timeline.clone(),
            goals: self.sent.goals.clone(),
            state: self.sent.state.clone(),
        })
    }
}

fn asking(services: &Services, points: &[Point], asked: &[String; 2]) -> Markup {
    let named = |point: &Point| {
        let title = review::title_of(services, &point.instrument, point.version);
        (point.id.to_string(), t!("compare.one", "title" => title, "day" => in_words(point.sent_at)))
    };
    let all: Vec<(String, String)> = points.iter().rev().map(named).collect();
    let options: Vec<(&str, String)> = all.iter().map(|(id, name)| (id.as_str(), name.clone())).collect();
    let choose = |name: &str, label: String, saved: &str| {
        field::select(Select { name, label: &label, saved, options: &options, optional: false }, None)
    };
    html! {
        form.form method="get" action="/history/compare" {
            (choose("older", t!("compare.first"), &asked[0]))
            (choose("newer", t!("compare.second"), &asked[1]))
            div.form__actions { button.button.button--secondary { (t!("compare.show")) } }
        }
    }
}

fn compared(older: &One, newer: &One) -> Markup {
    let same = older.hand.instrument.id == newer.hand.instrument.id;
    let figures = if same {
        let both = comparison::compare(&older.scored, &newer.scored).both;
        let mut both: Vec<Compared> = both.into_iter().filter(|one| one.common > 0).collect();
        // What moved most comes first.
        both.sort_by(|a, b| moved(b).total_cmp(&moved(a)));
        both
    } else {
        Vec::new()
    };
    let across: Vec<(String, f64, f64)> = if same {
        Vec::new()
    } else {
        let both =
            newer.sent.state.iter().filter_map(|(measure, now)| Some((measure, older.sent.state.get(measure)?, now)));
        both.map(|(measure, was, now)| (fact_name(measure.into()), was, now)).collect()
    };
    html! {
        section.section aria-labelledby="figures" {
            h2.section__title id="figures" { (t!("compare.figures")) }
            @if figures.is_empty() && across.is_empty() { p { (t!("compare.nothing-common")) } }
            @else {
                p.section__lead { (t!(if same { "compare.figures-lead" } else { "compare.across-lead" })) }
                div.table-frame tabindex="0" role="group" aria-label=(t!("compare.figures")) {
                    table.table {
                        thead { tr {
                            th scope="col" { (t!("compare.measure")) }
                            th scope="col" { (in_words(older.sent.at)) } th scope="col" { (in_words(newer.sent.at)) }
                            th scope="col" { (t!("compare.moved")) }
                        } }
                        tbody {
                            @for one in &figures {
                                @if let (Some(was), Some(now)) = (one.older, one.newer) {
                                    @let aside = (!one.is_whole()).then(|| t!("compare.common", "count" => one.common, "total" => one.of));
                                    (row(&title(newer.hand.instrument, &one.target), was, now, aside))
                                }
                            }
                            @for (name, was, now) in &across { (row(name, *was, *now, None)) }
                        }
                    }
                }
            }
        }
        @if same { (answers(older, newer)) }
        (advice(older, newer))
    }
}

fn moved(one: &Compared) -> f64 {
    one.moved().unwrap_or_default().abs()
}

fn row(name: &str, was: f64, now: f64, aside: Option<String>) -> Markup {
    let moved = now.round() - was.round();
    html! {
        tr {
            th scope="row" { (name) @if let Some(aside) = aside { br; span.small.muted { (aside) } } }
            td { (was.round()) } td { (now.round()) }
            td { @if moved > 0.0 { "+" (moved) } @else if moved < 0.0 { "−" (-moved) } @else { (t!("compare.still")) } }
        }
    }
}

/// The answers that differ, with what each feeds.
fn answers(older: &One, newer: &One) -> Markup {
    let differs = |item: &&Item| older.hand.answers.get(&item.id) != newer.hand.answers.get(&item.id);
    let known = |item: &&Item| older.hand.instrument.item(&item.id).is_some();
    let shared = newer.hand.instrument.items.iter().any(|item| known(&item));
    let items: Vec<&Item> = newer.hand.instrument.items.iter().filter(known).filter(differs).collect();
    let said = |one: &One, item: &Item| match (one.hand.instrument.item(&item.id), one.hand.answers.get(&item.id)) {
        (Some(item), Some(value)) => label(item, value),
        _ => t!("answers.left-unanswered"),
    };
    html! {
        section.section aria-labelledby="answers" {
            h2.section__title id="answers" { (t!("compare.answers")) }
            @if !shared { p { (t!("compare.answers-none")) } }
            @else if items.is_empty() { p { (t!("compare.answers-same")) } }
            ul.overview {
                @for item in items {
                    li.overview__item {
                        p.overview__question { (item.text) }
                        p.overview__answer { (t!("compare.from-to", "from" => said(older, item), "to" => said(newer, item))) }
                        @let feeds: Vec<String> = newer.scored.figures.iter()
                            .filter(|(_, figure)| figure.behind.iter().any(|one| one.item == item.id))
                            .map(|(target, _)| title(newer.hand.instrument, target)).collect();
                        @if !feeds.is_empty() { p.overview__feeds.small.muted { (t!("compare.feeds", "list" => feeds.join(", "))) } }
                    }
                }
            }
        }
    }
}

/// What was advised: what the person changed, and what the rules did.
fn advice(older: &One, newer: &One) -> Markup {
    let (Some(then), Some(now)) = (older.sent.result.advice(), newer.sent.result.advice()) else { return html! {} };
    let (then_today, now_today) = (older.today(then), newer.today(now));
    html! {
        section.section aria-labelledby="you" {
            h2.section__title id="you" { (t!("compare.you")) }
            p.section__lead { (t!("compare.you-lead", "version" => RULES_VERSION)) }
            (shifted(&then_today, &now_today))
        }
        section.section aria-labelledby="rules" {
            h2.section__title id="rules" { (t!("compare.rules")) }
            @if then.rules_version == RULES_VERSION { p { (t!("compare.rules-same", "version" => RULES_VERSION)) } }
            @else {
                p.section__lead { (t!("compare.rules-lead", "day" => in_words(older.sent.at), "version" => then.rules_version.clone())) }
                (shifted(then, &then_today))
            }
        }
    }
}

/// The most facts that are told of one move. [ours]
const MOST_FACTS: usize = 4;

/// What moved it, fact by fact.
fn why(turned: &[Turned]) -> Markup {
    html! {
        @if !turned.is_empty() {
            ul.evidence {
                @for one in turned.iter().take(MOST_FACTS) {
                    @let raises = one.by > 0.0;
                    li class={ "evidence__item evidence__item--" (if raises { "for" } else { "against" }) } {
                        span.visually-hidden { (t!(if raises { "compare.raises" } else { "compare.lowers" })) ": " }
                        @if let Some(told) = one.after.as_ref().or(one.before.as_ref()) { span.evidence__text { (clause(told)) } }
                        span.evidence__aside { (beside(one)) }
                    }
                }
            }
        }
    }
}

/// How the same fact stood before.
fn beside(one: &Turned) -> String {
    match (&one.before, &one.after) {
        (None, _) => t!("compare.not-before"),
        (_, None) => t!("compare.no-more"),
        (Some(before), Some(after)) if before.value == after.value => {
            t!(if one.by > 0.0 { "compare.weighs-more" } else { "compare.weighs-less" })
        }
        (Some(before), Some(after)) => {
            let figures = figure(before).zip(figure(after));
            let (was, is) = figures.filter(|(was, is)| was != is).unwrap_or_else(|| (clause(before), clause(after)));
            if was == is {
                t!("compare.before", "clause" => was)
            } else {
                t!("compare.from-to", "from" => was, "to" => is)
            }
        }
    }
}

/// How advice differs between two results.
fn shifted(before: &Assessment, after: &Assessment) -> Markup {
    let shift = what_if::compare(before, after);
    let fit = |which: Option<what_if::Which>| {
        archetype_name(which.map(|(id, _)| id.id()), which.and_then(|(_, guise)| guise).map(|guise| guise.id()))
    };
    let moves: Vec<&Place> = shift.moves.iter().filter(|one| !one.place.same()).collect();
    let at =
        |place: Option<usize>| place.map_or_else(|| t!("compare.no-place"), |place| t!("compare.place", "n" => place));
    html! {
        p {
            @if shift.leading.same() { (t!("compare.fit-same", "name" => fit(shift.leading.after))) }
            @else { (t!("compare.fit", "from" => fit(shift.leading.before), "to" => fit(shift.leading.after))) }
        }
        @if moves.is_empty() { p { (t!("compare.moves-same")) } }
        @else {
            ul.moved-moves {
                @for one in moves {
                    li.moved-moves__one {
                        p { (t!(format!("move-{}.name", one.id))) }
                        p.overview__answer { (t!("compare.from-to", "from" => at(one.place.before), "to" => at(one.place.after))) }
                        @let [was, is] = [before, after].map(|side| side.moves.iter().find(|other| other.id == one.id));
                        (why(&what_if::why(was, is)))
                    }
                }
            }
        }
    }
}
