//! What both answer before a talk: blind at each step, in both orders and for both, until both are there; then as it stands.

use app::{data::Form, t};
use serde_json::{Value, json};

use super::{
    pair,
    talks::{talk, together_at},
    two,
};
use crate::{
    people::{done, sign_up},
    support::{Answer, Browser, Server, escaped},
};

/// What each of the two answers, in words that stand in no other answer of theirs.
const HERS: [(&str, &str); 3] = [("hands-on", "4"), ("people", "none"), ("stay", "0")];
const HIS: [(&str, &str); 3] = [("hands-on", "1"), ("people", "3"), ("stay", "1")];

/// Everything that somebody can read of a pair and its talks.
async fn all_pages(who: &Browser, pair: &str, talk: &str) -> Vec<(u16, String)> {
    let together = together_at(talk);
    let mut seen = Vec::new();
    for page in ["/chats", pair, "/home", "/share", "/talks", talk, &together, "/account/data"] {
        let answer = who.get(page).await;
        seen.push((answer.status, answer.body));
    }
    let file: Value = serde_json::from_str(&who.get(Form::Json.path()).await.body).unwrap();
    seen.push((200, file["sharing"].to_string()));
    seen
}

/// The words in which an answer of each of the two stands on a page, by topic; nothing where there is no such table.
fn table(page: &Answer) -> Vec<[String; 2]> {
    let Some(table) = page.body.split("<tbody>").nth(1) else { return Vec::new() };
    let rows = table.split("</tbody>").next().unwrap().split("<tr>").skip(1);
    let cell = |row: &str, number: usize| row.split("<td>").nth(number).unwrap().split('<').next().unwrap().to_owned();
    rows.map(|row| [cell(row, 1), cell(row, 2)]).collect()
}

#[tokio::test]
async fn neither_learns_anything_before_both_have_answered() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let (ann, carl) = (&owner.browser, sign_up(&server, "carl").await);
    for (day, first, given, second, then) in
        [("2026-06-12", ann, HERS, &robin, HIS), ("2026-07-12", &robin, HIS, ann, HERS)]
    {
        let talk = talk(first, &pair, day).await;
        let together = together_at(&talk);
        for (name, who) in [("first", first), ("second", second)] {
            let page = who.get(&together).await;
            assert!(page.status == 200 && !page.body.contains(" checked"), "{name}: nothing is ticked: {page:?}");
            assert!(page.body.matches("type=\"radio\"").count() == 8 * 6, "{name}: {page:?}");
        }
        assert_eq!(carl.get(&together).await.status, 404);
        for path in [&together, &format!("{together}/delete")] {
            assert_eq!(carl.post(path, &HERS).await.status, 404, "{path}");
        }

        let before = all_pages(second, &pair, &talk).await;
        let answer = first.post(&together, &given).await;
        assert_eq!(answer.location(), format!("{talk}?saved=together"));
        assert!(first.get(answer.location()).await.says("ask-together.saved"));
        assert_eq!(all_pages(second, &pair, &talk).await, before, "to the byte");
        assert_eq!(second.post(&format!("{together}/delete"), &[]).await.status, 404, "as if there was nothing");
        let page = first.get(&together).await;
        assert!(
            page.body.matches(" checked").count() == 8 && table(&page).is_empty(),
            "one's own, all of it: {page:?}"
        );
        assert!(!first.get(&talk).await.body.contains("<tbody>"));

        // Changed, taken back, given again: the other one's pages stay as they are.
        done(&first.post(&together, &[("load", "2")]).await);
        assert_eq!(all_pages(second, &pair, &talk).await, before, "to the byte");
        let answer = first.post(&format!("{together}/delete"), &[]).await;
        assert!(first.get(answer.location()).await.says("ask-together.taken-back"));
        assert_eq!(all_pages(second, &pair, &talk).await, before, "to the byte");
        done(&first.post(&together, &given).await);
        let held = first.get(&together).await.body;

        // Once the second has answered, both read both.
        done(&second.post(&together, &then).await);
        for (who, mine, theirs) in [(first, given, then), (second, then, given)] {
            let rows = table(&who.get(&together).await);
            assert_eq!(rows.len(), 8);
            let said = |value: &str| {
                if value == "none" { t!("topic-none-said") } else { t!(format!("topic-level-{value}")) }
            };
            for (row, place) in [(0, 0), (1, 1), (3, 2)] {
                assert_eq!(rows[row], [mine[place].1, theirs[place].1].map(said).map(|text| escaped(&text)));
            }
            assert_eq!(rows[7], [escaped(&t!("topic-none-said")), escaped(&t!("topic-none-said"))]);
        }
        assert!(held.contains("<form") && !second.get(&together).await.body.contains("<form class=\"form\""));
    }
}

#[tokio::test]
async fn what_comes_too_late_changes_nothing_and_says_so() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let talk = talk(ann, &pair, "2026-06-12").await;
    let together = together_at(&talk);
    for (fields, said, at) in [
        (vec![], "ask-together.nothing", "hands-on"),
        (vec![("people", "none"), ("load", "none")], "ask-together.nothing", "hands-on"),
        (vec![("people", "5"), ("load", "1")], "ask-together.unknown", "people"),
        (vec![("people", "very"), ("load", "1")], "ask-together.unknown", "people"),
    ] {
        let answer = ann.post(&together, &fields).await;
        assert!(answer.status == 422 && answer.says(said), "{said}: {answer:?}");
        assert!(answer.body.contains(&format!("id=\"{at}-error\"")), "{answer:?}");
        if fields.len() > 1 {
            let kept = format!("name=\"load\" value=\"{}\" checked", fields[1].1);
            assert!(answer.body.contains(&kept), "what was chosen stays: {answer:?}");
        }
    }
    // She has the form open as he answers.
    done(&ann.post(&together, &HERS).await);
    done(&robin.post(&together, &HIS).await);
    let rows = table(&ann.get(&together).await);
    let late = ann.post(&together, &[("hands-on", "1")]).await;
    assert!(late.status == 422 && late.says("ask-together.late"), "{late:?}");
    assert_eq!(table(&late), rows);
    for who in [ann, &robin] {
        let late = who.post(&format!("{together}/delete"), &[]).await;
        assert_eq!(late.location(), format!("{together}?late=1"));
        assert!(who.get(late.location()).await.says("ask-together.late"));
    }
    assert_eq!(table(&ann.get(&together).await), rows, "nothing changed");
    // What is apart by two steps says so, and what is apart by one doesn't.
    let page = ann.get(&together).await;
    let apart: Vec<_> = page.body.split("<tr>").filter(|row| row.contains(&t!("ask-together.apart"))).collect();
    assert!(apart.len() == 1 && apart[0].contains(&t!("topic-hands-on.report", "other" => "Robin")), "{page:?}");
    // Each may offer something of their own.
    let share = format!("/share?with={}", pair.rsplit('/').next().unwrap());
    assert!(page.body.contains(&share) && page.body.contains(&t!("ask-together.return-report", "other" => "Robin")));
    let page = robin.get(&together).await;
    assert!(page.body.contains(&share) && page.says("ask-together.return-manager"), "{page:?}");
}

#[tokio::test]
async fn of_a_pair_that_ended_the_report_reads_on_and_the_manager_nothing() {
    let server = Server::start().await;
    let (owner, robin, first) = two(&server).await;
    let ann = &owner.browser;
    let mut talks = Vec::new();
    for (day, hers, his) in [("2026-06-12", true, true), ("2026-07-12", true, false), ("2026-08-12", false, true)] {
        let talk = talk(ann, &first, day).await;
        for (who, given, answers) in [(ann, HERS, hers), (&robin, HIS, his)] {
            if answers {
                done(&who.post(&together_at(&talk), &given).await);
            }
        }
        talks.push(talk);
    }
    done(&robin.post(&format!("{first}/end"), &[]).await);
    for talk in &talks {
        let together = together_at(talk);
        assert_eq!(robin.get(&together).await.status, 404);
        for who in [ann, &robin] {
            assert_eq!(who.post(&together, &HERS).await.status, 404, "nothing changes any more");
            assert_eq!(who.post(&format!("{together}/delete"), &[]).await.status, 404);
        }
    }
    let reads = async |talk: &str| ann.get(&together_at(talk)).await;
    let both = reads(&talks[0]).await;
    assert!(table(&both).len() == 8 && !both.body.contains("/share?with"), "{both:?}");
    let alone = reads(&talks[1]).await;
    let hers = [t!("topic-hands-on.report", "other" => "Robin"), t!("topic-level-4")];
    assert!(hers.iter().all(|text| alone.body.contains(text)) && table(&alone).is_empty(), "{alone:?}");
    let his = reads(&talks[2]).await;
    let shown = (0..5).any(|level| his.body.contains(&format!(">{}<", t!(format!("topic-level-{level}")))));
    assert!(his.status == 200 && !shown && table(&his).is_empty(), "what he answered alone is nobody's: {his:?}");

    // Paired anew, they begin anew.
    let anew = pair(ann, &robin).await;
    let next = talk(&robin, &anew, "2026-09-12").await;
    assert!(!robin.get(&together_at(&next)).await.body.contains(" checked"));
}

#[tokio::test]
async fn ones_own_leave_with_an_account_and_the_others_once_both_are_there() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let talk = talk(ann, &pair, "2026-06-12").await;
    let together = async |who: &Browser| -> Value {
        let file: Value = serde_json::from_str(&who.get(Form::Json.path()).await.body).unwrap();
        file["sharing"]["talks"][0]["together"].clone()
    };
    assert_eq!(together(ann).await, Value::Null);
    done(&ann.post(&together_at(&talk), &HERS).await);
    let given = together(ann).await;
    assert_eq!((&given["own"], &given["version"]), (&json!({"hands-on": 4, "stay": 0}), &json!(1)), "{given}");
    assert_eq!((&given["other"], &given["apart"]), (&Value::Null, &Value::Null), "{given}");
    assert_eq!(together(&robin).await, Value::Null);
    assert!(ann.get("/account/data").await.says("ask-together.held"));
    assert!(!robin.get("/account/data").await.says("ask-together.held"));

    done(&robin.post(&together_at(&talk), &HIS).await);
    let given = together(&robin).await;
    assert_eq!((&given["own"]["people"], &given["other"]), (&json!(3), &json!({"hands-on": 4, "stay": 0})), "{given}");
    assert_eq!(given["apart"], json!(["hands-on"]));
    let text = ann.get(Form::Markdown.path()).await.body;
    let line = format!("{} (Robin: {})", t!("topic-level-4"), t!("topic-level-1"));
    assert!(text.contains(&line.replace('(', "\\(").replace(')', "\\)")) || text.contains(&line), "{text}");
}
