//! Every prompt is reached by a history, by no less than it, and none by an empty one.

use super::*;

const MOVE: Move = Move::SwingToEngineering;

fn look(month: &str, scores: &[(Measure, f64)]) -> Look {
    Look { month: month.parse().expect("a month"), state: state(scores) }
}

fn state(scores: &[(Measure, f64)]) -> State {
    let mut state = State::default();
    for (measure, score) in scores {
        state.set(*measure, *score).expect("a score");
    }
    state
}

fn past(look: usize, id: Move, choice: Choice) -> Past {
    Past { id, look, choice, felt: None }
}

fn enjoyment(scores: &[f64]) -> Vec<Look> {
    let months = ["2024-01", "2024-03", "2024-05", "2024-07"];
    scores.iter().zip(months).map(|(score, month)| look(month, &[(Measure::Enjoyment, *score)])).collect()
}

fn asked(history: &History, id: Move, choice: Choice) -> Vec<Bias> {
    let prompts = prompts(history, id, choice);
    assert!(prompts.iter().all(|one| !one.data.is_empty()), "each shows what raised it");
    prompts.into_iter().map(|one| one.bias).collect()
}

fn drawn(pull: Pull, strength: i8) -> Goals {
    let mut goals = Goals::default();
    goals.pulls.set(pull, strength).expect("a strength");
    goals
}

#[test]
fn an_empty_history_raises_nothing() {
    for id in Move::ALL {
        for choice in Choice::ALL {
            assert_eq!(prompts(&History::default(), *id, *choice), [], "{id} {choice}");
        }
    }
}

#[test]
fn only_what_settles_is_asked_about() {
    let history = History {
        looks: enjoyment(&[70.0, 60.0, 50.0]),
        past: vec![past(0, MOVE, Choice::Decline), past(1, MOVE, Choice::Decline)],
        ..History::default()
    };
    assert_eq!(asked(&history, MOVE, Choice::Decline), [Bias::StatusQuo]);
    for choice in [Choice::Consider, Choice::Later, Choice::Accept] {
        assert_eq!(asked(&history, MOVE, choice), [], "{choice}");
    }
}

#[test]
fn status_quo_needs_two_refusals_of_this_move_and_a_fall() {
    let with = |scores: &[f64], past: Vec<Past>| History { looks: enjoyment(scores), past, ..History::default() };
    let twice = vec![past(0, MOVE, Choice::Decline), past(1, MOVE, Choice::Decline)];
    let history = with(&[70.0, 60.0, 50.0], twice.clone());
    let data = &prompts(&history, MOVE, Choice::Decline)[0].data;
    assert_eq!(data[0], Datum::Decided(0, MOVE, Choice::Decline));
    let fall = [Datum::Scored(0, Measure::Enjoyment, 70.0), Datum::Scored(2, Measure::Enjoyment, 50.0)];
    assert_eq!(data[2..], fall);
    assert_eq!(asked(&with(&[70.0, 60.0, 70.0], twice.clone()), MOVE, Choice::Decline), [], "it recovered");
    assert_eq!(asked(&with(&[70.0, 60.0, 50.0], twice[..1].to_vec()), MOVE, Choice::Decline), [], "once");
    assert_eq!(asked(&history, Move::SeekSupport, Choice::Decline), [], "another move");
}

#[test]
fn plan_continuation_needs_an_open_plan_and_a_clear_fall() {
    let plan = past(0, Move::FinishTheTour, Choice::Accept);
    let with =
        |scores: &[f64], plan: Past| History { looks: enjoyment(scores), past: vec![plan], ..History::default() };
    assert_eq!(asked(&with(&[70.0, 55.0], plan), MOVE, Choice::Decline), [Bias::PlanContinuation]);
    assert_eq!(asked(&with(&[70.0, 56.0], plan), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(&[70.0, 55.0], plan), plan.id, Choice::Decline), [], "the plan itself");
    let told = Past { felt: Some(Felt::Mixed), ..plan };
    assert_eq!(asked(&with(&[70.0, 55.0], told), MOVE, Choice::Decline), [], "it is over");
}

#[test]
fn escalation_needs_years_no_joy_and_a_way_out_declined() {
    let with = |months: u32, score: f64| History {
        tenure: Tenure { management_months: months, ..Tenure::default() },
        state: state(&[(Measure::Enjoyment, score), (Measure::WouldChooseAgain, 20.0)]),
        ..History::default()
    };
    assert_eq!(asked(&with(60, 39.0), MOVE, Choice::Decline), [Bias::Escalation]);
    assert_eq!(asked(&with(59, 39.0), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(60, 40.0), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(60, 39.0), MOVE, Choice::Accept), []);
    assert_eq!(asked(&with(60, 39.0), Move::DeepenTheCraft, Choice::Decline), []);
}

#[test]
fn dread_needs_a_pull_and_a_fear() {
    let with = |strength: i8, fear: f64| History {
        goals: drawn(Pull::HandsOn, strength),
        state: state(&[(Measure::FearRust, fear)]),
        ..History::default()
    };
    assert_eq!(asked(&with(1, 60.0), MOVE, Choice::Decline), [Bias::Dread]);
    assert_eq!(asked(&with(0, 60.0), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(1, 59.0), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(1, 60.0), Move::ManagerTour, Choice::Decline), [], "another pull");
}

#[test]
fn ostrich_needs_a_low_look_and_a_long_silence() {
    let with = |score: f64, month: &str| History {
        looks: vec![look("2024-01", &[(Measure::Energy, score)]), look(month, &[(Measure::Energy, 80.0)])],
        ..History::default()
    };
    for choice in [Choice::Accept, Choice::Decline] {
        assert_eq!(asked(&with(39.0, "2024-07"), MOVE, choice), [Bias::Ostrich]);
    }
    assert_eq!(asked(&with(39.0, "2024-06"), MOVE, Choice::Accept), []);
    assert_eq!(asked(&with(40.0, "2024-07"), MOVE, Choice::Accept), []);
}

#[test]
fn surrogation_needs_status_and_no_pull_to_the_work() {
    let with = |strength: i8, status: f64| History {
        goals: drawn(Pull::People, strength),
        state: state(&[(Measure::Status, status)]),
        ..History::default()
    };
    assert_eq!(asked(&with(0, 60.0), Move::ManagerTour, Choice::Accept), [Bias::Surrogation]);
    assert_eq!(asked(&with(1, 60.0), Move::ManagerTour, Choice::Accept), []);
    assert_eq!(asked(&with(0, 59.0), Move::ManagerTour, Choice::Accept), []);
    assert_eq!(asked(&with(0, 60.0), Move::ManagerTour, Choice::Decline), []);
    let unsaid = History { state: state(&[(Measure::Status, 90.0)]), ..History::default() };
    assert_eq!(asked(&unsaid, Move::ManagerTour, Choice::Accept), [], "a pull that was never given is none to rest on");
}

#[test]
fn discounting_needs_two_delays_of_this_move() {
    let with = |past: Vec<Past>| History { looks: enjoyment(&[50.0, 60.0, 70.0]), past, ..History::default() };
    let twice = vec![past(0, MOVE, Choice::Later), past(1, MOVE, Choice::Later)];
    assert_eq!(asked(&with(twice.clone()), MOVE, Choice::Decline), [Bias::Discounting]);
    assert_eq!(asked(&with(twice[..1].to_vec()), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(twice), MOVE, Choice::Accept), []);
}

#[test]
fn avoidance_needs_one_bad_outcome_and_no_other() {
    let told = |look: usize, felt: Felt| Past { felt: Some(felt), ..past(look, MOVE, Choice::Accept) };
    let with = |past: Vec<Past>| History { looks: enjoyment(&[50.0, 50.0, 50.0]), past, ..History::default() };
    assert_eq!(asked(&with(vec![told(0, Felt::Bad)]), MOVE, Choice::Decline), [Bias::Avoidance]);
    assert_eq!(asked(&with(vec![told(0, Felt::Mixed)]), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(vec![told(0, Felt::Bad), told(1, Felt::Good)]), MOVE, Choice::Decline), []);
    assert_eq!(asked(&with(vec![told(0, Felt::Bad), told(1, Felt::Bad)]), MOVE, Choice::Decline), [], "twice is data");
    assert_eq!(asked(&with(vec![told(0, Felt::Bad)]), MOVE, Choice::Accept), []);
}
