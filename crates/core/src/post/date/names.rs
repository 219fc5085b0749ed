//! The names in dates: months and weekdays in English and French, and zones.

/// Months with their numbers. Any beginning of at least three letters that fits only one month is
/// understood as well.
const MONTHS: [(&str, u8); 26] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("janvier", 1),
    ("février", 2),
    ("fevrier", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("août", 8),
    ("aout", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("décembre", 12),
];

const WEEKDAYS: [&str; 14] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
];

/// Names of zones and their offsets from UTC in minutes.
const ZONES: [(&str, i16); 41] = [
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
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("ist", 330),
    ("hkt", 480),
    ("sgt", 480),
    ("awst", 480),
    ("jst", 540),
    ("kst", 540),
    ("acst", 570),
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
    ("brt", -180),
    ("art", -180),
    ("nst", -210),
    ("ast", -240),
    ("adt", -180),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("akst", -540),
    ("hst", -600),
];

/// The number of a month that is written out or shortened, perhaps with a full stop.
pub(super) fn month(name: &str) -> Option<u8> {
    let name = plain(name)?;
    let mut fitting = MONTHS.iter().filter(|(month, _)| month.starts_with(&name));
    let (_, number) = fitting.next()?;
    fitting.all(|(_, other)| other == number).then_some(*number)
}

/// Whether this is a day of the week, written out or shortened.
pub(super) fn is_weekday(name: &str) -> bool {
    plain(name).is_some_and(|name| WEEKDAYS.iter().any(|day| day.starts_with(&name)))
}

/// Minutes from UTC of a zone with a name.
pub(super) fn zone(name: &str) -> Option<i16> {
    ZONES.iter().find(|(zone, _)| zone.eq_ignore_ascii_case(name)).map(|(_, minutes)| *minutes)
}

/// The name in lower case and without punctuation behind, when it is long enough to be told.
fn plain(name: &str) -> Option<String> {
    let name = name.trim_end_matches(['.', ',']);
    (3..=12).contains(&name.chars().count()).then(|| name.to_lowercase())
}
