//! What is told of a review, and of timeline and goals beside or within one.

use std::fmt::Write as _;

use domain::{
    goals::Goals,
    instrument::{Instrument, Value},
    outcome::Outcome,
    scoring::Scored,
    timeline::Stint,
};
use engine::stint::{about, month_name, track_name, when};
use store::{ExportedReview, Sent};

use super::{Markdown, escaped};
use crate::{
    components::date::in_words,
    data::source::{Shown, Source},
    pages::figures::model,
    paper,
    review::label,
    t,
    words::{pull_key, pull_level},
};

impl Markdown {
    pub(super) fn timeline(&mut self, stints: &[Stint], as_of: domain::month::Month) {
        if stints.is_empty() {
            return self.plain(&t!("answers.no-timeline"));
        }
        for stint in stints {
            let line = format!("{}, {}", track_name(stint.track), when(stint));
            let _ = writeln!(self.text, "- {}: {}", escaped(&line), escaped(&about(stint, as_of)));
        }
        self.text.push('\n');
    }

    pub(super) fn goals(&mut self, goals: &Goals) {
        if *goals == Goals::default() {
            return self.plain(&t!("answers.no-goals"));
        }
        for (label, words) in [("goals.near", &goals.near), ("goals.far", &goals.far)] {
            if !words.is_empty() {
                self.plain(&t!(label));
                self.quote(words);
            }
        }
        let mut facts: Vec<_> =
            goals.pulls.iter().map(|(pull, level)| (t!(pull_key(pull)), pull_level(level))).collect();
        if let Some(offer) = goals.offer {
            facts.push((t!("answers.offer"), t!(format!("offer-{offer}"))));
        }
        let constraints: Vec<_> = goals.constraints.iter().map(|one| t!(format!("constraint-{one}.name"))).collect();
        facts.push((t!("answers.constraints"), constraints.join(", ")));
        if let Some(urgency) = goals.urgency {
            facts.push((t!("answers.urgency"), t!(format!("urgency-{urgency}"))));
        }
        self.facts(&facts);
    }

    pub(super) fn review(&mut self, source: &Source, one: &ExportedReview) {
        let (shown, review) = (Shown::new(source, one), &one.review);
        let sent = review.sent.as_ref();
        let day = in_words(sent.map_or(review.started_at, |sent| sent.at));
        self.head(3, &t!("data-text.review", "title" => shown.title(), "day" => day));
        match sent {
            None if review.edition > 1 => self.plain(&t!("data-text.correction-open")),
            None => self.plain(&t!("data-text.open")),
            Some(Sent { corrected_at: Some(at), .. }) => {
                self.plain(&t!("data-text.correction", "day" => in_words(*at)));
            }
            Some(_) => {}
        }
        if let Some(sent) = sent {
            self.head(4, &t!("result.title"));
            self.result(sent, shown.instrument);
        }
        self.head(4, &t!("answers.title"));
        self.answers(&shown);
        if let Some(sent) = sent {
            self.head(4, &t!("answers.goals"));
            self.goals(&sent.goals);
            self.head(4, &t!("answers.timeline"));
            self.timeline(&sent.timeline, review.as_of);
        }
    }

    pub(super) fn result(&mut self, sent: &Sent, instrument: Option<&Instrument>) {
        match &sent.result {
            Outcome::Advice(result) => {
                let month = month_name(result.as_of);
                self.plain(&t!("data-text.rests-on", "month" => month, "version" => &*sent.rules_version));
                paper::tell(self, result, &sent.goals, &sent.state);
                self.apart();
            }
            Outcome::Figures(scored) => self.figures(scored, instrument),
        }
    }

    pub(super) fn figures(&mut self, scored: &Scored, instrument: Option<&Instrument>) {
        let score = |score: Option<f64>| match score {
            Some(score) => t!("answers.score", "score" => score.round()),
            None => t!("answers.not-scored"),
        };
        let facts: Vec<(String, String)> = match instrument {
            None => scored.figures.iter().map(|(target, one)| (target.to_string(), score(one.score))).collect(),
            Some(instrument) => model::of(instrument, scored)
                .into_iter()
                .flat_map(|mut one| {
                    let beside = one.beside.take();
                    std::iter::once(one).chain(beside.map(|beside| *beside))
                })
                .map(|one| (one.title, format!("{}. {}", score(one.score), one.said).trim().to_owned()))
                .collect(),
        };
        self.facts(&facts);
    }

    pub(super) fn answers(&mut self, shown: &Shown<'_>) {
        if shown.instrument.is_none() {
            let all: Vec<_> = shown.answers.iter().map(|(item, value)| (item.clone(), value.to_string())).collect();
            return self.facts(&all);
        }
        for item in shown.items() {
            match shown.answers.get(&item.id) {
                Some(Value::Words(words)) => {
                    let _ = writeln!(self.text, "- {}\n", escaped(&item.text));
                    for line in words.lines() {
                        let _ = writeln!(self.text, "  > {}  ", escaped(line));
                    }
                }
                Some(value) => {
                    let _ = writeln!(self.text, "- {} **{}**", escaped(&item.text), escaped(&label(item, value)));
                }
                None => {
                    let open = t!("answers.left-unanswered");
                    let _ = writeln!(self.text, "- {} ({})", escaped(&item.text), escaped(&open));
                }
            }
        }
        self.text.push('\n');
    }
}
