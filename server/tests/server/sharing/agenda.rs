//! What stands on the agenda of a talk: what is shared, by name; what is good to ask because of it, on record; where the two differ.

use app::{
    context::{later, now},
    t,
    words::key_of,
};
use domain::sharing::{Consent, Moment, Part};
use store::{Giving, NewShare, ShareId, Store, To};

use super::{
    give_to, pair,
    talks::{talk, together_at},
    two,
};
use crate::{
    people::{Owner, account, done, sign_up},
    support::{Answer, Browser, Server, escaped},
};

/// The first question for each archetype of somebody's last result, as it stands on a page.
async fn prompts(store: &Store, owner: &Owner) -> Vec<String> {
    let account = account(store, &owner.name).await.id;
    let review = store.find_review(account, owner.sent.parse().unwrap()).await.unwrap().unwrap();
    let found = &review.sent.unwrap().result.advice().unwrap().archetypes.clone();
    assert!(!found.is_empty(), "something fits them");
    let key = |one: &domain::assess::Match| key_of(one.id, one.guise).replacen("archetype", "prompt", 1);
    found.iter().map(|one| escaped(&t!(format!("{}.one", key(one))))).collect()
}

/// The parts of each reading of something shared.
async fn views(store: &Store, owner: &Owner, share: &str) -> Vec<Vec<Part>> {
    let share: ShareId = share.rsplit('/').next().unwrap().parse().unwrap();
    let views = store.list_share_views(account(store, &owner.name).await.id, share).await.unwrap();
    views.into_iter().map(|view| view.parts.into_iter().collect()).collect()
}

fn says(page: &Answer, key: &str, other: &str) -> bool {
    page.body.contains(&escaped(&t!(key, "other" => other)))
}

#[tokio::test]
async fn what_is_shared_is_named_and_nothing_of_it_read() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let (talk, store) = (talk(ann, &pair, "2026-06-12").await, server.store().await);
    let pages = async || [ann.get(&talk).await.body, robin.get(&talk).await.body];
    let nothing = pages().await;
    let about = format!("move.{}", owner.about);
    let share = give_to(ann, &pair, &["goals", "measure.energy", "measure.enjoyment", &about], true).await;
    let (hers, his) = (ann.get(&talk).await, robin.get(&talk).await);
    assert!(says(&hers, "talk-agenda.mine", "Robin") && !says(&hers, "talk-agenda.theirs", "Robin"), "{hers:?}");
    assert!(says(&his, "talk-agenda.theirs", "Ann") && !says(&his, "talk-agenda.mine", "Ann"), "{his:?}");
    for page in [&hers, &his] {
        for name in ["nav-goals", "fact-enjoyment.name", "talk-agenda.moves"] {
            assert!(page.body.contains(&format!("<li>{}</li>", t!(name))), "{name}: {page:?}");
        }
        assert!(page.body.contains(&format!("href=\"{pair}\"")), "where it is read: {page:?}");
        let named = t!(format!("move-{}.name", owner.about));
        assert!(!page.body.contains(&escaped(&named)), "which move it is, is for reading: {page:?}");
    }
    assert_eq!(views(&store, &owner, &share).await, [[]; 0], "naming is no reading");
    // Named to those two alone.
    let carl = sign_up(&server, "carl").await;
    assert_eq!(carl.get(&talk).await.status, 404);
    let other = super::pair(ann, &carl).await;
    let elsewhere = carl.get(&super::talks::talk(&carl, &other, "2026-06-12").await).await;
    assert!(!says(&elsewhere, "talk-agenda.theirs", "Ann"), "{elsewhere:?}");

    done(&ann.post(&share, &[]).await);
    assert_eq!(pages().await, nothing, "withdrawn, to the byte");
    let (given, ends) = (Moment(later(now(), -2000).0), Moment(later(now(), -1).0));
    let parts = [Part::Goals, Part::Archetypes].into();
    let consent = Consent { parts, given, ends, follows: true, withdrawn: None };
    let to = To::Pair(pair.rsplit('/').next().unwrap().parse().unwrap());
    let (id, account) = (ShareId::new(), account(&store, "ann").await.id);
    let expired = NewShare { id, account, to, consent, kept: None };
    assert_eq!(store.create_share(&expired, 50).await.unwrap(), Giving::Given);
    assert_eq!(pages().await, nothing, "expired, to the byte");
}

#[tokio::test]
async fn shared_archetypes_say_what_is_good_to_ask_and_are_on_record() {
    let server = Server::start().await;
    let (owner, robin, first) = two(&server).await;
    let ann = &owner.browser;
    let (talk, store) = (talk(ann, &first, "2026-06-12").await, server.store().await);
    let prompts = prompts(&store, &owner).await;
    let asked = |page: &Answer| prompts.iter().filter(|prompt| page.body.contains(*prompt)).count();
    let goals = give_to(ann, &first, &["goals"], true).await;
    for who in [ann, &robin] {
        assert_eq!(asked(&who.get(&talk).await), 0, "nobody shares archetypes");
    }
    assert_eq!(views(&store, &owner, &goals).await, [[]; 0]);

    let share = give_to(ann, &first, &["archetypes", "timeline"], true).await;
    let page = ann.get(&talk).await;
    assert!(asked(&page) == prompts.len() && says(&page, "talk-agenda.ask-you", "Robin"), "{page:?}");
    assert_eq!(views(&store, &owner, &share).await, [[]; 0], "one's own is no reading");
    for path in ["/talks", "/home", "/chats", &together_at(&talk)] {
        assert_eq!(asked(&robin.get(path).await), 0, "{path}");
    }
    assert_eq!(views(&store, &owner, &share).await, [[]; 0], "nothing of it was shown");
    for times in 1..=2 {
        let page = robin.get(&talk).await;
        assert!(asked(&page) == prompts.len() && says(&page, "talk-agenda.ask-them", "Ann"), "{page:?}");
        assert_eq!(views(&store, &owner, &share).await, vec![vec![Part::Archetypes]; times], "archetypes, and no more");
    }
    assert_eq!(views(&store, &owner, &goals).await, [[]; 0]);
    done(&ann.post(&share, &[]).await);
    for who in [ann, &robin] {
        assert_eq!(asked(&who.get(&talk).await), 0, "withdrawn");
    }
    assert_eq!(views(&store, &owner, &share).await.len(), 2);

    // Whoever is reported to may share theirs as well.
    let boss = Owner::new(&server, "boss").await;
    let up = pair(ann, &boss.browser).await;
    let talk = super::talks::talk(ann, &up, "2026-06-12").await;
    let share = give_to(&boss.browser, &up, &["archetypes"], false).await;
    let page = ann.get(&talk).await;
    assert!(asked(&page) == prompts.len() && says(&page, "talk-agenda.ask-them", "Robin"), "{page:?}");
    assert_eq!(views(&store, &boss, &share).await, [[Part::Archetypes]]);
    done(&ann.post(&format!("{up}/end"), &[]).await);
    let page = ann.get(&talk).await;
    assert!(page.status == 200 && asked(&page) == 0, "the pair has ended: {page:?}");
}

#[tokio::test]
async fn where_the_two_differ_comes_furthest_first() {
    let server = Server::start().await;
    let (owner, robin, pair) = two(&server).await;
    let ann = &owner.browser;
    let talk = talk(ann, &pair, "2026-06-12").await;
    let answer = async |who: &Browser, levels: &[(&str, &str)]| done(&who.post(&together_at(&talk), levels).await);
    for who in [ann, &robin] {
        let page = who.get(&talk).await;
        assert!(page.says("ask-together.offer") && page.says("ask-together.answer"), "{page:?}");
    }
    answer(ann, &[("people", "4"), ("learn", "0"), ("stay", "2")]).await;
    assert!(ann.get(&talk).await.says("ask-together.look") && robin.get(&talk).await.says("ask-together.answer"));
    answer(&robin, &[("people", "2"), ("learn", "3"), ("stay", "1")]).await;
    for (who, side, name, other) in [(ann, "report", "Ann", "Robin"), (&robin, "manager", "Robin", "Ann")] {
        let page = who.get(&talk).await;
        let list = page.body.split("<details").next().unwrap();
        let place = |topic: &str| list.find(&escaped(&t!(format!("topic-{topic}.{side}"), "other" => other)));
        let (far, near) = (place("learn").unwrap(), place("people").unwrap());
        assert!(far < near && place("stay").is_none(), "{page:?}");
        let said = |level: u8| t!(format!("topic-level-{level}"));
        let both = if side == "report" { [said(0), said(3)] } else { [said(3), said(0)] };
        assert!(list[far..].contains(&format!("{name}: {} · {other}: {}", both[0], both[1])), "{page:?}");
        assert!(page.body.contains("<table") && page.body.contains("/share?with="), "{page:?}");
    }
    // The next talk asks anew.
    let next = super::talks::talk(&robin, &pair, "2026-12-12").await;
    assert!(ann.get(&next).await.says("ask-together.offer"));
    done(&robin.post(&format!("{pair}/end"), &[]).await);
    let page = ann.get(&talk).await;
    assert!(page.body.contains("<table") && !page.body.contains("/share?with="), "{page:?}");
    assert!(!ann.get(&next).await.says("ask-together.offer"), "nobody can answer any more");
}
