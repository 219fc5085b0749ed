//! Quotation marks: which of the straight ones open and which close.
//!
//! The rules look at the mark, the character before it and some after it, and the first that fits
//! counts. They go back to SmartyPants (<https://daringfireball.net/projects/smartypants/>).

use super::{
    super::{
        cursor::skip,
        element::{Element, Kind, push_text},
        lines::is_space,
    },
    Spans,
};

const OPEN_DOUBLE: char = '“';
const CLOSE_DOUBLE: char = '”';
const OPEN_SINGLE: char = '‘';
const CLOSE_SINGLE: char = '’';

impl Spans<'_, '_> {
    /// Reads quotation marks, perhaps with the character before them.
    pub(super) fn quote(&mut self, out: &mut Vec<Element>) -> bool {
        let rest = self.source.rest();
        let Some(first) = rest.chars().next() else { return false };
        let after = skip(rest, first.len_utf8());
        let next = after.chars().next().filter(|c| is_mark(*c));
        let found = match next {
            _ if is_mark(first) => at_once(first, after),
            Some(mark) if first != '\\' => {
                push_text(out, self.source.take(first.len_utf8()));
                behind(first, mark, after)
            }
            _ => return false,
        };
        // Behind another mark the first one is left as it is.
        if let Some(mark) = found.left_alone {
            push_text(out, mark.encode_utf8(&mut [0; 4]));
        }
        self.source.take(found.length);
        let marks = found.marks.into_iter().flatten();
        out.extend(marks.map(|mark| Element::new(Kind::QuotationMark(mark))));
        true
    }
}

/// Marks that were found, and how many bytes they replace.
#[derive(Default)]
struct Found {
    left_alone: Option<char>,
    marks: [Option<char>; 2],
    length: usize,
}

impl Found {
    fn one(mark: char) -> Self {
        Self { marks: [Some(mark), None], length: 1, left_alone: None }
    }

    fn two(first: char, second: char) -> Self {
        Self { marks: [Some(first), Some(second)], length: 2, left_alone: None }
    }
}

/// A mark with nothing before it that has not been read.
fn at_once(mark: char, after: &str) -> Found {
    alone(mark, after)
        .or_else(|| pair(mark, after))
        .or_else(|| before_digits(mark, after))
        .or_else(|| double(mark, after))
        .or_else(|| trailing(mark, after))
        .unwrap_or_else(|| Found::one(open(mark)))
}

/// A mark (and what follows it) behind a character that is no mark.
fn behind(first: char, mark: char, text: &str) -> Found {
    let after = skip(text, 1);
    let spaced = || {
        pair(mark, after)
            .or_else(|| before_digits(mark, after))
            .or_else(|| is_word(after).then(|| Found::one(open(mark))))
    };
    let found = if is_space(first) { spaced() } else { None };
    found.unwrap_or_else(|| Found::one(if closes_after(first) { close(mark) } else { open(mark) }))
}

/// A mark that emphasis or punctuation follows.
fn alone(mark: char, after: &str) -> Option<Found> {
    let stars = after.bytes().take(2).take_while(|b| matches!(b, b'*' | b'_')).count();
    let opens =
        (1..=stars).any(|count| skip(after, count).chars().next().is_some_and(|c| !is_space(c)));
    if opens {
        return Some(Found::one(open(mark)));
    }
    let punctuation = after.chars().next().filter(|c| c.is_ascii_punctuation() && *c != '&')?;
    let next = skip(after, punctuation.len_utf8());
    // No word begins behind it; the underscore is a letter of words itself.
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    let within_word = is_letter(punctuation) != next.chars().next().is_some_and(is_letter);
    (!next.starts_with("..") && !within_word).then(|| Found::one(close(mark)))
}

/// `"'word` or `'"word`.
fn pair(mark: char, after: &str) -> Option<Found> {
    let second = after.chars().next().filter(|c| is_mark(*c) && *c != mark)?;
    is_word(skip(after, 1)).then(|| Found::two(open(mark), open(second)))
}

/// The apostrophe of `'80s`.
fn before_digits(mark: char, after: &str) -> Option<Found> {
    match after.as_bytes() {
        [b'0'..=b'9', b'0'..=b'9', b's', ..] if mark == '\'' => Some(Found::one(CLOSE_SINGLE)),
        _ => None,
    }
}

/// A mark directly behind another mark closes.
fn double(mark: char, after: &str) -> Option<Found> {
    let second = after.chars().next().filter(|c| is_mark(*c))?;
    Some(Found { left_alone: Some(mark), marks: [Some(close(second)), None], length: 2 })
}

/// A mark that white space, the end or a genitive follows.
fn trailing(mark: char, after: &str) -> Option<Found> {
    let genitive = after
        .strip_prefix('s')
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
    (after.is_empty() || after.starts_with(is_space) || genitive).then(|| Found::one(close(mark)))
}

const fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'')
}

const fn open(mark: char) -> char {
    if mark == '"' { OPEN_DOUBLE } else { OPEN_SINGLE }
}

const fn close(mark: char) -> char {
    if mark == '"' { CLOSE_DOUBLE } else { CLOSE_SINGLE }
}

/// Whether a mark directly behind this character closes.
const fn closes_after(c: char) -> bool {
    !matches!(c, ' ' | '\\' | '\t' | '\r' | '\n' | '[' | '{' | '(' | '-')
}

/// Whether the text begins with an (ASCII) letter, digit or underscore.
fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
}
