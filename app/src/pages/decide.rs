//! `/reviews/{review}/moves/{move}`: decides on a move. To consider it or to put it off is one button; before it is accepted or
//! declined come questions from this person's own history, and a short journal.

use domain::{
    bias,
    decision::{Choice, SURENESS, has_an_end},
    moves::Move,
};
use engine::{
    html::{
        Sheet, Width,
        field::{self, Field, Kind, Select},
        form::{error_summary, page_head},
    },
    words::told::{Step, tell},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Decision, Point, ReviewId};

use super::{param, query};
use crate::{
    components::{
        date::in_words,
        day_field::{day_field, needed_area},
        html::framed,
        page::load,
    },
    context,
    decisions::{
        OnMove, coached,
        read::{STEPS, step_fields},
        said,
    },
    error::AppError,
    forms::Posted,
    t,
};

/// The page.
#[component]
pub fn Decide() -> impl IntoView {
    let (id, about) = (param::<ReviewId>("review"), param::<Move>("move"));
    let posted = use_context::<Posted>();
    let asked = query("choice");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let here = OnMove::get(&services, account.id, id?, about?).await?;
        let decisions = services.store.list_decisions(account.id).await?;
        let points = services.store.list_points(account.id).await?;
        let typed = posted.as_ref().map(|posted| posted.fields.text("choice").to_owned());
        let choice = typed.or(asked).and_then(|text| text.parse::<Choice>().ok()).filter(|one| one.settles());
        let told = tell(&here.result, &here.sent.goals, &here.sent.state);
        let step = told.moves.iter().chain(&told.blocked).find(|one| one.id == here.about);
        let page = Deciding {
            here: &here,
            step,
            before: here.decided(&decisions),
            points: &points,
            prompts: choice.map(|choice| bias::prompts(&here.history(&points, &decisions), here.about, choice)),
            choice,
            posted: posted.as_ref(),
        };
        Ok::<_, AppError>(framed(page.sheet()))
    })
}

struct Deciding<'a> {
    here: &'a OnMove,
    /// The move in words; nothing for one of which the result tells only a trace.
    step: Option<&'a Step<'a>>,
    before: Option<&'a Decision>,
    points: &'a [Point],
    prompts: Option<Vec<bias::Prompt>>,
    choice: Option<Choice>,
    posted: Option<&'a Posted>,
}

impl Deciding<'_> {
    fn sheet(&self) -> Sheet {
        let result = format!("/reviews/{}", self.here.review.id);
        let what = self.step.map(|step| step.what.clone());
        let body = html! {
            (page_head(&t!(format!("move-{}.name", self.here.about)), what.as_deref()))
            p { a href=(result) { (t!("decide.back", "day" => in_words(self.here.sent.at))) } }
            @if let Some(before) = self.before { (self.so_far(before)) }
            @match self.choice {
                Some(choice) => {
                    (said::prompts(self.prompts.as_deref().unwrap_or_default(), self.points, self.here.review.id))
                    (self.journal(choice))
                }
                None => (self.ways()),
            }
        };
        Sheet { title: t!("decide.title"), width: Width::Reading, body }
    }

    fn action(&self) -> String {
        format!("/reviews/{}/moves/{}", self.here.review.id, self.here.about)
    }

    fn seen(&self) -> Markup {
        html! { input type="hidden" name="seen" value=(self.before.map_or(0, |one| one.revision)); }
    }

    fn so_far(&self, before: &Decision) -> Markup {
        html! {
            div.notice.notice--info {
                p { (t!(format!("choice-{}.so-far", before.choice), "day" => in_words(before.decided_at))) }
                @if before.choice.settles() { p { a href={ "/decisions/" (before.id) } { (t!("decide.to-decision")) } } }
            }
        }
    }

    /// Four ways: two that settle nothing, and two that ask for a moment first.
    fn ways(&self) -> Markup {
        html! {
            section.section aria-labelledby="ways" {
                h2.section__title id="ways" { (t!("decide.ways")) }
                form.form method="post" action=(self.action()) {
                    (error_summary(self.posted))
                    (self.seen())
                    ul.choices {
                        @for choice in Choice::ALL {
                            li.choice {
                                p.choice__what { (t!(format!("choice-{choice}.what"))) }
                                @if choice.settles() {
                                    a.button.button--secondary href={ (self.action()) "?choice=" (choice) } { (t!(format!("choice-{choice}"))) }
                                } @else {
                                    button.button.button--secondary name="choice" value=(choice) { (t!(format!("choice-{choice}"))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is expected, how surely, and for what is accepted the plan.
    fn journal(&self, choice: Choice) -> Markup {
        let posted = self.posted;
        let saved = self.before.filter(|one| one.choice == choice);
        let journal = saved.map(|one| one.journal.clone()).unwrap_or_default();
        let sure = journal.sure.map(|sure| sure.to_string()).unwrap_or_default();
        let options: Vec<(String, String)> =
            SURENESS.map(|one| (one.to_string(), t!("decide-sure.option", "score" => one))).into();
        let options: Vec<(&str, String)> = options.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
        let hint = t!(if choice == Choice::Accept { "decide-review.hint" } else { "decide-review.hint-declined" });
        let plan = choice == Choice::Accept;
        html! {
            section.section aria-labelledby="journal" {
                h2.section__title id="journal" { (t!(format!("choice-{choice}.journal"))) }
                form.form method="post" action=(self.action()) novalidate {
                    (error_summary(posted))
                    input type="hidden" name="choice" value=(choice);
                    (self.seen())
                    (needed_area("expect", &t!("decide-expect"), &t!(format!("choice-{choice}.expect")), &journal.expect, posted))
                    (field::select(Select { name: "sure", label: &t!("decide-sure"), saved: &sure, options: &options, optional: false }, posted))
                    @if plan { (self.plan(&journal)) }
                    (day_field("review_on", &t!("decide-review"), &hint, saved.and_then(|one| one.review_on.as_deref()).unwrap_or_default(), !plan, posted))
                    @if let Some(posted) = posted { (coached(&posted.fields)) }
                    div.form__actions {
                        button.button { (t!(format!("choice-{choice}.save"))) }
                        a.button.button--quiet href=(self.action()) { (t!("cancel")) }
                    }
                }
            }
        }
    }

    fn plan(&self, journal: &domain::decision::Journal) -> Markup {
        let posted = self.posted;
        let ends = has_an_end(self.here.about);
        let end = journal.end.map(|end| end.to_string()).unwrap_or_default();
        let (end_label, end_hint) = (t!("decide-end"), t!("decide-end.hint"));
        let proposed = |number: usize| match journal.steps.get(number - 1) {
            Some(step) => (step.what.clone(), step.on.clone()),
            None if journal.steps.is_empty() => {
                (self.step.map(|step| step.steps[number - 1].clone()).unwrap_or_default(), String::new())
            }
            None => (String::new(), String::new()),
        };
        html! {
            fieldset.fieldset.plan-steps {
                legend.fieldset__legend { (t!("decide-steps")) }
                p.fieldset__hint { (t!("decide-steps.hint")) }
                @for number in 1..=STEPS {
                    @let (name, on) = step_fields(number);
                    @let (what, day) = proposed(number);
                    div.plan-step {
                        (field::area(&name, &t!("decide-step", "n" => number), "", &what, posted))
                        (day_field(&on, &t!("decide-step.on", "n" => number), "", &day, true, posted))
                    }
                }
            }
            (field::field(Field { name: "end", label: &end_label, kind: Kind::Month, hint: Some(&end_hint), saved: &end, optional: !ends, ..Field::default() }, posted))
            @if ends { (needed_area("sign", &t!("decide-sign"), &t!("decide-sign.hint"), &journal.sign, posted)) }
            @else { (field::area("sign", &t!("decide-sign"), &t!("decide-sign.hint-open"), &journal.sign, posted)) }
        }
    }
}
