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
struct Clause {
    topic: Topic,
    hard: bool,
    good: bool,
    text: String,
}

/// Whole sentences that say these facts; empty without any.
pub(super) fn sentences(list: &[&Evidence]) -> String {
    let told = clauses(list);
    let lines = lines(&told);
    let mut texts: Vec<String> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| lines[before].last());
        let turns = before.zip(line.first()).is_some_and(|(last, first)| last.good && first.hard);
        texts.push(if turns { t!("say-but-sentence", "clauses" => join(line)) } else { sentence(&join(line)) });
    }
    texts.join(" ")
}

/// The clauses of each sentence: those of one topic, as even as they come, or two lone ones, rather than two short sentences.
fn lines(told: &[Clause]) -> Vec<&[Clause]> {
    let mut lines: Vec<&[Clause]> = Vec::new();
    let mut begin = 0;
    for group in told.chunk_by(|one, next| one.topic == next.topic) {
        let end = begin + group.len();
        match lines.last_mut() {
            Some(last) if last.len() == 1 && group.len() == 1 => *last = &told[begin - 1..end],
            _ => {
                let parts = group.len().div_ceil(MOST);
                lines.extend(group.chunks(group.len().div_ceil(parts)));
            }
        }
        begin = end;
    }
    lines
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
    let mut told = Vec::new();
    for one in list.iter().filter(|one| way(one).is_none() && !doubled(one, list)) {
        let (hard, good) = (news(one, false), news(one, true));
        told.push(Clause { topic: topic(one.fact), hard, good, text: clause(one) });
    }
    for (wanted, all, two) in [
        (2, "say-pulls-strong", "say-pulls-two"),
        (1, "say-pulls-high", "say-pulls-two"),
        (0, "say-pulls-only", "say-pulls-two"),
        (-1, "say-pulls-low", "say-pulls-two-low"),
        (-2, "say-pulls-strong-low", "say-pulls-two-low"),
    ] {
        let mut together = None;
        for one in list.iter().filter(|one| way(one) == Some(wanted)) {
            let what = t!(format!("{}.object", fact_key(one.fact)));
            together = Some(match together {
                Some(first) => t!(two, "first" => first, "second" => what),
                None => what,
            });
        }
        if let Some(what) = together {
            let text = t!(all, "list" => what);
            told.push(Clause { topic: Topic::Wish, hard: false, good: false, text });
        }
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

/// Whether another fact says the same already: all of managing is the present stretch, or that is the present role.
fn doubled(one: &Evidence, list: &[&Evidence]) -> bool {
    let same = |fact: TenureFact| list.iter().any(|two| two.fact == Fact::Tenure(fact) && two.value == one.value);
    match one.fact {
        Fact::Tenure(TenureFact::CurrentRole) => same(TenureFact::ManagementStint) || same(TenureFact::Management),
        Fact::Tenure(TenureFact::Management) => same(TenureFact::ManagementStint),
        // How the role began stands in the timeline too.
        Fact::State(Measure::Voluntary) => list.iter().any(|two| two.fact == Fact::Entry),
        _ => false,
    }
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
