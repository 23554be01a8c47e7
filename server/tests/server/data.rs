//! Everything of an account, taken along and brought back.

mod refused;

use std::io::Read;

use crate::{
    people::{Owner, PRIVATE, account, begin, done, email, sign_up},
    program::Serving,
    support::{Answer, Browser, Server},
};
use app::data::Form;
use serde_json::{Value, json};

/// What a person writes in an open question.
const WORDS: &str = "=HYPERLINK(\"http://evil.example\") # with <marks>\nand *two* lines";

/// The account as a file, and what came with it.
async fn export(browser: &Browser) -> (Value, String) {
    let answer = browser.get(Form::Json.path()).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    (serde_json::from_str(&answer.body).unwrap(), answer.body)
}

/// The form with a file, as a browser posts it.
async fn import(browser: &Browser, file: &[u8], leave_out: bool) -> Answer {
    let mut form = browser.multipart("/account/data");
    if leave_out {
        form.text("leave-out", "yes");
    }
    form.file("file", "taken.json", file);
    form.post().await
}

/// The same with what only says whose it is, and when it was made, taken out.
fn bare(mut file: Value) -> Value {
    // What is between two people comes along and isn't brought back.
    for key in ["exported_at", "account", "sharing"] {
        file[key].take();
    }
    file
}

/// An owner with everything there is.
async fn full(server: &Server, name: &str) -> Owner {
    let owner = Owner::new(server, name).await;
    for (instrument, item, value) in [("check-in", "enjoyed", "4"), ("technical-fluency", "last-change", "2")] {
        let review = begin(&owner.browser, instrument).await;
        let answer = owner.browser.post(&format!("{review}/items/{item}"), &[("value", value)]).await;
        if answer.status == 303 {
            done(&owner.browser.post(&format!("{review}/check"), &[]).await);
        }
    }
    let words = begin(&owner.browser, "ready-to-manage").await;
    done(&owner.browser.post(&format!("{words}/items/heard-less"), &[("words", WORDS)]).await);
    done(&owner.browser.post(&format!("{words}/check"), &[]).await);
    owner
}

#[tokio::test]
async fn an_account_comes_back_on_another_server_as_it_was() {
    let (here, there) = (Server::start().await, Server::start().await);
    let owner = full(&here, "ann").await;
    let (file, text) = export(&owner.browser).await;
    assert_eq!((&file["format"], &file["version"]), (&json!("pendulum-account"), &json!(1)));
    assert_eq!(file["account"]["email"], json!(email("ann")));
    assert!(file["reviews"].as_array().unwrap().len() >= 4, "{file}");
    let store = here.store().await;
    let mine = account(&store, "ann").await;
    assert!(!text.contains(&mine.password_hash.unwrap()) && !text.contains("argon2"), "no password");

    let newcomer = sign_up(&there, "newcomer").await;
    let answer = import(&newcomer, text.as_bytes(), false).await;
    done(&answer);
    let page = newcomer.get(answer.location()).await;
    let count = file["reviews"].as_array().unwrap().len();
    assert!(page.body.contains(&format!("{count} reviews were added.")) && page.says("data-imported.both"), "{page:?}");
    let (back, again) = export(&newcomer).await;
    assert_eq!(bare(back), bare(file.clone()), "equal but for whose it is and when it was made");
    assert_eq!(again.len() - email("newcomer").len(), text.len() - email("ann").len());

    // Once more, and to where it came from: nothing is added.
    for (browser, file) in [(&newcomer, &text), (&owner.browser, &again)] {
        let before = export(browser).await.0;
        let answer = import(browser, file.as_bytes(), false).await;
        done(&answer);
        let page = browser.get(answer.location()).await;
        assert!(page.says("data-imported.nothing"), "{page:?}");
        assert_eq!(bare(export(browser).await.0), bare(before));
    }
    // What came can be used like anything else.
    let theirs = there.store().await;
    for line in theirs.list_reviews(account(&theirs, "newcomer").await.id, 100, None).await.unwrap() {
        let page = newcomer.get(&format!("/reviews/{}", line.id)).await;
        assert_eq!(page.status, if line.sent_at.is_some() { 200 } else { 303 }, "{page:?}");
    }
}

#[tokio::test]
async fn a_file_is_an_attachment_that_nobody_keeps() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    for (form, kind, ending) in [
        (Form::Json, "application/json", ".json"),
        (Form::Csv, "application/zip", ".zip"),
        (Form::Markdown, "text/markdown; charset=utf-8", ".md"),
    ] {
        let answer = Answer::of_bytes(owner.browser.page(form.path())).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{form:?}");
        assert_eq!(answer.header("cache-control"), "private, no-store");
        // Compressed on its way, as browsers ask for it, it comes to its end too.
        let request = owner.browser.page(form.path()).header("accept-encoding", "gzip, deflate, br");
        let compressed = Answer::of_bytes(request).await;
        assert!(compressed.status == 200 && !compressed.bytes.is_empty(), "{compressed:?}");
        let disposition = answer.header("content-disposition");
        assert!(disposition.starts_with("attachment; filename=\"pendulum-account-20"), "{disposition}");
        assert!(disposition.ends_with(&format!("{ending}\"")), "{disposition}");
        assert!(!disposition.contains("ann"), "a name that says nothing of whose it is");
    }
}

#[tokio::test]
async fn tables_open_in_a_spreadsheet_and_run_nothing() {
    let server = Server::start().await;
    let owner = full(&server, "ann").await;
    let mut risky = crate::people::stint();
    risky.retain(|(name, _)| *name != "title");
    risky.extend([("title", "+cmd|' /C calc'!A1"), ("overlap", "yes")]);
    done(&owner.browser.post("/timeline", &risky).await);
    let answer = Answer::of_bytes(owner.browser.page(Form::Csv.path())).await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes)).unwrap();
    let mut tables = std::collections::BTreeMap::new();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        tables.insert(name, text);
    }
    let names: Vec<_> = tables.keys().map(String::as_str).collect();
    let expected = [
        "account",
        "answers",
        "check-ins",
        "decisions",
        "goals",
        "notes",
        "openings",
        "pairs",
        "results",
        "reviews",
        "share-views",
        "shares",
        "talk-answers",
        "talks",
        "timeline",
        "views",
    ];
    assert_eq!(names, expected.map(|name| format!("{name}.csv")));
    assert!(tables.values().all(|table| table.starts_with('\u{feff}') && table.contains("\r\n")), "{tables:?}");
    assert!(tables["account.csv"].contains(&email("ann")));
    assert!(tables["timeline.csv"].contains(PRIVATE[0]) && tables["timeline.csv"].contains("'+cmd|"), "{tables:?}");
    assert!(tables["goals.csv"].contains("pull.people,-1\r\n"), "a figure stays one: {tables:?}");
    assert!(tables["answers.csv"].contains("\"'=HYPERLINK(\"\"http://evil.example\"\")"), "{tables:?}");
    assert!(tables["results.csv"].contains("figure,enjoyment,"), "{tables:?}");
    // Of what was sent, timeline and goals as they were then are there too.
    assert!(tables["timeline.csv"].matches(PRIVATE[0]).count() > 1, "{tables:?}");
    let cells = |table: &str| table.lines().flat_map(|line| line.split(',')).map(str::to_owned).collect::<Vec<_>>();
    let risky = |cell: &String| cell.trim_matches('"').starts_with(['=', '+', '@']);
    for (name, table) in &tables {
        assert!(!cells(table).iter().any(risky), "{name}: {table}");
    }
}

#[tokio::test]
async fn the_text_reads_as_it_was_told() {
    let server = Server::start().await;
    let owner = full(&server, "ann").await;
    let text = owner.browser.get(Form::Markdown.path()).await.body;
    for part in [&*email("ann"), PRIVATE[0], PRIVATE[2], "## Your timeline", "#### Result", "#### Your answers"] {
        assert!(text.contains(part) || text.contains(&part.replace('&', "\\&")), "{part}: {text}");
    }
    assert!(text.contains("> \\=HYPERLINK(\"http://evil.example\") \\# with \\<marks\\>"), "{text}");
    assert!(!text.contains("<marks>"), "{text}");
    // The sentence that leads a result stands on its page, and here.
    let page = owner.browser.get(&format!("/reviews/{}", owner.sent)).await;
    let lead = page.body.split("result-lead__sentence\">").nth(1).unwrap().split('<').next().unwrap();
    assert!(text.contains(lead), "{lead}: {text}");
}

#[tokio::test]
async fn a_new_account_has_files_too() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let (file, text) = export(&ann).await;
    assert_eq!((&file["timeline"], &file["goals"], &file["reviews"]), (&json!([]), &json!(null), &json!([])));
    done(&import(&ann, text.as_bytes(), false).await);
    for form in [Form::Csv, Form::Markdown] {
        assert_eq!(Answer::of_bytes(ann.page(form.path())).await.status, 200);
    }
    let page = ann.get("/account/data").await;
    assert!(page.says("data-bring.adds") && page.says("data-bring.once"), "said before: {page:?}");
}

/// More reviews than are read at a time.
#[tokio::test]
async fn a_long_history_is_whole() {
    let (here, there) = (Server::start().await, Server::start().await);
    let ann = sign_up(&here, "ann").await;
    done(&ann.post("/timeline", &crate::people::stint()).await);
    for _ in 0..60 {
        let review = begin(&ann, "check-in").await;
        done(&ann.post(&format!("{review}/items/enjoyed"), &[("value", "3")]).await);
        done(&ann.post(&format!("{review}/check"), &[]).await);
    }
    let (file, text) = export(&ann).await;
    assert_eq!(file["reviews"].as_array().unwrap().len(), 60);
    let bob = sign_up(&there, "bob").await;
    done(&import(&bob, text.as_bytes(), false).await);
    assert_eq!(bare(export(&bob).await.0), bare(file));
}

#[tokio::test]
async fn without_a_session_a_file_stays_where_it_is() {
    let server = Server::start().await;
    let nobody = Browser::new(&server.url);
    let answer = import(&nobody, b"{}", false).await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-in?next=%2Faccount%2Fdata"), "{answer:?}");
}

#[tokio::test]
async fn the_log_says_nothing_of_it() {
    let mut serving = Serving::start("trace");
    let ann = Browser::new(&serving.url);
    let fields = [("email", "ann@lighthouse.example"), ("password", crate::people::PASSWORD)];
    assert_eq!(ann.post("/sign-up", &fields).await.status, 303);
    done(&ann.post("/goals", &[("near", PRIVATE[2])]).await);
    let (_, text) = export(&ann).await;
    done(&import(&ann, text.as_bytes(), false).await);
    assert_eq!(import(&ann, text.replace("\"near\"", "\"harrumph\"").as_bytes(), false).await.status, 422);
    serving.terminate();
    assert!(serving.ended().success());
    let log = serving.log();
    assert!(log.contains(Form::Json.path()), "{log}");
    for private in [PRIVATE[2], "harrumph", "ann@lighthouse"] {
        assert!(!log.contains(private), "{private}");
    }
}
