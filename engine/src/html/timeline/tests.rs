#![expect(clippy::unwrap_used, reason = "a test may stop where a month of its own doesn't read")]

use domain::timeline::Track;

use super::*;
use crate::{
    form::{Faults, Fields},
    html::stint::edit,
};

const HOSTILE: &str = "\"><script>alert(1)</script>";

fn lead(id: &str, from: &str, to: Option<&str>) -> Entered {
    Entered {
        id: id.to_owned(),
        stint: Stint {
            track: Track::TechLead,
            title: Some(HOSTILE.to_owned()),
            organisation: Some(HOSTILE.to_owned()),
            from: from.parse().unwrap(),
            to: to.map(|to| to.parse().unwrap()),
            reports: Some(3),
            hands_on: Some(60),
            entry: None,
        },
        overlap_confirmed: false,
    }
}

fn both() -> [Entered; 2] {
    [lead("first", "2019-01", Some("2020-01")), lead("second", "2020-01", None)]
}

fn html(ways: &Ways, stints: &[Entered], posted: Option<&Posted>) -> String {
    page(ways, stints, "2021-01".parse().unwrap(), posted, &Some(("success", HOSTILE.to_owned())), None)
        .body
        .into_string()
}

fn addresses(html: &str) -> Vec<&str> {
    let after = html.split(" href=\"").skip(1).chain(html.split(" action=\"").skip(1));
    after.map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

#[test]
fn every_link_and_form_stays_with_its_own() {
    let [first, second] = both();
    let pages = |ways: &Ways| {
        html(ways, &[first.clone(), second.clone()], None)
            + &edit(ways, &first, "2021-01".parse().unwrap(), None).body.into_string()
    };
    let account = [
        "/timeline/second",
        "/timeline/first",
        "/goals",
        "/timeline",
        "/timeline",
        "/timeline/first",
        "/timeline/first/delete",
    ];
    assert_eq!(addresses(&pages(&Ways::account())), account);
    assert_eq!(addresses(&pages(&Ways::Tab)), account.map(|address| format!("/private#{address}")));
}

#[test]
fn titles_are_text() {
    let page = html(&Ways::Tab, &both(), None)
        + &edit(&Ways::Tab, &both()[0], "2021-01".parse().unwrap(), None).body.into_string();
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"), "{page}");
}

#[test]
fn the_latest_stands_first_with_its_bar_at_the_end() {
    let page = html(&Ways::Tab, &both(), None);
    let bars: Vec<_> =
        page.split("stint__bar-fill\" ").skip(1).map(|rest| rest.split(" height").next().unwrap()).collect();
    assert_eq!(bars, ["x=\"50.0%\" width=\"50.0%\"", "x=\"0.0%\" width=\"50.0%\""]);
    assert!(page.contains("<figure class=\"clock\""));
}

#[test]
fn an_empty_timeline_is_the_form_alone() {
    let page = html(&Ways::Tab, &[], None);
    assert!(
        !page.contains("<ol") && !page.contains("clock") && page.contains("<form class=\"form stint-form\""),
        "{page}"
    );
}

#[test]
fn a_form_that_comes_back_keeps_what_was_typed_and_asks_about_an_overlap_only_then() {
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let fields = Fields(vec![own("track", "manager"), own("from", "soon"), own("title", HOSTILE)]);
    let back = Posted { fields, faults: Faults::one("overlap", "Both at once?".to_owned()) };
    let (plain, again) = (html(&Ways::Tab, &[], None), html(&Ways::Tab, &[], Some(&back)));
    assert!(!plain.contains("name=\"overlap\"") && again.contains("name=\"overlap\" value=\"yes\">"), "{again}");
    assert!(again.contains("value=\"manager\" selected") && again.contains("value=\"soon\""), "{again}");
    assert!(again.contains("value=\"&quot;&gt;&lt;script") && !again.contains("<script"), "{again}");
}
