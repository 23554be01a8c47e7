//! Short questions about one person's next two years that they and whoever they report to answer before a talk, neither seeing the other's:
//! where the two differ is what to talk about. [Career chats; the topics and every figure are ours]
//!
//! Nobody is right here. A distance says that two people see a thing differently, not who of them knows better.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::identified;

identified! {
    /// What is asked. Each is worded to the one whose years they are, and to the other one. What speaks of leaving is not among them. [ours]
    Topic, "topic" {
        /// Whether hands-on engineering draws.
        HandsOn => "hands-on",
        /// Whether managing people draws.
        People => "people",
        /// Whether a wider field or more scope draws.
        Wider => "wider",
        /// Whether two years in the present role would suit.
        Stay => "stay",
        /// Whether there is enough to learn in it.
        Learn => "learn",
        /// Whether the load can be kept up for so long.
        Load => "load",
        /// Whether there will be real chances here for what is wanted.
        Chances => "chances",
        /// Whether what is wanted was said, and heard.
        Heard => "heard",
    }
}

/// The version of the topics and their words; the next one where what is asked changes.
pub const VERSION: u16 = 1;

/// Two answers are apart from so many steps on. [ours]
pub const APART: u8 = 2;

/// How far something holds, from 0, not at all, to 4, completely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// How many steps two of them are apart, from 0 to 4.
    #[must_use]
    pub const fn steps(self, other: Self) -> u8 {
        self.0.abs_diff(other.0)
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        Self::ALL.into_iter().find(|known| known.0 == level).ok_or("a level goes from 0 to 4")
    }
}

/// What one of the two answered; a topic that they can't say anything of is not there.
pub type Answers = BTreeMap<Topic, Level>;

/// One topic, as both see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub topic: Topic,
    /// What the one whose years they are says.
    pub report: Option<Level>,
    /// What whoever they report to says.
    pub manager: Option<Level>,
}

impl Line {
    /// How many steps the two are apart; nothing where one of them can't say.
    #[must_use]
    pub fn distance(&self) -> Option<u8> {
        Some(self.report?.steps(self.manager?))
    }

    /// Whether that is far enough to be talked about.
    #[must_use]
    pub fn apart(&self) -> bool {
        self.distance().is_some_and(|steps| steps >= APART)
    }
}

/// Every topic as both see it, in the order asked.
#[must_use]
pub fn compare(report: &Answers, manager: &Answers) -> Vec<Line> {
    let line = |&topic| Line { topic, report: report.get(&topic).copied(), manager: manager.get(&topic).copied() };
    Topic::ALL.iter().map(line).collect()
}

/// What to talk about: the topics on which the two are apart, the furthest first.
#[must_use]
pub fn agenda(lines: &[Line]) -> Vec<Line> {
    let mut apart: Vec<Line> = lines.iter().copied().filter(Line::apart).collect();
    apart.sort_by_key(|line| std::cmp::Reverse(line.distance()));
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(given: &[(Topic, u8)]) -> Answers {
        given.iter().map(|(topic, level)| (*topic, Level::try_from(*level).expect("a level"))).collect()
    }

    #[test]
    fn two_steps_are_apart_and_the_furthest_comes_first() {
        let report = answers(&[(Topic::HandsOn, 4), (Topic::People, 1), (Topic::Stay, 2), (Topic::Learn, 3)]);
        let manager = answers(&[(Topic::HandsOn, 2), (Topic::People, 2), (Topic::Stay, 2), (Topic::Learn, 0)]);
        let lines = compare(&report, &manager);
        assert_eq!(lines.iter().map(|line| line.topic).collect::<Vec<_>>(), Topic::ALL);
        let distances: Vec<_> = lines.iter().filter_map(|line| Some((line.topic, line.distance()?))).collect();
        let expected = [(Topic::HandsOn, 2), (Topic::People, 1), (Topic::Stay, 0), (Topic::Learn, 3)];
        assert_eq!(distances, expected);
        let apart: Vec<_> = agenda(&lines).iter().map(|line| line.topic).collect();
        assert_eq!(apart, [Topic::Learn, Topic::HandsOn]);
    }

    #[test]
    fn who_cannot_say_is_not_apart_from_anybody() {
        let line = |report, manager| compare(&answers(report), &answers(manager))[Topic::Load as usize];
        for (report, manager) in [(&[(Topic::Load, 4)][..], &[][..]), (&[], &[(Topic::Load, 0)]), (&[], &[])] {
            assert_eq!((line(report, manager).distance(), line(report, manager).apart()), (None, false));
        }
    }

    #[test]
    fn of_two_equally_far_apart_the_one_asked_first_comes_first() {
        let report = answers(&[(Topic::Heard, 0), (Topic::Wider, 0), (Topic::People, 0)]);
        let manager = answers(&[(Topic::Heard, 3), (Topic::Wider, 3), (Topic::People, 4)]);
        let apart: Vec<_> = agenda(&compare(&report, &manager)).iter().map(|line| line.topic).collect();
        assert_eq!(apart, [Topic::People, Topic::Wider, Topic::Heard]);
    }

    #[test]
    fn answers_are_kept_by_ids_that_stay_as_they_are() {
        let given = answers(&[(Topic::HandsOn, 4), (Topic::Heard, 0)]);
        let text = serde_json::to_string(&given).expect("JSON");
        assert_eq!(text, r#"{"hands-on":4,"heard":0}"#);
        assert_eq!(serde_json::from_str::<Answers>(&text).expect("answers"), given);
        let ids: Vec<_> = Topic::ALL.iter().map(|topic| topic.id()).collect();
        assert_eq!(ids, ["hands-on", "people", "wider", "stay", "learn", "load", "chances", "heard"]);
        for wrong in [r#"{"hands-on":5}"#, r#"{"hands-on":-1}"#, r#"{"leaving":1}"#] {
            assert!(serde_json::from_str::<Answers>(wrong).is_err(), "{wrong}");
        }
    }
}
