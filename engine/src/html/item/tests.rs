use domain::instrument::{Answers, Catalogue, Instrument, Item, Scale, Value};

use crate::form::{Faults, Fields, Posted};

use super::*;

fn instrument(id: &str) -> &'static Instrument {
    Catalogue::shipped().latest(id).expect("it ships")
}

fn first(instrument: &Instrument, kind: fn(&Scale) -> bool) -> &Item {
    instrument.items.iter().find(|item| kind(&item.scale)).expect("there is one")
}

fn shown(instrument: &Instrument, item: &Item, answers: &Answers, posted: Option<&Posted>) -> String {
    let hand = InHand { instrument, track: None, answers, place: None };
    page(&Ways::Tab, &hand, item, posted).body.into_string()
}

/// The keys beside the answers, in order, and the values they give.
fn keys(html: &str) -> Vec<(&str, &str)> {
    let points = html.split("<label class=\"scale__point\">").skip(1);
    let between = |text: &'static str, end: char| {
        move |point: &'_ str| {
            let from = point.find(text).expect("it is there") + text.len();
            (from, from + point[from..].find(end).expect("it ends"))
        }
    };
    let (value, key) = (between("value=\"", '"'), between("aria-hidden=\"true\">", '<'));
    points
        .map(|point| (value(point), key(point), point))
        .map(|(value, key, point)| (&point[key.0..key.1], &point[value.0..value.1]))
        .collect()
}

#[test]
fn points_have_digits_choices_letters_and_both_can_be_set_aside() {
    let one = instrument("where-am-i");
    let points = first(one, |scale| matches!(scale, Scale::Points { .. }));
    let html = shown(one, points, &Answers::new(), None);
    assert_eq!(keys(&html)[..2], [("1", "1"), ("2", "2")]);
    assert_eq!(keys(&html)[keys(&html).len() - 2..], [("N", "na"), ("S", "skip")]);
    let choices = first(one, |scale| matches!(scale, Scale::Choices(_)));
    let html = shown(one, choices, &Answers::new(), None);
    let ids: Vec<String> = choices.scale.values().iter().map(Value::to_string).collect();
    assert_eq!(keys(&html)[..2], [("A", ids[0].as_str()), ("B", ids[1].as_str())]);
    assert!(html.contains("class=\"scale scale--choices\"") && !html.contains(" checked"), "{html}");
    // What was chosen is chosen still; what was just sent comes before it.
    let answers = Answers::from([(choices.id.clone(), Value::RatherNot)]);
    assert!(shown(one, choices, &answers, None).contains("value=\"skip\" checked"));
    let fields = Fields(vec![("value".to_owned(), ids[1].clone())]);
    let posted = Posted { fields, faults: Faults::one("value", "No <such> answer".to_owned()) };
    let html = shown(one, choices, &answers, Some(&posted));
    assert!(
        html.contains(&format!("value=\"{}\" checked", ids[1])) && !html.contains("value=\"skip\" checked"),
        "{html}"
    );
    assert!(html.contains("<p class=\"field__error\" role=\"alert\">No &lt;such&gt; answer</p>"), "{html}");
}

#[test]
fn words_come_back_as_they_were_typed() {
    let one = instrument("ready-to-manage");
    let item = first(one, |scale| *scale == Scale::Words);
    let answers = Answers::from([(item.id.clone(), Value::Words("\"Saved\" & <kept>".to_owned()))]);
    let html = shown(one, item, &answers, None);
    assert!(html.contains("name=\"had\" value=\"&quot;Saved&quot; &amp; &lt;kept&gt;\""), "{html}");
    assert!(html.contains(">\n&quot;Saved&quot; &amp; &lt;kept&gt;</textarea>"), "{html}");
    assert!(html.contains("value=\"\" checked") && !html.contains("answering__keys"), "{html}");
    let fields = [("words", "  two\nlines"), ("value", "na")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    let posted = Posted { fields: Fields(fields.into()), faults: Faults::one("words", "Both".to_owned()) };
    let html = shown(one, item, &answers, Some(&posted));
    assert!(html.contains(">\n  two\nlines</textarea>") && html.contains("value=\"na\" checked"), "{html}");
    assert!(html.contains("aria-invalid=\"true\" aria-describedby=\"") && html.contains("words-error\""), "{html}");
    assert!(html.contains("name=\"had\""), "{html}");
}

#[test]
fn the_map_names_every_question_and_how_it_stands() {
    let one = instrument("where-am-i");
    let path = one.path(None, &Answers::new());
    let answers = Answers::from([(path[0].id.clone(), Value::Point(1)), (path[1].id.clone(), Value::NotApplicable)]);
    let html = shown(one, path[2], &answers, None);
    for (place, said) in [(1, "Question 1, answered"), (2, "Question 2, set aside"), (3, "Question 3, open")] {
        assert!(html.contains(&format!("aria-label=\"{said}\">{place}</button>")), "{html}");
    }
    assert_eq!(html.matches("aria-current=\"step\"").count(), 1);
    assert!(
        html.contains(&format!("Question 3 of {}", path.len())) && html.contains("value=\"2\" aria-label=\"2 of "),
        "{html}"
    );
    assert!(html.contains("name=\"go\" value=\"back\">"), "{html}");
    let first = shown(one, path[0], &answers, None);
    assert!(first.contains("name=\"go\" value=\"back\" disabled>"), "{first}");
}
