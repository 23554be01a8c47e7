#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::timeline::Track;

use super::{clock::PHASES, *};

const NOW: &str = "2026-06";
const HOSTILE: &str = "\"><script>alert(1)</script>";

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn stints() -> Vec<Stint> {
    let engineer = Stint { to: Some(month("2020-01")), ..Stint::new(Track::Engineer, month("2010-01")) };
    let manager = Stint { title: Some(HOSTILE.to_owned()), ..Stint::new(Track::Manager, month("2024-03")) };
    vec![engineer, manager]
}

fn shown(stints: &[Stint], leads: Leads<'_>) -> String {
    figure(&Scene { stints, as_of: month(NOW), leads, meaning: true }).into_string()
}

#[test]
fn a_picture_that_leads_nowhere_is_an_image_with_a_table() {
    let page = shown(&stints(), Leads::Nowhere);
    assert!(page.contains("role=\"img\" aria-label=\"A pendulum’s path since January 2010"), "{page}");
    assert!(
        page.contains("One swing so far. Line manager, 2 years 3 months in this role: Time to look around."),
        "{page}"
    );
    assert!(
        page.contains("<th scope=\"row\">Engineer</th><td>January 2010 to January 2020</td><td>10 years</td>"),
        "{page}"
    );
    assert!(!page.contains("href") && !page.contains("<script"), "{page}");
}

#[test]
fn a_picture_to_edit_leads_to_every_form_and_to_what_is_missing() {
    let addresses = ["/timeline/a".to_owned(), "/timeline/b".to_owned()];
    let page = shown(&stints(), Leads::Forms(&addresses, &|gap| format!("/timeline?gap={gap}#add")));
    assert!(page.contains("role=\"group\""));
    for part in [
        "href=\"/timeline/a\" data-side=\"engineering\" data-track=\"engineer\" aria-label=\"Change Engineer, January 2010 to January 2020\"",
        "href=\"/timeline/b\" data-side=\"managing\"",
        "href=\"/timeline?gap=0#add\" aria-label=\"Add what you did from January 2020 to March 2024\"",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(!page.contains("<table"), "the page has a list");
}

#[test]
fn the_hand_points_at_the_phase_that_holds() {
    for (phase, from, to) in PHASES {
        let of = |months: u32| {
            let from = month(NOW).plus(-i32::try_from(months).unwrap());
            TourClock::of(&[Stint::new(Track::Engineer, from)], month(NOW))
        };
        assert_eq!(of(from + 1), phase, "{phase}");
        assert_eq!(of(to - 1), phase, "{phase}");
        assert!(from < to && clock::hand(from) < clock::hand(to));
    }
    assert!(clock::hand(600) < 1.0, "and stays at the end");
}

#[test]
fn between_roles_the_clock_is_at_rest() {
    let mut stints = stints();
    stints.pop();
    let page = shown(&stints, Leads::Nowhere);
    assert!(page.contains("data-phase=\"none\"") && !page.contains("swings__tour"), "{page}");
    assert!(page.contains("The clock is at rest"), "{page}");
    assert_eq!(shown(&[], Leads::Nowhere), "");
}
