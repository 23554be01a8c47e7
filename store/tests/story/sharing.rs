//! Pairs, and what is shared within one or by a link: by whom it can be found, when it shows no longer, and what is left of it.

use std::collections::BTreeSet;

use domain::cadence::ChatRhythm;
use domain::instrument::Value as Answer;
use domain::sharing::{Audience, Consent, Moment, Part, visible};
use store::{
    Accepting, Account, AccountId, Correcting, EntryId, EntryKind, Giving, InvitationId, Kept, Location, NewEntry,
    NewInvitation, NewShare, Pair, PairId, ReviewId, Saving, Sending, Share, ShareId, Side, Store, TalkId, To,
    make_ready,
};

use crate::people;
use crate::place::Place;
use crate::samples::{at, full_stint, goals, review, sent, sent_figures};

const MOST: u32 = 3;

fn invitation(account: AccountId, token: u8, side: Side, expires: i64) -> NewInvitation {
    NewInvitation {
        id: InvitationId::new(),
        account,
        token_hash: [token; 32],
        side,
        name: "Kim “日本語” % _ \\".to_owned(),
        made_at: at(0),
        expires_at: at(expires),
    }
}

async fn invite(store: &Store, one: &NewInvitation) -> bool {
    store.create_invitation(one, MOST, None).await.expect("an answer")
}

async fn accept(store: &Store, token: u8, who: &Account, now: i64) -> Accepting {
    store.accept_invitation(&[token; 32], who.id, "Lou", at(now)).await.expect("an answer")
}

/// The two as a pair: the first reports to the second.
pub async fn paired(store: &Store, report: &Account, manager: &Account, token: u8) -> PairId {
    assert!(invite(store, &invitation(report.id, token, Side::Report, 100)).await);
    match accept(store, token, manager, 1).await {
        Accepting::Paired(id) | Accepting::Already(id) => id,
        other => panic!("{other:?}"),
    }
}

async fn open_pairs(store: &Store, who: &Account) -> Vec<Pair> {
    let mut pairs = store.list_pairs(who.id).await.expect("a list");
    pairs.retain(|pair| pair.ended_at.is_none());
    pairs
}

pub async fn two_become_a_pair_by_an_invitation_that_works_once(
    store: &Store,
    kim: &Account,
    lou: &Account,
    stranger: &Account,
) {
    let new = invitation(kim.id, 1, Side::Report, 100);
    assert!(invite(store, &new).await);
    let found = store.find_invitation(&[1; 32]).await.expect("a search").expect("the invitation");
    assert_eq!((found.id, found.account, found.side, &found.name), (new.id, kim.id, Side::Report, &new.name));
    assert_eq!(store.find_invitation(&[2; 32]).await.expect("a search"), None);
    assert_eq!(store.list_invitations(lou.id).await.expect("a list"), []);
    assert!(!store.delete_invitation(lou.id, new.id, at(1)).await.expect("an answer"));

    assert_eq!(accept(store, 1, kim, 1).await, Accepting::Own);
    assert_eq!(accept(store, 1, lou, 100).await, Accepting::Over, "its last moment is over");
    assert_eq!(accept(store, 2, lou, 1).await, Accepting::Over, "a guess");
    let Accepting::Paired(pair) = accept(store, 1, lou, 99).await else { panic!("a pair") };
    assert_eq!(accept(store, 1, lou, 99).await, Accepting::Over, "it works once");
    assert_eq!(accept(store, 1, stranger, 99).await, Accepting::Over, "for nobody else either");
    assert_eq!(store.find_invitation(&[1; 32]).await.expect("a search"), None);

    let seen = |who: AccountId| async move { store.find_pair(who, pair).await.expect("a search") };
    let (one, other) = (seen(kim.id).await.expect("a pair"), seen(lou.id).await.expect("a pair"));
    assert_eq!((one.side, &*one.other, one.name), (Side::Report, "Lou", new.name.clone()));
    assert_eq!((other.side, &*other.name, other.other), (Side::Manager, "Lou", new.name));
    assert_eq!(seen(stranger.id).await, None);
    assert_eq!(store.list_pairs(stranger.id).await.expect("a list"), []);

    // A second one that leads to the same pair uses itself up, and makes no other.
    assert!(invite(store, &invitation(lou.id, 3, Side::Manager, 100)).await);
    assert_eq!(accept(store, 3, kim, 2).await, Accepting::Already(pair));

    // So many wait at a time; those that are taken back or over make room.
    let many: Vec<_> = (10..14).map(|token| invitation(kim.id, token, Side::Manager, 100)).collect();
    for one in &many[..3] {
        assert!(invite(store, one).await);
    }
    assert!(!invite(store, &many[3]).await, "one too many");
    assert!(store.delete_invitation(kim.id, many[0].id, at(3)).await.expect("an answer"));
    assert!(!store.delete_invitation(kim.id, many[0].id, at(3)).await.expect("an answer"));
    assert!(invite(store, &many[3]).await);
    assert_eq!(store.count_holdings(kim.id).await.expect("a count").invitations, 3);
    assert_eq!(store.delete_expired_invitations(at(99)).await.expect("a sweep"), 0);
    assert_eq!(store.delete_expired_invitations(at(100)).await.expect("a sweep"), 3);

    assert!(!store.end_pair(stranger.id, pair, at(50)).await.expect("an answer"));
    assert!(store.end_pair(lou.id, pair, at(50)).await.expect("an end"));
    assert!(!store.end_pair(kim.id, pair, at(51)).await.expect("an answer"), "it has ended");
    assert_eq!((seen(kim.id).await, seen(lou.id).await), (None, None), "for both at once");
    assert_eq!(store.list_pairs(kim.id).await.expect("a list")[0].ended_at, Some(at(50)));
    // They may begin anew.
    let anew = paired(store, kim, lou, 20).await;
    assert_ne!(anew, pair);
    assert!(store.end_pair(kim.id, anew, at(60)).await.expect("an end"));
}

pub async fn a_manager_may_be_ones_report_as_well(store: &Store, kim: &Account, lou: &Account) {
    let (one, other) = (paired(store, kim, lou, 30).await, paired(store, lou, kim, 31).await);
    assert_ne!(one, other);
    let sides: Vec<_> = open_pairs(store, kim).await.iter().map(|pair| (pair.id, pair.side)).collect();
    assert_eq!(sides, [(one, Side::Report), (other, Side::Manager)]);
    for pair in [one, other] {
        assert!(store.end_pair(kim.id, pair, at(70)).await.expect("an end"));
    }
}

fn consent(ends: i64) -> Consent {
    Consent {
        parts: BTreeSet::from([Part::Goals, Part::Timeline, Part::Archetypes]),
        given: Moment(at(0).0),
        ends: Moment(at(ends).0),
        follows: false,
        withdrawn: None,
    }
}

fn new_share(account: AccountId, to: To, ends: i64) -> NewShare {
    let timeline = Some(vec![full_stint("2009-11", "2022-01").stint]);
    let kept = Some(Kept { goals: Some(goals()), timeline });
    NewShare { id: ShareId::new(), account, to, consent: consent(ends), kept }
}

async fn give(store: &Store, new: &NewShare) -> Giving {
    store.create_share(new, MOST).await.expect("an answer")
}

fn shows(share: &Share, now: i64) -> bool {
    visible(&share.consent, share.audience, Moment(at(now).0)).is_some()
}

pub async fn each_side_of_a_pair_says_what_is_its_own(store: &Store, kim: &Account, lou: &Account, stranger: &Account) {
    let pair = paired(store, kim, lou, 35).await;
    let seen = async |who: &Account| {
        let pair = store.find_pair(who.id, pair).await.expect("a search").expect("the pair");
        (pair.rhythm, pair.may_ask_at)
    };
    assert_eq!(seen(kim).await, (ChatRhythm::Twice, None));
    let rhythm = async |who: &Account| store.set_chat_rhythm(who.id, pair, ChatRhythm::Once).await.expect("an answer");
    let ask = async |who: &Account, since: Option<i64>| {
        store.set_may_ask(who.id, pair, since.map(at)).await.expect("an answer")
    };
    assert!(!rhythm(kim).await && !rhythm(stranger).await && rhythm(lou).await);
    assert!(!ask(lou, Some(2)).await && !ask(stranger, Some(2)).await && ask(kim, Some(2)).await);
    assert_eq!((seen(kim).await, seen(lou).await), ((ChatRhythm::Once, Some(at(2))), (ChatRhythm::Once, Some(at(2)))));
    assert!(ask(kim, None).await);
    assert_eq!(seen(lou).await, (ChatRhythm::Once, None));
    assert!(ask(kim, Some(3)).await);
    assert!(store.end_pair(lou.id, pair, at(4)).await.expect("an end"));
    assert!(!rhythm(lou).await && !ask(kim, Some(5)).await);
    let ended = store.list_pairs(kim.id).await.expect("a list").into_iter().find(|one| one.id == pair);
    assert_eq!(ended.expect("it stays").may_ask_at, None);
}

/// What those who report show, read for all of them at once: as it was when it was given, or as it is.
pub async fn a_manager_reads_what_reports_show_at_once(store: &Store, stranger: &Account) {
    let boss = people::sign_up(store, "boss@shown.example").await;
    let (kim, lou) =
        (people::sign_up(store, "kim@shown.example").await, people::sign_up(store, "lou@shown.example").await);
    let (of_kim, of_lou) = (paired(store, &kim, &boss, 70).await, paired(store, &lou, &boss, 71).await);
    let answer = |text: &str| Answer::Choice(text.to_owned());
    for (started, said) in [(10, "might"), (20, "would-like")] {
        let id = store.create_review(&review(kim.id, "where-am-i", at(started))).await.expect("a review").id;
        let saving = store.save_response(kim.id, id, "thoughts", &answer(said), "thoughts", at(started)).await;
        assert_eq!(saving.expect("a save"), Saving::Saved);
        assert_eq!(store.send_review(kim.id, id, 1, &sent(at(started + 1))).await.expect("a sending"), Sending::Sent);
    }
    let ready = store.create_review(&review(kim.id, "ready-to-manage", at(30))).await.expect("a review").id;
    assert_eq!(store.send_review(kim.id, ready, 0, &sent_figures(at(31))).await.expect("a sending"), Sending::Sent);
    store.save_goals(kim.id, &goals(), at(5)).await.expect("goals");
    store.create_stint(kim.id, &full_stint("2009-11", "2022-01")).await.expect("a stint");
    store.save_goals(lou.id, &goals(), at(5)).await.expect("goals");

    let field = Part::Field { instrument: "ready-to-manage".to_owned(), field: "interest".to_owned() };
    let lot = Part::Answers("where-am-i".to_owned());
    let one = Part::Answer { instrument: "where-am-i".to_owned(), item: "thoughts".to_owned() };
    let give = async |who: &Account, pair: PairId, part: &Part, given: i64, follows: bool| -> ShareId {
        let consent = Consent {
            parts: BTreeSet::from([part.clone()]),
            given: Moment(at(given).0),
            ends: Moment(at(100).0),
            follows,
            withdrawn: None,
        };
        let new = NewShare { id: ShareId::new(), account: who.id, to: To::Pair(pair), consent, kept: None };
        assert_eq!(store.create_share(&new, 50).await.expect("an answer"), Giving::Given);
        new.id
    };
    let timeline = give(&kim, of_kim, &Part::Timeline, 40, true).await;
    let wishes = give(&kim, of_kim, &Part::Goals, 41, true).await;
    let stays = give(&lou, of_lou, &Part::Goals, 42, false).await;
    let figure = give(&kim, of_kim, &field, 43, true).await;
    let before = give(&kim, of_kim, &one, 15, false).await;
    let follows = give(&kim, of_kim, &lot, 44, true).await;
    // What she herself shows to one who reports to her is not among it.
    give(&boss, of_kim, &Part::Goals, 45, true).await;

    let shown = async |who: &Account, now: i64| -> Vec<ShareId> {
        let shown = store.list_shown(who.id, at(now)).await.expect("a list");
        shown.iter().map(|share| share.id).collect()
    };
    assert_eq!(shown(&boss, 50).await, [follows, figure, stays, wishes, timeline, before]);
    assert_eq!(shown(&boss, 41).await, [wishes, timeline, before], "nothing before it is given");
    for (who, now) in [(&boss, 100), (&kim, 50), (stranger, 50)] {
        assert_eq!(shown(who, now).await, [], "its end, the other side, and nobody");
        assert_eq!(store.list_shown_goals(who.id, at(now)).await.expect("a list"), []);
        assert_eq!(store.list_shown_stints(who.id, at(now)).await.expect("a list"), []);
        assert_eq!(store.list_shown_results(who.id, at(now), "ready-to-manage", &field).await.expect("a list"), []);
        let answers = store.list_shown_answers(who.id, at(now), ("where-am-i", "thoughts"), [&lot, &one]).await;
        assert_eq!(answers.expect("a list"), []);
    }
    let now = at(50);
    assert_eq!(store.list_shown_goals(boss.id, now).await.expect("a list"), [(wishes, goals())]);
    let stint = full_stint("2009-11", "2022-01").stint;
    assert_eq!(store.list_shown_stints(boss.id, now).await.expect("a list"), [(timeline, stint)]);
    let results = store.list_shown_results(boss.id, now, "ready-to-manage", &field).await.expect("a list");
    let of: Vec<_> = results.iter().map(|one| (one.share, one.sent_at, one.result.figures().is_some())).collect();
    assert_eq!(of, [(figure, at(31), true)]);
    assert_eq!(store.list_shown_results(boss.id, now, "ready-to-manage", &Part::Archetypes).await.expect("a list"), []);
    let mut answers =
        store.list_shown_answers(boss.id, now, ("where-am-i", "thoughts"), [&lot, &one]).await.expect("a list");
    answers.sort_by_key(|one| one.sent_at);
    let of: Vec<_> = answers.iter().map(|one| (one.share, one.sent_at, one.value.clone())).collect();
    assert_eq!(of, [(before, at(11), answer("might")), (follows, at(21), answer("would-like"))]);

    // All of it is on record, but for what was withdrawn since it was found.
    let all = store.list_shown(boss.id, now).await.expect("a list");
    assert!(store.withdraw_share(kim.id, figure, at(51)).await.expect("an answer"));
    let seen: Vec<_> = all.iter().map(|share| (share, share.consent.parts.clone())).collect();
    let recorded = store.record_views(boss.id, &seen, at(52)).await.expect("an answer");
    assert_eq!(recorded, BTreeSet::from([follows, stays, wishes, timeline, before]));
    assert_eq!(store.record_views(boss.id, &[], at(52)).await.expect("an answer"), BTreeSet::new());
    assert_eq!(store.list_share_views(kim.id, wishes).await.expect("a list").len(), 1);
    assert_eq!(store.list_share_views(kim.id, figure).await.expect("a list"), []);
    // An id taken for another's shows nothing.
    let forged = Share { account: lou.id, ..all[0].clone() };
    let forged = [(&forged, forged.consent.parts.clone())];
    assert_eq!(store.record_views(boss.id, &forged, at(52)).await.expect("an answer"), BTreeSet::new());
    assert!(store.end_pair(boss.id, of_kim, at(53)).await.expect("an end"));
    assert_eq!(shown(&boss, 54).await, [stays], "a former manager");
    for who in [boss, kim, lou] {
        assert!(store.delete_account(who.id, at(60)).await.expect("a deletion"));
    }
}

pub async fn what_is_given_is_seen_withdrawn_and_gone(store: &Store, kim: &Account, lou: &Account, stranger: &Account) {
    let pair = paired(store, kim, lou, 40).await;
    let new = new_share(kim.id, To::Pair(pair), 50);
    assert_eq!(
        give(store, &NewShare { account: stranger.id, ..new.clone() }).await,
        Giving::NotFound,
        "no pair of theirs"
    );
    assert_eq!(give(store, &new).await, Giving::Given);
    let found = store.find_share(kim.id, new.id).await.expect("a search").expect("it");
    assert_eq!((&found.consent, &found.kept, &*found.with), (&new.consent, &new.kept, "Lou"));
    assert_eq!(found.audience, Audience::Pair { ended: None });
    assert_eq!(store.list_shares(kim.id).await.expect("a list"), std::slice::from_ref(&found));
    assert_eq!(store.list_shares_for(lou.id, pair).await.expect("a list"), std::slice::from_ref(&found));
    for other in [lou.id, stranger.id] {
        assert_eq!(store.find_share(other, new.id).await.expect("a search"), None);
        assert_eq!(store.list_share_views(other, new.id).await.expect("a list"), []);
        assert!(!store.withdraw_share(other, new.id, at(2)).await.expect("an answer"));
        assert!(!store.delete_share(other, new.id, at(2)).await.expect("an answer"));
    }
    assert_eq!(store.list_shares_for(kim.id, pair).await.expect("a list"), [], "one's own is not given to oneself");
    assert_eq!(store.list_shares_for(stranger.id, pair).await.expect("a list"), []);

    // Seen, and on record.
    let parts = BTreeSet::from([Part::Goals]);
    let look = async |now: i64| store.record_view(&found, &parts, at(now)).await.expect("an answer");
    assert!(look(3).await && look(4).await);
    assert!(!look(50).await, "its end");
    let views = store.list_share_views(kim.id, new.id).await.expect("a list");
    let seen: Vec<_> = views.iter().map(|view| (view.seen_at, &view.parts)).collect();
    assert_eq!(seen, [(at(4), &parts), (at(3), &parts)]);

    // So much at a time; what is withdrawn makes room, and nothing is kept of it.
    let more: Vec<_> = (0..3).map(|_| new_share(kim.id, To::Pair(pair), 50)).collect();
    for one in &more[..2] {
        assert_eq!(give(store, one).await, Giving::Given);
    }
    assert_eq!(give(store, &more[2]).await, Giving::TooMany);
    assert!(store.withdraw_share(kim.id, new.id, at(5)).await.expect("an answer"));
    assert!(!store.withdraw_share(kim.id, new.id, at(6)).await.expect("an answer"), "once");
    assert!(!look(6).await, "found before it was withdrawn, and not shown");
    let found = store.find_share(kim.id, new.id).await.expect("a search").expect("it");
    assert_eq!((found.kept.as_ref(), found.consent.withdrawn), (None, Some(Moment(at(5).0))));
    assert!(!shows(&found, 6));
    assert_eq!(store.list_share_views(kim.id, new.id).await.expect("a list").len(), 2, "the record stays");
    assert_eq!(give(store, &more[2]).await, Giving::Given);

    // What is over keeps no copy.
    assert_eq!(store.clear_ended_shares(at(49)).await.expect("a sweep"), 0);
    assert_eq!(store.clear_ended_shares(at(50)).await.expect("a sweep"), 3);
    assert_eq!(store.find_share(kim.id, more[0].id).await.expect("a search").expect("it").kept, None);
    assert!(store.delete_share(kim.id, more[0].id, at(51)).await.expect("a deletion"));
    assert!(!store.delete_share(kim.id, more[0].id, at(51)).await.expect("an answer"));

    // The pair ends, and all within it.
    let last = new_share(kim.id, To::Pair(pair), 90);
    assert_eq!(store.create_share(&last, 50).await.expect("an answer"), Giving::Given);
    let before = store.find_share(kim.id, last.id).await.expect("a search").expect("it");
    assert!(store.end_pair(lou.id, pair, at(60)).await.expect("an end"));
    assert!(
        !store.record_view(&before, &parts, at(60)).await.expect("an answer"),
        "found before the end, and not shown"
    );
    assert_eq!(store.list_shares_for(lou.id, pair).await.expect("a list"), []);
    let after = store.find_share(kim.id, last.id).await.expect("a search").expect("it");
    assert_eq!((after.kept.as_ref(), shows(&after, 61), &*after.with), (None, false, "Lou"), "the record keeps a name");
    assert_eq!(
        store.create_share(&new_share(kim.id, To::Pair(pair), 90), 50).await.expect("an answer"),
        Giving::NotFound
    );
    // Who pairs anew inherits nothing.
    let anew = paired(store, kim, lou, 41).await;
    assert_eq!(store.list_shares_for(lou.id, anew).await.expect("a list"), []);
    assert!(store.end_pair(kim.id, anew, at(70)).await.expect("an end"));
    for share in store.list_shares(kim.id).await.expect("a list") {
        assert!(store.delete_share(kim.id, share.id, at(71)).await.expect("a deletion"));
    }
}

pub async fn links_lead_to_what_they_are_for(store: &Store, kim: &Account, other: &Account) {
    let to = |token: u8, passphrase: Option<&str>| To::Link {
        token_hash: [token; 32],
        passphrase_hash: passphrase.map(str::to_owned),
        label: "A mentor".to_owned(),
    };
    let (open, locked) = (new_share(kim.id, to(1, None), 50), new_share(kim.id, to(2, Some("$argon2")), 50));
    assert_eq!((give(store, &open).await, give(store, &locked).await), (Giving::Given, Giving::Given));
    let by = async |token: u8| store.find_share_by_link(&[token; 32]).await.expect("a search");
    let found = by(1).await.expect("it");
    assert_eq!((found.id, found.audience, &*found.with), (open.id, Audience::Link, "A mentor"));
    assert_eq!(by(2).await.expect("it").passphrase_hash.as_deref(), Some("$argon2"));
    assert_eq!(by(3).await, None);
    assert!(store.record_view(&found, &found.consent.parts, at(3)).await.expect("an answer"));
    // An id taken for another's shows nothing.
    let forged = Share { account: other.id, ..found };
    assert!(!store.record_view(&forged, &forged.consent.parts, at(3)).await.expect("an answer"));
    assert_eq!(store.list_share_views(kim.id, open.id).await.expect("a list").len(), 1);
    assert!(store.withdraw_share(kim.id, open.id, at(4)).await.expect("an answer"));
    assert!(!shows(&by(1).await.expect("it"), 5));
    let twice = store.create_share(&new_share(other.id, to(1, None), 50), MOST).await;
    assert!(matches!(twice, Err(store::StoreError::Broken(_))), "{twice:?}");
    let nul = To::Link { token_hash: [9; 32], passphrase_hash: None, label: "\0".to_owned() };
    let nul = store.create_share(&new_share(kim.id, nul, 50), MOST).await;
    assert!(matches!(nul, Err(store::StoreError::Unstorable)));
    assert_eq!(store.count_holdings(kim.id).await.expect("a count").shares, 2);
}

/// What stays as it is shows what was sent by then, in the edition of then.
pub async fn points_are_as_they_were(store: &Store, account: &Account) {
    let account = account.id;
    let mut ids = Vec::new();
    for begun in [7000, 7100] {
        let id = store.create_review(&review(account, "where-am-i", at(begun))).await.expect("a review").id;
        assert_eq!(store.send_review(account, id, 0, &sent(at(begun + 1))).await.expect("a sending"), Sending::Sent);
        ids.push(id);
    }
    let Correcting::Open(correction) =
        store.correct_review(account, ids[0], ReviewId::new(), at(7200)).await.expect("an answer")
    else {
        panic!("a correction")
    };
    let mut corrected = sent(at(7001));
    corrected.corrected_at = Some(at(7300));
    assert_eq!(store.send_review(account, correction, 0, &corrected).await.expect("a sending"), Sending::Sent);
    let as_of = async |moment: i64| -> Vec<ReviewId> {
        let points = store.list_points_as_of(account, at(moment)).await.expect("a list");
        points.iter().map(|point| point.id).collect()
    };
    assert_eq!(as_of(7000).await, []);
    assert_eq!(as_of(7001).await, [ids[0]]);
    assert_eq!(as_of(7299).await, [ids[0], ids[1]]);
    assert_eq!(as_of(7300).await, [correction, ids[1]]);
    let now = store.list_points(account).await.expect("a list");
    assert_eq!(store.list_points_as_of(account, at(9000)).await.expect("a list"), now);
}

pub async fn talks_are_of_both_and_notes_of_one(store: &Store, kim: &Account, lou: &Account, stranger: &Account) {
    let pair = paired(store, kim, lou, 50).await;
    let id = TalkId::new();
    let begin = async |who: &Account, id: TalkId| {
        store.create_talk(who.id, pair, id, "2026-06-12", at(1)).await.expect("an answer")
    };
    assert!(!begin(stranger, id).await);
    assert!(begin(lou, id).await);
    let found = |who: AccountId| async move { store.find_talk(who, id).await.expect("a search") };
    let (one, other) = (found(kim.id).await.expect("it"), found(lou.id).await.expect("it"));
    assert_eq!((one.pair, one.side, &*one.other, one.over), (pair, Side::Report, "Lou", false));
    assert_eq!(other.side, Side::Manager);
    assert_eq!((&*other.held_on, &*other.notes), ("2026-06-12", ""));
    assert_eq!(found(stranger.id).await, None);
    assert_eq!(store.list_talks(kim.id).await.expect("a list"), [one]);
    assert_eq!(store.list_talks(stranger.id).await.expect("a list"), []);

    let save = async |who: &Account, base: &str, mine: &str| {
        store.save_talk(who.id, id, base, mine, at(2)).await.expect("an answer")
    };
    assert_eq!(save(stranger, "", "theirs").await, None);
    let saved = save(kim, "", "one\n\ntwo").await.expect("a save");
    assert_eq!((&*saved.text, saved.both), ("one\n\ntwo", false));
    assert_eq!(save(kim, &saved.text, "one\n\nTWO").await.expect("a save").text, "one\n\nTWO");
    let both = save(lou, &saved.text, "one\n\nzwei").await.expect("a save");
    assert_eq!((&*both.text, both.both), ("one\n\nTWO\n\nzwei", true));
    assert_eq!(found(kim.id).await.expect("it").notes, both.text);
    let nul = store.save_talk(kim.id, id, "", "\0", at(2)).await;
    assert!(matches!(nul, Err(store::StoreError::Unstorable)));

    let note =
        async |who: &Account, words: &str| store.save_talk_note(who.id, id, words, at(3)).await.expect("an answer");
    assert!(!note(stranger, "theirs").await);
    assert!(note(kim, "first").await && note(kim, "mine “日本語”").await && note(lou, "yours").await);
    let notes = async |who: &Account| store.list_talk_notes(who.id).await.expect("a list");
    let words = async |who: &Account| notes(who).await.into_iter().map(|note| note.words).collect::<Vec<_>>();
    assert_eq!((words(kim).await, words(lou).await), (vec!["mine “日本語”".to_owned()], vec!["yours".to_owned()]));

    let new = NewEntry {
        id: EntryId::new(),
        talk: id,
        kind: EntryKind::Action,
        side: Side::Manager,
        what: "Ask".to_owned(),
        due_on: Some("2026-07-01".to_owned()),
    };
    assert!(!store.create_entry(stranger.id, &new, at(4)).await.expect("an answer"));
    assert!(store.create_entry(kim.id, &new, at(4)).await.expect("an answer"));
    let done = async |who: &Account, when: Option<i64>| {
        store.settle_entry(who.id, new.id, when.map(at)).await.expect("an answer")
    };
    assert!(!done(stranger, Some(5)).await);
    assert!(done(lou, Some(5)).await);
    let asked =
        NewEntry { id: EntryId::new(), kind: EntryKind::Question, side: Side::Report, due_on: None, ..new.clone() };
    assert!(store.create_entry(kim.id, &asked, at(5)).await.expect("an answer"));
    let entries = store.list_entries(kim.id).await.expect("a list");
    let read: Vec<_> = entries.iter().map(|one| (one.id, one.kind, one.side, &*one.what, one.done_at)).collect();
    assert_eq!(
        read,
        [
            (new.id, EntryKind::Action, Side::Manager, "Ask", Some(at(5))),
            (asked.id, EntryKind::Question, Side::Report, "Ask", None)
        ]
    );
    assert_eq!((entries[0].due_on.as_deref(), entries[1].due_on.as_deref()), (Some("2026-07-01"), None));
    assert!(done(kim, None).await);
    assert_eq!(store.list_entries(lou.id).await.expect("a list")[0].done_at, None);
    assert_eq!(store.list_entries(stranger.id).await.expect("a list"), []);
    let held = async |who: &Account| {
        let held = store.count_holdings(who.id).await.expect("a count");
        (held.talks, held.talk_notes)
    };
    assert_eq!((held(kim).await, held(lou).await), ((1, 1), (1, 1)));

    // Once it has ended, it is the report's, and what each noted is theirs.
    assert!(store.end_pair(lou.id, pair, at(6)).await.expect("an end"));
    assert!(found(kim.id).await.expect("it").over);
    assert_eq!(found(lou.id).await, None);
    assert_eq!(store.list_entries(lou.id).await.expect("a list"), []);
    assert_eq!(
        (save(kim, "", "more").await, done(kim, Some(7)).await, begin(kim, TalkId::new()).await),
        (None, false, false)
    );
    assert!(!store.create_entry(kim.id, &NewEntry { id: EntryId::new(), ..new }, at(7)).await.expect("an answer"));
    assert!(note(kim, "afterwards").await && !note(lou, "afterwards").await);
    assert_eq!((held(kim).await, held(lou).await), ((1, 1), (0, 1)));
    let theirs = notes(lou).await.remove(0);
    assert!(!store.delete_talk_note(kim.id, theirs.id, at(8)).await.expect("an answer"));
    assert!(note(kim, "").await);
    assert_eq!(words(kim).await, [""; 0]);
}

pub async fn an_account_that_goes_takes_its_side_along(store: &Store, kim: &Account) {
    let boss = people::sign_up(store, "boss@pairs.example").await;
    let pair = paired(store, kim, &boss, 60).await;
    let (mine, theirs) = (new_share(kim.id, To::Pair(pair), 500), new_share(boss.id, To::Pair(pair), 500));
    assert_eq!(
        (store.create_share(&mine, 50).await.expect("one"), give(store, &theirs).await),
        (Giving::Given, Giving::Given)
    );
    let found = store.find_share(kim.id, mine.id).await.expect("a search").expect("it");
    assert!(store.record_view(&found, &found.consent.parts, at(5)).await.expect("an answer"));
    assert!(invite(store, &invitation(boss.id, 61, Side::Manager, 500)).await);

    assert!(store.delete_account(boss.id, at(6)).await.expect("a deletion"));
    assert_eq!(store.find_pair(kim.id, pair).await.expect("a search"), None);
    assert_eq!(store.find_invitation(&[61; 32]).await.expect("a search"), None);
    assert_eq!(store.list_shares_for(kim.id, pair).await.expect("a list"), []);
    let left = store.find_share(kim.id, mine.id).await.expect("a search").expect("it");
    assert_eq!((left.audience, &*left.with, shows(&left, 7)), (Audience::Gone, "", false));
    assert!(!store.record_view(&left, &left.consent.parts, at(7)).await.expect("an answer"));
    assert_eq!(
        store.list_share_views(kim.id, mine.id).await.expect("a list").len(),
        1,
        "what was seen stays on record"
    );

    let other = people::sign_up(store, "other-boss@pairs.example").await;
    let pair = paired(store, kim, &other, 62).await;
    assert_eq!(store.create_share(&new_share(kim.id, To::Pair(pair), 500), 50).await.expect("one"), Giving::Given);
    let talk = TalkId::new();
    assert!(store.create_talk(kim.id, pair, talk, "2026-06-12", at(7)).await.expect("an answer"));
    assert!(store.save_talk_note(other.id, talk, "mine", at(7)).await.expect("an answer"));
    assert!(store.delete_account(kim.id, at(8)).await.expect("a deletion"));
    let left = store.list_talk_notes(other.id).await.expect("a list").remove(0);
    assert_eq!((left.talk, &*left.held_on, &*left.words), (None, "2026-06-12", "mine"), "one's own notes stay");
    assert!(store.delete_talk_note(other.id, left.id, at(9)).await.expect("a deletion"));
    assert_eq!(store.list_pairs(other.id).await.expect("a list"), [], "the other side inherits nothing");
    assert_eq!(store.list_shares_for(other.id, pair).await.expect("a list"), []);
}

/// Since a copy was made a share may have been withdrawn and a pair ended: what is restored shows nothing to anybody.
#[tokio::test]
async fn a_restored_copy_shows_nothing() {
    let place = Place::sqlite();
    let store = place.open().await;
    let (kim, lou) =
        (people::sign_up(&store, "kim@example.org").await, people::sign_up(&store, "lou@example.org").await);
    let pair = paired(&store, &kim, &lou, 1).await;
    assert!(invite(&store, &invitation(kim.id, 2, Side::Report, 500)).await);
    let link = To::Link { token_hash: [3; 32], passphrase_hash: None, label: String::new() };
    for to in [To::Pair(pair), link] {
        assert_eq!(give(&store, &new_share(kim.id, to, 500)).await, Giving::Given);
    }
    let copy = place.file().with_file_name("copy");
    std::fs::File::create(&copy).expect("an empty file");
    store.copy_to(&copy).await.expect("a copy");
    let copy = Location::Sqlite(copy);
    make_ready(&copy).await.expect("a sound copy");
    let restored = Store::open(&copy).await.expect("it opens");
    assert_eq!(restored.find_pair(kim.id, pair).await.expect("a search"), None);
    assert_eq!(restored.find_invitation(&[2; 32]).await.expect("a search"), None);
    let shares = restored.list_shares(kim.id).await.expect("a list");
    assert_eq!(shares.len(), 2, "the record stays");
    assert!(shares.iter().all(|share| !shows(share, 5) && share.kept.is_none()), "{shares:?}");
    assert!(shows(&store.list_shares(kim.id).await.expect("a list")[0], 5), "where nothing was restored it goes on");
    restored.close().await;
    store.close().await;
    place.remove().await;
}
