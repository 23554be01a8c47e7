use domain::{
    cadence::Cadence,
    decision::{Came, Choice, Felt, Journal, Outcome, Step},
    moves::Move,
};
use store::ReviewId;
use time::macros::date;
use uuid::uuid;

use super::*;

const ACCOUNT: AccountId = AccountId(uuid!("0199a0e0-0000-7000-8000-000000000001"));

fn plan() -> Decision {
    Decision {
        id: DecisionId(uuid!("0199a0e0-0000-7000-8000-000000000002")),
        review: ReviewId::new(),
        about: Move::LeaveManagement,
        choice: Choice::Accept,
        decided_at: Instant(1_780_000_000_000),
        revision: 1,
        journal: Journal {
            expect: "harrumph".to_owned(),
            steps: vec![
                Step { what: "Tell harrumph".to_owned(), on: "2026-07-01".to_owned() },
                Step { what: "Some day".to_owned(), on: String::new() },
                Step { what: "Hand over".to_owned(), on: "2026-08-01".to_owned() },
            ],
            end: Some("2028-02".parse().expect("a month")),
            ..Journal::default()
        },
        review_on: Some("2026-12-01".to_owned()),
        outcome: None,
    }
}

fn rhythm(chosen: Option<Cadence>) -> Rhythm {
    let due = Some(date!(2026 - 07 - 12));
    Rhythm { chosen: chosen.map(|one| (one, Instant(0))), last: Some(date!(2026 - 06 - 12)), due }
}

#[test]
fn days_are_those_of_a_chosen_rhythm_and_of_what_goes_on() {
    let id = plan().id;
    let found = days(rhythm(Some(Cadence::Monthly)), &[plan()]);
    let seen: Vec<_> = found.iter().map(|one| (one.on, one.what)).collect();
    assert_eq!(
        seen,
        [
            (date!(2026 - 07 - 01), What::Step(id, 0)),
            (date!(2026 - 07 - 12), What::CheckIn),
            (date!(2026 - 08 - 01), What::Step(id, 2)),
            (date!(2026 - 12 - 01), What::LookBack(id)),
            (date!(2028 - 02 - 29), What::End(id)),
        ]
    );
    assert_eq!(days(rhythm(None), &[]), [], "nobody chose to be asked");
    let told = Outcome { came: Came::Yes, felt: Felt::Good, words: String::new() };
    let over = Decision { outcome: Some((told, Instant(0))), ..plan() };
    assert_eq!(days(rhythm(None), &[over]), [], "what is over has no days to come");
    let declined = Decision { choice: Choice::Decline, journal: Journal::default(), ..plan() };
    let seen: Vec<_> = days(rhythm(None), &[declined]).iter().map(|one| one.what).collect();
    assert_eq!(seen, [What::LookBack(id)]);
}

#[test]
fn it_names_no_work_no_program_and_nobodys_words() {
    let text = written(ACCOUNT, &days(rhythm(Some(Cadence::Monthly)), &[plan()])).expect("a calendar");
    let lower = text.to_lowercase();
    for word in
        ["harrumph", "career", "manag", "engineer", "job", "work", "swing", "pendulum", "leave", "review", "http"]
    {
        assert!(!lower.contains(word), "{word}: {text}");
    }
    assert!(!text.contains(&plan().id.to_string()) && !text.contains(&ACCOUNT.to_string()), "{text}");
}

#[test]
fn the_same_days_are_written_the_same_and_a_day_that_moves_keeps_its_id() {
    let of = |rhythm| written(ACCOUNT, &days(rhythm, &[plan()])).expect("a calendar");
    let ids = |text: &str| -> Vec<String> {
        let mut ids: Vec<_> = text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect();
        ids.sort();
        ids
    };
    let before = of(rhythm(Some(Cadence::Monthly)));
    assert_eq!(before, of(rhythm(Some(Cadence::Monthly))));
    let after = of(Rhythm { due: Some(date!(2026 - 09 - 12)), ..rhythm(Some(Cadence::Quarterly)) });
    assert_ne!(before, after);
    assert_eq!(ids(&before), ids(&after));
    let mut distinct = ids(&before);
    distinct.dedup();
    assert_eq!(distinct.len(), 5);
    let other = AccountId(uuid!("0199a0e0-0000-7000-8000-000000000009"));
    let theirs = written(other, &days(rhythm(Some(Cadence::Monthly)), &[plan()])).expect("a calendar");
    assert!(ids(&theirs).iter().all(|id| !ids(&before).contains(id)));
}
