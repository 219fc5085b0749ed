//! From Markdown to [`Rendered`]: parser options, then one pass per rule, then the gate.

use pulldown_cmark::{Event, Options as Extensions, html::push_html};

use crate::html::{self, SafeHtml};

mod alerts;
mod code;
pub mod commonmark;
mod context;
mod excerpt;
mod figures;
mod footnotes;
mod headings;
pub mod jekyll;
mod quotes;
mod summary;
mod tables;
mod tasks;
mod text;
mod wording;
mod words;

pub use context::{Context, Dialect, Options, References};
pub use summary::Summary;

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

/// Renders a Markdown body by the rules of its dialect.
pub fn render(body: &str, context: Context<'_>) -> Rendered {
    match context.dialect {
        Dialect::CommonMark => commonmark::render(body, context),
        Dialect::Jekyll => jekyll::render(body, context),
    }
}

/// What a listing says of a Markdown body, at a fraction of the cost of rendering it.
pub fn summarize(body: &str, context: Context<'_>) -> Summary {
    match context.dialect {
        Dialect::CommonMark => commonmark::summarize(body, context),
        Dialect::Jekyll => jekyll::summarize(body, context),
    }
}

fn pipeline(body: &str, context: Context<'_>) -> Rendered {
    let words = wording::of(context.language);
    let mut events = quotes::parse(body, extensions(), context.language);
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

const fn extensions() -> Extensions {
    Extensions::ENABLE_TABLES
        .union(Extensions::ENABLE_FOOTNOTES)
        .union(Extensions::ENABLE_STRIKETHROUGH)
        .union(Extensions::ENABLE_TASKLISTS)
        .union(Extensions::ENABLE_SMART_PUNCTUATION)
        .union(Extensions::ENABLE_HEADING_ATTRIBUTES)
        .union(Extensions::ENABLE_GFM)
}
