//! Typographic characters, line breaks, escapes and character references.

use super::{
    super::{
        cursor::skip,
        element::{Element, Kind, push_text},
    },
    Spans,
};

/// What is written, and what it becomes; the longer ones first.
const SYMBOLS: [(&str, &str); 9] = [
    ("---", "—"),
    ("--", "–"),
    ("...", "…"),
    ("\\<<", "<<"),
    ("\\>>", ">>"),
    ("<< ", "«\u{a0}"),
    (" >>", "\u{a0}»"),
    ("<<", "«"),
    (">>", "»"),
];

impl Spans<'_, '_> {
    pub(super) fn symbol(&mut self, out: &mut Vec<Element>) -> bool {
        let rest = self.source.rest();
        let Some((written, symbol)) = SYMBOLS.iter().find(|(written, _)| rest.starts_with(written))
        else {
            return false;
        };
        self.source.take(written.len());
        if symbol.is_ascii() {
            push_text(out, symbol);
        } else {
            out.push(Element::new(Kind::Symbol(symbol)));
        }
        true
    }

    /// Two spaces, two backslashes or (as on GitHub) one before the line's end.
    pub(super) fn line_break(&mut self, out: &mut Vec<Element>) -> bool {
        let rest = self.source.rest();
        let length = ["  \n", "\\\\\n", "\\\n"].iter().find(|mark| rest.starts_with(*mark));
        let Some(length) = length.map(|mark| mark.len() - 1) else { return false };
        // At the end of a block there is nothing to break from.
        if length == 1 && skip(rest, 2).is_empty() {
            self.source.take(1);
            return true;
        }
        self.source.take(length);
        out.push(Element::new(Kind::Break));
        true
    }

    pub(super) fn escape(&mut self, out: &mut Vec<Element>) -> bool {
        let escaped = skip(self.source.rest(), 1).chars().next().filter(|c| is_escapable(*c));
        if escaped.is_none() {
            return false;
        }
        self.source.take(1);
        self.text(out, 1)
    }

    pub(super) fn reference(&mut self, out: &mut Vec<Element>) -> bool {
        let Some(length) = reference(self.source.rest()) else { return false };
        let written = self.source.take(length).to_owned();
        out.push(Element::new(Kind::Reference(written)));
        true
    }
}

pub(super) const fn is_escapable(c: char) -> bool {
    matches!(
        c,
        '\\' | '.'
            | '*'
            | '_'
            | '+'
            | '`'
            | '<'
            | '>'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '#'
            | '!'
            | ':'
            | '|'
            | '"'
            | '\''
            | '$'
            | '='
            | '-'
            | '~'
    )
}

/// Length of a character reference at the start of the text, with its `&` and semicolon.
pub(in super::super) fn reference(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('&')?;
    let end = inside.bytes().take(64).position(|b| b == b';')?;
    let name = inside.get(..end)?;
    let is_reference = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix('x') {
            Some(hex) => !hex.is_empty() && hex.bytes().all(|b| b.is_ascii_hexdigit()),
            None => !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()),
        },
        None => {
            name.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':'))
                && name
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b':'))
        }
    };
    is_reference.then_some(end + 2)
}
