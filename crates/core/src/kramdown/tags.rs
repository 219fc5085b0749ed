//! HTML tags, as strictly as kramdown takes them: what is no tag here is text.

use super::{attributes::Attributes, cursor::skip, element::Model, lines::is_space};

/// Elements that stand within text; sorted.
const SPAN: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdo", "big", "br", "button", "cite", "code", "del", "dfn", "em",
    "i", "img", "input", "ins", "kbd", "label", "mark", "option", "q", "rb", "rbc", "rp", "rt",
    "rtc", "ruby", "samp", "select", "small", "span", "strong", "sub", "sup", "tt", "u", "var",
];

/// Elements that cannot stand within text; sorted.
const BLOCK: &[&str] = &[
    "address",
    "applet",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "col",
    "colgroup",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "main",
    "map",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements without content; sorted.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
];

/// Elements that hold blocks when their content is read as Markdown; sorted.
const HOLDS_BLOCKS: &[&str] = &[
    "address",
    "applet",
    "article",
    "aside",
    "blockquote",
    "body",
    "dd",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "iframe",
    "li",
    "main",
    "map",
    "menu",
    "nav",
    "noscript",
    "object",
    "section",
    "summary",
    "td",
];

/// Elements that hold text likewise; sorted.
const HOLDS_SPANS: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdo", "big", "button", "caption", "cite", "del", "dfn", "dt",
    "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "ins", "label", "legend", "optgroup", "p", "q",
    "rb", "rbc", "rp", "rt", "rtc", "ruby", "select", "small", "span", "strong", "sub", "sup",
    "th", "tt",
];

/// Elements whose content is never Markdown by itself; sorted.
const HOLDS_RAW: &[&str] =
    &["code", "kbd", "math", "option", "pre", "samp", "script", "style", "textarea", "var"];

fn has(table: &[&str], name: &str) -> bool {
    table.binary_search(&name).is_ok()
}

pub(super) fn is_span(name: &str) -> bool {
    has(SPAN, name)
}

pub(super) fn is_block(name: &str) -> bool {
    has(BLOCK, name)
}

pub(super) fn is_void(name: &str) -> bool {
    has(VOID, name)
}

/// Whether HTML has an element of this name (in lower case).
pub(super) fn is_known(name: &str) -> bool {
    [SPAN, BLOCK, VOID, HOLDS_BLOCKS, HOLDS_SPANS, HOLDS_RAW].iter().any(|table| has(table, name))
}

/// How the content of an element is read when the author asks for Markdown in it.
pub(super) fn model(name: &str) -> Model {
    if has(HOLDS_BLOCKS, name) {
        Model::Block
    } else if has(HOLDS_SPANS, name) {
        Model::Span
    } else {
        Model::Raw
    }
}

/// Whether the text begins with the name of an element that stands within text.
pub(super) fn is_span_word(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    is_span(word) || word == "script"
}

/// Length of an XML name, perhaps with a prefix.
pub(super) fn name(text: &str) -> Option<usize> {
    let first = part(text)?;
    let after = skip(text, first);
    let second = after.strip_prefix(':').and_then(part);
    Some(second.map_or(first, |second| first + 1 + second))
}

fn part(text: &str) -> Option<usize> {
    text.chars().next().filter(|c| c.is_alphabetic() || *c == '_')?;
    let ends = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.' | '_'));
    Some(text.find(ends).unwrap_or(text.len()))
}

/// A start tag.
#[derive(Debug)]
pub(super) struct Tag {
    /// The name, in lower case where HTML has such an element.
    pub(super) name: String,
    pub(super) attributes: Attributes,
    /// Whether it ends in `/>`.
    pub(super) is_closed: bool,
    /// Its length in the text.
    pub(super) length: usize,
}

impl Tag {
    /// Reads a start tag at the start of the text.
    pub(super) fn read(text: &str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let written = inside.get(..name(inside)?)?;
        let lower = written.to_lowercase();
        let known = is_known(&lower);
        let mut rest = skip(inside, written.len());
        let mut attributes = Attributes::NONE;
        loop {
            let next = rest.trim_start_matches(is_space);
            let key = name(next).filter(|_| next.len() < rest.len());
            let Some(key) = key.and_then(|length| next.get(..length)) else {
                rest = next;
                break;
            };
            rest = skip(next, key.len());
            let value = value(rest);
            if let Some((_, length)) = value {
                rest = skip(rest, length);
            }
            let value = value.map_or("", |(value, _)| value);
            if known {
                attributes.set(&key.to_lowercase(), value);
            } else {
                attributes.set(key, value);
            }
        }
        let is_closed = rest.starts_with('/');
        let rest = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')?;
        let name = if known { lower } else { written.to_owned() };
        Some(Self { name, attributes, is_closed, length: text.len() - rest.len() })
    }
}

/// `= value`: a word or a quoted text, and the length of all.
fn value(text: &str) -> Option<(&str, usize)> {
    let after = text.trim_start_matches(is_space).strip_prefix('=')?.trim_start_matches(is_space);
    let before = text.len() - after.len();
    if let Some(quote) = after.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inside = skip(after, 1);
        let value = inside.get(..inside.find(quote)?)?;
        return Some((value, before + value.len() + 2));
    }
    let end = after.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(after.len());
    after.get(..end).filter(|word| !word.is_empty()).map(|word| (word, before + word.len()))
}

/// An end tag at the start of the text: its name as written, and its length.
pub(super) fn end_tag(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix("</")?;
    let written = inside.get(..name(inside)?)?;
    let rest = skip(inside, written.len()).trim_start_matches(is_space).strip_prefix('>')?;
    Some((written, text.len() - rest.len()))
}

/// Length of a comment at the start of the text.
pub(super) fn comment(text: &str) -> Option<usize> {
    text.strip_prefix("<!--")?.find("-->").map(|at| at + 7)
}

/// Length of a processing instruction likewise.
pub(super) fn instruction(text: &str) -> Option<usize> {
    text.strip_prefix("<?")?.find("?>").map(|at| at + 4)
}

/// The text of a CDATA section at the start of the text, and the length of the section.
pub(super) fn cdata(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix("<![CDATA[")?;
    let end = inside.find("]]>")?;
    Some((inside.get(..end)?, end + "<![CDATA[]]>".len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [SPAN, BLOCK, VOID, HOLDS_BLOCKS, HOLDS_SPANS, HOLDS_RAW] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }

    #[test]
    fn only_well_written_tags_are_tags() {
        for (text, length) in [
            ("<a href=\"x\" b>", Some(14)),
            ("<br/>x", Some(5)),
            ("<br / >", None),
            ("<img width=100% />", None),
            ("<a title='a > b'>", Some(17)),
            ("<a title=\"a>", None),
            ("<a b= c>", Some(8)),
            ("< a>", None),
            ("<1>", None),
            ("<x:y z>", Some(7)),
        ] {
            assert_eq!(Tag::read(text).map(|tag| tag.length), length, "{text}");
        }
    }
}
