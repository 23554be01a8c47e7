//! Everybody at everything: nobody, a stranger, a former manager, a manager without a share, with an expired one, with each part alone,
//! the owner, and whoever holds the link. What is tried comes from the table of permissions: a new way in fails here until it is said
//! who may go it.

use app::{
    context::{later, now},
    forms,
    permissions::{May, PAGES},
};
use domain::sharing::{Consent, Moment, Part};
use store::{Giving, NewShare, ShareId, To};

use super::{articles, give, pair, secret, talks::talk, two};
use crate::{
    people::{ITEM, Owner, PRIVATE, account, done, sign_up},
    support::{Browser, Server},
};

/// What shows that a part is there: the part, and words that stand in it and in no other.
fn marks(owner: &Owner) -> Vec<(String, String)> {
    let name = |key: String| app::t!(key).replace('&', "&amp;");
    vec![
        ("archetypes".to_owned(), name(format!("{}.summary", owner.fits))),
        ("goals".to_owned(), PRIVATE[2].to_owned()),
        ("timeline".to_owned(), PRIVATE[0].to_owned()),
        (format!("move.{}", owner.about), name(format!("move-{}.what", owner.about))),
        ("measure.enjoyment".to_owned(), name("fact-enjoyment.meaning".to_owned())),
        (format!("answer.where-am-i.{ITEM}"), "I looked forward to my working day".to_owned()),
    ]
}

/// Every page that names a pair, something shared, or a secret, filled in with what is the owner's.
fn ways(owner: &Owner) -> Vec<(String, May)> {
    let between = |path: &str| {
        ["{pair}", "{share}", "{link}", "{secret}", "{invitation}", "{talk}", "{note}"]
            .iter()
            .any(|one| path.contains(one))
    };
    PAGES.iter().filter(|(path, _)| between(path)).map(|(path, may)| (owner.fill(path), *may)).collect()
}

/// The parts whose marks somebody finds, on any page that they can open.
async fn finds(browser: &Browser, owner: &Owner) -> Vec<String> {
    let mut found = Vec::new();
    let own = ["/chats", "/reports", "/openings", "/share"].map(|path| (path.to_owned(), May::SignedIn));
    for (path, _) in ways(owner).into_iter().chain(own) {
        let page = browser.get(&path).await.body;
        found.extend(marks(owner).into_iter().filter(|(_, mark)| page.contains(mark)).map(|(part, _)| part));
    }
    found.sort();
    found.dedup();
    found
}

#[tokio::test]
async fn each_sees_exactly_their_parts() {
    let server = Server::start().await;
    let (mut owner, manager, address) = two(&server).await;
    let (nobody, stranger) = (Browser::new(&server.url), sign_up(&server, "stranger").await);
    let former = sign_up(&server, "former").await;
    let ended = pair(&owner.browser, &former).await;
    give_all(&owner, &ended).await;
    owner.between.pair = ended.rsplit('/').next().unwrap().to_owned();
    owner.between.talk = talk(&former, &ended, "2026-06-12").await.rsplit('/').next().unwrap().to_owned();
    assert_eq!(finds(&former, &owner).await.len(), marks(&owner).len(), "there is something to lose");
    done(&owner.browser.post(&format!("{ended}/end"), &[]).await);
    assert_eq!(finds(&former, &owner).await, [""; 0], "a former manager");

    owner.between.pair = address.rsplit('/').next().unwrap().to_owned();
    owner.between.talk = talk(&manager, &address, "2026-06-12").await.rsplit('/').next().unwrap().to_owned();
    assert_eq!(finds(&manager, &owner).await, [""; 0], "a manager without a share");
    expired(&server, &owner).await;
    assert_eq!(finds(&manager, &owner).await, [""; 0], "a manager with an expired one");

    for (part, _) in marks(&owner) {
        let (_, answer) = give(&owner.browser, &owner.between.pair, &[&part], true).await;
        done(&answer);
        owner.between.share = answer.location().split(['/', '?']).nth(2).unwrap().to_owned();
        assert_eq!(finds(&manager, &owner).await, std::slice::from_ref(&part), "a manager with one part");
        assert_eq!(
            finds(&owner.browser, &owner).await,
            std::slice::from_ref(&part),
            "the owner, on the page of what is shared"
        );
        for (who, other) in [("nobody", &nobody), ("a stranger", &stranger), ("a former manager", &former)] {
            assert_eq!(finds(other, &owner).await, [""; 0], "{who}");
        }
        done(&owner.browser.post(&format!("/shares/{}", owner.between.share), &[]).await);
        assert_eq!(finds(&manager, &owner).await, [""; 0], "withdrawn");

        let (_, page) = give(&owner.browser, "link", &[&part], true).await;
        let link = format!("/shared/{}", secret(&page, "/shared/"));
        let shown = articles(&nobody.post(&link, &[]).await).remove(0);
        for (other, mark) in marks(&owner) {
            assert_eq!(shown.contains(&mark), other == part, "whoever holds a link to {part}: {shown}");
        }
    }
}

/// All parts at once, to the other one of a pair.
async fn give_all(owner: &Owner, pair: &str) {
    let marks = marks(owner);
    let parts: Vec<&str> = marks.iter().map(|(part, _)| &**part).collect();
    done(&give(&owner.browser, pair.rsplit('/').next().unwrap(), &parts, false).await.1);
}

/// Something that was given and has ended by now.
async fn expired(server: &Server, owner: &Owner) {
    let (store, at) = (server.store().await, now());
    let parts = marks(owner).into_iter().map(|(part, _)| part.parse::<Part>().unwrap()).collect();
    let (given, ends) = (Moment(later(at, -2000).0), Moment(later(at, -1).0));
    let consent = Consent { parts, given, ends, follows: true, withdrawn: None };
    let to = To::Pair(owner.between.pair.parse().unwrap());
    let account = account(&store, &owner.name).await.id;
    let new = NewShare { id: ShareId::new(), account, to, consent, kept: None };
    assert_eq!(store.create_share(&new, 50).await.unwrap(), Giving::Given);
}

/// Whatever names something between two people is declared for one of those who may.
#[test]
fn whatever_is_between_two_is_declared_so() {
    let of = |path: &str| {
        let within = |name: &str| path.contains(name);
        match () {
            () if within("{pair}") || within("{talk}") => Some(May::Paired),
            () if within("{share}") || within("{invitation}") || within("{note}") => Some(May::Owner),
            () if within("{secret}") => Some(May::Invited),
            () if within("{link}") => Some(May::Holder),
            () => None,
        }
    };
    let pages = PAGES.iter().map(|(path, may)| (*path, *may));
    let all: Vec<_> = pages.chain(forms::all().into_iter().map(|form| (form.path, form.may))).collect();
    for (path, may) in &all {
        let between = matches!(may, May::Paired | May::Invited | May::Holder);
        assert!(of(path).map_or(!between, |expected| expected == *may), "{path} is declared {may:?}");
    }
    assert_eq!(all.iter().filter(|(path, _)| of(path).is_some()).count(), 19, "all of them were seen");
}
