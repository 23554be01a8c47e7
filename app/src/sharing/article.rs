//! The page that is read: for its owner before it is given, and for whoever it is given to. There is one, so that the two are the same.

use domain::{goals::Goals, month::Month, sharing::Consent};
use engine::{
    html::meter::{meter, whole},
    stint::{about, month_name, track_name, when},
    words::{fact_name, key_of, pull_key, pull_level, strength},
};
use maud::{Markup, html};
use store::Instant;

use super::Content;
use crate::{components::date::in_words, decisions::day_in_words, review::label, t};

/// It. `as_of`: the month in which it is read.
pub fn article(content: &Content, consent: &Consent, as_of: Month) -> Markup {
    let given = in_words(Instant(consent.given.0));
    let ends = in_words(Instant(consent.ends.0));
    let as_of = if consent.follows { as_of } else { crate::context::month_of(Instant(consent.given.0)) };
    let standing = t!(if consent.follows { "shared.follows" } else { "shared.stays" }, "day" => given, "end" => ends);
    html! {
        article.card.shared {
            // The texts speak to the person themselves.
            p.small.muted { (standing) " " (t!("shared.spoken-to")) }
            (result(content))
            (plans(content))
            (figures(content))
            @if let Some(wishes) = &content.goals { h3 { (t!("nav-goals")) } (goals(wishes)) }
            @if let Some(stints) = &content.timeline {
                h3 { (t!("nav-timeline")) }
                @if stints.is_empty() { p { (t!("answers.no-timeline")) } }
                ul.shared__list {
                    @for stint in stints { li { strong { (track_name(stint.track)) ", " (when(stint)) } " " (about(stint, as_of)) } }
                }
            }
            @for group in &content.answers {
                h3 { (t!("shared.answers", "name" => &*group.title, "day" => in_words(group.at))) }
                dl.shared__answers {
                    @for (item, value) in &group.lines { dt { (item.text) } dd { (label(item, value)) } }
                }
            }
        }
    }
}

fn result(content: &Content) -> Markup {
    html! {
        @if let Some((at, archetypes)) = &content.archetypes {
            h3 { (t!("shared.archetypes", "day" => in_words(*at))) }
            ul.shared__list {
                @for one in archetypes {
                    @let key = key_of(one.id, one.guise);
                    li { strong { (t!(format!("{key}.name"))) } " (" (t!(format!("archetype-match.{}", strength(one.degree)))) "). " (t!(format!("{key}.summary"))) }
                }
            }
        }
        @if !content.moves.is_empty() {
            h3 { (t!("shared.moves")) }
            ul.shared__list {
                @for one in &content.moves { li { strong { (t!(format!("move-{}.name", one.id))) } " " (t!(format!("move-{}.what", one.id))) } }
            }
        }
    }
}

fn plans(content: &Content) -> Markup {
    html! {
        @for (about, journal, on) in &content.plans {
            h3 { (t!("share-part.plan", "move" => t!(format!("move-{about}.name")))) }
            @if !journal.expect.is_empty() { p.small.muted { (t!("decision.prediction")) } blockquote.own-words__text { (journal.expect) } }
            ol.shared__list {
                @for step in journal.steps.iter().filter(|step| !step.what.is_empty()) {
                    li { (step.what) @if !step.on.is_empty() { " " (t!("decision.by", "day" => day_in_words(&step.on))) } }
                }
            }
            @if let Some(end) = journal.end { p { (t!("decide-end")) ": " (month_name(end)) } }
            @if !journal.sign.is_empty() { p.small.muted { (t!("decide-sign")) } blockquote.own-words__text { (journal.sign) } }
            @if let Some(on) = on { p { (t!("decide-review")) ": " (day_in_words(on)) } }
        }
    }
}

fn figures(content: &Content) -> Markup {
    let measures = content.measures.iter().map(|(measure, score, at)| {
        let fact = (*measure).into();
        (fact_name(fact), *score, t!(format!("{}.meaning", engine::words::fact_key(fact))), *at)
    });
    let all: Vec<_> = measures.chain(content.fields.iter().cloned()).collect();
    html! {
        @if !all.is_empty() {
            h3 { (t!("shared.figures")) }
            ul.figures {
                @for (name, score, said, at) in &all {
                    li.figure {
                        div.figure__head {
                            h4.figure__title { (name) }
                            span.figure__value { (t!("answers.score", "score" => whole(*score))) }
                        }
                        (meter(Some(*score), false))
                        p.small.muted { (said) " " (in_words(*at)) }
                    }
                }
            }
        }
        @for (measure, points) in &content.trends {
            h3 { (t!("share-part.trend", "name" => fact_name((*measure).into()))) }
            table.table {
                thead { tr { th scope="col" { (t!("decisions.when")) } th scope="col" { (t!("shared.score")) } } }
                tbody { @for (at, score) in points { tr { th scope="row" { (in_words(*at)) } td { (whole(*score)) } } } }
            }
        }
    }
}

fn goals(goals: &Goals) -> Markup {
    let list: Vec<String> = goals.constraints.iter().map(|one| t!(format!("constraint-{one}.name"))).collect();
    html! {
        @for (label, words) in [("goals.near", &goals.near), ("goals.far", &goals.far)] {
            @if !words.is_empty() { p.small.muted { (t!(label)) } blockquote.own-words__text { (words) } }
        }
        dl.facts {
            @for (pull, level) in goals.pulls.iter() {
                div.facts__row { dt.facts__name { (t!(pull_key(pull))) } dd.facts__value { (pull_level(level)) } }
            }
            @if let Some(offer) = goals.offer {
                div.facts__row { dt.facts__name { (t!("answers.offer")) } dd.facts__value { (t!(format!("offer-{offer}"))) } }
            }
            @if !list.is_empty() { div.facts__row { dt.facts__name { (t!("answers.constraints")) } dd.facts__value { (list.join(", ")) } } }
            @if let Some(urgency) = goals.urgency {
                div.facts__row { dt.facts__name { (t!("answers.urgency")) } dd.facts__value { (t!(format!("urgency-{urgency}"))) } }
            }
        }
    }
}
