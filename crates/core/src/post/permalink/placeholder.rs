//! The placeholders of a permalink (<https://jekyllrb.com/docs/permalinks/#placeholders>).

use super::Subject;
use crate::{
    post::Date,
    route::percent,
    text::{slug_of_name, slug_of_title, slugify},
};

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

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Puts values for the placeholders, percent-encoded, or says which one has no value.
pub(super) fn fill(template: &str, subject: Subject<'_>) -> Result<String, String> {
    let mut parts = template.split(':');
    let mut path = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at_checked(end).unwrap_or((part, ""));
        if name.is_empty() {
            path.push(':');
        } else if let Some(value) = value(name, subject) {
            path.push_str(&value);
        } else {
            // `:year_:month`: the underscore is no part of the name.
            let known = name.strip_suffix('_').and_then(|name| value(name, subject));
            path.push_str(&known.ok_or_else(|| {
                format!("has the placeholder `:{name}`, which has no value here")
            })?);
            path.push('_');
        }
        path.push_str(rest);
    }
    Ok(path)
}

fn value(name: &str, subject: Subject<'_>) -> Option<String> {
    Some(match name {
        "title" => named(slug_of_title(subject.slug), subject),
        "slug" => named(slug_of_name(subject.slug), subject),
        "categories" => categories(subject, |name| name.to_lowercase()),
        "slugified_categories" => categories(subject, slug_of_name),
        "name" => named(slug_of_name(subject.name.stem()), subject),
        "basename" => percent::encode(subject.name.stem()),
        "path" => super::encoded(&subject.name.page_path()),
        "collection" => "posts".to_owned(),
        "output_ext" => ".html".to_owned(),
        _ => return date_part(name, subject.date?),
    })
}

/// A slug of which nothing is left (emoji, say) gives way to one that is never empty.
fn named(slug: String, subject: Subject<'_>) -> String {
    percent::encode(&if slug.is_empty() { slugify(subject.slug) } else { slug })
}

fn categories(subject: Subject<'_>, spell: impl Fn(&str) -> String) -> String {
    let names = subject.categories.iter().map(|name| super::encoded(&spell(name)));
    names.collect::<Vec<_>>().join("/")
}

fn date_part(name: &str, date: Date) -> Option<String> {
    let month = MONTHS.get(usize::from(date.month()).checked_sub(1)?)?;
    let weekday = WEEKDAYS.get(usize::from(date.weekday()).checked_sub(1)?)?;
    let (week_year, week) = date.iso_week();
    Some(match name {
        "year" => format!("{:04}", date.year()),
        "short_year" => format!("{:02}", date.year() % 100),
        "month" => format!("{:02}", date.month()),
        "i_month" => date.month().to_string(),
        "short_month" => month.chars().take(3).collect(),
        "long_month" => (*month).to_owned(),
        "day" => format!("{:02}", date.day()),
        "i_day" => date.day().to_string(),
        "y_day" => format!("{:03}", date.ordinal()),
        "w_year" => format!("{week_year:04}"),
        "week" => format!("{week:02}"),
        "w_day" => date.weekday().to_string(),
        "short_day" => weekday.chars().take(3).collect(),
        "long_day" => (*weekday).to_owned(),
        "hour" => format!("{:02}", date.hour()),
        "minute" => format!("{:02}", date.minute()),
        "second" => format!("{:02}", date.second()),
        _ => return None,
    })
}
