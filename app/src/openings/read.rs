//! Reads what was typed about an opening, and judges it.

use domain::opening::{Candidate, Decision, Lack, Opening, Outside, Way};
use time::Date;

use crate::{
    decisions::{
        day,
        read::{LONGEST, date, words},
    },
    forms::{Faults, Fields},
    t,
};

/// The most characters of what stands on one line: the team, by when, a name. [ours]
pub const LONGEST_LINE: usize = 120;
/// What stands before the fields of each of the two.
pub const CANDIDATES: [&str; 2] = ["one", "two"];

/// Which team: it has to be said.
pub fn team(fields: &Fields, faults: &mut Faults) -> String {
    let team = words(fields, "team", LONGEST_LINE, faults);
    if team.is_empty() {
        faults.add("team", t!("opening-team.missing"));
    }
    team
}

/// The whole form.
///
/// # Errors
/// What is wrong, by field.
pub fn opening(fields: &Fields, today: Date) -> Result<Opening, Faults> {
    let mut faults = Faults::default();
    let team = team(fields, &mut faults);
    let by = words(fields, "by", LONGEST_LINE, &mut faults);
    let mut text = |name: &str| words(fields, name, LONGEST, &mut faults);
    let (why, asked, heard, lacking) = (text("why"), text("asked"), text("heard"), text("lacking"));
    let candidates = CANDIDATES.map(|one| Candidate {
        name: words(fields, &format!("{one}-name"), LONGEST_LINE, &mut faults),
        speaks: words(fields, &format!("{one}-speaks"), LONGEST, &mut faults),
        missing: words(fields, &format!("{one}-missing"), LONGEST, &mut faults),
        said: words(fields, &format!("{one}-said"), LONGEST, &mut faults),
    });
    let lacks = fields.all("lack").filter_map(|id| id.parse::<Lack>().ok()).collect();
    let outside = fields.all("outside").filter_map(|id| id.parse::<Outside>().ok()).collect();
    let decision = decision(fields, today, &mut faults);
    let version = domain::opening::VERSION;
    let read = Opening { version, team, why, by, asked, heard, candidates, lacks, lacking, outside, decision };
    if faults.0.is_empty() { Ok(read) } else { Err(faults) }
}

/// What was decided: then why, and a day to look back, which is to come.
fn decision(fields: &Fields, today: Date, faults: &mut Faults) -> Decision {
    let way = match fields.text("way") {
        "" => None,
        id => id.parse::<Way>().map_err(|_| faults.add("way", t!("choice-unknown"))).ok(),
    };
    let who = words(fields, "who", LONGEST_LINE, faults);
    let why = words(fields, "because", LONGEST, faults);
    let typed = fields.text("look_back");
    if way.is_some() {
        if why.is_empty() {
            faults.add("because", t!("opening-because.missing"));
        }
        if date(fields, "look_back", today, faults).is_none() && faults.of("look_back").is_none() {
            faults.add("look_back", t!("opening-look-back.missing"));
        }
    } else if !typed.is_empty() && day(typed).is_none() {
        faults.add("look_back", t!("day-malformed"));
    }
    Decision { way, who, why, look_back: typed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &[(&str, &str)]) -> Result<Opening, Vec<String>> {
        let fields = Fields(typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect());
        let today = day("2026-06-10").expect("a day");
        opening(&fields, today).map_err(|faults| faults.0.into_iter().map(|(field, _)| field).collect())
    }

    const DECIDED: [(&str, &str); 6] = [
        ("team", "Payments"),
        ("way", "inside"),
        ("who", "K."),
        ("because", "She asks first"),
        ("look_back", "2026-12-10"),
        ("lack", "power"),
    ];

    #[test]
    fn a_team_is_enough_and_a_decision_needs_a_reason_and_a_day() {
        assert!(read(&[("team", "Payments")]).is_ok_and(|one| one.decision == Decision::default()));
        assert_eq!(read(&[]).err(), Some(vec!["team".to_owned()]));
        let whole = read(&DECIDED).expect("a decision");
        assert_eq!((whole.decision.way, whole.lacks.len()), (Some(Way::Inside), 1));
        for name in ["because", "look_back"] {
            let left: Vec<_> = DECIDED.into_iter().filter(|(known, _)| *known != name).collect();
            assert_eq!(read(&left).err(), Some(vec![name.to_owned()]));
        }
    }

    #[test]
    fn what_cannot_be_is_told_at_its_field() {
        let with = |name: &'static str, text: &str| {
            let mut typed: Vec<_> = DECIDED.into_iter().filter(|(known, _)| *known != name).collect();
            typed.push((name, text));
            read(&typed).err().unwrap_or_default()
        };
        for (name, text) in [
            ("look_back", "2026-06-10"),
            ("look_back", "soon"),
            ("way", "both"),
            ("team", &"x".repeat(LONGEST_LINE + 1)),
            ("two-said", &"x".repeat(LONGEST + 1)),
            ("one-name", &"x".repeat(LONGEST_LINE + 1)),
            ("lacking", &"x".repeat(LONGEST + 1)),
        ] {
            assert_eq!(with(name, text), [name], "{text}");
        }
        assert_eq!(with("two-said", &"ü".repeat(LONGEST)), [""; 0]);
        // While it is open, a day that has passed since may stand there.
        let open = read(&[("team", "Payments"), ("look_back", "2026-01-01")]).expect("an opening");
        assert_eq!(open.decision.look_back, "2026-01-01");
        assert_eq!(read(&[("team", "Payments"), ("look_back", "soon")]).err(), Some(vec!["look_back".to_owned()]));
    }
}
