//! What a line begins. Each function looks at the text from the start of a line on.

use super::{cursor::skip, tags};

/// Spaces at the start, so many at the most.
pub(super) fn spaces(text: &str, most: usize) -> usize {
    text.bytes().take(most).take_while(|b| *b == b' ').count()
}

/// The text behind up to three spaces.
pub(super) fn indented(text: &str) -> &str {
    skip(text, spaces(text, 3))
}

/// Length of the empty lines at the start; 0 where there are none.
pub(super) fn blank(text: &str) -> usize {
    let white = text.len() - text.trim_start_matches(is_space).len();
    text.get(..white).and_then(|white| white.rfind('\n')).map_or(0, |at| at + 1)
}

/// Whether the text up to its first line end is empty, which must be there.
fn ends(text: &str) -> Option<usize> {
    let white =
        text.bytes().take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | 0x0b | 0x0c)).count();
    text.as_bytes().get(white).filter(|b| **b == b'\n').map(|_| white + 1)
}

/// Length of an end-of-block marker, a line `^`.
pub(super) fn marker(text: &str) -> Option<usize> {
    ends(text.strip_prefix('^')?).map(|length| length + 1)
}

/// Whether the line is a thematic break.
pub(super) fn is_rule(text: &str) -> bool {
    let line = text.split('\n').next().unwrap_or_default();
    let line = indented(line);
    let Some(mark) = line.chars().next().filter(|c| matches!(c, '*' | '-' | '_')) else {
        return false;
    };
    line.chars().all(|c| c == mark || matches!(c, ' ' | '\t'))
        && line.chars().filter(|c| *c == mark).count() >= 3
}

/// Length of a bullet with up to `most` spaces before it.
pub(super) fn bullet(text: &str, most: usize) -> Option<usize> {
    let indent = spaces(text, most);
    let rest = skip(text, indent);
    (rest.starts_with(['+', '*', '-']) && has_tail(skip(rest, 1))).then_some(indent + 1)
}

/// Length of a number with its dot and up to `most` spaces before it.
pub(super) fn number(text: &str, most: usize) -> Option<usize> {
    let indent = spaces(text, most);
    let rest = skip(text, indent);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let rest = skip(rest, digits);
    (digits > 0 && rest.starts_with('.') && has_tail(skip(rest, 1))).then_some(indent + digits + 1)
}

/// Length of the colon of a definition with up to `most` spaces before it.
pub(super) fn colon(text: &str, most: usize) -> Option<usize> {
    let indent = spaces(text, most);
    let rest = skip(text, indent);
    (rest.starts_with(':') && has_tail(skip(rest, 1))).then_some(indent + 1)
}

/// What must follow the mark of an item.
fn has_tail(text: &str) -> bool {
    text.starts_with(['\t', '|', ' '])
}

pub(super) fn is_list(text: &str) -> bool {
    bullet(text, 3).is_some() || number(text, 3).is_some()
}

/// Level of a heading and length of its mark with the white space behind it.
pub(super) fn heading(text: &str) -> Option<(u8, usize)> {
    let level = text.bytes().take(7).take_while(|b| *b == b'#').count();
    let white = skip(text, level).bytes().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let level = u8::try_from(level).ok().filter(|level| (1..=6).contains(level))?;
    (white > 0).then_some((level, usize::from(level) + white))
}

/// Length of a quotation's mark.
pub(super) fn quote(text: &str) -> Option<usize> {
    let indent = spaces(text, 3);
    let rest = skip(text, indent).strip_prefix('>')?;
    Some(indent + 1 + usize::from(rest.starts_with(' ')))
}

/// Whether a fence of code may begin.
pub(super) fn is_fence(text: &str) -> bool {
    indented(text).bytes().take_while(|b| matches!(b, b'~' | b'`')).count() >= 3
}

/// Length of the indentation of code.
pub(super) fn code_indent(text: &str) -> Option<usize> {
    if text.starts_with('\t') { Some(1) } else { text.starts_with("    ").then_some(4) }
}

/// A block's attribute list on a line of its own: what stands in it, and the length of the line.
pub(super) fn attribute_list(text: &str) -> Option<(&str, usize)> {
    let rest = indented(text).strip_prefix("{:")?;
    if rest.starts_with([':', '/']) {
        return None;
    }
    let inside = braced(rest)?;
    let after = skip(rest, inside.len() + 1);
    let length = ends(after)?;
    Some((inside, text.len() - after.len() + length))
}

/// Longest attribute list that is looked for.
const MAX_LIST: usize = 4096;

/// Text up to a closing brace that is not escaped; at least one character.
pub(super) fn braced(text: &str) -> Option<&str> {
    let mut escaped = false;
    for (at, byte) in text.bytes().take(MAX_LIST).enumerate() {
        match byte {
            b'}' if !escaped => return text.get(..at).filter(|inside| !inside.is_empty()),
            _ => escaped = byte == b'\\',
        }
    }
    None
}

/// Length of a name of references and keys: letters, digits, `_` and, after the first, `-`.
pub(super) fn identifier(text: &str) -> Option<usize> {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    text.bytes().next().filter(|b| word(*b))?;
    Some(text.bytes().take_while(|b| word(*b) || *b == b'-').count())
}

/// Whether a block of HTML begins or ends here, which ends what is before it.
pub(super) fn is_html(text: &str) -> bool {
    let text = indented(text);
    if let Some(rest) = text.strip_prefix("</") {
        return !tags::is_span_word(rest)
            && tags::name(rest).is_some_and(|length| {
                skip(rest, length).trim_start_matches(is_space).starts_with('>')
            });
    }
    let Some(rest) = text.strip_prefix('<') else { return false };
    tags::name(rest).is_some() && !tags::is_span_word(rest)
}

/// Whether a block ends here, and lines without indentation are no longer taken into it.
pub(super) fn ends_lazily(text: &str) -> bool {
    text.is_empty()
        || blank(text) > 0
        || attribute_list(text).is_some()
        || marker(text).is_some()
        || is_html(text)
}

/// Whether a paragraph ends here.
pub(super) fn ends_paragraph(text: &str) -> bool {
    ends_lazily(text)
        || is_list(text)
        || heading(text).is_some()
        || colon(text, 3).is_some()
        || quote(text).is_some()
        || is_fence(text)
}

/// Whether another block may begin here.
pub(super) fn is_boundary(text: &str) -> bool {
    text.is_empty() || blank(text) > 0 || marker(text).is_some() || attribute_list(text).is_some()
}

/// White space, line ends included.
pub(super) const fn is_space(c: char) -> bool {
    c.is_ascii_whitespace() || c == '\x0b'
}
