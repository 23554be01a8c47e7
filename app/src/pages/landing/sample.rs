//! A sample result for the first page: a made-up person, judged by the same rules as everybody and told by the same words.

use std::sync::LazyLock;

use domain::{
    assess::{Person, assess},
    case::{Format, parse},
};
use engine::html::{
    meter::meter,
    picture::{Leads, Scene, figure},
};
use maud::{Markup, html};

use crate::{
    t,
    words::told::{Fit, Step, Told, tell},
};

/// The person.
const PERSON: &str = include_str!("sample.toml");

/// The sample's picture, and its result in short.
pub(super) struct Sample {
    /// The picture.
    pub picture: Markup,
    /// The result.
    pub result: Markup,
}

/// Nothing about it changes while a server runs.
static SAMPLE: LazyLock<Sample> = LazyLock::new(|| make(&person()));

/// The sample.
pub(super) fn sample() -> &'static Sample {
    &SAMPLE
}

fn person() -> Person {
    parse(PERSON, Format::Toml).unwrap_or_else(|faults| panic!("the sample is not understood: {faults:?}")).person()
}

fn make(person: &Person) -> Sample {
    let result = assess(person);
    let told = tell(&result, &person.goals, &person.state);
    let scene = Scene { stints: &person.stints, as_of: person.as_of, leads: Leads::Nowhere, meaning: false };
    Sample { picture: figure(&scene), result: short(&told) }
}

/// The lead, what fits best, and the first move with both of its sides. What a real result says beyond that, it says when there is one.
fn short(told: &Told<'_>) -> Markup {
    html! {
        header.sample__lead {
            p.sample__sentence { (told.lead) }
            @for text in &told.paragraph { p { (text) } }
        }
        div.sample__parts {
            @if let Some(best) = told.fits.first() { (fit(best)) }
            @if let Some(first) = told.moves.first() { (step(first)) }
        }
    }
}

fn fit(one: &Fit<'_>) -> Markup {
    html! {
        article.archetype {
            header.archetype__head {
                h3.archetype__name { (one.name) }
                div.archetype__match { (meter(Some(one.degree * 100.0), one.faint)) span { (one.strength) } }
            }
            p.archetype__summary { (one.summary) }
            p { (one.advice) }
        }
    }
}

fn step(one: &Step<'_>) -> Markup {
    html! {
        article.move.move--first {
            header { p.move__kicker { (t!("moves.first")) } h3.move__name { (one.name) } }
            div.move__body {
                p { (one.why) }
                @if let Some(but) = &one.but { p.muted { (but) } }
                ol.move__steps { @for step in &one.steps { li { (step) } } }
                ul.move__options {
                    @for option in &one.options {
                        li { p.move__option { strong { (option.side) } " " span.effect data-effect=(option.effect) { (option.word) } } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_a_person_to_whom_the_rules_have_something_to_say() {
        let person = person();
        let result = assess(&person);
        let told = tell(&result, &person.goals, &person.state);
        assert!(told.unknown.is_none() && told.steady.is_none() && told.care.is_none());
        assert!(told.fits.first().is_some_and(|best| best.key.is_some() && !best.faint), "something fits well");
        assert!(told.moves.len() > 1, "there is a choice");
        let page = make(&person);
        assert!(!page.result.0.contains("href"), "what it would lead to are nobody's pages");
        assert!(page.picture.0.contains("3 swings so far"), "{}", page.picture.0);
    }
}
