//! What two people answer before a talk, neither seeing the other's: its words, its form, and both sides of it side by side.

use domain::together::{Answers, Level, Line, Topic, compare};
use maud::{Markup, html};
use store::{Side, Talk, Together};

use crate::{
    forms::{Faults, Fields},
    t,
};

/// What the form sends for “I can’t say”.
pub const CANNOT: &str = "none";

/// A sentence as somebody on this side reads it.
pub fn sentence(topic: Topic, side: Side, other: &str) -> String {
    t!(format!("topic-{topic}.{}", side.id()), "other" => other)
}

/// How far something holds, in words.
pub fn level(level: Level) -> String {
    t!(format!("topic-level-{}", u8::from(level)))
}

/// The same for a topic that somebody may not have been able to say anything of.
pub fn said(answer: Option<Level>) -> String {
    answer.map_or_else(|| t!("topic-none-said"), level)
}

/// What somebody chose; a topic that was left out is one they can't say anything of.
///
/// # Errors
/// Where nothing was answered, or something that isn't among the answers.
pub fn read(fields: &Fields) -> Result<Answers, Faults> {
    let (mut answers, mut faults) = (Answers::new(), Faults::default());
    for &topic in Topic::ALL {
        match fields.text(topic.id()) {
            "" | CANNOT => {}
            text => match text.parse::<u8>().map(Level::try_from) {
                Ok(Ok(level)) => {
                    answers.insert(topic, level);
                }
                _ => faults.add(topic.id(), t!("ask-together.unknown")),
            },
        }
    }
    if answers.is_empty() && faults.0.is_empty() {
        faults.add(Topic::ALL[0].id(), t!("ask-together.nothing"));
    }
    if faults.0.is_empty() { Ok(answers) } else { Err(faults) }
}

/// Every topic as both see it, once both have answered; to whoever is on this side.
pub fn lines(together: &Together, side: Side) -> Option<Vec<Line>> {
    let (mine, theirs) = (&together.mine.answers, together.theirs.as_ref()?);
    Some(match side {
        Side::Report => compare(mine, theirs),
        Side::Manager => compare(theirs, mine),
    })
}

/// What somebody on this side says.
pub const fn of_side(line: &Line, side: Side) -> Option<Level> {
    match side {
        Side::Report => line.report,
        Side::Manager => line.manager,
    }
}

/// Both sides' answers side by side, to whoever is on this side. `names`: what they and the other one are called.
pub fn side_by_side(lines: &[Line], side: Side, names: [&str; 2]) -> Markup {
    html! {
        table.table.together {
            thead {
                tr {
                    th scope="col" { (t!("ask-together.sentence")) }
                    @for name in names { th scope="col" { (name) } }
                }
            }
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" {
                            (sentence(line.topic, side, names[1]))
                            @if line.apart() { " " strong.together__apart { (t!("ask-together.apart")) } }
                        }
                        @for side in [side, side.other()] { td { (said(of_side(line, side))) } }
                    }
                }
            }
        }
    }
}

/// The way to show something in return, below what both answered.
pub fn in_return(talk: &Talk) -> Markup {
    let text = match talk.side {
        Side::Report => t!("ask-together.return-report", "other" => &*talk.other),
        Side::Manager => t!("ask-together.return-manager"),
    };
    html! {
        p.talk-go {
            a href={ "/share?with=" (talk.pair) } { (text) } br;
            span.small.muted { (t!("ask-together.return-hint", "other" => &*talk.other)) }
        }
    }
}
