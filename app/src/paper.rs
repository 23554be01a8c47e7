//! A result told without a page around it: at a terminal, or in a file for people. What is told in which order is the same as on
//! pages; how lines, titles and lists look is each paper's own.

pub use engine::stint::month_name;

use domain::{assess::Assessment, goals::Goals, rule::Evidence, state::State};

use crate::{
    t,
    words::{
        self,
        told::{self, Fit, Step},
    },
};

/// What can be written on.
pub trait Paper {
    /// Room before what follows.
    fn gap(&mut self);
    /// The title of what follows.
    fn title(&mut self, title: &str);
    /// A paragraph; indented where it belongs to the item before it.
    fn line(&mut self, indent: usize, text: &str);
    /// An item of a list; its mark is indented where it belongs to another one.
    fn item(&mut self, mark: &str, text: &str);
}

/// The result for a reader on paper, in the words of the pages and in full. `goals` and `state` are what it rested on.
pub fn tell(page: &mut impl Paper, result: &Assessment, goals: &Goals, state: &State) {
    let told = told::tell(result, goals, state);
    page.line(0, &told.lead);
    if let Some(key) = told.care {
        page.title(&t!(format!("{key}.title")));
        ["text", "help", "limits"].iter().for_each(|part| page.line(0, &t!(format!("{key}.{part}"))));
        page.gap();
    }
    told.paragraph.iter().for_each(|text| page.line(0, text));
    if told.unknown.is_none() {
        page.line(0, &told.sure);
    }
    for (label, words) in &told.own {
        page.gap();
        page.line(0, label);
        page.line(2, &t!("say-quote", "words" => words.as_str()));
    }
    if let Some(unknown) = &told.unknown {
        page.title(&t!("unknown.title"));
        let parts = [(unknown.timeline, t!("unknown.timeline")), (unknown.goals, t!("unknown.goals"))];
        parts.iter().filter(|(due, _)| *due).for_each(|(_, text)| page.item("-", text));
        page.item("-", &unknown.answers);
        return;
    }
    if let Some(steady) = &told.steady {
        page.title(&t!("steady.again-title"));
        steady.again.iter().for_each(|text| page.line(0, text));
        page.title(&t!("steady.what-changes"));
        steady.changes.iter().for_each(|text| page.line(0, text));
    }
    let calm = told.steady.is_some();
    if !calm || told.fits.iter().any(|one| one.key.is_some()) {
        page.title(&t!(if calm { "steady.fits" } else { "result.fits" }));
        told.together.iter().for_each(|text| page.line(0, text));
        told.fits.iter().enumerate().for_each(|(at, one)| fit(page, one, at == 0 && !calm));
    }
    if !told.near.is_empty() && !calm {
        page.title(&t!("near"));
        let quoted = |name: &String| t!("say-quote", "words" => name.as_str());
        told.near.iter().for_each(|one| page.item("-", &format!("{}: {}", quoted(&one.name), one.why)));
    }
    if !told.apart.is_empty() {
        page.title(&t!("apart"));
        page.line(0, &t!("apart.lead"));
        told.apart.iter().for_each(|(text, _)| page.item("-", text));
    }
    if !calm || told.moves.len() > 1 || told.traces.is_some() {
        page.title(&t!(if calm { "steady.moves" } else { "moves" }));
    }
    if told.moves.is_empty() {
        page.line(0, &t!("moves.none"));
    }
    let moves = told.moves.iter().skip(usize::from(calm)).enumerate();
    moves.for_each(|(at, step)| move_in_full(page, &format!("{}.", at + 1), step));
    if let Some(traces) = &told.traces {
        page.gap();
        page.line(0, traces);
    }
    if !told.blocked.is_empty() {
        page.title(&t!("moves.blocked"));
        page.line(0, &t!("moves.blocked-lead"));
        told.blocked.iter().for_each(|step| move_in_full(page, "-", step));
    }
    if !told.open.is_empty() {
        page.title(&t!("open.title"));
        told.open.iter().for_each(|(name, missing)| page.item("?", &format!("{name}: {missing}")));
        if told.open_more > 0 {
            page.line(0, &t!("open.more", "count" => told.open_more));
        }
    }
    if !told.moves.is_empty() || !told.blocked.is_empty() {
        page.gap();
        page.line(0, &t!("moves-ours"));
    }
}

/// Why stands in the paragraph at the top for the one that fits best.
fn fit(page: &mut impl Paper, one: &Fit<'_>, best: bool) {
    page.gap();
    match one.key {
        Some(_) => page.item("*", &format!("{} ({}, {:.0} %)", one.name, one.strength, one.degree * 100.0)),
        None => page.item("*", &one.name),
    }
    page.line(2, &one.summary);
    if !best {
        page.line(2, &one.why);
    }
    if !one.trace {
        page.line(2, &one.advice);
    }
    if one.key.is_some() {
        one.evidence.iter().for_each(|fact| reason(page, fact));
        page.line(2, &format!("{} {}", t!("move-source"), one.source));
    }
}

fn move_in_full(page: &mut impl Paper, mark: &str, step: &Step<'_>) {
    page.gap();
    page.item(mark, &step.name);
    page.line(3, &step.what);
    let mut part = |label: &str, texts: &[String]| {
        if texts.iter().any(|text| !text.is_empty()) {
            page.line(3, &format!("{label}:"));
            texts.iter().for_each(|text| page.line(5, text));
        }
    };
    if let Some(held) = &step.held {
        part(&held.tag, &[held.text.clone(), held.instead.clone()]);
    }
    part(&t!("move-why"), std::slice::from_ref(&step.why));
    part(&t!("move-against"), &Vec::from_iter(step.but.clone()));
    part(&t!("move-notes"), &step.notes);
    part(&t!("move-steps"), &step.steps);
    part(&t!("move-talk"), std::slice::from_ref(&step.talk));
    part(&t!("move-open"), &[t!("say-quote", "words" => step.open.as_str())]);
    part(&t!("move-again"), std::slice::from_ref(&step.again));
    let options = step.options.iter().map(|one| format!("{} ({}): {}", one.side, one.word, one.text));
    part(&t!("move-options.title"), &Vec::from_iter(options));
    part(&t!("change.title"), &step.changes);
    part(&t!("move-sure"), &Vec::from_iter(step.sure.clone()));
    step.reasons_for.iter().chain(step.reasons_against).for_each(|fact| reason(page, fact));
    page.line(3, &format!("{} {}", t!("move-source"), step.source));
}

fn reason(page: &mut impl Paper, one: &Evidence) {
    let figure = words::figure(one).map(|figure| format!("({figure})")).unwrap_or_default();
    page.item(if one.effect > 0.0 { "  +" } else { "  −" }, &format!("{} {figure}", words::clause(one)));
}
