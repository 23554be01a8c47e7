//! A team that needs somebody: who may be asked, two tabs, what is decided, and that nobody else reads any of it.

use app::data::Form;

use crate::{
    people::{account, done, sign_up},
    sharing::{give_to, pair, two},
    support::{Browser, Server, hidden},
};

const KIM: &str = "Kim who keeps the lamp lit";

/// Begins an opening; gives its address.
async fn begin(browser: &Browser, team: &str) -> String {
    let answer = browser.post("/openings", &[("team", team)]).await;
    done(&answer);
    answer.location().to_owned()
}

#[tokio::test]
async fn an_opening_is_thought_through_decided_and_opened_again() {
    let server = Server::start().await;
    let (robin, stranger) = (sign_up(&server, "robin").await, sign_up(&server, "carl").await);
    for (team, said) in [("", "opening-team.missing"), (&*"x".repeat(121), "text-too-long")] {
        let answer = robin.post("/openings", &[("team", team)]).await;
        assert!(answer.status == 422 && answer.body.contains(&app::t!(said, "most" => 120)), "{answer:?}");
    }
    let opening = begin(&robin, "Payments").await;
    let page = robin.get(&opening).await;
    for said in
        ["opening.private", "opening-map.none", "opening-rule.inside", "opening-aside-strongest", "opening-start.six"]
    {
        assert!(page.says(said), "{said}: {page:?}");
    }
    for missing in ["asked", "second", "team", "leadership"] {
        assert!(page.body.contains(&app::t!(format!("opening-missing-{missing}"))), "{missing}: {page:?}");
    }

    let written = [
        ("team", "Payments"),
        ("why", "Nobody has time"),
        ("heard", "The new ones would like Kim"),
        ("one-name", KIM),
        ("one-said", "Yes, if it is for two years"),
        ("two-name", "L."),
        ("lack", "power"),
        ("outside", "split"),
        ("outside", "luck"),
    ];
    let seen = hidden(&page.body, "seen");
    let answer = robin.post(&opening, &[&written[..], &[("seen", &*seen)]].concat()).await;
    assert_eq!(answer.location(), format!("{opening}?saved=1"));
    let page = robin.get(answer.location()).await;
    assert!(
        page.says("opening.saved") && page.says("opening-rule.outside") && page.says("opening-rule.whole"),
        "{page:?}"
    );
    assert!(page.body.contains(r#"value="split" checked"#) && page.body.contains(KIM), "{page:?}");

    // What is decided needs a reason and a day; nothing typed is lost.
    let seen = hidden(&page.body, "seen");
    let decided =
        [&written[..], &[("seen", &*seen), ("way", "inside"), ("who", KIM), ("look_back", "2019-01-01")]].concat();
    let answer = robin.post(&opening, &decided).await;
    assert!(answer.status == 422 && answer.says("opening-because.missing") && answer.says("day-past"), "{answer:?}");
    assert!(answer.body.contains("The new ones would like Kim") && answer.body.contains(r#"value="2019-01-01""#));
    let rest = [("because", "She asks first"), ("look_back", "2035-01-10")];
    let whole: Vec<_> = decided.into_iter().filter(|(name, _)| *name != "look_back").chain(rest).collect();
    let answer = robin.post(&opening, &whole).await;
    assert_eq!(answer.location(), format!("{opening}?saved=decided"));
    let page = robin.get(answer.location()).await;
    assert!(!page.body.contains("<textarea") && page.body.contains("Decided on"), "{page:?}");
    for words in [KIM, "She asks first", "10 January 2035", "Yes, if it is for two years", "The team is split"] {
        assert!(page.body.contains(words), "{words}: {page:?}");
    }
    assert!(robin.get("/openings").await.body.contains("somebody from inside"));

    // It is nobody else's.
    for path in [opening.clone(), format!("{opening}/reopen"), format!("{opening}/delete")] {
        assert_eq!(stranger.post(&path, &whole).await.status, 404, "{path}");
    }
    assert_eq!(stranger.get(&opening).await.status, 404);
    assert!(!stranger.get("/openings").await.body.contains("Payments"));

    done(&robin.post(&format!("{opening}/reopen"), &[]).await);
    let page = robin.get(&opening).await;
    assert!(page.body.contains("She asks first") && page.body.contains(r#"value="2035-01-10""#), "{page:?}");
    assert!(robin.get("/openings").await.says("openings.open"));
    let answer = robin.post(&format!("{opening}/delete"), &[]).await;
    assert!(robin.get(answer.location()).await.says("openings.deleted"));
    assert_eq!(robin.get(&opening).await.status, 404);
    assert!(!robin.get(Form::Json.path()).await.body.contains(KIM));
}

#[tokio::test]
async fn of_two_tabs_the_later_one_is_told() {
    let server = Server::start().await;
    let robin = sign_up(&server, "robin").await;
    let opening = begin(&robin, "Payments").await;
    let seen = hidden(&robin.get(&opening).await.body, "seen");
    let typed = |why: &'static str, seen: &str| {
        vec![("team", "Payments".to_owned()), ("why", why.to_owned()), ("seen", seen.to_owned())]
    };
    let post = async |fields: Vec<(&'static str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        robin.post(&opening, &fields).await
    };
    done(&post(typed("in the first tab", &seen)).await);
    // Even where something else is wrong with it.
    let long: &'static str = Box::leak("x".repeat(4_001).into_boxed_str());
    for why in ["in the second tab", long] {
        let answer = post(typed(why, &seen)).await;
        assert!(answer.status == 422 && answer.says("opening.changed") && answer.body.contains(why), "{answer:?}");
    }
    let answer = post(typed("in the second tab", &seen)).await;
    let again = hidden(&answer.body, "seen");
    let answer = post(typed(long, &again)).await;
    assert!(answer.status == 422 && answer.body.contains(&app::t!("text-too-long", "most" => 4_000)), "{answer:?}");
    done(&post(typed("in the second tab", &again)).await);
    assert!(robin.get(&opening).await.body.contains("in the second tab"));

    // Decided in one of them, what was typed in the other one still comes back.
    let seen = hidden(&robin.get(&opening).await.body, "seen");
    let mut decided = typed("decided", &seen);
    decided.extend(
        [("way", "not-now"), ("because", "Quiet"), ("look_back", "2035-01-10")]
            .map(|(name, text)| (name, text.to_owned())),
    );
    done(&post(decided).await);
    let answer = post(typed("and meanwhile here", &seen)).await;
    assert!(answer.status == 422 && answer.body.contains("and meanwhile here"), "{answer:?}");
}

#[tokio::test]
async fn who_said_yes_is_listed_and_nobody_else_is_spoken_of() {
    let server = Server::start().await;
    let (ann, bob, robin) =
        (sign_up(&server, "ann").await, sign_up(&server, "bob").await, sign_up(&server, "robin").await);
    let opening = begin(&robin, "Payments").await;
    let alone = robin.get(&opening).await.body;
    let (of_ann, of_bob) = (pair(&ann, &robin).await, pair(&bob, &robin).await);
    done(&bob.post("/goals", &[("near", "rest")]).await);
    give_to(&bob, &of_bob, &["goals"], true).await;
    assert_eq!(robin.get(&opening).await.body, alone, "who hasn’t said it isn’t there, whatever they show");

    done(&ann.post(&format!("{of_ann}/may-ask"), &[("say", "yes")]).await);
    let page = robin.get(&opening).await;
    assert!(page.body.contains(&format!(r#"href="{of_ann}""#)) && !page.body.contains(&of_bob), "{page:?}");
    done(&ann.post("/goals", &[("near", "a lamp of my own")]).await);
    let share = give_to(&ann, &of_ann, &["goals"], true).await;
    let page = robin.get(&opening).await;
    let named = app::t!("opening-map.shares", "list" => app::t!("nav-goals"));
    assert!(page.body.contains(&named) && !page.body.contains("a lamp of my own"), "its name alone: {page:?}");
    let store = server.store().await;
    let share = share.rsplit('/').next().unwrap().parse().unwrap();
    let views = store.list_share_views(account(&store, "ann").await.id, share).await.unwrap();
    assert_eq!(views, [], "nothing of it was read");
    done(&ann.post(&format!("{of_ann}/may-ask"), &[]).await);
    assert_eq!(robin.get(&opening).await.body, alone);
}

/// Which move somebody considers is what a share says, and to read that is on record.
#[tokio::test]
async fn a_move_is_named_by_its_kind_alone() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    done(&owner.browser.post(&format!("{pair}/may-ask"), &[("say", "yes")]).await);
    give_to(&owner.browser, &pair, &[&format!("move.{}", owner.about), "answer.where-am-i.looked-forward"], true).await;
    let page = robin.get(&begin(&robin, "Payments").await).await;
    let said = |key: String| page.body.contains(&app::t!(key));
    assert!(said("talk-agenda.moves".to_owned()) && !said(format!("move-{}.name", owner.about)), "{page:?}");
    assert!(page.body.contains("Answers to “Where am I?”") && !page.body.contains("looked forward"), "{page:?}");
}

#[tokio::test]
async fn there_are_so_many_at_most() {
    let server = Server::start().await;
    let robin = sign_up(&server, "robin").await;
    for number in 0..50 {
        begin(&robin, &format!("Team {number}")).await;
    }
    let answer = robin.post("/openings", &[("team", "One more")]).await;
    assert!(answer.status == 422 && answer.body.contains(&app::t!("openings.too-many", "most" => 50)), "{answer:?}");
    assert!(answer.body.contains(r#"value="One more""#), "{answer:?}");
}
