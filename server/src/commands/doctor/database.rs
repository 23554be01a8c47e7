//! The database: there or reached, ours, its tables current, its file sound, its moments not in the future.

use app::context::now;
use store::{Instant, Location, Store, StoreError, Tables};
use time::{OffsetDateTime, format_description::BorrowedFormatItem, macros::format_description};

use super::Report;
use crate::commands::block_on;

/// How far ahead of this clock a row may be: several processes may have clocks that differ a little.
const CLOCK_SLACK_MS: i64 = 5 * 60 * 1000;
/// A moment for people, in UTC.
const MOMENT: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day] [hour]:[minute] UTC");

/// Looks at it.
///
/// # Errors
/// When the system gives this process no timers.
pub fn look(location: &Location, report: &mut Report) -> anyhow::Result<()> {
    block_on(async {
        match Store::open_as_is(location).await {
            Ok(Some(store)) => {
                if let Err(error) = inside(&store, location, report).await {
                    failed(&error, report);
                }
                store.close().await;
            }
            Ok(None) => report.well("There is no database yet; the first start makes it"),
            Err(error) => failed(&error, report),
        }
    })?;
    Ok(())
}

async fn inside(store: &Store, location: &Location, report: &mut Report) -> Result<(), StoreError> {
    let faults = store.find_faults().await?;
    match (location, faults.is_empty()) {
        (Location::Sqlite(_), true) => report.well("The database file is sound"),
        (Location::Postgres(_), _) => report.well("The database answers"),
        (Location::Sqlite(_), false) => {}
    }
    for fault in faults {
        report.mend(
            format!("The database file is damaged: {fault}"),
            "What is in it may be lost or wrong, and it gets worse",
            "stop the server, keep a copy of the data folder, and restore the last sound backup with pendulum restore",
        );
    }
    match store.compare_tables().await? {
        Tables::Current => {
            report.well("The tables are those of this version");
            clock(store.find_newest_moment().await?, report);
        }
        Tables::Older => report.mend(
            "The tables are older than this program",
            "Pages would fail",
            "make a backup, then run pendulum migrate, or start the server, which does the same",
        ),
        Tables::Newer { found, known } => report.mend(
            format!("The tables are newer than this program: they are at {found}, it knows {known}"),
            "It would damage them, and does not start",
            "run the newer program, or restore a backup that was made before it",
        ),
    }
    Ok(())
}

fn clock(newest: Option<Instant>, report: &mut Report) {
    let now = now();
    let Some(newest) = newest.filter(|newest| newest.0 > now.0.saturating_add(CLOCK_SLACK_MS)) else {
        return report.well("The clock is not behind what was saved last");
    };
    report.mend(
        format!("The clock says {}, but something was saved at {}", in_words(now), in_words(newest)),
        "Sessions end too late or too early, and reviews get the wrong date",
        "set the clock, best by NTP; if it is right, it was wrong then, and this passes once it has caught up",
    );
}

fn in_words(moment: Instant) -> String {
    OffsetDateTime::from_unix_timestamp(moment.0 / 1000)
        .ok()
        .and_then(|moment| moment.format(MOMENT).ok())
        .unwrap_or_else(|| format!("{} ms", moment.0))
}

fn failed(error: &StoreError, report: &mut Report) {
    let what = {
        let said = error.to_string();
        let mut letters = said.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    let todo = match error {
        StoreError::Unavailable(_) => "see that the database runs, and that --database-url or --data names it",
        StoreError::NotADatabase(_) => "name the right folder with --data DIR, or move that file away",
        StoreError::Damaged => "stop the server, keep a copy of the data folder, and restore the last sound backup",
        StoreError::Busy => "see what else has it open, and try again",
        StoreError::Full => "free some space",
        StoreError::ReadOnly => "give file and folder to the server's user with chown",
        _ => "see what the message says; restore the last backup if nothing else helps",
    };
    report.mend(what, "Without its database Pendulum does not start, or answers that it is out of order", todo);
}
