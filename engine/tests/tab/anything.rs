//! Whatever is posted, in whatever order, on whatever day: nothing panics, and what a tab holds can be read back.

use engine::{form::Fields, tab::Tab};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{Seat, TODAY, id, pages::PAGES, show, versions, where_am_i};

/// Addresses that there are, some that there aren't, and some that are none.
fn hash() -> impl Strategy<Value = String> {
    let items: Vec<String> = where_am_i().items.iter().map(|item| format!("#/items/{}", item.id)).collect();
    let pages: Vec<&str> = PAGES.into_iter().chain(["#/begin"]).collect();
    let stint = |number: usize| format!("#/timeline/{}", id(number));
    prop_oneof![
        4 => select(pages).prop_map(str::to_owned),
        4 => select(items),
        2 => (1..9_usize).prop_map(stint),
        1 => (0..9_usize).prop_map(move |number| format!("{}/delete", stint(number))),
        1 => "[#/?=a-zé-]{0,12}",
    ]
}

fn field() -> impl Strategy<Value = (String, String)> {
    let names = [
        "track",
        "from",
        "to",
        "entry",
        "hands_on",
        "reports",
        "title",
        "organisation",
        "overlap",
        "near",
        "far",
        "pull-people",
        "offer",
        "constraint",
        "urgency",
        "value",
        "words",
        "had",
        "go",
        "months",
        "state-energy",
        "supposed",
    ];
    let values = [
        "engineer",
        "manager",
        "break",
        "2014-01",
        "2020-05",
        "2026-11",
        "2027-01",
        "asked",
        "0",
        "1",
        "2",
        "5",
        "100",
        "-2",
        "yes",
        "visa",
        "now",
        "na",
        "skip",
        "back",
        "check",
        "stay",
        "item-energy-left",
        "energy",
        "= words",
        "",
    ];
    let value = prop_oneof![6 => select(values.to_vec()).prop_map(str::to_owned), 1 => ".{0,20}", 1 => "\\PC{0,200}"];
    (select(names.to_vec()).prop_map(str::to_owned), value)
}

/// The fields that begin a stint, so that most sequences get somewhere.
fn fields() -> impl Strategy<Value = Vec<(String, String)>> {
    let role =
        [("track", "engineer"), ("from", "2020-05")].map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    (prop_oneof![1 => Just(role), 2 => Just(Vec::new())], vec(field(), 0..6))
        .prop_map(|(role, more)| [more, role].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_a_tab_holds_can_always_be_read_back(begin in 0..3_usize, steps in vec((hash(), fields()), 1..30)) {
        let seat = [|| Seat::new(TODAY), Seat::begun, Seat::finished][begin]();
        let mut tab = seat.tab;
        for (number, (hash, fields)) in steps.into_iter().enumerate() {
            let before = tab.draft();
            let shown = tab.post(&hash, &Fields(fields), TODAY, &id(number + 2));
            let draft = tab.draft();
            prop_assert_eq!(shown.kept, draft != before, "{}", hash);
            prop_assert!(shown.at.is_some() != shown.html.starts_with("<div class=\"private-strip\">"), "{}", hash);
            let again = Tab::open(versions(), &draft, TODAY).unwrap_or_else(|fault| panic!("{hash}: {fault}\n{draft}"));
            prop_assert_eq!(again.draft(), draft);
            prop_assert_eq!(show(&again, &hash, TODAY), show(&tab, &hash, TODAY), "{}", hash);
        }
    }

    #[test]
    fn no_day_and_no_id_makes_it_panic(steps in vec((hash(), fields(), "[0-9]{4}-[0-9]{2}-[0-9]{2}|.{0,10}", ".{0,4}"), 1..20)) {
        let mut tab = Tab::new(versions());
        for (hash, fields, day, fresh) in steps {
            tab.post(&hash, &Fields(fields), &day, &fresh);
            show(&tab, &hash, &day);
            let _ = Tab::open(versions(), &tab.draft(), &day);
        }
    }

    #[test]
    fn no_text_makes_opening_panic(text in "[\\PC\\n]{0,200}", inner in "\\{(\"[a-z]{1,8}\":[0-9\\[\\]{}\",]{0,20})*\\}") {
        for text in [text.clone(), format!("{{\"pendulum\":1,\"stints\":{text}}}"), format!("{{\"pendulum\":1,\"review\":{inner}}}")] {
            if let Err(fault) = Tab::open(versions(), &text, TODAY) {
                prop_assert!(!fault.is_empty());
            }
        }
    }
}
