//! Talks: notes that both edit, notes that nobody else reads, what was agreed; and what is left of them afterwards.

use super::{invite, pair, two};
use crate::{
    people::{PASSWORD, done, email, sign_up},
    support::{Browser, Server, escaped, hidden},
};

/// Where the two answer before a talk.
pub fn together_at(talk: &str) -> String {
    format!("{talk}/together")
}

/// Begins a talk; gives its address.
pub async fn talk(browser: &Browser, pair: &str, day: &str) -> String {
    let answer = browser.post(pair, &[("held_on", day)]).await;
    done(&answer);
    answer.location().to_owned()
}

#[tokio::test]
async fn of_two_who_write_at_once_nothing_is_lost() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    for day in ["", "soon", "2026-13-01"] {
        let answer = ann.post(&pair, &[("held_on", day)]).await;
        assert!(answer.status == 422 && answer.says("talk-day.missing"), "{answer:?}");
    }
    let talk = talk(ann, &pair, "2026-06-12").await;
    let save = async |who: &Browser, seen: &str, notes: &str| {
        let answer = who.post(&talk, &[("save", "notes"), ("seen", seen), ("notes", notes)]).await;
        done(&answer);
        answer.location().rsplit('=').next().unwrap().to_owned()
    };
    assert_eq!(save(ann, "", "A first thought\r\n\r\nA second").await, "notes");
    // Both open the page; one of them is away for an hour.
    let seen = hidden(&robin.get(&talk).await.body, "seen");
    assert_eq!(seen, "A first thought\n\nA second");
    assert_eq!(save(ann, &seen, "A first thought\n\nA second, and more of it\n\nA third").await, "notes");
    assert_eq!(save(&robin, &seen, "Before all\r\n\r\nA first thought\r\n\r\nA second, or not").await, "both");
    let page = robin.get(&format!("{talk}?saved=both")).await;
    assert!(page.says("talk.saved-both"), "{page:?}");
    let kept = hidden(&page.body, "seen");
    let expected = "Before all\n\nA first thought\n\nA second, and more of it\n\nA third\n\nA second, or not";
    assert_eq!(kept, expected);
    assert_eq!(hidden(&ann.get(&talk).await.body, "seen"), expected, "the same for both");
    let long = "x".repeat(app::sharing::LONGEST_NOTES + 1);
    let answer = ann.post(&talk, &[("save", "notes"), ("seen", &kept), ("notes", &long)]).await;
    assert!(
        answer.status == 422 && answer.body.contains(&long) && hidden(&answer.body, "seen") == kept,
        "typed text stays"
    );
}

#[tokio::test]
async fn what_is_ones_own_is_read_by_nobody_else_and_outlives_the_pair() {
    const MINE: &str = "I would rather build things";
    const THEIRS: &str = "They seem tired of it";
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let (ann, carl) = (&owner.browser, sign_up(&server, "carl").await);
    let talk = talk(&robin, &pair, "2026-06-12").await;
    done(&ann.post(&talk, &[("save", "own"), ("own", MINE)]).await);
    done(&robin.post(&talk, &[("save", "own"), ("own", THEIRS)]).await);
    done(&robin.post(&talk, &[("save", "notes"), ("seen", ""), ("notes", "What we both keep")]).await);
    let action = [("save", "action"), ("what", "Ask about a team"), ("side", "manager"), ("due_on", "2026-07-01")];
    done(&ann.post(&talk, &action).await);
    let reads = async |who: &Browser, path: &str| {
        let page = who.get(path).await;
        [MINE, THEIRS, "What we both keep", "Ask about a team"].map(|text| page.body.contains(text))
    };
    assert_eq!(reads(ann, &talk).await, [true, false, true, true]);
    assert_eq!(reads(&robin, &talk).await, [false, true, true, true]);
    for path in [&talk, "/talks", &pair] {
        assert_eq!(reads(&carl, path).await, [false; 4], "{path}");
    }
    for fields in [vec![("save", "own"), ("own", "x")], vec![("save", "notes"), ("notes", "x")], action.to_vec()] {
        assert_eq!(carl.post(&talk, &fields).await.status, 404);
    }

    done(&ann.post(&format!("{pair}/end"), &[]).await);
    assert_eq!(reads(ann, &talk).await, [true, false, true, true], "the report keeps what is theirs");
    assert_eq!(robin.get(&talk).await.status, 404);
    assert_eq!(reads(&robin, "/talks").await, [false, true, false, false], "the manager keeps their own notes alone");
    assert!(ann.get(&talk).await.body.contains(&escaped(&app::t!("talk.over", "other" => "Robin"))));
    for fields in [vec![("save", "notes"), ("notes", "x")], action.to_vec()] {
        assert_eq!(ann.post(&talk, &fields).await.status, 404, "nothing of it changes any more");
    }
    done(&ann.post(&talk, &[("save", "own"), ("own", "Later thought better of it")]).await);

    // Her account goes: what he noted for himself is his.
    done(&ann.post("/account/delete", &[("current-password", PASSWORD)]).await);
    let page = robin.get("/talks").await;
    assert!(page.body.contains(THEIRS) && !page.body.contains("Ann"), "{page:?}");
    let note = page.body.split("action=\"/talks/notes/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    assert_eq!(carl.post(&format!("/talks/notes/{note}/delete"), &[]).await.status, 404);
    done(&robin.post(&format!("/talks/notes/{note}/delete"), &[]).await);
    assert!(!robin.get("/talks").await.body.contains(THEIRS));
}

#[tokio::test]
async fn what_is_not_done_comes_back_and_a_talk_is_owed() {
    let server = Server::start().await;
    let (owner, robin, first) = two(&server).await;
    let ann = &owner.browser;
    assert!(robin.get("/chats").await.says("chats.no-talk"));
    let one = talk(ann, &first, "2025-01-10").await;
    assert!(robin.get("/reports").await.says("reports.owed"), "half a year has passed");
    assert!(!ann.get("/reports").await.says("reports.owed"), "nobody presses the one who reports");
    for (fields, said) in [
        (vec![("side", "report")], "talk-action.missing"),
        (vec![("what", "Rest"), ("side", "boss")], "talk-action.nobody"),
        (vec![("what", "Rest"), ("side", "report"), ("due_on", "soon")], "talk-day.missing"),
    ] {
        let answer = ann.post(&one, &[vec![("save", "action")], fields].concat()).await;
        let text = app::t!(said, "most" => app::sharing::LONGEST_ENTRY);
        assert!(answer.status == 422 && answer.body.contains(&text), "{said}: {answer:?}");
    }
    for (what, side) in [("Ask about a team", "manager"), ("Lead the retrospective", "report")] {
        done(&robin.post(&one, &[("save", "action"), ("what", what), ("side", side)]).await);
    }
    let page = ann.get(&one).await;
    let action = hidden(&page.body, "entry");
    done(&ann.post(&one, &[("save", "done"), ("entry", &action)]).await);
    let two = talk(&robin, &first, "2025-07-10").await;
    let again = ann.get(&two).await;
    assert!(!again.body.contains("Ask about a team") && again.body.contains("Lead the retrospective"), "{again:?}");
    done(&robin.post(&one, &[("save", "open"), ("entry", &action)]).await);
    assert!(ann.get(&two).await.body.contains("Ask about a team"));

    // Home says so as well, to whom it is owed to see to it, until a day is set.
    let owed = app::t!("home-talks.owed", "list" => "Ann");
    assert!(robin.get("/home").await.body.contains(&owed) && !ann.get("/home").await.body.contains("is due with"));
    let next = talk(ann, &first, "2099-06-12").await;
    for who in [ann, &robin] {
        let home = who.get("/home").await.body;
        assert!(home.contains(&format!("href=\"{next}\"")) && !home.contains("is due with"), "{home}");
    }

    // An earlier talk knows nothing of what came after it.
    let earlier = talk(ann, &first, "2024-06-10").await;
    let page = ann.get(&earlier).await;
    assert!(!page.body.contains("Ask about a team") && !page.body.contains("Lead the"), "{page:?}");

    // Another pair of the same person knows nothing of it.
    let carl = sign_up(&server, "carl").await;
    let other = pair(ann, &carl).await;
    let third = talk(&carl, &other, "2025-08-10").await;
    for page in [ann.get(&third).await, carl.get(&third).await, carl.get("/talks").await] {
        assert!(!page.body.contains("Ask about a team") && !page.body.contains("Lead the"), "{page:?}");
    }
    assert_eq!(carl.post(&third, &[("save", "done"), ("entry", &action)]).await.status, 404);
    assert!(!carl.get(&invite(ann, "report").await).await.body.contains(&email("ann")));
}

#[tokio::test]
async fn questions_of_both_come_back_until_they_were_talked_about() {
    const HERS: &str = "What would a year on the platform team be like?";
    const HIS: &str = "What do you want to be asked more often?";
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let first = talk(ann, &pair, "2025-01-10").await;
    for asks in [String::new(), "x".repeat(app::sharing::LONGEST_ENTRY + 1)] {
        let answer = ann.post(&first, &[("save", "question"), ("asks", &asks)]).await;
        let said = app::t!("talk-question.missing", "most" => app::sharing::LONGEST_ENTRY);
        assert!(answer.status == 422 && answer.body.contains(&said) && answer.body.contains(&asks), "{answer:?}");
    }
    // Nobody asks in the other one's name, whatever they post.
    done(&ann.post(&first, &[("save", "question"), ("asks", HERS), ("side", "manager")]).await);
    done(&robin.post(&first, &[("save", "question"), ("asks", HIS), ("side", "report")]).await);
    let second = talk(&robin, &pair, "2025-07-10").await;
    let (by, title) = (|who: &str| app::t!("talk-question.by", "other" => who), app::t!("talk-agenda.open"));
    for page in [ann.get(&first).await, robin.get(&first).await] {
        let asked = |words: &str| page.body.split(words).nth(1).unwrap().split("</li>").next().unwrap().to_owned();
        assert!(asked(HERS).contains(&by("Ann")) && asked(HIS).contains(&by("Robin")), "{page:?}");
        assert!(!page.body.contains(&title), "nothing is from before: {page:?}");
    }
    for page in [ann.get(&second).await, robin.get(&second).await] {
        let agenda = page.body.split(&title).nth(1).unwrap();
        assert!(agenda.contains(HERS) && agenda.contains(HIS), "both come back: {page:?}");
    }
    // Either says that it was talked about, whoever asked.
    let entry = hidden(&robin.get(&second).await.body, "entry");
    done(&robin.post(&second, &[("save", "done"), ("entry", &entry)]).await);
    let page = ann.get(&second).await;
    assert!(!page.body.contains(HERS) && page.body.contains(HIS), "{page:?}");
    let page = ann.get(&first).await;
    assert!(
        page.body.contains(HERS) && page.says("talk-question.is-done") && page.says("talk-question.open"),
        "{page:?}"
    );
    done(&ann.post(&first, &[("save", "open"), ("entry", &entry)]).await);
    assert!(robin.get(&second).await.body.contains(HERS), "and it is open again");

    // It leaves with the rest.
    let file: serde_json::Value = serde_json::from_str(&ann.get(app::data::Form::Json.path()).await.body).unwrap();
    let questions = &file["sharing"]["talks"][1]["questions"];
    assert_eq!((&questions[0]["what"], &questions[0]["side"]), (&HERS.into(), &"report".into()), "{file}");
    assert_eq!((&questions[1]["what"], &questions[1]["talked_at"]), (&HIS.into(), &serde_json::Value::Null));
    assert!(ann.get(app::data::Form::Markdown.path()).await.body.contains("What would a year on the platform team"));

    let stranger = sign_up(&server, "carl").await;
    assert_eq!(stranger.post(&first, &[("save", "question"), ("asks", "x")]).await.status, 404);
    assert_eq!(stranger.post(&first, &[("save", "done"), ("entry", &entry)]).await.status, 404);
    done(&ann.post(&format!("{pair}/end"), &[]).await);
    assert_eq!(ann.post(&first, &[("save", "question"), ("asks", "x")]).await.status, 404, "nothing changes any more");
    assert!(ann.get(&first).await.body.contains(HERS) && robin.get(&first).await.status == 404);
}
