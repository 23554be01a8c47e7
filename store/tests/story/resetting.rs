//! Links that set a new password.

use serde_json::json;
use store::{Account, Created, MadeBy, NewReset, Reset, Session, Store};

use crate::mail::{empty, mail};
use crate::samples::at;

fn link(token: u8, made: i64) -> NewReset {
    NewReset { token_hash: [token; 32], made_at: at(made), expires_at: at(made + 100) }
}

async fn find(store: &Store, token: u8) -> Option<Reset> {
    store.find_reset(&[token; 32]).await.expect("a search")
}

async fn use_link(store: &Store, token: u8, now: i64) -> bool {
    store.use_reset(&[token; 32], "$reset", None, at(now)).await.expect("an answer")
}

async fn verify(store: &Store, account: &Account) {
    let verified = store.update_email(account.id, &account.email, &account.email_key, Some(at(0)), None).await;
    assert_eq!(verified.expect("an update"), Created::Yes);
}

pub async fn a_link_opens_once(store: &Store, account: &Account, other: &Account) {
    let request =
        async |key: &str, token| store.request_reset(key, &link(token, 0), &mail(None, 1)).await.expect("an answer");
    assert!(!request("unknown@example.org", 1).await);
    assert!(!request(&account.email_key, 2).await, "an address that was never verified");
    assert_eq!((find(store, 1).await, find(store, 2).await), (None, None));
    assert_eq!(empty(store).await.len(), 0, "nothing is mailed to either");

    verify(store, account).await;
    assert!(request(&account.email_key, 3).await);
    assert_eq!(empty(store).await.len(), 1);
    let found = find(store, 3).await.expect("the link");
    let expected = Reset {
        account: account.id,
        made_by: MadeBy::Mail,
        made_at: at(0),
        expires_at: at(100),
        closed: false,
        used_at: None,
        seen_at: None,
    };
    assert_eq!(found, expected);

    for (token, owner) in [(21, account), (22, other)] {
        let session = Session {
            token_hash: [token; 32],
            account_id: Some(owner.id),
            data: json!({}),
            created_at: at(0),
            seen_at: at(0),
            expires_at: at(1000),
        };
        assert!(store.create_session(&session).await.expect("a session"));
    }
    assert!(!use_link(store, 9, 1).await, "unknown");
    assert!(!use_link(store, 3, 100).await, "expired");
    let note = mail(Some(account.id), 1);
    let (one, two) = tokio::join!(
        store.use_reset(&[3; 32], "$one", Some(&note), at(99)),
        store.use_reset(&[3; 32], "$two", None, at(99)),
    );
    let (one, two) = (one.expect("an answer"), two.expect("an answer"));
    assert!(one != two, "one of two gets in");
    let changed = store.find_account(account.id).await.expect("a search").expect("the account");
    assert_eq!(changed.password_hash.as_deref(), Some(if one { "$one" } else { "$two" }));
    assert_eq!(empty(store).await.len(), usize::from(one), "the note goes with the change");
    assert_eq!(store.find_session(&[21; 32], at(1)).await.expect("a search"), None, "whoever was signed in is out");
    assert!(store.find_session(&[22; 32], at(1)).await.expect("a search").is_some(), "and nobody else");
    assert_eq!(find(store, 3).await, Some(Reset { closed: true, used_at: Some(at(99)), ..expected }));
    assert!(store.delete_session(&[22; 32]).await.expect("a deletion"));
}

pub async fn the_newest_link_counts(store: &Store, account: &Account, other: &Account) {
    assert!(store.request_reset(&account.email_key, &link(4, 10), &mail(None, 1)).await.expect("an answer"));
    store.create_operator_reset(other.id, &link(5, 10)).await.expect("a link");
    store.create_operator_reset(account.id, &link(6, 10)).await.expect("a link");
    assert!(!use_link(store, 4, 11).await, "overtaken");
    assert!(store.request_reset(&account.email_key, &link(7, 11), &mail(None, 1)).await.expect("an answer"));
    assert!(!use_link(store, 6, 11).await, "overtaken, whoever made it");
    assert!(find(store, 5).await.is_some_and(|link| !link.closed), "other people's stay open");
    store.create_operator_reset(account.id, &link(8, 12)).await.expect("a link");
    assert!(use_link(store, 8, 13).await);
    empty(store).await;

    let made = store.list_operator_resets(account.id).await.expect("a list");
    assert_eq!(
        made.iter().map(|link| (link.made_at, link.used_at)).collect::<Vec<_>>(),
        [
            (at(12), Some(at(13))),
            (at(10), None),
            // From before the address was changed back and forth.
            (at(0), None),
        ]
    );
    store.mark_operator_resets_seen(account.id, at(20)).await.expect("an update");
    store.mark_operator_resets_seen(account.id, at(30)).await.expect("an update");
    let made = store.list_operator_resets(account.id).await.expect("a list");
    assert!(made.iter().all(|link| link.seen_at == Some(at(20))), "{made:?}");
    assert!(store.list_operator_resets(other.id).await.expect("a list").iter().all(|link| link.seen_at.is_none()));

    assert_eq!(store.delete_expired_resets(at(100)).await.expect("a sweep"), 1);
    assert_eq!((find(store, 3).await, find(store, 4).await.is_some()), (None, true));
    assert_eq!(store.delete_expired_resets(at(1000)).await.expect("a sweep"), 2);
    assert_eq!(store.list_operator_resets(account.id).await.expect("a list").len(), 3, "the operator's stay");
}
