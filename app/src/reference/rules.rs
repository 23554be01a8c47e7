//! Situations, moves, and the conditions that several of them share.

use domain::{
    archetype,
    moves::{self, Burden, Effect},
    rule::Rule,
    terms,
};

use super::{
    Block, Entry, Node, Part,
    condition::{hundredths, list, spelt_out, weighed},
    limits,
    line::{Line, say},
    result, sources, uses,
};
use crate::{t, words};

/// The archetypes, each guise by itself.
pub(super) fn situations() -> Part {
    let entries = archetype::rules().iter().map(|declared| {
        let key = words::key_of(declared.archetype, declared.guise);
        let mut blocks = rule(&declared.rule, archetype::FLOOR);
        blocks.push(sources::line(declared.rule.sources));
        Entry { name: t!(format!("{key}.name")), lead: t!(format!("{key}.summary")).into(), blocks, id: key }
    });
    let intro = vec![Block::Text(t!("rules-situations.lead").into())];
    Part::of("situations", t!("rules-situations.title"), intro, entries.collect())
}

/// The moves, in the order of their ids, which decides between equals.
pub(super) fn moves() -> Part {
    let entries = moves::rules().iter().map(|declared| {
        let key = format!("move-{}", declared.id);
        let mut blocks = rule(&declared.rule, moves::FLOOR);
        blocks.extend(bound(declared));
        blocks.push(effects(declared.id));
        blocks.extend(result::notes_on(declared.id));
        blocks.push(sources::line(declared.rule.sources));
        Entry { name: t!(format!("{key}.name")), lead: t!(format!("{key}.what")).into(), blocks, id: key }
    });
    let intro = vec![Block::Text(t!("rules-moves.lead").into())];
    Part::of("moves", t!("rules-moves.title"), intro, entries.collect())
}

/// The conditions that several rules share.
pub(super) fn signs() -> Part {
    let entries = terms::shared().iter().map(|one| {
        let key = format!("sign-{}", one.id);
        Entry {
            name: t!(format!("{key}.name")),
            lead: t!(format!("{key}.meaning")).into(),
            blocks: vec![
                Block::list(t!("rules-rule.holds"), vec![spelt_out(&one.when)]),
                Block::list(t!("rules-use.title"), uses::of_sign(one)),
            ],
            id: key,
        }
    });
    let intro = vec![Block::Text(t!("rules-signs.lead").into())];
    Part::of("signs", t!("rules-signs.title"), intro, entries.collect())
}

/// What a rule asks for and what it weighs.
fn rule(rule: &Rule, floor: f64) -> Vec<Block> {
    let points = |key: &str, share: f64| say(key, [("points", hundredths(share).into())]);
    let mut blocks = vec![match rule.needs.as_slice() {
        [] => Block::line(t!("rules-rule.needs"), t!("rules-rule.needs-nothing").into()),
        needs => labelled("needs", list(needs)),
    }];
    if !rule.rules_out.is_empty() {
        blocks.push(labelled("rules-out", list(&rule.rules_out)));
    }
    blocks.push(Block::line(t!("rules-rule.base"), points("rules-rule.points", rule.base)));
    if !rule.supports.is_empty() {
        blocks.push(labelled("supports", weighed("rules-weight", &rule.supports)));
    }
    if !rule.against.is_empty() {
        blocks.push(labelled("against", weighed("rules-weight", &rule.against)));
    }
    let most = (rule.base + rule.supports.iter().map(|(weight, _)| weight).sum::<f64>()).min(1.0) * rule.top;
    let shown = hundredths((most - floor) / (1.0 - floor)).round();
    let share = hundredths(rule.top);
    let line = if rule.top < 1.0 {
        let values = [("share", share.into()), ("points", shown.into()), ("floor", hundredths(floor).into())];
        say("rules-rule.most-of", values)
    } else {
        say("rules-rule.most-points", [("points", shown.into()), ("floor", hundredths(floor).into())])
    };
    blocks.push(Block::line(t!("rules-rule.most"), line));
    blocks
}

/// A list under its label, with what holds for a list of more than one.
fn labelled(key: &str, list: Vec<Node>) -> Block {
    let many = if list.len() > 1 { t!(format!("rules-rule.{key}-many")).into() } else { Line::default() };
    Block::Labelled { label: t!(format!("rules-rule.{key}")), line: many, list }
}

/// What blocks a move, and what makes it dear.
fn bound(declared: &moves::Declared) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !declared.blocked_by.is_empty() {
        let links = Line::listed(declared.blocked_by.iter().map(|one| limits::link(*one)));
        let many = if declared.blocked_by.len() > 1 { 2.0 } else { 1.0 };
        blocks.push(Block::line(
            t!("rules-rule.blocked"),
            say("rules-rule.blocked-by", [("limits", links.into()), ("count", many.into())]),
        ));
    }
    if !declared.burdens.is_empty() {
        let list = declared.burdens.iter().map(|burden| {
            let (constraint, share) = Burden::weighed_by(*burden);
            let values = [
                ("burden", t!(limits::burden_key(*burden)).into()),
                ("limit", limits::link(constraint).into()),
                ("share", hundredths(share).into()),
            ];
            Node::leaf(say("rules-rule.dear-by", values))
        });
        blocks.push(Block::list(t!("rules-rule.dear"), list.collect()));
    }
    blocks
}

/// What a move does to one's options on both sides.
fn effects(id: moves::Move) -> Block {
    let effects = moves::effects(id);
    let side = |side: &str, effect: Effect| {
        let effect = match effect {
            Effect::Widens => "widens",
            Effect::Keeps => "keeps",
            Effect::Narrows => "narrows",
        };
        Node::leaf(t!(format!("rules-effect-{side}.{effect}")).into())
    };
    let list = vec![
        side("engineer", effects.engineer),
        side("manager", effects.manager),
        Node::leaf(say("rules-effect.sources", [("sources", sources::links(effects.sources).into())])),
    ];
    Block::list(t!("rules-effect.title"), list)
}
