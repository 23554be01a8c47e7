//! What is shared by a link: a secret that opens it, a passphrase where there is one, and an end.

use super::choice;
use super::{articles, give, secret, two};
use crate::{
    people::{PRIVATE, done},
    support::{Answer, Browser, Server, hidden},
};

const WORDS: &str = "nine brisk otters under ice";

/// The address of the link that a page shows, and of what was given by it.
fn made(page: &Answer) -> (String, String) {
    assert_eq!(page.status, 200, "{page:?}");
    (format!("/shared/{}", secret(page, "/shared/")), format!("/shares/{}", secret(page, "/shares/")))
}

#[tokio::test]
async fn a_link_shows_by_a_button_and_counts_only_then() {
    let server = Server::start().await;
    let (owner, ..) = two(&server).await;
    let ann = &owner.browser;
    let (seen, page) = give(ann, "link", &["goals"], true).await;
    let (link, share) = made(&page);
    let holder = Browser::new(&server.url);
    for _ in 0..3 {
        let page = holder.get(&link).await;
        assert!(page.status == 200 && articles(&page).is_empty() && !page.body.contains(PRIVATE[2]), "{page:?}");
    }
    assert!(ann.get(&share).await.says("shared.unread"), "looking behind a link is no reading");
    let page = holder.post(&link, &[]).await;
    assert_eq!(articles(&page), [seen]);
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert!(ann.get(&share).await.body.contains("Read once"));

    // Withdrawn, it looks like one that never was.
    done(&ann.post(&share, &[]).await);
    let never = holder.get("/shared/a-guess").await;
    for answer in [holder.get(&link).await, holder.post(&link, &[]).await, holder.post("/shared/a-guess", &[]).await] {
        assert_eq!((answer.status, &answer.body), (410, &never.body), "{answer:?}");
    }
    assert!(ann.get(&share).await.body.contains("Read once"));
}

#[tokio::test]
async fn a_passphrase_keeps_everybody_else_out() {
    let server = Server::start().await;
    let (owner, ..) = two(&server).await;
    let ann = &owner.browser;
    let mut fields = choice("link", &["goals"], true);
    let seen = hidden(&ann.post("/share", &fields).await.body, "seen");
    fields.extend([("go", "give"), ("seen", &seen), ("label", "My mentor")]);
    let weak = [fields.clone(), vec![("passphrase", "password1")]].concat();
    let answer = ann.post("/share", &weak).await;
    assert_eq!(answer.status, 422, "{answer:?}");
    assert!(answer.body.contains("value=\"My mentor\"") && !answer.body.contains("password1"), "{answer:?}");
    fields.push(("passphrase", WORDS));
    let (link, share) = made(&ann.post("/share", &fields).await);

    let holder = Browser::new(&server.url);
    assert!(holder.get(&link).await.body.contains("type=\"password\""));
    for wrong in [vec![], vec![("passphrase", "seven quiet herons")], vec![("opened", "yes"), ("passphrase", "x")]] {
        let answer = holder.post(&link, &wrong).await;
        assert!(answer.status == 422 && answer.says("shared-link.wrong"), "{answer:?}");
        assert!(articles(&answer).is_empty() && !answer.body.contains(PRIVATE[2]), "{answer:?}");
    }
    let page = holder.post(&link, &[("passphrase", WORDS)]).await;
    assert!(articles(&page)[0].contains(PRIVATE[2]), "{page:?}");
    let record = ann.get(&share).await;
    assert!(record.body.contains("Read once") && record.body.contains("My mentor"), "{record:?}");
    assert!(!page.body.contains("My mentor"), "the label is the owner's");

    // Whoever guesses is stopped, wherever they sit, and the right words wait too.
    let mut last = 0;
    for _ in 0..12 {
        last = holder.post(&link, &[("passphrase", "a guess")]).await.status;
        if last == 429 {
            break;
        }
    }
    assert_eq!(last, 429);
    assert_eq!(holder.post(&link, &[("passphrase", WORDS)]).await.status, 429);
}
