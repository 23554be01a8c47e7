//! Sample data, none of it of a real person.

use domain::assess::{Assessment, Person, assess};
use domain::goals::{Constraint, Goals, Offer, Pull, Urgency};
use domain::instrument::Value;
use domain::month::Month;
use domain::outcome::Outcome;
use domain::scoring::{Behind, Figure, LeftOut, Reason, Scored};
use domain::state::{Measure, State};
use domain::timeline::{Entry, Stint, Track};
use store::{AccountId, Instant, NewReview, ReviewId, Sent, StintId, StoredStint};

/// A moment, in milliseconds after the story began.
pub fn at(milliseconds: i64) -> Instant {
    Instant(1_780_000_000_000 + milliseconds)
}

pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

pub fn stint(from: &str) -> StoredStint {
    StoredStint {
        id: StintId::new(),
        stint: Stint {
            track: Track::Engineer,
            title: None,
            organisation: None,
            from: month(from),
            to: None,
            reports: None,
            hands_on: None,
            entry: None,
        },
        overlap_confirmed: false,
    }
}

/// Every column filled, with the largest figures there are.
pub fn full_stint(from: &str, to: &str) -> StoredStint {
    StoredStint {
        id: StintId::new(),
        stint: Stint {
            track: Track::Manager,
            title: Some("Engineering manager — “plattform” 🚀 \\ ' \" % _".to_owned()),
            organisation: Some(String::new()),
            from: month(from),
            to: Some(month(to)),
            reports: Some(u16::MAX),
            hands_on: Some(100),
            entry: Some(Entry::ALL[0]),
        },
        overlap_confirmed: true,
    }
}

pub fn goals() -> Goals {
    let mut goals = Goals {
        near: "Write code again.\r\nSee \"more\" of it — 日本語, \\n, 100 %".to_owned(),
        far: String::new(),
        offer: Some(Offer::Manager),
        constraints: Constraint::ALL.iter().copied().collect(),
        urgency: Some(Urgency::Months),
        ..Goals::default()
    };
    for (pull, strength) in Pull::ALL.iter().zip([-2, -1, 0, 1, 2, 2, -2]) {
        goals.pulls.set(*pull, strength).expect("a strength");
    }
    goals
}

/// A manager who was pushed into it and wants out; some figures have a last digit that a careless reader would change.
pub fn state() -> State {
    let mut state = State::default();
    for (measure, score) in [
        (Measure::Enjoyment, 0.1 + 0.2),
        (Measure::Energy, 100.0 / 3.0),
        (Measure::Learning, 51.248_178_375_505_4),
        (Measure::Voluntary, 0.0),
        (Measure::WouldChooseAgain, 0.0),
        (Measure::Pay, 100.0),
        (Measure::PressureToStay, 100.0),
        (Measure::Opportunity, 10.0),
    ] {
        state.set(measure, score).expect("a score");
    }
    state
}

pub fn review(account: AccountId, instrument: &str, started_at: Instant) -> NewReview {
    NewReview {
        id: ReviewId::new(),
        account,
        instrument: instrument.to_owned(),
        version: 1,
        track: Some(Track::Manager),
        as_of: month("2026-06"),
        started_at,
    }
}

/// What the rules make of the samples: a trapped manager with an offer, whom a visa keeps where they are.
pub fn result() -> Assessment {
    let mut result = assess(&Person {
        as_of: month("2026-06"),
        stints: vec![stint("2012-01").stint, Stint { to: None, ..full_stint("2020-01", "2022-01").stint }],
        goals: goals(),
        state: state(),
    });
    result.confidence = 0.1 + 0.2;
    result
}

pub fn sent(at: Instant) -> Sent {
    Sent {
        at,
        corrected_at: None,
        rules_version: "2026-06".to_owned(),
        result: Outcome::Advice(Box::new(result())),
        timeline: vec![stint("2015-01").stint, full_stint("2020-01", "2022-01").stint],
        goals: goals(),
        state: state(),
    }
}

/// The result of a questionnaire that gives figures: a measure, a field of its own, and one for which too little was said.
pub fn figures() -> Scored {
    let behind = |item: &str, value, score| Behind {
        item: item.to_owned(),
        value,
        weight: 50,
        reversed: score == 0.0,
        score,
        points: score / 3.0,
    };
    let figure = Figure {
        score: Some(100.0 / 3.0),
        behind: vec![behind("a", Value::Point(5), 100.0), behind("b", Value::Choice("never".to_owned()), 0.0)],
        left_out: Vec::new(),
    };
    let open = LeftOut { item: "c".to_owned(), weight: 100, reason: Reason::RatherNot };
    Scored {
        state: state(),
        figures: [
            ("energy", figure.clone()),
            ("field.one-to-ones", figure),
            ("field.meetings", Figure { left_out: vec![open], ..Figure::default() }),
        ]
        .map(|(target, figure)| (target.parse().expect("a target"), figure))
        .into(),
    }
}

/// What is sent with [`figures`].
pub fn sent_figures(at: Instant) -> Sent {
    Sent { result: Outcome::Figures(figures()), ..sent(at) }
}

/// A result as it was written when there was nothing but advice, and less of that.
pub const FORMER_RESULT: &str = r#"{
    "as_of": "2026-06", "rules_version": "2026-11.1", "tour_clock": "overdue",
    "tenure": {"engineering_before_managing_months": 96, "engineering_months": 96, "current_role_months": 41,
        "management_stint_months": 41, "management_months": 41, "since_hands_on_months": null, "swings": 1},
    "confidence": 0.6021,
    "archetypes": [{"id": "reluctant-manager", "guise": "trapped", "match": 0.9, "evidence": [
        {"fact": "entry", "value": "pushed", "threshold": "pushed", "effect": 1},
        {"fact": "enjoyment", "value": 20.5, "threshold": 40, "effect": 0.35}]}],
    "moves": [
        {"id": "leave-management", "score": 0.83, "blocked_by": null, "for": [
            {"fact": "pull.people", "value": -2, "threshold": -1, "effect": 0.4}], "against": []},
        {"id": "change-company", "score": 0.31, "blocked_by": "visa", "for": [
            {"fact": "constraint.visa", "value": true, "threshold": true, "effect": 0.2}], "against": []}],
    "unjudged": [{"kind": "archetype", "id": "temporary-return", "guise": null, "could_be": 0.5,
        "missing": ["fear_no_return", "pull.hands_on"]}]
}"#;
