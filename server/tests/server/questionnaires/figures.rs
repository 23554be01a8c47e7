//! Results that are figures: each in words, counted once, and what moved since the last time.

use app::t;

use super::{ann, play, shows};
use crate::support::Server;

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
