//! The only clock of the house.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

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
