//! The Gregorian calendar: months, ordinal days, weekdays and ISO weeks.

/// Days before the first of each month in a common year.
const DAYS_BEFORE: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Days of a month; `None` when there is no such month.
pub(super) fn days_in_month(year: u16, month: u8) -> Option<u8> {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap(year) { 29 } else { 28 }),
        _ => None,
    }
}

/// Day of the year, counted from 1.
pub(super) fn ordinal(year: u16, month: u8, day: u8) -> u16 {
    let months = usize::from(month).saturating_sub(1);
    let before = DAYS_BEFORE.get(months).copied().unwrap_or(0);
    before + u16::from(day) + u16::from(month > 2 && is_leap(year))
}

/// Days since 1970-01-01 of a day of the year.
pub(super) fn days_since_epoch(year: u16, ordinal: u16) -> i64 {
    // 719,528 days lie between the first day of the year 0 and the epoch.
    let past = i64::from(year) - 1;
    let leap_days = past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400) + 1;
    i64::from(year) * 365 + leap_days + i64::from(ordinal) - 1 - 719_528
}

/// Year, month and day that many days after 1970-01-01; `None` before the year 0 and from 10000 on.
pub(super) fn civil(days: i64) -> Option<(u16, u8, u8)> {
    // 146,097 days are 400 years: the guess is at most one year off.
    let guess = u16::try_from((days + 719_528).checked_mul(400)?.div_euclid(146_097)).ok()?;
    let begins = |year: &u16| days_since_epoch(*year, 1) <= days;
    let year =
        [guess.saturating_add(1), guess, guess.saturating_sub(1)].into_iter().find(begins)?;
    let ordinal = u16::try_from(days - days_since_epoch(year, 1) + 1).ok()?;
    let begins = |month: &u8| self::ordinal(year, *month, 1) <= ordinal;
    let month = (1..=12).rev().find(begins)?;
    let day = u8::try_from(ordinal - self::ordinal(year, month, 1) + 1).ok()?;
    (year <= 9999).then_some((year, month, day))
}

/// Day of the week by ISO 8601, Monday being 1. The epoch was a Thursday.
pub(super) fn weekday(days_since_epoch: i64) -> u8 {
    u8::try_from((days_since_epoch + 3).rem_euclid(7) + 1).unwrap_or(1)
}

/// The week by ISO 8601 and the year that it belongs to: week 1 has the year's first Thursday.
pub(super) fn iso_week(year: u16, ordinal: u16, weekday: u8) -> (u16, u8) {
    let week = (ordinal + 10).saturating_sub(u16::from(weekday)) / 7;
    let (year, week) = if week == 0 {
        let before = year.saturating_sub(1);
        (before, weeks_in_year(before))
    } else if week > weeks_in_year(year) {
        (year + 1, 1)
    } else {
        (year, week)
    };
    (year, u8::try_from(week).unwrap_or(1))
}

/// 53 when the year begins on a Thursday, or on a Wednesday and is a leap year; 52 otherwise.
fn weeks_in_year(year: u16) -> u16 {
    let first = weekday(days_since_epoch(year, 1));
    if first == 4 || (first == 3 && is_leap(year)) { 53 } else { 52 }
}
