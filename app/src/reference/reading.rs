//! How to read a rule: the introduction.

use domain::{archetype, moves};

use super::{
    Block, Node, Part,
    condition::hundredths,
    line::{Line, say},
};
use crate::t;

/// The introduction.
pub(super) fn part() -> Part {
    let text = |key: &str| Line::from(t!(format!("rules-reading-{key}.text")));
    let title = |key: &str| t!(format!("rules-reading-{key}.title"));
    let plain = |key: &str| Block::line(title(key), text(key));
    let steps = |key: &str, steps: &[&str]| {
        let list = steps.iter().map(|step| Node::leaf(t!(format!("rules-reading-{key}.{step}")).into())).collect();
        Block::Labelled { label: title(key), line: text(key), list }
    };
    let floors = [("archetype", hundredths(archetype::FLOOR).into()), ("move", hundredths(moves::FLOOR).into())];
    Part {
        id: "reading",
        title: t!("rules-reading.title"),
        blocks: vec![
            plain("edges"),
            plain("figures"),
            steps("lists", &["all", "any", "sum", "not"]),
            steps("score", &["open", "worth", "share", "both"]),
            Block::line(title("floor"), say("rules-reading-floor.text", floors)),
            plain("quiet"),
            plain("missing"),
            plain("order"),
            plain("ours"),
        ],
        groups: Vec::new(),
    }
}
