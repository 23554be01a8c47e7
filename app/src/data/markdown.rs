//! The account as a text for people: timeline, goals, and each review with its questions, its answers and its result in the words
//! in which it was told.

use std::fmt::Write as _;

use domain::{
    cadence::Cadence,
    goals::Goals,
    instrument::{Instrument, Value},
    opening::Candidate,
    outcome::Outcome,
    scoring::Scored,
    timeline::Stint,
    together::Topic,
};
use store::{Decision, ExportedReview, Instant, KeptView, Note, Sent, Side, TakenOpening, Talk, Together};

use super::{
    out::{Out, Stopped},
    source::{Shown, Source},
};
use crate::{
    components::date::{in_words, time_of_day},
    context::{month_of, now},
    decisions::day_in_words,
    error::AppError,
    over_time::view::View,
    pages::{chats, figures::model, talk},
    paper::{self, Paper},
    review::label,
    sharing, t, together,
    words::{pull_key, pull_level},
};
use engine::stint::{about, month_name, track_name, when};

/// Writes it.
pub async fn write(source: &Source, out: Out) -> Result<(), Stopped> {
    let (store, account) = (&source.services.store, &source.account);
    let mut page = Markdown::default();
    page.head(1, &t!("data-text.title"));
    page.plain(&t!("data-text.of", "email" => &*account.email, "day" => in_words(now())));
    page.plain(&t!("data-text.since", "day" => in_words(account.created_at)));
    page.head(2, &t!("timeline.title"));
    let stints: Vec<Stint> = store.list_stints(source.id()).await?.into_iter().map(|one| one.stint).collect();
    page.timeline(&stints, month_of(now()));
    page.head(2, &t!("goals.title"));
    page.goals(&store.find_goals(source.id()).await?.unwrap_or_default());
    page.head(2, &t!("reviews.title"));
    out.send(page.text).await?;
    let (mut reviews, mut none) = (source.reviews(), true);
    loop {
        let list = reviews.next().await?;
        if list.is_empty() {
            break;
        }
        none = false;
        let mut page = Markdown::default();
        list.iter().for_each(|one| page.review(source, one));
        out.send(page.text).await?;
    }
    if none {
        out.send(format!("{}\n", t!("reviews.empty"))).await?;
    }
    let mut page = Markdown::default();
    page.decisions(&store.list_decisions(source.id()).await?);
    page.notes(&store.list_notes(source.id()).await?);
    page.rhythm(store.find_cadence(source.id()).await?);
    page.questions(&store.list_views(source.id()).await?);
    page.sharing(source).await?;
    page.talks(source).await?;
    page.openings(&store.export_openings(source.id()).await?);
    out.send(page.text).await?;
    Ok(())
}

/// The text so far: blocks, each with an empty line behind it.
#[derive(Default)]
struct Markdown {
    text: String,
}

impl Markdown {
    /// An empty line, where there is none yet: what follows is read by itself.
    fn apart(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn head(&mut self, level: usize, title: &str) {
        let _ = write!(self.text, "{} {}\n\n", "#".repeat(level), escaped(title));
    }

    fn plain(&mut self, text: &str) {
        let _ = write!(self.text, "{}\n\n", escaped(text));
    }

    /// What was decided on moves, what was expected, and what came of it; nothing where nothing was.
    fn decisions(&mut self, decisions: &[Decision]) {
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
    fn notes(&mut self, notes: &[Note]) {
        if !notes.is_empty() {
            self.head(2, &t!("note.all"));
        }
        for note in notes {
            self.plain(&in_words(note.saved_at));
            self.quote(&note.words);
        }
    }

    /// How often a check-in is due; nothing where nobody chose.
    fn rhythm(&mut self, chosen: Option<(Cadence, Instant)>) {
        if let Some((cadence, at)) = chosen {
            self.head(2, &t!("account-check-ins.title"));
            self.facts(&[(t!(format!("cadence-{cadence}.state")), in_words(at))]);
        }
    }

    /// Questions to the history that are kept; nothing where there are none.
    fn questions(&mut self, views: &[KeptView]) {
        if !views.is_empty() {
            self.head(2, &t!("views.title"));
            let question = |one: &KeptView| (View::asked(&one.asks).words(), in_words(one.kept_at));
            self.facts(&views.iter().map(question).collect::<Vec<_>>());
        }
    }

    /// Pairs, invitations, and what is shared with whom; nothing where there is none of it.
    async fn sharing(&mut self, source: &Source) -> Result<(), AppError> {
        let store = &source.services.store;
        let (pairs, shares) = (store.list_pairs(source.id()).await?, source.shares().await?);
        let invitations = store.list_invitations(source.id()).await?;
        if pairs.is_empty() && shares.is_empty() && invitations.is_empty() {
            return Ok(());
        }
        self.head(2, &t!("chats.title"));
        for pair in pairs {
            let side = t!(format!("chats-side-{}", pair.side.id()), "other" => &*pair.other);
            let until = pair.ended_at.map(|at| t!("shared.ended", "day" => in_words(at)));
            let whole = [side, in_words(pair.began_at), until.unwrap_or_default(), pair.name].join(" ");
            self.plain(&whole);
            match (pair.side, pair.may_ask_at) {
                (Side::Manager, _) => self.plain(&t!(format!("chat-rhythm-{}", pair.rhythm))),
                (Side::Report, Some(at)) => {
                    self.plain(&[t!("pair-may-ask.yes", "other" => &*pair.other), in_words(at)].join(" "));
                }
                (Side::Report, None) => {}
            }
        }
        for one in invitations {
            let said = t!(format!("chats.invitation-{}", one.side.id()), "day" => in_words(one.made_at));
            self.plain(&format!("{said} {}", one.name));
        }
        for (share, views) in shares {
            let given = in_words(Instant(share.consent.given.0));
            self.head(3, &format!("{given}: {}. {}", chats::to_whom(&share), chats::standing(&share, now())));
            for part in &share.consent.parts {
                let _ = writeln!(self.text, "- {}", escaped(&sharing::named(&source.services, part)));
            }
            self.text.push('\n');
            if let Some(kept) = &share.kept {
                if let Some(goals) = &kept.goals {
                    self.goals(goals);
                }
                if let Some(stints) = &kept.timeline {
                    self.timeline(stints, month_of(Instant(share.consent.given.0)));
                }
            }
            self.plain(&t!("shared.times", "count" => views.len()));
            for view in views {
                self.plain(&t!("shared.at", "day" => in_words(view.seen_at), "time" => time_of_day(view.seen_at)));
            }
        }
        Ok(())
    }

    /// Talks with what was agreed and what was to be asked, and what one noted for oneself; nothing where there were none.
    async fn talks(&mut self, source: &Source) -> Result<(), AppError> {
        let store = &source.services.store;
        let (talks, own) = (store.list_talks(source.id()).await?, store.list_talk_notes(source.id()).await?);
        let (entries, answered) = (store.list_entries(source.id()).await?, store.list_together(source.id()).await?);
        if !talks.is_empty() || !own.is_empty() {
            self.head(2, &t!("talks.title"));
        }
        for talk in talks {
            let with = t!("talk.with", "other" => &*talk.other);
            self.head(3, &format!("{}: {with}", day_in_words(&talk.held_on)));
            self.quote(&talk.notes);
            for one in entries.iter().filter(|one| one.talk == talk.id) {
                let due = one.due_on.as_deref().map(|on| t!("decision.by", "day" => day_in_words(on)));
                let done = one.done_at.map(|_| talk::settled(one.kind));
                let rest = [due, done].into_iter().flatten().collect::<Vec<_>>().join(" ");
                let _ = writeln!(self.text, "- {} ({}) {}", escaped(&one.what), one.side.id(), escaped(&rest));
            }
            self.text.push('\n');
            if let Some(found) = answered.iter().find(|one| one.talk == talk.id) {
                self.together(found, &talk);
            }
        }
        for note in own {
            self.head(3, &format!("{}: {}", day_in_words(&note.held_on), t!("talk-own")));
            self.quote(&note.words);
        }
        Ok(())
    }

    /// What one answered before a talk, and once both have, both sides of it.
    fn together(&mut self, found: &Together, talk: &Talk) {
        let lines = together::lines(found, talk.side);
        self.plain(&t!(if lines.is_some() { "ask-together.both" } else { "ask-together.held" }));
        for &topic in Topic::ALL {
            let own = together::said(found.mine.answers.get(&topic).copied());
            let sentence = together::sentence(topic, talk.side, &talk.other);
            let _ = write!(self.text, "- {} {}", escaped(&sentence), escaped(&own));
            if let Some(line) = lines.iter().flatten().find(|line| line.topic == topic) {
                let theirs = together::said(together::of_side(line, talk.side.other()));
                let _ = write!(self.text, " ({}: {})", escaped(&talk.other), escaped(&theirs));
                if line.apart() {
                    let _ = write!(self.text, " {}", escaped(&t!("ask-together.apart")));
                }
            }
            self.text.push('\n');
        }
        self.text.push('\n');
    }

    /// Teams that need somebody, what was thought through about each, and what was decided; nothing where there are none.
    fn openings(&mut self, openings: &[TakenOpening]) {
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

    /// What somebody wrote under a heading of ours; nothing where they wrote nothing.
    fn told(&mut self, title: &str, words: &str) {
        if !words.is_empty() {
            self.plain(title);
            self.quote(words);
        }
    }

    /// What somebody wrote, as a quotation: each line of it stays one.
    fn quote(&mut self, words: &str) {
        for line in words.lines() {
            let _ = writeln!(self.text, "> {}  ", escaped(line));
        }
        self.text.push('\n');
    }

    /// A list of names with values; those without are left out.
    fn facts(&mut self, facts: &[(String, String)]) {
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            let _ = writeln!(self.text, "- {}: {}", escaped(name), escaped(value));
        }
        self.text.push('\n');
    }

    fn timeline(&mut self, stints: &[Stint], as_of: domain::month::Month) {
        if stints.is_empty() {
            return self.plain(&t!("answers.no-timeline"));
        }
        for stint in stints {
            let line = format!("{}, {}", track_name(stint.track), when(stint));
            let _ = writeln!(self.text, "- {}: {}", escaped(&line), escaped(&about(stint, as_of)));
        }
        self.text.push('\n');
    }

    fn goals(&mut self, goals: &Goals) {
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

    fn review(&mut self, source: &Source, one: &ExportedReview) {
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

    fn result(&mut self, sent: &Sent, instrument: Option<&Instrument>) {
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

    fn figures(&mut self, scored: &Scored, instrument: Option<&Instrument>) {
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

    fn answers(&mut self, shown: &Shown<'_>) {
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

impl Paper for Markdown {
    fn gap(&mut self) {}

    fn title(&mut self, title: &str) {
        self.apart();
        self.head(5, title);
    }

    fn line(&mut self, indent: usize, text: &str) {
        if !text.trim().is_empty() {
            self.apart();
            let _ = writeln!(self.text, "{}{}", if indent > 0 { "  " } else { "" }, escaped(text));
        }
    }

    fn item(&mut self, mark: &str, text: &str) {
        let (nested, sign) = (mark.starts_with(' '), mark.trim());
        if !nested {
            self.apart();
        }
        // Signs say for and against; numbers and dots are the list's own.
        let sign = if nested && !sign.is_empty() { format!("({sign}) ") } else { String::new() };
        let _ = writeln!(self.text, "{}- {sign}{}", if nested { "  " } else { "" }, escaped(text));
    }
}

/// Text that reads as it was written: nothing in it is taken for a mark. Lines become one, where they aren't split before.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !safe.is_empty() {
            safe.push(' ');
        }
        // At the beginning of a line these would begin a list; anywhere else they don't.
        let numbered = word.ends_with(['.', ')']) && word[..word.len() - 1].bytes().all(|one| one.is_ascii_digit());
        let listed = safe.is_empty() && (["-", "+", "="].iter().any(|mark| word.starts_with(mark)) || numbered);
        if listed && numbered && word.len() > 1 {
            let (digits, end) = word.split_at(word.len() - 1);
            safe += digits;
            safe.push('\\');
            safe += end;
            continue;
        }
        if listed {
            safe.push('\\');
        }
        for one in word.chars() {
            if "\\`*_[]<>#|~&".contains(one) {
                safe.push('\\');
            }
            safe.push(one);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_written_is_taken_for_a_mark() {
        for (text, expected) in [
            ("plain, with a hyphen - here", "plain, with a hyphen - here"),
            ("# no heading", "\\# no heading"),
            ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"),
            ("12) no list", "12\\) no list"),
            ("=== no heading", "\\=== no heading"),
            ("<script>*a* [b](c) `d`</script>", "\\<script\\>\\*a\\* \\[b\\](c) \\`d\\`\\</script\\>"),
            ("snake_case & | ~~x~~ \\", "snake\\_case \\& \\| \\~\\~x\\~\\~ \\\\"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), expected);
        }
        let mut page = Markdown::default();
        page.quote("one\n\n# two");
        assert_eq!(page.text, "> one  \n>   \n> \\# two  \n\n");
    }
}
