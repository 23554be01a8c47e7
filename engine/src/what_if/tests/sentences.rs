//! What is said of a change, and how it is marked.

use super::*;

/// What is said once the constraints are gone.
fn said_unbound(case: &str) -> Shown {
    let person = person(case);
    let mut fields = tried(&person, &[]);
    fields.0.retain(|(name, _)| name != CONSTRAINT);
    try_out(&person, &assess(&person), &fields)
}

/// Each move in the list, in order, with the marks behind it.
fn moves(shown: &Shown) -> Vec<String> {
    let rows = shown.html.split("<li class=\"shift__move\">").skip(1).map(|row| row.split("</li>").next().unwrap());
    rows.map(|row| spans(row).join(" | ")).collect()
}

/// Each archetype: its name, how well it fits, and the mark.
fn fits(shown: &Shown) -> Vec<String> {
    let rows = shown.html.split("<li class=\"shift__fit\">").skip(1).map(|row| row.split("</li>").next().unwrap());
    rows.map(|row| spans(row).join(" | ")).collect()
}

/// The texts of the spans in a piece of a page.
fn spans(html: &str) -> Vec<&str> {
    let texts = html.split("<span ").skip(1).map(|rest| rest.split_once('>').unwrap().1.split('<').next().unwrap());
    texts.map(str::trim).collect()
}

fn shown(case: &str, changed: &[(&str, &str)]) -> Shown {
    let person = person(case);
    try_out(&person, &assess(&person), &tried(&person, changed))
}

/// Names of dials and what they are set to.
type Set<'a> = &'a [(&'a str, &'a str)];

#[test]
fn one_sentence_says_what_a_change_does() {
    let leave = "“Leave managing”";
    let sentences: &[(&str, Set<'_>, &str)] = &[
        ("trapped-by-boss", &[], "Now “Leave managing” comes first."),
        ("content-engineer", &[], "Now nothing needs to change."),
        ("empty", &[], "Now there is too little to go on."),
        ("comfortable-engineer", &[], "Now no move stands out."),
        ("trapped-by-boss", &[("state-enjoyment", "0")], &format!("Nothing shifts: {leave} still comes first.")),
        ("content-engineer", &[("months", "60")], "Nothing shifts: there is still nothing that needs to change."),
        ("empty", &[("pull-people", "-2")], "Nothing shifts: there is still too little to go on."),
        ("comfortable-engineer", &[("state-enjoyment", "0")], "Nothing shifts: no move stands out."),
        (
            "trapped-by-boss",
            &[("state-pressure_to_stay", "0")],
            "With this, “Spend a while in engineering” would come first instead of “Leave managing”.",
        ),
        (
            "trapped-by-boss",
            &[("months", "6")],
            "With this, “Hand the team over, soon and well” would come first instead of “Leave managing”.",
        ),
        ("comfortable-engineer", &[("state-energy", "0")], "With this, “Get some support” would come first."),
        ("aspiring-visa", &[("pull-people", "-2")], "With this, no move would stand out any more."),
        ("comfortable-engineer", &[("state-learning", "100")], "With this, nothing would need to change."),
        (
            "executive-happy",
            &[("state-would_choose_again", "0")],
            "With this, there would be something to think about, though “Stay, and enjoy it” still comes first.",
        ),
        (
            "executive-half-known",
            &[("state-enjoyment", "100")],
            "With this, we would know too little to advise anything.",
        ),
        (
            "enjoyment-only",
            &[(SUPPOSED, "energy"), ("state-energy", "0")],
            "With this, there would be enough to go on, and “Get some support” would come first.",
        ),
        (
            "enjoyment-only",
            &[(SUPPOSED, "energy"), ("state-energy", "100")],
            "With this, there would be enough to go on, though no move would stand out.",
        ),
        (
            "early-manager-six-years",
            &[("state-complaining", "100")],
            "With this, “You like managing more than you let on” would fit you best instead of “Managing early”.",
        ),
        ("offer-unwanted", &[("pull-people", "2")], "With this, “Drawn to managing” would fit you."),
        ("seasoned-visa", &[("state-craft_confidence", "0")], "With this, no pattern would stand out any more."),
        ("trapped-by-boss", &[(CONSTRAINT, "health")], &format!("{leave} still comes first; some of the rest shifts.")),
        ("seasoned-half-known", &[(SUPPOSED, "enjoyment"), ("state-enjoyment", "0")], "Some of it shifts."),
    ];
    for (case, changed, sentence) in sentences {
        let shown = shown(case, changed);
        assert_eq!(shown.said, *sentence, "{case} {changed:?}");
        let seen = shown.html.split("shift__said\">").nth(1).unwrap().split('<').next().unwrap();
        assert_eq!(seen, *sentence, "what is heard is what is seen");
    }
}

#[test]
fn what_moved_is_said_beside_each_move() {
    assert_eq!(
        moves(&shown("trapped-by-boss", &[("state-enjoyment", "100")])),
        [
            "Spend a while in engineering | up from place 2",
            "Get some support | new here",
            "Leave managing | down from place 1",
        ]
    );
    assert_eq!(
        moves(&shown("several-at-once", &[(CONSTRAINT, "company-freeze")]))[4..],
        [
            "Grow as a manager where you are | up from place 6",
            "Go where the chance is | new here",
            "Widen what you look after | Held by the freeze | was place 5",
        ]
    );
    assert_eq!(
        moves(&said_unbound("seasoned-freeze")),
        [
            "Say what you want, to those who can help",
            "Lead managers | no longer set aside",
            "Widen what you look after | no longer set aside",
            "Grow as a manager where you are | down from place 2",
        ]
    );
    assert_eq!(
        moves(&said_unbound("aspiring-freeze-elsewhere")),
        [
            "Practise managing without the title | up from place 2",
            "Go where the chance is | would no longer stand out, was place 1",
        ]
    );
    // As it is, nothing is marked.
    assert_eq!(moves(&shown("trapped-by-boss", &[])), ["Leave managing", "Spend a while in engineering"]);
}

#[test]
fn each_archetype_is_held_against_what_fits_now() {
    let shown = shown("trapped-by-boss", &[("months", "6")]);
    let fits = fits(&shown);
    assert_eq!(fits[0], "New to managing, with doubts | fits you well, 94 of 100 | new: it doesn’t fit now");
    assert_eq!(fits[1], "Held in a role that isn’t yours |  | would no longer fit, was 75 of 100");
    // The mark on the bar is where it stands now.
    assert!(shown.html.contains("<line class=\"meter__mark\" x1=\"75%\" x2=\"75%\""), "{}", shown.html);
    assert!(shown.html.contains("The mark on a bar shows how it is now."));
    let less = self::fits(&self::shown("trapped-by-boss", &[("state-enjoyment", "45")]));
    assert_eq!(less, ["Held in a role that isn’t yours | fits a little, 30 of 100 | was 75"]);
    let now = self::shown("trapped-by-boss", &[]);
    assert_eq!(self::fits(&now), ["Held in a role that isn’t yours | fits you well, 75 of 100"]);
    assert!(!now.html.contains("meter__mark"), "nothing to hold it against: {}", now.html);
}

#[test]
fn the_first_move_comes_with_its_reason() {
    let shown = shown("trapped-by-boss", &[("months", "6")]);
    let why =
        "<p class=\"shift__why\">You get little joy from the work now, and you wouldn’t choose this role again.</p>";
    assert!(shown.html.contains(why), "{}", shown.html);
    assert_eq!(shown.html.matches("shift__why").count(), 1);
}

#[test]
fn where_too_little_would_be_known_nothing_is_listed() {
    let shown = shown("executive-half-known", &[("state-enjoyment", "100")]);
    assert!(moves(&shown).is_empty() && fits(&shown).is_empty(), "{}", shown.html);
    // And nothing is called new against a result that listed nothing.
    let enough = self::shown("enjoyment-only", &[(SUPPOSED, "energy"), ("state-energy", "0")]);
    assert_eq!(moves(&enough), ["Get some support"]);
}

#[test]
fn every_dial_has_its_words() {
    let shown = shown("trapped-by-boss", &[("state-energy", "90"), ("pull-people", "1"), (CONSTRAINT, "visa")]);
    let words = |key: &str| shown.dials.iter().find(|one| one.key == key).unwrap().said.clone();
    let energy = words("state-energy");
    assert_eq!((&*energy.value, &*energy.was), ("90 of 100", "changed, was 40 of 100"));
    assert_eq!(energy.words, "you have energy left at the end of the day");
    assert_eq!(words("pull-people").was, "changed, was “Somewhat away”");
    assert_eq!(words("constraint-visa").was, "changed, isn’t so now");
    assert_eq!(words("state-enjoyment").was, "");
    let json = serde_json::to_string(&shown).unwrap();
    assert!(json.starts_with("{\"html\":\"<div class="), "{json}");
}

#[test]
fn what_is_said_to_come_first_does() {
    for (case, person) in everybody() {
        for (name, value) in [("state-energy", "0"), ("pull-hands_on", "2"), (CONSTRAINT, "health"), ("months", "30")] {
            let shown = try_out(&person, &assess(&person), &tried(&person, &[(name, value), (SUPPOSED, "energy")]));
            let Some(first) =
                shown.said.strip_prefix("With this, “").and_then(|rest| rest.split_once("” would come first"))
            else {
                continue;
            };
            assert!(moves(&shown)[0].starts_with(first.0), "{case} {name}={value}: {shown:?}");
        }
    }
}

#[test]
fn a_result_of_other_rules_says_so() {
    let person = person("trapped-by-boss");
    let told = |version: &str| {
        let result = domain::assess::Assessment { rules_version: version.to_owned(), ..assess(&person) };
        html::page(&Ways::Tab, &person, &result, None).body.into_string()
    };
    assert!(told("2025-01.1").contains("Your result was given by rules 2025-01.1."));
    assert!(!told(domain::assess::RULES_VERSION).contains("what-if__older"));
}
