//! Sample data, none of it of a real person.

use domain::assess::{Assessment, Person, assess};
use domain::goals::{Constraint, Goals, Offer, Pull, Urgency};
use domain::month::Month;
use domain::outcome::Outcome;
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
        rules_version: "2026-06".to_owned(),
        result: Outcome::Advice(Box::new(result())),
        timeline: vec![stint("2015-01").stint, full_stint("2020-01", "2022-01").stint],
        goals: goals(),
        state: state(),
    }
}
