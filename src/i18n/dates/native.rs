//! Dates in the words of `Intl`, for pages that are printed without a browser.

use super::{super::Language, Style};

const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH: [&str; 12] = [
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

pub(super) fn format(day: &str, language: Language, style: Style) -> String {
    in_words(day, language, style).unwrap_or_else(|| day.to_owned())
}

fn in_words(date: &str, language: Language, style: Style) -> Option<String> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, day): (u32, u32) = (year.parse().ok()?, day.parse().ok()?);
    let month = month.parse::<usize>().ok()?.checked_sub(1)?;
    Some(match (language, style) {
        (Language::French, Style::Long) => format!("{day} {} {year}", FRENCH.get(month)?),
        (Language::French, Style::DayAndMonth) => format!("{day} {}", FRENCH.get(month)?),
        (Language::English, Style::Long) => format!("{} {day}, {year}", ENGLISH.get(month)?),
        (Language::English, Style::DayAndMonth) => format!("{} {day}", ENGLISH.get(month)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_said_as_the_browser_says_it() {
        for (language, style, expected) in [
            (Language::French, Style::Long, "1 août 2016"),
            (Language::French, Style::DayAndMonth, "1 août"),
            (Language::English, Style::Long, "August 1, 2016"),
            (Language::English, Style::DayAndMonth, "August 1"),
        ] {
            assert_eq!(format("2016-08-01", language, style), expected);
        }
    }

    #[test]
    fn what_is_not_a_day_is_left_as_it_is() {
        assert_eq!(format("soon", Language::French, Style::Long), "soon");
        assert_eq!(format("2016-13-01", Language::French, Style::Long), "2016-13-01");
    }
}
