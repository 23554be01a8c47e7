//! An organisation's own questionnaires: taken like any other, and gone like no other.

use std::fs;

use app::context::Services;
use domain::instrument::Catalogue;

use super::{ann, play, shows};
use crate::{
    people::{begin, done},
    support::{Folder, Server},
};

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

fn domain_catalogue() -> std::sync::Arc<domain::instrument::Catalogue> {
    domain::instrument::Catalogue::shipped().clone().into()
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
