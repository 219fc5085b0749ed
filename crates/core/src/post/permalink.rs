//! The address of a post or page: Jekyll's permalinks.

mod placeholder;

use super::{Date, entry::Entry, file_name::FileName, report::Report};
use crate::{
    route::{Key, Route, percent},
    site::Site,
    text::slugify,
};

/// Jekyll's permalink styles (<https://jekyllrb.com/docs/permalinks/#built-in-formats>).
const STYLES: [(&str, &str); 5] = [
    ("date", "/:categories/:year/:month/:day/:title:output_ext"),
    ("pretty", "/:categories/:year/:month/:day/:title/"),
    ("ordinal", "/:categories/:year/:y_day/:title:output_ext"),
    ("weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext"),
    ("none", "/:categories/:title:output_ext"),
];

/// What a post's address looks like where the site's permalink is of no use.
pub const PLAIN: &str = "/:year/:month/:day/:title/";

/// What is wrong with a site's permalink, whatever the post, in words that follow "this permalink";
/// `None` for one that gives addresses.
pub fn fault(permalink: &str) -> Option<String> {
    let name = FileName::new("films/_posts/2016-03-12-title.md");
    let categories = ["films".to_owned()];
    let subject =
        Subject { slug: name.slug, date: name.date, name: &name, categories: &categories };
    expand(template_of(permalink.trim()), subject).err()
}

/// What an address is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) name: &'a FileName<'a>,
    /// The slug: the author's own, or else that of the file name.
    pub(super) slug: &'a str,
    pub(super) date: Option<Date>,
    pub(super) categories: &'a [String],
}

/// The address: the post's own `permalink`, or else by the site's style for a post and by the folders
/// for a page. An address that belongs to a listing is moved aside.
pub(super) fn key(
    subject: Subject<'_>,
    own: Option<&Entry<'_>>,
    site: &Site,
    report: &mut Report<'_>,
) -> Key {
    let own = own.and_then(|entry| own_key(subject, entry, report));
    let key = own.unwrap_or_else(|| match subject.date {
        Some(_) => styled_key(subject, site, report),
        None => sound_key(&subject.name.page_path()),
    });
    beside_listings(key, report)
}

fn own_key(subject: Subject<'_>, entry: &Entry<'_>, report: &mut Report<'_>) -> Option<Key> {
    let key = match &entry.value {
        // Named styles mean nothing here, as in Jekyll: `permalink: pretty` is the address `/pretty`.
        super::Value::Text(template) => expand(template.trim(), subject),
        _ => Err("is no text".to_owned()),
    };
    let told = |fault| {
        let message = format!("this permalink {fault}; the post gets its usual address");
        report.line(entry.line, entry.text, message, "write a path such as `/films/:title/`");
    };
    key.map_err(told).ok()
}

fn styled_key(subject: Subject<'_>, site: &Site, report: &mut Report<'_>) -> Key {
    let template = site.permalink.trim();
    let told = |fault| {
        let message =
            format!("the site's permalink `{template}` {fault}; the post gets a plain address");
        report.file("", message, "set `permalink` in the site's configuration to `pretty` or a path such as `/:year/:title/`");
    };
    let key = expand(template_of(template), subject).map_err(told).ok();
    let plain = || expand(PLAIN, subject).ok();
    key.or_else(plain).unwrap_or_else(|| sound_key(subject.slug))
}

/// The template that a style stands for, or that is written out.
fn template_of(style: &str) -> &str {
    STYLES.iter().find(|(name, _)| *name == style).map_or(style, |(_, template)| *template)
}

/// Fills a template and reads the result as an address, or says what is wrong with it.
fn expand(template: &str, subject: Subject<'_>) -> Result<Key, String> {
    if template.contains("://") {
        return Err("is a whole URL, not a path".to_owned());
    }
    let path = placeholder::fill(template, subject)?;
    let segments: Vec<_> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let end = if path.ends_with('/') { "/" } else { "" };
    let path = segments.join("/") + end;
    if matches!(path.as_str(), "" | "/" | "index.html") {
        return Err("is the address of the newest posts".to_owned());
    }
    Key::parse(&path).map_err(|_| "could lead out of the site".to_owned())
}

fn encoded(path: &str) -> String {
    path.split('/').map(percent::encode).collect::<Vec<_>>().join("/")
}

/// The path, not percent-encoded, as a key, or else a slug made of it.
fn sound_key(path: &str) -> Key {
    let mut candidate = encoded(path);
    loop {
        match Key::parse(&candidate) {
            Ok(key) => return key,
            // A slug is a sound key, so that there is no third round.
            Err(_) => candidate = slugify(path),
        }
    }
}

/// The key itself, or the next one that is no listing's: `archive` becomes `archive-1`, and
/// `tag/about` becomes `tag-1/about`, because all below `tag` is for listings.
fn beside_listings(key: Key, report: &mut Report<'_>) -> Key {
    let route = Route::Entry(key.clone());
    if Route::parse(&route.path()) == Ok(route) {
        return key;
    }
    let taken = key.to_string();
    let (first, rest) =
        taken.split_once('/').map_or((taken.as_str(), ""), |(first, rest)| (first, rest));
    let free = sound_key(&format!("{first}-1/{rest}"));
    let message = format!("`/{taken}/` is the address of a listing; this file gets `/{free}/`");
    report.file("", message, "give the file another name or a `permalink`");
    free
}

#[cfg(test)]
mod tests;
