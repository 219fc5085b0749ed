//! From Markdown to [`Rendered`]: a dialect makes markup of it, the gate makes that safe, and a
//! survey of the result tells what the article holds.

use crate::html::{self, SafeHtml};

pub(crate) mod anchors;
mod check;
pub(crate) mod code;
pub mod commonmark;
mod context;
pub(crate) mod habits;
pub mod jekyll;
pub(crate) mod parts;
mod references;
mod survey;
pub(crate) mod typography;
pub(crate) mod wiki;
pub(crate) mod wording;

pub use check::{Finding, check};
pub use context::{Context, Dialect, Options};
pub use references::{Image, References};

/// A rendered article and what was learned on the way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rendered {
    /// The article's HTML.
    pub html: SafeHtml,
    /// Headings with an anchor, in order; those that the author wrote in HTML too.
    pub contents: Vec<Heading>,
    /// Plain text before `<!--more-->`, or else the first paragraph.
    pub excerpt: String,
    /// The whole text, for a search.
    pub text: Text,
    /// Words in the text: code, formulas, footnotes and the names of films left out.
    pub words: usize,
    /// Minutes that it takes to read those words, rounded up: at least 1.
    pub reading_minutes: usize,
    /// Where the article leads, in order; not between its own notes.
    pub links: Vec<Resource>,
    /// Images, sound and film, in order.
    pub media: Vec<Resource>,
}

/// A heading with its anchor.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Heading {
    /// Level from 1 to 6.
    pub level: u8,
    /// The `id` in the HTML.
    pub id: String,
    /// Plain text.
    pub text: String,
}

/// Plain text of an article. Code is kept apart, so that a search can give it less weight.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// A line for each block: headings, text with the code in it, descriptions of images, notes.
    pub prose: String,
    /// Code blocks and the sources of formulas, each on lines of its own.
    pub code: String,
}

/// Something outside of the text that the article shows or leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// What it is for the reader.
    pub kind: ResourceKind,
    /// The address as it stands in the safe HTML, character references decoded.
    pub address: String,
    /// Where the author wrote it; `None` where it is not found.
    pub place: Option<Place>,
}

/// What a [`Resource`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResourceKind {
    /// A link that readers may follow.
    Link,
    /// An image.
    Image,
    /// A recording.
    Audio,
    /// A film in the page.
    Video,
    /// One of several forms of an image, a recording or a film; or its subtitles.
    Source,
    /// A film elsewhere: the address is the page on which people watch it.
    Embed,
}

/// A place in the Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Offset in bytes from the beginning of the body.
    pub offset: usize,
    /// Line of the body, counted from 1.
    pub line: usize,
}

/// Renders a Markdown body by the rules of its dialect; of one longer than [`html::INPUT_LIMIT`] only
/// the beginning.
pub fn render(body: &str, context: Context<'_>) -> Rendered {
    match context.dialect {
        Dialect::CommonMark => commonmark::render(body, context),
        Dialect::Jekyll => jekyll::render(body, context),
    }
}

/// From a dialect's markup to the article, and to what is to be learned from it.
fn finish(markup: &str, body: &str, context: Context<'_>) -> Rendered {
    let limit = html::growth_limit(body.len());
    let html = html::clean_within(markup, context, limit);
    let found = survey::of(&html);
    let excerpt = match survey::more(markup).and_then(|end| markup.get(..end)) {
        Some(before) => survey::before_more(&html::clean_within(before, context, limit)),
        None => found.excerpt,
    };
    let mut resources = found.resources;
    survey::source::locate(&mut resources, body, context);
    let (links, media) = resources.into_iter().partition(|r| r.kind == ResourceKind::Link);
    Rendered {
        html,
        contents: found.contents,
        excerpt,
        text: found.text,
        words: found.count.total(),
        reading_minutes: found.count.minutes(),
        links,
        media,
    }
}
