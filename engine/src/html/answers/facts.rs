//! Goals and timeline as lists of facts.

use domain::{goals::Goals, timeline::Stint};
use maud::{Markup, html};

use crate::{
    stint::{track_name, when},
    t,
    words::{pull_key, pull_level},
};

pub(super) fn goals(goals: &Goals) -> Markup {
    if *goals == Goals::default() {
        return html! { p { (t!("answers.no-goals")) } };
    }
    let constraints: Vec<String> =
        goals.constraints.iter().map(|one| t!(format!("constraint-{}.name", one.id()))).collect();
    html! {
        dl.facts {
            @for (pull, level) in goals.pulls.iter() { (row(&t!(pull_key(pull)), &pull_level(level))) }
            (row(&t!("goals.near"), &goals.near))
            (row(&t!("goals.far"), &goals.far))
            @if goals.offer.is_some() { (row(&t!("answers.offer"), &t!("offer-manager"))) }
            (row(&t!("answers.constraints"), &constraints.join(", ")))
            @if let Some(urgency) = goals.urgency {
                (row(&t!("answers.urgency"), &t!(format!("urgency-{}", urgency.id()))))
            }
        }
    }
}

pub(super) fn timeline(stints: &[Stint]) -> Markup {
    html! {
        @if stints.is_empty() {
            p { (t!("answers.no-timeline")) }
        } @else {
            dl.facts { @for stint in stints.iter().rev() { (row(&track_name(stint.track), &when(stint))) } }
        }
    }
}

/// One fact; nothing where there is none.
fn row(name: &str, value: &str) -> Markup {
    html! {
        @if !value.is_empty() {
            div.facts__row { dt.facts__name { (name) } dd.facts__value { (value) } }
        }
    }
}
