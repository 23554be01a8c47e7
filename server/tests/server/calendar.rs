//! The rhythm of check-ins, and the calendar that a program fetches by a secret address.

use app::account::limits::PER_FEED;
use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use reqwest::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH, RETRY_AFTER};
use store::{NewReview, ReviewId, Sent, Store};

use crate::{
    people::{Owner, account, done, sign_up},
    program::Serving,
    support::{Answer, Browser, Server},
};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Sends a check-in so many days ago, or ahead where it is less than none.
async fn look(store: &Store, account: store::AccountId, days: i64, scores: &[(domain::state::Measure, f64)]) {
    let at = app::context::later(app::context::now(), -days * DAY);
    let id = ReviewId::new();
    let new = NewReview {
        id,
        account,
        instrument: "check-in".to_owned(),
        version: 1,
        track: None,
        as_of: app::context::month_of(at),
        started_at: at,
    };
    store.create_review(&new).await.unwrap();
    let mut state = domain::state::State::default();
    scores.iter().for_each(|(measure, score)| state.set(*measure, *score).unwrap());
    let sent = Sent {
        at,
        corrected_at: None,
        rules_version: "sample".to_owned(),
        result: domain::outcome::Outcome::Figures(domain::scoring::Scored {
            state: state.clone(),
            ..Default::default()
        }),
        timeline: Vec::new(),
        goals: Default::default(),
        state,
    };
    assert_eq!(store.send_review(account, id, 0, &sent).await.unwrap(), store::Sending::Sent);
}

/// The path of the address that a page shows.
fn shown(answer: &Answer) -> String {
    let from = answer.body.find("/calendar/").unwrap_or_else(|| panic!("{answer:?}"));
    answer.body[from..].split('<').next().unwrap().to_owned()
}

async fn make(browser: &Browser) -> String {
    let answer = browser.post("/account/calendar", &[]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    shown(&answer)
}

#[tokio::test]
async fn a_check_in_is_due_as_chosen_and_whoever_chose_none_is_not_asked() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    assert!(ann.get("/account/check-ins").await.says("account-check-ins.first"));
    let refused = ann.post("/account/check-ins", &[("cadence", "hourly")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("account-check-ins.missing"), "{refused:?}");
    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    look(&store, id, 40, &[]).await;
    let choose = async |cadence: &str| done(&ann.post("/account/check-ins", &[("cadence", cadence)]).await);
    let home = async || ann.get("/home").await;
    let start = app::t!("home.check-in-start");
    assert!(home().await.says("rhythm.choose"));
    choose("monthly").await;
    let page = home().await;
    assert!(page.body.contains(&start) && page.says("rhythm.change") && !page.says("home.check-in"), "{page:?}");
    choose("quarterly").await;
    let page = home().await;
    assert!(!page.body.contains(&start) && page.body.contains("Your next check-in: "), "{page:?}");
    choose("never").await;
    let page = home().await;
    assert!(!page.body.contains(&start) && !page.says("rhythm.change"), "{page:?}");
    // Sent while the clock was years ahead: it keeps nobody from being asked.
    look(&store, id, -1000, &[]).await;
    choose("monthly").await;
    let page = home().await;
    assert!(page.status == 200 && page.body.contains(&start), "{page:?}");
    look(&store, id, 0, &[]).await;
    assert!(!home().await.body.contains(&start), "and one taken now counts");
    for page in ["/history", "/account", "/account/calendar", "/reviews"] {
        assert_eq!(ann.get(page).await.status, 200, "{page}");
    }
}

#[tokio::test]
async fn home_says_what_sank_with_its_figures_and_what_to_ask() {
    use domain::state::Measure::{Energy, Learning};
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let id = account(&store, "ann").await.id;
    look(&store, id, 90, &[(Energy, 62.0), (Learning, 40.0)]).await;
    look(&store, id, 60, &[(Energy, 41.0), (Learning, 50.0)]).await;
    assert!(!ann.get("/home").await.body.contains("fallen"), "two looks are not several");
    look(&store, id, 30, &[(Energy, 22.0), (Learning, 60.0)]).await;
    let page = ann.get("/home").await;
    for text in [": 62 of 100", ": 41 of 100", ": 22 of 100", &app::t!("fallen.said", "score" => 40.0, "count" => 3)] {
        assert!(page.body.contains(text), "{text}: {page:?}");
    }
    assert!(page.says("fallen-energy.ask") && !page.says("fallen-learning.ask"), "{page:?}");
    assert!(page.says("fallen.review") && page.says("exhaustion-note.title"), "{page:?}");
    look(&store, id, 1, &[(Energy, 30.0)]).await;
    assert!(!ann.get("/home").await.body.contains("fallen"), "it rose since");
}

#[tokio::test]
async fn the_calendar_is_what_rfc_5545_asks_for() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    done(&owner.browser.post("/account/check-ins", &[("cadence", "quarterly")]).await);
    let plan = [
        ("choice", "accept"),
        ("seen", "1"),
        ("expect", "harrumph"),
        ("sure", "90"),
        ("step-1", "Tell, them; all\\ of it"),
        ("step-1-on", "2030-01-31"),
        ("review_on", "2030-06-30"),
        ("end", "2031-02"),
        ("sign", "I sleep"),
    ];
    done(&owner.browser.post(&format!("/reviews/{}/moves/{}", owner.sent, owner.about), &plan).await);
    let path = make(&owner.browser).await;
    let program = Browser::new(&server.url);
    let answer = program.get(&path).await;
    assert_eq!((answer.status, answer.header(CONTENT_TYPE)), (200, "text/calendar; charset=utf-8"), "{answer:?}");
    assert_eq!(answer.cookie(), None);
    let text = &answer.body;

    // 3.1: lines end with CR and LF, and are at most 75 octets long without that.
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\r')), "{text}");
    // 3.6: PRODID and VERSION once each, and at least one component.
    for needed in ["\r\nPRODID:", "\r\nVERSION:2.0\r\n"] {
        assert_eq!(text.matches(needed).count(), 1, "{needed}: {text}");
    }
    let read = ICalendar::parse(text).unwrap_or_else(|fault| panic!("{fault:?}: {text}"));
    let events: Vec<_> =
        read.components.iter().filter(|one| one.component_type == ICalendarComponentType::VEvent).collect();
    assert_eq!(read.components.len(), events.len() + 1, "a calendar of events");
    let mut days = Vec::new();
    for event in &events {
        // 3.6.1: each of these once; and no property that isn't known.
        for needed in [ICalendarProperty::Uid, ICalendarProperty::Dtstamp, ICalendarProperty::Dtstart] {
            assert_eq!(event.entries.iter().filter(|entry| entry.name == needed).count(), 1, "{needed:?}: {text}");
        }
        assert!(!event.entries.iter().any(|entry| matches!(entry.name, ICalendarProperty::Other(_))), "{text}");
        let moment = |property| {
            let entry = event.property(&property).unwrap();
            entry.values[0].as_partial_date_time().unwrap_or_else(|| panic!("{entry:?}")).clone()
        };
        // 3.8.7.2: in UTC.
        let stamp = moment(ICalendarProperty::Dtstamp);
        assert!(stamp.hour.is_some() && stamp.tz_hour == Some(0) && stamp.tz_minute == Some(0), "{stamp:?}");
        let start = moment(ICalendarProperty::Dtstart);
        assert_eq!(start.hour, None, "a whole day");
        let title = event.property(&ICalendarProperty::Summary).unwrap().values[0].as_text().unwrap().to_owned();
        days.push((start.year.unwrap(), start.month.unwrap(), start.day.unwrap(), title));
    }
    let mut uids: Vec<_> = read.uids().collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), events.len(), "3.8.4.7: no two share an id");
    let named = |name: &str| app::t!(format!("calendar-{name}.title"));
    for expected in [(2030, 1, 31, named("step")), (2030, 6, 30, named("look-back")), (2031, 2, 28, named("end"))] {
        assert!(days.contains(&expected), "{expected:?}: {days:?}");
    }
    assert_eq!(days.iter().filter(|one| one.3 == named("check-in")).count(), 1, "{days:?}");
    assert!(!text.contains("harrumph") && !text.contains("Tell"), "{text}");
    let page = owner.browser.get("/account/calendar").await;
    assert!(page.body.contains("31 January 2030") && page.says("account-calendar.renew"), "{page:?}");
    assert!(!page.body.contains(path.split('/').nth(2).unwrap()), "it is shown once");
}

#[tokio::test]
async fn a_program_that_asks_each_second_costs_little() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let path = make(&ann).await;
    let program = Browser::new(&server.url);
    let first = program.get(&path).await;
    let tag = first.header(ETAG).to_owned();
    assert!(tag.starts_with("W/\"") && first.header("cache-control").starts_with("private, max-age="), "{first:?}");
    let ask = async |tag: &str| Answer::of(program.page(&path).header(IF_NONE_MATCH, tag)).await;
    let again = ask(&tag).await;
    assert_eq!((again.status, again.body.len(), again.header(ETAG)), (304, 0, &*tag), "{again:?}");
    assert_eq!(ask(&format!("\"other\", {}", tag.trim_start_matches("W/"))).await.status, 304);
    assert_eq!(ask("\"other\"").await.status, 200);
    let mut last = again;
    for _ in 0..=PER_FEED.get() {
        last = ask(&tag).await;
    }
    assert_eq!((last.status, last.header(RETRY_AFTER)), (429, "60"), "{last:?}");
    assert!(last.says("calendar-too-often"), "{last:?}");
    // Nobody else waits for that.
    let other = sign_up(&server, "bob").await;
    assert_eq!(program.get(&make(&other).await).await.status, 200);
}

#[tokio::test]
async fn an_address_is_renewed_and_taken_away() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let program = Browser::new(&server.url);
    let asked = async |path: &str| program.get(path).await;
    let first = make(&ann).await;
    assert_eq!(asked(&first).await.status, 200);
    let second = make(&ann).await;
    assert_ne!(first, second);
    let gone = asked(&first).await;
    assert!(gone.status == 410 && gone.says("calendar-gone"), "{gone:?}");
    assert_eq!(asked(&second).await.status, 200);
    let deleted = ann.post("/account/calendar/delete", &[]).await;
    assert_eq!(deleted.location(), "/account/calendar?gone=1");
    assert!(ann.get(deleted.location()).await.says("account-calendar.gone"));
    assert_eq!(asked(&second).await.status, 410);
    assert!(ann.get("/account").await.says("account-calendar.state-none"));
    // With the account, too.
    let third = make(&ann).await;
    done(&ann.post("/account/delete", &[("current-password", crate::people::PASSWORD)]).await);
    assert_eq!(asked(&third).await.status, 410);
}

#[tokio::test]
async fn a_public_address_stands_before_it_else_the_one_that_was_asked() {
    let server = Server::start().await;
    let page = sign_up(&server, "ann").await.post("/account/calendar", &[]).await;
    assert!(page.body.contains(&format!("{}/calendar/", server.url)), "{page:?}");
    let server = Server::start_with(|args| args.public_url = Some("http://days.example/".to_owned())).await;
    let page = sign_up(&server, "ann").await.post("/account/calendar", &[]).await;
    assert!(page.body.contains("http://days.example/calendar/"), "{page:?}");
}

#[tokio::test]
async fn no_log_holds_the_address() {
    let mut serving = Serving::start("trace");
    let program = Browser::new(&serving.url);
    let harmless = "/calendar/harrumph-secret/days.ics";
    assert_eq!(program.get(harmless).await.status, 410);
    let ann = Browser::new(&serving.url);
    done(&ann.post("/sign-up", &[("email", "ann@lighthouse.example"), ("password", crate::people::PASSWORD)]).await);
    let path = make(&ann).await;
    assert_eq!(program.get(&path).await.status, 200);
    serving.terminate();
    assert!(serving.ended().success());
    let log = serving.log();
    assert!(log.contains(r#""http.route":"/calendar/{feed}/days.ics""#), "{log}");
    let secret = path.split('/').nth(2).unwrap();
    for text in ["harrumph", secret] {
        let lines: Vec<&str> = log.lines().filter(|line| line.contains(text)).collect();
        assert!(lines.is_empty(), "the log has {text:?}: {lines:#?}");
    }
}
