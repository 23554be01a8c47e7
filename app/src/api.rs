//! Everything that changes something: one function per file. Forms are listed here; server functions register themselves.
//!
//! Each finds out who asks, calls domain and store, and says in words of the catalogue what came of it.

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod chats;
#[cfg(feature = "ssr")]
pub mod decision;
#[cfg(feature = "ssr")]
pub mod goals;
#[cfg(feature = "ssr")]
pub mod history;
#[cfg(feature = "ssr")]
pub mod keep;
#[cfg(feature = "ssr")]
pub mod opening;
pub mod review;
#[cfg(feature = "ssr")]
pub mod share;
#[cfg(feature = "ssr")]
pub mod timeline;

/// Every form.
#[cfg(feature = "ssr")]
pub(crate) fn forms() -> Vec<crate::forms::Form> {
    vec![
        account::sign_up::FORM,
        account::sign_in::FORM,
        account::sign_out::FORM,
        account::sign_in_by_passkey::FORM,
        account::recover::FORM,
        account::confirm_by_passkey::FORM,
        account::confirm_sign_up::FORM,
        account::request_reset::FORM,
        account::reset_password::FORM,
        account::change_email::FORM,
        account::confirm_email::FORM,
        account::see_operator_links::FORM,
        account::change_password::FORM,
        account::delete_password::FORM,
        account::add_passkey::FORM,
        account::delete_passkey::FORM,
        account::create_recovery_codes::FORM,
        account::end_sessions::FORM,
        account::end_session::FORM,
        timeline::create_stint::FORM,
        timeline::update_stint::FORM,
        timeline::delete_stint::FORM,
        goals::save_goals::FORM,
        review::start_review::FORM,
        review::answer_item::FORM,
        review::send_review::FORM,
        review::what_if::FORM,
        keep::FORM,
        account::import_data::FORM,
        account::delete_account::FORM,
        account::save_cadence::FORM,
        account::create_feed::FORM,
        account::delete_feed::FORM,
        review::correct_review::FORM,
        review::delete_review::FORM,
        review::save_note::FORM,
        decision::decide::FORM,
        decision::tell_outcome::FORM,
        decision::delete_decision::FORM,
        history::keep_view::FORM,
        history::open_view::FORM,
        history::delete_view::FORM,
        chats::invite::FORM,
        chats::delete_invitation::FORM,
        chats::accept_invitation::FORM,
        chats::end_pair::FORM,
        chats::create_talk::FORM,
        chats::save_talk::FORM,
        chats::delete_talk_note::FORM,
        chats::save_together::FORM,
        chats::take_back_together::FORM,
        chats::set_rhythm::FORM,
        chats::set_may_ask::FORM,
        opening::create_opening::FORM,
        opening::save_opening::FORM,
        opening::reopen_opening::FORM,
        opening::delete_opening::FORM,
        share::create_share::FORM,
        share::withdraw_share::FORM,
        share::delete_share::FORM,
        share::open_link::FORM,
    ]
}
