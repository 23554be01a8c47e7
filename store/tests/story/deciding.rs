//! Decisions on moves, notes beside reviews, and the points of a history.

use domain::decision::{Came, Choice, Felt, Journal, Outcome, Step};
use domain::instrument::Value;
use domain::moves::Move;
use store::{Account, AccountId, Correcting, Deciding, Decision, DecisionId, Note, ReviewId, Saving, Sending, Store};

use crate::samples::{at, month, review, sent, state};

fn decision(review: ReviewId, revision: i64) -> Decision {
    Decision {
        id: DecisionId::new(),
        review,
        about: Move::LeaveManagement,
        choice: Choice::Accept,
        decided_at: at(2000 + revision),
        revision,
        journal: Journal {
            expect: "Calmer evenings — “日本語”\r\n% _ \\".to_owned(),
            sure: Some(75),
            steps: vec![Step { what: "Tell Ann".to_owned(), on: "2026-07-01".to_owned() }, Step::default()],
            end: Some(month("2027-06")),
            sign: "I sleep".to_owned(),
        },
        review_on: Some("2026-12-01".to_owned()),
        outcome: None,
    }
}

async fn send_one(store: &Store, account: AccountId, started: i64) -> ReviewId {
    let id = store.create_review(&review(account, "where-am-i", at(started))).await.expect("a review").id;
    let saving = store.save_response(account, id, "a", &Value::Point(2), "a", at(started)).await.expect("a save");
    assert_eq!(saving, Saving::Saved);
    assert_eq!(store.send_review(account, id, 1, &sent(at(started + 1))).await.expect("a sending"), Sending::Sent);
    id
}

pub async fn of_two_tabs_none_overwrites_the_other(store: &Store, mine: &Account, theirs: &Account) {
    let (account, other) = (mine.id, theirs.id);
    let review = send_one(store, account, 1900).await;
    let save = async |who: AccountId, one: &Decision| store.save_decision(who, one).await.expect("an answer");
    let first = decision(review, 0);
    assert_eq!(save(other, &first).await, Deciding::NotFound, "somebody else's review");
    assert_eq!(save(account, &first).await, Deciding::Saved);
    assert_eq!(save(account, &decision(review, 0)).await, Deciding::Changed, "the second tab that decides");
    let kept = store.find_decision(account, first.id).await.expect("a search").expect("the decision");
    assert_eq!(kept, Decision { revision: 1, ..first.clone() });
    assert_eq!(store.find_decision(other, first.id).await.expect("a search"), None);

    let outcome = Outcome { came: Came::Partly, felt: Felt::Good, words: "Quieter".to_owned() };
    let tell = async |who, revision| store.save_outcome(who, first.id, revision, &outcome, at(2100)).await;
    assert_eq!(tell(other, 1).await.expect("an answer"), Deciding::NotFound);
    assert_eq!(tell(account, 0).await.expect("an answer"), Deciding::Changed);
    assert_eq!(tell(account, 1).await.expect("an answer"), Deciding::Saved);
    let told = store.list_decisions(account).await.expect("a list");
    assert_eq!(told, [Decision { revision: 2, outcome: Some((outcome.clone(), at(2100))), ..first.clone() }]);
    assert_eq!(store.list_decisions(other).await.expect("a list"), []);

    // Decided anew, what happened belongs to what was decided before.
    let anew = Decision { choice: Choice::Decline, revision: 2, review_on: None, ..first.clone() };
    assert_eq!(save(other, &anew).await, Deciding::NotFound);
    assert_eq!(save(account, &Decision { revision: 1, ..anew.clone() }).await, Deciding::Changed);
    assert_eq!(save(account, &anew).await, Deciding::Saved);
    let kept = store.find_decision(account, first.id).await.expect("a search");
    assert_eq!(kept, Some(Decision { revision: 3, ..anew }));

    assert!(!store.delete_decision(other, first.id, at(2200)).await.expect("an answer"));
    assert!(store.delete_decision(account, first.id, at(2200)).await.expect("a deletion"));
    assert!(!store.delete_decision(account, first.id, at(2200)).await.expect("an answer"));
    let nul = Decision { journal: Journal { sign: "\0".to_owned(), ..Journal::default() }, ..decision(review, 0) };
    assert!(matches!(store.save_decision(account, &nul).await, Err(store::StoreError::Unstorable)));

    // What was decided on a review goes with it.
    assert_eq!(save(account, &decision(review, 0)).await, Deciding::Saved);
    assert!(store.delete_review(account, review, at(2300)).await.expect("a deletion"));
    assert_eq!(store.list_decisions(account).await.expect("a list"), []);
    assert_eq!(save(account, &decision(review, 0)).await, Deciding::NotFound);
}

pub async fn points_carry_notes_and_earlier_answers(store: &Store, mine: &Account, theirs: &Account) {
    let (account, other) = (mine.id, theirs.id);
    let before = store.list_points(account).await.expect("a list").len();
    let (first, second) = (send_one(store, account, 3000).await, send_one(store, account, 3100).await);
    let Correcting::Open(correction) =
        store.correct_review(account, first, ReviewId::new(), at(3200)).await.expect("an answer")
    else {
        panic!("a correction")
    };
    let points = store.list_points(account).await.expect("a list");
    let ids: Vec<_> = points[before..].iter().map(|one| (one.id, one.first)).collect();
    assert_eq!(ids, [(first, first), (second, second)], "the earliest first; what is open is no point");
    assert_eq!((&points[before].state, points[before].sent_at), (&state(), at(3001)));
    let mut corrected = sent(at(3001));
    corrected.corrected_at = Some(at(3300));
    assert_eq!(store.send_review(account, correction, 1, &corrected).await.expect("a sending"), Sending::Sent);
    let points = store.list_points(account).await.expect("a list");
    let ids: Vec<_> = points[before..].iter().map(|one| (one.id, one.first)).collect();
    assert_eq!(ids, [(correction, first), (second, second)], "the newest edition stands for all");

    let answers = store.list_earlier_answers(account, "where-am-i", "a").await.expect("a list");
    let of: Vec<_> = answers.iter().take(2).map(|one| (one.review, one.sent_at, &one.value)).collect();
    assert_eq!(of, [(second, at(3101), &Value::Point(2)), (correction, at(3001), &Value::Point(2))]);
    assert_eq!(store.list_earlier_answers(other, "where-am-i", "no-such").await.expect("a list"), []);

    let note = |review, words: &str| Note { review, words: words.to_owned(), saved_at: at(3400) };
    let save = async |who, one: &Note| store.save_note(who, one).await.expect("an answer");
    assert!(!save(other, &note(first, "theirs")).await);
    assert!(!save(account, &note(correction, "an edition has none of its own")).await);
    assert!(save(account, &note(first, "just after the move")).await);
    assert!(save(account, &note(first, "just before the move")).await);
    assert_eq!(store.list_notes(account).await.expect("a list"), [note(first, "just before the move")]);
    assert_eq!(store.find_note(account, first).await.expect("a search"), Some(note(first, "just before the move")));
    assert_eq!(store.find_note(other, first).await.expect("a search"), None);
    assert_eq!(store.list_notes(other).await.expect("a list"), []);
    assert!(!save(other, &note(first, "")).await);
    assert_eq!(store.list_notes(account).await.expect("a list").len(), 1, "nobody else takes it away");
    assert!(save(account, &note(first, "")).await);
    assert_eq!(store.list_notes(account).await.expect("a list"), []);
}
