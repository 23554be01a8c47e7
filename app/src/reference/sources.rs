//! Where rules and questionnaires come from, and what is known of each source.

use domain::{instrument::Catalogue, rule::Source};

use super::{
    Block, Entry, Part,
    line::{Line, say},
    uses,
};
use crate::t;

/// Public essays that no rule rests on: questionnaires do, or other parts of the product.
const OTHER_ESSAYS: [&str; 7] = ["supremacy", "silos", "biases", "ops", "o11y-cost", "dashboards", "exit"];

/// A source as a link; what is our own says so, always.
fn link(source: Source) -> Line {
    Line::link(t!(format!("rules-source-{source}.name")), format!("source-{source}"))
}

/// Several sources as links.
pub(super) fn links(sources: &[Source]) -> Line {
    Line::listed(sources.iter().map(|one| link(*one)))
}

/// The sources of a rule.
pub(super) fn line(sources: &[Source]) -> Block {
    Block::line(t!("rules-rule.sources"), links(sources))
}

/// With a large first letter, for a heading.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Every source: those of rules with the rules that rest on them, then the other essays.
pub(super) fn part() -> Part {
    let entry = |id: &str, blocks| Entry {
        id: format!("source-{id}"),
        name: capital(&t!(format!("rules-source-{id}.name"))),
        lead: t!(format!("rules-source-{id}.known")).into(),
        blocks,
    };
    let of_rules = Source::ALL.iter().map(|&source| {
        let taken = Block::line(t!("rules-sources.taken"), t!(format!("rules-source-{source}.taken")).into());
        entry(source.id(), vec![taken, Block::list(t!("rules-use.title"), uses::of_source(source))])
    });
    let others = OTHER_ESSAYS.iter().filter(|id| id.parse::<Source>().is_err()).map(|id| entry(id, Vec::new()));
    let intro = vec![Block::Text(t!("rules-sources.lead").into())];
    Part::of("sources", t!("rules-sources.title"), intro, of_rules.chain(others).collect())
}

/// The questionnaires, each in its newest version.
pub(super) fn questionnaires(instruments: &Catalogue) -> Part {
    let entries = instruments.newest().into_iter().map(|one| {
        let own = instruments.is_own(&one.id).then(|| t!("rules-questionnaires.own"));
        let count = one.items.len() as f64;
        let values = [("version", f64::from(one.version)), ("minutes", f64::from(one.minutes)), ("count", count)];
        let line = say("rules-questionnaires.version", values.map(|(name, value)| (name, value.into())));
        Entry {
            id: format!("instrument-{}", one.id),
            name: one.title.clone(),
            lead: one.purpose.clone().into(),
            blocks: vec![
                Block::line(t!("rules-questionnaires.about"), line),
                Block::line(t!("rules-rule.sources"), one.source.clone().into()),
            ]
            .into_iter()
            .chain(own.map(|own| Block::Text(own.into())))
            .collect(),
        }
    });
    let intro = vec![Block::Text(t!("rules-questionnaires.lead").into())];
    Part::of("questionnaires", t!("rules-questionnaires.title"), intro, entries.collect())
}
