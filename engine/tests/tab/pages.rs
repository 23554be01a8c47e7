//! Addresses, early and unknown ones among them, and what every page carries.

use domain::{instrument::Answers, timeline::Track};

use crate::{Seat, TODAY, where_am_i};

pub const PAGES: [&str; 12] = [
    "#/",
    "#/timeline",
    "#/timeline/00000000-0000-4000-8000-000000000001",
    "#/goals",
    "#/items/looked-forward",
    "#/check",
    "#/result",
    "#/answers",
    "#/what-if",
    "#/keep",
    "#/file",
    "#/forget",
];

#[test]
fn every_page_is_there_in_the_end_under_the_strip() {
    let seat = Seat::finished();
    for page in PAGES {
        let shown = seat.show(page);
        assert_eq!(shown.at, None, "{page}");
        assert!(shown.title.ends_with("· Pendulum") && shown.class.starts_with("main"), "{page}: {shown:?}");
        assert!(shown.html.starts_with("<div class=\"private-strip\">"), "{page}: {}", shown.html);
        for link in ["file", "keep", "forget"] {
            assert!(shown.html.contains(&format!("href=\"/private#/{link}\"")), "{page}: no link to {link}");
        }
        assert_eq!(shown.html.matches("<h1").count(), 1, "{page}: {}", shown.html);
    }
}

#[test]
fn a_page_asked_for_too_early_leads_to_what_is_missing_and_says_why() {
    let mut seat = Seat::new(TODAY);
    for page in ["#/items/looked-forward", "#/check", "#/result", "#/answers", "#/answers/energy", "#/what-if"] {
        let (at, shown) = seat.follow(page);
        assert_eq!(at, "#/timeline?first=1", "{page}");
        assert!(shown.html.contains("the questions depend on it"), "{page}: {}", shown.html);
    }
    assert_eq!(seat.send("#/begin", &[]), "#/timeline?first=1");
    for page in ["#/keep", "#/forget"] {
        let (at, shown) = seat.follow(page);
        assert_eq!(at, "#/?nothing=1", "{page}");
        assert!(shown.html.contains("There is nothing here yet."), "{page}: {}", shown.html);
    }
    seat.send("#/timeline", &[("track", "engineer"), ("from", "2019-04")]);
    for page in ["#/items/looked-forward", "#/check", "#/result", "#/what-if"] {
        let (at, shown) = seat.follow(page);
        assert_eq!(at, "#/?begin=1", "{page}");
        assert!(shown.html.contains("The questions begin here."), "{page}: {}", shown.html);
    }
    seat.send("#/begin", &[]);
    for page in ["#/result", "#/answers", "#/what-if"] {
        let (at, shown) = seat.follow(page);
        assert_eq!(at, "#/check?finish=1", "{page}");
        assert!(shown.html.contains("You will get to the result from here."), "{page}: {}", shown.html);
    }
}

#[test]
fn unknown_addresses_lead_somewhere() {
    for mut seat in [Seat::new(TODAY), Seat::begun(), Seat::finished()] {
        for page in ["#/nowhere", "#/goals/1", "#/timeline/1/delete", "#nothing", "#//", "#/result/1", "#/items"] {
            assert_eq!(seat.follow(page).0, "#/", "{page}");
            assert!(seat.post(page, &[]).at.is_some(), "{page}");
        }
        assert_eq!(seat.follow("#/timeline/none").0, "#/timeline");
        for start in ["", "#", "/", "#/", "/private#/"] {
            assert_eq!(seat.show(start).at, None, "{start}");
        }
    }
    let mut seat = Seat::begun();
    // Another track's question is none of theirs.
    let mine = where_am_i().path(Some(Track::Engineer), &Answers::new());
    let other = where_am_i().items.iter().find(|item| !mine.contains(item)).unwrap();
    for item in ["none", &other.id] {
        let hash = format!("#/items/{item}");
        assert_eq!(seat.follow(&hash).0, "#/items/looked-forward", "{item}");
        let shown = seat.post(&hash, &[("value", "1")]);
        assert_eq!((shown.at, shown.kept), (Some(hash), false));
    }
}

#[test]
fn the_start_says_what_is_done_and_what_comes_next() {
    let mut seat = Seat::new(TODAY);
    let next = |seat: &mut Seat| {
        let html = seat.show("#/").html;
        let actions = html.split_once("card__actions").unwrap().1;
        actions.split_once("</section>").unwrap().0.to_owned()
    };
    assert!(next(&mut seat).contains("href=\"/private#/timeline\""));
    seat.send("#/timeline", &[("track", "engineer"), ("from", "2019-04")]);
    let both = next(&mut seat);
    assert!(both.contains("href=\"/private#/goals\"") && both.contains("action=\"/private#/begin\""), "{both}");
    seat.send("#/goals", &[]);
    let one = next(&mut seat);
    assert!(!one.contains("goals") && one.contains("action=\"/private#/begin\""), "{one}");
    seat.send("#/begin", &[]);
    assert!(next(&mut seat).contains("href=\"/private#/items/looked-forward\""));
    assert!(seat.show("#/").html.contains("0 of "));
    let mut at = "#/items/looked-forward".to_owned();
    while at != "#/check" {
        at = seat.send(&at, &[("value", "skip")]);
    }
    assert!(next(&mut seat).contains("href=\"/private#/check\""));
    seat.send("#/check", &[]);
    assert!(next(&mut seat).contains("href=\"/private#/result\""));
}

#[test]
fn forgetting_asks_once_and_leaves_nothing() {
    let mut seat = Seat::finished();
    let asked = seat.show("#/forget").html;
    assert!(asked.contains("<form class=\"form\" method=\"post\" action=\"/private#/forget\">"), "{asked}");
    let shown = seat.post("#/forget", &[]);
    assert_eq!((shown.at.as_deref(), shown.kept), (Some("#/?forgotten=1"), true));
    assert_eq!(seat.tab.draft(), Seat::new(TODAY).tab.draft());
    assert!(seat.show("#/?forgotten=1").html.contains("is forgotten"));
    assert_eq!(seat.follow("#/result").0, "#/timeline?first=1");
}

#[test]
fn keeping_carries_the_whole_draft() {
    for seat in [Seat::begun(), Seat::finished()] {
        let html = seat.show("#/keep").html;
        assert!(html.contains("<form class=\"form\" method=\"post\" action=\"/keep\">"), "{html}");
        let value = maud::html! { input type="hidden" name="draft" value=(seat.tab.draft()); }.into_string();
        assert!(html.contains(&value), "{html}");
    }
}

#[test]
fn an_address_may_name_a_place_on_the_answers() {
    let seat = Seat::finished();
    assert_eq!(seat.show("#/answers/enjoyment").mark.as_deref(), Some("enjoyment"));
    assert_eq!(seat.show("#/answers").mark, None);
}

/// Whatever a person wrote is text on every page, never markup.
#[test]
fn what_people_write_is_escaped_everywhere() {
    const HOSTILE: &str = "\"'><script>alert(1)</script><b onclick=x>&amp;";
    let mut seat = Seat::new(TODAY);
    seat.send(
        "#/timeline",
        &[("track", "manager"), ("from", "2019-04"), ("title", HOSTILE), ("organisation", HOSTILE)],
    );
    seat.send("#/goals", &[("near", HOSTILE), ("far", HOSTILE), ("pull-people", "-2")]);
    seat.send("#/begin", &[]);
    seat.send("#/items/looked-forward", &[("value", "1")]);
    seat.send("#/check", &[]);
    let bad = [
        ("track", HOSTILE),
        ("from", HOSTILE),
        ("title", HOSTILE),
        ("near", HOSTILE),
        ("value", HOSTILE),
        ("go", HOSTILE),
    ];
    let mut seen = 0;
    for page in PAGES.into_iter().chain(["#/answers/<script>alert(1)</script>", "#/<script>", "#/?saved=<script>"]) {
        let shown = [seat.show(page), if page == "#/forget" { Default::default() } else { seat.post(page, &bad) }];
        for html in shown.map(|shown| shown.html) {
            assert!(!html.contains("<script") && !html.contains("<b onclick"), "{page}: {html}");
            assert!(!html.contains("=\"\"'>"), "{page}: {html}");
            seen += html.matches("&lt;script&gt;").count();
        }
    }
    assert!(seen > 6, "what was written is shown {seen} times");
    // Nothing of it stood in the way of reading it back.
    assert!(engine::tab::Tab::open(crate::versions(), &seat.tab.draft(), TODAY).is_ok());
}
