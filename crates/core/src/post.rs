//! A post: from front matter as written to values that the rest of the house trusts.

mod data;
mod date;
mod entry;
mod fields;
mod file_name;
mod front_matter;
mod identity;
mod image;
mod json;
mod lines;
mod people;
mod permalink;
mod read;
mod redirects;
mod report;
mod terms;
mod toml;
mod translations;
mod value;
mod yaml;

pub use data::yaml as data;
pub use date::{Date, Zone};
pub use people::Person;
pub use permalink::{PLAIN as PLAIN_PERMALINK, fault as permalink_fault};
pub use value::Value;

use crate::{markdown::Dialect, route::Key};

/// A dated post, or (without a date) a page such as *About*.
///
/// All text fields are plain text, never HTML: tags and character references in them are shown as they
/// are written.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    /// Path of the file, relative to the posts folder, with `/` between folders.
    pub file: String,
    /// Where the post is read.
    pub key: Key,
    /// Old addresses that lead here (`redirect_from`, `aliases`); no listing's and not `key`.
    pub redirects: Vec<Key>,
    /// The rules by which the body is read.
    pub dialect: Dialect,
    /// Title from the front matter or else from the file name; never empty.
    pub title: String,
    /// Subtitle, when the author gave one.
    pub subtitle: Option<String>,
    /// Date from the front matter or else from the file name, in the site's time zone; `None` for a
    /// page.
    pub date: Option<Date>,
    /// Date of the last change, when the author gave one (`last_modified_at`, `updated`, `modified`,
    /// `lastmod`).
    pub updated: Option<Date>,
    /// The authors, or the site's author when the post names none.
    pub authors: Vec<Person>,
    /// Tags, in the author's spelling and order, without duplicates.
    pub tags: Vec<String>,
    /// Categories, likewise.
    pub categories: Vec<String>,
    /// The series that the post is a part of.
    pub series: Option<String>,
    /// Language as a BCP 47 tag: the post's own or else the site's.
    pub language: String,
    /// What the post shares with its translations (`translation_key`, `ref`), or how it names them
    /// (`translation_of`, `translations`): keys, addresses as [`Key`] spells them, files.
    pub translation_keys: Vec<String>,
    /// One sentence for search engines and cards.
    pub description: Option<String>,
    /// The author's own excerpt (`excerpt`, `summary`).
    pub excerpt: Option<String>,
    /// What stands in the body behind its excerpt, where the author or the site says so.
    pub excerpt_separator: Option<String>,
    /// URL of the lead image, as written.
    pub image: Option<String>,
    /// URL of another page that the post is about (`link`, `external`), as written.
    pub link: Option<String>,
    /// `false` when the author said `published: false`, or when it is a draft (`draft: true`, a file in
    /// `_drafts`) and the site does not show drafts.
    pub published: bool,
    /// Whether it is a draft, published or not.
    pub draft: bool,
    /// `true` when the post is read at its address but not listed on the front page.
    pub hidden: bool,
    /// Whether the author wants a list of contents.
    pub toc: Option<bool>,
    /// Whether the author wants comments.
    pub comments: Option<bool>,
    /// Everything else from the front matter, in order.
    pub extra: Vec<(String, Value)>,
    /// The Markdown after the front matter.
    pub body: String,
    /// Line of the file on which `body` begins, counted from 1.
    pub body_line: usize,
}

impl Post {
    /// Whether the post is dated after a moment, given in seconds since 1970-01-01T00:00:00Z. Jekyll
    /// leaves such posts out unless the site says `future: true`. A page never is.
    pub fn is_after(&self, moment: i64) -> bool {
        self.date.is_some_and(|date| date.instant() > moment)
    }

    /// The part of the body before the excerpt separator; `None` where there is no separator. White
    /// space at the start does not count, as a blank line may be the separator.
    pub fn lead(&self) -> Option<&str> {
        let separator = self.excerpt_separator.as_deref().filter(|text| !text.is_empty())?;
        self.body.trim_start().split_once(separator).map(|(lead, _)| lead)
    }
}

#[cfg(test)]
mod tests;
