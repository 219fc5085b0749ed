//! Flow lists and maps: `[a, "b, c"]`, `{a: b}`.

use super::{MAX_DEPTH, Value, line::without_comment, quoted, value::scalar};

/// A flow list or map as far as it was understood.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    pub(super) value: Value,
    /// What follows the closing bracket.
    pub(super) rest: &'a str,
    /// Whether the text ended before the closing bracket.
    pub(super) open: bool,
    /// Whether an item is a quoted text with something behind it: it was taken as written.
    pub(super) odd: bool,
}

/// Reads the flow list or map at the start of `text`; `None` when it is nested too deeply.
pub(super) fn read(text: &str) -> Option<Flow<'_>> {
    let mut parser = Parser { rest: text, open: false, odd: false, hopeless: String::new() };
    let value = parser.value("", 0)?;
    Some(Flow { value, rest: parser.rest, open: parser.open, odd: parser.odd })
}

struct Parser<'a> {
    rest: &'a str,
    open: bool,
    odd: bool,
    /// Quotes that nothing closes from here on: not looked for twice.
    hopeless: String,
}

impl<'a> Parser<'a> {
    /// Reads a value that ends before one of the characters `stops`.
    fn value(&mut self, stops: &str, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.eat('[') {
            self.list(depth)
        } else if self.eat('{') {
            self.map(depth)
        } else {
            Some(Value::Text(self.scalar(|c, _| stops.contains(c))))
        }
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        while self.at_item(']') {
            items.push(self.value(",]", depth + 1)?);
        }
        Some(Value::List(items))
    }

    fn map(&mut self, depth: usize) -> Option<Value> {
        let mut entries = Vec::new();
        while self.at_item('}') {
            let key = self.scalar(|c, after| {
                matches!(c, ',' | '}')
                    || (c == ':'
                        && after.is_none_or(|c| c.is_whitespace() || ",}[{\"'".contains(c)))
            });
            let value = if self.eat(':') {
                self.value(",}", depth + 1)?
            } else {
                Value::Text(String::new())
            };
            entries.push((key, value));
        }
        Some(Value::Map(entries))
    }

    /// Skips to the next item; `false` after the closing bracket or at the end of the text.
    fn at_item(&mut self, close: char) -> bool {
        while self.eat(',') {}
        if self.eat(close) {
            return false;
        }
        self.open |= self.rest.is_empty();
        !self.rest.is_empty()
    }

    /// Takes a character and the white space and comments before it.
    fn eat(&mut self, c: char) -> bool {
        self.skip_space();
        self.rest.strip_prefix(c).map(|rest| self.rest = rest).is_some()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
        while self.rest.starts_with('#') {
            self.rest = self.rest.split_once('\n').map_or("", |(_, rest)| rest).trim_start();
        }
    }

    /// Reads a quoted or plain scalar up to a character that `stop` knows by itself and the next.
    fn scalar(&mut self, stop: impl Fn(char, Option<char>) -> bool) -> String {
        let start = self.rest;
        let quoted = start.chars().next().filter(|c| matches!(c, '"' | '\''));
        if let Some(quote) = quoted.filter(|c| !self.hopeless.contains(*c)) {
            match quoted::read(start) {
                Some((text, rest)) => {
                    self.rest = rest;
                    self.skip_space();
                    let mut next = self.rest.chars();
                    if next.next().is_none_or(|c| stop(c, next.next()) || c == ':') {
                        return text;
                    }
                }
                None => self.hopeless.push(quote),
            }
        }
        self.odd |= quoted.is_some();
        self.skip_plain(stop);
        let taken = start.get(..start.len() - self.rest.len()).unwrap_or("");
        let lines: Vec<_> = taken.lines().map(|line| without_comment(line).trim()).collect();
        if quoted.is_some() { lines.join(" ") } else { scalar(&lines.join(" ")) }
    }

    /// Goes on to the next character that stops a plain scalar.
    fn skip_plain(&mut self, stop: impl Fn(char, Option<char>) -> bool) {
        let mut chars = self.rest.char_indices().peekable();
        let mut before = 'a';
        while let Some((at, c)) = chars.next() {
            let stops =
                stop(c, chars.peek().map(|(_, c)| *c)) || (c == '#' && before.is_whitespace());
            if stops {
                self.rest = self.rest.get(at..).unwrap_or("");
                return;
            }
            before = c;
        }
        self.rest = "";
    }
}
