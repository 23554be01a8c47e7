//! Keeping in an account what was entered in a tab without one.

mod again;
mod carried;
mod refused;

use app::context::now;
use domain::{
    assess::{Assessment, Person, assess_in_full},
    instrument::{Answers, Catalogue, Instrument},
    scoring,
    timeline::Track,
};
use serde_json::{Value, json};
use store::{Instant, Review, ReviewId, Store};

use crate::{
    people::{ITEM, Owner, PRIVATE, account, sign_up},
    program::Serving,
    support::{Answer, Browser, Server, escaped},
};

/// A day that is over.
const DAY: &str = "2026-06-15";
const REVIEW: &str = "0199a0e0-0000-4000-8000-00000000000a";

fn where_am_i() -> &'static Instrument {
    Catalogue::shipped().latest("where-am-i").unwrap()
}

/// An answer to everything that a manager is asked: what lies in the middle, where there is one.
fn answers() -> Answers {
    let mut answers = Answers::new();
    // Answers open branches.
    while let Some(item) =
        where_am_i().path(Some(Track::Manager), &answers).into_iter().find(|item| !answers.contains_key(&item.id))
    {
        let value = ["4", "skip"].map(|value| value.parse().unwrap());
        let fits = value.into_iter().find(|value| where_am_i().check_value(&item.id, value).is_ok()).unwrap();
        answers.insert(item.id.clone(), fits);
    }
    answers
}

/// A manager with a timeline, goals and all answers, finished.
fn draft() -> Value {
    json!({
        "pendulum": 1,
        "stints": [
            { "id": "0199a0e0-0000-4000-8000-000000000001", "overlap_confirmed": false,
              "stint": { "track": "engineer", "from": "2014-01", "to": "2020-02" } },
            { "id": "0199a0e0-0000-4000-8000-000000000002", "overlap_confirmed": false,
              "stint": { "track": "manager", "from": "2020-03", "entry": "pushed", "title": PRIVATE[0],
                         "organisation": PRIVATE[1] } },
        ],
        "goals": { "near": PRIVATE[2], "far": "", "pulls": { "people": -1, "stay": 2 }, "offer": null,
                   "constraints": ["visa"], "urgency": null },
        "review": { "id": REVIEW, "instrument": "where-am-i", "version": 1, "track": "manager", "began": "2026-06-14",
                    "answers": answers(), "place": ITEM, "finished": DAY },
    })
}

/// The same with one thing otherwise.
fn with(pointer: &str, value: Value) -> Value {
    let mut draft = draft();
    *draft.pointer_mut(pointer).unwrap() = value;
    draft
}

/// The same, not finished, with these answers alone.
fn open(answers: &Value) -> Value {
    let mut draft = with("/review/finished", Value::Null);
    draft["review"]["answers"] = answers.clone();
    draft
}

async fn keep(browser: &Browser, draft: &Value) -> Answer {
    browser.post("/keep", &[("draft", &draft.to_string())]).await
}

/// Where a keeping led: the page, and what it was asked to say.
fn led(answer: &Answer) -> (String, String) {
    let fault = answer.body.split("error-summary__list").nth(1).unwrap_or_default();
    assert_eq!(answer.status, 303, "{fault:.300}");
    let (page, said) = answer.location().split_once('?').unwrap_or_else(|| panic!("{answer:?}"));
    (page.to_owned(), said.to_owned())
}

async fn reviews(store: &Store, name: &str) -> Vec<Review> {
    let account = account(store, name).await.id;
    let mut reviews = Vec::new();
    for one in store.list_reviews(account, 100, None).await.unwrap() {
        reviews.extend(store.find_review(account, one.id).await.unwrap());
    }
    reviews
}

/// Everything that the account has, as text.
async fn everything(store: &Store, name: &str) -> String {
    let id = account(store, name).await.id;
    let mut all = format!("{:?}", store.list_stints(id).await.unwrap());
    all += &format!("{:?}", store.find_goals(id).await.unwrap());
    for review in reviews(store, name).await {
        all += &format!("{review:?}{:?}", store.list_responses(id, review.id).await.unwrap());
    }
    all
}

async fn has_nothing(store: &Store, name: &str) -> bool {
    everything(store, name).await == "[]None"
}

/// What the rules say of the person in the draft.
fn judged(draft: &Value) -> (Person, Assessment) {
    let state = scoring::score(where_am_i(), Some(Track::Manager), &answers()).state;
    let stints = draft["stints"].as_array().unwrap().iter().map(|one| {
        let mut stint = one["stint"].clone();
        for key in ["title", "organisation", "to", "reports", "hands_on", "entry"] {
            stint.as_object_mut().unwrap().entry(key).or_insert(Value::Null);
        }
        serde_json::from_value(stint).unwrap()
    });
    let goals = serde_json::from_value(draft["goals"].clone()).unwrap();
    let person = Person { as_of: "2026-06".parse().unwrap(), stints: stints.collect(), goals, state };
    let result = assess_in_full(&person);
    (person, result)
}

#[tokio::test]
async fn a_finished_review_becomes_one_of_the_account_with_the_result_worked_out_anew() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let (page, said) = led(&keep(&ann, &draft()).await);
    assert_eq!(said, "kept=1&timeline=added&goals=added");

    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    let (person, result) = judged(&draft());
    let kept = reviews(&store, "ann").await;
    let [review] = &kept[..] else { panic!("{kept:?}") };
    assert_eq!(page, format!("/reviews/{}", review.id));
    let sent = review.sent.as_ref().unwrap();
    assert_eq!(sent.result.advice(), Some(&result));
    assert_eq!((&sent.timeline, &sent.goals, &sent.state), (&person.stints, &person.goals, &person.state));
    let noon = Instant(1_781_524_800_000);
    assert_eq!((sent.at, review.as_of.to_string()), (noon, "2026-06".to_owned()));
    assert_eq!(review.started_at, Instant(noon.0 - 24 * 60 * 60 * 1000));
    assert_eq!(store::answers(&store.list_responses(id, review.id).await.unwrap()), answers());
    // Timeline and goals are the account's from now on.
    let stints: Vec<_> = store.list_stints(id).await.unwrap().into_iter().map(|one| one.stint).collect();
    assert_eq!((stints, store.find_goals(id).await.unwrap()), (person.stints, Some(person.goals)));

    // The page says so once, and where the copy is.
    let shown = ann.get(&format!("{page}?{said}")).await;
    assert!(shown.says("kept.review") && shown.says("kept.added-both") && shown.says("kept.tab"), "{shown:?}");
    assert!(shown.body.contains(r#"href="/private#/forget""#), "{shown:?}");
    assert!(shown.body.contains("15 June 2026"), "{shown:?}");
    let later = ann.get(&page).await;
    assert!(later.status == 200 && !later.says("kept.review"), "{later:?}");
}

#[tokio::test]
async fn what_the_account_has_is_left_as_it_is() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let before = owner.kept(&store).await;
    let (page, said) = led(&keep(&owner.browser, &draft()).await);
    assert_eq!(said, "kept=1&timeline=left&goals=left");
    assert!(owner.browser.get(&format!("{page}?{said}")).await.says("kept.left-both"));
    assert_eq!(owner.kept(&store).await, before);
    // The result is of what was brought, all the same.
    let id: ReviewId = page.trim_start_matches("/reviews/").parse().unwrap();
    let kept = store.find_review(account(&store, "ann").await.id, id).await.unwrap().unwrap();
    assert_eq!(kept.sent.unwrap().result.advice(), Some(&judged(&draft()).1));
}

#[tokio::test]
async fn nobody_meets_anybody_elses_by_the_same_draft() {
    let server = Server::start().await;
    let (ann, bob) = (sign_up(&server, "ann").await, sign_up(&server, "bob").await);
    let (first, _) = led(&keep(&ann, &draft()).await);
    let store = server.store().await;
    let before = everything(&store, "ann").await;
    let (second, said) = led(&keep(&bob, &draft()).await);
    assert_eq!((said.as_str(), first != second), ("kept=1&timeline=added&goals=added", true));
    assert_eq!((bob.get(&first).await.status, ann.get(&second).await.status), (404, 404));
    assert_eq!(everything(&store, "ann").await, before);
}

#[tokio::test]
async fn an_unfinished_review_is_there_to_be_gone_on_with() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let (page, said) = led(&keep(&ann, &open(&json!({ ITEM: 2 }))).await);
    assert_eq!(said, "kept=open&timeline=added&goals=added");
    let leads = ann.get(&format!("{page}?{said}")).await;
    let (item, asked) = led(&leads);
    assert_eq!((item, asked.contains("kept=open")), (format!("{page}/items/{ITEM}"), true));
    let shown = ann.get(leads.location()).await;
    assert!(shown.status == 200 && shown.says("kept.open") && shown.says("kept.added-both"), "{shown:?}");
    let store = server.store().await;
    let kept = reviews(&store, "ann").await;
    assert!(kept.len() == 1 && kept[0].sent.is_none(), "{kept:?}");
}

#[tokio::test]
async fn timeline_and_goals_can_be_kept_alone() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let goals = with("/review", Value::Null);
    let mut stints = goals.clone();
    stints["goals"] = Value::Null;
    let mut goals = goals;
    goals["stints"] = json!([]);
    for (draft, expected, said) in [
        (&goals, ("/goals", "kept=parts&goals=added"), ["kept.parts", "kept.added-goals"]),
        (&stints, ("/timeline", "kept=parts&timeline=added"), ["kept.parts", "kept.added-timeline"]),
        (&stints, ("/timeline", "kept=nothing&timeline=left"), ["kept.nothing", "kept.left-timeline"]),
        (&goals, ("/goals", "kept=nothing&goals=left"), ["kept.nothing", "kept.left-goals"]),
    ] {
        let answer = keep(&ann, draft).await;
        let (page, asked) = led(&answer);
        assert_eq!((&*page, &*asked), expected);
        let shown = ann.get(answer.location()).await;
        assert!(said.iter().all(|text| shown.says(text)), "{shown:?}");
    }
    let store = server.store().await;
    assert_eq!(store.list_stints(account(&store, "ann").await.id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_day_ahead_of_ours_is_no_moment_to_come() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    // A clock some hours ahead; whichever day it is here, the month has begun somewhere.
    let month = app::context::month_of(now()).to_string();
    let ahead = (1..=28).rev().map(|day| format!("{month}-{day:02}")).next().unwrap();
    let mut draft = with("/review/finished", json!(ahead));
    draft["review"]["began"] = json!(ahead);
    led(&keep(&ann, &draft).await);
    let kept = reviews(&server.store().await, "ann").await;
    let sent = kept[0].sent.as_ref().unwrap();
    assert!(sent.at <= now() && kept[0].started_at <= sent.at, "{kept:?}");
}

#[tokio::test]
async fn asked_for_by_its_address_it_says_how() {
    let server = Server::start().await;
    for browser in [Browser::new(&server.url), sign_up(&server, "ann").await] {
        let page = browser.get("/keep").await;
        assert!(page.status == 200 && page.says("keep.lead"), "{page:?}");
        assert!(page.body.contains(r#"href="/private""#), "{page:?}");
    }
}

#[tokio::test]
async fn the_log_says_nothing_of_it() {
    let mut serving = Serving::start("trace");
    let ann = Browser::new(&serving.url);
    let nobody = keep(&ann, &draft()).await;
    assert_eq!(nobody.status, 401, "{nobody:?}");
    let signed_up = [("email", "ann@lighthouse.example"), ("password", crate::people::PASSWORD)];
    assert_eq!(ann.post("/sign-up", &signed_up).await.status, 303);
    let mut broken = draft();
    broken["goals"]["harrumph-key"] = json!("harrumph");
    assert_eq!(keep(&ann, &broken).await.status, 422);
    assert_eq!(ann.post("/keep", &[("draft", "{ harrumph")]).await.status, 422);
    let (page, _) = led(&keep(&ann, &draft()).await);
    assert_eq!(led(&keep(&ann, &draft()).await).1, "kept=before");
    serving.terminate();
    assert!(serving.ended().success());
    let log = serving.log();
    assert!(log.contains(r#""http.route":"/keep""#), "the log is empty: {log}");
    let id = page.trim_start_matches("/reviews/");
    for text in PRIVATE.into_iter().chain(["harrumph", REVIEW, id, ITEM, "pushed"]) {
        let lines: Vec<&str> = log.lines().filter(|line| line.contains(text)).collect();
        assert!(lines.is_empty(), "the log has {text:?}: {lines:#?}");
    }
}

/// Whether the page says this, which may hold values.
fn shows(answer: &Answer, text: &str) -> bool {
    answer.body.contains(&escaped(text))
}
