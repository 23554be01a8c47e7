//! Accounts and sessions.

use serde_json::json;
use store::{Account, AccountId, Created, NewAccount, Passkey, PasskeyId, Removing, Session, Store, StoreError};

use crate::samples::at;

fn account(email: &str) -> NewAccount {
    NewAccount {
        id: AccountId::new(),
        email: email.to_owned(),
        email_key: email.to_lowercase(),
        password_hash: Some("$argon2id$sample".to_owned()),
        created_at: at(0),
        verified_at: None,
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

/// Somebody's session, which lasts until 100.
fn session(token: u8, account: &Account, seen: i64) -> Session {
    Session {
        token_hash: [token; 32],
        account_id: Some(account.id),
        data: json!({}),
        created_at: at(0),
        seen_at: at(seen),
        expires_at: at(100),
    }
}

async fn tokens(store: &Store, account: &Account) -> Vec<u8> {
    let sessions = store.list_sessions(account.id, at(60)).await.expect("a list");
    sessions.iter().map(|session| session.token_hash[0]).collect()
}

pub async fn passwords_change(store: &Store, account: &Account, other: &Account) {
    for session in [session(10, account, 1), session(11, account, 2), session(12, other, 3)] {
        assert!(store.create_session(&session).await.expect("a session"));
    }
    assert!(store.update_password(account.id, "$new", None).await.expect("an update"));
    let found = store.find_account(account.id).await.expect("a search").expect("the account");
    assert_eq!(found.password_hash.as_deref(), Some("$new"));
    assert_eq!(tokens(store, account).await, [0_u8; 0], "whoever was signed in is out");
    assert_eq!(tokens(store, other).await, [12], "and nobody else");

    assert!(!store.update_password(AccountId::new(), "$new", None).await.expect("an answer"));
    assert!(store.delete_session(&[12; 32]).await.expect("a deletion"));
}

fn passkey(credential: u8) -> Passkey {
    Passkey {
        id: PasskeyId::new(),
        credential_id: vec![credential; 20],
        name: "Blue key".to_owned(),
        data: json!({"counter": 0}),
        created_at: at(i64::from(credential)),
        used_at: None,
    }
}

pub async fn passkeys_stand_beside_the_password_and_in_its_place(store: &Store, account: &Account, other: &Account) {
    let (blue, red) = (passkey(1), passkey(2));
    assert!(
        !store.delete_password(account.id, None).await.expect("an answer"),
        "without a passkey it is the only way in"
    );
    assert!(store.create_passkey(account.id, &blue).await.expect("a passkey"));
    assert!(store.create_passkey(account.id, &red).await.expect("a passkey"));
    assert!(!store.create_passkey(other.id, &passkey(1)).await.expect("an answer"), "a credential is one account's");
    assert_eq!(store.list_passkeys(account.id).await.expect("a list"), [blue.clone(), red.clone()]);
    assert_eq!(store.list_passkeys(other.id).await.expect("a list"), []);

    let counted = json!({"counter": 1});
    assert!(!store.update_passkey(other.id, blue.id, &counted, at(9)).await.expect("an answer"), "somebody else's");
    assert!(store.update_passkey(account.id, blue.id, &counted, at(9)).await.expect("an update"));
    let used = Passkey { data: counted, used_at: Some(at(9)), ..blue.clone() };
    assert_eq!(store.list_passkeys(account.id).await.expect("a list"), [used.clone(), red.clone()]);

    assert_eq!(store.delete_passkey(other.id, red.id).await.expect("an answer"), Removing::NotFound);
    assert!(store.create_session(&session(10, account, 1)).await.expect("a session"));
    assert!(store.delete_password(account.id, None).await.expect("a password given up"));
    assert_eq!(tokens(store, account).await, [0_u8; 0]);
    let found = store.find_account(account.id).await.expect("a search").expect("the account");
    assert_eq!(found.password_hash, None);

    // Both at once: one stays, as somebody has to get in.
    let (one, two) = tokio::join!(store.delete_passkey(account.id, red.id), store.delete_passkey(account.id, blue.id));
    let mut outcomes = [one.expect("an answer"), two.expect("an answer")];
    outcomes.sort_by_key(|outcome| *outcome == Removing::LastWay);
    assert_eq!(outcomes, [Removing::Removed, Removing::LastWay]);
    let last = store.list_passkeys(account.id).await.expect("a list").remove(0);
    assert!(store.update_password(account.id, "$again", None).await.expect("an update"));
    assert_eq!(store.delete_passkey(account.id, last.id).await.expect("a removal"), Removing::Removed);
    assert_eq!(store.delete_passkey(account.id, last.id).await.expect("an answer"), Removing::NotFound);
}

pub async fn sessions_are_listed_and_ended(store: &Store, account: &Account, other: &Account) {
    let mut all = [session(10, account, 1), session(11, account, 3), session(12, account, 2), session(13, other, 4)];
    // Over by the time it is asked for.
    all[2].expires_at = at(60);
    for session in &all {
        assert!(store.create_session(session).await.expect("a session"));
    }
    assert_eq!(tokens(store, account).await, [11, 10], "the last used first");
    let listed = store.list_sessions(account.id, at(0)).await.expect("a list");
    assert_eq!(listed, [all[1].clone(), all[2].clone(), all[0].clone()]);

    assert!(!store.delete_session_of(account.id, &[13; 32]).await.expect("an answer"), "somebody else's");
    assert!(!store.delete_session_of(account.id, &[99; 32]).await.expect("an answer"), "none");
    assert!(store.delete_session_of(account.id, &[11; 32]).await.expect("a deletion"));
    assert_eq!(tokens(store, account).await, [10]);
    assert_eq!(store.delete_sessions(account.id).await.expect("a deletion"), 2, "the expired one too");
    assert_eq!(tokens(store, account).await, [0_u8; 0]);
    assert_eq!(tokens(store, other).await, [13]);
    assert_eq!(store.delete_sessions(other.id).await.expect("a deletion"), 1);
}

pub async fn recovery_codes_open_once(store: &Store, account: &Account, other: &Account) {
    let count = async |account: &Account| store.count_recovery_codes(account.id).await.expect("a count");
    assert_eq!(count(account).await, 0);
    store.replace_recovery_codes(account.id, &[[1; 32], [2; 32]], at(1)).await.expect("codes");
    store.replace_recovery_codes(other.id, &[[1; 32]], at(1)).await.expect("the same code, somebody else's");
    store.replace_recovery_codes(account.id, &[[3; 32], [4; 32], [5; 32]], at(2)).await.expect("codes");
    assert_eq!((count(account).await, count(other).await), (3, 1));

    let before = store.find_account(account.id).await.expect("a search").expect("the account");
    assert!(store.create_session(&session(10, account, 1)).await.expect("a session"));
    for unknown in [[1; 32], [9; 32]] {
        assert!(
            !store.recover(account.id, &unknown, "$found", None).await.expect("an answer"),
            "replaced or never there"
        );
    }
    assert_eq!(store.find_account(account.id).await.expect("a search"), Some(before));
    assert_eq!(tokens(store, account).await, [10]);

    let (one, two) = tokio::join!(
        store.recover(account.id, &[3; 32], "$one", None),
        store.recover(account.id, &[3; 32], "$two", None),
    );
    let (one, two) = (one.expect("an answer"), two.expect("an answer"));
    assert!(one != two, "one of two gets in");
    let found = store.find_account(account.id).await.expect("a search").expect("the account");
    assert_eq!(found.password_hash.as_deref(), Some(if one { "$one" } else { "$two" }));
    assert_eq!(tokens(store, account).await, [0_u8; 0]);
    assert_eq!((count(account).await, count(other).await), (2, 1));
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
