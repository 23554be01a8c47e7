//! What somebody new sees: what they do now and since when. The questions follow at once; all else can wait.

use domain::{month::Month, timeline::Track};
use engine::{
    html::field::{Field, Kind, Select, field, select},
    stint::track_name,
};
use maud::{Markup, html};

use crate::{
    api::timeline::create_stint::{THEN, THEN_REVIEW},
    t,
};

/// The form. It adds to the timeline like the one there, where it also comes back to if something is wrong with it.
pub(super) fn form(as_of: Month) -> Markup {
    let tracks: Vec<_> = Track::ALL.iter().map(|track| (track.id(), track_name(*track))).collect();
    let (track, from) = (t!("home-begin.track"), t!("home-begin.from"));
    let hint = t!("home-begin.from-hint", "month" => as_of.to_string());
    html! {
        p { (t!("home-begin.lead")) }
        form.form.begin method="post" action="/timeline" {
            input type="hidden" name=(THEN) value=(THEN_REVIEW);
            (select(Select { name: "track", label: &track, saved: "", options: &tracks, optional: false }, None))
            (field(Field { name: "from", label: &from, kind: Kind::Month, hint: Some(&hint), ..Field::default() }, None))
            div.form__actions {
                button.button { (t!("home-begin.submit")) }
                a.button.button--quiet href="/timeline" { (t!("home-begin.timeline")) }
            }
        }
        p.small.muted { (t!("home-begin.after")) }
    }
}
