//! The pages that only a tab has: its start, keeping, taking home, forgetting; and the strip above each of its pages.

use maud::{Markup, html};

use super::{Sheet, Width, form};
use crate::{
    t,
    ways::{TAB, Ways},
};

/// What the file is called that is taken home.
pub const FILE_NAME: &str = "pendulum.json";
/// Where the server takes what is to be kept.
pub const KEEP: &str = "/keep";

const WAYS: Ways = Ways::Tab;

/// What was done so far.
pub struct Standing {
    /// How many roles the timeline has.
    pub roles: usize,
    /// Whether goals were saved.
    pub goals: bool,
    /// Of the questions, once begun, how many are answered of how many.
    pub questions: Option<(usize, usize)>,
    /// The question to go on with, once begun.
    pub go_on: Option<String>,
    /// Whether there is a result.
    pub finished: bool,
}

/// A page under the strip. `here` is the first part of its address.
#[must_use]
pub fn framed(here: &str, body: &Markup) -> Markup {
    let link = |page: &str, key: &str| {
        html! { li { a.private-strip__link href=(to(page)) aria-current=[(page == here).then_some("page")] { (t!(key)) } } }
    };
    html! {
        div.private-strip {
            p.private-strip__text { (t!("private-strip")) }
            nav aria-label=(t!("private-strip.label")) {
                ul.private-strip__links {
                    (link("", "private-strip.start"))
                    (link("file", "private-strip.file"))
                    (link("keep", "private-strip.keep"))
                    (link("forget", "private-strip.forget"))
                }
            }
        }
        (body)
    }
}

/// A page of the tab by its name.
fn to(page: &str) -> String {
    format!("{TAB}#/{page}")
}

/// What this is, what was done so far, and what comes next.
#[must_use]
pub fn start(standing: &Standing, said: &form::Notice) -> Sheet {
    let Standing { roles, goals, questions, finished, .. } = *standing;
    let answered = questions.is_some_and(|(answered, total)| answered == total);
    let steps = [
        (WAYS.timeline(), t!("private-step.timeline"), (roles > 0).then(|| t!("private-step.roles", "count" => roles))),
        (WAYS.goals(), t!("private-step.goals"), goals.then(|| t!("home.done"))),
        (
            standing.go_on.clone().unwrap_or_default(),
            t!("private-step.questions"),
            questions.map(|(answered, total)| t!("private-step.answered", "answered" => answered, "total" => total)),
        ),
        (
            if finished { WAYS.result() } else { String::new() },
            t!("private-step.result"),
            finished.then(|| t!("home.done")),
        ),
    ];
    let done = [roles > 0, goals, answered, finished];
    let body = html! {
        (form::page_head(&t!("private.heading"), None))
        (form::said(said))
        div.prose {
            p { (t!("private.what")) }
            p { (t!("private.where")) }
            p { (t!("private.after")) }
        }
        section.card.card--accent aria-labelledby="next" {
            h2.card__title id="next" { (t!("home.next")) }
            ol.private-steps {
                @for ((href, name, said), done) in steps.iter().zip(done) {
                    li.private-steps__one data-done=[done.then_some("true")] {
                        @if href.is_empty() { (name) } @else { a href=(href) { (name) } }
                        @if let Some(said) = said { " " span.tag.tag--accent[done] { (said) } }
                    }
                }
            }
            (next(standing))
        }
        details.details {
            summary.details__summary { (t!("private-file.open-title")) }
            div.details__body { (open(roles == 0 && !goals && questions.is_none())) }
        }
    };
    Sheet { title: t!("private.title"), width: Width::Reading, body }
}

/// The one next step.
#[must_use]
pub fn next(standing: &Standing) -> Markup {
    let link = |href: &str, key: &str| html! { a.button href=(href) { (t!(key)) } };
    let open = standing.questions.is_some_and(|(answered, total)| answered < total);
    html! {
        div.card__actions {
            @match &standing.go_on {
                _ if standing.finished => { (link(&WAYS.result(), "private-next.result")) }
                Some(item) if open => { (link(item, "private-next.go-on")) }
                Some(_) => { (link(&WAYS.check(), "private-next.check")) }
                None if standing.roles == 0 => { (link(&WAYS.timeline(), "home-step-timeline.go")) }
                None if standing.goals => { (begin("button")) }
                None => {
                    (link(&WAYS.goals(), "home-step-goals.go"))
                    // Goals sharpen a result but are no condition for one.
                    (begin("button button--secondary"))
                }
            }
        }
    }
}

fn begin(class: &str) -> Markup {
    html! { form method="post" action=(to("begin")) { button class=(class) { (t!("private-next.begin")) } } }
}

/// What keeping does, and the button that sends. An ordinary form: it goes to the server.
#[must_use]
pub fn keep(draft: &str) -> Sheet {
    let title = t!("private-keep");
    let body = html! {
        (form::page_head(&title, Some(&t!("private-keep.lead"))))
        div.prose {
            p { (t!("private-keep.what")) }
            p { (t!("private-keep.account")) }
            p { (t!("private-keep.who")) " " a href="/privacy" { (t!("privacy-link")) } }
        }
        form.form method="post" action=(KEEP) {
            input type="hidden" name="draft" value=(draft);
            div.form__actions {
                button.button { (t!("private-keep.submit")) }
                a.button.button--quiet href=(WAYS.start()) { (t!("cancel")) }
            }
        }
    };
    Sheet { title, width: Width::Reading, body }
}

/// Taking what was entered home, and bringing it back.
#[must_use]
pub fn file(empty: bool) -> Sheet {
    let title = t!("private-file");
    let body = html! {
        (form::page_head(&title, None))
        section.section aria-labelledby="save-title" {
            h2.section__title id="save-title" { (t!("private-file.save-title")) }
            @if empty { p { (t!("private.nothing")) } } @else {
                p { (t!("private-file.save-lead")) }
                p { (t!("private-file.save-care")) }
                p { button.button type="button" id="file-save" data-name=(FILE_NAME) { (t!("private-file.save")) } }
            }
        }
        section.section aria-labelledby="open-title" {
            h2.section__title id="open-title" { (t!("private-file.open-title")) }
            (open(empty))
        }
    };
    Sheet { title, width: Width::Reading, body }
}

/// Where a file is chosen, and where it is said what is wrong with it. The script reads it: it never leaves the browser.
fn open(empty: bool) -> Markup {
    html! {
        p id="file-open-hint" {
            (t!("private-file.open-lead"))
            @if !empty { " " (t!("private-file.open-replaces")) }
        }
        div.field {
            label.field__label for="file-open" { (t!("private-file.open")) }
            p.field__error id="file-fault" role="alert" hidden {}
            input.field__input type="file" id="file-open" accept=".json,application/json" aria-describedby="file-open-hint file-fault";
        }
    }
}

/// Asks once.
#[must_use]
pub fn forget() -> Sheet {
    let title = t!("private-forget");
    let body = html! {
        (form::page_head(&title, Some(&t!("private-forget.lead"))))
        p { (t!("private-forget.history")) }
        form.form method="post" action=(to("forget")) {
            div.form__actions {
                button.button.button--danger { (t!("private-forget.submit")) }
                a.button.button--secondary href=(to("file")) { (t!("private-forget.file")) }
                a.button.button--quiet href=(WAYS.start()) { (t!("cancel")) }
            }
        }
    };
    Sheet { title, width: Width::Narrow, body }
}

/// What comes below a result: it is theirs, to change and to keep.
#[must_use]
pub fn below_result() -> Markup {
    html! {
        section.section aria-labelledby="yours" {
            h2.section__title id="yours" { (t!("private-yours")) }
            p { (t!("private-yours.text")) }
            p.cluster {
                a.button.button--secondary href=(WAYS.check()) { (t!("private-yours.change")) }
                a.button.button--secondary href=(to("file")) { (t!("private-strip.file")) }
                a.button.button--secondary href=(to("keep")) { (t!("private-strip.keep")) }
            }
        }
    }
}
