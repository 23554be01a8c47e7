//! The goals: wishes in words, pulls, an offer, what binds, how urgent a change feels.

use domain::goals::{Constraint, Goals, Offer, Pull, Urgency};
use maud::{Markup, html};

use super::{
    Sheet, Width,
    field::{Select, area, check, fault, select, typed},
    form::{Notice, error_summary, page_head, said},
};
use crate::{form::Posted, t, ways::Ways, words};

/// The levels of a pull, weakest first, as forms send them and as they are shown.
const LEVELS: [(i8, &str, &str); 5] =
    [(-2, "-2", "−2"), (-1, "-1", "−1"), (0, "0", "0"), (1, "1", "+1"), (2, "2", "+2")];

/// The page. `next` is what leads on once they are saved.
#[must_use]
pub fn page(ways: &Ways, goals: Option<&Goals>, posted: Option<&Posted>, notice: &Notice, next: &Markup) -> Sheet {
    let title = t!("goals.title");
    let pulls = Pull::ALL.iter().map(|pull| scale(*pull, goals.and_then(|goals| goals.pulls.given(*pull)), posted));
    let wish = |name, pick: fn(&Goals) -> &str| {
        let (label, hint) = (t!(format!("goals.{name}")), t!(format!("goals.{name}-hint")));
        area(name, &label, &hint, goals.map_or("", pick), posted)
    };
    let urgencies: Vec<_> = Urgency::ALL.iter().map(|one| (one.id(), t!(format!("urgency-{}", one.id())))).collect();
    let urgency = Select {
        name: "urgency",
        label: &t!("goals.urgency"),
        saved: goals.and_then(|goals| goals.urgency).map_or("", Urgency::id),
        options: &urgencies,
        optional: true,
    };
    let body = html! {
        (page_head(&title, Some(&t!("goals.lead"))))
        (said(notice))
        (next)
        form.form method="post" action=(ways.goals()) novalidate {
            (error_summary(posted))
            section.section aria-labelledby="pulls" {
                h2.section__title id="pulls" { (t!("goals.pulls")) }
                p.section__lead { (t!("goals.pulls-lead")) }
                div.stack { @for pull in pulls { (pull) } }
            }
            section.section aria-labelledby="wishes" {
                h2.section__title id="wishes" { (t!("goals.wishes")) }
                (wish("near", |goals| &goals.near))
                (wish("far", |goals| &goals.far))
            }
            section.section aria-labelledby="around" {
                h2.section__title id="around" { (t!("goals.around")) }
                fieldset.fieldset {
                    legend.fieldset__legend { (t!("goals.offer")) }
                    (check("offer", Offer::Manager.id(), &t!("offer-manager"), None, goals.is_some_and(|goals| goals.offer.is_some()), posted))
                }
                fieldset.fieldset {
                    legend.fieldset__legend { (t!("goals.constraints")) }
                    p.fieldset__hint { (t!("goals.constraints-hint")) }
                    div.checks { @for one in Constraint::ALL { (constraint(*one, goals, posted)) } }
                }
                (select(urgency, posted))
            }
            div.form__actions { button.button { (t!("goals.submit")) } }
        }
    };
    Sheet { title, width: Width::Reading, body }
}

/// One thing that may bind.
fn constraint(one: Constraint, goals: Option<&Goals>, posted: Option<&Posted>) -> Markup {
    let (name, meaning) = (t!(format!("constraint-{}.name", one.id())), t!(format!("constraint-{}.meaning", one.id())));
    let saved = goals.is_some_and(|goals| goals.constraints.contains(&one));
    check("constraint", one.id(), &name, Some(&meaning), saved, posted)
}

/// One pull, from strongly away to strongly towards. None is chosen until the person chooses.
pub(super) fn scale(pull: Pull, saved: Option<i8>, posted: Option<&Posted>) -> Markup {
    let key = words::pull_key(pull);
    let name = format!("pull-{}", pull.id());
    let saved = LEVELS.iter().find(|(level, ..)| Some(*level) == saved).map_or("", |(_, value, _)| value);
    let chosen = typed(&name, saved, posted);
    html! {
        fieldset.scale.scale--compact id=(name) {
            legend.scale__legend { (t!(&key)) }
            p.scale__help { (t!(format!("fact-{key}.meaning"))) }
            @if let Some(text) = fault(&name, posted) { p.field__error { (text) } }
            div.scale__points {
                @for (level, value, shown) in LEVELS {
                    label.scale__point {
                        input.scale__input type="radio" name=(name) value=(value) checked[chosen == value];
                        span.scale__face {
                            kbd.scale__key aria-hidden="true" { (shown) }
                            span.scale__label { (words::pull_level(level)) }
                        }
                    }
                }
            }
            div.scale__ends aria-hidden="true" { span { (t!("pull-level-minus-2")) } span { (t!("pull-level-2")) } }
        }
    }
}

#[cfg(test)]
mod tests;
