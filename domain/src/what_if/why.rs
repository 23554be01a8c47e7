//! Why a move stands elsewhere than before: fact by fact, what each did then and does now.

use crate::{
    assess::Advice,
    rule::{Evidence, Fact},
};

/// What one fact did to a move, before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// Which fact.
    pub fact: Fact,
    /// As it stood before; `None` where it wasn't among the strongest, or nothing supported the move.
    pub before: Option<Evidence>,
    /// As it stands after, in the same way.
    pub after: Option<Evidence>,
    /// How much more it speaks for the move than before: from -2 to 2, never 0.
    pub by: f64,
}

/// The facts that do something else to a move than before, what changed most first.
#[must_use]
pub fn why(before: Option<&Advice>, after: Option<&Advice>) -> Vec<Turned> {
    let of = |advice: Option<&Advice>| -> Vec<Evidence> {
        advice.map_or_else(Vec::new, |one| one.reasons_for.iter().chain(&one.reasons_against).cloned().collect())
    };
    let (before, after) = (of(before), of(after));
    let mut facts: Vec<Fact> = Vec::new();
    for one in after.iter().chain(&before) {
        if !facts.contains(&one.fact) {
            facts.push(one.fact);
        }
    }
    let find = |list: &[Evidence], fact| list.iter().find(|one| one.fact == fact).cloned();
    let effect = |one: &Option<Evidence>| one.as_ref().map_or(0.0, |one| one.effect);
    let turned = |fact| {
        let (before, after) = (find(&before, fact), find(&after, fact));
        let by = effect(&after) - effect(&before);
        (by != 0.0).then_some(Turned { fact, before, after, by })
    };
    let mut all: Vec<Turned> = facts.into_iter().filter_map(turned).collect();
    all.sort_by(|a, b| b.by.abs().total_cmp(&a.by.abs()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{moves::Move, rule::FactValue, state::Measure};

    fn evidence(measure: Measure, value: f64, effect: f64) -> Evidence {
        let (fact, threshold) = (Fact::State(measure), FactValue::Number(50.0));
        Evidence { fact, value: FactValue::Number(value), threshold, effect }
    }

    fn advice(all: &[(Measure, f64, f64)]) -> Advice {
        let (reasons_for, reasons_against) =
            all.iter().map(|(one, value, effect)| evidence(*one, *value, *effect)).partition(|one| one.effect > 0.0);
        Advice {
            id: Move::SwapSeats,
            score: 0.5,
            blocked_by: None,
            reasons_for,
            reasons_against,
            sure: None,
            notes: Vec::new(),
        }
    }

    #[test]
    fn each_fact_that_does_something_else_is_told_and_the_strongest_first() {
        let before =
            advice(&[(Measure::Energy, 60.0, -0.1), (Measure::Pay, 80.0, -0.5), (Measure::Learning, 20.0, 0.25)]);
        let after =
            advice(&[(Measure::Energy, 10.0, 0.75), (Measure::Pay, 80.0, -0.5), (Measure::Enjoyment, 20.0, 0.125)]);
        let told = why(Some(&before), Some(&after));
        let facts: Vec<_> = told.iter().map(|one| (one.fact, one.by)).collect();
        assert_eq!(
            facts,
            [
                (Fact::State(Measure::Energy), 0.85),
                (Fact::State(Measure::Learning), -0.25),
                (Fact::State(Measure::Enjoyment), 0.125),
            ],
            "what does the same is left out"
        );
        assert_eq!(told[0].before.as_ref().map(|one| &one.value), Some(&FactValue::Number(60.0)));
        assert!(told[1].after.is_none() && told[2].before.is_none());
    }

    #[test]
    fn a_move_that_nothing_supported_has_a_reason_for_each_fact() {
        let after = advice(&[(Measure::Energy, 10.0, 0.75)]);
        assert_eq!(why(None, Some(&after)).len(), 1);
        assert_eq!(why(Some(&after), None)[0].by, -0.75);
        assert_eq!(why(Some(&after), Some(&after)), []);
        assert_eq!(why(None, None), []);
    }
}
