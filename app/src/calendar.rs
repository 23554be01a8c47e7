//! An account's days as a calendar: check-ins, days to look back, steps and ends of plans. Colleagues may see such a calendar, so its
//! titles say nothing of work, and nothing in it names this program or quotes anybody.
//!
//! It is fetched by a secret address, without a session: one token each, made and hashed as those of [`link`](crate::account::link) are.

use data_encoding::HEXLOWER;
use icalendar::{Calendar, Component, Event, Property};
use sha2::{Digest, Sha256};
use store::{AccountId, Decision, DecisionId, Instant, Store, TokenHash};
use time::{Date, OffsetDateTime, format_description::StaticFormatDescription, macros::format_description};

use crate::{
    context::now,
    decisions::{day, day_of, is_under_way},
    error::AppError,
    rhythm::Rhythm,
    t,
};

/// The address that a calendar program asks, as the router writes it.
pub const PATH: &str = "/calendar/{feed}/days.ics";

/// What the file says made it. Programs don't show it.
const MADE_BY: &str = "-//days//EN";
/// How often a program does well to ask. [ours]
const ASK_AGAIN: &str = "PT6H";

const DAY: StaticFormatDescription = format_description!("[year][month][day]");
const MOMENT: StaticFormatDescription = format_description!("[year][month][day]T[hour][minute][second]Z");

/// Where the calendar with this token is, after the address of the server.
pub fn path(token: &str) -> String {
    PATH.replace("{feed}", token)
}

/// What a day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The next check-in.
    CheckIn,
    /// To look back on a decision.
    LookBack(DecisionId),
    /// A step of a plan, counted from 0.
    Step(DecisionId, usize),
    /// The end of a plan.
    End(DecisionId),
}

impl What {
    /// As it is called in texts, and where its id is made of it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CheckIn => "check-in",
            Self::LookBack(_) => "look-back",
            Self::Step(..) => "step",
            Self::End(_) => "end",
        }
    }

    /// Where one does what the day is for.
    pub fn href(self) -> String {
        match self {
            Self::CheckIn => "/questionnaires#check-in".to_owned(),
            Self::LookBack(id) | Self::Step(id, _) | Self::End(id) => format!("/decisions/{id}"),
        }
    }

    /// Always the same for the same, so that a program moves what it has instead of adding it again. It tells nobody the ids that it is
    /// made of.
    fn uid(self, account: AccountId) -> String {
        let (about, number) = match self {
            Self::CheckIn => (account.0, 0),
            Self::LookBack(id) | Self::End(id) => (id.0, 0),
            Self::Step(id, number) => (id.0, number),
        };
        let whole = format!("{account} {} {about} {number}", self.id());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&Sha256::digest(whole.as_bytes())[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid().to_string()
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub on: Date,
    /// What it is for.
    pub what: What,
    /// When that was last settled.
    pub settled_at: Instant,
}

/// All days of an account, the earliest first.
///
/// # Errors
/// When the database can't be asked.
pub async fn of(store: &Store, account: AccountId) -> Result<Vec<Day>, AppError> {
    let points = store.list_points(account).await?;
    let rhythm = Rhythm::get(store, account, &points, day_of(now())).await?;
    Ok(days(rhythm, &store.list_decisions(account).await?))
}

/// The days of a rhythm that was chosen, and of decisions that go on.
fn days(rhythm: Rhythm, decisions: &[Decision]) -> Vec<Day> {
    // Nobody who didn't ask to be asked is asked by their calendar.
    let check_in = rhythm.chosen.zip(rhythm.due).map(|((_, chosen_at), on)| {
        let last = rhythm.last.map(crate::over_time::midnight);
        Day { on, what: What::CheckIn, settled_at: last.map_or(chosen_at, |last| last.max(chosen_at)) }
    });
    let of_one = |one: &Decision| {
        let on = |on: Option<Date>, what| on.map(|on| Day { on, what, settled_at: one.decided_at });
        let back = one.review_on.as_deref().and_then(day).filter(|_| one.outcome.is_none());
        let mut all = vec![on(back, What::LookBack(one.id))];
        if is_under_way(one) {
            let steps = one.journal.steps.iter().enumerate();
            all.extend(steps.map(|(number, step)| on(day(&step.on), What::Step(one.id, number))));
            all.push(on(one.journal.end.and_then(last_day), What::End(one.id)));
        }
        all
    };
    let mut all: Vec<Day> = check_in.into_iter().chain(decisions.iter().flat_map(of_one).flatten()).collect();
    all.sort_by_key(|one| one.on);
    all
}

/// The last day of a month.
fn last_day(month: domain::month::Month) -> Option<Date> {
    let number = time::Month::try_from(u8::try_from(month.month()).ok()?).ok()?;
    Date::from_calendar_date(month.year(), number, number.length(month.year())).ok()
}

/// The calendar as programs read it (RFC 5545), the same for the same days.
///
/// # Errors
/// [`AppError::Internal`] for a day that can't be written: one beyond the year 9999.
pub fn written(account: AccountId, days: &[Day]) -> Result<String, AppError> {
    let text = |moment: Instant| {
        let moment = OffsetDateTime::from_unix_timestamp(moment.0 / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        moment.format(MOMENT).map_err(|_| AppError::Internal)
    };
    let mut calendar = Calendar::empty();
    // No METHOD: it would be a message about meetings, and ask for an organizer (RFC 5546).
    for (key, value) in [("VERSION", "2.0"), ("PRODID", MADE_BY), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&t!("calendar.name"));
    calendar.append_property(Property::new("REFRESH-INTERVAL", ASK_AGAIN).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", ASK_AGAIN));
    for one in days {
        let on = one.on.format(DAY).map_err(|_| AppError::Internal)?;
        let mut event = Event::new();
        event
            .uid(&one.what.uid(account))
            .summary(&t!(format!("calendar-{}.title", one.what.id())))
            .add_property("DTSTAMP", text(one.settled_at)?)
            .append_property(Property::new("DTSTART", on).add_parameter("VALUE", "DATE").done())
            // Nobody is busy on such a day, and it is nobody else's business.
            .add_property("TRANSP", "TRANSPARENT")
            .add_property("CLASS", "PRIVATE");
        calendar.push(event.done());
    }
    Ok(calendar.to_string())
}

/// A calendar to be handed out.
pub struct Handed {
    /// The file.
    pub text: String,
    /// By which a program knows that it has this one already, as it stands in the header. Weak, since a file is packed on its way.
    pub tag: String,
}

/// The calendar behind a token; none if it opens nothing (any more).
///
/// # Errors
/// When the database can't be asked.
pub async fn behind(store: &Store, token_hash: &TokenHash) -> Result<Option<Handed>, AppError> {
    let Some(account) = store.find_feed_account(token_hash).await? else { return Ok(None) };
    let text = written(account, &of(store, account).await?)?;
    let tag = format!("W/\"{}\"", HEXLOWER.encode(&Sha256::digest(text.as_bytes())[..16]));
    Ok(Some(Handed { text, tag }))
}

#[cfg(test)]
mod tests;
