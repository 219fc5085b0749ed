//! The only clock of the house.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use feuilleton_core::post::Zone;
use jiff::{Timestamp, tz::Offset};

/// Name of the variable that stands for the clock where a build is to be repeated
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
const SOURCE_DATE_EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Seconds since 1970-01-01T00:00:00Z.
///
/// # Errors
/// When `SOURCE_DATE_EPOCH` is set and is no number.
pub(crate) fn now() -> Result<i64> {
    if let Ok(text) = std::env::var(SOURCE_DATE_EPOCH) {
        let number = text.trim().parse();
        return number.with_context(|| {
            format!("{SOURCE_DATE_EPOCH} is `{text}`; set it to a number of seconds, or unset it")
        });
    }
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// The day that it is in a zone, or else in UTC, as in `2016-03-12`.
///
/// # Errors
/// When `SOURCE_DATE_EPOCH` is set and is no number, or one that no calendar reaches.
pub(crate) fn today(zone: Option<&Zone>) -> Result<String> {
    let now = now()?;
    let offset = zone.map_or(0, |zone| i64::from(zone.offset_at(now)));
    let local = Timestamp::from_second(now.saturating_add(offset))
        .context("the clock shows a year that no calendar has; set it")?;
    Ok(Offset::UTC.to_datetime(local).date().to_string())
}
