//! What home says of the rhythm of check-ins: that one is due, or when the next one is. It says so once, and presses nobody.

use maud::{Markup, html};
use time::Date;

use crate::{components::date::in_words, over_time::midnight, rhythm::Rhythm, t};

/// That it is due.
pub(super) fn due(rhythm: Rhythm, today: Date) -> String {
    match (rhythm.chosen, rhythm.due) {
        (Some(_), Some(due)) if due < today => t!("rhythm.due", "day" => in_words(midnight(due))),
        (Some(_), Some(_)) => t!("rhythm.due-today"),
        _ => t!("home.check-in"),
    }
}

/// When the next one is, and where that is changed; nothing before the first look, and to those who chose no rhythm.
pub(super) fn line(rhythm: Rhythm, today: Date) -> Markup {
    let Some(due) = rhythm.due else { return html! {} };
    html! {
        p.small.muted {
            @if rhythm.chosen.is_some() && due > today { (t!("rhythm.next", "day" => in_words(midnight(due)))) " " }
            a href="/account/check-ins" { (t!(if rhythm.chosen.is_some() { "rhythm.change" } else { "rhythm.choose" })) }
        }
    }
}
