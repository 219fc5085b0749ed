//! The time zone of a site: which offset from UTC its clocks show at which moment.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::parse;

/// Seconds of a day: no clock is set back or forward by more.
const DAY: i64 = 86_400;

/// A time zone, as rules that need no database.
///
/// Core knows zones of a fixed offset (`UTC`, `+01:00`) by themselves. The rules of a place
/// (`Europe/Paris`) come from whoever has a database: see [`Zone::new`]. In configuration and JSON a
/// zone is its name, with its rules where they are more than one fixed offset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Spelled", into = "Spelled")]
pub struct Zone {
    name: Cow<'static, str>,
    /// Offset from UTC in seconds before the first change.
    first: i32,
    /// The moments (in seconds since 1970-01-01T00:00:00Z, ascending) from which on another offset
    /// (in seconds) holds.
    changes: Vec<(i64, i32)>,
    /// Whether the rules are known, and not only a name.
    is_known: bool,
}

impl Zone {
    /// Coordinated Universal Time.
    pub const UTC: Self =
        Self { name: Cow::Borrowed("UTC"), first: 0, changes: Vec::new(), is_known: true };

    /// The zone of this name by its rules: the offset from UTC in seconds before the first change,
    /// and each change as the moment (in seconds since 1970-01-01T00:00:00Z) and the offset from
    /// then on.
    pub fn new(name: &str, first: i32, mut changes: Vec<(i64, i32)>) -> Self {
        changes.sort_unstable_by_key(|(moment, _)| *moment);
        Self { name: Cow::Owned(name.to_owned()), first, changes, is_known: true }
    }

    /// The zone of this name: with its rules when the name is an offset such as `UTC` or `+01:00`,
    /// and else without, counting as UTC.
    pub fn named(name: &str) -> Self {
        let offset = parse::whole_offset(name);
        let first = i32::from(offset.unwrap_or(0)) * 60;
        let is_known = offset.is_some();
        Self { name: Cow::Owned(name.trim().to_owned()), first, changes: Vec::new(), is_known }
    }

    /// The name as it was given.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the rules are known; where they are not, the zone counts as UTC.
    pub fn is_known(&self) -> bool {
        self.is_known
    }

    /// Offset from UTC in seconds at a moment in seconds since 1970-01-01T00:00:00Z.
    pub fn offset_at(&self, moment: i64) -> i32 {
        let past = self.changes.partition_point(|(change, _)| *change <= moment);
        let last = past.checked_sub(1).and_then(|at| self.changes.get(at));
        last.map_or(self.first, |(_, offset)| *offset)
    }

    /// The moment at which clocks show `local`, in seconds since they showed 1970-01-01 00:00.
    ///
    /// A time that clocks show twice is the second one, and one that they pass over is as much later
    /// as they are set forward: so do Ruby's clocks, and so Jekyll's.
    pub(super) fn moment_of(&self, local: i64) -> i64 {
        let before = i64::from(self.offset_at(local - DAY));
        let after = i64::from(self.offset_at(local + DAY));
        let shows = |offset: &i64| i64::from(self.offset_at(local - offset)) == *offset;
        local - [after, before].into_iter().find(shows).unwrap_or(before)
    }
}

/// A zone as it is written down.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Spelled {
    Name(String),
    Rules { name: String, first: i32, changes: Vec<(i64, i32)> },
}

impl From<Spelled> for Zone {
    fn from(spelled: Spelled) -> Self {
        match spelled {
            Spelled::Name(name) => Self::named(&name),
            Spelled::Rules { name, first, changes } => Self::new(&name, first, changes),
        }
    }
}

impl From<Zone> for Spelled {
    fn from(zone: Zone) -> Self {
        let name = zone.name.into_owned();
        if Zone::named(&name).is_known == zone.is_known {
            return Self::Name(name);
        }
        Self::Rules { name, first: zone.first, changes: zone.changes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::post::Date;

    /// Paris in two years, as its database has it.
    fn paris() -> Zone {
        let changes = [
            ("2014-03-30 01:00", 7200),
            ("2014-10-26 01:00", 3600),
            ("2015-03-29 01:00", 7200),
            ("2015-10-25 01:00", 3600),
        ];
        let changes = changes.map(|(day, offset)| (Date::parse(day).unwrap().instant(), offset));
        Zone::new("Europe/Paris", 3600, changes.into())
    }

    #[test]
    fn clocks_that_are_set_back_and_forward_show_the_time_that_jekyll_shows() {
        for (local, shown) in [
            ("2014-01-01", "2014-01-01T00:00:00+01:00"),
            ("2014-07-01", "2014-07-01T00:00:00+02:00"),
            ("2014-03-30 01:59", "2014-03-30T01:59:00+01:00"),
            ("2014-03-30 02:30", "2014-03-30T03:30:00+02:00"),
            ("2014-03-30 03:00", "2014-03-30T03:00:00+02:00"),
            ("2014-10-26 01:59", "2014-10-26T01:59:00+02:00"),
            ("2014-10-26 02:30", "2014-10-26T02:30:00+01:00"),
            ("2014-10-26 03:00", "2014-10-26T03:00:00+01:00"),
            ("2030-07-01", "2030-07-01T00:00:00+01:00"),
        ] {
            let date = Date::parse(local).unwrap().local(&paris());
            assert_eq!(date.rfc3339(), shown, "{local}");
        }
    }

    #[test]
    fn an_offset_is_a_zone_by_itself_and_a_place_waits_for_its_rules() {
        for (name, offset, is_known) in [
            ("UTC", 0, true),
            ("+01:00", 3600, true),
            ("-0330", -12_600, true),
            ("UTC+2", 7200, true),
            ("Europe/Paris", 0, false),
            ("CET", 0, false),
            ("Etc/GMT+2", 0, false),
            ("", 0, false),
        ] {
            let zone = Zone::named(name);
            assert_eq!((zone.offset_at(0), zone.is_known()), (offset, is_known), "{name}");
        }
    }

    #[test]
    fn a_zone_is_written_down_with_no_more_than_it_needs() {
        for (zone, json) in [
            (Zone::UTC, "\"UTC\""),
            (Zone::named("+01:00"), "\"+01:00\""),
            (Zone::named("Europe/Paris"), "\"Europe/Paris\""),
            (
                Zone::new("Europe/Paris", 3600, vec![(1, 7200)]),
                r#"{"name":"Europe/Paris","first":3600,"changes":[[1,7200]]}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&zone).unwrap(), json);
            assert_eq!(serde_json::from_str::<Zone>(json).unwrap(), zone);
        }
    }
}
