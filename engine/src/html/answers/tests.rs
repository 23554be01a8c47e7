#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    goals::Pull,
    instrument::{Answers, Catalogue, Instrument},
    rule::Fact,
    scoring::score,
    timeline::Track,
};

use super::*;

fn advice() -> &'static Instrument {
    Catalogue::shipped().latest("where-am-i").unwrap()
}

fn shown(ways: &Ways, answers: &Answers, goals: &Goals) -> String {
    let (instrument, track) = (advice(), Some(Track::Manager));
    let hand = InHand { instrument, track, answers, place: None };
    page(ways, &Behind { hand, scored: &score(instrument, track, answers), goals, timeline: &[] }).body.into_string()
}

#[test]
fn what_a_result_names_has_its_place() {
    let page = shown(&Ways::Tab, &Answers::new(), &Goals::default());
    let scored = score(advice(), Some(Track::Manager), &Answers::new());
    let asked = scored.figures.keys().filter_map(|target| match target {
        Target::Measure(measure) => Some(Fact::State(*measure)),
        Target::Field(_) => None,
    });
    let facts: Vec<Fact> = asked.chain([Fact::Pull(Pull::Stay), Fact::Track, Fact::Offer]).collect();
    assert!(facts.len() > 20, "it asks a manager about most measures");
    for fact in facts {
        let (href, _) = Ways::Tab.behind(fact);
        let id = href.rsplit('/').next().unwrap();
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{fact}");
    }
}

#[test]
fn an_answer_says_what_it_moved() {
    let item = &advice().items.iter().find(|item| !item.feeds.is_empty() && !item.feeds[0].reversed).unwrap();
    let answers = Answers::from([(item.id.clone(), item.scale.values().pop().unwrap())]);
    let page = shown(&Ways::account(), &answers, &Goals::default());
    assert_eq!(page.matches("data-state=\"answered\"").count(), item.feeds.len());
    assert!(page.contains(&t!("answers.score", "score" => 100)), "{page}");
}
