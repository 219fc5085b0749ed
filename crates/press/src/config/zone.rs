//! The rules of the site's time zone, from the IANA data that this program carries.

use feuilleton_core::{diagnostic::Diagnostic, post::Zone, site::Site};
use jiff::{Timestamp, tz::TimeZone};

use super::line_of;

/// First and last moment for which changes of the clock are looked up, in seconds since
/// 1970-01-01T00:00:00Z: the years 1800 and 2200. Nobody knows the law of later years.
const SPAN: (i64, i64) = (-5_364_662_400, 7_258_118_400);

/// Looks up the rules of the site's zone when it has only a name. A name that nobody knows is told, and
/// counts as UTC.
pub(super) fn fill(site: &mut Site, file: &str, text: &str) -> Option<Diagnostic> {
    let zone = site.timezone.as_ref().filter(|zone| !zone.is_known())?;
    if let Some(known) = look_up(zone.name()) {
        site.timezone = Some(known);
        return None;
    }
    let line = line_of(text, "timezone");
    let message = format!("no time zone is called `{}`; UTC counts", zone.name());
    site.timezone = Some(Zone::UTC);
    Some(Diagnostic {
        file: file.to_owned(),
        line: line.map(|(number, _)| number),
        excerpt: line.map(|(_, text)| text.to_owned()).unwrap_or_default(),
        message,
        remedy: "write a name such as `Europe/Paris`, or an offset such as `+01:00`".into(),
    })
}

fn look_up(name: &str) -> Option<Zone> {
    let zone = TimeZone::get(name).ok()?;
    let first = Timestamp::from_second(SPAN.0).ok()?;
    let changes = zone
        .following(first)
        .map(|change| (change.timestamp().as_second(), change.offset().seconds()))
        .take_while(|(moment, _)| *moment < SPAN.1);
    Some(Zone::new(name, zone.to_offset(first).seconds(), changes.collect()))
}

#[cfg(test)]
mod tests {
    use feuilleton_core::post::Post;

    use super::*;

    /// Each row as Jekyll 4.3.1 shows it.
    #[test]
    fn a_place_has_its_summers_and_winters() {
        for (name, date, shown) in [
            ("Europe/Paris", "2014-01-01", "2014-01-01T00:00:00+01:00"),
            ("Europe/Paris", "2014-07-01", "2014-07-01T00:00:00+02:00"),
            ("Europe/Paris", "2014-07-01 22:30:00", "2014-07-02T00:30:00+02:00"),
            ("Europe/Paris", "2014-03-30 02:30", "2014-03-30T03:30:00+02:00"),
            ("Europe/Paris", "2014-10-26 02:30", "2014-10-26T02:30:00+01:00"),
            ("Europe/Paris", "2030-07-01", "2030-07-01T00:00:00+02:00"),
            ("Europe/Paris", "2190-07-01", "2190-07-01T00:00:00+02:00"),
            ("Asia/Tokyo", "2014-07-01 23:30:00 UTC", "2014-07-02T08:30:00+09:00"),
            ("America/St_Johns", "2014-01-01", "2014-01-01T00:00:00-03:30"),
            ("CET", "2014-07-01 10:00", "2014-07-01T10:00:00+02:00"),
            ("EST5EDT", "2014-07-01 10:00", "2014-07-01T10:00:00-04:00"),
            ("Etc/GMT+2", "2014-07-01 10:00", "2014-07-01T10:00:00-02:00"),
            ("utc", "2014-01-01 10:00", "2014-01-01T10:00:00Z"),
            ("+05:30", "2014-01-01 10:00", "2014-01-01T10:00:00+05:30"),
        ] {
            let mut site = Site { timezone: Some(Zone::named(name)), ..Site::default() };
            assert_eq!(fill(&mut site, "", ""), None, "{name}");
            let (post, _) = Post::read("a.md", &format!("---\ndate: {date}\n---\n"), &site);
            assert_eq!(post.date.unwrap().rfc3339(), shown, "{name} {date}");
        }
    }

    #[test]
    fn a_zone_that_nobody_knows_is_told_with_its_line() {
        let mut site = Site { timezone: Some(Zone::named("Europe/Lutece")), ..Site::default() };
        let told = fill(&mut site, "_config.yml", "title: a\ntimezone: Europe/Lutece\n").unwrap();
        assert_eq!((told.line, told.excerpt.as_str()), (Some(2), "timezone: Europe/Lutece"));
        assert_eq!(site.timezone, Some(Zone::UTC));
    }
}
