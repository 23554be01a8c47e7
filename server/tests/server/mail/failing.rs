//! Mail servers that hang, refuse, take and drop, or speak nonsense.

use std::time::Duration;

use app::{context::now, mail::Post};
use server::mail::{Pace, Reason, Relay, Worker};
use store::{Instant, MailId, NewMail, Store};
use tokio::{sync::oneshot, task::JoinHandle, time::interval};

use crate::{
    smtp::{Act, Smtp},
    support::Folder,
};

/// Quick, so that a test need not wait long for the next try.
const PACE: Pace = Pace {
    first: Duration::from_millis(5),
    longest: Duration::from_millis(20),
    look: Duration::from_millis(20),
    last: Duration::from_millis(100),
};
/// How long the mail server has: long enough for a busy machine, and short enough to wait for it where it hangs.
const TIMEOUT: Duration = Duration::from_secs(2);

/// A queue, and the task that empties it.
pub struct Queue {
    store: Store,
    post: Post,
    stop: oneshot::Sender<()>,
    worker: JoinHandle<()>,
    folder: Folder,
}

impl Queue {
    /// A queue that is sent through the mail server at this URL.
    pub async fn new(url: &str) -> Self {
        Self::on(url, Folder::new()).await
    }

    /// One that nobody empties, to be filled before [`Queue::on`].
    pub async fn stopped() -> (Store, Folder) {
        let folder = Folder::new();
        (Store::open(&folder.location()).await.unwrap(), folder)
    }

    /// The queue in this folder.
    pub async fn on(url: &str, folder: Folder) -> Self {
        let store = Store::open(&folder.location()).await.unwrap();
        let post = Post::new("https://pendulum.example", "sender.example");
        let worker = Worker {
            store: store.clone(),
            relay: relay(url),
            from: "Pendulum <no-reply@sender.example>".parse().unwrap(),
            post: post.clone(),
            pace: PACE,
        };
        let (stop, stopped) = oneshot::channel();
        let worker = tokio::spawn(worker.run(async { drop(stopped.await) }));
        Self { store, post, stop, worker, folder }
    }

    /// Queues a mail as a form does.
    pub async fn add(&self, to: &str, subject: &str) -> NewMail {
        let mail = note(to, subject);
        self.store.queue_mail(&mail).await.unwrap();
        self.post.queued();
        mail
    }

    /// Waits until nothing is left in it.
    pub async fn is_empty(&self) {
        let mut looks = interval(Duration::from_millis(5));
        while self.store.find_next_mail().await.unwrap().is_some() {
            looks.tick().await;
        }
    }

    /// Stops the task, as a server that is told to stop does.
    pub async fn stop(self) -> (Store, Folder) {
        self.stop.send(()).unwrap();
        self.worker.await.unwrap();
        (self.store, self.folder)
    }
}

fn relay(url: &str) -> Relay {
    Relay::at(&url.parse().unwrap(), None, TIMEOUT).unwrap()
}

/// A mail that is worth sending for a while.
pub fn note(to: &str, subject: &str) -> NewMail {
    let (id, at) = (MailId::new(), now());
    NewMail {
        id,
        account: None,
        recipient: to.to_owned(),
        subject: subject.to_owned(),
        body: "Liebe Leute,\n\n.\nschöne Grüße = 100 %.".to_owned(),
        message_id: format!("{id}@sender.example"),
        queued_at: at,
        give_up_at: Instant(at.0 + 3_600_000),
    }
}

/// After each of these the mail is tried again, and arrives.
const TROUBLE: [Act; 20] = [
    Act::Hang("greeting"),
    Act::Hang("RCPT"),
    Act::Drop("greeting"),
    Act::Drop("EHLO"),
    Act::Drop("MAIL"),
    Act::Drop("RCPT"),
    Act::Drop("DATA"),
    Act::Answer("greeting", b"421 later"),
    Act::Answer("greeting", b"554 not you"),
    Act::Answer("EHLO", b"502 what"),
    Act::Answer("MAIL", b"451 later"),
    // About the sender, that is about us, and may be mended.
    Act::Answer("MAIL", b"550 not from there"),
    Act::Answer("RCPT", b"450 greylisted"),
    Act::Answer("DATA", b"452 full"),
    Act::Answer("greeting", b"* OK IMAP4rev1 ready"),
    Act::Answer("greeting", b"\xff\xfe\x00nonsense"),
    Act::Answer("greeting", b""),
    Act::Answer("greeting", b"HTTP/1.1 400 Bad Request\r\n\r\n<html>"),
    Act::Answer("EHLO", b"250-unfinished\r\n220 otherwise"),
    Act::Answer("RCPT", b"999 beyond"),
];

#[tokio::test]
async fn whatever_is_in_the_way_a_mail_arrives_once_it_is_gone() {
    let smtp = Smtp::start(TROUBLE).await;
    let queue = Queue::new(&smtp.url()).await;
    let mail = queue.add("ann@example.org", "one").await;
    let received = smtp.next().await;
    assert_eq!(received.header("Message-ID"), format!("<{}>", mail.message_id));
    assert_eq!(smtp.left(), 0, "all of it was in the way");
    queue.is_empty().await;
    assert_eq!(smtp.at_hand().await, None);
}

#[tokio::test]
async fn taken_without_a_word_it_comes_again_under_the_same_id() {
    for act in [Act::Drop("."), Act::Hang("."), Act::Answer(".", b"451 later"), Act::Answer(".", b"nonsense")] {
        let smtp = Smtp::start([act]).await;
        let queue = Queue::new(&smtp.url()).await;
        queue.add("ann@example.org", "one").await;
        let (first, second) = (smtp.next().await, smtp.next().await);
        assert_eq!(first, second, "{act:?}: Message-ID, Date and all");
        queue.is_empty().await;
        assert_eq!(smtp.at_hand().await, None, "{act:?}");
    }
}

#[tokio::test]
async fn taken_and_the_goodbye_lost_it_comes_once() {
    for act in [Act::Drop("QUIT"), Act::Hang("QUIT"), Act::Answer("QUIT", b"nonsense")] {
        let smtp = Smtp::start([act]).await;
        let queue = Queue::new(&smtp.url()).await;
        queue.add("ann@example.org", "one").await;
        smtp.next().await;
        queue.is_empty().await;
        assert_eq!(smtp.at_hand().await, None, "{act:?}");
    }
}

#[tokio::test]
async fn refused_for_good_it_is_given_up_and_the_next_one_sent() {
    let refusals = [
        Act::Answer("RCPT", b"550 5.1.1 <ann@example.org> nobody of that name"),
        Act::Answer("DATA", b"554 no"),
        Act::Answer(".", b"552 too much"),
    ];
    let smtp = Smtp::start(refusals).await;
    let queue = Queue::new(&smtp.url()).await;
    for _ in refusals {
        queue.add("ann@example.org", "refused").await;
    }
    queue.is_empty().await;
    assert_eq!(smtp.left(), 0);
    queue.add("bob@example.org", "taken").await;
    let mut last = smtp.next().await;
    while last.header("Subject") == "refused" {
        last = smtp.next().await;
    }
    assert_eq!((&*last.to, &*last.header("Subject")), ("bob@example.org", "taken"));
    queue.is_empty().await;
}

#[tokio::test]
async fn past_its_time_it_is_given_up() {
    // Nobody listens there.
    let queue = Queue::new("smtp://127.0.0.1:1?tls=none").await;
    let mail = NewMail { give_up_at: Instant(now().0 + 50), ..note("ann@example.org", "one") };
    queue.store.queue_mail(&mail).await.unwrap();
    queue.post.queued();
    queue.is_empty().await;
}

#[tokio::test]
async fn stopped_while_the_mail_server_hangs_it_stays_in_the_queue_and_is_due_at_once() {
    let smtp = Smtp::start([Act::Hang(".")]).await;
    let queue = Queue::new(&smtp.url()).await;
    queue.add("ann@example.org", "one").await;
    let first = smtp.next().await;
    let (store, _folder) = queue.stop().await;
    assert!(store.find_next_mail().await.unwrap().is_some_and(|next| next <= now()));
    let mail = store.take_mail(now(), Instant(i64::MAX)).await.unwrap().unwrap();
    assert_eq!(first.header("Message-ID"), format!("<{}>", mail.message_id));
}

#[tokio::test]
async fn a_check_says_what_is_wrong() {
    let cases: [(Act, &str, Option<Reason>); 6] = [
        (Act::Take, "tls=none", None),
        (Act::Drop("greeting"), "tls=none", Some(Reason::Nonsense)),
        (Act::Answer("greeting", b"554 not you"), "tls=none", Some(Reason::Refused(554))),
        (Act::Hang("greeting"), "tls=none", Some(Reason::Silent)),
        (Act::Answer("greeting", b"\xff"), "tls=none", Some(Reason::Nonsense)),
        // It offers no STARTTLS, and nothing is said without.
        (Act::Take, "", Some(Reason::Tls)),
    ];
    for (act, query, expected) in cases {
        let smtp = Smtp::start([act]).await;
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        let checked = relay(&format!("smtp://{}{query}", smtp.address)).check().await;
        assert_eq!(checked.err(), expected, "{act:?}");
    }
    let smtp = Smtp::start([]).await;
    assert_eq!(relay(&format!("smtps://{}", smtp.address)).check().await, Err(Reason::Tls), "no TLS there");
    assert_eq!(relay("smtp://127.0.0.1:1?tls=none").check().await, Err(Reason::Unreached));
    let signing_in = format!("smtp://ann:secret@{}?tls=none", smtp.address);
    assert_eq!(relay(&signing_in).check().await, Err(Reason::SignIn(None)));
}
