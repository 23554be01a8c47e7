//! Questionnaires of an organisation's own: checked by command, added at the start, and never markup in a page.

use std::{fs, path::Path, sync::Arc};

use app::context::now;
use domain::instrument::{Catalogue, Value, file::parse};

use store::Saving;

use crate::{
    people::{Owner, account, begin, done, sign_up, stint},
    program::{Serving, pendulum, run, text},
    support::{Folder, Server, escaped},
};

const GOOD: &str = r#"id = "our-habits"
version = 1
title = "Our habits"
purpose = "To see how we work."
minutes = 1
source = "Our own."

[scales.true]
labels = ["No", "Half", "Yes"]

[[field]]
id = "calm"
title = "Calm"
meaning = "How calm your days are."
low = "They are busy."
middle = "They are as days are."
high = "They are calm."

[[section]]
id = "one"
title = "Days"

[[section.item]]
id = "quiet-hours"
text = "I had quiet hours."
scale = "true"
feeds = [{ field = "calm", weight = 50 }]

[[section.item]]
id = "many-calls"
text = "I was called a lot."
scale = "true"
feeds = [{ field = "calm", weight = 50, reversed = true }]

[[section.item]]
id = "in-words"
text = "What would you change?"
words = true
"#;

/// A folder with a sound file and two others: one with two faults, one that is no text.
fn questionnaires() -> Folder {
    let folder = Folder::new();
    fs::write(folder.path().join("our-habits.v1.toml"), GOOD).unwrap();
    let faulty = GOOD.replace("our-habits", "our-tools").replace("weight = 50 }", "weight = 40 }");
    let faulty = faulty.replace("How calm your days are.", "<script>alert(1)</script>");
    fs::write(folder.path().join("our-tools.v1.toml"), faulty).unwrap();
    fs::write(folder.path().join("our-values.v1.toml"), b"id = \"our-values\"\nversion = 1\ntitle = \"\xff\"\n")
        .unwrap();
    fs::write(folder.path().join("notes.txt"), "not a questionnaire").unwrap();
    folder
}

fn check(paths: &[&Path]) -> (Option<i32>, Vec<String>) {
    let mut arguments = vec!["instruments", "check"];
    arguments.extend(paths.iter().map(|path| path.to_str().unwrap()));
    let output = run(&arguments);
    assert_eq!(text(&output.stderr), "");
    (output.status.code(), text(&output.stdout).lines().map(str::to_owned).collect())
}

#[test]
fn the_shipped_ones_are_sound() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/instruments");
    let count = Catalogue::shipped().all().len();
    assert_eq!(check(&[Path::new(folder)]), (Some(0), vec![format!("Files checked: {count}. No faults.")]));
}

#[test]
fn checking_names_every_fault_with_file_and_line() {
    let folder = questionnaires();
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (code, said) = check(&[folder.path()]);
    assert_eq!(code, Some(1), "{said:#?}");
    let starts = [
        format!("{}:14: field `calm`: meaning: texts are plain", file("our-tools.v1.toml")),
        format!(
            "{}:23: item `quiet-hours`: with no track known, the weights behind `field.calm` add up to 90",
            file("our-tools.v1.toml")
        ),
        format!("{}:3: this is not text in UTF-8, from byte 39", file("our-values.v1.toml")),
        "Files checked: 3. Faults: 3.".to_owned(),
    ];
    assert_eq!(said.len(), starts.len(), "{said:#?}");
    for (said, start) in said.iter().zip(starts) {
        assert!(said.starts_with(&start), "{said}\n{start}");
    }
}

#[test]
fn checking_says_what_could_not_be_checked() {
    let (folder, empty) = (questionnaires(), Folder::new());
    let missing = folder.path().join("missing.toml");
    let good = folder.path().join("our-habits.v1.toml");
    // A file is checked once, however often it is named.
    assert_eq!(check(&[&good, &good]), (Some(0), vec!["Files checked: 1. No faults.".to_owned()]));
    let (code, said) = check(&[&missing, empty.path(), &good]);
    assert_eq!(code, Some(1));
    assert_eq!(said[0], format!("{}: there is no .toml file in this folder", empty.path().display()));
    assert!(said[1].starts_with(&format!("{}:1: can't be read: No such file", missing.display())), "{said:#?}");
    assert_eq!(run(&["instruments", "check"]).status.code(), Some(2), "it needs a path");
}

#[test]
fn checking_keeps_an_organisations_ids_apart_from_the_shipped_ones() {
    let folder = Folder::new();
    let ours = GOOD.replace("our-habits", "where-am-i").replace("version = 1", "version = 2");
    let file = folder.path().join("where-am-i.v2.toml");
    fs::write(&file, ours).unwrap();
    let said = format!("{}:1: an instrument `where-am-i` ships with Pendulum; choose another id", file.display());
    assert_eq!(check(&[folder.path()]), (Some(1), vec![said, "Files checked: 1. Faults: 1.".to_owned()]));
}

#[tokio::test]
async fn a_sound_file_is_there_and_faulty_ones_are_left_out() {
    let questionnaires = questionnaires();
    let server = Server::start_with(|args| args.instruments = Some(questionnaires.path().to_owned())).await;
    let ann = sign_up(&server, "ann").await;
    done(&ann.post("/timeline", &stint()).await);
    let started = ann.post("/reviews", &[("instrument", "our-habits")]).await;
    done(&started);
    let page = ann.get(&format!("{}/items/quiet-hours", started.location())).await;
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.body.contains("I had quiet hours."), "{page:?}");
    for left_out in ["our-tools", "our-values"] {
        let answer = ann.post("/reviews", &[("instrument", left_out)]).await;
        assert_eq!(answer.status, 422, "{left_out}");
        assert!(answer.says("instrument-unknown"), "{left_out}: {answer:?}");
    }
    // Ours are still there.
    begin(&ann, "where-am-i").await;
}

#[test]
fn what_is_left_out_is_told_with_file_line_and_fault() {
    let questionnaires = questionnaires();
    let serving = Serving::start_with("info", &["--instruments", questionnaires.path().to_str().unwrap()]);
    let log = serving.log();
    for said in [
        "our-tools.v1.toml:14: field `calm`: meaning: texts are plain",
        "our-tools.v1.toml:23: item `quiet-hours`: with no track known",
        "our-values.v1.toml:3: this is not text in UTF-8, from byte 39",
    ] {
        assert!(log.contains(said), "{said}\n{log}");
    }
    assert_eq!(log.matches("this questionnaire file is left out").count(), 2, "{log}");
    assert!(!log.contains("our-habits"), "{log}");
}

#[test]
fn a_folder_that_cant_be_read_is_named() {
    let folder = Folder::new();
    let missing = folder.path().join("nowhere");
    let data = folder.path().join("data");
    let output = pendulum(&["serve", "--addr", "127.0.0.1:0", "--data", data.to_str().unwrap()])
        .env("PENDULUM_INSTRUMENTS", &missing)
        .output()
        .unwrap();
    let said = text(&output.stderr);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), String::new()), "{said}");
    assert!(said.contains(missing.to_str().unwrap()) && said.contains("--instruments"), "{said}");
}

#[tokio::test]
async fn a_tag_in_a_text_is_shown_and_never_run() {
    const TAG: &str = "<script>alert('x')</script>";
    // No file with it is taken; should one ever get in, pages still hold.
    let mut instrument = parse(GOOD).unwrap();
    instrument.title = TAG.to_owned();
    for item in &mut instrument.items {
        (item.text, item.help) = (TAG.to_owned(), Some(TAG.to_owned()));
    }
    for field in &mut instrument.fields {
        (field.title, field.meaning, field.high) = (TAG.to_owned(), TAG.to_owned(), TAG.to_owned());
    }
    instrument.sections[0].title = TAG.to_owned();
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    done(&ann.post("/timeline", &stint()).await);
    let url = server.beside(|services| services.instruments = Arc::new(Catalogue::with_own(vec![instrument]))).await;
    let ann = ann.at(&url);
    let started = ann.post("/reviews", &[("instrument", "our-habits")]).await;
    done(&started);
    let review = started.location();
    done(&ann.post(&format!("{review}/items/quiet-hours"), &[("value", "3")]).await);
    done(&ann.post(&format!("{review}/items/in-words"), &[("value", &format!("={TAG}"))]).await);
    let mut shown = 0;
    let mut look = async |path: String| {
        let page = ann.get(&path).await;
        assert_eq!(page.status, 200, "{path}: {page:?}");
        assert!(!page.body.contains("<script>alert"), "{path}: {page:?}");
        shown += page.body.matches(&escaped(TAG)[..15]).count();
    };
    for path in ["/items/quiet-hours", "/items/in-words", "/check"] {
        look(format!("{review}{path}")).await;
    }
    look("/reviews".to_owned()).await;
    done(&ann.post(&format!("{review}/check"), &[]).await);
    look(review.to_owned()).await;
    look(format!("{review}/answers")).await;
    assert!(shown > 10, "the texts were on the pages: {shown}");
}

#[tokio::test]
async fn an_answer_to_a_retired_item_moves_nothing_and_is_shown_nowhere() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let (id, review) = (account(&store, "ann").await.id, ann.open.parse().unwrap());
    let before = ann.browser.get(&format!("/reviews/{}/check", ann.open)).await;
    // As if its version had asked it once.
    for (item, value) in
        [("retired-item", Value::Point(5)), ("retired-words", Value::words("A retired sentence").unwrap())]
    {
        let saving = store.save_response(id, review, item, &value, "looked-forward", now()).await.unwrap();
        assert_eq!(saving, Saving::Saved);
    }
    let after = ann.browser.get(&format!("/reviews/{}/check", ann.open)).await;
    assert_eq!((before.status, after.status), (200, 200));
    // The count of answers saved, which a form carries along, is all that is different.
    let rest = |page: &str| page.replace("name=\"revision\" value=\"1\"", "name=\"revision\" value=\"3\"");
    assert_eq!(rest(&before.body), after.body);
    done(&ann.browser.post(&format!("/reviews/{}/check", ann.open), &[]).await);
    let state = store.find_review(id, review).await.unwrap().unwrap().sent.unwrap().state;
    let measures: Vec<&str> = state.iter().map(|(measure, _)| measure.id()).collect();
    assert_eq!(measures, ["enjoyment"], "the one item that was answered moves its measure, and nothing else is moved");
    for page in ["", "/answers"] {
        let page = ann.browser.get(&format!("/reviews/{}{page}", ann.open)).await;
        assert_eq!(page.status, 200, "{page:?}");
        assert!(!page.body.contains("retired"), "{page:?}");
    }
}
