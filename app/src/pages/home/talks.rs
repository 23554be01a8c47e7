//! What home says of talks about careers: which come next, and with whom one is due. To those who report it never says that one is due:
//! it is not theirs to see to.

use maud::{Markup, html};
use store::{Pair, Side, Talk};
use time::Date;

use crate::{
    decisions::{day, day_in_words},
    reports::standing::Standing,
    t,
};

/// The most talks to come that home names. [ours]
const SHOWN: usize = 3;

/// The card, with the way to all pairs whatever stands in it.
pub(super) fn card(pairs: &[Pair], talks: &[Talk], today: Date) -> Markup {
    let mut next: Vec<(Date, &Talk)> =
        talks.iter().filter(|talk| !talk.over).filter_map(|talk| Some((day(&talk.held_on)?, talk))).collect();
    next.retain(|(on, _)| *on >= today);
    next.sort_by_key(|(on, talk)| (*on, talk.id));
    let led = pairs.iter().filter(|pair| pair.side == Side::Manager && pair.ended_at.is_none());
    let owed: Vec<&str> =
        led.filter(|pair| Standing::of(pair, talks, today).owed).map(|pair| pair.other.as_str()).collect();
    html! {
        section.card.card--quiet.dashboard__wide aria-labelledby="chats" {
            h2.card__title id="chats" { (t!("chats.link")) }
            @if !next.is_empty() {
                ul.plan-list {
                    @for (on, talk) in next.iter().take(SHOWN) {
                        li { p {
                            a href={ "/talks/" (talk.id) } { (t!("talk.with", "other" => &*talk.other)) }
                            " · " @if *on == today { (t!("home-talks.today")) } @else { (day_in_words(&talk.held_on)) }
                        } }
                    }
                }
            }
            @if !owed.is_empty() { p { (t!("home-talks.owed", "list" => owed.join(", "))) " " a href="/reports" { (t!("reports.link")) } } }
            @if next.is_empty() && owed.is_empty() { p { (t!("chats.home")) " " (all()) } } @else { p { (all()) } }
        }
    }
}

fn all() -> Markup {
    html! { a href="/chats" { (t!("invitation.to-chats")) } }
}
