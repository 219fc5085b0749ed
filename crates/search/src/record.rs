//! What the index knows of a post or page.

use feuilleton_core::html::SafeHtml;

/// A post or page as it is found and shown by a search.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Its path below the site's base, such as `/2016/03/12/title/`. Each is given once.
    pub path: &'a str,
    /// BCP 47 tag of the language it is written in: words are reduced to their stems by it. Where there
    /// is none, or none that makes sense, the blog's counts.
    pub language: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// The article. Its headings that have an anchor are found as results of their own.
    pub content: &'a SafeHtml,
    /// When it was published, as RFC 3339 has it: results show it, and are filtered by `year`.
    pub date: Option<&'a str>,
    /// Values of the filter `tag`, and words by which it is found.
    pub tags: &'a [String],
    /// Its categories, words by which it is found.
    pub categories: &'a [String],
    /// Its authors, likewise.
    pub authors: &'a [String],
}
