//! Where the text is code, and where it is raw HTML, seen before Liquid has run.

use core::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::token::{Kind, Token};

/// Elements within which there is no Markdown, unless they say so.
const BLOCKS: [&str; 14] = [
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "figure",
    "section",
    "table",
    "td",
    "th",
    "ul",
];

/// Elements whose content is code.
const CODE: [&str; 2] = ["code", "pre"];

/// What kind of text stands at a place.
#[derive(Debug, Default)]
pub(super) struct Places {
    code: Vec<Range<usize>>,
    html: Vec<Range<usize>>,
}

impl Places {
    /// Reads a text whose pieces are known.
    pub(super) fn of(text: &str, tokens: &[Token<'_>]) -> Self {
        let masked = mask(text, tokens);
        let extensions = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_GFM;
        let mut places = Self::default();
        let mut elements = Elements::default();
        for (event, range) in Parser::new_ext(&masked, extensions).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => places.code.push(range),
                Event::Start(Tag::HtmlBlock) => places.html.push(range),
                Event::Html(html) => elements.read(&html, range.start, true),
                Event::InlineHtml(html) => elements.read(&html, range.start, false),
                _ => {}
            }
        }
        places.code.append(&mut elements.code);
        places.html.append(&mut elements.html);
        unite(&mut places.code);
        unite(&mut places.html);
        places
    }

    /// All of the text is code.
    pub(super) fn all_code(text: &str) -> Self {
        Self { code: core::iter::once(0..text.len()).collect(), html: Vec::new() }
    }

    /// Whether the place is within a code span or a code block.
    pub(super) fn is_code(&self, at: usize) -> bool {
        holds(&self.code, at)
    }

    /// Whether the place is within HTML, where Markdown is not read.
    pub(super) fn is_html(&self, at: usize) -> bool {
        holds(&self.html, at)
    }
}

fn holds(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    let before = after.checked_sub(1).and_then(|index| ranges.get(index));
    before.is_some_and(|range| at < range.end)
}

/// Sorts the ranges and makes one of those that touch.
fn unite(ranges: &mut Vec<Range<usize>>) {
    ranges.sort_by_key(|range| range.start);
    let mut united: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges.drain(..) {
        match united.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => united.push(range),
        }
    }
    *ranges = united;
}

/// The text with one long word for what stands in a `highlight` or `codeblock` that begins its
/// line: listings show fences, indented lines and backticks that mean nothing around them.
fn mask(text: &str, tokens: &[Token<'_>]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    let mut open: Option<(&str, usize)> = None;
    for token in tokens.iter().filter(|token| token.kind == Kind::Tag) {
        match open {
            None if matches!(token.name(), "highlight" | "codeblock")
                && begins_line(text, token.at) =>
            {
                open = Some((token.name(), token.at + token.source.len()));
            }
            Some((name, start)) if token.name().strip_prefix("end") == Some(name) => {
                masked.push_str(text.get(from..start).unwrap_or_default());
                masked.extend(core::iter::repeat_n('x', token.at - start));
                from = token.at;
                open = None;
            }
            _ => {}
        }
    }
    masked.push_str(text.get(from..).unwrap_or_default());
    masked
}

fn begins_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t', '>']);
    before.is_empty() || before.ends_with(['\n', '\r'])
}

/// Elements of HTML that are open.
#[derive(Debug, Default)]
struct Elements {
    /// The outermost element with code: its name, where it begins, and how many of the name are open.
    open_code: Option<(&'static str, usize)>,
    /// The outermost block likewise.
    open_block: Option<(&'static str, usize, usize)>,
    code: Vec<Range<usize>>,
    html: Vec<Range<usize>>,
}

impl Elements {
    /// Reads a piece of HTML that begins at an offset of the text.
    fn read(&mut self, html: &str, offset: usize, is_block: bool) {
        for (at, _) in html.match_indices('<') {
            let rest = html.get(at + 1..).unwrap_or_default();
            let is_end = rest.starts_with('/');
            let rest = rest.strip_prefix('/').unwrap_or(rest);
            let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            let (name, attributes) = rest.split_at_checked(length).unwrap_or_default();
            let named = |known: &&&'static str| known.eq_ignore_ascii_case(name);
            if let Some(name) = CODE.iter().find(named) {
                self.code(name, is_end, offset + at);
            } else if let Some(name) = BLOCKS.iter().find(named).filter(|_| is_block) {
                let tag = attributes.get(..attributes.find('>').unwrap_or(attributes.len()));
                if !tag.unwrap_or_default().contains("markdown=") {
                    self.block(name, is_end, offset + at);
                }
            }
        }
    }

    fn code(&mut self, name: &'static str, is_end: bool, at: usize) {
        match self.open_code {
            None if !is_end => self.open_code = Some((name, at)),
            Some((open, start)) if is_end && open == name => {
                self.code.push(start..at);
                self.open_code = None;
            }
            _ => {}
        }
    }

    fn block(&mut self, name: &'static str, is_end: bool, at: usize) {
        match &mut self.open_block {
            None if !is_end => self.open_block = Some((name, at, 1)),
            Some((open, start, depth)) if *open == name => {
                *depth = if is_end { depth.saturating_sub(1) } else { depth.saturating_add(1) };
                if *depth == 0 {
                    self.html.push(*start..at);
                    self.open_block = None;
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    /// What stands at the first `X`: `c` for code, `h` for HTML.
    fn place(text: &str) -> &'static str {
        let places = Places::of(text, &tokens(text));
        let at = text.find('X').unwrap();
        match (places.is_code(at), places.is_html(at)) {
            (true, _) => "c",
            (_, true) => "h",
            _ => "",
        }
    }

    #[test]
    fn code_is_where_markdown_sees_it() {
        for (text, expected) in [
            ("a X", ""),
            ("a `X` b", "c"),
            ("```\nX\n```\n", "c"),
            ("~~~\na\n~~~\nX", ""),
            ("a\n\n    X\n", "c"),
            ("a\n    X\n", ""),
            ("1. a\n\n    X\n", ""),
            ("a\n: b\n\n    X\n", ""),
            ("<pre>a X</pre>", "c"),
            ("<PRE><code>a</code> X</PRE>", "c"),
            ("<code>a</code> X", ""),
            ("a <code>X</code>", "c"),
            ("<code> X", ""),
            ("<div>\nX\n</div>", "h"),
            ("<div>\n\nX\n\n</div>", "h"),
            ("<div markdown=\"1\">\n\nX\n\n</div>", ""),
            ("<div><div></div>\n\nX\n</div>", "h"),
            ("<div></div>\n\nX", ""),
            ("{% highlight a %}\n```\n{% endhighlight %}\nX", ""),
            ("- a\n\n    {% highlight a %}\nb\n\nc\n    {% endhighlight %}\n\n    X", ""),
            ("`{% highlight %}` X `{% endhighlight %}`", ""),
        ] {
            assert_eq!(place(text), expected, "{text}");
        }
    }
}
