//! Limits: what each sets aside, what it makes dear and by how much, and what can be done inside it.

use domain::{
    goals::Constraint,
    moves::{self, Burden},
    rule::Fact,
};

use super::{
    Block, Part,
    condition::{self, hundredths},
    line::{Line, say},
};
use crate::t;

/// A limit as a link to what it does.
pub(super) fn link(constraint: Constraint) -> Line {
    Line::link(t!(format!("constraint-{constraint}.name")), format!("constraint-{constraint}"))
}

/// The text for what a move asks of a person.
pub(super) const fn burden_key(burden: Burden) -> &'static str {
    match burden {
        Burden::LowersPay => "rules-burden.pay",
        Burden::AddsHours => "rules-burden.hours",
        Burden::AddsLoad => "rules-burden.load",
    }
}

/// The table of limits.
pub(super) fn part() -> Part {
    let columns = ["limit", "blocks", "dear", "instead"];
    let rows = Constraint::ALL.iter().map(|&one| (format!("constraint-{one}"), row(one)));
    let table = Block::Table {
        head: columns.iter().map(|column| t!(format!("rules-limits.{column}"))).collect(),
        rows: rows.collect(),
    };
    let lead = |key: &str| Block::Text(t!(format!("rules-limits.{key}")).into());
    Part {
        id: "limits",
        title: t!("rules-limits.title"),
        blocks: vec![lead("lead"), table, lead("ours")],
        groups: Vec::new(),
    }
}

fn row(one: Constraint) -> Vec<Line> {
    let of = |id: moves::Move| Line::link(t!(format!("move-{id}.name")), format!("move-{id}"));
    let nothing = |line: Line| if line.is_empty() { t!("rules-limits.nothing").into() } else { line };
    let blocked = moves::rules().iter().filter(|declared| declared.blocked_by.contains(&one));
    let blocked: Vec<Line> = blocked.map(|declared| of(declared.id)).collect();
    let instead = match (blocked.is_empty(), one) {
        (false, _) => t!(format!("blocked-{one}.instead")).into(),
        (true, Constraint::Health) => say("rules-limits.health", [("support", of(moves::Move::SeekSupport).into())]),
        (true, _) => t!("rules-limits.open").into(),
    };
    let weighed = |declared: &'static moves::Declared| {
        let shares = declared.burdens.iter().map(|burden| burden.weighed_by());
        shares.filter(|(by, _)| *by == one).map(|(_, share)| (hundredths(share), of(declared.id))).next()
    };
    let mut dear: Vec<(f64, Vec<Line>)> = Vec::new();
    for (share, link) in moves::rules().iter().filter_map(weighed) {
        match dear.iter_mut().find(|(known, _)| *known == share) {
            Some((_, links)) => links.push(link),
            None => dear.push((share, vec![link])),
        }
    }
    let dear = dear.into_iter().map(|(share, links)| {
        say("rules-limits.counts", [("moves", Line::joined(links, "; ").into()), ("share", share.into())])
    });
    let name = condition::fact(Fact::Constraint(one));
    let meaning = t!(format!("constraint-{one}.meaning"));
    vec![
        say("rules-limits.named", [("limit", name.into()), ("meaning", meaning.into())]),
        nothing(Line::joined(blocked, "; ")),
        nothing(Line::joined(dear, ". ")),
        instead,
    ]
}
