//! Keys and values of TOML, character by character.

use super::{MAX_DEPTH, Value};
use crate::post::yaml::quoted::unescape;

/// What was passed over although it is no TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A bracket that never closes.
    Open,
    /// A text without quotes.
    Bare,
}

/// A place in the text.
#[derive(Debug, Clone)]
pub(super) struct Scan<'a> {
    rest: &'a str,
    flaw: Option<Flaw>,
    /// Whether the text is one line, of which as much is read as can be understood.
    is_lenient: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, flaw: None, is_lenient: false }
    }

    /// A reader of one line that forgives flaws.
    pub(super) fn within_line(text: &'a str) -> Self {
        Self { is_lenient: true, ..Self::new(text) }
    }

    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    pub(super) fn flaw(&self) -> Option<Flaw> {
        self.flaw
    }

    /// Takes a character and the blanks before it.
    pub(super) fn eat(&mut self, c: char) -> bool {
        self.skip_blanks();
        self.rest.strip_prefix(c).map(|rest| self.rest = rest).is_some()
    }

    /// Whether nothing but a comment follows on this line.
    pub(super) fn ends_line(&mut self) -> bool {
        self.skip_blanks();
        self.rest.is_empty() || self.rest.starts_with(['\n', '#'])
    }

    /// Reads a key, perhaps dotted: `a`, `"a b".c`.
    pub(super) fn path(&mut self) -> Option<Vec<String>> {
        let mut path = Vec::new();
        loop {
            self.skip_blanks();
            path.push(match self.rest.chars().next()? {
                quote @ ('"' | '\'') => self.short_string(quote)?,
                _ => self.take(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))?.to_owned(),
            });
            if !self.eat('.') {
                return Some(path);
            }
        }
    }

    /// Reads a value; `None` when there is none or it is nested too deeply.
    pub(super) fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_blanks();
        if depth > MAX_DEPTH {
            return None;
        }
        Some(match self.rest.chars().next()? {
            '[' => self.list(depth)?,
            '{' => self.map(depth)?,
            quote @ ('"' | '\'') => Value::Text(self.string(quote)?),
            _ => Value::Text(self.bare()?),
        })
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        self.eat('[');
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.eat(']') || self.is_open() {
                return Some(Value::List(items));
            }
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if !self.eat(',') && !self.rest.starts_with(']') && !self.is_open() {
                return None;
            }
        }
    }

    fn map(&mut self, depth: usize) -> Option<Value> {
        self.eat('{');
        let mut entries = Vec::new();
        loop {
            self.skip_space();
            if self.eat('}') || self.is_open() {
                return Some(Value::Map(entries));
            }
            let path = self.path().filter(|path| depth + path.len() <= MAX_DEPTH)?;
            let value = if self.eat('=') { self.value(depth + path.len())? } else { return None };
            let mut names = path.into_iter();
            let first = names.next()?;
            let value = names.rev().fold(value, |inner, name| Value::Map(vec![(name, inner)]));
            entries.push((first, value));
            self.skip_space();
            if !self.eat(',') && !self.rest.starts_with('}') && !self.is_open() {
                return None;
            }
        }
    }

    /// Whether the line ends before a bracket that it must have; forgiven to a lenient reader.
    fn is_open(&mut self) -> bool {
        let is_open = self.is_lenient && self.rest.is_empty();
        if is_open {
            self.flaw = Some(Flaw::Open);
        }
        is_open
    }

    fn string(&mut self, quote: char) -> Option<String> {
        let fence = if quote == '"' { "\"\"\"" } else { "'''" };
        let Some(text) = self.rest.strip_prefix(fence) else { return self.short_string(quote) };
        let text = text.strip_prefix('\n').unwrap_or(text);
        let mut end = closing(text, fence, quote == '"')?;
        // Up to two more quotes belong to the text.
        let more = text.get(end + 3..)?.chars().take_while(|c| *c == quote).take(2).count();
        end += more;
        let (content, rest) = text.split_at_checked(end)?;
        self.rest = rest.get(3..)?;
        Some(if quote == '"' { unescape(content) } else { content.to_owned() })
    }

    /// A string within one line.
    fn short_string(&mut self, quote: char) -> Option<String> {
        let text = self.rest.get(1..)?;
        let line = text.split('\n').next()?;
        let end = closing(line, if quote == '"' { "\"" } else { "'" }, quote == '"')?;
        let (content, rest) = text.split_at_checked(end)?;
        self.rest = rest.get(1..)?;
        Some(if quote == '"' { unescape(content) } else { content.to_owned() })
    }

    /// Anything else: a number, a switch, a date. Other words are forgiven to a lenient reader.
    fn bare(&mut self) -> Option<String> {
        let text =
            self.take(|c| !matches!(c, '\n' | '#' | ',' | '[' | ']' | '{' | '}' | '=' | '"'))?;
        let text = text.trim_end();
        let is_figure = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'))
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" +-_.:".contains(&byte));
        if is_figure || matches!(text, "true" | "false" | "inf" | "nan") {
            return Some(text.to_owned());
        }
        self.flaw = Some(Flaw::Bare);
        (self.is_lenient && !text.is_empty()).then(|| text.to_owned())
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> Option<&'a str> {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        (!taken.is_empty()).then_some(taken)
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t']);
    }

    /// Skips blanks, line breaks and comments.
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
        while self.rest.starts_with('#') {
            self.rest = self.rest.split_once('\n').map_or("", |(_, rest)| rest).trim_start();
        }
    }
}

/// Where the quotes that close a string begin; those behind a `\` do not where that escapes.
fn closing(text: &str, quotes: &str, escapes: bool) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = text.as_bytes().get(at..)?;
        if rest.starts_with(quotes.as_bytes()) {
            return Some(at);
        }
        at += if escapes && *rest.first()? == b'\\' { 2 } else { 1 };
    }
}
