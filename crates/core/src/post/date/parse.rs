//! The spellings of dates in front matter.

use super::{Date, names};

/// A date as it is written, before it is known where it was written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    /// Midnight (UTC) of the day.
    pub(super) day: Date,
    /// Seconds since midnight.
    pub(super) time: Option<u32>,
    /// Minutes from UTC.
    pub(super) offset: Option<i16>,
    /// Whether YAML would call it a timestamp (<https://yaml.org/type/timestamp.html>): day and time
    /// in digits, the time down to the second.
    pub(super) is_timestamp: bool,
    /// What follows and was not understood: `(draft)`, a zone's name.
    pub(super) rest: &'a str,
}

/// Reads a date; `None` when it has no day of the calendar or an impossible time.
pub(super) fn read(text: &str) -> Option<Written<'_>> {
    let text = text.trim();
    let (day, rest) = numeric_day(text)
        .or_else(|| day_first(text))
        .or_else(|| named_day(text))
        .or_else(|| {
            let (first, rest) = word(text)?;
            named_day(rest).filter(|_| names::is_weekday(first))
        })?;
    let (time, rest) = time(rest)?;
    let is_timestamp = time.is_some_and(|time| time.has_seconds) && {
        let digits = |byte: u8| byte.is_ascii_digit();
        text.bytes().take(4).all(digits) && text.as_bytes().get(4) == Some(&b'-')
    };
    let (offset, rest) = offset(rest.trim_start()).unwrap_or((None, rest));
    // Words behind a date are passed over, as by Jekyll; figures may be a part that was mistaken.
    let is_apart = rest.is_empty() || rest.starts_with([' ', '\t', '(', '[']);
    let rest = rest.trim();
    let is_word = !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ':'));
    let time = time.map(|time| time.seconds);
    (is_apart && is_word).then_some(Written { day, time, offset, is_timestamp, rest })
}

/// `2016-03-12` or `2016/3/2`.
fn numeric_day(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = number(text, 4, 4)?;
    let separator = if rest.starts_with('/') { '/' } else { '-' };
    let (month, rest) = number(rest.strip_prefix(separator)?, 1, 2)?;
    let (day, rest) = number(rest.strip_prefix(separator)?, 1, 2)?;
    Some((calendar_day(year, month, day)?, rest))
}

/// `12/03/2016`, `12-3-2016` or `12.3.2016`: the day comes first, as Ruby reads it.
fn day_first(text: &str) -> Option<(Date, &str)> {
    let (day, rest) = number(text, 1, 2)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let (month, rest) = number(rest.strip_prefix(separator)?, 1, 2)?;
    let (year, rest) = number(rest.strip_prefix(separator)?, 4, 4)?;
    Some((calendar_day(year, month, day)?, rest))
}

/// `March 12, 2016`, `12 March 2016`, `1er mars 2016` or `12-Mar-2016`, the month perhaps shortened.
fn named_day(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = word(text)?;
    let (second, rest) = word(rest)?;
    let (month, day) = names::month(first)
        .map(|month| (month, second))
        .or_else(|| Some((names::month(second)?, first)))?;
    let (day, after) = number(day, 1, 2)?;
    let (year, rest) = number(rest.trim_start(), 4, 4)?;
    let is_ordinal =
        matches!(after.trim_end_matches(['.', ',']), "" | "st" | "nd" | "rd" | "th" | "er");
    Some((calendar_day(year, month.into(), day)?, rest)).filter(|_| is_ordinal)
}

fn word(text: &str) -> Option<(&str, &str)> {
    text.trim_start().split_once([' ', '-'])
}

fn calendar_day(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

#[derive(Debug, Clone, Copy)]
struct Time {
    seconds: u32,
    has_seconds: bool,
}

/// The time of the day, `None` inside when none follows. A leap second counts as the second before.
fn time(text: &str) -> Option<(Option<Time>, &str)> {
    let start = text.strip_prefix(['T', 't']).unwrap_or(text.trim_start_matches([' ', '\t', ',']));
    let start = start.strip_prefix("at ").or(start.strip_prefix("à ")).unwrap_or(start);
    let Some((hour, rest)) = number(start, 1, 2) else { return Some((None, text)) };
    let (minute, rest) = number(rest.strip_prefix([':', 'h'])?, 2, 2)?;
    let (second, after) = match rest.strip_prefix(':') {
        Some(rest) => number(rest, 2, 2)?,
        None => (0, rest),
    };
    let has_seconds = after.len() < rest.len();
    let rest = match after.strip_prefix(['.', ',']) {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => after,
    };
    let (hour, rest) = half_day(hour, rest);
    let is_sound = start.len() < text.len() && hour < 24 && minute < 60 && second <= 60;
    let seconds = hour * 3600 + minute * 60 + second.min(59);
    is_sound.then_some((Some(Time { seconds, has_seconds }), rest))
}

/// The hour from 0 to 23 where `am` or `pm` follows.
fn half_day(hour: u32, rest: &str) -> (u32, &str) {
    let text = rest.trim_start();
    let Some((mark, after)) = text.split_at_checked(2).filter(|_| (1..=12).contains(&hour)) else {
        return (hour, rest);
    };
    match mark.to_ascii_lowercase().as_str() {
        "am" => (hour % 12, after),
        "pm" => (hour % 12 + 12, after),
        _ => (hour, rest),
    }
}

/// Minutes from UTC, and what follows them; `None` when no offset and no known zone stands here.
fn offset(text: &str) -> Option<(Option<i16>, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end)?;
    let named = names::zone(name);
    // `UTC+2` is an offset too.
    if !rest.starts_with(['+', '-']) || !(name.is_empty() || named == Some(0)) {
        return Some((Some(named?), rest));
    }
    let digits = rest.get(1..)?;
    let (hours, after) = number(digits, 2, 2).or_else(|| number(digits, 1, 1))?;
    let (minutes, after) = match number(after.strip_prefix(':').unwrap_or(after), 2, 2) {
        Some(minutes) => minutes,
        None => (0, after),
    };
    let minutes =
        i16::try_from(hours * 60 + minutes).ok().filter(|_| hours < 24 && minutes < 60)?;
    Some((Some(if rest.starts_with('-') { -minutes } else { minutes }), after))
}

/// Minutes from UTC as `+01:00`, `-5`, `UTC` or `UTC+2`, with nothing behind. Other names are those of
/// places or rules: `CET` has summers.
pub(super) fn whole_offset(text: &str) -> Option<i16> {
    let text = text.trim();
    let name = text.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
    let is_utc = ["", "z", "utc", "gmt", "ut"].iter().any(|utc| utc.eq_ignore_ascii_case(name));
    let (minutes, rest) = offset(text).filter(|_| is_utc)?;
    minutes.filter(|_| rest.is_empty())
}

/// A number of `least` to `most` digits at the start, and the rest. No further digit may follow,
/// except where the count is fixed (`least == most`): `+0100` has two such numbers in a row.
fn number(text: &str, least: usize, most: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).take(most).count();
    let (number, rest) = text.split_at_checked(digits)?;
    let cut = rest.starts_with(|c: char| c.is_ascii_digit()) && least != most;
    if digits < least || cut { None } else { Some((number.parse().ok()?, rest)) }
}
