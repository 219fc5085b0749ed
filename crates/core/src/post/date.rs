//! Calendar dates as authors write them.

mod calendar;
mod names;
mod parse;
mod zone;

use core::{cmp::Ordering, fmt};

pub use zone::Zone;

/// A moment as the author wrote it: always a day, perhaps a time, perhaps an offset from UTC.
///
/// A moment without an offset counts as UTC. Dates are ordered by instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
    /// Seconds since midnight, 0 when no time was written.
    seconds: u32,
    /// Offset from UTC in minutes.
    offset: i16,
}

impl Date {
    /// Midnight (UTC) of a day of the Gregorian calendar; `None` when the calendar has no such day
    /// or the year has more than four digits.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = year <= 9999 && day >= 1 && day <= calendar::days_in_month(year, month)?;
        exists.then_some(Self { year, month, day, seconds: 0, offset: 0 })
    }

    /// Reads the spellings found in real posts: `2016-03-12`, `2016-3-2`, `2016/03/12`,
    /// `12/03/2016`, `March 12, 2016`, `12 March 2016`, `samedi 12 mars 2016`; then perhaps a time
    /// (`09:30`, `9:30:00.123`, `9:30 pm`, after a space or `T`); then perhaps an offset (`+0100`,
    /// `+01:00`, `+01`, `Z`, `UTC`, `CET` and other common names). Fractions of a second are dropped,
    /// and words behind it all (`(draft)`) are passed over. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text, None, false).map(|(date, _)| date)
    }

    /// Reads a date as Jekyll does on a site in this zone, and returns it with what was passed over
    /// behind it. Without a zone, the date stays as it is written.
    ///
    /// An offset is converted to the site's. Without one, a time down to the second is UTC, as YAML
    /// wants it; but a time in quotes or without seconds is no time to YAML and local, and so is the
    /// midnight of a date without a time. (Observed on Jekyll 4.3.1.)
    pub(super) fn read<'a>(
        text: &'a str,
        zone: Option<&Zone>,
        is_quoted: bool,
    ) -> Option<(Self, &'a str)> {
        let written = parse::read(text)?;
        let is_local = written.offset.is_none() && (is_quoted || !written.is_timestamp);
        let (seconds, offset) = (written.time.unwrap_or(0), written.offset.unwrap_or(0));
        let date = Self { seconds, offset, ..written.day };
        let date = match zone {
            Some(zone) if is_local => date.local(zone),
            Some(zone) => date.within(zone),
            None => date,
        };
        Some((date, written.rest))
    }

    /// The moment at which the zone's clocks show this day and time, whatever the offset.
    pub(super) fn local(self, zone: &Zone) -> Self {
        let local = self.instant() + i64::from(self.offset) * 60;
        self.at(zone.moment_of(local), zone)
    }

    /// The same moment as the zone's clocks show it.
    fn within(self, zone: &Zone) -> Self {
        self.at(self.instant(), zone)
    }

    /// A moment as the zone's clocks show it; this date as it stands when they show a year of more or
    /// less than four digits.
    fn at(self, moment: i64, zone: &Zone) -> Self {
        // RFC 3339 has no seconds in an offset, which the local times of old had.
        let minutes = (zone.offset_at(moment) + 30).div_euclid(60);
        let local = moment + i64::from(minutes) * 60;
        let day = calendar::civil(local.div_euclid(86_400));
        let seconds = u32::try_from(local.rem_euclid(86_400));
        let date = day.zip(seconds.ok()).zip(i16::try_from(minutes).ok());
        let date = date.and_then(|(((year, month, day), seconds), offset)| {
            Some(Self { seconds, offset, ..Self::new(year, month, day)? })
        });
        date.unwrap_or(self)
    }

    /// The year, at most 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, counted from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u32 {
        self.seconds / 3600
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u32 {
        self.seconds / 60 % 60
    }

    /// The second, 0 to 59.
    pub fn second(self) -> u32 {
        self.seconds % 60
    }

    /// Offset from UTC in minutes, less than a day either way.
    pub fn offset(self) -> i16 {
        self.offset
    }

    /// The day of the year, counted from 1.
    pub fn ordinal(self) -> u16 {
        calendar::ordinal(self.year, self.month, self.day)
    }

    /// The day of the week by ISO 8601: Monday is 1, Sunday is 7.
    pub fn weekday(self) -> u8 {
        calendar::weekday(self.days())
    }

    /// The week by ISO 8601 and the year that it belongs to, which differs from [`Date::year`] on
    /// some days around New Year's. (The first days of the year 0 are counted to that year.)
    pub fn iso_week(self) -> (u16, u8) {
        calendar::iso_week(self.year, self.ordinal(), self.weekday())
    }

    /// The day as `2016-03-12`.
    pub fn iso_day(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The moment as `2016-03-12T09:30:00+01:00`, with `Z` for UTC (RFC 3339).
    pub fn rfc3339(self) -> String {
        self.to_string()
    }

    /// Days since 1970-01-01.
    fn days(self) -> i64 {
        calendar::days_since_epoch(self.year, self.ordinal())
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn instant(self) -> i64 {
        self.days() * 86_400 + i64::from(self.seconds) - i64::from(self.offset) * 60
    }
}

impl fmt::Display for Date {
    /// RFC 3339.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second) = (self.hour(), self.minute(), self.second());
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}", self.iso_day())?;
        if self.offset == 0 {
            return f.write_str("Z");
        }
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        // The spelling decides between equal instants, so that only equal dates compare as equal.
        (self.instant(), self.offset).cmp(&(other.instant(), other.offset))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests;
