#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use domain::{
    assess::assess,
    case::{Format, parse},
};

use super::*;

/// Everybody in the cases, with the name of the case.
fn everybody() -> Vec<(String, Person)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/cases");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let cases = files.filter(|file| file.extension().is_some_and(|ending| ending == "toml"));
    let person = |file: &Path| parse(&fs::read_to_string(file).unwrap(), Format::Toml).unwrap().person();
    let people: Vec<_> =
        cases.map(|file| (file.file_stem().unwrap().to_str().unwrap().to_owned(), person(&file))).collect();
    assert!(people.len() > 100, "the cases are there");
    people
}

fn shown(ways: &Ways, person: &Person) -> String {
    page(ways, person, &assess(person), "Today", &html! {}, &html! {}).body.into_string()
}

/// Every address that the page leads to.
fn addresses(page: &str) -> impl Iterator<Item = &str> {
    page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default())
}

#[test]
fn every_result_leads_to_its_answers_and_to_what_if_and_never_out_of_where_one_is() {
    let account = Ways::Account { review: "7".to_owned() };
    for (name, person) in everybody() {
        for (ways, own) in [(&account, ["/reviews", "/timeline", "/goals"].as_slice()), (&Ways::Tab, &["/private#/"])] {
            let page = shown(ways, &person);
            let stray: Vec<&str> = addresses(&page)
                .filter(|to| !to.starts_with("/rules") && !own.iter().any(|start| to.starts_with(start)))
                .collect();
            assert_eq!(stray, [""; 0], "{name}");
            for due in [ways.what_if(), ways.answers()] {
                assert!(addresses(&page).any(|to| to == due), "{name}: {due}");
            }
        }
    }
}

#[test]
fn what_they_wrote_stays_text() {
    let (_, mut person) = everybody().swap_remove(0);
    person.goals.near = "<b>Rest</b> & \"sleep\"".to_owned();
    let page = shown(&Ways::Tab, &person);
    assert!(page.contains("&lt;b&gt;Rest&lt;/b&gt; &amp;"), "{page}");
    assert!(!page.contains("<b>"), "{page}");
}
