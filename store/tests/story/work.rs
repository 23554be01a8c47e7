//! Timelines and goals.

use domain::goals::Goals;
use domain::timeline::{Entry, Track};
use store::{AccountId, Store, StoreError};

use crate::samples::{at, full_stint, goals, month, review, stint};

pub async fn a_timeline_grows(store: &Store, account: AccountId) {
    assert_eq!(store.list_stints(account).await.expect("a list"), []);

    let (later, mut earlier, same_month) = (stint("2022-01"), full_stint("2009-11", "2022-01"), stint("2022-01"));
    for stored in [&later, &earlier, &same_month] {
        store.create_stint(account, stored).await.expect("a stint");
    }
    let listed = store.list_stints(account).await.expect("a list");
    assert_eq!(listed, [earlier.clone(), later.clone(), same_month.clone()], "the earliest first, then as created");

    // Every track and every way to begin can be kept.
    for track in Track::ALL {
        for entry in Entry::ALL {
            earlier.stint.track = *track;
            earlier.stint.entry = Some(*entry);
            assert!(store.update_stint(account, &earlier).await.expect("an update"));
            assert_eq!(store.list_stints(account).await.expect("a list")[0], earlier);
        }
    }
    // Every column can be emptied, and the order follows.
    let moved = store::StoredStint { id: earlier.id, ..stint("2023-05") };
    assert!(store.update_stint(account, &moved).await.expect("an update"));
    assert_eq!(store.list_stints(account).await.expect("a list"), [later.clone(), same_month.clone(), moved]);

    assert!(store.delete_stint(account, same_month.id, at(9)).await.expect("a deletion"));
    assert!(!store.delete_stint(account, same_month.id, at(9)).await.expect("an answer"));
    assert!(!store.update_stint(account, &same_month).await.expect("an answer"), "what is deleted stays so");
    assert_eq!(store.list_stints(account).await.expect("a list").len(), 2);

    // What the domain refuses, the tables refuse as well.
    let mut backwards = stint("2020-01");
    backwards.stint.to = Some(month("2020-01"));
    assert!(matches!(store.create_stint(account, &backwards).await, Err(StoreError::Broken(_))));
    let mut nul = stint("2020-01");
    nul.stint.title = Some("\0".to_owned());
    assert!(matches!(store.create_stint(account, &nul).await, Err(StoreError::Unstorable)));
}

pub async fn goals_are_saved(store: &Store, account: AccountId) {
    assert_eq!(store.find_goals(account).await.expect("a search"), None);
    store.save_goals(account, &Goals::default(), at(1)).await.expect("empty goals");
    assert_eq!(store.find_goals(account).await.expect("a search"), Some(Goals::default()));
    store.save_goals(account, &goals(), at(2)).await.expect("goals");
    assert_eq!(store.find_goals(account).await.expect("a search"), Some(goals()));

    let nul = Goals { far: "\0".to_owned(), ..Goals::default() };
    assert!(matches!(store.save_goals(account, &nul, at(3)).await, Err(StoreError::Unstorable)));
    assert_eq!(store.find_goals(account).await.expect("a search"), Some(goals()), "a failed save changes nothing");
}

pub async fn nobody_has_no_work(store: &Store) {
    let nobody = AccountId::new();
    let no_account = |outcome| matches!(outcome, Err(StoreError::NoAccount));
    assert!(no_account(store.create_stint(nobody, &stint("2020-01")).await));
    assert!(no_account(store.save_goals(nobody, &goals(), at(0)).await));
    assert!(no_account(store.create_review(&review(nobody, "where-am-i", at(0))).await.map(|_| ())));
}
