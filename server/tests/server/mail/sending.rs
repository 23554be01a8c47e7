//! A mail that nothing is in the way of, and what a server says that can't send any.

use app::mail::{Letter, Post};
use store::Instant;

use super::failing::{Queue, note};
use crate::smtp::Smtp;

#[tokio::test]
async fn it_arrives_once_as_it_was_queued_and_is_gone_from_the_queue() {
    let smtp = Smtp::start([]).await;
    let queue = Queue::new(&smtp.url()).await;
    let mail = queue.add("Jörg.Müller@EXÄMPLE.de", "Grüße").await;
    // The name needs a mail server that takes more than ASCII, which this one does not say of itself.
    queue.is_empty().await;
    assert_eq!(smtp.at_hand().await, None);

    let mail_2 = queue.add("ann@EXÄMPLE.de", "Grüße").await;
    assert_ne!(mail.message_id, mail_2.message_id);
    let received = smtp.next().await;
    assert_eq!(received.to, "ann@xn--exmple-cua.de");
    assert_eq!(received.header("Message-ID"), format!("<{}>", mail_2.message_id));
    assert!(mail_2.message_id.ends_with("@sender.example"), "{}", mail_2.message_id);
    assert_eq!(received.header("From"), "Pendulum <no-reply@sender.example>");
    assert_eq!(received.header("To"), "ann@xn--exmple-cua.de");
    assert_eq!(received.header("Subject"), "=?utf-8?b?R3LDvMOfZQ==?=");
    assert_eq!(received.header("Auto-Submitted"), "auto-generated");
    assert_eq!(received.header("Content-Type"), "text/plain; charset=utf-8");
    assert_eq!(received.text(), mail_2.body.clone() + "\n");
    assert!(received.raw.is_ascii(), "whatever it passes through leaves it as it is: {}", received.raw);
    queue.is_empty().await;
    assert_eq!(smtp.at_hand().await, None, "once");
}

#[tokio::test]
async fn what_waited_while_no_server_ran_is_sent_by_the_next() {
    let smtp = Smtp::start([]).await;
    let (stopped, folder) = Queue::stopped().await;
    let mails = [note("ann@example.org", "one"), note("bob@example.org", "two")];
    for mail in &mails {
        stopped.queue_mail(mail).await.unwrap();
    }
    stopped.close().await;
    let queue = Queue::on(&smtp.url(), folder).await;
    for mail in mails {
        assert_eq!(smtp.next().await.header("Message-ID"), format!("<{}>", mail.message_id));
    }
    queue.is_empty().await;
}

#[tokio::test]
async fn what_came_too_late_is_never_sent() {
    let smtp = Smtp::start([]).await;
    let (stopped, folder) = Queue::stopped().await;
    let post = Post::new("https://pendulum.example", "sender.example");
    // A code that nobody could use any more.
    let late = post.write(Letter::SignUp("12345678"), "ann@example.org", None, Instant(0));
    for mail in [&late, &note("bob@example.org", "in time")] {
        stopped.queue_mail(mail).await.unwrap();
    }
    stopped.close().await;
    let queue = Queue::on(&smtp.url(), folder).await;
    assert_eq!(smtp.next().await.to, "bob@example.org");
    queue.is_empty().await;
    assert_eq!(smtp.at_hand().await, None);
}

#[tokio::test]
async fn one_on_its_way_arrives_before_the_server_stops() {
    let smtp = Smtp::start([]).await;
    let queue = Queue::new(&smtp.url()).await;
    queue.add("ann@example.org", "one").await;
    smtp.next().await;
    let (store, _folder) = queue.stop().await;
    assert_eq!(store.find_next_mail().await.unwrap(), None);
}
