//! The second step: reading the text within a block.
//!
//! At each character that may begin something the kinds are tried in a fixed order; what begins
//! nothing is text.

use super::{
    cursor::{Cursor, skip},
    document::Document,
    element::{Element, Kind, push_text},
};
use crate::markdown::Options;

mod code;
mod emphasis;
mod extensions;
mod habits;
mod html;
mod link;
mod quotes;
mod symbols;

pub(super) use symbols::reference;

/// Reads a block's text.
pub(super) fn read(text: &str, document: &mut Document) -> Vec<Element> {
    Spans::new(text, document, Kinds::All).whole()
}

/// Reads only code and HTML.
pub(super) fn outline(text: &str, document: &mut Document) -> Vec<Element> {
    Spans::new(text, document, Kinds::CodeAndHtml).whole()
}

/// Reads only code.
pub(super) fn code_only(text: &str) -> Vec<Element> {
    Spans::new(text, &mut Document::new(text.len(), Options::NONE), Kinds::Code).whole()
}

/// The kinds that are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kinds {
    All,
    Html,
    Code,
    CodeAndHtml,
}

/// What the text stands in.
#[derive(Debug, Clone, Copy, Default)]
struct Scope {
    /// Within emphasis at any depth, and directly.
    emphasis: bool,
    directly_in_emphasis: bool,
    strong: bool,
    /// Within a link or the description of an image.
    link: bool,
    /// Directly within HTML whose content is no Markdown.
    raw: bool,
    depth: usize,
}

/// Where a nested text ends.
#[derive(Debug, Clone, Copy)]
enum Stop<'s> {
    /// With the text itself.
    Never,
    /// At a closing delimiter.
    Delimiter(&'s str),
    /// At the bracket that closes a link's text.
    Bracket(Brackets),
    /// At the end tag of this name.
    EndTag(&'s str),
}

/// What has been seen of a link's text.
#[derive(Debug, Clone, Copy)]
struct Brackets {
    /// Opening brackets less closing ones.
    open: isize,
    /// Images, whose opening brackets were counted and whose closing ones were not.
    images: isize,
    /// Elements among which the images were counted.
    seen: usize,
}

impl Brackets {
    /// Behind the first bracket.
    const OPEN: Self = Self { open: 1, images: 0, seen: 0 };

    /// Counts the bracket that the text begins with; whether all are closed.
    fn count(&mut self, text: &str, out: &[Element]) -> bool {
        match text.as_bytes() {
            [b']', ..] => self.open -= 1,
            [b'[', ..] | [b'!', b'[', ..] => self.open += 1,
            _ => return false,
        }
        for element in out.iter().skip(self.seen) {
            self.images += isize::from(element.kind == Kind::Image);
        }
        self.seen = out.len();
        self.open == self.images
    }
}

/// A text that is being read.
struct Spans<'d, 't> {
    document: &'d mut Document,
    source: Cursor<'t>,
    kinds: Kinds,
    /// Lengths of runs of back quotes that do not occur any more.
    unclosed_code: Vec<usize>,
}

impl<'d, 't> Spans<'d, 't> {
    const fn new(text: &'t str, document: &'d mut Document, kinds: Kinds) -> Self {
        Self { document, source: Cursor::new(text), kinds, unclosed_code: Vec::new() }
    }

    fn whole(mut self) -> Vec<Element> {
        self.until(Stop::Never, Scope::default()).0
    }

    /// Reads up to the stop, which is not read, or to the last thing of interest; whether it was
    /// found.
    fn until(&mut self, mut stop: Stop<'_>, scope: Scope) -> (Vec<Element>, bool) {
        let mut out = Vec::new();
        while !self.source.is_done() {
            let Some(length) = self.next_start(&stop) else {
                if matches!(stop, Stop::Never) {
                    push_text(&mut out, self.source.take_rest());
                }
                break;
            };
            push_text(&mut out, self.source.take(length));
            if self.stops(&mut stop, &out) {
                return (out, true);
            }
            self.one(&mut out, scope);
        }
        (out, false)
    }

    /// Reads what begins here, or else one character as text.
    fn one(&mut self, out: &mut Vec<Element>, scope: Scope) {
        let all = self.kinds == Kinds::All;
        let code = all || matches!(self.kinds, Kinds::Code | Kinds::CodeAndHtml);
        let html = all || matches!(self.kinds, Kinds::Html | Kinds::CodeAndHtml);
        let first = self.source.rest().as_bytes().first().copied().unwrap_or_default();
        let read = match first {
            b'*' | b'_' if all => self.emphasis(out, scope),
            b'`' if code => self.code(out),
            b'<' => {
                (all && self.autolink(out))
                    || (html && self.html(out, scope))
                    || (all && self.quote(out))
                    || (all && self.symbol(out))
            }
            b'[' if all => {
                self.footnote(out) || self.wiki_link(out, scope) || self.link(out, scope)
            }
            b'!' if all => self.link(out, scope),
            b'$' if all => self.quote(out) || self.math(out) || self.dollar_math(out),
            b'{' if all => self.quote(out) || self.extension(out),
            b'&' if all => self.quote(out) || self.reference(out),
            b'\\' if all => self.symbol(out) || self.line_break(out) || self.escape(out),
            b' ' if all => self.quote(out) || self.symbol(out) || self.line_break(out),
            b'~' if all => self.quote(out) || self.deletion(out) || self.mark(out),
            b'^' | b'=' if all => self.quote(out) || self.mark(out),
            _ if all => self.quote(out) || self.symbol(out),
            _ => false,
        };
        if !read {
            push_text(out, self.source.take_char());
        }
    }

    /// Length of the text before the next thing that may begin or stop.
    fn next_start(&self, stop: &Stop<'_>) -> Option<usize> {
        let rest = self.source.rest();
        let bytes = rest.as_bytes();
        let bracket = matches!(stop, Stop::Bracket(_));
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let next = bytes.get(at + 1).copied().unwrap_or_default();
            let starts = match self.kinds {
                Kinds::All => self.starts(*byte, next, at, bytes),
                Kinds::Html => *byte == b'<',
                Kinds::Code => *byte == b'`',
                Kinds::CodeAndHtml => matches!(byte, b'<' | b'`'),
            };
            if starts || (bracket && *byte == b']') {
                return Some(at);
            }
            at += if *byte < 0x80 { 1 } else { char_length(*byte) };
        }
        None
    }

    fn starts(&self, byte: u8, next: u8, at: usize, bytes: &[u8]) -> bool {
        match byte {
            b'*' | b'_' | b'`' | b'<' | b'[' | b'&' | b'\\' | b'"' | b'\'' => true,
            // A quotation mark is judged together with the character before it, even a longer one.
            _ if bytes.get(at + char_length(byte)).is_some_and(|b| matches!(b, b'"' | b'\'')) => {
                true
            }
            b'!' => next == b'[',
            b'$' => next == b'$' || self.document.options.dollar_math,
            b'{' => next == b':',
            b'~' => next == b'~' || self.document.options.marks,
            b'^' => self.document.options.marks,
            b'=' => next == b'=' && self.document.options.marks,
            b'-' => next == b'-',
            b'.' => next == b'.' && bytes.get(at + 2) == Some(&b'.'),
            b'>' => next == b'>',
            b' ' => match next {
                b' ' => bytes.get(at + 2) == Some(&b'\n'),
                b'<' | b'>' => bytes.get(at + 2) == Some(&next),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the text ends here.
    fn stops(&self, stop: &mut Stop<'_>, out: &[Element]) -> bool {
        let rest = self.source.rest();
        match stop {
            Stop::Never => false,
            Stop::Delimiter(mark) => emphasis::closes(mark, &self.source, out),
            Stop::Bracket(brackets) => brackets.count(rest, out),
            Stop::EndTag(name) => html::is_end_tag(rest, name),
        }
    }

    /// Goes back to a place at which something began in vain.
    fn revert(&mut self, place: usize) {
        let wasted = self.source.at().saturating_sub(place);
        self.document.tire(wasted);
        self.source.go_to(place);
    }

    /// Reads what is text and nothing else.
    fn text(&mut self, out: &mut Vec<Element>, length: usize) -> bool {
        push_text(out, self.source.take(length));
        true
    }

    /// `~~text~~`.
    fn deletion(&mut self, out: &mut Vec<Element>) -> bool {
        let Some(inside) = self.source.rest().strip_prefix("~~") else { return false };
        let open = !inside.starts_with('~') && !inside.starts_with(super::lines::is_space);
        if !open || !self.document.is_patient() {
            return false;
        }
        let ends = |at: &usize| {
            let before = inside.get(..*at).unwrap_or_default();
            !before.is_empty()
                && !before.ends_with('~')
                && !before.ends_with(super::lines::is_space)
        };
        let found = inside.match_indices("~~").map(|(at, _)| at).find(ends);
        let Some(text) = found.and_then(|end| inside.get(..end)) else {
            self.document.tire(inside.len());
            return false;
        };
        self.source.take(text.len() + 4);
        let children = Spans::new(text, self.document, Kinds::All).whole();
        out.push(Element::with(Kind::Deleted, children));
        true
    }

    /// `[^name]`, if there is such a note.
    fn footnote(&mut self, out: &mut Vec<Element>) -> bool {
        let Some(inside) = self.source.rest().strip_prefix("[^") else { return false };
        let Some(name) = super::lines::identifier(inside).and_then(|end| inside.get(..end)) else {
            return false;
        };
        if !skip(inside, name.len()).starts_with(']') {
            return false;
        }
        match self.document.note(name) {
            Some(index) => {
                self.source.take(name.len() + 3);
                out.push(Element::new(Kind::Footnote(index)));
                true
            }
            None => self.text(out, name.len() + 3),
        }
    }
}

/// Length of the character that begins with this byte.
const fn char_length(byte: u8) -> usize {
    match byte {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    }
}
