//! The queue of mail.

use store::{Account, AccountId, Instant, Mail, MailId, NewMail, Store, StoreError};

use crate::on_both;
use crate::place::Place;
use crate::samples::at;

/// A mail that is due from this moment on.
pub fn mail(account: Option<AccountId>, due: i64) -> NewMail {
    let id = MailId::new();
    NewMail {
        id,
        account,
        recipient: "Jörg@example.org".to_owned(),
        subject: "A „subject“".to_owned(),
        body: "Two\n\nparagraphs.\n".to_owned(),
        message_id: format!("{id}@example.org"),
        queued_at: at(due),
        give_up_at: at(1_000_000),
    }
}

/// Takes what is due, for ten milliseconds.
pub async fn take(store: &Store, now: i64) -> Option<Mail> {
    store.take_mail(at(now), at(now + 10)).await.expect("the queue")
}

/// Takes and removes everything that waits.
pub async fn empty(store: &Store) -> Vec<Mail> {
    let mut all = Vec::new();
    while let Some(mail) = store.take_mail(Instant(i64::MAX - 1), Instant(i64::MAX)).await.expect("the queue") {
        assert!(store.delete_mail(&mail).await.expect("a deletion"));
        all.push(mail);
    }
    all
}

pub async fn waits_until_it_is_sent(store: &Store, account: &Account) {
    assert_eq!(store.find_next_mail().await.expect("the queue"), None);
    assert_eq!(take(store, 0).await, None);

    let (first, second) = (mail(None, 1), mail(Some(account.id), 2));
    for mail in [&second, &first] {
        store.queue_mail(mail).await.expect("a mail");
    }
    assert_eq!(store.find_next_mail().await.expect("the queue"), Some(at(1)));
    assert_eq!(take(store, 0).await, None, "not due yet");
    let taken = take(store, 5).await.expect("the one that has been due longest");
    let expected = Mail {
        id: first.id,
        recipient: first.recipient.clone(),
        subject: first.subject.clone(),
        body: first.body.clone(),
        message_id: first.message_id.clone(),
        queued_at: first.queued_at,
        attempts: 1,
        give_up_at: first.give_up_at,
    };
    assert_eq!(taken, expected);
    let other = take(store, 5).await.expect("the next");
    assert_eq!(other.id, second.id);
    assert_eq!(take(store, 14).await, None, "both are taken");

    // Who took it and was never heard of again: it is due again, and what that one says later counts no more.
    let again = take(store, 15).await.expect("the first once more");
    assert_eq!(again, Mail { attempts: 2, ..expected });
    assert!(!store.delete_mail(&taken).await.expect("an answer"));
    assert!(!store.postpone_mail(&taken, at(0)).await.expect("an answer"));
    assert!(store.delete_mail(&again).await.expect("a deletion"));
    assert!(!store.delete_mail(&again).await.expect("an answer"));

    assert!(store.postpone_mail(&other, at(100)).await.expect("an update"));
    assert_eq!(store.find_next_mail().await.expect("the queue"), Some(at(100)));
    assert_eq!(take(store, 99).await, None);
    assert_eq!(take(store, 100).await.map(|mail| mail.attempts), Some(2));
    assert_eq!(empty(store).await.len(), 1);

    let nobodys = mail(Some(AccountId::new()), 1);
    assert!(matches!(store.queue_mail(&nobodys).await, Err(StoreError::NoAccount)));
    let nul = NewMail { body: "\0".to_owned(), ..mail(None, 1) };
    assert!(matches!(store.queue_mail(&nul).await, Err(StoreError::Unstorable)));
    assert!(!format!("{first:?} {again:?}").contains("example.org"), "neither address nor text is ever shown");
}

/// Several processes at one queue.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_two_send_the_same() {
    const MAILS: usize = 60;
    on_both(async |place: &Place, store: &Store| {
        for _ in 0..MAILS {
            store.queue_mail(&mail(None, 1)).await.expect("a mail");
        }
        let mut processes = tokio::task::JoinSet::new();
        for _ in 0..3 {
            let store = place.open().await;
            processes.spawn(async move {
                let mut taken = Vec::new();
                while let Some(mail) = store.take_mail(at(1), at(1000)).await.expect("the queue") {
                    taken.push(mail.id);
                }
                store.close().await;
                taken
            });
        }
        let mut taken = processes.join_all().await.concat();
        taken.sort_unstable();
        assert_eq!(taken.len(), MAILS);
        taken.dedup();
        assert_eq!(taken.len(), MAILS, "each was taken once");
    })
    .await;
}
