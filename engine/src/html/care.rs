//! A word of care where a result speaks of exhaustion, or where health binds: no diagnosis, not medical advice, and where
//! to find help beyond work.

use maud::{Markup, html};

use crate::t;

/// The note whose texts stand under `key`.
#[must_use]
pub fn care(key: &str) -> Markup {
    let text = |part: &str| t!(format!("{key}.{part}"));
    html! {
        div.notice.notice--care {
            p.notice__title { (text("title")) }
            p { (text("text")) }
            p { (text("help")) }
            p.small { (text("limits")) }
        }
    }
}
