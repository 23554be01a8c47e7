//! The steps: who may be asked, what the team needs, two people side by side, what those who lead lack, and the decision.

use domain::opening::{Candidate, Lack, Outside, Way, advice};
use engine::html::{
    field::{self, Field, Select},
    form::error_summary,
};
use maud::{Markup, html};
use store::Opening;

use crate::{
    components::day_field::day_field,
    forms::Posted,
    openings::{
        MayAsk,
        read::{CANDIDATES, LONGEST_LINE},
    },
    t,
};

/// What to begin a conversation with.
const STARTERS: [&str; 6] = ["one", "two", "three", "four", "five", "six"];

/// Those who said that they may be asked, each with what they show that bears on it: its name, as what it says is read where it is shared.
pub fn map(may_ask: &[MayAsk]) -> Markup {
    html! {
        section.section aria-labelledby="map" {
            h2.section__title id="map" { (t!("opening-map")) }
            p.section__lead { (t!("opening-map.lead")) }
            @if may_ask.is_empty() { p { (t!("opening-map.none")) } }
            ul.history {
                @for one in may_ask {
                    li.history__item {
                        a.history__link href={ "/chats/" (one.pair.id) } {
                            span.history__what { (one.pair.other) }
                            @if !one.parts.is_empty() {
                                span.history__lead {
                                    (t!("opening-map.shares", "list" => one.parts.join(", ")))
                                }
                            }
                        }
                    }
                }
            }
            p.small.muted { (t!("opening-map.others")) }
        }
    }
}

/// The form, with the words of the rule by what is saved.
pub fn guide(opening: &Opening, posted: Option<&Posted>) -> Markup {
    let content = &opening.content;
    let area = |name: &str, saved: &str| {
        let key = format!("opening-{name}");
        field::area(name, &t!(&*key), &t!(format!("{key}.hint")), saved, posted)
    };
    let (team, by) = (t!("opening-team"), t!("opening-by"));
    let by_hint = t!("opening-by.hint");
    let line = Field { longest: Some(LONGEST_LINE), ..Field::default() };
    html! {
        form.form.opening method="post" action={ "/openings/" (opening.id) } novalidate {
            (error_summary(posted))
            input type="hidden" name="seen" value=(opening.revision);
            (step("need", html! {
                (field::field(Field { name: "team", label: &team, saved: &content.team, ..line }, posted))
                (area("why", &content.why))
                (field::field(Field { name: "by", label: &by, hint: Some(&by_hint), saved: &content.by, optional: true, ..line }, posted))
            }))
            (step("inside", html! {
                (starters())
                (area("asked", &content.asked))
                (area("heard", &content.heard))
            }))
            (step("two", html! {
                div.beside {
                    @for (place, one) in CANDIDATES.into_iter().zip(&content.candidates) { (candidate(place, one, posted)) }
                }
            }))
            (step("lack", html! {
                fieldset.fieldset {
                    legend.fieldset__legend { (t!("opening-lack.label")) }
                    div.checks {
                        @for one in Lack::ALL {
                            (field::check("lack", one.id(), &t!(format!("opening-lack-{one}")), None, content.lacks.contains(one), posted))
                        }
                    }
                }
                (area("lacking", &content.lacking))
            }))
            (step("outside", html! {
                fieldset.fieldset {
                    legend.fieldset__legend { (t!("opening-outside.label")) }
                    div.checks {
                        @for one in Outside::ALL {
                            (field::check("outside", one.id(), &t!(format!("opening-outside-{one}")), None, content.outside.contains(one), posted))
                        }
                    }
                }
            }))
            (rule(opening))
            (decision(opening, posted))
            div.form__actions { button.button { (t!("opening.save")) } }
            p.small.muted { (t!("opening.save-hint")) }
        }
    }
}

/// A step with a short reason for it.
fn step(name: &str, fields: Markup) -> Markup {
    html! {
        section.section.opening__step aria-labelledby={ "step-" (name) } {
            h2.section__title id={ "step-" (name) } { (t!(format!("opening-{name}"))) }
            p.section__lead { (t!(format!("opening-{name}.lead"))) }
            (fields)
        }
    }
}

fn starters() -> Markup {
    html! {
        details.details {
            summary.details__summary { (t!("opening-start")) }
            div.details__body {
                p { (t!("opening-start.lead")) }
                ul.shared__list { @for one in STARTERS { li { (t!(format!("opening-start.{one}"))) } } }
            }
        }
    }
}

fn candidate(place: &str, one: &Candidate, posted: Option<&Posted>) -> Markup {
    let (title, name) = (format!("candidate-{place}"), format!("{place}-name"));
    let (label, hint) = (t!("opening-candidate.name"), t!("opening-candidate.name-hint"));
    html! {
        div.beside__part role="group" aria-labelledby=(title) {
            h3.beside__title id=(title) { (t!(format!("opening-candidate.{place}"))) }
            (field::field(Field { name: &name, label: &label, hint: Some(&hint), saved: &one.name, optional: true, longest: Some(LONGEST_LINE), ..Field::default() }, posted))
            @for (part, saved) in [("speaks", &one.speaks), ("missing", &one.missing), ("said", &one.said)] {
                (field::area(&format!("{place}-{part}"), &t!(format!("opening-candidate.{part}")), &t!(format!("opening-candidate.{part}-hint")), saved, posted))
            }
        }
    }
}

/// What the rule says of what is saved.
fn rule(opening: &Opening) -> Markup {
    let advice = advice(&opening.content);
    html! {
        section.section.opening__step aria-labelledby="step-rule" {
            h2.section__title id="step-rule" { (t!("opening-rule")) }
            div.notice.notice--info {
                p { strong { (t!(format!("opening-rule.{}", advice.first))) } }
                @if !advice.reasons.is_empty() {
                    ul.shared__list { @for one in &advice.reasons { li { (t!(format!("opening-outside-{one}"))) } } }
                }
                @for one in advice.aside { p { (t!(format!("opening-aside-{one}"))) } }
                @if advice.missing.is_empty() { p { (t!("opening-rule.whole")) } } @else {
                    p { (t!("opening-rule.missing")) }
                    ul.shared__list { @for one in &advice.missing { li { (t!(format!("opening-missing-{one}"))) } } }
                }
                p.small { (t!("opening-rule.rests")) }
            }
        }
    }
}

fn decision(opening: &Opening, posted: Option<&Posted>) -> Markup {
    let decision = &opening.content.decision;
    let ways: Vec<(&str, String)> = Way::ALL.iter().map(|one| (one.id(), t!(format!("opening-way-{one}")))).collect();
    let (who, hint) = (t!("opening-who"), t!("opening-who.hint"));
    let saved = decision.way.map_or("", Way::id);
    step(
        "decision",
        html! {
            (field::select(Select { name: "way", label: &t!("opening-way"), saved, options: &ways, optional: true }, posted))
            (field::field(Field { name: "who", label: &who, hint: Some(&hint), saved: &decision.who, optional: true, longest: Some(LONGEST_LINE), ..Field::default() }, posted))
            (field::area("because", &t!("opening-because"), &t!("opening-because.hint"), &decision.why, posted))
            (day_field("look_back", &t!("opening-look-back"), &t!("opening-look-back.hint"), &decision.look_back, true, posted))
        },
    )
}
