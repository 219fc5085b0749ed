//! The spellings of dates in front matter.

use super::Date;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const LONG_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Names of zones and their offsets from UTC in minutes.
const ZONES: [(&str, i16); 25] = [
    ("z", 0),
    ("utc", 0),
    ("gmt", 0),
    ("ut", 0),
    ("wet", 0),
    ("west", 60),
    ("bst", 60),
    ("cet", 60),
    ("met", 60),
    ("cest", 120),
    ("mest", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
];

pub(super) fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let (day, rest) = numeric_day(text).or_else(|| named_day(text))?;
    let (seconds, rest) = time(rest)?;
    let offset = offset(rest.trim())?;
    Some(Date { seconds, offset, ..day })
}

/// `2016-03-12` or `2016/3/2`.
fn numeric_day(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = number(text, 4, 4)?;
    let separator = if rest.starts_with('/') { '/' } else { '-' };
    let (month, rest) = number(rest.strip_prefix(separator)?, 1, 2)?;
    let (day, rest) = number(rest.strip_prefix(separator)?, 1, 2)?;
    Some((calendar_day(year, month, day)?, rest))
}

/// `March 12, 2016` or `12 March 2016`, the month perhaps shortened to three letters.
fn named_day(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = word(text)?;
    let (second, rest) = word(rest)?;
    let (month, day) =
        month(first).map(|m| (m, second)).or_else(|| Some((month(second)?, first)))?;
    let (day, after) = number(day, 1, 2)?;
    let (year, rest) = number(rest.trim_start(), 4, 4)?;
    let day = calendar_day(year, month, day)?;
    matches!(after, "" | ",").then_some((day, rest))
}

fn word(text: &str) -> Option<(&str, &str)> {
    text.trim_start().split_once(' ')
}

fn month(name: &str) -> Option<u32> {
    let name = name.trim_end_matches(['.', ',']).to_ascii_lowercase();
    let at = MONTHS.iter().position(|m| *m == name);
    let at = at.or_else(|| LONG_MONTHS.iter().position(|m| *m == name))?;
    u32::try_from(at + 1).ok()
}

fn calendar_day(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

/// Seconds since midnight, 0 when no time follows. A leap second counts as the second before it.
fn time(text: &str) -> Option<(u32, &str)> {
    let start = text.strip_prefix(['T', 't', ' ', ',']).map(str::trim_start).unwrap_or(text);
    let Some((hour, rest)) = number(start, 1, 2) else { return Some((0, text)) };
    let (minute, rest) = number(rest.strip_prefix(':')?, 2, 2)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => number(rest, 2, 2)?,
        None => (0, rest),
    };
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => number(fraction, 1, 9)?.1,
        None => rest,
    };
    let sound = start.len() < text.len() && hour < 24 && minute < 60 && second <= 60;
    sound.then(|| (hour * 3600 + minute * 60 + second.min(59), rest))
}

/// Minutes from UTC, 0 when nothing follows.
fn offset(text: &str) -> Option<i16> {
    if text.is_empty() {
        return Some(0);
    }
    let Some(digits) = text.strip_prefix(['+', '-']) else {
        let name = text.to_ascii_lowercase();
        return ZONES.iter().find(|(zone, _)| *zone == name).map(|(_, minutes)| *minutes);
    };
    let (hours, rest) = number(digits, 2, 2).or_else(|| number(digits, 1, 1))?;
    let (minutes, rest) = match rest.strip_prefix(':').unwrap_or(rest) {
        "" => (0, ""),
        rest => number(rest, 2, 2)?,
    };
    let minutes =
        i16::try_from(hours * 60 + minutes).ok().filter(|_| hours < 24 && minutes < 60)?;
    rest.is_empty().then_some(if text.starts_with('-') { -minutes } else { minutes })
}

/// A number of `least` to `most` digits at the start, and the rest. No further digit may follow,
/// except where the count is fixed (`least == most`): `+0100` has two such numbers in a row.
fn number(text: &str, least: usize, most: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).take(most).count();
    let (number, rest) = text.split_at_checked(digits)?;
    let cut = rest.starts_with(|c: char| c.is_ascii_digit()) && least != most;
    if digits < least || cut { None } else { Some((number.parse().ok()?, rest)) }
}
