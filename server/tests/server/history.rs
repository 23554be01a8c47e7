//! Figures over time, notes, and decisions on moves.

use store::{Location, NewReview, ReviewId, Sent, Store};

use crate::{people::PASSWORD, support::Server};
use crate::{
    people::{DECLINED, ITEM, Owner, account, begin, done, email, sign_up, stint},
    program::Serving,
    support::Browser,
};

/// A month, in milliseconds.
const MONTH: i64 = 30 * 24 * 60 * 60 * 1000;

/// Sends so many check-ins, a month apart and the last one now, each with this enjoyment.
async fn check_ins(store: &Store, account: store::AccountId, scores: &[f64]) -> Vec<ReviewId> {
    let mut ids = Vec::new();
    for (number, score) in scores.iter().enumerate() {
        let back = i64::try_from(scores.len() - number).unwrap() * MONTH;
        let at = app::context::later(app::context::now(), -back);
        let id = ReviewId::new();
        let new = NewReview {
            id,
            account,
            instrument: "check-in".to_owned(),
            version: 1,
            track: None,
            as_of: app::context::month_of(at),
            started_at: at,
        };
        store.create_review(&new).await.unwrap();
        let mut state = domain::state::State::default();
        state.set(domain::state::Measure::Enjoyment, *score).unwrap();
        let scored = domain::scoring::Scored { state: state.clone(), figures: Default::default() };
        let sent = Sent {
            at,
            corrected_at: None,
            rules_version: "sample".to_owned(),
            result: domain::outcome::Outcome::Figures(scored),
            timeline: Vec::new(),
            goals: Default::default(),
            state,
        };
        assert_eq!(store.send_review(account, id, 0, &sent).await.unwrap(), store::Sending::Sent);
        ids.push(id);
    }
    ids
}

/// How many queries one look at the page takes, and how it looks.
pub async fn queries(serving: &Serving, browser: &Browser, address: &str) -> (usize, String) {
    // Those on a person's data: a connection that opens meanwhile, and sweeps, ask for nothing of theirs.
    let theirs = |line: &&str| ["account_id", "report_id"].iter().any(|one| line.contains(one));
    let of_theirs = |line: &&str| line.contains(r#""target":"sqlx::query""#) && theirs(line);
    let count = || serving.log().lines().filter(of_theirs).count();
    let before = count();
    let page = browser.get(address).await;
    assert_eq!(page.status, 200, "{page:?}");
    (count() - before, page.body)
}

#[tokio::test]
async fn a_long_history_takes_as_many_queries_as_a_short_one() {
    let serving = Serving::start("sqlx::query=debug");
    let ann = Browser::new(&serving.url);
    done(&ann.post("/sign-up", &[("email", &email("ann")), ("password", PASSWORD)]).await);
    done(&ann.post("/timeline", &stint()).await);
    // The first look of the day writes the day into the session.
    ann.get("/history").await;
    let store = Store::open(&Location::Sqlite(serving.data().join("pendulum.sqlite"))).await.unwrap();
    let id = account(&store, "ann").await.id;
    let (mut taken, mut before) = (0, Vec::new());
    for many in [3_usize, 30, 300] {
        let scores: Vec<f64> = (taken..many).map(|number| (number % 101) as f64).collect();
        check_ins(&store, id, &scores).await;
        taken = many;
        let (count, page) = queries(&serving, &ann, "/history").await;
        assert!(page.contains("over-time__mark"), "{many}");
        before.push(count);
    }
    assert!(before[0] > 0 && before.iter().all(|count| *count == before[0]), "{before:?}");
}

#[tokio::test]
async fn every_point_opens_its_review_and_gaps_break_the_line() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    assert!(ann.get("/history").await.says("history.empty"));
    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    let ids = check_ins(&store, id, &[60.0, 40.0, 20.0]).await;
    let page = ann.get("/history?measure=enjoyment").await;
    for one in &ids {
        assert!(page.body.contains(&format!(r#"<a class="over-time__mark" href="/reviews/{one}""#)), "{page:?}");
        assert_eq!(ann.get(&format!("/reviews/{one}/answers")).await.status, 200);
    }
    let lines = |body: &str| body.matches("<polyline").count();
    assert_eq!(lines(&page.body), 1);
    assert!(
        page.body.contains(&app::t!("history.spread", "score" => 40.0, "least" => 20.0, "most" => 60.0, "count" => 3))
    );
    // Without the one in the middle, and the first long before: nobody looked for half a year.
    store.delete_review(id, ids[1], app::context::now()).await.unwrap();
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    let earlier =
        "UPDATE reviews SET sent_at = sent_at - 20000000000, started_at = started_at - 20000000000 WHERE id = $1";
    sqlx::query(earlier).bind(ids[0]).execute(write).await.unwrap();
    assert_eq!(lines(&ann.get("/history?measure=enjoyment").await.body), 2);
    for address in [
        "/history?year=1999",
        "/history?by=role&year=2026",
        "/history?by=track",
        "/history?by=questionnaire&measure=nonsense",
    ] {
        assert_eq!(ann.get(address).await.status, 200, "{address}");
    }
}

#[tokio::test]
async fn a_note_stands_beside_its_review_and_one_too_long_stays_in_the_form() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let path = format!("/reviews/{}/note", owner.sent);
    let long = "x".repeat(4_001);
    let answer = owner.browser.post(&path, &[("words", &long)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains(&long), "what was typed is gone");
    assert_eq!(owner.browser.post(&path, &[("words", &"x".repeat(1_000_000))]).await.status, 413);
    done(&owner.browser.post(&path, &[("words", "a <windy> month")]).await);
    assert!(owner.browser.get("/history").await.body.contains("a &lt;windy&gt; month"));
    done(&owner.browser.post(&path, &[("words", " ")]).await);
    assert!(!owner.browser.get("/history").await.body.contains("windy"));
    assert_eq!(owner.browser.post(&format!("/reviews/{}/note", owner.open), &[("words", "a")]).await.status, 404);
}

#[tokio::test]
async fn two_decisions_on_one_move_in_two_tabs() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let path = format!("/reviews/{}/moves/{}", owner.sent, owner.about);
    // One tab was opened before the decision there is.
    let stale = owner.browser.post(&path, &DECLINED).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("decide-changed") && stale.body.contains("moored for good"), "{stale:?}");
    let page = owner.browser.get(&path).await;
    assert_eq!(crate::support::hidden(&page.body, "seen"), "1");
    done(&owner.browser.post(&path, &[("choice", "later"), ("seen", "1")]).await);
    assert_eq!(owner.browser.post(&path, &[("choice", "consider"), ("seen", "1")]).await.status, 422);
    assert_eq!(owner.browser.post(&path, &[("choice", "perhaps"), ("seen", "2")]).await.status, 422);
    let other = format!("/reviews/{}/moves/no-such-move", owner.sent);
    assert_eq!(owner.browser.get(&other).await.status, 404);
}

#[tokio::test]
async fn a_plan_is_kept_and_its_outcome_stands_beside_what_was_expected() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let path = format!("/reviews/{}/moves/{}", owner.sent, owner.about);
    let form = owner.browser.get(&format!("{path}?choice=accept")).await;
    assert!(form.says("decide-steps") && form.says("decide-review"), "{form:?}");
    let (day, month) = ("2030-01-31", "2031-01");
    let plan = [
        ("choice", "accept"),
        ("seen", "1"),
        ("expect", "Less of a culture problem"),
        ("sure", "90"),
        ("step-1", "Tell Ann"),
        ("step-1-on", day),
        ("review_on", day),
        ("end", month),
        ("sign", "I sleep"),
    ];
    let answer = owner.browser.post(&path, &plan[..4]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("decide-review.missing") && answer.says("decide-steps.missing"), "{answer:?}");
    assert!(answer.body.contains("Less of a culture problem"), "what was typed is gone");
    let saved = owner.browser.post(&path, &plan).await;
    assert_eq!((saved.status, saved.location()), (303, &*format!("/decisions/{}?saved=1", owner.decision)));
    let page = owner.browser.get(saved.location()).await;
    for text in ["Tell Ann", "I sleep", "31 January 2030", "January 2031"] {
        assert!(page.body.contains(text), "{text}: {page:?}");
    }
    assert!(page.says("coach.title"), "the coach asks about a stock phrase");
    assert!(owner.browser.get("/home").await.says("home-plans"));
    let told = [("came", "partly"), ("felt", "bad"), ("words", "It rained"), ("seen", "2")];
    assert_eq!(owner.browser.post(&format!("/decisions/{}", owner.decision), &told[..1]).await.status, 422);
    done(&owner.browser.post(&format!("/decisions/{}", owner.decision), &told).await);
    let all = owner.browser.get("/decisions").await;
    assert!(all.says("decisions.held") && all.says("leaning.too-few") && all.says("came-partly"), "{all:?}");
    done(&owner.browser.post(&format!("/decisions/{}/delete", owner.decision), &[]).await);
    assert!(owner.browser.get("/decisions").await.says("decisions.empty"));
}

#[tokio::test]
async fn what_ones_history_raises_is_shown_with_its_data_and_nothing_without() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let path = |review: &str| format!("{review}/moves/{}", owner.about);
    let first = format!("/reviews/{}", owner.sent);
    let asks = async |review: &str| owner.browser.get(&format!("{}?choice=decline", path(review))).await;
    assert!(!asks(&first).await.body.contains("data-bias"), "one review is no history");
    // Declined at the first review; the same at the second, with less joy each time.
    let again = async |points: &str| {
        let review = begin(&owner.browser, "where-am-i").await;
        done(&owner.browser.post(&format!("{review}/items/{ITEM}"), &[("value", points)]).await);
        done(&owner.browser.post(&format!("{review}/check"), &[]).await);
        review
    };
    let store = server.store().await;
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    let joyful = r#"UPDATE reviews SET state = '{"enjoyment":80}', sent_at = sent_at - 1000 WHERE id = $1"#;
    sqlx::query(joyful).bind(owner.sent.parse::<ReviewId>().unwrap()).execute(write).await.unwrap();
    let second = again("1").await;
    done(&owner.browser.post(&path(&second), &DECLINED).await);
    let third = again("1").await;
    let page = asks(&third).await;
    assert!(page.body.contains(r#"data-bias="status-quo""#), "{page:?}");
    assert!(page.body.contains(&format!(r#"href="{first}""#)) && page.body.contains(&format!(r#"href="{second}""#)));
    assert!(page.body.contains("80 of 100"), "with the figures");
    assert!(!owner.browser.get(&format!("{}?choice=accept", path(&third))).await.body.contains("status-quo"));
}

#[tokio::test]
async fn two_reviews_stand_side_by_side_and_one_that_is_gone_is_said_so() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let review = begin(&owner.browser, "where-am-i").await;
    done(&owner.browser.post(&format!("{review}/items/{ITEM}"), &[("value", "5")]).await);
    done(&owner.browser.post(&format!("{review}/check"), &[]).await);
    let newer = review.trim_start_matches("/reviews/");
    let address = format!("/history/compare?older={}&newer={newer}", owner.sent);
    let page = owner.browser.get(&address).await;
    for key in ["compare.figures", "compare.answers", "compare.you", "compare.rules"] {
        assert!(page.says(key), "{key}: {page:?}");
    }
    assert!(
        page.body.contains("<td>0</td><td>100</td><td>+100</td>"),
        "one answer, from one end to the other: {page:?}"
    );
    // The older one is first, whichever was chosen first.
    let turned = format!("/history/compare?older={newer}&newer={}", owner.sent);
    assert!(owner.browser.get(&turned).await.body.contains("<td>0</td><td>100</td><td>+100</td>"));
    // As if it had been given under other rules: what they changed stands apart.
    let store = server.store().await;
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    let other = r#"UPDATE reviews SET result = json_set(result, '$.rules_version', '2020-01.1', '$.moves', json('[]')) WHERE id = $1"#;
    sqlx::query(other).bind(owner.sent.parse::<ReviewId>().unwrap()).execute(write).await.unwrap();
    let page = owner.browser.get(&address).await;
    assert!(page.body.contains("2020-01.1") && page.says("compare.no-place"), "{page:?}");
    assert!(page.body.contains("evidence__item") && page.says("compare.not-before"), "fact by fact: {page:?}");
    // An open one, somebody else's and none at all look alike.
    let stranger = Owner::new(&server, "bob").await;
    let open = begin(&owner.browser, "where-am-i").await.replace("/reviews/", "");
    for gone in [&open, &stranger.sent, &ReviewId::new().to_string(), &"nonsense".to_owned()] {
        let page = owner.browser.get(&format!("/history/compare?older={gone}&newer={newer}")).await;
        assert!(
            page.status == 200 && page.says("compare.gone") && !page.body.contains(r#"id="figures""#),
            "{gone}: {page:?}"
        );
    }
}

#[tokio::test]
async fn a_review_deleted_while_compared_is_said_to_be_gone_and_the_other_stays() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    let ids = check_ins(&store, id, &[60.0, 40.0]).await;
    let address = format!("/history/compare?older={}&newer={}", ids[0], ids[1]);
    assert!(ann.get(&address).await.body.contains(r#"id="figures""#));
    // In another tab.
    done(&ann.post(&format!("/reviews/{}/delete", ids[0]), &[("current-password", PASSWORD)]).await);
    let page = ann.get(&address).await;
    assert!(page.status == 200 && page.says("compare.gone") && !page.body.contains(r#"id="figures""#), "{page:?}");
    let other = format!(r#"value="{}" selected"#, ids[1]);
    assert!(page.body.contains(&other) && !page.body.contains(&ids[0].to_string()), "{page:?}");
}

/// Two versions of an organisation's own questionnaire, of which the second asks something else altogether.
#[tokio::test]
async fn versions_that_share_no_question_say_so_and_compare_nothing() {
    let folder = crate::support::Folder::new();
    for (version, item) in [(1, "sleep"), (2, "walks")] {
        let text = format!(
            r#"
id = "own-rest"
version = {version}
title = "Rest"
purpose = "How you rest."
minutes = 1
source = "Our own."
result = "figures"

[scales.much]
labels = ["Little", "Some", "Much"]

[[field]]
id = "{item}"
title = "Your {item}"
meaning = "How much of it."
low = "You have little."
middle = "You have some."
high = "You have much."

[[section]]
id = "one"
title = "One"

[[section.item]]
id = "{item}-now"
text = "How much of it do you have?"
scale = "much"
feeds = [{{ field = "{item}", weight = 100 }}]
"#
        );
        std::fs::write(folder.path().join(format!("own-rest.v{version}.toml")), text).unwrap();
    }
    let path = folder.path().to_owned();
    let server = Server::start_with(|args| args.instruments = Some(path)).await;
    let ann = sign_up(&server, "ann").await;
    done(&ann.post("/timeline", &stint()).await);
    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    let mut ids = Vec::new();
    for (version, item) in [(1_u16, "sleep"), (2, "walks")] {
        let at = app::context::later(app::context::now(), -MONTH * (3 - i64::from(version)));
        let review = ReviewId::new();
        let new = NewReview {
            id: review,
            account: id,
            instrument: "own-rest".to_owned(),
            version,
            track: None,
            as_of: app::context::month_of(at),
            started_at: at,
        };
        store.create_review(&new).await.unwrap();
        let item = format!("{item}-now");
        let value = domain::instrument::Value::Point(3);
        let _ = store.save_response(id, review, &item, &value, &item, at).await.unwrap();
        done(&ann.post(&format!("/reviews/{review}/check"), &[]).await);
        ids.push(review);
    }
    let page = ann.get(&format!("/history/compare?older={}&newer={}", ids[0], ids[1])).await;
    assert!(page.says("compare.nothing-common") && page.says("compare.answers-none"), "{page:?}");
    assert!(!page.body.contains("<td>"), "no figure of one stands beside one of the other: {page:?}");
}
