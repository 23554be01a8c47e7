//! A team that needs a manager: what whoever looks for one thinks through, inside first, and what the rule says of it.
//!
//! Sources: [hiring] for the order, the two candidates at once, the weight on those seldom heard, the reasons to go outside, and that being
//! the strongest engineer says nothing; the list of what a leadership may lack is ours.

use std::collections::BTreeSet;

use crate::id::identified;
use serde::{Deserialize, Serialize};

/// The version of what is kept of an opening.
pub const VERSION: u16 = 1;

identified! {
    /// What those who lead may lack as a group. [ours]
    Lack, "lack" {
        /// Nobody has seen a large company from inside.
        LargeCompany => "large-company",
        /// Nobody holds hard conversations well.
        HardConversations => "hard-conversations",
        /// Nobody sees power and unfairness early.
        Power => "power",
        /// All come from much the same background.
        Backgrounds => "backgrounds",
        /// There is a field that nobody knows.
        Field => "field",
    }
}

identified! {
    /// A reason to look outside. [hiring]
    Outside, "reason" {
        /// The team is mostly junior, or its seniors are lukewarm.
        Junior => "junior",
        /// All who manage do so for the first time.
        FirstTimers => "first-timers",
        /// The team is split.
        Split => "split",
    }
}

identified! {
    /// What was decided.
    Way, "decision" {
        /// Somebody from inside.
        Inside => "inside",
        /// Somebody from outside.
        Outside => "outside",
        /// Nobody for now.
        NotNow => "not-now",
    }
}

identified! {
    /// What is still to be done before deciding. [hiring]
    Missing, "step" {
        /// Nobody was asked.
        Asked => "asked",
        /// There are no two to look at side by side.
        Second => "second",
        /// The team wasn't heard.
        Team => "team",
        /// Nobody looked at what the leadership lacks.
        Leadership => "leadership",
    }
}

identified! {
    /// What says nothing about who should lead a team, whatever it says otherwise. [hiring]
    NoReason, "reason" {
        /// Being the strongest engineer.
        Strongest => "strongest",
    }
}

/// What is thought through about one team. All words are those of whoever looks; empty where nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Opening {
    /// The version of this shape: [`VERSION`].
    pub version: u16,
    /// Which team.
    pub team: String,
    /// Why it needs somebody.
    pub why: String,
    /// By when.
    pub by: String,
    /// Who is senior enough, and said yes when asked.
    pub asked: String,
    /// What the team thinks, with most weight on those who are seldom heard.
    pub heard: String,
    /// Two, side by side.
    pub candidates: [Candidate; 2],
    /// What those who lead lack.
    pub lacks: BTreeSet<Lack>,
    /// The same in words.
    pub lacking: String,
    /// Reasons to look outside.
    pub outside: BTreeSet<Outside>,
    /// What was decided.
    pub decision: Decision,
}

/// Somebody who might lead the team.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Candidate {
    /// A name, or a mark that stands for one.
    pub name: String,
    /// What speaks for it.
    pub speaks: String,
    /// What is missing.
    pub missing: String,
    /// What they said when they were asked.
    pub said: String,
}

/// What was decided, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// What; none while it is open.
    pub way: Option<Way>,
    /// Who.
    pub who: String,
    /// Why.
    pub why: String,
    /// The day to look back, `2026-06-12`; empty for none.
    pub look_back: String,
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            version: VERSION,
            team: String::new(),
            why: String::new(),
            by: String::new(),
            asked: String::new(),
            heard: String::new(),
            candidates: <[Candidate; 2]>::default(),
            lacks: BTreeSet::new(),
            lacking: String::new(),
            outside: BTreeSet::new(),
            decision: Decision::default(),
        }
    }
}

impl Opening {
    /// Every text in it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let Self { team, why, by, asked, heard, lacking, decision, .. } = self;
        let own = [team, why, by, asked, heard, lacking, &decision.who, &decision.why, &decision.look_back];
        let theirs = self.candidates.iter().flat_map(|one| [&one.name, &one.speaks, &one.missing, &one.said]);
        own.into_iter().chain(theirs).map(String::as_str)
    }
}

/// What the rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Where to look first: inside, unless there is a reason for outside. Never [`Way::NotNow`]. [hiring]
    pub first: Way,
    /// The reasons for outside.
    pub reasons: Vec<Outside>,
    /// What is still to be done before deciding.
    pub missing: Vec<Missing>,
    /// What to leave aside.
    pub aside: &'static [NoReason],
}

/// What the rule says of an opening as it stands.
#[must_use]
pub fn advice(opening: &Opening) -> Advice {
    let empty = |text: &str| text.trim().is_empty();
    let named = opening.candidates.iter().filter(|one| !empty(&one.name)).count();
    let is_missing = |step: &Missing| match step {
        Missing::Asked => empty(&opening.asked) && opening.candidates.iter().all(|one| empty(&one.said)),
        Missing::Second => named < 2,
        Missing::Team => empty(&opening.heard),
        Missing::Leadership => opening.lacks.is_empty() && empty(&opening.lacking),
    };
    Advice {
        first: if opening.outside.is_empty() { Way::Inside } else { Way::Outside },
        reasons: opening.outside.iter().copied().collect(),
        missing: Missing::ALL.iter().copied().filter(is_missing).collect(),
        aside: NoReason::ALL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Candidate {
        Candidate { name: name.to_owned(), ..Candidate::default() }
    }

    #[test]
    fn at_first_it_is_inside_and_everything_is_missing() {
        let advice = advice(&Opening { team: "Payments".to_owned(), ..Opening::default() });
        assert_eq!((advice.first, advice.reasons), (Way::Inside, vec![]));
        assert_eq!(advice.missing, Missing::ALL);
        assert_eq!(advice.aside, [NoReason::Strongest], "said each time");
    }

    /// Two seniors said yes, the team was heard, and those who lead know what they lack: inside, and nothing is missing.
    #[test]
    fn a_team_with_two_who_want_it_is_led_from_inside() {
        let opening = Opening {
            asked: "Kim and Lou".to_owned(),
            heard: "The two who joined last would like Kim".to_owned(),
            candidates: [named("Kim"), named("L.")],
            lacks: [Lack::HardConversations].into(),
            ..Opening::default()
        };
        let advice = advice(&opening);
        assert_eq!((advice.first, advice.reasons, advice.missing), (Way::Inside, vec![], vec![]));
    }

    /// A young team under managers who all do it for the first time: outside, by both reasons, and still two are to be looked at.
    #[test]
    fn each_reason_for_outside_is_named() {
        let opening = Opening {
            candidates: [Candidate { said: "Rather not".to_owned(), ..named("Kim") }, named(" ")],
            heard: "They are new themselves".to_owned(),
            lacking: "Somebody who has done it before".to_owned(),
            outside: [Outside::FirstTimers, Outside::Junior].into(),
            ..Opening::default()
        };
        let advice = advice(&opening);
        assert_eq!((advice.first, advice.reasons), (Way::Outside, vec![Outside::Junior, Outside::FirstTimers]));
        assert_eq!(advice.missing, [Missing::Second], "Kim was asked, and said no");
        let split = Opening { outside: [Outside::Split].into(), ..opening };
        assert_eq!(super::advice(&split).reasons, [Outside::Split]);
    }

    #[test]
    fn whatever_is_left_out_reads_as_nothing() {
        let read: Opening = serde_json::from_str(r#"{"team": "Payments"}"#).expect("an opening");
        assert_eq!(read, Opening { team: "Payments".to_owned(), ..Opening::default() });
        let whole = Opening { lacks: [Lack::Field].into(), candidates: [named("a"), named("b")], ..read };
        let text = serde_json::to_string(&whole).expect("JSON");
        assert_eq!(serde_json::from_str::<Opening>(&text).expect("an opening"), whole);
        assert_eq!(whole.texts().filter(|text| !text.is_empty()).collect::<Vec<_>>(), ["Payments", "a", "b"]);
        assert!(serde_json::from_str::<Opening>(r#"{"lacks": ["luck"]}"#).is_err());
    }
}
