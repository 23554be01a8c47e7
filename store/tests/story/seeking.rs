//! Openings: teams that need somebody to lead them.

use domain::opening::{Candidate, Decision, Lack, Opening as Content, Outside, Way};
use store::{Account, Deciding, Opening, OpeningId, Store, StoreError};

use crate::samples::at;

fn content() -> Content {
    let candidate = |name: &str| Candidate {
        name: name.to_owned(),
        speaks: "Listens — “日本語”\r\n% _ \\".to_owned(),
        ..Candidate::default()
    };
    Content {
        team: "Payments".to_owned(),
        candidates: [candidate("K."), candidate("")],
        lacks: [Lack::Power, Lack::Field].into(),
        outside: [Outside::Split].into(),
        ..Content::default()
    }
}

pub async fn an_opening_is_thought_through_and_decided(store: &Store, mine: &Account, theirs: &Account) {
    let (account, other) = (mine.id, theirs.id);
    let bare = Content { team: "Search".to_owned(), ..Content::default() };
    let begin = async |who, content: &Content, started: i64| {
        let id = OpeningId::new();
        store.create_opening(who, id, content, at(started), 2).await.map(|made| made.then_some(id))
    };
    let first = begin(account, &bare, 1).await.expect("an answer").expect("room for it");
    let second = begin(account, &bare, 2).await.expect("an answer").expect("room for it");
    assert_eq!(begin(account, &bare, 3).await.expect("an answer"), None, "as many as there may be");
    assert!(begin(other, &bare, 3).await.expect("an answer").is_some());
    let ids: Vec<_> = store.list_openings(account).await.expect("a list").iter().map(|one| one.id).collect();
    assert_eq!(ids, [second, first], "the latest first");

    let found = async |who, id| store.find_opening(who, id).await.expect("a search");
    let begun = found(account, first).await.expect("the opening");
    let (opened_at, saved_at) = (at(1), at(1));
    assert_eq!(begun, Opening { id: first, opened_at, saved_at, decided_at: None, revision: 1, content: bare.clone() });
    assert_eq!(found(other, first).await, None);

    let save = async |who, one: &Opening| store.save_opening(who, one).await.expect("an answer");
    let saved = Opening { saved_at: at(5), content: content(), ..begun.clone() };
    assert_eq!(save(other, &saved).await, Deciding::NotFound, "somebody else's");
    assert_eq!(save(account, &saved).await, Deciding::Saved);
    assert_eq!(save(account, &saved).await, Deciding::Changed, "the second tab");
    let decision = Decision { way: Some(Way::Outside), why: "Split".to_owned(), ..Decision::default() };
    let decided = Opening {
        saved_at: at(6),
        decided_at: Some(at(6)),
        revision: 2,
        content: Content { decision, ..content() },
        ..begun
    };
    assert_eq!(save(account, &decided).await, Deciding::Saved);
    assert_eq!(found(account, first).await, Some(Opening { revision: 3, ..decided.clone() }));
    let taken = store.export_openings(account).await.expect("a list");
    assert_eq!((taken[0].id.0, &taken[0].content, taken[0].decided_at), (first.0, &decided.content, Some(at(6))));
    assert_eq!(store.count_holdings(account).await.expect("a count").openings, 2);

    let nul = Content {
        candidates: [Candidate { said: "\0".to_owned(), ..Candidate::default() }, Candidate::default()],
        ..content()
    };
    assert!(matches!(begin(account, &nul, 7).await, Err(StoreError::Unstorable)));
    let nul = Opening { revision: 3, content: nul, ..decided };
    assert!(matches!(store.save_opening(account, &nul).await, Err(StoreError::Unstorable)));

    assert!(!store.delete_opening(other, first, at(8)).await.expect("an answer"));
    assert!(store.delete_opening(account, first, at(8)).await.expect("a deletion"));
    assert!(!store.delete_opening(account, first, at(8)).await.expect("an answer"));
    assert_eq!(save(account, &nul_free(nul)).await, Deciding::NotFound);
    assert!(store.delete_opening(account, second, at(9)).await.expect("a deletion"));
}

fn nul_free(one: Opening) -> Opening {
    Opening { content: content(), ..one }
}
