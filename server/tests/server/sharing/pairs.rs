//! Inviting, accepting, ending; what is seen before it is given; and that nothing shared looks like nothing there.

use app::{
    account::link,
    context::{later, now},
    sharing::MOST_INVITATIONS,
};
use store::{InvitationId, NewInvitation, Side};

use super::{
    articles, choice, give, give_to, invite, pair, secret,
    talks::{talk, together_at},
    two,
};
use crate::{
    people::{ITEM, Owner, PASSWORD, PRIVATE, account, begin, done, email, sign_up},
    support::{Browser, Server, hidden},
};

#[tokio::test]
async fn an_invitation_makes_a_pair_once_and_for_one() {
    let server = Server::start().await;
    let (ann, robin, carl) =
        (sign_up(&server, "ann").await, sign_up(&server, "robin").await, sign_up(&server, "carl").await);
    for (fields, said) in [
        (vec![("name", "Ann")], "chats-side-missing"),
        (vec![("side", "boss"), ("name", "Ann")], "chats-side-missing"),
        (vec![("side", "report")], "chats-name.missing"),
    ] {
        let answer = ann.post("/chats", &fields).await;
        assert!(answer.status == 422 && answer.says(said), "{answer:?}");
    }
    let invitation = invite(&ann, "report").await;
    assert!(Browser::new(&server.url).get(&invitation).await.turns_away());
    let own = ann.get(&invitation).await;
    assert!(own.status == 200 && own.says("invitation.own") && !own.body.contains("<form class=\"form\""), "{own:?}");
    let own = ann.post(&invitation, &[("name", "Ann again")]).await;
    assert!(own.status == 422 && own.says("invitation.own"), "{own:?}");

    let page = robin.get(&invitation).await;
    assert!(page.body.contains("Ann reports to you"), "{page:?}");
    for part in ["invitation.see-parts", "invitation.not-answers", "invitation.not-taken", "invitation.not-email"] {
        assert!(page.says(part), "{part}: {page:?}");
    }
    assert!(!page.body.contains(&email("ann")), "{page:?}");
    let nameless = robin.post(&invitation, &[("name", " ")]).await;
    assert!(nameless.status == 422 && nameless.says("chats-name.missing"), "{nameless:?}");
    let answer = robin.post(&invitation, &[("name", "Robin")]).await;
    done(&answer);
    assert!(robin.get(answer.location()).await.says("pair.accepted"));

    // Used, guessed or expired: the same page to the byte.
    let store = server.store().await;
    let ann_id = account(&store, "ann").await.id;
    let expired = link::fresh().unwrap();
    let new = NewInvitation {
        id: InvitationId::new(),
        account: ann_id,
        token_hash: link::hashed(&expired),
        side: Side::Report,
        name: "Ann".to_owned(),
        made_at: later(now(), -2000),
        expires_at: later(now(), -1000),
    };
    assert!(store.create_invitation(&new, 9, None).await.unwrap());
    let guess = carl.get("/invitations/a-guess").await;
    for used in [&*invitation, &format!("/invitations/{expired}")] {
        for browser in [&robin, &carl] {
            let answer = browser.get(used).await;
            assert_eq!(
                (answer.status, answer.body == carl.get("/invitations/a-guess").await.body),
                (410, true),
                "{used}"
            );
            let answer = browser.post(used, &[("name", "Carl")]).await;
            assert_eq!(answer.status, 410, "{answer:?}");
        }
    }
    assert_eq!(guess.status, 410);
    assert!(carl.get("/chats").await.says("chats.none"));

    // Those that wait are counted, and can be taken back.
    for _ in 0..MOST_INVITATIONS {
        invite(&ann, "manager").await;
    }
    let many = ann.post("/chats", &[("side", "report"), ("name", "Ann")]).await;
    assert!(many.status == 422 && many.body.contains(&MOST_INVITATIONS.to_string()), "{many:?}");
    let waiting = store.list_invitations(ann_id).await.unwrap();
    let back = format!("/chats/invitations/{}/delete", waiting.last().unwrap().id);
    assert_eq!(robin.post(&back, &[]).await.status, 404);
    done(&ann.post(&back, &[]).await);
    invite(&ann, "report").await;
}

#[tokio::test]
async fn a_manager_may_be_ones_report_and_either_ends_at_once() {
    let server = Server::start().await;
    let (ann, robin) = (sign_up(&server, "ann").await, sign_up(&server, "robin").await);
    let (one, other) = (pair(&ann, &robin).await, pair(&robin, &ann).await);
    assert_ne!(one, other);
    assert_eq!(pair(&ann, &robin).await, one, "the same two the same way round stay one pair");
    let page = ann.get("/chats").await.body;
    assert!(page.contains("You report to Robin.") && page.contains("reports to you."), "{page}");
    let former = robin.post(&format!("{one}/end"), &[]).await;
    assert_eq!(former.location(), "/chats?ended=1");
    for browser in [&ann, &robin] {
        assert_eq!(browser.get(&one).await.status, 404);
        assert_eq!(browser.get(&other).await.status, 200, "the other way round goes on");
        assert_eq!(browser.post(&format!("{one}/end"), &[]).await.status, 404);
    }
}

#[tokio::test]
async fn each_side_says_what_is_its_own_and_a_manager_sees_a_yes_alone() {
    let server = Server::start().await;
    let (ann, robin, carl) =
        (sign_up(&server, "ann").await, sign_up(&server, "robin").await, sign_up(&server, "carl").await);
    let pair = pair(&ann, &robin).await;
    let (rhythm, may_ask) = (format!("{pair}/rhythm"), format!("{pair}/may-ask"));
    for (browser, path, fields) in [
        (&ann, &rhythm, [("rhythm", "once")]),
        (&robin, &may_ask, [("say", "yes")]),
        (&carl, &rhythm, [("rhythm", "once")]),
        (&carl, &may_ask, [("say", "yes")]),
    ] {
        assert_eq!(browser.post(path, &fields).await.status, 404, "{path}");
    }
    assert_eq!(robin.post(&rhythm, &[("rhythm", "daily")]).await.status, 400);
    let chosen = |page: &str, one: &str| page.contains(&format!(r#"value="{one}" checked"#));
    assert!(chosen(&robin.get(&pair).await.body, "twice"));
    done(&robin.post(&rhythm, &[("rhythm", "once")]).await);
    assert!(chosen(&robin.get(&pair).await.body, "once"));
    let said = app::t!("chat-rhythm-once.between", "other" => "Robin");
    assert!(ann.get(&pair).await.body.contains(&said), "and the other one knows of it");

    let before = robin.get(&pair).await.body;
    let page = ann.get(&pair).await;
    assert!(page.body.contains(&app::t!("pair-may-ask.text", "other" => "Robin")), "{page:?}");
    done(&ann.post(&may_ask, &[("say", "yes")]).await);
    let yes = app::t!("pair-may-ask.said", "other" => "Ann");
    assert!(robin.get(&pair).await.body.contains(&yes));
    assert!(ann.get(&pair).await.says("pair-may-ask.take-back"));
    let read = async |browser: &Browser| -> serde_json::Value {
        let file = browser.get(app::data::Form::Json.path()).await.body;
        serde_json::from_str::<serde_json::Value>(&file).unwrap()["sharing"]["pairs"][0].clone()
    };
    let (hers, his) = (read(&ann).await, read(&robin).await);
    assert!(hers["may_ask_at"].is_string() && hers["rhythm"].is_null(), "{hers}");
    assert!(his["may_ask_at"].is_null() && his["rhythm"] == "once", "{his}");
    done(&ann.post(&may_ask, &[]).await);
    assert_eq!(robin.get(&pair).await.body, before, "taken back looks like never said");

    // It is said to one person, and ends with the pair.
    done(&ann.post(&may_ask, &[("say", "yes")]).await);
    done(&robin.post(&format!("{pair}/end"), &[]).await);
    for (browser, path, fields) in [(&ann, &may_ask, [("say", "yes")]), (&robin, &rhythm, [("rhythm", "twice")])] {
        assert_eq!(browser.post(path, &fields).await.status, 404, "{path}");
    }
    assert!(read(&ann).await["may_ask_at"].is_null());
    let anew = super::pair(&ann, &robin).await;
    assert!(!robin.get(&anew).await.body.contains(&yes));
}

#[tokio::test]
async fn what_is_seen_before_is_what_is_read_to_the_byte() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let id = pair.rsplit('/').next().unwrap();
    let parts = ["goals", "timeline", "measure.enjoyment", "answers.where-am-i", &*format!("move.{}", owner.about)];
    let (seen, answer) = give(ann, id, &parts, false).await;
    assert!(seen.contains(PRIVATE[0]) && seen.contains(PRIVATE[2]), "{seen}");
    let share = answer.location().to_owned();
    assert_eq!(articles(&robin.get(&pair).await), std::slice::from_ref(&seen), "the manager reads what was seen");
    assert_eq!(articles(&ann.get(&share).await), std::slice::from_ref(&seen), "and the owner sees it still");

    // It stays as it is, whatever changes.
    done(&ann.post("/goals", &[("near", "something else")]).await);
    done(
        &ann.post("/timeline", &[("track", "engineer"), ("from", "2009-01"), ("to", "2019-12"), ("title", "Scribe")])
            .await,
    );
    let review = begin(ann, "where-am-i").await;
    done(&ann.post(&format!("{review}/items/{ITEM}"), &[("value", "5")]).await);
    done(&ann.post(&format!("{review}/check"), &[]).await);
    assert_eq!(articles(&robin.get(&pair).await), [seen]);

    // Nothing is given that wasn't seen: neither without a look, nor as something else than was looked at.
    let mut fields = choice(id, &["goals"], true);
    let preview = ann.post("/share", &fields).await;
    let digest = hidden(&preview.body, "seen");
    assert!(preview.body.contains("something else"), "{preview:?}");
    for wrong in ["", "a-guess"] {
        let mut fields = fields.clone();
        fields.extend([("go", "give"), ("seen", wrong)]);
        let answer = ann.post("/share", &fields).await;
        assert!(answer.status == 422 && answer.says("share.changed"), "{answer:?}");
    }
    done(&ann.post("/goals", &[("near", "something else again")]).await);
    fields.extend([("go", "give"), ("seen", &digest)]);
    let answer = ann.post("/share", &fields).await;
    assert!(answer.status == 422 && answer.says("share.changed"), "{answer:?}");
    assert!(articles(&answer)[0].contains("something else again"), "what they would read now: {answer:?}");
    assert_eq!(articles(&robin.get(&pair).await).len(), 1, "and nothing was given");

    // What goes along shows what there is.
    give_to(ann, &pair, &["goals"], true).await;
    done(&ann.post("/goals", &[("near", "the sea once more")]).await);
    let page = robin.get(&pair).await;
    assert!(articles(&page)[0].contains("the sea once more") && articles(&page)[1].contains(PRIVATE[2]), "{page:?}");
    // The latest given stands first, and no cache keeps either.
    assert_eq!(page.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn what_is_wrong_with_a_choice_is_said() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let id = pair.rsplit('/').next().unwrap();
    for (fields, said) in [
        (choice(id, &[], false), "share-parts.missing"),
        (choice(id, &["goals.near", "answer.no-such.item", "move.manage-managers"], false), "share-parts.missing"),
        (vec![("with", id), ("part", "goals"), ("days", "0")], "share-days.fault"),
        (vec![("with", id), ("part", "goals"), ("days", "367")], "share-days.fault"),
        (vec![("with", id), ("part", "goals"), ("days", "soon")], "share-days.fault"),
    ] {
        let answer = owner.browser.post("/share", &fields).await;
        assert_eq!(answer.status, 422, "{answer:?}");
        let text = answer.body.replace("366", "2");
        assert!(text.contains(&app::t!(said, "most" => 2)), "{said}: {answer:?}");
    }
    let stranger = sign_up(&server, "carl").await;
    done(&stranger.post("/goals", &[("near", "rest")]).await);
    assert_eq!(stranger.post("/share", &choice(id, &["goals"], true)).await.status, 404, "a pair of others");
    assert_eq!(stranger.get(&format!("/share?with={id}")).await.status, 404);
    assert!(robin.get(&format!("/share?with={id}")).await.says("share.nothing"));
}

#[tokio::test]
async fn nothing_shared_looks_like_nothing_there() {
    let server = Server::start().await;
    let (ann, robin) = (sign_up(&server, "ann").await, sign_up(&server, "robin").await);
    let pair = pair(&ann, &robin).await;
    let talk = talk(&ann, &pair, "2026-06-12").await;
    let together = together_at(&talk);
    let pages = async || {
        let mut seen = Vec::new();
        for page in ["/chats", &*pair, "/reports", "/home", "/share", "/talks", &talk, &together] {
            let answer = robin.get(page).await;
            seen.push((answer.status, answer.body));
        }
        seen
    };
    let nothing_taken = pages().await;
    // Everything there is, and none of it shared.
    done(&ann.post("/timeline", &crate::people::stint()).await);
    done(&ann.post("/goals", &[("near", PRIVATE[2])]).await);
    for value in ["1", "5"] {
        let review = begin(&ann, "where-am-i").await;
        done(&ann.post(&format!("{review}/items/{ITEM}"), &[("value", value)]).await);
        done(&ann.post(&format!("{review}/check"), &[]).await);
    }
    assert_eq!(pages().await, nothing_taken, "to the byte");
    // What both answer before a talk, answered, changed and taken back.
    for level in ["1", "4"] {
        done(&ann.post(&together, &[("hands-on", level), ("stay", "0")]).await);
        assert_eq!(pages().await, nothing_taken, "to the byte");
    }
    done(&ann.post(&format!("{together}/delete"), &[]).await);
    assert_eq!(pages().await, nothing_taken, "to the byte");
    done(&ann.post(&together, &[("hands-on", "2")]).await);
    // Shared with somebody else, looked at without being given, and withdrawn again.
    let id = pair.rsplit('/').next().unwrap();
    assert_eq!(ann.post("/share", &choice(id, &["goals"], true)).await.status, 200);
    assert_eq!(give(&ann, "link", &["goals"], true).await.1.status, 200);
    assert_eq!(pages().await, nothing_taken, "to the byte");
    let share = give_to(&ann, &pair, &["goals"], true).await;
    assert_ne!(pages().await, nothing_taken);
    done(&ann.post(&share, &[]).await);
    assert_eq!(pages().await, nothing_taken, "to the byte");
}

#[tokio::test]
async fn every_reading_is_on_record_and_none_comes_after_a_withdrawal() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let share = give_to(ann, &pair, &["goals", "timeline"], true).await;
    assert!(ann.get(&share).await.says("shared.unread"));
    for _ in 0..2 {
        assert_eq!(articles(&robin.get(&pair).await).len(), 1);
    }
    let page = ann.get(&share).await;
    assert!(page.body.contains("Read 2 times") && page.body.contains("(UTC)"), "{page:?}");
    assert_eq!(robin.get(&share).await.status, 404, "the record is the owner's");
    assert_eq!(robin.post(&share, &[]).await.status, 404);
    let answer = ann.post(&share, &[]).await;
    let page = ann.get(answer.location()).await;
    assert!(page.says("shared.withdrawn-now") && page.says("shared.no-more") && articles(&page).is_empty(), "{page:?}");
    assert!(articles(&robin.get(&pair).await).is_empty());
    assert!(ann.get(&share).await.body.contains("Read 2 times"), "the record stays");
    done(&ann.post(&format!("{share}/delete"), &[]).await);
    assert_eq!(ann.get(&share).await.status, 404);
}

#[tokio::test]
async fn an_account_that_goes_takes_its_side_along() {
    let server = Server::start().await;
    let (owner, robin, first) = two(&server).await;
    let ann = &owner.browser;
    let share = give_to(ann, &first, &["goals"], true).await;
    robin.get(&first).await;
    let gone = [("current-password", PASSWORD)];
    done(&robin.post("/account/delete", &gone).await);
    assert_eq!(ann.get(&first).await.status, 404);
    let page = ann.get(&share).await;
    assert!(page.says("shared.with-gone") && page.body.contains("Read once") && articles(&page).is_empty(), "{page:?}");
    assert!(ann.get("/chats").await.says("chats.none"));

    let carl = sign_up(&server, "carl").await;
    let second = pair(ann, &carl).await;
    give_to(ann, &second, &["goals"], true).await;
    assert_eq!(articles(&carl.get(&second).await).len(), 1);
    done(&ann.post("/account/delete", &gone).await);
    let page = carl.get(&second).await;
    assert!(page.status == 404 && !page.body.contains(PRIVATE[2]), "{page:?}");
    assert!(carl.get("/chats").await.says("chats.none"));
}

#[tokio::test]
async fn an_invitation_by_mail_says_little_and_works() {
    let server = Server::with_mail().await;
    let (ann, robin) = (sign_up(&server, "ann").await, sign_up(&server, "robin").await);
    let to = email("robin");
    let wrong = ann.post("/chats", &[("side", "report"), ("name", "Ann"), ("email", "nobody")]).await;
    assert!(wrong.status == 422 && wrong.says("email-malformed"), "{wrong:?}");
    let answer = ann.post("/chats", &[("side", "report"), ("name", "Ann"), ("email", &to)]).await;
    assert_eq!(answer.location(), "/chats?mailed=1", "{answer:?}");
    let mail = server.mail().await;
    assert_eq!((&mail.to, mail.header("Subject")), (&to, "An invitation".to_owned()));
    let text = mail.text();
    assert!(!text.contains("Ann") && !text.to_lowercase().contains("career"), "{text}");
    let path = mail.path(crate::support::ORIGIN, "/invitations/");
    done(&robin.post(&path, &[("name", "Robin")]).await);
    // Without an address the page shows the link, whole.
    let page = ann.post("/chats", &[("side", "report"), ("name", "Ann")]).await;
    let whole = format!("{}/invitations/{}", crate::support::ORIGIN, secret(&page, "/invitations/"));
    assert!(page.body.contains(&whole), "{page:?}");
}

#[tokio::test]
async fn a_link_to_hand_on_is_whole_where_nobody_named_the_address() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let page = ann.post("/chats", &[("side", "report"), ("name", "Ann")]).await;
    assert!(page.body.contains(&format!("{}/invitations/{}", server.url, secret(&page, "/invitations/"))), "{page:?}");
}

#[tokio::test]
async fn what_is_between_two_comes_along_in_files_and_is_not_brought_back() {
    let server = Server::start().await;
    let owner = Owner::among_others(&server, "ann").await;
    let file = owner.browser.get(app::data::Form::Json.path()).await.body;
    let read: serde_json::Value = serde_json::from_str(&file).unwrap();
    let sharing = &read["sharing"];
    assert_eq!(
        (&sharing["pairs"][0]["other"], &sharing["pairs"][0]["side"]),
        (&"Robin".into(), &"report".into()),
        "{sharing}"
    );
    assert_eq!(sharing["shares"].as_array().unwrap().len(), 2, "{sharing}");
    assert_eq!(sharing["invitations"].as_array().unwrap().len(), 1, "{sharing}");
    for secret in [&owner.between.secret, &owner.between.shared] {
        assert!(!file.contains(secret), "no secret leaves");
    }
    let text = owner.browser.get(app::data::Form::Markdown.path()).await.body;
    assert!(text.contains("You report to Robin.") && text.contains("A mentor"), "{text}");
    let carl = sign_up(&server, "carl").await;
    let mut form = carl.multipart("/account/data");
    form.file("file", "taken.json", file.as_bytes());
    done(&form.post().await);
    assert!(carl.get("/chats").await.says("chats.none") && carl.get("/chats").await.says("chats.nothing-shown"));
    assert!(carl.get("/goals").await.body.contains(PRIVATE[2]), "what is one's own came");
    let talks = carl.get("/talks").await;
    assert!(talks.says("talks.none") && talks.body.contains(PRIVATE[3]), "and what was noted for oneself: {talks:?}");
}

#[tokio::test]
async fn what_speaks_of_leaving_shows_only_by_itself() {
    const OFFER: &str = "If a good offer for a different role came this year";
    const WORDS: &str = "Those who join from far away";
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let review = begin(ann, "where-am-i").await;
    for item in [ITEM, "good-offer"] {
        done(&ann.post(&format!("{review}/items/{item}"), &[("value", "5")]).await);
    }
    done(&ann.post(&format!("{review}/check"), &[]).await);
    let other = begin(ann, "ready-to-manage").await;
    done(&ann.post(&format!("{other}/items/heard-less"), &[("words", WORDS)]).await);
    done(&ann.post(&format!("{other}/items/same-around-boss"), &[("value", "2")]).await);
    done(&ann.post(&format!("{other}/check"), &[]).await);

    let page = ann.get(&format!("/share?with={}", pair.rsplit('/').next().unwrap())).await;
    let marked = app::t!("share-part.sensitive", "answer" => "Completely true");
    let mut boxes = page.body.split("type=\"checkbox\"").skip(1).map(|rest| rest.split('>').next().unwrap());
    assert!(page.body.contains(&marked) && boxes.all(|one| !one.contains(" checked")), "nothing is ticked: {page:?}");
    assert!(!page.body.contains("value=\"answers.ready-to-manage\""), "all of it is sensitive or in one's own words");
    give_to(ann, &pair, &["answers.where-am-i"], true).await;
    let read = articles(&robin.get(&pair).await).remove(0);
    assert!(read.contains("I looked forward to my working day") && !read.contains(OFFER), "{read}");
    give_to(ann, &pair, &["answer.where-am-i.good-offer", "answer.ready-to-manage.heard-less"], true).await;
    let read = articles(&robin.get(&pair).await).remove(0);
    assert!(read.contains(OFFER) && read.contains(WORDS) && !read.contains("looked forward"), "{read}");
}
