//! What was done without an account is kept in one: whole or not at all, and once.

use domain::goals::Goals;
use domain::instrument::Value;
use store::{
    Account, AccountId, Brought, BroughtId, BroughtReview, Keeping, Response, ReviewId, Saving, Sending, Store,
    StoreError,
};

use crate::reviews::INSTRUMENT;
use crate::samples::{at, full_stint, goals, month, review, sent, sent_figures, stint};
use crate::snapshot::Everything;

/// All there is to bring along, with a sent review.
pub fn brought(account: AccountId) -> Brought {
    let answer = |item: &str, value, moment| Response { item: item.to_owned(), value, answered_at: at(moment) };
    Brought {
        account,
        at: at(200),
        stints: vec![full_stint("2009-11", "2022-01"), stint("2022-01")],
        goals: Some(goals()),
        review: Some(BroughtReview {
            id: BroughtId::new(),
            instrument: INSTRUMENT.to_owned(),
            version: 3,
            track: review(account, INSTRUMENT, at(0)).track,
            as_of: month("2026-05"),
            started_at: at(100),
            responses: vec![
                answer("a", Value::Point(3), 101),
                answer("b", Value::words("“=na” — 日本語").expect("words"), 102),
                answer("c", Value::RatherNot, 103),
            ],
            place: Some("c".to_owned()),
            sent: Some(sent(at(110))),
        }),
    }
}

/// The same, with the review still open.
fn open(account: AccountId, instrument: &str) -> Brought {
    with(brought(account), |review| {
        review.instrument = instrument.to_owned();
        review.sent = None;
    })
}

fn with(mut brought: Brought, change: impl FnOnce(&mut BroughtReview)) -> Brought {
    change(brought.review.as_mut().expect("a review"));
    brought
}

async fn keep(store: &Store, brought: &Brought) -> Keeping {
    store.keep_review(brought).await.expect("an answer")
}

/// The review's id where it is kept, with whether timeline and goals are.
async fn kept(store: &Store, brought: &Brought) -> (ReviewId, bool, bool) {
    match keep(store, brought).await {
        Keeping::Kept { review: Some(id), stints, goals } => (id, stints, goals),
        other => panic!("{other:?}"),
    }
}

pub async fn all_is_kept_and_once(store: &Store, account: &Account) {
    let empty = Everything::of(store, account.id).await;
    assert!(empty.stints.is_empty() && empty.goals.is_none() && empty.reviews.is_empty());

    let first = brought(account.id);
    let (id, stints, goals) = kept(store, &first).await;
    assert!(stints && goals, "the account had neither");
    let all = Everything::of(store, account.id).await;
    assert_eq!(all.stints, first.stints);
    assert_eq!(all.goals, first.goals);
    let from = first.review.as_ref().expect("a review");
    let [(review, responses)] = all.reviews.as_slice() else { panic!("one review") };
    assert_eq!((review.id, &review.instrument, review.version), (id, &from.instrument, from.version));
    assert_eq!((review.track, review.as_of, &review.place), (from.track, from.as_of, &from.place));
    assert_eq!((review.started_at, review.touched_at, review.revision), (at(100), at(110), 3));
    assert_eq!(review.sent, from.sent, "as it was given, when it was given");
    assert_eq!(responses, &from.responses);
    let line = &all.listed[0];
    assert_eq!((line.archetype.as_deref(), line.guise.as_deref()), (Some("reluctant-manager"), Some("trapped")));
    assert!(line.leading_move.is_some());
    let late = store.save_response(account.id, id, "a", &Value::Point(1), "b", at(201)).await;
    assert_eq!(late.expect("an answer"), Saving::AlreadySent, "sent is sent");

    // A double click, with whatever else has come along since.
    let again = Brought { at: at(202), stints: vec![stint("2001-01")], goals: Some(Goals::default()), ..first.clone() };
    assert_eq!(keep(store, &again).await, Keeping::KeptBefore(id));
    let edited = with(first.clone(), |review| review.responses.clear());
    assert_eq!(keep(store, &edited).await, Keeping::KeptBefore(id));
    assert_eq!(Everything::of(store, account.id).await, all);

    // Deleted, it is gone, and may be kept again.
    assert!(store.delete_review(account.id, id, at(95)).await.expect("a deletion"));
    assert_eq!(kept(store, &first).await, (id, false, false));
    assert_eq!(Everything::of(store, account.id).await, all);
}

pub async fn what_is_there_is_never_overwritten(store: &Store, account: &Account) {
    let before = Everything::of(store, account.id).await;
    assert!(!before.stints.is_empty() && before.goals.is_some() && before.reviews.len() == 1);

    // Figures have no line in the history.
    let second = Brought { goals: Some(Goals::default()), ..brought(account.id) };
    let second = with(second, |review| review.sent = Some(sent_figures(at(111))));
    let (id, stints, goals) = kept(store, &second).await;
    assert!(!stints && !goals);
    let after = Everything::of(store, account.id).await;
    assert_eq!((&after.stints, &after.goals), (&before.stints, &before.goals));
    assert_eq!(after.reviews.len(), 2);
    let (review, _) = after.reviews.iter().find(|(review, _)| review.id == id).expect("the second");
    assert_eq!(
        review.sent,
        second.review.as_ref().expect("a review").sent,
        "the review has its own timeline and goals"
    );
    let line = after.listed.iter().find(|line| line.id == id).expect("its line");
    assert_eq!((&line.archetype, &line.guise, &line.leading_move), (&None, &None, &None));

    // No review, nothing new; nothing at all.
    let nothing = Keeping::Kept { review: None, stints: false, goals: false };
    assert_eq!(keep(store, &Brought { review: None, ..second.clone() }).await, nothing);
    assert_eq!(keep(store, &Brought { review: None, stints: vec![], goals: None, ..second }).await, nothing);
    assert_eq!(Everything::of(store, account.id).await, after);
}

pub async fn an_open_review_goes_on(store: &Store, account: &Account) {
    let arriving = open(account.id, "check-in");
    let (id, ..) = kept(store, &arriving).await;
    let review = store.find_open_review(account.id, "check-in").await.expect("a search").expect("the review");
    assert_eq!((review.id, review.revision, review.sent), (id, 3, None));
    assert_eq!((review.place.as_deref(), review.started_at, review.touched_at), (Some("c"), at(100), at(200)));
    assert_eq!(keep(store, &arriving).await, Keeping::KeptBefore(id));

    // Another one that is open has to wait; nothing else that comes with it is kept either.
    for stored in store.list_stints(account.id).await.expect("a list") {
        assert!(store.delete_stint(account.id, stored.id, at(9)).await.expect("a deletion"));
    }
    let before = Everything::of(store, account.id).await;
    let nothing = Brought { stints: vec![], goals: None, review: None, ..arriving.clone() };
    assert_eq!(keep(store, &nothing).await, Keeping::Kept { review: None, stints: false, goals: false });
    let other = open(account.id, "check-in");
    assert_eq!(keep(store, &other).await, Keeping::OpenAlready(id));
    assert_eq!(Everything::of(store, account.id).await, before);

    // A sent one doesn't, nor one of another questionnaire.
    let sent_one = with(brought(account.id), |review| review.instrument = "check-in".to_owned());
    let (sent_id, stints, goals) = kept(store, &sent_one).await;
    assert!(stints && !goals && sent_id != id);
    let (elsewhere, ..) = kept(store, &open(account.id, "another")).await;
    assert_ne!(elsewhere, id);

    // It is gone on with like any other, and then the other one may come.
    let saving = store.save_response(account.id, id, "d", &Value::Point(1), "d", at(203)).await;
    assert_eq!(saving.expect("an answer"), Saving::Saved);
    assert_eq!(store.send_review(account.id, id, 4, &sent(at(204))).await.expect("an answer"), Sending::Sent);
    assert_eq!(keep(store, &arriving).await, Keeping::KeptBefore(id), "also when it is sent since");
    let (next, ..) = kept(store, &other).await;
    assert_eq!(next, other.review.as_ref().expect("a review").id.in_account(account.id));
}

/// The same file in another account, and a file whose id was written by hand.
pub async fn nobody_meets_anothers_review(store: &Store, owner: &Account, other: &Account) {
    let theirs = brought(owner.id);
    let (id, ..) = kept(store, &theirs).await;
    let before = Everything::of(store, owner.id).await;

    let copied = Brought { account: other.id, stints: vec![], goals: None, ..theirs };
    let (own, ..) = kept(store, &copied).await;
    assert_ne!(own, id);
    assert_eq!(keep(store, &copied).await, Keeping::KeptBefore(own), "once here as well");
    let forged = with(copied, |review| {
        review.id = BroughtId(id.0);
        review.sent = None;
        review.responses.truncate(1);
    });
    let (own, ..) = kept(store, &forged).await;
    assert_ne!(own, id);
    assert_eq!(keep(store, &forged).await, Keeping::KeptBefore(own));
    assert_eq!(store.find_review(other.id, id).await.expect("a search"), None);

    assert_eq!(Everything::of(store, owner.id).await, before);
}

/// Faults that each stop the transaction at another statement, up to the last; before it, everything else was written.
pub async fn all_or_nothing(store: &Store, account: &Account) {
    let before = Everything::of(store, account.id).await;
    assert!(before.stints.is_empty() && before.goals.is_none() && before.reviews.is_empty());
    let good = brought(account.id);
    let as_open = with(good.clone(), |review| review.sent = None);

    let mut backwards = good.clone();
    backwards.stints[1].stint.to = Some(month("2022-01"));
    let mut taken = good.clone();
    taken.stints[1].id = taken.stints[0].id;
    let mut open_and_taken = as_open.clone();
    open_and_taken.stints[1].id = open_and_taken.stints[0].id;
    let no_version = with(good.clone(), |review| review.version = 0);
    for faulty in [backwards, taken, open_and_taken, no_version] {
        let outcome = store.keep_review(&faulty).await;
        assert!(matches!(outcome, Err(StoreError::Broken(_))), "{outcome:?}");
        assert_eq!(Everything::of(store, account.id).await, before);
    }

    let nul = || "\0".to_owned();
    let mut title = good.clone();
    title.stints[1].stint.title = Some(nul());
    let far = Brought { goals: Some(Goals { far: nul(), ..goals() }), ..good.clone() };
    let place = with(good.clone(), |review| review.place = Some(nul()));
    let item = with(good.clone(), |review| review.responses[2].item = nul());
    let value = with(good.clone(), |review| review.responses[2].value = Value::Choice(nul()));
    let then = with(good.clone(), |review| {
        review.sent.as_mut().expect("what was sent").timeline[1].organisation = Some(nul());
    });
    let wish = with(good.clone(), |review| review.sent.as_mut().expect("what was sent").goals.near = nul());
    for unstorable in [title, far, place, item, value, then, wish] {
        let outcome = store.keep_review(&unstorable).await;
        assert!(matches!(outcome, Err(StoreError::Unstorable)), "{outcome:?}");
        assert_eq!(Everything::of(store, account.id).await, before);
    }

    let nobody = store.keep_review(&Brought { account: AccountId::new(), ..good.clone() }).await;
    assert!(matches!(nobody, Err(StoreError::NoAccount)));
    let nothing = Brought { account: AccountId::new(), at: at(0), stints: vec![], goals: None, review: None };
    assert!(matches!(store.keep_review(&nothing).await, Err(StoreError::NoAccount)), "even with nothing to keep");

    // Nothing of all that is in the way of the same one without a fault.
    let (id, stints, goals) = kept(store, &good).await;
    assert!(stints && goals);
    assert_eq!(store.find_review(account.id, id).await.expect("a search").map(|review| review.revision), Some(3));
}
