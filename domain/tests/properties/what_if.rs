//! What if: nothing tried is nothing changed, what the search found is found again, and nothing that can be tried breaks a result.

use super::{
    changes::cases,
    people::{career, config, extreme, month, person},
    sound,
};
use domain::{
    assess::{Assessment, Person, assess, assess_in_full},
    goals::{Constraint, Goals, Offer, Pull},
    state::{Measure, State},
    timeline::Tenure,
    what_if::{Changes, Comparison, MOST_MONTHS, Place, compare, months_now, most_months, with},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeSet;

/// Every dial where it stands.
fn as_it_is(person: &Person) -> Changes {
    Changes {
        state: Measure::ALL.iter().map(|one| (*one, person.state.get(*one))).collect(),
        pulls: person.goals.pulls.iter().collect(),
        constraints: Constraint::ALL.iter().map(|one| (*one, person.goals.constraints.contains(one))).collect(),
        offer: Some(person.goals.offer),
        months: Some(months_now(person)),
    }
}

#[test]
fn nothing_tried_is_nothing_changed() {
    for (name, person) in cases() {
        for changes in [Changes::default(), as_it_is(&person)] {
            let tried = with(&person, &changes);
            assert_eq!(tried, person, "{name}");
            let (real, tried) = (assess_in_full(&person), assess(&tried));
            assert_eq!(tried, assess(&person), "{name}");
            assert!(compare(&real, &tried).same(), "{name}");
        }
    }
}

#[test]
fn what_the_search_found_is_found_again() {
    let mut tried = 0;
    for (name, person) in cases() {
        let real = assess_in_full(&person);
        for change in real.changes.iter().flatten() {
            let compared = compare(&real, &assess(&with(&person, &Changes::from(change))));
            assert_eq!(compared.first.after, Some(change.first), "{name}: {change:?}");
            assert!(!compared.first.same() && !compared.same(), "{name}: {change:?}");
            tried += 1;
        }
    }
    assert!(tried > 500, "{tried}");
}

/// Anything a form or a program may send, in range or not.
fn changes() -> impl Strategy<Value = Changes> {
    let score = prop_oneof![8 => (-20..=120_i32).prop_map(f64::from), 1 => any::<f64>()];
    (
        vec((select(Measure::ALL), option::of(score)), 0..8),
        vec((select(Pull::ALL), prop_oneof![-3..=3_i8, any::<i8>()]), 0..4),
        vec((select(Constraint::ALL), any::<bool>()), 0..4),
        option::of(option::of(Just(Offer::Manager))),
        option::of(prop_oneof![8 => 0..=MOST_MONTHS, 1 => any::<u32>()]),
    )
        .prop_map(|(state, pulls, constraints, offer, months)| Changes {
            state,
            pulls,
            constraints,
            offer,
            months,
        })
}

/// Everything once, and places counted without a gap.
fn adds_up(compared: &Comparison) -> Result<(), TestCaseError> {
    let archetypes: BTreeSet<_> = compared.archetypes.iter().map(|one| (one.id, one.guise)).collect();
    prop_assert_eq!(archetypes.len(), compared.archetypes.len());
    let moves: BTreeSet<_> = compared.moves.iter().map(|one| one.id).collect();
    prop_assert_eq!(moves.len(), compared.moves.len());
    let sides: [fn(&Place) -> Option<usize>; 2] = [|one| one.place.before, |one| one.place.after];
    for side in sides {
        let mut places: Vec<usize> = compared.moves.iter().filter_map(side).collect();
        places.sort_unstable();
        prop_assert!(places.iter().copied().eq(1..=places.len()), "{:?}", places);
    }
    Ok(())
}

/// All that a comparison is about.
fn shown(result: &Assessment) -> impl PartialEq + use<> {
    let archetypes: Vec<_> = result.archetypes.iter().map(|one| (one.id, one.guise, one.degree)).collect();
    let moves: Vec<_> = result.moves.iter().map(|one| (one.id, one.score, one.blocked_by)).collect();
    (archetypes, moves, result.verdict())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_tried_the_result_is_sound(person in prop_oneof![3 => person(), 1 => extreme()], changes in changes()) {
        let tried = with(&person, &changes);
        let (real, result) = (assess(&person), assess(&tried));
        sound(&tried, &result)?;
        let compared = compare(&real, &result);
        adds_up(&compared)?;
        prop_assert_eq!(compared.leading.after, result.archetypes.first().map(|one| (one.id, one.guise)));
        // The other way round, it is the other way round.
        let back = compare(&result, &real);
        prop_assert_eq!((back.first.after, back.leading.after), (compared.first.before, compared.leading.before));
        prop_assert_eq!(back.same(), compared.same());
        prop_assert_eq!(compared.same(), shown(&result) == shown(&real));
    }

    #[test]
    fn the_dial_shows_the_months_it_is_turned_to(stints in career(), months in 0..=MOST_MONTHS) {
        let person = Person { as_of: month(317), stints, goals: Goals::default(), state: State::default() };
        prop_assert!(months <= most_months(&person));
        let tried = with(&person, &Changes { months: Some(months), ..Changes::default() });
        prop_assert_eq!(Tenure::of(&tried.stints, tried.as_of).current_role_months, months);
        prop_assert_eq!(months_now(&tried), months);
        let before = |person: &Person| person.stints[..person.stints.len() - 1].to_vec();
        prop_assert_eq!(before(&tried), before(&person));
    }
}
