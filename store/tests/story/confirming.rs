//! Addresses that wait for the code that was mailed to them.

use store::{
    Account, AccountId, Confirmation, ConfirmationId, Created, NewAccount, NewConfirmation, NewReset, Store, StoreError,
};

use crate::mail::{empty, mail};
use crate::samples::at;

fn waiting(account: Option<AccountId>, email: &str) -> NewConfirmation {
    Confirmation {
        id: ConfirmationId::new(),
        account_id: account,
        email: email.to_owned(),
        email_key: email.to_lowercase(),
        password_hash: account.is_none().then(|| "$password".to_owned()),
        code_hash: "$code".to_owned(),
        tries_left: 2,
        expires_at: at(100),
    }
}

fn account_of(waiting: &Confirmation) -> NewAccount {
    NewAccount {
        id: AccountId::new(),
        email: waiting.email.clone(),
        email_key: waiting.email_key.clone(),
        password_hash: waiting.password_hash.clone(),
        created_at: at(50),
        verified_at: Some(at(50)),
    }
}

async fn find(store: &Store, id: ConfirmationId) -> Option<Confirmation> {
    store.find_confirmation(id).await.expect("a search")
}

pub async fn an_address_is_confirmed_and_an_account_made(store: &Store) {
    let (eve, other) = (waiting(None, "Eve@example.org"), waiting(None, "eve@Example.org"));
    for one in [&eve, &other] {
        store.create_confirmation(one, &mail(None, 1)).await.expect("a confirmation");
    }
    assert_eq!(find(store, eve.id).await, Some(eve.clone()));
    assert_eq!(empty(store).await.len(), 2, "a mail went with each");
    assert!(!format!("{eve:?}").contains("example.org"));

    let tried = |left| Some(Confirmation { tries_left: left, ..eve.clone() });
    let attempt = async |now| store.try_confirmation(eve.id, at(now)).await.expect("a try");
    assert_eq!(attempt(100).await, None, "expired");
    assert_eq!(attempt(99).await, tried(1));
    assert_eq!(attempt(99).await, tried(0));
    assert_eq!(attempt(99).await, None, "no try is left");
    assert_eq!(store.try_confirmation(ConfirmationId::new(), at(0)).await.expect("a try"), None);

    let renewed = Confirmation { code_hash: "$new".to_owned(), expires_at: at(200), tries_left: 9, ..eve.clone() };
    assert!(store.renew_confirmation(&renewed, &mail(None, 1)).await.expect("an update"));
    let unknown = Confirmation { id: ConfirmationId::new(), ..renewed.clone() };
    assert!(!store.renew_confirmation(&unknown, &mail(None, 1)).await.expect("an answer"));
    assert_eq!(empty(store).await.len(), 1, "nothing is mailed for one that waits no more");
    // However many try at once, there are no more tries than there are.
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let (store, id) = (store.clone(), eve.id);
        tries.spawn(async move { store.try_confirmation(id, at(0)).await.expect("an answer") });
    }
    assert_eq!(tries.join_all().await.into_iter().flatten().count(), 9);

    let account = account_of(&eve);
    assert_eq!(store.create_confirmed_account(eve.id, &account).await.expect("an account"), Created::Yes);
    assert_eq!(store.find_account(account.id).await.expect("a search"), Some(account));
    assert_eq!(find(store, eve.id).await, None);
    let late = account_of(&other);
    assert_eq!(store.create_confirmed_account(other.id, &late).await.expect("an answer"), Created::EmailTaken);
    assert_eq!(store.find_account(late.id).await.expect("a search"), None);
    assert_eq!(find(store, other.id).await, Some(other.clone()), "nothing changed");
    assert_eq!(store.delete_expired_confirmations(other.expires_at).await.expect("a sweep"), 1);

    let old = waiting(None, "old@example.org");
    store.create_confirmation(&old, &mail(None, 1)).await.expect("a confirmation");
    assert_eq!(store.delete_expired_confirmations(at(99)).await.expect("a sweep"), 0);
    assert_eq!(store.delete_expired_confirmations(at(100)).await.expect("a sweep"), 1);
    assert_eq!(find(store, old.id).await, None);
    empty(store).await;
}

pub async fn an_account_changes_its_address(store: &Store, account: &Account, other: &Account) {
    let (first, second) =
        (waiting(Some(account.id), "first@example.org"), waiting(Some(account.id), "Second@example.org"));
    let others = waiting(Some(other.id), "third@example.org");
    for one in [&first, &others, &second] {
        store.create_confirmation(one, &mail(one.account_id, 1)).await.expect("a confirmation");
    }
    assert_eq!(find(store, first.id).await, None, "the newest counts");
    assert_eq!(store.find_confirmation_of(account.id).await.expect("a search"), Some(second.clone()));
    assert!(store.delete_confirmation_of(other.id).await.expect("a deletion"));
    assert!(!store.delete_confirmation_of(other.id).await.expect("an answer"));
    assert_eq!(store.find_confirmation_of(other.id).await.expect("a search"), None);
    empty(store).await;

    let link = NewReset { token_hash: [41; 32], made_at: at(0), expires_at: at(100) };
    store.create_operator_reset(account.id, &link).await.expect("a link");
    let update = async |key: &str, note| {
        store.update_email(account.id, "Second@example.org", key, Some(at(60)), note).await.expect("an answer")
    };
    let note = mail(Some(account.id), 1);
    assert_eq!(update(&other.email_key, Some(&note)).await, Created::EmailTaken);
    assert_eq!(store.find_account(account.id).await.expect("a search").as_ref(), Some(account), "nothing changed");
    assert_eq!(empty(store).await.len(), 0, "and nothing is mailed");

    assert_eq!(update("second@example.org", Some(&note)).await, Created::Yes);
    let changed = store.find_account(account.id).await.expect("a search").expect("the account");
    assert_eq!((&*changed.email, &*changed.email_key), ("Second@example.org", "second@example.org"));
    assert_eq!(changed.verified_at, Some(at(60)));
    assert_eq!(store.find_confirmation_of(account.id).await.expect("a search"), None);
    assert!(store.find_reset(&link.token_hash).await.expect("a search").is_some_and(|link| link.closed));
    assert_eq!(empty(store).await.len(), 1);

    let back = store.update_email(account.id, &account.email, &account.email_key, None, None).await;
    assert_eq!(back.expect("an answer"), Created::Yes);
    assert_eq!(store.find_account(account.id).await.expect("a search").as_ref(), Some(account));
    let nobody = store.update_email(AccountId::new(), "nobody@example.org", "nobody@example.org", None, None).await;
    assert!(matches!(nobody, Err(StoreError::NoAccount)));
}
