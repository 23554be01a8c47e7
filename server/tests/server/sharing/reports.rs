//! The page of a manager: who is owed a talk, what each shows of role and interest, and that reading it is on record.

use std::collections::BTreeSet;

use app::context::{later, now};
use domain::{
    goals::{Goals, Pull},
    sharing::{Consent, Moment, Part},
};
use store::{
    Accepting, AccountId, Giving, Instant, Kept, Location, NewInvitation, NewShare, PairId, ShareId, Side, Store, To,
};

use super::{give_to, pair, talks::talk, two};
use crate::{
    history::queries,
    people::{PASSWORD, account, bare_account, begin, done, email, sign_up},
    program::Serving,
    support::{Browser, Server},
};

/// The parts of each reading of something shared, the latest first.
async fn readings(store: &Store, owner: AccountId, share: &str) -> Vec<BTreeSet<Part>> {
    let share: ShareId = share.rsplit('/').next().unwrap().parse().unwrap();
    let views = store.list_share_views(owner, share).await.unwrap();
    views.into_iter().map(|view| view.parts).collect()
}

fn parts(list: &[&str]) -> BTreeSet<Part> {
    list.iter().map(|part| part.parse().unwrap()).collect()
}

#[tokio::test]
async fn what_is_drawn_from_a_share_is_on_record_part_by_part() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let store = server.store().await;
    let me = account(&store, "ann").await.id;
    let empty = robin.get("/reports").await;
    assert!(empty.status == 200 && empty.body.contains("Ann") && !empty.says("reports.interest"), "{empty:?}");

    // Both from one share are one reading, of the two parts alone.
    let both = give_to(ann, &pair, &["goals", "timeline", "measure.enjoyment"], true).await;
    let page = robin.get("/reports").await;
    assert!(page.says("pull-level-minus-1") && page.says("clock-overdue.name"), "{page:?}");
    assert_eq!(readings(&store, me, &both).await, [parts(&["goals", "timeline"])]);

    // A newer one takes its place; what isn't used isn't recorded.
    let newer = give_to(ann, &pair, &["timeline", "measure.energy"], false).await;
    let page = robin.get("/reports").await;
    assert!(page.says("clock-overdue.name") && page.body.contains("as of"), "{page:?}");
    assert_eq!(readings(&store, me, &newer).await, [parts(&["timeline"])]);
    assert_eq!(readings(&store, me, &both).await, [parts(&["goals"]), parts(&["goals", "timeline"])]);
    let unused = give_to(ann, &pair, &["measure.enjoyment"], true).await;
    robin.get("/reports").await;
    assert_eq!(readings(&store, me, &unused).await, []);
    assert!(ann.get(&both).await.body.contains("Read 3 times"));

    // The newest of what was said counts.
    let review = begin(ann, "ready-to-manage").await;
    done(&ann.post(&format!("{review}/items/heard-less"), &[("words", "All of us")]).await);
    done(&ann.post(&format!("{review}/check"), &[]).await);
    let nothing = give_to(ann, &pair, &["answers.where-am-i"], true).await;
    assert!(robin.get("/reports").await.says("pull-level-minus-1"), "no answer, no word of it");
    assert_eq!(readings(&store, me, &nothing).await, []);

    for share in [&both, &newer, &nothing] {
        done(&ann.post(share, &[]).await);
    }
    assert_eq!(robin.get("/reports").await.body, empty.body, "withdrawn looks like never given");
}

#[tokio::test]
async fn interest_comes_from_the_newest_of_three_places() {
    let server = Server::start().await;
    let (ann, robin) = (sign_up(&server, "ann").await, sign_up(&server, "robin").await);
    let pair = pair(&ann, &robin).await;
    done(&ann.post("/timeline", &[("track", "engineer"), ("from", "2020-01")]).await);
    done(&ann.post("/goals", &[("pull-people", "2")]).await);
    let answer = async |instrument: &str, item: &str, value: &str| {
        let review = begin(&ann, instrument).await;
        done(&ann.post(&format!("{review}/items/{item}"), &[("value", value)]).await);
        done(&ann.post(&format!("{review}/check"), &[]).await);
    };
    answer("where-am-i", "thoughts-on-managing", "might").await;
    answer("ready-to-manage", "day-of-talks", "5").await;
    let store = server.store().await;
    let me = account(&store, "ann").await.id;
    let figure = "field.ready-to-manage.interest";

    let lot = give_to(&ann, &pair, &["answers.where-am-i"], true).await;
    assert!(robin.get("/reports").await.body.contains("“I might, one day”"));
    assert_eq!(readings(&store, me, &lot).await, [parts(&["answers.where-am-i"])]);
    let field = give_to(&ann, &pair, &[figure], false).await;
    let page = robin.get("/reports").await;
    assert!(page.says("reports.interest-high") && !page.body.contains("one day"), "{page:?}");
    assert_eq!(readings(&store, me, &field).await, [parts(&[figure])]);
    // Answered anew: what goes along has it, and what stays as it was doesn't.
    answer("where-am-i", "thoughts-on-managing", "not-for-me").await;
    answer("ready-to-manage", "day-of-talks", "1").await;
    assert!(robin.get("/reports").await.body.contains("“It isn’t for me”"));
    done(&ann.post(&lot, &[]).await);
    assert!(robin.get("/reports").await.says("reports.interest-high"), "as it was when it was given");
    let goals = give_to(&ann, &pair, &["goals"], false).await;
    assert!(robin.get("/reports").await.says("pull-level-2"));
    assert_eq!(readings(&store, me, &goals).await, [parts(&["goals"])]);
}

#[tokio::test]
async fn what_was_answered_before_a_talk_says_it_once_both_have() {
    let server = Server::start().await;
    let (ann, robin) = (sign_up(&server, "ann").await, sign_up(&server, "robin").await);
    let pair = pair(&ann, &robin).await;
    let before = robin.get("/reports").await.body;
    let talk = talk(&ann, &pair, "2025-06-12").await;
    let dated = robin.get("/reports").await.body;
    assert_ne!(dated, before, "the talk has a day");
    done(&ann.post(&format!("{talk}/together"), &[("people", "3")]).await);
    assert_eq!(robin.get("/reports").await.body, dated, "nothing before the manager has answered");
    done(&robin.post(&format!("{talk}/together"), &[("people", "0"), ("stay", "1")]).await);
    let page = robin.get("/reports").await;
    let said = app::t!("reports.before-talk", "text" => "Managing people draws Ann.", "answer" => "Mostly");
    assert!(page.body.contains(&said), "what she says of it, and not what he does: {page:?}");
    done(&ann.post(&format!("{pair}/end"), &[]).await);
    assert!(!robin.get("/reports").await.body.contains("Mostly"));
}

#[tokio::test]
async fn those_who_are_owed_a_talk_stand_first() {
    let server = Server::start().await;
    let (ann, bob, robin) =
        (sign_up(&server, "ann").await, sign_up(&server, "bob").await, sign_up(&server, "robin").await);
    assert!(robin.get("/reports").await.says("reports.none"));
    let (of_ann, of_bob) = (pair(&ann, &robin).await, pair(&bob, &robin).await);
    let first = async || {
        let page = robin.get("/reports").await.body;
        let row = page.split("<li class=\"report\">").nth(1).unwrap().to_owned();
        (row.contains(&of_bob), row.contains(&app::t!("reports.owed")))
    };
    done(&bob.post(&of_bob, &[("held_on", "2025-01-10")]).await);
    assert_eq!(first().await, (true, true));
    let talk = ann.post(&of_ann, &[("held_on", "2024-12-01")]).await.location().to_owned();
    assert_eq!(first().await, (false, true), "longer ago");
    for what in ["one", "two", "three", "four"] {
        done(&robin.post(&talk, &[("save", "action"), ("what", what), ("side", "manager")]).await);
    }
    let page = robin.get("/reports").await;
    assert!(page.body.contains("4 things you two agreed are open") && page.body.contains(">four</a>"), "{page:?}");
    done(&robin.post(&of_ann, &[("held_on", "2035-01-10")]).await);
    assert_eq!(first().await, (true, true), "where a day is set nothing is owed");
    let page = robin.get("/reports").await;
    assert!(page.says("reports.next") && page.body.contains("10 January 2035"), "{page:?}");
    assert!(ann.get("/reports").await.says("reports.none"), "of those one reports to there is no word");
    done(&ann.post(&format!("{of_ann}/end"), &[]).await);
    assert!(!robin.get("/reports").await.body.contains(&of_ann));
}

/// Pairs so many people with this manager, each of whom shows timeline and goals.
async fn reports(store: &Store, manager: AccountId, names: std::ops::Range<usize>, at: Instant) {
    for number in names {
        let report = bare_account(store, &format!("report-{number}")).await;
        let mut token_hash = [7; 32];
        token_hash[..8].copy_from_slice(&number.to_be_bytes());
        let new = NewInvitation {
            id: store::InvitationId::new(),
            account: report,
            token_hash,
            side: Side::Report,
            name: format!("Report {number}"),
            made_at: at,
            expires_at: later(at, 1000),
        };
        assert!(store.create_invitation(&new, 9, None).await.unwrap());
        let accepted = store.accept_invitation(&token_hash, manager, "Robin", at).await.unwrap();
        let Accepting::Paired(pair) = accepted else { panic!("{accepted:?}") };
        for _ in 0..3 {
            give(store, report, pair, at).await;
        }
    }
}

async fn give(store: &Store, account: AccountId, pair: PairId, at: Instant) {
    let consent = Consent {
        parts: [Part::Goals, Part::Timeline].into(),
        given: Moment(at.0),
        ends: Moment(at.0 + 24 * 60 * 60 * 1000),
        follows: false,
        withdrawn: None,
    };
    let mut goals = Goals::default();
    goals.pulls.set(Pull::People, 1).unwrap();
    let kept = Some(Kept { goals: Some(goals), timeline: Some(Vec::new()) });
    let new = NewShare { id: ShareId::new(), account, to: To::Pair(pair), consent, kept };
    assert_eq!(store.create_share(&new, 9).await.unwrap(), Giving::Given);
}

#[tokio::test]
async fn thirty_take_as_many_queries_as_one() {
    let serving = Serving::start("sqlx::query=debug");
    let robin = Browser::new(&serving.url);
    done(&robin.post("/sign-up", &[("email", &email("robin")), ("password", PASSWORD)]).await);
    // The first look of the day writes the day into the session.
    robin.get("/reports").await;
    let store = Store::open(&Location::Sqlite(serving.data().join("pendulum.sqlite"))).await.unwrap();
    let (me, at) = (account(&store, "robin").await.id, now());
    let (mut taken, mut asked) = (0, Vec::new());
    for many in [1, 5, 30] {
        reports(&store, me, taken..many, at).await;
        taken = many;
        let (count, page) = queries(&serving, &robin, "/reports").await;
        assert_eq!(page.matches("Somewhat towards").count(), many);
        asked.push(count);
    }
    assert!(asked[0] > 0 && asked.iter().all(|count| *count == asked[0]), "{asked:?}");
}
