//! What is told of what is between two people: pairs, what is shared, talks, and what both answer before one.

use std::fmt::Write as _;

use domain::together::Topic;
use store::{Instant, Side, Talk, Together};

use super::{Markdown, escaped};
use crate::{
    components::date::{in_words, time_of_day},
    context::{month_of, now},
    data::source::Source,
    decisions::day_in_words,
    error::AppError,
    pages::{chats, talk},
    sharing, t, together,
};

impl Markdown {
    /// Pairs, invitations, and what is shared with whom; nothing where there is none of it.
    pub(super) async fn sharing(&mut self, source: &Source) -> Result<(), AppError> {
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
    pub(super) async fn talks(&mut self, source: &Source) -> Result<(), AppError> {
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
    pub(super) fn together(&mut self, found: &Together, talk: &Talk) {
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
}
