//! A sent review is corrected: a new version counts, and the one before stays to be read.

use app::t;
use domain::instrument::Value;
use store::{Review, ReviewId, Store};

use crate::{
    people::{ITEM, Owner, account, done},
    support::{Answer, Server, escaped},
};

/// Starts to correct; gives the correction's path.
async fn correct(owner: &Owner, review: &str) -> String {
    let answer = owner.browser.post(&format!("/reviews/{review}/correct"), &[]).await;
    done(&answer);
    let path = answer.location().strip_suffix("/check").unwrap_or_else(|| panic!("{answer:?}"));
    assert_ne!(path, format!("/reviews/{review}"));
    path.to_owned()
}

async fn kept(store: &Store, owner: &Owner, path: &str) -> Review {
    let id: ReviewId = path.rsplit('/').next().unwrap().parse().unwrap();
    store.find_review(account(store, &owner.name).await.id, id).await.unwrap().unwrap()
}

fn says(answer: &Answer, text: &str) -> bool {
    answer.body.contains(&escaped(text))
}

#[tokio::test]
async fn an_answer_is_corrected_and_both_versions_stay() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let (store, browser) = (server.store().await, &owner.browser);
    let first = format!("/reviews/{}", owner.sent);
    let before = kept(&store, &owner, &first).await;
    assert!(browser.get(&first).await.says("correction.begin"));

    let second = correct(&owner, &owner.sent).await;
    let check = browser.get(&format!("{second}/check")).await;
    assert!(
        check.says("check-correction.submit") && check.body.contains("You are correcting your review from"),
        "{check:?}"
    );
    assert_eq!(browser.get(&second).await.location(), format!("{second}/check"), "where all answers are");
    let item = browser.get(&format!("{second}/items/{ITEM}")).await;
    assert!(item.status == 200 && item.body.contains("You are correcting your review from"), "{item:?}");
    let unchanged = browser.post(&format!("{second}/check"), &[]).await;
    assert!(unchanged.status == 422 && unchanged.says("correction.nothing-changed"), "{unchanged:?}");

    // Timeline and goals have changed since: the correction is of what was then.
    done(&browser.post("/goals", &[("near", "something else altogether"), ("pull-people", "2")]).await);
    done(&browser.post(&format!("{second}/items/{ITEM}"), &[("value", "5")]).await);
    let sent = browser.post(&format!("{second}/check"), &[]).await;
    assert_eq!((sent.status, sent.location()), (303, &*second), "{sent:?}");

    let after = kept(&store, &owner, &second).await;
    assert_eq!(kept(&store, &owner, &first).await, before, "what was corrected stays as it was");
    let (old, new) = (before.sent.as_ref().unwrap(), after.sent.as_ref().unwrap());
    assert_eq!((&new.timeline, &new.goals, new.at), (&old.timeline, &old.goals, old.at));
    assert_eq!((after.as_of, after.version, after.track), (before.as_of, before.version, before.track));
    assert_eq!(new.result.advice().unwrap().as_of, old.result.advice().unwrap().as_of);
    assert!(new.corrected_at >= Some(old.at) && new.state != old.state);
    let id = account(&store, "ann").await.id;
    let answers = store::answers(&store.list_responses(id, after.id).await.unwrap());
    assert_eq!(answers[ITEM], Value::Point(5));

    // The new one leads to the old one, which says what became of it and leads back.
    let page = browser.get(&second).await;
    assert!(page.body.contains(&format!("href=\"{first}\"")) && page.body.contains("As first sent on"), "{page:?}");
    for address in [first.clone(), format!("{first}/answers")] {
        let page = browser.get(&address).await;
        assert!(page.body.contains("You corrected this version on"), "{page:?}");
        assert!(page.body.contains(&format!("href=\"{second}\"")) && page.says("correction.to-newest"), "{page:?}");
        assert!(!page.says("correction.begin"), "the newest one is corrected next");
    }
    let list = browser.get("/reviews").await;
    assert!(list.body.contains(&second) && !list.body.contains(&first) && list.says("correction.tag"), "{list:?}");
    let home = browser.get("/home").await;
    assert!(home.body.contains(&second) && !home.body.contains(&first), "{home:?}");
    // The open review of the same questionnaire is untouched beside it.
    assert!(kept(&store, &owner, &owner.open).await.sent.is_none());
}

#[tokio::test]
async fn two_tabs_a_chain_and_one_that_is_thrown_away() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let browser = &owner.browser;
    let second = correct(&owner, &owner.sent).await;
    assert_eq!(correct(&owner, &owner.sent).await, second, "another tab goes on with the same");
    let first = format!("/reviews/{}", owner.sent);
    let page = browser.get(&first).await;
    assert!(page.says("correction.go-on") && page.body.contains(&format!("{second}/check")), "{page:?}");
    let list = browser.get("/reviews").await;
    assert!(list.says("correction.tag-open") && list.body.contains(&first), "{list:?}");

    // Thrown away without a password: nothing is lost by it.
    assert!(browser.get(&format!("{second}/delete")).await.says("delete-correction.submit"));
    let gone = browser.post(&format!("{second}/delete"), &[]).await;
    assert_eq!((gone.status, gone.location()), (303, &*format!("{first}?correction=dropped")), "{gone:?}");
    assert!(browser.get(gone.location()).await.says("correction.dropped"));
    assert_eq!(browser.get(&second).await.status, 404);

    // A correction of a correction; from the first version one is led to the newest.
    let mut newest = owner.sent.clone();
    for value in ["4", "3"] {
        let next = correct(&owner, &newest).await;
        done(&browser.post(&format!("{next}/items/{ITEM}"), &[("value", value)]).await);
        done(&browser.post(&format!("{next}/check"), &[]).await);
        newest = next.rsplit('/').next().unwrap().to_owned();
    }
    let late = browser.post(&format!("{first}/correct"), &[]).await;
    assert_eq!(late.location(), format!("/reviews/{newest}?correction=newer"), "{late:?}");
    assert!(browser.get(late.location()).await.says("correction.newer"));
    let page = browser.get(&format!("/reviews/{newest}")).await;
    assert!(page.body.contains("As first sent on") && page.body.contains("As corrected on"), "{page:?}");
    // A late answer to what was sent changes nothing; an open one isn't corrected but gone on with.
    let late = browser.post(&format!("/reviews/{newest}/items/{ITEM}"), &[("value", "1")]).await;
    assert!(late.location().ends_with("?already=1"), "{late:?}");
    let open = browser.post(&format!("/reviews/{}/correct", owner.open), &[]).await;
    assert_eq!(open.location(), format!("/reviews/{}", owner.open));
    let nobody = browser.post(&format!("/reviews/{}/correct", ReviewId::new()), &[]).await;
    assert_eq!(nobody.status, 404);
}

#[tokio::test]
async fn figures_are_corrected_in_their_place() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let browser = &owner.browser;
    let mut reviews = Vec::new();
    for value in ["2", "4"] {
        let review = crate::people::begin(browser, "check-in").await;
        done(&browser.post(&format!("{review}/items/enjoyed"), &[("value", value)]).await);
        done(&browser.post(&format!("{review}/check"), &[]).await);
        reviews.push(review);
    }
    // The first of the two is corrected last, and still comes before the other.
    let corrected = correct(&owner, reviews[0].rsplit('/').next().unwrap()).await;
    done(&browser.post(&format!("{corrected}/items/enjoyed"), &[("value", "1")]).await);
    done(&browser.post(&format!("{corrected}/check"), &[]).await);
    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    let series = store.list_sent(id, "check-in", store::Instant(i64::MAX), 10).await.unwrap();
    let paths: Vec<_> = series.iter().map(|one| format!("/reviews/{}", one.id)).collect();
    assert_eq!(paths, [reviews[1].clone(), corrected.clone()]);
    let page = browser.get(&reviews[1]).await;
    assert!(
        page.body.contains(&corrected) && !page.body.contains(&reviews[0]),
        "since last time, as corrected: {page:?}"
    );
    let page = browser.get(&corrected).await;
    assert!(page.body.contains("As first sent on") && page.says("correction.begin"), "{page:?}");
    assert!(browser.get(&reviews[0]).await.says("correction.to-newest"));
}

/// Its questionnaire was taken away: it can be read and deleted, but not corrected.
#[tokio::test]
async fn without_its_questionnaire_nothing_can_be_corrected() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let second = correct(&owner, &owner.sent).await;
    let store = server.store().await;
    let write = match &store {
        Store::Sqlite { write, .. } => write,
        Store::Postgres(_) => panic!("SQLite"),
    };
    // As if it had been an organisation's own.
    sqlx::query("UPDATE reviews SET version = 9").execute(write).await.unwrap();
    let browser = &owner.browser;
    let page = browser.get(&format!("/reviews/{}", owner.sent)).await;
    assert!(
        page.status == 200 && page.says("correction.no-questionnaire") && !page.says("correction.begin"),
        "{page:?}"
    );
    let answer = browser.post(&format!("/reviews/{}/correct", owner.sent), &[]).await;
    assert!(answer.status == 409 && answer.says("error-unknown-instrument.lead"), "{answer:?}");
    let page = browser.get(&format!("{second}/check")).await;
    assert!(page.status == 409 && page.body.contains(&format!("{second}/delete")), "{page:?}");
    done(&browser.post(&format!("{second}/delete"), &[]).await);
    let text = t!("correction.no-questionnaire");
    assert!(says(&browser.get(&format!("/reviews/{}", owner.sent)).await, &text));
}
