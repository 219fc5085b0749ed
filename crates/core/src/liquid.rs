//! The Liquid that occurs in posts: a fixed, bounded subset of what Jekyll runs, without loops.
//!
//! It is expanded when a post is read, before its Markdown is; so the renderer never sees it.
//! [`expand`] does that for a text with an [`Environment`], [`Blog`] for the posts of a blog.
//!
//! What Jekyll makes of a tag is made here too (Liquid 5, Jekyll 4.3). Where Jekyll would end with
//! an error, the tag is shown as it is written and its author is told. In code, what nobody knows
//! stays as it is written, in silence: it belongs to another language that uses the same braces.
//!
//! The way of a text: `token` cuts it into pieces, `block` matches the tags that belong together,
//! `code` finds where Markdown will see code, and `expander` walks through the pieces and prints.
//! `syntax` reads expressions, `scope` knows what they are worth, `filters` change that. A listing
//! becomes fenced code, with `info` behind its fence. `snippets` are those that many sites have.
//!
//! Work and output are bounded by the length of the text, whatever stands in it.

mod address;
mod block;
mod blog;
mod code;
mod expander;
mod files;
mod filters;
mod info;
mod report;
mod scope;
mod snippets;
mod strftime;
mod syntax;
mod token;
mod value;

pub use blog::{Blog, applies};
pub use files::Files;
pub use report::Finding;
pub use value::Value;

use core::fmt;
use std::borrow::Cow;

use expander::Expander;
use report::Fault;

/// What may be printed and made for each byte of the text.
const GROWTH: usize = 8;

/// What may be printed and made besides, in bytes.
const ALLOWANCE: usize = 64 * 1024;

/// What a text may refer to.
#[derive(Clone, Copy)]
pub struct Environment<'a> {
    /// The variable `site`: a map, with `url` and `baseurl` where the site knows them.
    pub site: &'a Value,
    /// The variable `page`: a map.
    pub page: &'a Value,
    /// The path, relative to the site's base, of a post or file.
    pub files: &'a dyn Fn(Reference<'_>) -> Option<String>,
    /// The text of a snippet in the site's folder `_includes`.
    pub includes: &'a dyn Fn(&str) -> Option<String>,
}

impl fmt::Debug for Environment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Environment");
        shown.field("site", self.site).field("page", self.page).finish_non_exhaustive()
    }
}

/// What a tag asks the address of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference<'a> {
    /// `post_url`: name of a post without ending, perhaps with folders before it.
    Post(&'a str),
    /// `link`: path of a file relative to the site's folder.
    File(&'a str),
}

impl<'a> Reference<'a> {
    /// The name or path as it is written.
    pub const fn name(self) -> &'a str {
        match self {
            Self::Post(name) | Self::File(name) => name,
        }
    }
}

/// A text without its Liquid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expanded<'t> {
    /// Markdown.
    pub text: Cow<'t, str>,
    /// What could not be done as it is written, by line.
    pub found: Vec<Finding>,
}

/// Expands the Liquid in a Markdown text. A text without any comes back as it is, and so does one
/// whose Liquid would make it many times as long.
pub fn expand<'t>(body: &'t str, environment: &Environment<'_>) -> Expanded<'t> {
    if !body.contains("{{") && !body.contains("{%") {
        return Expanded { text: Cow::Borrowed(body), found: Vec::new() };
    }
    let limit = body.len().saturating_mul(GROWTH).saturating_add(ALLOWANCE);
    let (text, mut found) = Expander::run(body, environment, limit);
    let text = text.map_or_else(
        || {
            found = vec![Finding::new(1, "", &Fault::TooLarge)];
            Cow::Borrowed(body)
        },
        Cow::Owned,
    );
    Expanded { text, found }
}

#[cfg(test)]
mod tests;
