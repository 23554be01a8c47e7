//! An account is taken out, into another one, and back: the same but for ids.

use domain::cadence::Cadence;
use domain::decision::{Came, Choice, Felt, Journal, Outcome};
use domain::goals::Goals;
use domain::moves::Move;
use domain::opening::{self, Opening as Content, Outside, Way};
use store::{
    Account, AccountId, BroughtId, Deciding, Decision, DecisionId, ExportCursor, ExportedReview, Import, Imported,
    ImportedReview, KeptView, Note, Opening, OpeningId, StintId, Store, StoreError, StoredStint, TakenTalkNote,
    TalkNote,
};

use crate::people;
use crate::samples::{at, full_stint, goals, review, stint};
use crate::snapshot::Everything;

/// All reviews of an account, read in pages of this size.
async fn reviews(store: &Store, account: AccountId, size: u32) -> Vec<ExportedReview> {
    let (mut all, mut after) = (Vec::new(), ExportCursor::START);
    loop {
        let page = store.export_reviews(account, size, after).await.expect("a page");
        let Some(last) = page.last() else { return all };
        after = last.cursor();
        all.extend(page);
    }
}

/// An account as a file would bring it to another one.
async fn file(store: &Store, from: AccountId, to: AccountId) -> Import {
    let stints = store.list_stints(from).await.expect("a list");
    Import {
        account: to,
        stints: stints.into_iter().map(|one| StoredStint { id: StintId::new(), ..one }).collect(),
        goals: store.export_goals(from).await.expect("a search"),
        reviews: reviews(store, from, 3).await.into_iter().map(brought).collect(),
        decisions: store.export_decisions(from).await.expect("a list"),
        notes: store.export_notes(from).await.expect("a list"),
        cadence: store.find_cadence(from).await.expect("a search"),
        views: store.list_views(from).await.expect("a list"),
        talk_notes: store.list_talk_notes(from).await.expect("a list").into_iter().map(noted).collect(),
        openings: store.export_openings(from).await.expect("a list"),
    }
}

fn noted(note: TalkNote) -> TakenTalkNote {
    TakenTalkNote { held_on: note.held_on, words: note.words, saved_at: note.saved_at }
}

fn brought(one: ExportedReview) -> ImportedReview {
    let ExportedReview { id, original, review, responses } = one;
    ImportedReview {
        id,
        original,
        edition: review.edition,
        instrument: review.instrument,
        version: review.version,
        track: review.track,
        as_of: review.as_of,
        started_at: review.started_at,
        touched_at: review.touched_at,
        place: review.place,
        responses,
        sent: review.sent,
    }
}

async fn import(store: &Store, file: &Import) -> Imported {
    store.import_account(file).await.expect("an import")
}

/// What an export says, without whose it is.
fn bare(mut file: Import) -> Import {
    file.account = AccountId(store::BroughtId(uuid()).0);
    file.stints.iter_mut().for_each(|one| one.id = StintId(uuid()));
    file
}

fn uuid() -> uuid::Uuid {
    uuid::Uuid::nil()
}

/// A decision, of which it is told what came, and a note beside a sent review of the account; a rhythm, a view that is kept, a note of a
/// talk, and an opening.
async fn beside_one(store: &Store, account: AccountId) {
    let all = store.export_reviews(account, 100, ExportCursor::START).await.expect("a page");
    let first = all.iter().find(|one| one.review.sent.is_some() && one.original.is_none()).expect("a sent review");
    let (id, review) = (DecisionId::new(), first.review.id);
    let decision = Decision {
        id,
        review,
        about: Move::SwapSeats,
        choice: Choice::Accept,
        decided_at: at(720),
        revision: 0,
        journal: Journal { expect: "Calmer “evenings”".to_owned(), sure: Some(60), ..Journal::default() },
        review_on: Some("2027-01-02".to_owned()),
        outcome: None,
    };
    assert_eq!(store.save_decision(account, &decision).await.expect("an answer"), Deciding::Saved);
    let outcome = Outcome { came: Came::No, felt: Felt::Bad, words: "Louder".to_owned() };
    assert_eq!(store.save_outcome(account, id, 1, &outcome, at(721)).await.expect("an answer"), Deciding::Saved);
    let note = Note { review, words: "After the move.".to_owned(), saved_at: at(722) };
    assert!(store.save_note(account, &note).await.expect("a note"));
    store.save_cadence(account, Cadence::Quarterly, at(723)).await.expect("a rhythm");
    let view = KeptView { asks: "by=role".to_owned(), kept_at: at(724), opened_at: at(725) };
    store.keep_view(account, &view).await.expect("a view");
    let note = TakenTalkNote { held_on: "2026-05-12".to_owned(), words: "Ask again".to_owned(), saved_at: at(726) };
    let bare = file(store, account, account).await;
    let own = Import {
        stints: Vec::new(),
        goals: None,
        reviews: Vec::new(),
        decisions: Vec::new(),
        notes: Vec::new(),
        ..bare
    };
    let own = Import { cadence: None, views: Vec::new(), openings: Vec::new(), talk_notes: vec![note], ..own };
    assert_eq!(import(store, &own).await, Imported { beside: 1, ..Imported::default() });
    let id = OpeningId::new();
    let content = Content { team: "Payments".to_owned(), ..Content::default() };
    assert!(store.create_opening(account, id, &content, at(726), 9).await.expect("an opening"));
    let decision =
        opening::Decision { way: Some(Way::NotNow), why: "A quiet “year”".to_owned(), ..Default::default() };
    let content = Content { decision, outside: [Outside::Split].into(), ..content };
    let (opened_at, saved_at, decided_at) = (at(726), at(727), Some(at(727)));
    let decided = Opening { id, opened_at, saved_at, decided_at, revision: 1, content };
    assert_eq!(store.save_opening(account, &decided).await.expect("an answer"), Deciding::Saved);
}

pub async fn an_account_moves_and_comes_back(store: &Store, from: &Account, to: &Account) {
    for stored in [full_stint("2009-11", "2022-01"), stint("2022-01"), stint("2022-01")] {
        store.create_stint(from.id, &stored).await.expect("a stint");
    }
    store.save_goals(from.id, &goals(), at(700)).await.expect("goals");
    beside_one(store, from.id).await;
    let taken = file(store, from.id, to.id).await;
    assert!(taken.reviews.len() >= 4 && taken.reviews.iter().any(|one| one.original.is_some() && one.sent.is_some()));
    assert!(taken.reviews.iter().any(|one| one.sent.is_none()), "an open one too");
    for size in [1, 2, 5, 100] {
        assert_eq!(reviews(store, from.id, size).await, reviews(store, from.id, 3).await, "pages of {size}");
    }

    let imported = import(store, &taken).await;
    let added = u32::try_from(taken.reviews.len()).expect("a few");
    assert_eq!(imported, Imported { stints: true, goals: true, added, known: 0, left: 0, beside: 6 });
    let there = file(store, to.id, to.id).await;
    assert_eq!(bare(there), bare(taken.clone()), "all of it, and all as it was");
    let (mine, theirs) = (Everything::of(store, from.id).await, Everything::of(store, to.id).await);
    let ids = |all: &Everything| all.listed.iter().map(|line| line.id).collect::<Vec<_>>();
    assert_eq!(ids(&mine).len(), ids(&theirs).len());
    assert!(ids(&mine).iter().all(|id| !ids(&theirs).contains(id)), "an id in a file is nobody's key");
    let mut held = store.count_holdings(to.id).await.expect("a count");
    held.sessions = 0;
    let mut expected = store.count_holdings(from.id).await.expect("a count");
    expected.sessions = 0;
    assert_eq!(held, expected);
    assert_eq!((held.decisions, held.notes, held.views, held.openings, held.talk_notes), (1, 1, 1, 1, 1));
    assert!(held.cadence && !held.feed);
    assert!(held.sent > 0 && held.open > 0 && held.corrections > 0 && held.answers > 0 && held.first_at < held.last_at);

    // Once more, and back to where it came from: everything is known.
    let all_known = Imported { known: added, ..Imported::default() };
    assert_eq!(import(store, &taken).await, all_known);
    let back = file(store, to.id, from.id).await;
    assert_eq!(import(store, &back).await, all_known);
    assert_eq!(Everything::of(store, from.id).await, mine);
    assert_eq!(Everything::of(store, to.id).await, theirs);
}

pub async fn what_is_there_is_never_touched(store: &Store, from: &Account, to: &Account) {
    store.save_goals(to.id, &Goals::default(), at(710)).await.expect("goals");
    store.create_stint(to.id, &stint("2001-01")).await.expect("a stint");
    store.save_cadence(to.id, Cadence::Never, at(710)).await.expect("a rhythm");
    // An open review of the same questionnaire is in the way.
    let mut taken = file(store, from.id, to.id).await;
    let mut opened = taken.reviews.iter().find(|one| one.sent.is_some()).expect("a sent one").clone();
    (opened.id, opened.sent, opened.original, opened.edition) = (BroughtId::new(), None, None, 1);
    let own = store.create_review(&review(to.id, &opened.instrument, at(711))).await.expect("a review");
    taken.reviews.push(opened);
    let before = Everything::of(store, to.id).await;
    let added = u32::try_from(taken.reviews.len()).expect("a few") - 1;
    let imported = import(store, &taken).await;
    assert_eq!(imported, Imported { added, left: 1, beside: 5, ..Imported::default() });
    let after = Everything::of(store, to.id).await;
    assert_eq!((&after.stints, &after.goals, &after.account), (&before.stints, &before.goals, &before.account));
    assert_eq!(store.find_cadence(to.id).await.expect("a search"), Some((Cadence::Never, at(710))));
    assert!(before.reviews.iter().all(|one| after.reviews.contains(one)));
    assert!(store.delete_review(to.id, own.id, at(712)).await.expect("a deletion"));

    // Both sides have corrected the same since: what is here stands, and what follows on the other is left with it.
    let first = taken.reviews.iter().find(|one| one.edition == 2).expect("a correction").clone();
    let mut theirs = taken.clone();
    theirs.reviews.retain(|one| Some(one.id) == first.original);
    for edition in [2, 3] {
        let id = BroughtId::new();
        theirs.reviews.push(ImportedReview { id, edition, ..first.clone() });
    }
    let before = Everything::of(store, to.id).await;
    assert_eq!(import(store, &theirs).await, Imported { known: 1, left: 2, ..Imported::default() });
    assert_eq!(Everything::of(store, to.id).await, before);
}

pub async fn all_or_nothing(store: &Store, account: &Account) {
    let other = people::sign_up(store, "kim@example.org").await;
    let mut taken = file(store, account.id, other.id).await;
    let before = Everything::of(store, other.id).await;
    let last = taken.reviews.last_mut().expect("a review");
    last.responses[0].item = "nul\0".to_owned();
    assert!(matches!(store.import_account(&taken).await, Err(StoreError::Unstorable)));
    // A failure at the last row: the database refuses it, and everything before it is undone.
    let mut taken = file(store, account.id, other.id).await;
    taken.stints.push(stint("2020-01"));
    taken.stints.last_mut().expect("a stint").stint.to = Some("2020-01".parse().expect("a month"));
    assert!(matches!(store.import_account(&taken).await, Err(StoreError::Broken(_))));
    let nobody = Import { account: AccountId::new(), ..file(store, account.id, other.id).await };
    assert!(matches!(store.import_account(&nobody).await, Err(StoreError::NoAccount)));
    assert_eq!(Everything::of(store, other.id).await, before, "nothing is half-saved");
}
