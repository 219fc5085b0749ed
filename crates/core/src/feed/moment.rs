//! Dates of entries and of whole feeds.

use crate::{listing::Item, post::Date};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// When an item was published.
pub(super) fn published(item: &Item) -> Option<Date> {
    item.date_published.as_deref().and_then(Date::parse)
}

/// When an item was changed, or else published.
pub fn changed(item: &Item) -> Option<Date> {
    item.date_modified.as_deref().and_then(Date::parse).or_else(|| published(item))
}

/// The last change of any of these items.
pub(super) fn newest<'a>(items: impl IntoIterator<Item = &'a Item>) -> Option<Date> {
    items.into_iter().filter_map(changed).max()
}

/// The moment as RSS wants it: `Sat, 12 Mar 2016 09:30:00 +0100` (RFC 822 with four digits of the year).
pub(super) fn rfc822(date: Date) -> String {
    let name = |names: &[&'static str], number: u8| {
        names.get(usize::from(number).saturating_sub(1)).copied().unwrap_or_default()
    };
    let sign = if date.offset() < 0 { '-' } else { '+' };
    let offset = date.offset().unsigned_abs();
    format!(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} {sign}{:02}{:02}",
        name(&WEEKDAYS, date.weekday()),
        date.day(),
        name(&MONTHS, date.month()),
        date.year(),
        date.hour(),
        date.minute(),
        date.second(),
        offset / 60,
        offset % 60
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_spelled_as_mail_spells_them() {
        for (date, expected) in [
            ("2016-03-12T09:30:00+01:00", "Sat, 12 Mar 2016 09:30:00 +0100"),
            ("2016-02-29", "Mon, 29 Feb 2016 00:00:00 +0000"),
            ("1999-12-31 23:59:59 -0330", "Fri, 31 Dec 1999 23:59:59 -0330"),
            ("2012-01-01T12:00:00Z", "Sun, 01 Jan 2012 12:00:00 +0000"),
        ] {
            assert_eq!(rfc822(Date::parse(date).unwrap()), expected);
        }
    }

    #[test]
    fn a_feed_is_as_new_as_the_last_change_of_any_entry() {
        let item = |published: &str, modified: Option<&str>| Item {
            date_published: Some(published.into()),
            date_modified: modified.map(Into::into),
            ..Item::default()
        };
        let items = [
            item("2016-03-12T09:30:00Z", None),
            item("2015-01-01T00:00:00Z", Some("2016-03-12T11:00:00+01:00")),
            item("no date", None),
        ];
        assert_eq!(newest(&items).unwrap().rfc3339(), "2016-03-12T11:00:00+01:00");
        assert_eq!(newest(&items[2..]), None);
    }
}
