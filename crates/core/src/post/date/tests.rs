//! Dates as they stand in real posts.

use proptest::prelude::*;

use super::Date;

#[test]
fn every_spelling_of_real_posts_is_read() {
    for (written, rfc3339) in [
        ("2016-03-12", "2016-03-12T00:00:00Z"),
        ("2016-3-2", "2016-03-02T00:00:00Z"),
        ("2016-03-2", "2016-03-02T00:00:00Z"),
        ("2016/03/12", "2016-03-12T00:00:00Z"),
        ("  2016-03-12  ", "2016-03-12T00:00:00Z"),
        ("2016-03-12 09:30", "2016-03-12T09:30:00Z"),
        ("2016-03-12 9:30:05", "2016-03-12T09:30:05Z"),
        ("2016-03-12  09:30:05", "2016-03-12T09:30:05Z"),
        ("2016-03-12 09:30:05.123456789", "2016-03-12T09:30:05Z"),
        ("2016-03-12 09:30:05.123456789 +02:00", "2016-03-12T09:30:05+02:00"),
        ("2016-03-12T09:30:05", "2016-03-12T09:30:05Z"),
        ("2016-03-12T09:30:05Z", "2016-03-12T09:30:05Z"),
        ("2016-03-12t09:30:05.5z", "2016-03-12T09:30:05Z"),
        ("2016-03-12T09:30:05+01:00", "2016-03-12T09:30:05+01:00"),
        ("2016-03-12 09:30:05 +0100", "2016-03-12T09:30:05+01:00"),
        ("2016-03-12 09:30 -0330", "2016-03-12T09:30:00-03:30"),
        ("2016-03-12 09:30 +9", "2016-03-12T09:30:00+09:00"),
        ("2016-03-12 09:30 +09", "2016-03-12T09:30:00+09:00"),
        ("2016-03-12 09:30:05 UTC", "2016-03-12T09:30:05Z"),
        ("2016-03-12 09:30:05 EST", "2016-03-12T09:30:05-05:00"),
        ("2016-03-12 09:30 CEST", "2016-03-12T09:30:00+02:00"),
        ("2016-03-12 +0100", "2016-03-12T00:00:00+01:00"),
        ("March 12, 2016", "2016-03-12T00:00:00Z"),
        ("mar 2, 2016", "2016-03-02T00:00:00Z"),
        ("Sept 2, 2016", ""),
        ("Dec. 2, 2016 10:00", "2016-12-02T10:00:00Z"),
        ("12 March 2016", "2016-03-12T00:00:00Z"),
        ("2016-12-31 23:59:60", "2016-12-31T23:59:59Z"),
        ("2016-02-29", "2016-02-29T00:00:00Z"),
        ("2000-02-29", "2000-02-29T00:00:00Z"),
        ("0000-01-01", "0000-01-01T00:00:00Z"),
        ("9999-12-31", "9999-12-31T00:00:00Z"),
    ] {
        let read = Date::parse(written).map(Date::rfc3339).unwrap_or_default();
        assert_eq!(read, rfc3339, "{written}");
    }
}

#[test]
fn what_is_no_date_is_not_guessed() {
    for written in [
        "",
        "soon",
        "2016",
        "2016-03",
        "2015-02-29",
        "1900-02-29",
        "2016-13-01",
        "2016-00-01",
        "2016-01-00",
        "2016-04-31",
        "2016-03/12",
        "16-03-12",
        "20160312",
        "12016-03-12",
        "2016-03-123",
        "2016-03-12 (draft)",
        "2016-03-12 24:00",
        "2016-03-12 10:60",
        "2016-03-12 10:00:61",
        "2016-03-12 10",
        "2016-03-1210:00",
        "2016-03-12 10:00 +2400",
        "2016-03-12 10:00 +0160",
        "2016-03-12 10:00 +01000",
        "2016-03-12 10:00 XYZ",
        "2016-03-12T",
        "Mars 12, 2016",
        "March 12th, 2016",
        "March 32, 2016",
        "２０１６-03-12",
    ] {
        assert_eq!(Date::parse(written), None, "{written}");
    }
}

#[test]
fn the_calendar_is_right() {
    for (day, ordinal, weekday, week) in [
        ("1970-01-01", 1, 4, (1970, 1)),
        ("2013-05-21", 141, 2, (2013, 21)),
        ("2016-12-31", 366, 6, (2016, 52)),
        ("2017-01-01", 1, 7, (2016, 52)),
        ("2018-12-31", 365, 1, (2019, 1)),
        ("2020-12-31", 366, 4, (2020, 53)),
        ("2021-01-03", 3, 7, (2020, 53)),
        ("2021-01-04", 4, 1, (2021, 1)),
        ("2000-03-01", 61, 3, (2000, 9)),
        ("1900-03-01", 60, 4, (1900, 9)),
        ("0001-01-01", 1, 1, (1, 1)),
        ("0000-01-01", 1, 6, (0, 52)),
    ] {
        let date = Date::parse(day).unwrap();
        assert_eq!(
            (date.ordinal(), date.weekday(), date.iso_week()),
            (ordinal, weekday, week),
            "{day}"
        );
    }
}

#[test]
fn posts_are_ordered_by_the_moment_not_by_the_spelling() {
    let ordered = [
        "1969-12-31 23:00",
        "2016-03-12 00:30 +0200",
        "2016-03-11 23:00",
        "2016-03-12",
        "2016-03-11 20:00 -0500",
        "2016-03-12 09:30",
    ];
    let dates: Vec<_> = ordered.iter().map(|day| Date::parse(day).unwrap()).collect();
    assert!(dates.is_sorted_by(|a, b| a < b), "{dates:?}");
}

proptest! {
    #[test]
    fn any_day_is_read_back(year in 0..=9999_u16, month in 0..=13_u8, day in 0..=32_u8) {
        if let Some(date) = Date::new(year, month, day) {
            prop_assert_eq!(Date::parse(&date.rfc3339()), Some(date));
            prop_assert_eq!(Date::parse(&date.iso_day()), Some(date));
            prop_assert_eq!((date.year(), date.month(), date.day()), (year, month, day));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), digits in "[0-9:T+ -]{0,30}") {
        let _ = Date::parse(&text);
        if let Some(date) = Date::parse(&digits) {
            prop_assert_eq!(Date::parse(&date.rfc3339()), Some(date));
        }
    }

    #[test]
    fn each_day_follows_the_one_before(year in 1..=9998_u16, month in 1..=12_u8, day in 1..=31_u8) {
        if let Some(date) = Date::new(year, month, day) {
            let next = Date::new(year, month, day + 1)
                .or_else(|| Date::new(year, month + 1, 1))
                .or_else(|| Date::new(year + 1, 1, 1))
                .unwrap();
            prop_assert!(date < next);
            prop_assert_eq!(next.weekday(), date.weekday() % 7 + 1);
        }
    }
}
