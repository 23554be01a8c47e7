//! What is deleted is gone: from every table, and from the files of the database.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::decision::{Came, Choice, Felt, Journal, Outcome};
use domain::goals::Goals;
use domain::instrument::Value;
use domain::moves::Move;
use domain::opening::{Candidate, Opening as Content};
use domain::sharing::{Consent, Moment, Part};
use serde_json::json;
use sqlx::AssertSqlSafe;
use store::{
    Accepting, Account, AccountId, Correcting, Created, Deciding, Decision, DecisionId, EntryId, EntryKind, Giving,
    InvitationId, Kept, MailId, NewAccount, NewEntry, NewInvitation, NewMail, NewShare, Note, Opening, OpeningId,
    ReviewId, Saving, Sending, Sent, Session, ShareId, Side, Store, TalkId, To, Traces,
};

use crate::on_both;
use crate::place::Place;
use crate::samples::{at, full_stint, goals, review, sent};
use crate::snapshot::Everything;

/// Stands in everything that somebody writes, and nowhere else.
const MARKER: &str = "quagga-lighthouse";

pub async fn an_account_goes_with_all_that_is_its(store: &Store, account: &Account) {
    let session = Session {
        token_hash: [42; 32],
        account_id: Some(account.id),
        data: json!({}),
        created_at: at(0),
        seen_at: at(0),
        expires_at: at(100_000),
    };
    assert!(store.create_session(&session).await.expect("a session"));
    assert_eq!(store.count_holdings(account.id).await.expect("a count").sessions, 1);
    store.replace_feed(account.id, &[42; 32], at(0)).await.expect("a calendar");
    let held = store.count_holdings(account.id).await.expect("a count");
    assert!(held.cadence && held.feed && held.views > 0 && held.openings > 0, "{held:?}");
    assert!(store.delete_account(account.id, at(800)).await.expect("a deletion"));
    assert!(!store.delete_account(account.id, at(801)).await.expect("an answer"));
    let left = Everything::of(store, account.id).await;
    let nothing = Everything { account: None, stints: vec![], goals: None, listed: vec![], reviews: vec![] };
    assert_eq!(left, nothing);
    let held = store.count_holdings(account.id).await.expect("a count");
    assert_eq!(held, store::Holdings::default());
    assert_eq!(store.find_feed_account(&[42; 32]).await.expect("a search"), None);
    assert_eq!(store.find_session(&[42; 32], at(0)).await.expect("a search"), None, "signed out everywhere");
    assert_eq!(store.find_account_by_email(&account.email_key).await.expect("a search"), None);
    assert_eq!(store.create_account(account).await.expect("a sign-up"), Created::Yes, "the address is free again");
    assert!(store.delete_account(account.id, at(802)).await.expect("a deletion"));
    erase(store).await;
    assert_eq!(store.erase_traces().await.expect("an answer"), Traces::Gone, "there is nothing to do");
    assert_eq!(store.erases_at_once(), matches!(store, Store::Sqlite { .. }));
}

/// Somebody with everything there is, who changed it a few times.
async fn somebody(store: &Store, marker: &str) -> AccountId {
    let id = AccountId::new();
    let account = NewAccount {
        id,
        email: format!("{marker}@{id}.example"),
        email_key: format!("{marker}@{id}.example"),
        password_hash: Some(format!("$argon2id${marker}")),
        created_at: at(0),
        verified_at: None,
    };
    assert_eq!(store.create_account(&account).await.expect("a sign-up"), Created::Yes);
    let session = Session {
        token_hash: [id.0.as_bytes()[15]; 32],
        account_id: Some(id),
        data: json!({ "note": marker }),
        created_at: at(0),
        seen_at: at(0),
        expires_at: at(100_000),
    };
    let _: bool = store.create_session(&session).await.expect("a session");
    let mail = NewMail {
        id: MailId::new(),
        account: None,
        recipient: account.email.clone(),
        subject: marker.to_owned(),
        body: marker.to_owned(),
        message_id: format!("<{id}@example.org>"),
        queued_at: at(0),
        give_up_at: at(100_000),
    };
    store.queue_mail(&mail).await.expect("a mail that is not of the account, but to its address");
    between_two(store, id, marker).await;
    let opening = OpeningId::new();
    for round in 0..3 {
        let words = || format!("{marker} ").repeat(40 * (2 - round) + 1);
        let candidate = || Candidate { name: marker.to_owned(), speaks: words(), missing: words(), said: words() };
        let content = Content {
            team: marker.to_owned(),
            heard: words(),
            candidates: [candidate(), candidate()],
            ..Content::default()
        };
        if round == 0 {
            assert!(store.create_opening(id, opening, &content, at(1), 9).await.expect("an opening"));
        }
        let revision = i64::try_from(round).expect("a few") + 1;
        let one = Opening { id: opening, opened_at: at(1), saved_at: at(2), decided_at: None, revision, content };
        assert_eq!(store.save_opening(id, &one).await.expect("an answer"), Deciding::Saved);
    }
    // Texts of all lengths, so that rows move about and spill over.
    for round in 1..12_usize {
        let long = format!("{marker} ").repeat(round * round);
        let wishes = Goals { near: long.clone(), far: marker.to_owned(), ..goals() };
        store.save_goals(id, &wishes, at(1)).await.expect("goals");
        let mut stored = full_stint("2009-11", "2022-01");
        stored.stint.title = Some(marker.to_owned());
        stored.stint.organisation = Some(long.chars().take(90).collect());
        store.create_stint(id, &stored).await.expect("a stint");
        stored.stint.title = None;
        assert!(store.update_stint(id, &stored).await.expect("an update"));
        if round % 2 == 0 {
            assert!(store.delete_stint(id, stored.id, at(1)).await.expect("a deletion"));
        }
        let started = store.create_review(&review(id, "where-am-i", at(2))).await.expect("a review").id;
        for item in ["a", "b", "c"] {
            for length in [1, 40, 3] {
                let words = Value::words(&format!("{marker} ").repeat(length)).expect("words");
                let saving = store.save_response(id, started, item, &words, "a", at(3)).await.expect("a save");
                assert_eq!(saving, Saving::Saved);
            }
        }
        let kept = Sent { goals: wishes, timeline: vec![stored.stint], ..sent(at(4)) };
        assert_eq!(store.send_review(id, started, 9, &kept).await.expect("a sending"), Sending::Sent);
        let mut decision = Decision {
            id: DecisionId::new(),
            review: started,
            about: Move::SwapSeats,
            choice: Choice::Accept,
            decided_at: at(5),
            revision: 0,
            journal: Journal { expect: long.clone(), sign: marker.to_owned(), ..Journal::default() },
            review_on: None,
            outcome: None,
        };
        let outcome = Outcome { came: Came::No, felt: Felt::Bad, words: long.clone() };
        let _ = store.save_decision(id, &decision).await.expect("a decision");
        let _ = store.save_outcome(id, decision.id, 1, &outcome, at(6)).await.expect("an outcome");
        decision.revision = 2;
        let _ = store.save_decision(id, &decision).await.expect("another decision");
        for words in [long.as_str(), marker] {
            let note = Note { review: started, words: words.to_owned(), saved_at: at(7) };
            assert!(store.save_note(id, &note).await.expect("a note"));
        }
    }
    id
}

/// A pair with somebody who stays, an invitation that was accepted and one that waits, and what is shown within the pair and by a link.
async fn between_two(store: &Store, id: AccountId, marker: &str) {
    let other = NewAccount {
        id: AccountId::new(),
        email: format!("{id}@other.example"),
        email_key: format!("{id}@other.example"),
        password_hash: None,
        created_at: at(0),
        verified_at: None,
    };
    assert_eq!(store.create_account(&other).await.expect("a sign-up"), Created::Yes);
    let token = |number: u8| {
        let mut token = [number; 32];
        token[..16].copy_from_slice(id.0.as_bytes());
        token
    };
    for (number, side) in [(1, Side::Report), (2, Side::Manager)] {
        let new = NewInvitation {
            id: InvitationId::new(),
            account: id,
            token_hash: token(number),
            side,
            name: marker.to_owned(),
            made_at: at(0),
            expires_at: at(100_000),
        };
        assert!(store.create_invitation(&new, 9, None).await.expect("an invitation"));
    }
    let accepting = store.accept_invitation(&token(1), other.id, "Other", at(1)).await.expect("an answer");
    let Accepting::Paired(pair) = accepting else { panic!("a pair") };
    let talk = TalkId::new();
    assert!(store.create_talk(id, pair, talk, "2026-06-12", at(1)).await.expect("a talk"));
    for words in [format!("{marker} ").repeat(60), marker.to_owned()] {
        assert!(store.save_talk(id, talk, "", &words, at(2)).await.expect("a save").is_some());
        assert!(store.save_talk_note(id, talk, &words, at(2)).await.expect("a save"));
    }
    for kind in [EntryKind::Action, EntryKind::Question] {
        let new =
            NewEntry { id: EntryId::new(), talk, kind, side: Side::Report, what: marker.to_owned(), due_on: None };
        assert!(store.create_entry(id, &new, at(3)).await.expect("an entry"));
    }
    let link = To::Link { token_hash: token(3), passphrase_hash: None, label: marker.to_owned() };
    for to in [To::Pair(pair), link] {
        let consent = Consent {
            parts: BTreeSet::from([Part::Goals]),
            given: Moment(at(0).0),
            ends: Moment(at(100_000).0),
            follows: false,
            withdrawn: None,
        };
        let wishes = Goals { near: format!("{marker} ").repeat(60), ..goals() };
        let kept = Some(Kept { goals: Some(wishes), timeline: None });
        let new = NewShare { id: ShareId::new(), account: id, to, consent, kept };
        assert_eq!(store.create_share(&new, 9).await.expect("a share"), Giving::Given);
    }
}

/// How often the marker stands in the files of the database.
async fn found(place: &Place, store: &Store, marker: &str) -> usize {
    match store {
        Store::Sqlite { .. } => {
            let beside = |ending: &str| format!("{}{ending}", place.file().display());
            let files = ["", "-wal", "-journal", "-shm"].map(beside);
            files.iter().filter_map(|file| std::fs::read(file).ok()).map(|bytes| count(&bytes, marker)).sum()
        }
        Store::Postgres(pool) => {
            // All files of this database, whichever tables they are of.
            sqlx::query("CHECKPOINT").execute(pool).await.expect("as superuser");
            let files: Vec<Option<Vec<u8>>> = sqlx::query_scalar(
                "SELECT pg_read_binary_file(folder || '/' || name, 0, 1 << 28, true)
                 FROM (SELECT 'base/' || oid AS folder FROM pg_database WHERE datname = current_database()) AS one,
                      pg_ls_dir(folder) AS name",
            )
            .fetch_all(pool)
            .await
            .expect("as superuser");
            assert!(files.len() > 100, "the files were found");
            files.iter().flatten().map(|bytes| count(bytes, marker)).sum()
        }
    }
}

fn count(bytes: &[u8], marker: &str) -> usize {
    bytes.windows(marker.len()).filter(|window| *window == marker.as_bytes()).count()
}

/// PostgreSQL compresses what is long, which would hide it from the search.
async fn in_the_open(store: &Store) {
    const COLUMNS: [(&str, &str); 15] = [
        ("stints", "title"),
        ("stints", "organisation"),
        ("goals", "near"),
        ("goals", "far"),
        ("responses", "value"),
        ("reviews", "timeline"),
        ("reviews", "goals"),
        ("reviews", "result"),
        ("sessions", "data"),
        ("decisions", "journal"),
        ("decisions", "outcome"),
        ("notes", "words"),
        ("shares", "kept"),
        ("talks", "notes"),
        ("talk_notes", "words"),
    ];
    if let Store::Postgres(pool) = store {
        for (table, column) in COLUMNS {
            let alter = format!("ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL");
            sqlx::query(AssertSqlSafe(alter)).execute(pool).await.expect("a change of storage");
        }
    }
}

/// Erases what is left, as soon as nobody can see it any more: on one server, whoever writes in another database counts as well, and
/// other tests do.
async fn erase(store: &Store) {
    let until_gone = async {
        while store.erase_traces().await.expect("an answer") == Traces::Left {
            assert!(!store.erases_at_once(), "nobody else reads this file");
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), until_gone).await.expect("others end");
}

#[tokio::test]
async fn no_trace_of_an_account_is_left_in_the_files() {
    on_both(async |place: &Place, store: &Store| {
        in_the_open(store).await;
        let gone = somebody(store, MARKER).await;
        let stays = somebody(store, "somebody-else").await;
        let too = somebody(store, MARKER).await;
        if let Store::Postgres(pool) = store {
            // As it does by itself after a while: it draws samples, which are kept apart.
            sqlx::query("ANALYZE").execute(pool).await.expect("samples");
        }
        assert!(found(place, store, MARKER).await > 1000, "there is something to find");
        let before = Everything::of(store, stays).await;

        for account in [gone, too] {
            assert!(store.delete_account(account, at(900)).await.expect("a deletion"));
        }
        assert!(found(place, store, MARKER).await > 0, "deleting alone leaves traces");
        erase(store).await;
        assert_eq!(found(place, store, MARKER).await, 0);
        assert!(found(place, store, "somebody-else").await > 0, "others stay");
        assert_eq!(Everything::of(store, stays).await, before);
    })
    .await;
}

#[tokio::test]
async fn no_trace_of_a_review_is_left_in_the_files() {
    on_both(async |place: &Place, store: &Store| {
        in_the_open(store).await;
        let account = somebody(store, "somebody-else").await;
        let id = store.create_review(&review(account, "check-in", at(5))).await.expect("a review").id;
        let words = Value::words(&format!("{MARKER} ").repeat(70)).expect("words");
        let saving = store.save_response(account, id, "a", &words, "a", at(6)).await.expect("a save");
        assert_eq!(saving, Saving::Saved);
        assert_eq!(store.send_review(account, id, 1, &sent(at(7))).await.expect("a sending"), Sending::Sent);
        let correcting = store.correct_review(account, id, ReviewId::new(), at(8)).await.expect("an answer");
        assert!(matches!(correcting, Correcting::Open(_)), "a copy of it");
        assert!(found(place, store, MARKER).await >= 140);
        assert!(store.delete_review(account, id, at(9)).await.expect("a deletion"));
        erase(store).await;
        assert_eq!(found(place, store, MARKER).await, 0);
    })
    .await;
}

#[tokio::test]
async fn no_trace_of_a_role_is_left_in_the_files() {
    on_both(async |place: &Place, store: &Store| {
        in_the_open(store).await;
        let account = somebody(store, "somebody-else").await;
        let mut stored = full_stint("2009-11", "2022-01");
        stored.stint.title = Some(MARKER.to_owned());
        stored.stint.organisation = Some(format!("{MARKER} ").repeat(7));
        store.create_stint(account, &stored).await.expect("a stint");
        assert!(found(place, store, MARKER).await >= 8);
        assert!(store.delete_stint(account, stored.id, at(9)).await.expect("a deletion"));
        erase(store).await;
        assert_eq!(found(place, store, MARKER).await, 0);
    })
    .await;
}

/// Somebody reads what was there before: their view of it is kept for as long as they look, and the rest waits.
#[tokio::test]
async fn traces_wait_for_whoever_still_reads() {
    on_both(async |place: &Place, store: &Store| {
        in_the_open(store).await;
        let account = somebody(store, MARKER).await;
        let other = place.open().await;
        match &other {
            Store::Sqlite { read, .. } => {
                let mut reader = read.begin().await.expect("a view");
                sqlx::query("SELECT COUNT(*) FROM accounts").execute(&mut *reader).await.expect("a look");
                assert!(store.delete_account(account, at(900)).await.expect("a deletion"));
                assert_eq!(store.erase_traces().await.expect("an answer"), Traces::Left);
                reader.rollback().await.expect("the end");
            }
            Store::Postgres(pool) => {
                let mut reader = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ").await.expect("a view");
                sqlx::query("SELECT COUNT(*) FROM accounts").execute(&mut *reader).await.expect("a look");
                assert!(store.delete_account(account, at(900)).await.expect("a deletion"));
                assert_eq!(store.erase_traces().await.expect("an answer"), Traces::Left);
                reader.rollback().await.expect("the end");
                elsewhere(store).await;
            }
        }
        assert!(found(place, store, MARKER).await > 0);
        erase(store).await;
        assert_eq!(found(place, store, MARKER).await, 0);
        other.close().await;
    })
    .await;
}

/// Somebody writes in another database of the same server, and began before the deletion.
async fn elsewhere(store: &Store) {
    let place = Place::postgres().await;
    let other = place.open().await;
    let Store::Postgres(pool) = &other else { panic!("PostgreSQL") };
    let account = somebody(store, MARKER).await;
    let mut writer = pool.begin().await.expect("a beginning");
    sqlx::query("SELECT pg_current_xact_id()").execute(&mut *writer).await.expect("a number");
    assert!(store.delete_account(account, at(901)).await.expect("a deletion"));
    assert_eq!(store.erase_traces().await.expect("an answer"), Traces::Left);
    writer.rollback().await.expect("the end");
    other.close().await;
    place.remove().await;
}
