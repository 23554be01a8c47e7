//! What to talk about: what is open from earlier talks, what both want to ask, where the two differ, what is shared, and what is good to ask:
//! because of archetypes that are shared, and each time.

use domain::{assess::Match, together::agenda};
use engine::words::key_of;
use maud::{Markup, html};
use store::{EntryKind, Together};

use super::Page;
use crate::{
    t,
    together::{in_return, lines, of_side, said, sentence, side_by_side},
};

/// What to ask each time: texts of the guide, so that a talk with an account asks what one without does.
const ASKED: [&str; 4] =
    ["guide-before-report.two", "guide-before-report.three", "guide-before-report.four", "guide-together.two"];

impl Page<'_> {
    /// The agenda, part by part; parts without anything are left out.
    pub(super) fn agenda(&self) -> Markup {
        let other = &*self.talk.other;
        let (theirs, mine) = (&self.between.theirs, &self.between.mine);
        html! {
            section.section aria-labelledby="agenda" {
                h2.section__title id="agenda" { (t!("talk-agenda")) }
                @if !self.open.is_empty() { (part(&t!("talk-agenda.open"), &self.listed(self.open.iter()))) }
                (part(&t!("talk-question"), &self.questions()))
                @if let Some(content) = self.differences() { (part(&t!("talk-agenda.differ"), &content)) }
                @if !theirs.parts.is_empty() || !mine.parts.is_empty() { (part(&t!("talk-agenda.shared"), &self.shared())) }
                @if !theirs.archetypes.is_empty() { (part(&t!("talk-agenda.ask-them", "other" => other), &prompts(&theirs.archetypes))) }
                @if !mine.archetypes.is_empty() { (part(&t!("talk-agenda.ask-you", "other" => other), &prompts(&mine.archetypes))) }
                (part(&t!("talk.ask"), &html! { ul.guide__list { @for key in ASKED { li { (t!(key)) } } } }))
            }
        }
    }

    fn questions(&self) -> Markup {
        let none = self.of_kind(EntryKind::Question).next().is_none();
        html! {
            @if none { p { (t!("talk-question.none")) } }
            (self.listed(self.of_kind(EntryKind::Question)))
            @if !self.talk.over { (self.add_question()) }
        }
    }

    /// Where the two differ, by what both answered before this talk, or the way to answer; nothing where neither can be any more.
    fn differences(&self) -> Option<Markup> {
        if let Some(content) = self.together.as_ref().and_then(|given| self.compared(given)) {
            return Some(content);
        }
        let (text, link) = match self.together {
            _ if self.talk.over => return None,
            Some(_) => ("ask-together.kept", "ask-together.look"),
            None => ("ask-together.offer", "ask-together.answer"),
        };
        Some(html! {
            p { (t!(text, "other" => &*self.talk.other)) }
            p.talk-go { a href={ (self.here()) "/together" } { (t!(link)) } }
        })
    }

    /// What is apart, the furthest first, and below it all answers side by side.
    fn compared(&self, given: &Together) -> Option<Markup> {
        let (side, names) = (self.talk.side, [&*self.pair.name, &*self.talk.other]);
        let lines = lines(given, side)?;
        let apart = agenda(&lines);
        Some(html! {
            @if apart.is_empty() { p { (t!("ask-together.none-apart")) } } @else {
                p { (t!("ask-together.both-lead")) }
                ul.history {
                    @for line in &apart {
                        li.history__item {
                            div.history__link {
                                span.history__what { (sentence(line.topic, side, names[1])) }
                                span.history__lead {
                                    (names[0]) ": " (said(of_side(line, side))) " · " (names[1]) ": " (said(of_side(line, side.other())))
                                }
                            }
                        }
                    }
                }
            }
            details.details {
                summary.details__summary { (t!("ask-together.all")) }
                div.details__body { (side_by_side(&lines, side, names)) }
            }
            @if !self.talk.over { (in_return(&self.talk)) }
        })
    }

    /// What each shows to the other one, by name, and where it is read.
    fn shared(&self) -> Markup {
        let other = &*self.talk.other;
        let all = [("talk-agenda.theirs", &self.between.theirs), ("talk-agenda.mine", &self.between.mine)];
        html! {
            dl.shared__answers {
                @for (key, shown) in all.into_iter().filter(|(_, shown)| !shown.parts.is_empty()) {
                    dt { (t!(key, "other" => other)) }
                    dd { ul.shared__list { @for name in &shown.parts { li { (name) } } } }
                }
            }
            p.talk-go { a href={ "/chats/" (self.talk.pair) } { (t!("talk.pair", "other" => other)) } }
        }
    }
}

/// A part of the agenda.
fn part(title: &str, content: &Markup) -> Markup {
    html! { div.talk-part { h3.talk-part__title { (title) } (content) } }
}

/// What is good to ask somebody whom these fit.
fn prompts(archetypes: &[Match]) -> Markup {
    let keys = archetypes.iter().map(|one| key_of(one.id, one.guise).replacen("archetype", "prompt", 1));
    html! { ul.guide__list { @for key in keys { li { (t!(format!("{key}.one"))) } li { (t!(format!("{key}.two"))) } } } }
}
