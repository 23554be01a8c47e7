//! Nothing that the rules hold is missing from the reference, and every link of it leads somewhere.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use domain::{
    archetype,
    contradictions::Contradiction,
    goals::Constraint,
    instrument::Catalogue,
    moves::{self, Move},
    notes::Note,
    rule::{Fact, Rule, Source, When},
    terms,
};

use super::{Block, Entry, Line, Node, Reference, Span, build, html, markdown, markdown::COMMAND};
use crate::words;

fn shipped() -> Reference {
    build(Catalogue::shipped())
}

fn entries(reference: &Reference) -> BTreeMap<&str, &Entry> {
    reference.parts.iter().flat_map(super::Part::entries).map(|one| (one.id.as_str(), one)).collect()
}

/// Every line of some blocks.
fn lines(blocks: &[Block]) -> Vec<&Line> {
    fn within(node: &Node) -> Vec<&Line> {
        std::iter::once(&node.line).chain(node.below.iter().flat_map(within)).collect()
    }
    fn of(block: &Block) -> Vec<&Line> {
        match block {
            Block::Text(line) => vec![line],
            Block::Labelled { line, list, .. } => std::iter::once(line).chain(list.iter().flat_map(within)).collect(),
            Block::Folded { list, .. } => list.iter().flat_map(within).collect(),
            Block::Table { rows, .. } => rows.iter().flat_map(|(_, cells)| cells).collect(),
        }
    }
    blocks.iter().flat_map(of).collect()
}

/// The anchors that an entry leads to.
fn links(entry: &Entry) -> BTreeSet<&str> {
    let spans = lines(&entry.blocks).into_iter().chain([&entry.lead]).flat_map(|line| &line.0);
    spans
        .filter_map(|span| match span {
            Span::Link { to, .. } => Some(to.as_str()),
            _ => None,
        })
        .collect()
}

/// What stands between `before` and the next quotation mark, everywhere in a text.
fn all_after<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(['"', ')']).next()).collect()
}

#[test]
fn the_document_is_what_the_rules_say_today() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/RULES.md");
    let kept = fs::read_to_string(path).expect("docs/RULES.md is there");
    let made = markdown(&shipped());
    let differs = kept.lines().zip(made.lines()).position(|(kept, made)| kept != made);
    assert!(
        kept == made,
        "docs/RULES.md is not what the rules say, from line {} on. To make it anew: {COMMAND}",
        differs.unwrap_or_else(|| kept.lines().count().min(made.lines().count())) + 1
    );
}

#[test]
fn every_link_leads_somewhere_and_no_anchor_stands_twice() {
    let reference = shipped();
    let (page, document) = (html(&reference), markdown(&reference));
    for (text, before) in [(&page, "href=\"#"), (&document, "](#")] {
        let anchors = all_after(text, " id=\"");
        let unique: BTreeSet<&str> = anchors.iter().copied().collect();
        assert_eq!(unique.len(), anchors.len(), "an anchor stands twice");
        let links = all_after(text, before);
        assert!(links.len() > 500, "the links are gone");
        let broken: BTreeSet<&str> = links.into_iter().filter(|link| !unique.contains(link)).collect();
        assert!(broken.is_empty(), "nothing stands at {broken:?}");
    }
    assert!(!page.contains("href=\"/") && !page.contains("href=\"http"), "a link leads elsewhere");
}

/// The facts that a condition asks about.
fn asked(when: &When, found: &mut BTreeSet<Fact>) {
    match when {
        When::Edge { fact, .. } | When::Is(fact, _) => drop(found.insert(*fact)),
        When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| asked(part, found)),
        When::Sum(parts) => parts.iter().for_each(|(_, part)| asked(part, found)),
        When::Not(part) | When::Quiet(part) | When::Over { when: part, .. } => asked(part, found),
        When::Matches(..) => {}
    }
}

fn asked_by(rule: &Rule) -> BTreeSet<Fact> {
    let mut found = BTreeSet::new();
    let weighed = rule.supports.iter().chain(&rule.against).map(|(_, when)| when);
    rule.needs.iter().chain(&rule.rules_out).chain(weighed).for_each(|when| asked(when, &mut found));
    found
}

/// Every rule by its anchor.
fn all_rules() -> Vec<(String, &'static Rule)> {
    let archetypes = archetype::rules().iter().map(|one| (words::key_of(one.archetype, one.guise), &one.rule));
    archetypes.chain(moves::rules().iter().map(|one| (format!("move-{}", one.id), &one.rule))).collect()
}

#[test]
fn a_rule_leads_to_its_facts_and_a_fact_to_its_rules() {
    let reference = shipped();
    let entries = entries(&reference);
    let signs: BTreeMap<String, BTreeSet<Fact>> = terms::shared()
        .iter()
        .map(|one| {
            let mut facts = BTreeSet::new();
            asked(&one.when, &mut facts);
            (format!("sign-{}", one.id), facts)
        })
        .collect();
    for (id, rule) in all_rules() {
        let entry = entries.get(id.as_str()).unwrap_or_else(|| panic!("{id} is missing"));
        let named = links(entry);
        for fact in asked_by(rule) {
            let key = words::fact_key(fact);
            // Through a shared condition, or one within that, or by itself.
            let reached = named.contains(key.as_str())
                || signs.iter().any(|(sign, facts)| named.contains(sign.as_str()) && facts.contains(&fact));
            assert!(reached, "{id} doesn't name {key}");
            let back = entries.get(key.as_str()).unwrap_or_else(|| panic!("{key} is missing"));
            let leads_back = links(back).contains(id.as_str())
                || signs.keys().any(|sign| {
                    links(back).contains(sign.as_str()) && links(entries[sign.as_str()]).contains(id.as_str())
                });
            assert!(leads_back, "{key} doesn't lead back to {id}");
        }
    }
}

#[test]
fn everything_is_there() {
    let reference = shipped();
    let entries = entries(&reference);
    let document = markdown(&reference);
    let ids = |prefix: &str, all: Vec<&str>| all.into_iter().map(|id| format!("{prefix}-{id}")).collect::<Vec<_>>();
    let expected = [
        all_rules().into_iter().map(|(id, _)| id).collect(),
        ids("move", Move::ALL.iter().map(|one| one.id()).collect()),
        ids("constraint", Constraint::ALL.iter().map(|one| one.id()).collect()),
        ids("source", Source::ALL.iter().map(|one| one.id()).collect()),
        ids("note", Note::ALL.iter().map(|one| one.id()).collect()),
        ids("contradiction", Contradiction::ALL.iter().map(|one| one.id()).collect()),
        ids("instrument", Catalogue::shipped().all().iter().map(|one| one.id.as_str()).collect()),
    ];
    for id in expected.concat() {
        assert!(document.contains(&format!("<a id=\"{id}\"></a>")), "{id} is missing");
    }
    for source in Source::ALL {
        assert!(entries.contains_key(format!("source-{source}").as_str()), "{source}");
    }
}

#[test]
fn what_is_our_own_says_so() {
    let reference = shipped();
    let entries = entries(&reference);
    let mut ours = 0;
    for (id, rule) in all_rules() {
        let said = lines(&entries[id.as_str()].blocks).iter().map(|line| line.plain() + "\n").collect::<String>();
        assert!(!said.contains("[ours]") || rule.sources.contains(&Source::Ours) || id.starts_with("move-"), "{id}");
        if rule.sources.contains(&Source::Ours) {
            assert!(said.contains("[ours]"), "{id} is ours and doesn't say so");
            ours += 1;
        }
        for source in rule.sources {
            assert!(links(entries[id.as_str()]).contains(format!("source-{source}").as_str()), "{id}: {source}");
        }
    }
    assert!(ours > 3, "which rules are ours?");
}

#[test]
fn an_item_stands_with_the_fact_it_feeds() {
    let reference = shipped();
    let page = html(&reference);
    let entries = entries(&reference);
    for instrument in Catalogue::shipped().all() {
        if Catalogue::shipped().latest(&instrument.id).is_some_and(|newest| newest.version != instrument.version) {
            continue;
        }
        for item in &instrument.items {
            for measure in item.feeds.iter().filter_map(|feed| feed.target.measure()) {
                let fact = entries[words::fact_key(Fact::State(measure)).as_str()];
                assert!(
                    lines(&fact.blocks).iter().any(|line| line.plain().contains(&item.text)),
                    "{} isn’t with {measure}",
                    item.id
                );
            }
        }
    }
    assert!(page.contains("reversed"), "which items are reversed?");
}

#[test]
fn what_an_organisation_wrote_stays_text() {
    // The reader of files refuses markup; even so none would become any.
    let mut own = Catalogue::shipped().all()[0].clone();
    own.id = "own".to_owned();
    own.title = "Ours | <b>bold</b>".to_owned();
    own.purpose = "[A](javascript:alert(1)) <script>alert(1)</script>".to_owned();
    own.source = "*Here*".to_owned();
    own.items.iter_mut().for_each(|item| item.text = "<img src=x onerror=alert(1)> is “it”?".to_owned());
    let reference = build(&Catalogue::with_own(vec![own]));
    let (page, document) = (html(&reference), markdown(&reference));
    for made in [&page, &document.replace("\\<", "")] {
        assert!(made.contains("is “it”?") && !made.contains("<img") && !made.contains("<script"), "{made}");
    }
    assert!(document.contains("\\[A\\](javascript") && document.contains("\\*Here\\*"), "{document}");
}
