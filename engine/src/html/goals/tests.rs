use domain::goals::Pulls;

use super::*;
use crate::form::{Faults, Fields};

const HOSTILE: &str = "\n</textarea><script>alert(1)</script>";

fn html(ways: &Ways, goals: Option<&Goals>, posted: Option<&Posted>) -> String {
    page(ways, goals, posted, &None, &html! {}).body.into_string()
}

fn saved() -> Goals {
    let mut pulls = Pulls::default();
    let set = pulls.set(Pull::ALL[0], -2);
    assert!(set.is_ok());
    Goals { near: HOSTILE.to_owned(), pulls, constraints: [Constraint::ALL[1]].into(), ..Goals::default() }
}

/// Names and values of what is ticked.
fn chosen(html: &str) -> Vec<(&str, &str)> {
    let inputs = html.split("<input ").skip(1).filter_map(|rest| rest.split_once('>')).map(|(input, _)| input);
    let ticked = inputs.filter(|input| input.ends_with(" checked"));
    ticked.filter_map(|input| Some((between(input, " name=\"")?, between(input, " value=\"")?))).collect()
}

fn between<'a>(input: &'a str, before: &str) -> Option<&'a str> {
    input.split_once(before)?.1.split('"').next()
}

#[test]
fn nothing_is_chosen_until_the_person_chooses() {
    let page = html(&Ways::account(), None, None);
    assert_eq!(chosen(&page), []);
    assert!(page.contains("<option value=\"\" selected>"));
}

#[test]
fn what_is_saved_is_shown_as_it_was_written() {
    let page = html(&Ways::account(), Some(&saved()), None);
    assert_eq!(
        chosen(&page),
        [(&*format!("pull-{}", Pull::ALL[0].id()), "-2"), ("constraint", Constraint::ALL[1].id())]
    );
    assert!(page.contains(">\n\n&lt;/textarea&gt;&lt;script&gt;"), "{page}");
    assert!(!page.contains("<script"));
}

#[test]
fn what_was_typed_comes_back_in_place_of_what_is_saved() {
    let pull = format!("pull-{}", Pull::ALL[1].id());
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let fields = Fields(vec![own(&pull, "1"), own("offer", "manager"), own("near", "typed"), own("far", HOSTILE)]);
    let back = Posted { fields, faults: Faults::one("far", "Too long.".to_owned()) };
    let page = html(&Ways::account(), Some(&saved()), Some(&back));
    assert_eq!(chosen(&page), [(&*pull, "1"), ("offer", "manager")]);
    assert!(page.contains(">\ntyped</textarea>") && page.contains("<a href=\"#far\">Too long.</a>"), "{page}");
    assert!(!page.contains("<script"));
}

#[test]
fn the_form_goes_where_its_page_is() {
    assert!(html(&Ways::account(), None, None).contains(" action=\"/goals\""));
    assert!(html(&Ways::Tab, None, None).contains(" action=\"/private#/goals\""));
}
