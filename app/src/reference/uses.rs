//! Which rules use what: the way back from a fact or a shared condition to the rules.

use std::collections::BTreeSet;

use domain::{
    archetype, contradictions, moves, notes,
    rule::{Fact, Rule, Source, When},
    terms,
};

use super::{
    Node,
    condition::{shared, sign},
    line::{Line, say},
};
use crate::{t, words};

/// Everything that is written in conditions, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Situation,
    Move,
    Note,
    Contradiction,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Situation, Self::Move, Self::Note, Self::Contradiction];

    /// The text that names things of this kind.
    const fn key(self) -> &'static str {
        match self {
            Self::Situation => "rules-use.situations",
            Self::Move => "rules-use.moves",
            Self::Note => "rules-use.notes",
            Self::Contradiction => "rules-use.contradictions",
        }
    }
}

/// One thing that is written in conditions.
struct User {
    kind: Kind,
    link: Line,
    sources: Vec<Source>,
    named: Named,
}

/// What conditions name by themselves, without what a shared condition among them is made of.
#[derive(Default)]
struct Named {
    facts: BTreeSet<Fact>,
    signs: BTreeSet<&'static str>,
}

impl Named {
    fn by_rule(rule: &Rule) -> Self {
        let weighed = rule.supports.iter().chain(&rule.against).map(|(_, when)| when);
        Self::by(rule.needs.iter().chain(&rule.rules_out).chain(weighed))
    }

    fn by<'a>(conditions: impl Iterator<Item = &'a When>) -> Self {
        let mut named = Self::default();
        conditions.for_each(|when| named.walk(when));
        named
    }

    fn within(shared: &terms::Shared) -> Self {
        let mut named = Self::default();
        named.parts(&shared.when);
        named
    }

    fn walk(&mut self, when: &When) {
        match shared(when) {
            Some(one) => drop(self.signs.insert(one.id)),
            None => self.parts(when),
        }
    }

    fn parts(&mut self, when: &When) {
        match when {
            When::Edge { fact, .. } | When::Is(fact, _) => drop(self.facts.insert(*fact)),
            When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| self.walk(part)),
            When::Sum(parts) => parts.iter().for_each(|(_, part)| self.walk(part)),
            When::Not(inner) | When::Quiet(inner) => self.walk(inner),
            When::Over { when, .. } => self.walk(when),
            // That rule lists what it uses itself.
            When::Matches(..) => {}
        }
    }
}

/// Everything that is written in conditions.
fn users() -> Vec<User> {
    let of = |kind, key: String, rule: &'static Rule| User {
        kind,
        link: Line::link(t!(format!("{key}.name")), key),
        sources: rule.sources.to_vec(),
        named: Named::by_rule(rule),
    };
    let archetypes = archetype::rules().iter();
    let archetypes = archetypes.map(|one| of(Kind::Situation, words::key_of(one.archetype, one.guise), &one.rule));
    let moves = moves::rules().iter().map(|one| of(Kind::Move, format!("move-{}", one.id), &one.rule));
    let notes = notes::Note::ALL.iter().map(|&note| {
        let declared = || notes::rules().iter().filter(move |one| one.id == note);
        let sources: BTreeSet<Source> = declared().flat_map(|one| one.sources.iter().copied()).collect();
        User {
            kind: Kind::Note,
            link: Line::link(t!(format!("rules-note-{note}")), format!("note-{note}")),
            sources: sources.into_iter().collect(),
            named: Named::by(declared().map(|one| &one.when)),
        }
    });
    let contradictions = contradictions::rules().iter().map(|one| User {
        kind: Kind::Contradiction,
        link: Line::link(t!(format!("rules-contradiction-{}", one.id)), format!("contradiction-{}", one.id)),
        sources: vec![Source::Ours],
        named: Named::by(std::iter::once(&one.when)),
    });
    archetypes.chain(moves).chain(notes).chain(contradictions).collect()
}

/// Those that hold, a line for each kind.
fn by_kind(holds: impl Fn(&User) -> bool) -> Vec<Node> {
    let users = users();
    let line = |kind: Kind| {
        let of_kind = users.iter().filter(|user| user.kind == kind && holds(user));
        let links = Line::listed(of_kind.map(|user| user.link.clone()));
        (!links.is_empty()).then(|| say(kind.key(), [("links", links.into())]))
    };
    Kind::ALL.into_iter().filter_map(line).map(Node::leaf).collect()
}

/// The rules that use a fact: by itself, then through each shared condition it is part of.
pub(super) fn of_fact(fact: Fact) -> Vec<Node> {
    let mut list = by_kind(|user| user.named.facts.contains(&fact));
    for one in terms::shared().iter().filter(|one| Named::within(one).facts.contains(&fact)) {
        list.push(Node { line: say("rules-use.through", [("sign", sign(one).into())]), below: of_sign(one) });
    }
    list
}

/// The rules that use a shared condition, and the shared conditions that do.
pub(super) fn of_sign(one: &terms::Shared) -> Vec<Node> {
    let mut list = by_kind(|user| user.named.signs.contains(one.id));
    let others = terms::shared().iter().filter(|other| Named::within(other).signs.contains(one.id));
    let others = Line::listed(others.map(sign));
    if !others.is_empty() {
        list.push(Node::leaf(say("rules-use.signs", [("links", others.into())])));
    }
    list
}

/// The rules that rest on a source.
pub(super) fn of_source(source: Source) -> Vec<Node> {
    by_kind(|user| user.sources.contains(&source))
}
