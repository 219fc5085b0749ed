//! Dates in words and digits: Ruby's `strftime`, in English as Jekyll writes it.

use crate::post::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// By their numbers in ISO 8601, Sunday also as 0.
const DAYS: [&str; 8] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Digits and spaces that a directive may ask for.
const WIDEST: usize = 64;

/// What stands between `%` and the letter.
#[derive(Debug, Default, Clone, Copy)]
struct Flags {
    /// `-`: no padding.
    bare: bool,
    /// `_` or `0`: padding other than usual.
    padding: Option<char>,
    /// `^`
    upper: bool,
    width: Option<usize>,
    /// `:` before `z`
    colons: usize,
}

/// Fills in a pattern; directives that are not known stay as they are.
pub(super) fn format(date: Date, pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(at) = rest.find('%') {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let (flags, letter, after) = directive(rest.get(1..).unwrap_or_default());
        let known = letter.is_some_and(|letter| write(date, letter, flags, &mut out));
        if !known {
            let written = rest.len() - after.len();
            out.push_str(rest.get(..written).unwrap_or_default());
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn directive(text: &str) -> (Flags, Option<char>, &str) {
    let mut flags = Flags::default();
    let mut chars = text.chars();
    loop {
        match chars.next() {
            Some('-') => flags.bare = true,
            Some('_') => flags.padding = Some(' '),
            Some('0') if flags.width.is_none() => flags.padding = Some('0'),
            Some('^' | '#') => flags.upper = true,
            Some(':') => flags.colons += 1,
            Some(digit @ '0'..='9') => {
                let digit = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
                let width = flags.width.unwrap_or(0) * 10 + digit.unwrap_or(0);
                flags.width = Some(width.min(WIDEST));
            }
            letter => return (flags, letter, chars.as_str()),
        }
    }
}

/// Writes one directive, if it is known.
fn write(date: Date, letter: char, flags: Flags, out: &mut String) -> bool {
    let month = MONTHS.get(usize::from(date.month()).saturating_sub(1)).copied();
    let month = month.unwrap_or_default();
    let day = DAYS.get(usize::from(date.weekday())).copied().unwrap_or_default();
    let hour12 = (date.hour() + 11) % 12 + 1;
    let short = |word: &'static str| word.get(..3).unwrap_or(word);
    let year = u32::from(date.year());
    let (number, width, padding) = match letter {
        'Y' => (year, if year < 1000 { 4 } else { 1 }, '0'),
        'C' => (year / 100, 2, '0'),
        'y' => (year % 100, 2, '0'),
        'm' => (u32::from(date.month()), 2, '0'),
        'd' => (u32::from(date.day()), 2, '0'),
        'e' => (u32::from(date.day()), 2, ' '),
        'j' => (u32::from(date.ordinal()), 3, '0'),
        'H' => (date.hour(), 2, '0'),
        'k' => (date.hour(), 2, ' '),
        'I' => (hour12, 2, '0'),
        'l' => (hour12, 2, ' '),
        'M' => (date.minute(), 2, '0'),
        'S' => (date.second(), 2, '0'),
        'L' => (0, 3, '0'),
        'G' => (u32::from(date.iso_week().0), 4, '0'),
        'V' => (u32::from(date.iso_week().1), 2, '0'),
        'U' => (week(date, date.weekday() % 7), 2, '0'),
        'W' => (week(date, date.weekday() - 1), 2, '0'),
        'u' => (u32::from(date.weekday()), 1, '0'),
        'w' => (u32::from(date.weekday() % 7), 1, '0'),
        'B' => return word(month, flags, out),
        'b' | 'h' => return word(short(month), flags, out),
        'A' => return word(day, flags, out),
        'a' => return word(short(day), flags, out),
        'p' | 'P' => {
            let upper = letter == 'p';
            let words = if upper { ["AM", "PM"] } else { ["am", "pm"] };
            return word(if date.hour() < 12 { words[0] } else { words[1] }, flags, out);
        }
        'z' => return word(&offset(date, flags.colons > 0), flags, out),
        'Z' if offset(date, false) == "+0000" => return word("UTC", flags, out),
        'F' => return word(&format(date, "%Y-%m-%d"), flags, out),
        'T' | 'X' => return word(&format(date, "%H:%M:%S"), flags, out),
        'R' => return word(&format(date, "%H:%M"), flags, out),
        'r' => return word(&format(date, "%I:%M:%S %p"), flags, out),
        'D' | 'x' => return word(&format(date, "%m/%d/%y"), flags, out),
        'c' => return word(&format(date, "%a %b %e %H:%M:%S %Y"), flags, out),
        'n' => return word("\n", flags, out),
        't' => return word("\t", flags, out),
        '%' => return word("%", flags, out),
        _ => return false,
    };
    let digits = number.to_string();
    let width = if flags.bare { 0 } else { flags.width.unwrap_or(width) };
    let padding = flags.padding.unwrap_or(padding);
    out.extend(core::iter::repeat_n(padding, width.saturating_sub(digits.len())));
    out.push_str(&digits);
    true
}

/// The week of the year, the first being the one with the first day of a week in it.
fn week(date: Date, days_since_first_of_week: u8) -> u32 {
    (u32::from(date.ordinal()) + 6).saturating_sub(u32::from(days_since_first_of_week)) / 7
}

fn word(word: &str, flags: Flags, out: &mut String) -> bool {
    let missing = flags.width.unwrap_or(0).saturating_sub(word.chars().count());
    out.extend(core::iter::repeat_n(flags.padding.unwrap_or(' '), missing));
    if flags.upper {
        out.push_str(&word.to_uppercase())
    } else {
        out.push_str(word)
    }
    true
}

/// Distance from UTC as `+0100` or `+01:00`.
fn offset(date: Date, colon: bool) -> String {
    let moment = date.rfc3339();
    let offset = moment.get("2016-03-12T09:30:00".len()..).filter(|offset| *offset != "Z");
    let offset = offset.unwrap_or("+00:00");
    if colon { offset.to_owned() } else { offset.replace(':', "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_ruby_writes_it() {
        let date = Date::parse("2016-03-02 09:05:07 +0100").unwrap();
        for (pattern, expected) in [
            ("%Y-%m-%d", "2016-03-02"),
            ("%-d %B %Y", "2 March 2016"),
            ("%b %e, %y", "Mar  2, 16"),
            ("%A %^a %j", "Wednesday WED 062"),
            ("%H:%M:%S %z %:z", "09:05:07 +0100 +01:00"),
            ("%I %l %k %p %P", "09  9  9 AM am"),
            ("%G-W%V-%u %w %C %U %W", "2016-W09-3 3 20 09 09"),
            ("%F %T %R %D", "2016-03-02 09:05:07 09:05 03/02/16"),
            ("%_m|%-m|%3d|%_5d", " 3|3|002|    2"),
            ("%%|%n|%t|%", "%|\n|\t|%"),
            ("%Q %é 100%", "%Q %é 100%"),
            ("%10B|%^b", "     March|MAR"),
        ] {
            assert_eq!(format(date, pattern), expected, "{pattern}");
        }
        let early = Date::new(213, 1, 1).unwrap();
        assert_eq!(format(early, "%Y %Z %c"), "0213 UTC Fri Jan  1 00:00:00 0213");
    }
}
