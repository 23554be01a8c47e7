//! Accounts and sessions.

use serde_json::json;
use store::{Account, AccountId, Created, NewAccount, Session, Store, StoreError};

use crate::samples::at;

fn account(email: &str) -> NewAccount {
    NewAccount {
        id: AccountId::new(),
        email: email.to_owned(),
        email_key: email.to_lowercase(),
        password_hash: "$argon2id$sample".to_owned(),
        created_at: at(0),
    }
}

pub async fn sign_up(store: &Store, email: &str) -> Account {
    let account = account(email);
    assert_eq!(store.find_account(account.id).await.expect("a search"), None);
    assert_eq!(store.find_account_by_email(&account.email_key).await.expect("a search"), None);
    assert_eq!(store.create_account(&account).await.expect("a sign-up"), Created::Yes);
    assert_eq!(store.find_account(account.id).await.expect("a search"), Some(account.clone()));
    assert_eq!(store.find_account_by_email(&account.email_key).await.expect("a search"), Some(account.clone()));
    account
}

pub async fn addresses_are_unique(store: &Store, first: &Account) {
    let second = account(&first.email.to_uppercase());
    assert_eq!(store.create_account(&second).await.expect("an answer"), Created::EmailTaken);
    assert_eq!(store.find_account(second.id).await.expect("a search"), None, "nothing is left of it");

    // Twice at once: one wins, the other is told.
    let (one, other) = (account("twice@example.org"), account("twice@example.org"));
    let (one, other) = tokio::join!(store.create_account(&one), store.create_account(&other));
    let mut outcomes = [one.expect("an answer"), other.expect("an answer")];
    outcomes.sort_by_key(|outcome| *outcome == Created::EmailTaken);
    assert_eq!(outcomes, [Created::Yes, Created::EmailTaken]);

    // Another unique value is not taken for the address.
    let same_id = NewAccount { id: first.id, ..account("other@example.org") };
    assert!(matches!(store.create_account(&same_id).await, Err(StoreError::Broken(_))));

    let nul = account("nul\0@example.org");
    assert!(matches!(store.create_account(&nul).await, Err(StoreError::Unstorable)));
    assert!(matches!(store.find_account_by_email("nul\0").await, Err(StoreError::Unstorable)));
}

pub async fn passwords_change(store: &Store, account: &Account) {
    let old = &account.password_hash;
    assert!(store.update_password_hash(account.id, old, "$new").await.expect("an update"));
    let stale = store.update_password_hash(account.id, old, "$stale").await.expect("an update");
    assert!(!stale, "who knows the old hash only changes nothing");
    let found = store.find_account(account.id).await.expect("a search").expect("the account");
    assert_eq!(found.password_hash, "$new");
}

pub async fn sessions_come_and_go(store: &Store, account: &Account) {
    let anonymous = Session {
        token_hash: [7; 32],
        account_id: None,
        data: json!({}),
        created_at: at(0),
        seen_at: at(0),
        expires_at: at(100),
    };
    assert!(store.create_session(&anonymous).await.expect("a session"));
    let usurper = Session { data: json!({"other": true}), ..anonymous.clone() };
    assert!(!store.create_session(&usurper).await.expect("an answer"), "a token is given once");
    assert_eq!(store.find_session(&[7; 32], at(99)).await.expect("a search"), Some(anonymous.clone()));
    assert_eq!(store.find_session(&[7; 32], at(100)).await.expect("a search"), None, "expired");
    assert_eq!(store.find_session(&[8; 32], at(0)).await.expect("a search"), None, "unknown");

    let signed_in = Session {
        account_id: Some(account.id),
        data: json!({"user": "ü", "list": [1, 2.5, null]}),
        seen_at: at(50),
        expires_at: at(150),
        ..anonymous.clone()
    };
    assert!(store.update_session(&signed_in).await.expect("an update"));
    assert_eq!(store.find_session(&[7; 32], at(100)).await.expect("a search"), Some(signed_in.clone()));

    assert!(store.delete_session(&[7; 32]).await.expect("a deletion"));
    assert!(!store.delete_session(&[7; 32]).await.expect("an answer"));
    assert!(!store.update_session(&signed_in).await.expect("an answer"), "an ended session stays ended");
    assert_eq!(store.find_session(&[7; 32], at(0)).await.expect("a search"), None);

    for (token, expires_at) in [([1; 32], at(10)), ([2; 32], at(20)), ([3; 32], at(30))] {
        let session = Session { token_hash: token, expires_at, ..signed_in.clone() };
        assert!(store.create_session(&session).await.expect("a session"));
    }
    assert_eq!(store.delete_expired_sessions(at(20)).await.expect("a sweep"), 2);
    assert_eq!(store.delete_expired_sessions(at(20)).await.expect("a sweep"), 0);
    assert!(store.find_session(&[3; 32], at(20)).await.expect("a search").is_some());

    let nobodys = Session { token_hash: [4; 32], account_id: Some(AccountId::new()), ..signed_in };
    assert!(matches!(store.create_session(&nobodys).await, Err(StoreError::NoAccount)));
}
