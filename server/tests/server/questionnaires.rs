//! Any questionnaire: the list of them, answers in one's own words, an organisation's own, and results in figures.

use std::fs;

use app::{
    context::{Services, now},
    t,
};
use domain::{
    instrument::{Catalogue, Value},
    outcome::Outcome,
    state::State,
};
use store::{ReviewId, Sending, Sent};

use crate::{
    people::{account, done, sign_in, sign_up, stint},
    support::{Answer, Browser, Folder, Server, escaped},
};

/// An item of `ready-to-manage` that is answered in words, and the one that follows it.
const IN_WORDS: &str = "heard-less";
const AFTER: &str = "had-it-easier";
/// What somebody wrote there: nothing of it is markup.
const WORDS: &str = "<script>alert(1)</script> & \"quotes\"\n  \u{201c}two\u{201d} lines </textarea>";

/// Someone with a timeline, who manages.
async fn ann(server: &Server) -> Browser {
    let browser = sign_up(server, "ann").await;
    done(&browser.post("/timeline", &stint()).await);
    browser
}

/// Starts a review of a questionnaire; its path.
async fn begin(browser: &Browser, instrument: &str) -> String {
    let answer = browser.post("/reviews", &[("instrument", instrument)]).await;
    done(&answer);
    answer.location().to_owned()
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

/// What is saved for an item.
async fn saved(server: &Server, review: &str, item: &str) -> Option<Value> {
    let store = server.store().await;
    let id: ReviewId = review.rsplit('/').next().unwrap().parse().unwrap();
    let responses = store.list_responses(account(&store, "ann").await.id, id).await.unwrap();
    store::answers(&responses).remove(item)
}

/// A page says this, as it stands in its text.
fn shows(page: &Answer, text: &str) -> bool {
    page.body.contains(&escaped(text))
}

#[tokio::test]
async fn words_are_kept_as_they_were_written() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    let page = browser.get(&item).await;
    assert!(page.status == 200 && page.body.contains("<textarea"), "{page:?}");
    assert!(!page.body.contains("<script"), "a plain form needs no module");

    let typed = WORDS.replace('\n', "\r\n");
    let answer = browser.post(&item, &[("words", &format!("  {typed}\r\n\r\n")), ("value", ""), ("go", "next")]).await;
    assert_eq!((answer.status, answer.location()), (303, &*format!("{review}/items/{AFTER}")));
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words(WORDS.to_owned())));

    for path in [&item, &format!("{review}/check")] {
        let page = browser.get(path).await;
        // Whatever of it could end an element is written out.
        assert!(page.body.contains("&lt;script&gt;") || page.body.contains("&lt;script>"), "{path}: {page:?}");
        assert!(!page.body.contains("<script>alert"), "{path}: {page:?}");
        assert!(page.body.contains("\n  \u{201c}two\u{201d} lines"), "{path}: {page:?}");
    }
    // The island gets no word of it.
    let island = browser.get(&format!("{review}/items/not-heard")).await;
    assert!(island.status == 200 && !island.body.contains("\u{201c}two\u{201d} lines"), "{island:?}");
    assert!(island.body.contains(r#"data-state="answered""#), "but knows that there is an answer");

    done(&browser.post(&item, &[("words", ""), ("value", "skip"), ("had", &typed)]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::RatherNot));
}

#[tokio::test]
async fn every_way_out_of_a_page_of_words_saves_them() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    let ways = [
        ("next", format!("{review}/items/{AFTER}")),
        ("back", format!("{review}/items/same-around-boss")),
        ("stay", item.clone()),
        ("check", format!("{review}/check")),
        ("item-not-heard", format!("{review}/items/not-heard")),
        ("item-no-such", format!("{review}/items/{AFTER}")),
    ];
    for (go, there) in ways {
        let words = format!("on the way {go}");
        let answer = browser.post(&item, &[("words", &words), ("go", go)]).await;
        assert_eq!((answer.status, answer.location()), (303, &*there), "{go}");
        assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words(words)), "{go}");
    }
}

#[tokio::test]
async fn a_tab_left_open_puts_nothing_back() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    let words = |text: &str| Some(Value::Words(text.to_owned()));
    done(&browser.post(&item, &[("words", "first\ntry")]).await);
    let page = browser.get(&item).await;
    assert!(page.body.contains("name=\"had\" value=\"first\ntry\""), "{page:?}");
    // Saved in another tab; then the first tab goes on, with nothing changed there.
    done(&browser.post(&item, &[("words", "second try"), ("had", "first\r\ntry")]).await);
    done(&browser.post(&item, &[("words", "first\r\ntry"), ("had", "first\r\ntry")]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, words("second try"));
    // What is typed there counts.
    done(&browser.post(&item, &[("words", "third try"), ("had", "first\r\ntry")]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, words("third try"));
}

#[tokio::test]
async fn words_for_a_review_that_was_sent_meanwhile_come_back() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    done(&browser.post(&item, &[("words", "in time")]).await);
    done(&browser.post(&format!("{review}/check"), &[]).await);
    let late = browser.post(&item, &[("words", "too late"), ("had", "in time")]).await;
    assert_eq!(late.status, 422, "{late:?}");
    assert!(shows(&late, &t!("words.already-sent")) && late.body.contains("too late"), "{late:?}");
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words("in time".to_owned())));
    // Whoever only passes by goes on to the result.
    assert_eq!(browser.post(&item, &[("words", "in time"), ("had", "in time")]).await.status, 303);
}

#[tokio::test]
async fn words_that_cannot_be_taken_come_back() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    // Nothing typed, nothing there: one may go on and leave it open.
    assert_eq!(browser.post(&item, &[("words", ""), ("go", "next")]).await.status, 303);
    assert_eq!(saved(&server, &review, IN_WORDS).await, None);

    let (long, fits) = ("ä".repeat(2_001), "ä".repeat(2_000));
    let too_long = t!("words.too-long", "most" => 2_000);
    let cases: [(&str, &str, &str, String); 4] = [
        (&long, "", "", too_long),
        (" \r\n \t", "", "", t!("words.empty")),
        ("", "", "1", t!("words.empty")),
        ("kept <as> it is & was", "na", "", t!("words.and-aside")),
    ];
    for (words, value, had, fault) in cases {
        let answer = browser.post(&item, &[("words", words), ("value", value), ("had", had), ("go", "next")]).await;
        assert_eq!(answer.status, 422, "{words:?}: {answer:?}");
        assert!(shows(&answer, &fault), "{words:?}: {answer:?}");
        let kept = words.replace('&', "&amp;").replace('<', "&lt;");
        assert!(answer.body.contains(&kept), "{words:?} is still there: {answer:?}");
        assert_eq!(saved(&server, &review, IN_WORDS).await, None, "{words:?}");
    }
    done(&browser.post(&item, &[("words", &fits)]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words(fits)));
    // A point where words are asked, and words where a point is.
    for (item, fields) in [(IN_WORDS, [("value", "3")]), ("not-heard", [("words", "some")])] {
        let answer = browser.post(&format!("{review}/items/{item}"), &fields).await;
        assert_eq!(answer.status, 422, "{item}: {answer:?}");
        assert!(answer.says("choice-unknown"), "{item}: {answer:?}");
    }
}

#[tokio::test]
async fn words_outlive_their_session_and_are_their_owners() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    done(&browser.post(&item, &[("words", "first")]).await);
    let (nobody, other) = (Browser::new(&server.url), sign_up(&server, "bob").await);
    assert!(nobody.get(&item).await.turns_away());
    assert!(nobody.get("/questionnaires").await.turns_away());
    for answer in [other.get(&item).await, other.post(&item, &[("words", "theirs")]).await] {
        assert_eq!(answer.status, 404, "{answer:?}");
        assert!(!answer.body.contains("first"), "{answer:?}");
    }
    let carried = nobody.post(&item, &[("words", "second\r\n  try"), ("go", "next")]).await;
    assert!(carried.status == 401 && carried.body.contains("words=second%0D%0A++try"), "{carried:?}");
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words("first".to_owned())));
    done(&sign_in(&nobody, "ann").await);
    done(&nobody.post(&item, &[("words", "second\r\n  try"), ("go", "next")]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words("second\n  try".to_owned())));
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
async fn a_result_in_figures_says_each_in_words() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let (first, result) =
        play(&browser, "check-in", &[("strength-left", "1"), ("woke-tired", "5"), ("enjoyed", "5")]).await;
    // Enjoyment rests on one answer of two, energy on both, and learning has none.
    let score = |score: i32| t!("answers.score", "score" => score);
    assert!(shows(&result, &score(100)) && shows(&result, &score(0)), "{result:?}");
    assert!(shows(&result, &t!("figures.of-asked", "count" => 1, "total" => 2)), "{result:?}");
    assert!(shows(&result, &t!("figures.none-answered", "count" => 2)), "{result:?}");
    assert!(result.says("exhaustion-note.title"), "energy is very low: {result:?}");
    assert!(result.body.contains(&format!("{first}/answers#energy")), "{result:?}");
    assert!(result.body.contains("/rules#fact-energy"), "{result:?}");
    assert!(!result.says("since.title") && !result.says("trend.title"), "once is no comparison: {result:?}");

    let (second, result) = play(&browser, "check-in", &[("strength-left", "5"), ("enjoyed", "1")]).await;
    assert!(result.says("since.title") && result.says("trend.title"), "{result:?}");
    assert!(shows(&result, &t!("since.lower", "from" => 100, "to" => 0, "points" => 100)), "{result:?}");
    // Of energy only one item was answered both times.
    assert!(shows(&result, &t!("since.higher", "from" => 0, "to" => 100, "points" => 100)), "{result:?}");
    assert!(shows(&result, &t!("since.part", "count" => 1, "total" => 2)), "{result:?}");
    assert!(result.says("sinking.title"), "enjoyment fell: {result:?}");
    assert!(!result.says("exhaustion-note.title"), "{result:?}");
    // The first stays as it was when there was nothing to compare it with.
    let again = browser.get(&first).await;
    assert!(!again.says("since.title") && again.says("exhaustion-note.title"), "{again:?}");

    let answers = browser.get(&format!("{second}/answers")).await;
    assert!(answers.body.contains(r#"id="energy""#) && answers.body.contains(r#"id="field-pull-elsewhere""#));
    assert!(shows(&answers, &t!("answers.moved", "weight" => 50, "points" => 100)), "{answers:?}");
}

#[tokio::test]
async fn an_answer_behind_two_figures_is_one_answer() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let (_, result) = play(&browser, "technical-fluency", &[("pass-interview", "4"), ("lost-in-talk", "2")]).await;
    assert!(shows(&result, &t!("figures.rests-on", "count" => 2)), "{result:?}");
}

#[tokio::test]
async fn what_moved_leads_to_its_figure() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let answers = [("talked-over", "4"), ("peers-after-leaving", "4")];
    play(&browser, "manager-craft", &answers).await;
    let (_, result) = play(&browser, "manager-craft", &answers).await;
    for id in ["field-peers", "field-peers-travel"] {
        assert!(result.body.contains(&format!("href=\"#{id}\"")), "{id}: {result:?}");
        assert_eq!(result.body.matches(&format!("id=\"{id}\"")).count(), 1, "{id}: {result:?}");
    }
}

#[tokio::test]
async fn an_organisations_questionnaire_is_taken_like_any_other() {
    const OWN: &str = r#"
id = "our-lunch"
version = 1
title = "Lunch & us"
purpose = "Whether 2 < 3 & why."
minutes = 1
source = "Our own."
result = "figures"

[scales.much]
labels = ["Less < half", "Half & half", "Wholly"]

[[field]]
id = "hungry"
title = "Hunger & thirst"
meaning = "How hungry."
low = "You are full & fine."
middle = "You could eat."
high = "You are hungry."

[[section]]
id = "one"
title = "One"

[[section.item]]
id = "hungry-now"
text = "Is your hunger > 2 & < 5?"
scale = "much"
feeds = [{ field = "hungry", weight = 50 }]

[[section.item]]
id = "full-now"
text = "I am full."
scale = "much"
feeds = [{ field = "hungry", weight = 50, reversed = true }]
"#;
    let folder = Folder::new();
    fs::write(folder.path().join("our-lunch.v1.toml"), OWN).unwrap();
    // What is faulty is left out, and the rest is there.
    let broken = OWN.replace("our-lunch", "our-markup").replace("I am full.", "<script>alert(1)</script>");
    fs::write(folder.path().join("our-markup.v1.toml"), broken).unwrap();
    let own = folder.path().to_owned();
    let server = Server::start_with(move |args| args.instruments = Some(own)).await;
    let browser = ann(&server).await;
    let page = browser.get("/questionnaires").await;
    assert!(shows(&page, "Lunch & us") && shows(&page, "Whether 2 < 3 & why."), "{page:?}");
    assert!(page.says("questionnaires.own") && page.says("questionnaires-own.lead"), "{page:?}");
    assert!(!page.body.contains("our-markup") && !page.body.contains("alert(1)"), "{page:?}");

    let item = format!("{}/items/hungry-now", begin(&browser, "our-lunch").await);
    let page = browser.get(&item).await;
    assert!(shows(&page, "Is your hunger > 2 & < 5?") && shows(&page, "Less < half"), "{page:?}");
    let (path, result) = play(&browser, "our-lunch", &[("hungry-now", "1"), ("full-now", "3")]).await;
    let open = begin(&browser, "check-in").await;
    begin(&browser, "our-lunch").await;
    assert!(shows(&result, "Hunger & thirst") && shows(&result, "You are full & fine."), "{result:?}");

    // Without the folder its reviews wait, and everything else goes on.
    let plain = browser.at(&server.beside(|services| services.instruments = domain_catalogue()).await);
    assert_eq!(plain.get(&path).await.status, 409);
    for page in ["/home", "/reviews", "/questionnaires"] {
        assert_eq!(plain.get(page).await.status, 200, "{page}");
    }
    let home = plain.get("/home").await;
    assert!(home.body.contains(&format!(r#"href="{open}""#)), "the other one can be gone on with: {home:?}");
}

#[tokio::test]
async fn who_is_stuck_with_a_version_that_is_gone_can_start_anew() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    // An organisation's questionnaire, of which the second version takes the place of the first.
    let with = |version| {
        let mut one = Catalogue::shipped().latest("check-in").unwrap().clone();
        (one.id, one.version) = ("our-days".to_owned(), version);
        move |services: &mut Services| services.instruments = Catalogue::with_own(vec![one]).into()
    };
    let browser = browser.at(&server.beside(with(1)).await);
    let stuck = begin(&browser, "our-days").await;
    done(&browser.post(&format!("{stuck}/items/enjoyed"), &[("value", "4")]).await);
    let later = server.beside(with(2)).await;
    let later = browser.at(&later);
    let gone = later.get(&stuck).await;
    assert!(gone.status == 409 && gone.body.contains(r#"href="/questionnaires" class="button"#), "{gone:?}");
    let page = later.get("/questionnaires").await;
    assert!(page.says("questionnaires.stranded") && page.says("questionnaires.anew"), "{page:?}");
    // Asked for in so many words only.
    let again = later.post("/reviews", &[("instrument", "our-days")]).await;
    assert_eq!(again.location(), stuck, "{again:?}");
    let anew = later.post("/reviews", &[("instrument", "our-days"), ("anew", "yes")]).await;
    assert!(anew.status == 303 && anew.location() != stuck, "{anew:?}");
    assert!(later.get(anew.location()).await.location().contains("/items/"), "it can be answered");
    assert!(!later.get("/questionnaires").await.says("questionnaires.stranded"));
    // What can be gone on with is never given up.
    let same = later.post("/reviews", &[("instrument", "our-days"), ("anew", "yes")]).await;
    assert_eq!(same.location(), anew.location(), "{same:?}");
}

fn domain_catalogue() -> std::sync::Arc<domain::instrument::Catalogue> {
    domain::instrument::Catalogue::shipped().clone().into()
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
    for (days, suggested) in [(40, true), (30, false)] {
        let path = begin(&browser, "check-in").await;
        let review: ReviewId = path.rsplit('/').next().unwrap().parse().unwrap();
        let sent = Sent {
            at: store::Instant(now().0 - days * DAY),
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
