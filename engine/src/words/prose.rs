//! Facts joined to sentences, in the order in which one would tell them: time, then how it goes, then wishes, then
//! what holds them, then what binds. Good and hard news in one sentence meet at a "but".

use domain::{
    goals::Pull,
    rule::{Evidence, Fact, FactValue, TenureFact},
    sorted::sort_by,
    state::Measure,
};

use super::{
    clauses::{Level, clause, level, step},
    fact_key,
};
use crate::t;

/// How many clauses one sentence carries.
const MOST: usize = 3;

/// What a fact is about, in the order of telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    Time,
    Going,
    Wish,
    Holding,
    Bound,
}

/// A clause, and whether it is hard news or good; most are neither.
#[derive(Clone)]
struct Clause {
    topic: Topic,
    hard: bool,
    good: bool,
    text: String,
}

/// Whole sentences that say these facts; empty without any.
pub(super) fn sentences(list: &[&Evidence]) -> String {
    let mut groups: Vec<Vec<Clause>> = Vec::new();
    for one in clauses(list) {
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| first.topic == one.topic) => group.push(one),
            _ => groups.push(vec![one]),
        }
    }
    let mut lines: Vec<Vec<Clause>> = Vec::new();
    for group in groups {
        // Two lone clauses make one sentence rather than two short ones.
        match lines.last_mut() {
            Some(last) if last.len() == 1 && group.len() == 1 => last.extend(group),
            _ => lines.extend(split(group)),
        }
    }
    let mut texts: Vec<String> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| lines[before].last());
        let turns = before.zip(line.first()).is_some_and(|(last, first)| last.good && first.hard);
        texts.push(if turns { t!("say-but-sentence", "clauses" => join(line)) } else { sentence(&join(line)) });
    }
    texts.join(" ")
}

/// The same within one sentence, from the two facts that weigh most: starts small, without a full stop.
pub(super) fn phrase(list: &[&Evidence]) -> String {
    let most = list.len().min(2);
    join(&clauses(&list[..most]))
}

/// A sentence of a clause or several joined ones.
pub(super) fn sentence(joined: &str) -> String {
    capital(&t!("say-sentence", "clauses" => joined.to_owned()))
}

/// With a large first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// One clause a fact, in the order of telling; what says the same twice, once; several pulls together.
fn clauses(list: &[&Evidence]) -> Vec<Clause> {
    let mut told: Vec<Clause> = once(list)
        .into_iter()
        .filter(|one| way(one).is_none())
        .map(|one| Clause { topic: topic(one.fact), hard: news(one, false), good: news(one, true), text: clause(one) })
        .collect();
    for (wanted, all, two) in [
        (2, "say-pulls-strong", "say-pulls-two"),
        (1, "say-pulls-high", "say-pulls-two"),
        (0, "say-pulls-only", "say-pulls-two"),
        (-1, "say-pulls-low", "say-pulls-two-low"),
        (-2, "say-pulls-strong-low", "say-pulls-two-low"),
    ] {
        let drawn = list.iter().filter_map(|one| match one.fact {
            Fact::Pull(_) if way(one) == Some(wanted) => Some(t!(format!("{}.object", fact_key(one.fact)))),
            _ => None,
        });
        let together = drawn.reduce(|first, second| t!(two, "first" => first, "second" => second));
        told.extend(together.map(|what| Clause {
            topic: Topic::Wish,
            hard: false,
            good: false,
            text: t!(all, "list" => what),
        }));
    }
    // Stable: within a topic, good news first and otherwise as they weigh.
    sort_by(&mut told, |a, b| (a.topic, a.hard).cmp(&(b.topic, b.hard)));
    told
}

/// Which way a pull goes, and how strongly, that is said together with others; 0 where it is too faint for what it speaks
/// against.
fn way(one: &Evidence) -> Option<i8> {
    match (one.fact, &one.value, &one.threshold) {
        (Fact::Pull(Pull::Stay), ..) => None,
        (Fact::Pull(_), FactValue::Number(strength), FactValue::Number(from))
            if one.effect < 0.0 && *strength > 0.0 && strength <= from =>
        {
            Some(0)
        }
        (Fact::Pull(_), FactValue::Number(strength), _) => Some(step(*strength)).filter(|way| *way != 0),
        _ => None,
    }
}

/// Without a span that another fact gives already: all of managing is the present stretch, or that is the present role.
fn once<'a>(list: &[&'a Evidence]) -> Vec<&'a Evidence> {
    let same = |one: &Evidence, fact: TenureFact| {
        one.fact != Fact::Tenure(fact)
            && list.iter().any(|two| two.fact == Fact::Tenure(fact) && two.value == one.value)
    };
    let doubled = |one: &Evidence| match one.fact {
        Fact::Tenure(TenureFact::CurrentRole) => {
            same(one, TenureFact::ManagementStint) || same(one, TenureFact::Management)
        }
        Fact::Tenure(TenureFact::Management) => same(one, TenureFact::ManagementStint),
        // How the role began stands in the timeline too.
        Fact::State(Measure::Voluntary) => list.iter().any(|two| two.fact == Fact::Entry),
        _ => false,
    };
    list.iter().copied().filter(|one| !doubled(one)).collect()
}

/// Whether a fact may hold someone in a role.
pub(super) fn holds(fact: Fact) -> bool {
    topic(fact) == Topic::Holding
}

/// Whether a fact is a wish.
pub(super) fn is_wish(fact: Fact) -> bool {
    topic(fact) == Topic::Wish
}

fn topic(fact: Fact) -> Topic {
    use Measure as M;
    match fact {
        Fact::Tenure(_) | Fact::Track | Fact::Entry | Fact::State(M::Voluntary) => Topic::Time,
        Fact::State(M::Control | M::Status | M::Pay | M::FearRust | M::FearNoReturn | M::PressureToStay) => {
            Topic::Holding
        }
        Fact::State(_) => Topic::Going,
        Fact::Pull(_) | Fact::Offer => Topic::Wish,
        Fact::Constraint(_) | Fact::Urgency => Topic::Bound,
    }
}

/// Whether a fact is good news, or hard. Only how things go can be: the rest is neither, and so is what lies in the middle.
fn news(one: &Evidence, good: bool) -> bool {
    let Fact::State(measure) = one.fact else { return false };
    if topic(one.fact) != Topic::Going {
        return false;
    }
    let wanted = if (measure == Measure::Complaining) == good { Level::Low } else { Level::High };
    level(one.fact, &one.value) == Some(wanted)
}

/// Sentences of no more clauses than one carries, as even as they come.
fn split(group: Vec<Clause>) -> Vec<Vec<Clause>> {
    let parts = group.len().div_ceil(MOST).max(1);
    let size = group.len().div_ceil(parts).max(1);
    group.chunks(size).map(<[Clause]>::to_vec).collect()
}

fn join(line: &[Clause]) -> String {
    let turn = line.iter().position(|one| one.hard && one.topic == Topic::Going).filter(|at| *at > 0);
    match turn {
        Some(at) if line[..at].iter().any(|one| one.good) => {
            t!("say-but", "first" => and(&line[..at]), "second" => and(&line[at..]))
        }
        _ => and(line),
    }
}

fn and(line: &[Clause]) -> String {
    let texts: Vec<&str> = line.iter().map(|one| one.text.as_str()).collect();
    match texts.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first, second] => t!("say-two", "first" => *first, "second" => *second),
        [first, second, third] => t!("say-three", "first" => *first, "second" => *second, "third" => *third),
        [first, rest @ ..] => t!("say-two", "first" => *first, "second" => rest.join(", ")),
    }
}
