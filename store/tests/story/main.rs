//! The store's one story, told on SQLite and on PostgreSQL: every function of the crate runs in it on both, and the
//! test fails for any that does not.
//!
//! SQLite needs nothing. PostgreSQL needs the URL of a server in `PENDULUM_TEST_POSTGRES`; `script/test` and
//! `script/postgres run` provide one. Without it these tests fail: they never pass by being left out.

mod confirming;
mod corrections;
mod coverage;
mod deciding;
mod erasing;
mod history;
mod keeping;
mod mail;
mod moving;
mod opening;
mod people;
mod place;
mod races;
mod resetting;
mod returning;
mod reviews;
mod samples;
mod schema;
mod seeking;
mod sharing;
mod snapshot;
mod strangers;
mod together;
mod upkeep;
mod work;

use store::Store;

use place::Place;
use snapshot::Everything;

#[tokio::test]
async fn story_on_sqlite() {
    tell_in(Place::sqlite()).await;
}

#[tokio::test]
async fn story_on_postgres() {
    tell_in(Place::postgres().await).await;
}

async fn tell_in(place: Place) {
    tell(&place).await;
    coverage::assert_complete();
    place.remove().await;
}

async fn tell(place: &Place) {
    let store = place.open().await;
    store.ping().await.expect("a fresh database answers");

    let ada = people::sign_up(&store, "Ada@Example.org").await;
    let bob = people::sign_up(&store, "bob@example.org").await;
    people::addresses_are_unique(&store, &ada).await;
    people::passwords_change(&store, &ada, &bob).await;
    people::passkeys_stand_beside_the_password_and_in_its_place(&store, &ada, &bob).await;
    people::sessions_are_listed_and_ended(&store, &ada, &bob).await;
    people::recovery_codes_open_once(&store, &ada, &bob).await;
    people::sessions_come_and_go(&store, &ada).await;

    work::a_timeline_grows(&store, ada.id).await;
    work::goals_are_saved(&store, ada.id).await;
    work::nobody_has_no_work(&store).await;

    let sent = reviews::a_review_is_answered_and_sent(&store, ada.id).await;
    reviews::a_sent_review_never_changes(&store, ada.id, sent).await;
    let open = reviews::another_begins(&store, ada.id, sent).await;
    history::pages(&store, ada.id).await;
    history::series(&store, ada.id).await;
    history::latest(&store, ada.id, sent, open).await;
    history::former_results(&store, ada.id, sent).await;

    strangers::see_and_change_nothing(&store, &ada, &bob, sent, open).await;

    let cleo = people::sign_up(&store, "cleo@example.org").await;
    let dan = people::sign_up(&store, "dan@example.org").await;
    keeping::all_is_kept_and_once(&store, &cleo).await;
    keeping::what_is_there_is_never_overwritten(&store, &cleo).await;
    keeping::an_open_review_goes_on(&store, &cleo).await;
    keeping::all_or_nothing(&store, &dan).await;
    keeping::nobody_meets_anothers_review(&store, &cleo, &dan).await;

    mail::waits_until_it_is_sent(&store, &dan).await;
    confirming::an_address_is_confirmed_and_an_account_made(&store).await;
    confirming::an_account_changes_its_address(&store, &cleo, &dan).await;
    resetting::a_link_opens_once(&store, &cleo, &dan).await;
    resetting::the_newest_link_counts(&store, &cleo, &dan).await;
    let ivy = people::sign_up(&store, "ivy@example.org").await;
    let jan = people::sign_up(&store, "jan@example.org").await;
    corrections::the_newest_counts_and_all_stay(&store, ivy.id).await;
    corrections::one_at_a_time(&store, ivy.id).await;
    deciding::of_two_tabs_none_overwrites_the_other(&store, &ivy, &jan).await;
    deciding::points_carry_notes_and_earlier_answers(&store, &ivy, &jan).await;
    let (kai, lou) =
        (people::sign_up(&store, "kai@example.org").await, people::sign_up(&store, "lou@example.org").await);
    returning::a_rhythm_is_chosen_and_changed(&store, &kai, &lou).await;
    returning::a_calendar_has_one_address_at_a_time(&store, &kai, &lou).await;
    returning::views_are_kept_opened_and_let_go(&store, &kai, &lou).await;
    moving::an_account_moves_and_comes_back(&store, &ivy, &jan).await;
    moving::what_is_there_is_never_touched(&store, &ivy, &dan).await;
    moving::all_or_nothing(&store, &ivy).await;
    let (kim, lou) =
        (people::sign_up(&store, "kim@pairs.example").await, people::sign_up(&store, "lou@pairs.example").await);
    seeking::an_opening_is_thought_through_and_decided(&store, &kim, &lou).await;
    sharing::two_become_a_pair_by_an_invitation_that_works_once(&store, &kim, &lou, &dan).await;
    sharing::a_manager_may_be_ones_report_as_well(&store, &kim, &lou).await;
    sharing::each_side_of_a_pair_says_what_is_its_own(&store, &kim, &lou, &dan).await;
    sharing::a_manager_reads_what_reports_show_at_once(&store, &dan).await;
    sharing::what_is_given_is_seen_withdrawn_and_gone(&store, &kim, &lou, &dan).await;
    sharing::links_lead_to_what_they_are_for(&store, &kim, &lou).await;
    sharing::talks_are_of_both_and_notes_of_one(&store, &kim, &lou, &dan).await;
    together::neither_reads_the_others_before_both_are_there(&store, &kim, &lou, &dan).await;
    together::of_a_pair_that_ended_the_report_keeps_what_they_could_read(&store, &kim, &lou).await;
    sharing::points_are_as_they_were(&store, &lou).await;
    sharing::an_account_that_goes_takes_its_side_along(&store, &kim).await;
    erasing::an_account_goes_with_all_that_is_its(&store, &jan).await;

    let before = Everything::of(&store, ada.id).await;
    assert_eq!(before.reviews.len(), history::REVIEWS, "the snapshot holds something to compare");
    drop(store);
    let store = place.open().await;
    assert_eq!(Everything::of(&store, ada.id).await, before, "all is there after the store was dropped");
    upkeep::all_is_well(&store, place).await;
    upkeep::copies_are_whole_or_refused(&store, place, &before).await;
    store.close().await;
    assert!(matches!(store.ping().await, Err(store::StoreError::Unavailable(_))), "a closed store says so");
    let store = place.open().await;
    assert_eq!(Everything::of(&store, ada.id).await, before, "all is there after the store was closed");

    reviews::deleting_takes_everything(&store, ada.id, sent, open).await;
    store.close().await;
}

/// Opens a place of each kind and runs a test in it.
async fn on_both<T: AsyncFn(&Place, &Store)>(test: T) {
    for place in [Place::sqlite(), Place::postgres().await] {
        let store = place.open().await;
        test(&place, &store).await;
        store.close().await;
        place.remove().await;
    }
}
