//! What of the shares of those who report is drawn together: where the tour clock stands, and whether managing is of interest. Everything
//! is read for all of them at once, so that it takes as many queries for one as for thirty.

use domain::{
    goals::{Goals, Pull},
    instrument::{Answers, Target, Value},
    sharing::{Moment, Part, Visible, visible},
    timeline::{Stint, TourClock, current},
    together::{Level, Topic},
};
use store::{AccountId, Instant, PairId, Share, ShareId, ShownAnswer, ShownResult, Side, Talk, Together};

use crate::{
    components::review::WHERE_AM_I,
    context::{Services, month_of},
    error::AppError,
    review::label,
    sharing::in_the_lot,
    words::height,
};

/// The questionnaire with a figure for interest in managing, and that figure.
pub const READY: (&str, &str) = ("ready-to-manage", "interest");
/// The question of [`WHERE_AM_I`] about it.
pub const THOUGHTS: &str = "thoughts-on-managing";

/// Where the tour clock of somebody stands.
pub struct Clock {
    /// The phase; never the one at rest.
    pub phase: TourClock,
    /// Months in the present role.
    pub months: u32,
    /// As of when, where it stays as it was when it was given.
    pub as_of: Option<Instant>,
    /// What it was read from.
    pub from: (ShareId, Part),
}

/// What somebody says of managing people.
#[derive(Clone)]
pub struct Interest {
    /// What.
    pub said: Said,
    /// When it was said; of goals, when they were shown.
    pub day: Instant,
    /// What it was read from, where that is a share.
    pub from: Option<(ShareId, Part)>,
}

/// What was said, by where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A pull to managing people among the goals, from -2 to 2.
    Pull(i8),
    /// The figure of a questionnaire, which is called this: `low`, `middle` or `high`.
    Figure(&'static str, String),
    /// The answer to a question, and what its questionnaire is called.
    Answer(String, String),
    /// What they answered before a talk, once both had.
    BeforeTalk(Level),
}

/// What all of them show at a moment.
pub struct Shown<'a> {
    services: &'a Services,
    shares: Vec<Share>,
    goals: Vec<(ShareId, Goals)>,
    stints: Vec<(ShareId, Stint)>,
    figures: Vec<ShownResult>,
    answers: Vec<ShownAnswer>,
    /// What was said before talks, the newest first: that is no share, and both of a pair have it.
    said: Vec<(PairId, Interest)>,
    now: Instant,
}

fn field() -> Part {
    Part::Field { instrument: READY.0.to_owned(), field: READY.1.to_owned() }
}

/// The answer by itself, and all answers of its questionnaire.
fn answer() -> [Part; 2] {
    let instrument = WHERE_AM_I.to_owned();
    [Part::Answer { instrument: instrument.clone(), item: THOUGHTS.to_owned() }, Part::Answers(instrument)]
}

/// What somebody who reports answered before a talk, once both had.
fn before_talk(together: &Together, talks: &[Talk]) -> Option<(PairId, Interest)> {
    let talk = talks.iter().find(|talk| talk.id == together.talk && talk.side == Side::Manager)?;
    let level = *together.theirs.as_ref()?.get(&Topic::People)?;
    Some((talk.pair, Interest { said: Said::BeforeTalk(level), day: together.both_at?, from: None }))
}

/// Of these shares, those within a pair that show at a moment, in their order, each with what it shows.
pub fn listed(shares: &[Share], pair: PairId, now: Instant) -> impl Iterator<Item = (&Share, Visible<'_>)> {
    let shares = shares.iter().filter(move |share| share.pair == Some(pair));
    shares.filter_map(move |share| Some((share, visible(&share.consent, share.audience, Moment(now.0))?)))
}

impl<'a> Shown<'a> {
    /// Reads it. Nothing of it may be shown before it is on record.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn get(
        services: &'a Services,
        account: AccountId,
        talks: &[Talk],
        now: Instant,
    ) -> Result<Self, AppError> {
        let (store, [alone, all]) = (&services.store, answer());
        let together = store.list_together(account).await?;
        Ok(Self {
            said: together.iter().filter_map(|one| before_talk(one, talks)).collect(),
            services,
            shares: store.list_shown(account, now).await?,
            goals: store.list_shown_goals(account, now).await?,
            stints: store.list_shown_stints(account, now).await?,
            figures: store.list_shown_results(account, now, READY.0, &field()).await?,
            answers: store.list_shown_answers(account, now, (WHERE_AM_I, THOUGHTS), [&alone, &all]).await?,
            now,
        })
    }

    /// One of the shares.
    pub fn share(&self, id: ShareId) -> Option<&Share> {
        self.shares.iter().find(|share| share.id == id)
    }

    fn of_pair(&self, pair: PairId) -> impl Iterator<Item = (&Share, Visible<'_>)> {
        listed(&self.shares, pair, self.now)
    }

    /// Where the clock stands, by the timeline that was shown last; nothing where that says nothing of a role.
    pub fn clock(&self, pair: PairId) -> Option<Clock> {
        let (share, shows) = self.of_pair(pair).find(|(_, shows)| shows.parts.contains(&Part::Timeline))?;
        let followed;
        let stints: &[Stint] = if share.consent.follows {
            followed =
                self.stints.iter().filter(|(id, _)| *id == share.id).map(|(_, one)| one.clone()).collect::<Vec<_>>();
            &followed
        } else {
            share.kept.as_ref()?.timeline.as_deref()?
        };
        let (given, month) = (Instant(shows.as_of.0), month_of(Instant(shows.as_of.0)));
        let phase = TourClock::of(stints, month);
        let months = current(stints, month).map(|stint| stint.months(month))?;
        let as_of = (!share.consent.follows).then_some(given);
        (phase != TourClock::None).then_some(Clock { phase, months, as_of, from: (share.id, Part::Timeline) })
    }

    /// What somebody says of managing people: the newest of whatever says it.
    pub fn interest(&self, pair: PairId) -> Option<Interest> {
        let mut said: Vec<Interest> = Vec::new();
        for (share, shows) in self.of_pair(pair) {
            said.extend(self.of_goals(share, &shows));
            said.extend(self.of_figure(share, &shows));
            said.extend(self.of_answer(share, &shows));
        }
        said.extend(self.said.iter().filter(|(of, _)| *of == pair).map(|(_, interest)| interest.clone()));
        // Of two that are as new, the one from what was given last.
        said.into_iter().rev().max_by_key(|one| one.day)
    }

    fn of_goals(&self, share: &Share, shows: &Visible<'_>) -> Option<Interest> {
        let goals = if share.consent.follows {
            self.goals.iter().find(|(id, _)| *id == share.id).map(|(_, goals)| goals)
        } else {
            share.kept.as_ref().and_then(|kept| kept.goals.as_ref())
        };
        let level = goals.filter(|_| shows.parts.contains(&Part::Goals))?.pulls.given(Pull::People)?;
        // When they were written is not among what is shown.
        Some(Interest {
            said: Said::Pull(level),
            day: Instant(share.consent.given.0),
            from: Some((share.id, Part::Goals)),
        })
    }

    fn of_figure(&self, share: &Share, shows: &Visible<'_>) -> Option<Interest> {
        let found = self.figures.iter().find(|one| one.share == share.id && shows.parts.contains(&field()))?;
        let score = found.result.figures()?.figures.get(&Target::Field(READY.1.to_owned()))?.score?;
        let title = self.services.instruments.find(READY.0, found.version)?.title.clone();
        Some(Interest { said: Said::Figure(height(score), title), day: found.sent_at, from: Some((share.id, field())) })
    }

    fn of_answer(&self, share: &Share, shows: &Visible<'_>) -> Option<Interest> {
        let found = self.answers.iter().find(|one| one.share == share.id)?;
        let instrument = self.services.instruments.find(WHERE_AM_I, found.version)?;
        let given = Answers::from([(THOUGHTS.to_owned(), found.value.clone())]);
        // As it would be read: only where it is asked, and among all answers only where it is part of those.
        let item = instrument.path(found.track, &given).into_iter().find(|item| item.id == THOUGHTS)?;
        let ours = !self.services.instruments.is_own(WHERE_AM_I);
        let part = answer().into_iter().find(|part| {
            let all = matches!(part, Part::Answers(_));
            shows.parts.contains(part) && (!all || in_the_lot(WHERE_AM_I, item, ours))
        })?;
        let said = matches!(found.value, Value::Choice(_)).then(|| label(item, &found.value))?;
        let title = instrument.title.clone();
        Some(Interest { said: Said::Answer(said, title), day: found.sent_at, from: Some((share.id, part)) })
    }
}
