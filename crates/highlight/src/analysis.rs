//! What a parser says of a text.

use std::ops::Range;

/// Findings about one text in one language. Ranges are bytes of that text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Analysis {
    /// Parts that have a name in the grammar's query.
    pub captures: Vec<Capture>,
    /// Parts that are written in another language.
    pub injections: Vec<Injection>,
}

/// A part of a text and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// Where it stands.
    pub range: Range<usize>,
    /// Its name in the query, such as `keyword.function`.
    pub name: String,
    /// Number of the query's pattern: later ones know better.
    pub pattern: usize,
}

/// A part of a text in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Injection {
    /// Where it stands.
    pub range: Range<usize>,
    /// The language, as the query or the text calls it.
    pub language: String,
}
