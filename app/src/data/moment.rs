//! Moments as they are written: in UTC, to the millisecond, always in the same form.

use store::Instant;
use time::{
    OffsetDateTime, PrimitiveDateTime,
    format_description::StaticFormatDescription,
    macros::{datetime, format_description},
};

const WRITTEN: StaticFormatDescription =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// The first and the last moment that can be written.
const BOUNDS: (OffsetDateTime, OffsetDateTime) =
    (datetime!(0000-01-01 00:00:00 UTC), datetime!(9999-12-31 23:59:59.999 UTC));

fn of(at: Instant) -> OffsetDateTime {
    let exact = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.0) * 1_000_000);
    exact.unwrap_or(if at.0 < 0 { BOUNDS.0 } else { BOUNDS.1 }).clamp(BOUNDS.0, BOUNDS.1)
}

/// “2026-06-14T12:00:00.000Z”.
pub fn written(at: Instant) -> String {
    // Each part of it is there: nothing can fail.
    of(at).format(WRITTEN).unwrap_or_default()
}

/// “2026-06-14”.
pub fn day(at: Instant) -> String {
    of(at).date().to_string()
}

/// Reads what [`written`] wrote.
pub fn read(text: &str) -> Option<Instant> {
    let nanos = PrimitiveDateTime::parse(text, WRITTEN).ok()?.assume_utc().unix_timestamp_nanos();
    i64::try_from(nanos / 1_000_000).ok().map(Instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_wrote_and_nothing_else() {
        for at in [0, 1, 999, -1, 1_781_524_800_123, 253_402_300_799_999] {
            assert_eq!(read(&written(Instant(at))), Some(Instant(at)), "{at}");
        }
        assert_eq!(written(Instant(1_781_524_800_123)), "2026-06-15T12:00:00.123Z");
        assert_eq!(day(Instant(1_781_524_800_123)), "2026-06-15");
        assert_eq!(written(Instant(i64::MAX)), "9999-12-31T23:59:59.999Z");
        for bad in [
            "",
            "2026-06-15",
            "2026-06-15T12:00:00Z",
            "2026-06-15T12:00:00.123",
            "2026-06-15T12:00:00.1234Z",
            "2026-02-30T12:00:00.123Z",
            "2026-06-15T24:00:00.000Z",
            "+999999-06-15T12:00:00.123Z",
            "2026-06-15T12:00:00.123+02:00",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
