//! The rules in the open: the page `/rules` and `pendulum rules`.

use std::fs;

use app::{permissions::May, t, words};
use domain::{archetype, instrument::Catalogue, moves::Move};

use crate::{
    people::sign_up,
    program::{run, text},
    support::{Browser, Folder, Server, escaped},
};

#[tokio::test]
async fn anyone_reads_the_rules_without_script() {
    let server = Server::start().await;
    assert_eq!(app::permissions::declared(false, "/rules"), Some(May::Anyone));
    let nobody = Browser::new(&server.url);
    let page = nobody.get("/rules").await;
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.says("rules.title"), "no heading");
    assert!(!page.body.contains("<script"), "the rules need no script");
    let anchors = archetype::rules().iter().map(|one| words::key_of(one.archetype, one.guise));
    for id in anchors.chain(Move::ALL.iter().map(|one| format!("move-{one}"))) {
        assert!(page.body.contains(&format!(" id=\"{id}\"")), "{id} is missing");
    }
    // It is made once: the second reader gets the same.
    assert_eq!(nobody.get("/rules").await.body, page.body);
}

#[tokio::test]
async fn every_page_leads_to_the_rules() {
    let server = Server::start().await;
    for path in ["/", "/privacy", "/sign-in", "/none"] {
        assert!(Browser::new(&server.url).get(path).await.body.contains("href=\"/rules\""), "{path}");
    }
}

#[tokio::test]
async fn what_an_organisation_asks_stands_with_the_rest_for_its_people() {
    let folder = Folder::new();
    let own = r#"id = "our-evenings"
version = 3
title = "Our evenings"
purpose = "To see how we rest."
minutes = 1
source = "Our own."
[scales.true]
labels = ["No", "Half", "Yes"]
[[section]]
id = "one"
title = "Evenings"
[[section.item]]
id = "rested"
text = "I was rested when I came home."
scale = "true"
feeds = [{ measure = "energy", weight = 50 }]
[[section.item]]
id = "asleep"
text = "I fell asleep at once & early."
scale = "true"
feeds = [{ measure = "energy", weight = 50, reversed = true }]
"#;
    fs::write(folder.path().join("our-evenings.v3.toml"), own).unwrap();
    let server = Server::start_with(|args| args.instruments = Some(folder.path().to_owned())).await;
    let page = sign_up(&server, "ida").await.get("/rules").await;
    let (_, energy) = page.body.split_once(" id=\"fact-energy\"").unwrap();
    let (energy, _) = energy.split_once("</article>").unwrap();
    for said in ["Our evenings", "I was rested when I came home.", &escaped("I fell asleep at once & early.")] {
        assert!(energy.contains(said), "{said:?} isn’t with energy: {energy}");
    }
    assert!(page.says("rules-questionnaires.own"), "whose it is isn’t said");

    for (who, ours) in [
        ("nobody", Browser::new(&server.url).get("/rules").await),
        ("elsewhere", sign_up(&Server::start().await, "ida").await.get("/rules").await),
    ] {
        assert!(!ours.body.contains("Our evenings") && !ours.says("rules-questionnaires.own"), "{who}: {ours:?}");
    }
}

#[test]
fn the_command_prints_the_document() {
    let output = run(&["rules"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    assert_eq!(printed, app::reference::markdown(&app::reference::build(Catalogue::shipped())));
    let first = printed.lines().next().unwrap();
    assert!(first.contains("pendulum rules") && first.contains("docs/RULES.md"), "how it is made anew: {first}");
    assert!(printed.contains(&t!("rules.title")));
}
