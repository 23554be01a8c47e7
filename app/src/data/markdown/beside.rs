//! What is told of decisions, notes, the rhythm of check-ins, questions that are kept, and openings.

use std::fmt::Write as _;

use domain::{cadence::Cadence, opening::Candidate};
use engine::stint::month_name;
use store::{Decision, Instant, KeptView, Note, TakenOpening};

use super::{Markdown, escaped};
use crate::{components::date::in_words, decisions::day_in_words, over_time::view::View, t};

impl Markdown {
    /// What was decided on moves, what was expected, and what came of it; nothing where nothing was.
    pub(super) fn decisions(&mut self, decisions: &[Decision]) {
        if !decisions.is_empty() {
            self.head(2, &t!("decisions.title"));
        }
        for one in decisions {
            self.head(3, &t!(format!("move-{}.name", one.about)));
            self.plain(&t!(format!("choice-{}.so-far", one.choice), "day" => in_words(one.decided_at)));
            let journal = &one.journal;
            for (title, words) in [(t!("decision.prediction"), &journal.expect), (t!("decide-sign"), &journal.sign)] {
                if !words.is_empty() {
                    self.plain(&title);
                    self.quote(words);
                }
            }
            if let Some(sure) = journal.sure {
                self.plain(&t!("decide-sure.option", "score" => sure));
            }
            for step in &journal.steps {
                self.plain(&[step.what.as_str(), &step.on].join(" "));
            }
            if let Some(end) = journal.end {
                self.plain(&format!("{}: {}", t!("decide-end"), month_name(end)));
            }
            if let Some(on) = &one.review_on {
                self.plain(&format!("{}: {}", t!("decide-review"), day_in_words(on)));
            }
            if let Some((outcome, at)) = &one.outcome {
                self.plain(&t!("decision.outcome", "day" => in_words(*at)));
                self.plain(&[t!(format!("came-{}", outcome.came)), t!(format!("felt-{}", outcome.felt))].join(" "));
                self.quote(&outcome.words);
            }
        }
    }

    /// Notes beside reviews; nothing where there are none.
    pub(super) fn notes(&mut self, notes: &[Note]) {
        if !notes.is_empty() {
            self.head(2, &t!("note.all"));
        }
        for note in notes {
            self.plain(&in_words(note.saved_at));
            self.quote(&note.words);
        }
    }

    /// How often a check-in is due; nothing where nobody chose.
    pub(super) fn rhythm(&mut self, chosen: Option<(Cadence, Instant)>) {
        if let Some((cadence, at)) = chosen {
            self.head(2, &t!("account-check-ins.title"));
            self.facts(&[(t!(format!("cadence-{cadence}.state")), in_words(at))]);
        }
    }

    /// Questions to the history that are kept; nothing where there are none.
    pub(super) fn questions(&mut self, views: &[KeptView]) {
        if !views.is_empty() {
            self.head(2, &t!("views.title"));
            let question = |one: &KeptView| (View::asked(&one.asks).words(), in_words(one.kept_at));
            self.facts(&views.iter().map(question).collect::<Vec<_>>());
        }
    }

    /// Teams that need somebody, what was thought through about each, and what was decided; nothing where there are none.
    pub(super) fn openings(&mut self, openings: &[TakenOpening]) {
        if !openings.is_empty() {
            self.head(2, &t!("openings.title"));
        }
        for one in openings {
            let content = &one.content;
            let decision = &content.decision;
            self.head(3, &content.team);
            self.plain(&match (decision.way, one.decided_at) {
                (Some(way), Some(at)) => t!(format!("opening-way-{way}.so-far"), "day" => in_words(at)),
                _ => t!("openings.open"),
            });
            let back = if decision.look_back.is_empty() { String::new() } else { day_in_words(&decision.look_back) };
            let line = |key: &str, value: &str| (t!(key), value.to_owned());
            self.facts(&[
                line("opening-who", &decision.who),
                (t!("opening-look-back"), back),
                line("opening-by", &content.by),
            ]);
            for (key, words) in [
                ("opening-because", &decision.why),
                ("opening-why", &content.why),
                ("opening-asked", &content.asked),
                ("opening-heard", &content.heard),
                ("opening-lacking", &content.lacking),
            ] {
                self.told(&t!(key), words);
            }
            for one in content.candidates.iter().filter(|one| **one != Candidate::default()) {
                self.head(4, if one.name.is_empty() { "…" } else { &one.name });
                for (part, words) in [("speaks", &one.speaks), ("missing", &one.missing), ("said", &one.said)] {
                    self.told(&t!(format!("opening-candidate.{part}")), words);
                }
            }
            let lacks = content.lacks.iter().map(|one| t!(format!("opening-lack-{one}")));
            let ticked = lacks.chain(content.outside.iter().map(|one| t!(format!("opening-outside-{one}"))));
            for text in ticked {
                let _ = writeln!(self.text, "- {}", escaped(&text));
            }
            self.apart();
        }
    }
}
