//! The pass with parsers that are compiled in.

use feuilleton_core::html::{Piece, SafeHtml, splice_code};

use crate::{MAX_BYTES, layout::Layout, tokens, work::Work};

mod grammars;
mod parser;

use grammars::Grammar;

/// An article with its code coloured and its lines numbered and marked; no letter of its text
/// changes, and blocks in unknown languages stay as they are.
pub fn article(html: &SafeHtml) -> SafeHtml {
    splice_code(html, |classes, text| {
        let layout = Layout::read(classes);
        layout.pieces(text, &tokens(&layout, text))
    })
}

/// One text in a language that an author may have named after a fence: the steps through it, or
/// `None` when the language is not known or nothing in the text has a colour.
pub fn highlight(language: &str, text: &str) -> Option<Vec<Piece>> {
    let layout = Layout::of_language(language);
    layout.pieces(text, &tokens(&layout, text))
}

fn tokens(layout: &Layout, text: &str) -> Vec<tokens::Token> {
    let Some(language) = layout.language.filter(|_| text.len() <= MAX_BYTES) else {
        return Vec::new();
    };
    let mut work = Work::new(language, layout.source(text).into_owned());
    while let Some(part) = work.next_part() {
        let analysis = parser::analyse(part.language, work.text(&part)).unwrap_or_default();
        work.answer(&part, analysis);
    }
    tokens::of(&work)
}

/// A grammar's queries, as a browser's parser wants them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Queries {
    /// Patterns for what gets a colour.
    pub highlights: &'static str,
    /// Patterns for what is written in another language; may be empty.
    pub injections: &'static str,
}

/// The queries of one of [`crate::language::LANGUAGES`].
pub fn queries(language: &str) -> Option<Queries> {
    let (_, grammar) = Grammar::named(language)?;
    Some(Queries { highlights: grammar.highlights(), injections: grammar.injections() })
}
