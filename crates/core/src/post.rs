//! A post: from front matter as written to values that the rest of the house trusts.

mod date;
mod fields;
mod file_name;
mod front_matter;
mod image;
mod lines;
mod people;
mod permalink;
mod report;
mod terms;
mod yaml;

pub use date::{Date, Zone};

use crate::{diagnostic::Diagnostic, route::Key, site::Site};
use fields::Fields;
use file_name::FileName;
use permalink::Subject;
use report::Report;

/// A dated post, or (without a date) a page such as *About*.
///
/// All text fields are plain text, never HTML.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    /// Path of the file, relative to the posts folder, with `/` between folders.
    pub file: String,
    /// Where the post is read.
    pub key: Key,
    /// Title from the front matter or else from the file name; never empty.
    pub title: String,
    /// Subtitle, when the author gave one.
    pub subtitle: Option<String>,
    /// Date from the front matter or else from the file name; `None` for a page.
    pub date: Option<Date>,
    /// Date of the last change, when the author gave one (`last_modified_at`, `updated`).
    pub updated: Option<Date>,
    /// Names of the authors, the site's author when the post names none.
    pub authors: Vec<String>,
    /// Tags, in the author's spelling and order, without duplicates.
    pub tags: Vec<String>,
    /// Categories, likewise.
    pub categories: Vec<String>,
    /// Language as a BCP 47 tag: the post's own or else the site's.
    pub language: String,
    /// One sentence for search engines and cards.
    pub description: Option<String>,
    /// The author's own excerpt (`excerpt`, `summary`).
    pub excerpt: Option<String>,
    /// URL of the lead image, as written.
    pub image: Option<String>,
    /// `false` when the author said `published: false`, `draft: true` or put the file in `_drafts`.
    pub published: bool,
    /// Everything else from the front matter, in order.
    pub extra: Vec<(String, Value)>,
    /// The Markdown after the front matter.
    pub body: String,
    /// Line of the file on which `body` begins, counted from 1.
    pub body_line: usize,
}

impl Post {
    /// Reads one file. Never fails: what cannot be understood costs that line, and says so.
    ///
    /// `file` is the path relative to the posts folder, with `/` between folders. A file with a date
    /// in its name or in its front matter is a post, any other a page.
    pub fn read(file: &str, text: &str, site: &Site) -> (Self, Vec<Diagnostic>) {
        let mut report = Report::new(file);
        let matter = front_matter::read(text, &mut report);
        let mut fields = Fields::new(matter.entries);
        let name = FileName::new(file);
        let date = fields.date(&["date"], &mut report).or(name.date);
        check_date(&name, date, &mut report);
        let categories = categories(&name, &mut fields);
        let key = key(&name, date, &categories, &fields, site, &mut report);
        let authors = people::take(&mut fields, &mut report);
        let post = Self {
            file: file.to_owned(),
            key,
            title: fields.line(&["title"], &mut report).unwrap_or_else(|| name.title()),
            subtitle: fields.line(&["subtitle"], &mut report),
            date,
            updated: fields.date(&["last_modified_at", "updated"], &mut report),
            authors: if authors.is_empty() {
                site.author.clone().into_iter().collect()
            } else {
                authors
            },
            tags: terms::take(&mut fields, "tag", "tags"),
            categories,
            language: language(&mut fields, &mut report).unwrap_or_else(|| site.language.clone()),
            description: fields.line(&["description"], &mut report),
            excerpt: fields.text(&["excerpt", "summary"], &mut report),
            image: image::take(&mut fields),
            published: is_published(&name, &mut fields),
            extra: fields.into_rest(),
            body: matter.body.to_owned(),
            body_line: matter.body_line,
        };
        (post, report.into_diagnostics())
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

/// The folders above `_posts`, then what the front matter says.
fn categories(name: &FileName<'_>, fields: &mut Fields<'_>) -> Vec<String> {
    let mut categories: Vec<_> = name.categories.iter().map(|&folder| folder.to_owned()).collect();
    categories.extend(terms::take(fields, "category", "categories"));
    terms::unique(categories)
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
    let slug = match fields.peek("slug").map(|entry| &entry.value) {
        Some(Value::Text(slug)) => slug.trim(),
        _ => name.slug,
    };
    permalink::key(Subject { name, slug, date, categories }, fields.peek("permalink"), site, report)
}

/// Takes the language; `fr_FR` is read as the BCP 47 tag `fr-FR`.
fn language(fields: &mut Fields<'_>, report: &mut Report<'_>) -> Option<String> {
    let entry = fields.take(&["lang", "language"])?;
    let tag = match &entry.value {
        Value::Text(text) => text.trim().replace('_', "-"),
        _ => String::new(),
    };
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

/// Jekyll leaves out only what says so: any other value than a plain *no* publishes.
fn is_published(name: &FileName<'_>, fields: &mut Fields<'_>) -> bool {
    let published = fields.switch("published").unwrap_or(true);
    let draft = fields.switch("draft").unwrap_or(false);
    published && !draft && !name.is_draft
}

/// A value in front matter.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A plain or quoted scalar, as text.
    Text(String),
    /// A list in either style.
    List(Vec<Value>),
    /// A map in either style.
    Map(Vec<(String, Value)>),
}

#[cfg(test)]
mod tests;
