//! Jekyll's Markdown: kramdown 2 with its parser `GFM`, as Jekyll configures it.
//!
//! Its grammar differs from CommonMark's in the blocks themselves (lists, tables, HTML that runs to
//! its end tag, text between blocks), so it has a parser of its own, in the two steps that kramdown
//! has: [`blocks`] cuts the text into blocks and gathers definitions, then [`spans`] reads the text
//! within them, now that every definition is known. [`writer`] prints the tree as HTML, which still
//! has to pass the gate.
//!
//! Source of the rules: <https://kramdown.gettalong.org/syntax.html>, the documentation of
//! kramdown-parser-gfm, and what kramdown 2.4 does with real posts.

mod abbreviations;
mod attributes;
mod blocks;
mod cursor;
mod document;
mod element;
mod headings;
mod lines;
mod spans;
mod tables;
mod tags;
mod typography;
mod writer;

use document::Document;

use crate::markdown::Context;

/// Deepest nesting of blocks, and of HTML within text, that is looked into. What lies deeper is text.
const MAX_DEPTH: usize = 60;

/// Renders a body to HTML that has not passed the gate.
pub(crate) fn markup(body: &str, context: Context<'_>) -> String {
    let mut text = body.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let mut document = Document::new(text.len(), context.options);
    let mut tree = blocks::read(&text, &mut document);
    document.finish(&mut tree);
    headings::name(&mut tree, &mut document);
    writer::write(&tree, &document, context)
}
