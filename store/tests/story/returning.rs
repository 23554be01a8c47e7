//! What brings somebody back: the rhythm of check-ins, the calendar, and views of the history.

use domain::cadence::Cadence;
use store::{Account, KeptView, Store, StoreError};

use crate::samples::at;

pub async fn a_rhythm_is_chosen_and_changed(store: &Store, mine: &Account, theirs: &Account) {
    let found = async |one: &Account| store.find_cadence(one.id).await.expect("a search");
    assert_eq!(found(mine).await, None);
    for (number, cadence) in Cadence::ALL.iter().enumerate() {
        let chosen = at(4000 + i64::try_from(number).expect("a few"));
        store.save_cadence(mine.id, *cadence, chosen).await.expect("a save");
        assert_eq!(found(mine).await, Some((*cadence, chosen)));
    }
    assert_eq!(found(theirs).await, None);
    assert!(store.count_holdings(mine.id).await.expect("a count").cadence);
    assert!(!store.count_holdings(theirs.id).await.expect("a count").cadence);
    let nobody = store.save_cadence(store::AccountId::new(), Cadence::Monthly, at(0)).await;
    assert!(matches!(nobody, Err(StoreError::NoAccount)), "{nobody:?}");
}

pub async fn a_calendar_has_one_address_at_a_time(store: &Store, mine: &Account, theirs: &Account) {
    let opens = async |token: u8| store.find_feed_account(&[token; 32]).await.expect("a search");
    assert_eq!((store.find_feed(mine.id).await.expect("a search"), opens(1).await), (None, None));
    store.replace_feed(mine.id, &[1; 32], at(4100)).await.expect("an address");
    store.replace_feed(theirs.id, &[2; 32], at(4101)).await.expect("an address");
    assert_eq!((opens(1).await, opens(2).await), (Some(mine.id), Some(theirs.id)));
    store.replace_feed(mine.id, &[3; 32], at(4102)).await.expect("another");
    assert_eq!((opens(1).await, opens(3).await), (None, Some(mine.id)), "the one before opens nothing");
    assert_eq!(store.find_feed(mine.id).await.expect("a search"), Some(at(4102)));
    assert!(store.replace_feed(mine.id, &[2; 32], at(4103)).await.is_err(), "a token is one account's");
    assert!(store.count_holdings(mine.id).await.expect("a count").feed);
    assert!(store.delete_feed(mine.id, at(4104)).await.expect("a deletion"));
    assert!(!store.delete_feed(mine.id, at(4105)).await.expect("an answer"));
    assert_eq!((opens(3).await, opens(2).await), (None, Some(theirs.id)));
    assert!(!store.count_holdings(mine.id).await.expect("a count").feed);
}

pub async fn views_are_kept_opened_and_let_go(store: &Store, mine: &Account, theirs: &Account) {
    let view = |asks: &str, kept| KeptView { asks: asks.to_owned(), kept_at: at(kept), opened_at: at(kept) };
    let listed = async |one: &Account| store.list_views(one.id).await.expect("a list");
    let (by_role, of_a_year) = (view("by=role", 4200), view("measure=energy&year=2026", 4201));
    for one in [&of_a_year, &by_role, &view("by=role", 4300)] {
        store.keep_view(mine.id, one).await.expect("a view");
    }
    assert_eq!(listed(mine).await, [by_role.clone(), of_a_year.clone()], "each once, the earliest first");
    assert!(store.open_view(mine.id, "by=role", at(4400)).await.expect("an answer"));
    assert!(!store.open_view(theirs.id, "by=role", at(4500)).await.expect("an answer"));
    assert!(!store.open_view(mine.id, "by=track", at(4500)).await.expect("an answer"));
    assert_eq!(listed(mine).await[0], KeptView { opened_at: at(4400), ..by_role.clone() });
    store.keep_view(theirs.id, &by_role).await.expect("a view of their own");
    assert!(!store.delete_view(theirs.id, &of_a_year.asks, at(4600)).await.expect("an answer"));
    assert!(store.delete_view(mine.id, "by=role", at(4600)).await.expect("a deletion"));
    assert_eq!((listed(mine).await, listed(theirs).await), (vec![of_a_year], vec![by_role]));
    assert!(matches!(store.keep_view(mine.id, &view("\0", 0)).await, Err(StoreError::Unstorable)));
}
