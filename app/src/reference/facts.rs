//! Every fact: what it means, where it comes from, and which rules use it.

use domain::{
    goals::{Constraint, Offer, Pull, Pulls, Urgency},
    instrument::{Catalogue, Feed, Instrument, Item, Target},
    rule::{Fact, TenureFact},
    state::Measure,
    timeline::{Entry as Began, Track},
};

use super::{
    Block, Entry, Group, Node, Part, limits,
    line::{Line, say},
    uses,
};
use crate::{t, words};

/// Every fact that rules may rest on, by where it comes from.
pub(super) fn part(instruments: &Catalogue) -> Part {
    let group = |key: &str, facts: Vec<Entry>| Group { title: Some(t!(format!("rules-facts.{key}"))), entries: facts };
    let newest = instruments.newest();
    let measures = Measure::ALL.iter().map(|&one| entry(Fact::State(one), asked(one, &newest)));
    let tenure = TenureFact::ALL.iter().map(|&one| {
        let counted = t!(format!("rules-counted-{}", one.id().replace('_', "-")));
        entry(Fact::Tenure(one), vec![Block::line(t!("rules-facts.from"), counted.into())])
    });
    let pulls = Pull::ALL.iter().map(|&one| entry(Fact::Pull(one), vec![levels()]));
    let limits = Constraint::ALL.iter().map(|&one| {
        let from = say("rules-facts.from-limit", [("limit", limits::link(one).into())]);
        entry(Fact::Constraint(one), vec![Block::line(t!("rules-facts.from"), from)])
    });
    Part {
        id: "facts",
        title: t!("rules-facts.title"),
        blocks: vec![Block::Text(t!("rules-facts.lead").into())],
        groups: vec![
            group("answers", measures.collect()),
            group("pulls", pulls.chain([offer(), urgency()]).collect()),
            group("time", [track(), began()].into_iter().chain(tenure).collect()),
            group("limits", limits.collect()),
        ],
    }
}

fn entry(fact: Fact, mut blocks: Vec<Block>) -> Entry {
    let key = words::fact_key(fact);
    let used = uses::of_fact(fact);
    let nowhere = match fact {
        Fact::Constraint(_) => t!("rules-use.by-limit"),
        _ => t!("rules-use.nowhere"),
    };
    blocks.push(if used.is_empty() {
        Block::line(t!("rules-use.title"), nowhere.into())
    } else {
        Block::list(t!("rules-use.title"), used)
    });
    Entry { name: words::fact_name(fact), lead: t!(format!("{key}.meaning")).into(), blocks, id: key }
}

/// The items behind a measure, by questionnaire.
fn asked(measure: Measure, instruments: &[&'static Instrument]) -> Vec<Block> {
    let feeding = |item: &'static Item| {
        let feeds = item.feeds.iter().filter(|feed| feed.target == Target::Measure(measure));
        feeds.map(move |feed| Node::leaf(question(item, feed)))
    };
    let (mut list, mut names) = (Vec::new(), Vec::new());
    let mut count = 0;
    for one in instruments {
        let items: Vec<Node> = one.items.iter().flat_map(feeding).collect();
        if !items.is_empty() {
            count += items.len();
            let name = Line::link(one.title.clone(), format!("instrument-{}", one.id));
            names.push(name.clone());
            let values = [("questionnaire", name.into()), ("version", f64::from(one.version).into())];
            list.push(Node { line: say("rules-facts.in", values), below: items });
        }
    }
    if list.is_empty() {
        return vec![Block::line(t!("rules-facts.from"), t!("rules-facts.from-nowhere").into())];
    }
    let from = say("rules-facts.from-answers", [("questionnaires", Line::listed(names).into())]);
    let label = t!("rules-facts.items", "count" => count);
    vec![Block::line(t!("rules-facts.from"), from), Block::Folded { label, list }]
}

/// An item with what it counts, and for whom it is.
fn question(item: &Item, feed: &Feed) -> Line {
    let text = Line::from(format!("“{}”", item.text));
    let mut notes = vec![t!("rules-facts.weight", "weight" => feed.weight)];
    if feed.reversed {
        notes.push(t!("rules-facts.reversed"));
    }
    let tracks = |tracks: &[Track]| tracks.iter().map(|one| t!(format!("track-{one}"))).collect::<Vec<_>>().join(", ");
    if !item.when.on.is_empty() {
        notes.push(say("rules-facts.asked-on", [("tracks", tracks(&item.when.on).into())]).plain());
    }
    if !item.when.not_on.is_empty() {
        notes.push(say("rules-facts.not-asked-on", [("tracks", tracks(&item.when.not_on).into())]).plain());
    }
    if !item.when.answers.is_empty() {
        notes.push(t!("rules-facts.asked-after"));
    }
    text.aside(notes.join("; "))
}

/// The levels of a pull.
fn levels() -> Block {
    let strongest = Pulls::STRONGEST;
    let levels: Vec<String> = (-strongest..=strongest).map(words::pull_level).collect();
    Block::line(t!("rules-facts.from"), say("rules-facts.from-goals", [("levels", levels.join(", ").into())]))
}

fn offer() -> Entry {
    let offers: Vec<String> = Offer::ALL.iter().map(|one| t!(format!("rules-offer-{one}"))).collect();
    let from = say("rules-facts.from-offer", [("offers", offers.join(", ").into())]);
    entry(Fact::Offer, vec![Block::line(t!("rules-facts.from"), from)])
}

fn urgency() -> Entry {
    let levels: Vec<String> = Urgency::ALL.iter().map(|one| t!(format!("urgency-{one}"))).collect();
    let from = say("rules-facts.from-urgency", [("levels", levels.join(", ").into())]);
    entry(Fact::Urgency, vec![Block::line(t!("rules-facts.from"), from)])
}

fn track() -> Entry {
    let tracks = Track::ALL.iter().map(|one| Node::leaf(t!(format!("track-{one}")).into())).collect();
    let from = Block::Labelled { label: t!("rules-facts.from"), line: t!("rules-counted-track").into(), list: tracks };
    entry(Fact::Track, vec![from])
}

fn began() -> Entry {
    let ways = Began::ALL.iter().map(|one| {
        let (name, hint) = (t!(format!("entry-{one}")), t!(format!("entry-{one}.hint")));
        Node::leaf(say("rules-facts.way", [("name", name.into()), ("hint", hint.into())]))
    });
    let (label, line) = (t!("rules-facts.from"), t!("rules-counted-entry").into());
    entry(Fact::Entry, vec![Block::Labelled { label, line, list: ways.collect() }])
}
