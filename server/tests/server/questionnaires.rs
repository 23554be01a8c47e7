//! Any questionnaire: where one stands with each of them, and what their results begin with.

mod figures;
mod own;
mod words;

use app::context::now;
use domain::{outcome::Outcome, state::State};
use store::{ReviewId, Sending, Sent};

use crate::{
    people::{account, begin, done, sign_up, stint},
    support::{Answer, Browser, Server, escaped},
};

/// Someone with a timeline, who manages.
async fn ann(server: &Server) -> Browser {
    let browser = sign_up(server, "ann").await;
    done(&browser.post("/timeline", &stint()).await);
    browser
}

/// Answers these items, sends the review and opens its result.
async fn play(browser: &Browser, instrument: &str, answers: &[(&str, &str)]) -> (String, Answer) {
    let path = begin(browser, instrument).await;
    for (item, value) in answers {
        done(&browser.post(&format!("{path}/items/{item}"), &[("value", value)]).await);
    }
    let sent = browser.post(&format!("{path}/check"), &[]).await;
    assert_eq!((sent.status, sent.location()), (303, &*path), "{sent:?}");
    let result = browser.get(&path).await;
    assert_eq!(result.status, 200, "{result:?}");
    (path, result)
}

/// A page says this, as it stands in its text.
fn shows(page: &Answer, text: &str) -> bool {
    page.body.contains(&escaped(text))
}

#[tokio::test]
async fn the_list_says_where_one_stands_with_each() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    let page = browser.get("/questionnaires").await;
    assert!(page.says("questionnaires.no-timeline"), "{page:?}");
    assert!(!page.body.contains(r#"name="instrument""#), "nothing to start yet: {page:?}");

    done(&browser.post("/timeline", &stint()).await);
    let page = browser.get("/questionnaires").await;
    assert!(page.says("questionnaires.none-yet"), "{page:?}");
    for instrument in domain::instrument::Catalogue::shipped().all() {
        assert!(shows(&page, &instrument.purpose), "{}: {page:?}", instrument.id);
        assert!(page.body.contains(&format!(r#"value="{}""#, instrument.id)), "{}", instrument.id);
    }
    // What is meant for those who manage comes before what is meant for others.
    let place = |id: &str| page.body.find(&format!(r#"id="{id}""#)).unwrap();
    assert!(place("manager-craft") < place("others") && place("others") < place("ready-to-manage"));

    let (sent, _) = play(&browser, "check-in", &[("strength-left", "3")]).await;
    let open = begin(&browser, "technical-fluency").await;
    let page = browser.get("/questionnaires").await;
    assert!(page.body.contains(&format!(r#"href="{sent}""#)), "{page:?}");
    assert!(page.body.contains(&format!(r#"href="{open}""#)), "{page:?}");
    assert!(page.says("questionnaires.again") && page.says("reviews.unfinished"), "{page:?}");
    assert!(!page.body.contains(r#"value="technical-fluency""#), "an open one is gone on with: {page:?}");
    let history = browser.get("/reviews").await;
    assert!(shows(&history, "Check-in") && history.says("reviews.figures-lead"), "{history:?}");
}

#[tokio::test]
async fn a_result_of_a_former_version_is_shown() {
    const FORMER: &str = r#"{
        "as_of": "2026-06", "rules_version": "2026-11.1", "tour_clock": "overdue",
        "tenure": {"engineering_before_managing_months": 96, "engineering_months": 96, "current_role_months": 41,
            "management_stint_months": 41, "management_months": 41, "since_hands_on_months": null, "swings": 1},
        "confidence": 0.6,
        "archetypes": [{"id": "reluctant-manager", "guise": "trapped", "match": 0.9, "evidence": [
            {"fact": "enjoyment", "value": 20.5, "threshold": 40, "effect": 0.35}]}],
        "moves": [{"id": "leave-management", "score": 0.83, "blocked_by": null, "for": [
            {"fact": "pull.people", "value": -2, "threshold": -1, "effect": 0.4}], "against": []}],
        "unjudged": [{"kind": "move", "id": "swap-seats", "could_be": 0.5, "missing": ["fluency"]}]}"#;
    let server = Server::start().await;
    let browser = ann(&server).await;
    let path = begin(&browser, "where-am-i").await;
    let store = server.store().await;
    let sent = Sent {
        at: now(),
        corrected_at: None,
        rules_version: "2026-11.1".to_owned(),
        result: serde_json::from_str(FORMER).unwrap(),
        timeline: Vec::new(),
        goals: Default::default(),
        state: State::default(),
    };
    assert!(matches!(sent.result, Outcome::Advice(_)));
    let id: ReviewId = path.rsplit('/').next().unwrap().parse().unwrap();
    let sending = store.send_review(account(&store, "ann").await.id, id, 0, &sent).await.unwrap();
    assert_eq!(sending, Sending::Sent);
    let page = browser.get(&path).await;
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.says("move-leave-management.name"), "{page:?}");
    for page in ["/home", "/reviews", "/questionnaires"] {
        assert_eq!(browser.get(page).await.status, 200, "{page}");
    }
}

#[tokio::test]
async fn home_suggests_a_check_in_after_a_month() {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let server = Server::start().await;
    let browser = ann(&server).await;
    done(&browser.post("/goals", &[("near", "a quiet year")]).await);
    assert!(!browser.get("/home").await.says("home.check-in"), "the first look comes before");
    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    for (days, suggested) in [(40, true), (27, false)] {
        let path = begin(&browser, "check-in").await;
        let review: ReviewId = path.rsplit('/').next().unwrap().parse().unwrap();
        let sent = Sent {
            at: store::Instant(now().0 - days * DAY),
            corrected_at: None,
            rules_version: "2026-11".to_owned(),
            result: Outcome::Figures(domain::scoring::Scored::default()),
            timeline: Vec::new(),
            goals: Default::default(),
            state: State::default(),
        };
        assert_eq!(store.send_review(id, review, 0, &sent).await.unwrap(), Sending::Sent);
        let home = browser.get("/home").await;
        assert_eq!(home.says("home.check-in"), suggested, "{days} days: {home:?}");
    }
}

#[tokio::test]
async fn goals_are_missed_where_advice_is_given_and_nowhere_else() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    for (instrument, missed) in [("where-am-i", true), ("check-in", false)] {
        let page = browser.get(&format!("{}/check", begin(&browser, instrument).await)).await;
        assert_eq!(page.says("check.no-goals"), missed, "{instrument}: {page:?}");
    }
}
