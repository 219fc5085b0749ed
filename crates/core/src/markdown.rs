//! From Markdown to [`Rendered`]: parser options, then one pass per rule, then the gate.

use pulldown_cmark::{Event, Options, html::push_html};

use crate::html::{self, SafeHtml};

mod alerts;
mod code;
mod excerpt;
mod figures;
mod footnotes;
mod headings;
mod quotes;
mod tables;
mod tasks;
mod text;
mod wording;
mod words;

/// What a renderer must know besides the text itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'a> {
    /// Path under which the site is served: begins and ends with `/` (`/`, `/blog/`).
    pub base: &'a str,
    /// Folder of the source file relative to the posts folder, without a leading `/` and either
    /// empty or ending in `/`; relative URLs in the text resolve against it.
    pub folder: &'a str,
    /// Language of the text as a BCP 47 tag: decides on quotation marks and generated words.
    pub language: &'a str,
}

/// A rendered article and what was learned on the way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rendered {
    /// The article's HTML.
    pub html: SafeHtml,
    /// Headings in order.
    pub contents: Vec<Heading>,
    /// Plain text before `<!--more-->`, or else the first paragraph.
    pub excerpt: String,
    /// Words in the text, code left out.
    pub words: usize,
}

/// A heading with its anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Level from 1 to 6.
    pub level: u8,
    /// The `id` in the HTML.
    pub id: String,
    /// Plain text.
    pub text: String,
}

/// Renders a Markdown body.
pub fn render(body: &str, context: Context<'_>) -> Rendered {
    let words = wording::of(context.language);
    let mut events = quotes::parse(body, options(), context.language);
    let contents = headings::pass(&mut events);
    let excerpt = excerpt::of(&events);
    let count = words::count(&events);
    let passes: [Pass; 6] =
        [figures::pass, tables::pass, code::pass, tasks::pass, alerts::pass, footnotes::pass];
    for pass in passes {
        events = pass(events, words);
    }
    let mut markup = String::with_capacity(body.len().saturating_mul(3) / 2);
    push_html(&mut markup, events.into_iter());
    let html = html::clean_within(&markup, context, html::growth_limit(body.len()));
    Rendered { html, contents, excerpt, words: count }
}

/// A rule: some events become others. Markup that it adds goes through the gate like all other.
type Pass = for<'a> fn(Vec<Event<'a>>, &wording::Wording) -> Vec<Event<'a>>;

const fn options() -> Options {
    Options::ENABLE_TABLES
        .union(Options::ENABLE_FOOTNOTES)
        .union(Options::ENABLE_STRIKETHROUGH)
        .union(Options::ENABLE_TASKLISTS)
        .union(Options::ENABLE_SMART_PUNCTUATION)
        .union(Options::ENABLE_HEADING_ATTRIBUTES)
        .union(Options::ENABLE_GFM)
}
