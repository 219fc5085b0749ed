//! Dates for people: `Intl` in the browser, the same words natively.

#[cfg(target_arch = "wasm32")]
#[path = "dates/browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "dates/native.rs"]
mod platform;

use super::Language;

/// How much of a date is said.
#[derive(Clone, Copy)]
enum Style {
    /// Day, month and year.
    Long,
    /// Day and month.
    DayAndMonth,
}

/// A day such as `2016-03-12` in words: `12 mars 2016`, `March 12, 2016`. What is not a day is
/// returned as it is.
pub fn long_date(day: &str, language: Language) -> String {
    platform::format(day, language, Style::Long)
}

/// A day without its year, for lists under a year's heading: `12 mars`, `March 12`.
pub fn short_date(day: &str, language: Language) -> String {
    platform::format(day, language, Style::DayAndMonth)
}
