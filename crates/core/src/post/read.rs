//! From a file to a [`Post`].

use super::{
    Date, Post, Value, Zone,
    fields::Fields,
    file_name::FileName,
    front_matter, image, people,
    permalink::{self, Subject},
    redirects,
    report::Report,
    terms, translations,
};
use crate::{
    diagnostic::Diagnostic,
    markdown::Dialect,
    route::Key,
    site::{Kind, Site},
};

impl Post {
    /// Reads one file. Never fails: what cannot be understood costs that line, and says so.
    ///
    /// `file` is the path relative to the posts folder, with `/` between folders. A file with a date
    /// in its name or in its front matter is a post, any other a page.
    pub fn read(file: &str, text: &str, site: &Site) -> (Self, Vec<Diagnostic>) {
        let mut report = Report::new(file);
        let report = &mut report;
        let matter = front_matter::read(text, report);
        let name = FileName::new(file);
        let dialect = site.dialect_of(file);
        let mut fields = Fields::new(matter.entries, site.defaults_for(file, kind(&name)));
        let zone = zone(site, dialect);
        let named = name.date.map(|date| zone.map_or(date, |zone| date.local(zone)));
        let date = fields.date(&["date"], zone, report).or(named);
        check_date(&name, date, report);
        let in_address = address_categories(&name, &fields, dialect);
        let categories = categories(&name, &mut fields);
        let in_address = in_address.as_deref().unwrap_or(&categories);
        let key = key(&name, date, in_address, &fields, site, report);
        let translation_keys = translations::read(&fields);
        let draft = fields.switch("draft").unwrap_or(false) || name.is_draft;
        let updated = ["last_modified_at", "updated", "modified", "lastmod"];
        let post = Self {
            file: file.to_owned(),
            redirects: redirects::take(&mut fields, &key, report),
            key,
            dialect,
            title: fields.line(&["title"], report).unwrap_or_else(|| name.title()),
            subtitle: fields.line(&["subtitle"], report),
            date,
            updated: fields.date(&updated, zone, report),
            authors: people::take(&mut fields, site, report),
            tags: terms::take(&mut fields, "tag", "tags"),
            categories,
            series: fields.name("series"),
            language: language(&mut fields, report).unwrap_or_else(|| site.language.clone()),
            translation_keys,
            description: fields.line(&["description"], report),
            excerpt: fields.text(&["excerpt", "summary"], report),
            excerpt_separator: separator(&mut fields).or_else(|| site.excerpt_separator.clone()),
            image: image::take(&mut fields),
            link: link(&mut fields),
            published: is_published(draft, &mut fields, site),
            draft,
            hidden: fields.switch("hidden").unwrap_or(false),
            toc: fields.switch("toc"),
            comments: fields.switch("comments"),
            extra: fields.into_rest(),
            body: matter.body.to_owned(),
            body_line: matter.body_line,
        };
        (post, core::mem::replace(report, Report::new(file)).into_diagnostics())
    }
}

static UTC: Zone = Zone::UTC;

/// The zone that dates are reckoned in. Where nobody said one, a Jekyll site has that of the machine
/// that builds it, which is UTC on GitHub Pages; elsewhere dates stay as they are written.
fn zone(site: &Site, dialect: Dialect) -> Option<&Zone> {
    match (&site.timezone, dialect) {
        (Some(zone), _) => Some(zone),
        (None, Dialect::Jekyll) => Some(&UTC),
        (None, Dialect::CommonMark) => None,
    }
}

/// The kind of file that defaults may be meant for.
fn kind(name: &FileName<'_>) -> Kind {
    if name.is_draft {
        Kind::Draft
    } else if name.is_in_posts || name.date.is_some() {
        Kind::Post
    } else {
        Kind::Page
    }
}

/// Reports a file that should have a date and has none.
fn check_date(name: &FileName<'_>, date: Option<Date>, report: &mut Report<'_>) {
    if date.is_some() || name.is_draft {
        return;
    }
    let message = if name.has_impossible_date {
        "the name begins with a date that no calendar has: the file becomes a page without a date"
    } else if name.is_in_posts {
        "this post has no date: it becomes a page"
    } else {
        return;
    };
    report.file(
        "",
        message,
        "name the file like `2016-03-12-title.md` or add a line `date: 2016-03-12`",
    );
}

/// The folders above `_posts`.
fn folders(name: &FileName<'_>) -> Vec<String> {
    name.categories.iter().map(|&folder| folder.to_owned()).collect()
}

/// The folders above `_posts`, then what the front matter says.
fn categories(name: &FileName<'_>, fields: &mut Fields<'_>) -> Vec<String> {
    let mut categories = folders(name);
    categories.extend(terms::take(fields, "category", "categories"));
    terms::unique(categories)
}

/// The categories in the address, where Jekyll reads them otherwise than an author means them: old
/// links must work.
fn address_categories(
    name: &FileName<'_>,
    fields: &Fields<'_>,
    dialect: Dialect,
) -> Option<Vec<String>> {
    let read = terms::in_address(fields, "categories").filter(|_| dialect == Dialect::Jekyll)?;
    let mut categories = folders(name);
    categories.extend(read);
    let one = fields.peek("category").map(|entry| super::fields::texts(&entry.value));
    categories.extend(one.unwrap_or_default());
    Some(terms::unique(categories))
}

/// The address; `permalink` and `slug` stay among the other front matter, as they are no fields.
fn key(
    name: &FileName<'_>,
    date: Option<Date>,
    categories: &[String],
    fields: &Fields<'_>,
    site: &Site,
    report: &mut Report<'_>,
) -> Key {
    let slug = fields.peek("slug").and_then(|entry| entry.value.as_text()).unwrap_or(name.slug);
    permalink::key(Subject { name, slug, date, categories }, fields.peek("permalink"), site, report)
}

/// Takes the language; `fr_FR` is read as the BCP 47 tag `fr-FR`.
fn language(fields: &mut Fields<'_>, report: &mut Report<'_>) -> Option<String> {
    let entry = fields.take(&["lang", "language", "locale"])?;
    let tag = entry.value.as_text().unwrap_or("").replace('_', "-");
    let sound = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if tag.split('-').all(sound) && tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Some(tag);
    }
    let message = format!("`{}` is no language tag; the site's language counts", entry.key);
    report.line(entry.line, entry.text, message, "write a tag such as `fr` or `en-GB`");
    None
}

/// Takes the separator exactly as it is written: it may be a line break.
fn separator(fields: &mut Fields<'_>) -> Option<String> {
    match fields.take_blank("excerpt_separator")? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Takes the address of another page; themes also have switches by these names.
fn link(fields: &mut Fields<'_>) -> Option<String> {
    ["link", "external", "external_url"].iter().find_map(|name| {
        let is_address = |value: &Value| value.as_text().is_some() && value.as_switch().is_none();
        fields.peek(name).filter(|entry| is_address(&entry.value))?;
        fields.name(name)
    })
}

/// Jekyll leaves out only what says so: any other value than a plain *no* publishes.
fn is_published(draft: bool, fields: &mut Fields<'_>, site: &Site) -> bool {
    let published = fields.switch("published").unwrap_or(true);
    published && (!draft || site.show_drafts)
}
