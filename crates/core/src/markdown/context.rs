//! What a renderer must know besides the text itself.

use serde::{Deserialize, Serialize};

use super::References;
use crate::html::EmbedHost;

/// Where a text stands, in which language and by which rules it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'a> {
    /// Path under which the site is served: begins and ends with `/` (`/`, `/blog/`). Empty where
    /// it is not known: relative addresses then stay as they are written.
    pub base: &'a str,
    /// Folder of the source file relative to the posts folder, without a leading `/` and either
    /// empty or ending in `/`; relative URLs in the text resolve against it.
    pub folder: &'a str,
    /// Language of the text as a BCP 47 tag: decides on quotation marks and generated words.
    pub language: &'a str,
    /// The rules by which the Markdown is read.
    pub dialect: Dialect,
    /// What a site may switch on besides.
    pub options: Options,
    /// Hosts, besides the known providers of films, whose frames readers may ask to see.
    pub embeds: &'a [EmbedHost],
    /// What the text refers to, as far as the site knows it.
    pub references: Option<&'a References>,
}

impl Context<'_> {
    /// An English text in CommonMark at the root of a site.
    pub const PLAIN: Self = Self {
        base: "/",
        folder: "",
        language: "en",
        dialect: Dialect::CommonMark,
        options: Options::NONE,
        embeds: &[],
        references: None,
    };
}

/// The rules by which Markdown is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// CommonMark 0.31 with GitHub's extensions.
    #[default]
    CommonMark,
    /// What Jekyll shows: kramdown 2 with the parser `GFM`, as Jekyll configures it.
    Jekyll,
}

/// Habits that are no part of a dialect; each is off unless its documentation says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// `$…$` is mathematics, besides `$$…$$`.
    pub dollar_math: bool,
    /// A bare `https://…` becomes a link.
    pub bare_links: bool,
    /// `:smile:` becomes 😄.
    pub emoji: bool,
    /// `[[Title]]` is a link to a post.
    pub wikilinks: bool,
    /// `H~2~O`, `x^2^` and `==marked==`.
    pub marks: bool,
    /// No-break spaces before `; : ! ?` and inside `« »`; `None`: in French texts.
    pub french_spacing: Option<bool>,
    /// A paragraph that is only an image with a title becomes a figure; `None`: in CommonMark.
    pub captions: Option<bool>,
}

impl Options {
    /// Nothing is switched on that is not on by itself.
    pub const NONE: Self = Self {
        dollar_math: false,
        bare_links: false,
        emoji: false,
        wikilinks: false,
        marks: false,
        french_spacing: None,
        captions: None,
    };
}
