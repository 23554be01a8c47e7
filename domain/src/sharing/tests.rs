//! What shows and when, by example; the questions that are left out.

use super::*;
use crate::instrument::Catalogue;

const DAY: i64 = 24 * 60 * 60 * 1000;

fn given() -> Consent {
    Consent {
        parts: BTreeSet::from([Part::Goals]),
        given: Moment(1000),
        ends: Moment(1000 + DAY),
        follows: false,
        withdrawn: None,
    }
}

const PAIR: Audience = Audience::Pair { ended: None };

#[test]
fn shows_from_its_beginning_up_to_its_end() {
    let consent = given();
    let at = |at: i64| visible(&consent, PAIR, Moment(at)).is_some();
    assert_eq!([at(999), at(1000), at(1000 + DAY - 1), at(1000 + DAY)], [false, true, true, false]);
}

#[test]
fn stays_as_it_was_or_goes_along() {
    let as_of = |consent: &Consent| visible(consent, PAIR, Moment(5000)).map(|shows| shows.as_of);
    assert_eq!(as_of(&given()), Some(Moment(1000)));
    assert_eq!(as_of(&Consent { follows: true, ..given() }), Some(Moment(5000)));
}

#[test]
fn ends_at_once_whatever_a_clock_says() {
    let at = Moment(5000);
    for moment in [Moment(1001), Moment(5000), Moment(9000)] {
        assert_eq!(visible(&Consent { withdrawn: Some(moment), ..given() }, PAIR, at), None);
        assert_eq!(visible(&given(), Audience::Pair { ended: Some(moment) }, at), None);
    }
    assert_eq!(visible(&given(), Audience::Gone, at), None);
    assert!(visible(&given(), Audience::Link, at).is_some());
}

#[test]
fn every_part_has_an_id_that_reads_back() {
    let mut parts = vec![Part::Archetypes, Part::Goals, Part::Timeline, Part::Answers("where-am-i".to_owned())];
    parts.extend(Move::ALL.iter().flat_map(|&one| [Part::Move(one), Part::Plan(one)]));
    parts.extend(Measure::ALL.iter().flat_map(|&one| [Part::Measure(one), Part::Trend(one)]));
    for known in Catalogue::shipped().all() {
        let instrument = known.id.clone();
        for item in &known.items {
            parts.push(Part::Answer { instrument: instrument.clone(), item: item.id.clone() });
        }
        for field in &known.fields {
            parts.push(Part::Field { instrument: instrument.clone(), field: field.id.clone() });
        }
    }
    for part in parts {
        assert_eq!(part.to_string().parse(), Ok(part));
    }
    for text in ["", "goals.near", "move", "move.fly", "answers.", "answer.where-am-i", "answer.a.b.c", "answers.a b"] {
        assert!(text.parse::<Part>().is_err(), "{text}");
    }
}

#[test]
fn every_sensitive_question_is_there() {
    for (id, items) in SENSITIVE {
        let known = Catalogue::shipped().latest(id).expect("a questionnaire that ships");
        for item in *items {
            assert!(known.item(item).is_some(), "{id} asks no {item}");
        }
    }
    assert!(is_sensitive("where-am-i", "good-offer", true));
    assert!(!is_sensitive("where-am-i", "energy-left", true));
    assert!(is_sensitive("our-own", "anything", false));
}

/// Whoever adds a question that speaks of these has to say on which side it is.
#[test]
fn no_question_that_speaks_of_a_boss_or_of_leaving_is_forgotten() {
    let words = ["my boss", "my manager", "my company", "people above me", "you left", "offer for", "something other"];
    for known in Catalogue::shipped().all() {
        for item in &known.items {
            let speaks = words.iter().any(|word| item.text.to_lowercase().contains(word));
            assert!(!speaks || is_sensitive(&known.id, &item.id, true), "{}: {}", known.id, item.text);
        }
    }
}
