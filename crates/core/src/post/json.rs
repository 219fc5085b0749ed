//! JSON front matter (<https://www.rfc-editor.org/rfc/rfc8259>): an object at the top of the file, or
//! between lines `;;;`. An entry that is broken costs its line only.

use super::{
    Value,
    entry::{Entry, MAX_DEPTH, last_wins},
    lines::lines,
    report::Report,
    yaml::quoted::unescape,
};

/// Whether a text begins with an object that has a key: `{` in Markdown has no quotes behind it.
pub(super) fn begins(text: &str) -> bool {
    text.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'))
}

/// Reads the object at the start of `text`, whose first line has the number `first_line`, or entries
/// without braces around them. Returns the entries and what follows the closing brace; `None` when
/// there is no closing brace, or when prose follows a broken line.
pub(super) fn read<'a>(
    text: &'a str,
    first_line: usize,
    report: &mut Report<'_>,
) -> Option<(Vec<Entry<'a>>, &'a str)> {
    let starts: Vec<_> = core::iter::once(0).chain(lines(text).map(|(_, next)| next)).collect();
    let mut scan = Scan { rest: text };
    let is_braced = scan.eat('{');
    let mut entries = Vec::new();
    loop {
        scan.skip_space();
        if is_braced && scan.eat('}') {
            break;
        }
        if scan.rest.is_empty() {
            return (!is_braced).then(|| (last_wins(entries, report), ""));
        }
        let place = starts.partition_point(|start| *start <= text.len() - scan.rest.len());
        let line = first_line + place.saturating_sub(1);
        let start = place.checked_sub(1).and_then(|at| starts.get(at)).copied().unwrap_or(0);
        let raw = text.get(start..).unwrap_or("").split(['\n', '\r']).next().unwrap_or("");
        match scan.entry(is_braced) {
            Some((key, value)) => {
                entries.push(Entry { key, value, line, text: raw });
            }
            None => {
                let remedy = "write `\"key\": \"value\",`";
                report.line(line, raw, "this is no JSON; the line is left out", remedy);
                scan.skip_line();
                if is_braced && !scan.rest.starts_with(['"', '}', ']']) {
                    return None;
                }
            }
        }
    }
    Some((last_wins(entries, report), scan.rest))
}

struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    /// Reads `"key": value` and the comma behind it, which may be missing before the end.
    fn entry(&mut self, is_braced: bool) -> Option<(String, Value)> {
        let before = self.rest;
        let entry = self.pair(0).filter(|_| {
            self.skip_space();
            let is_last = if is_braced { self.rest.starts_with('}') } else { self.rest.is_empty() };
            self.eat(',') || is_last
        });
        if entry.is_none() {
            self.rest = before;
        }
        entry
    }

    fn pair(&mut self, depth: usize) -> Option<(String, Value)> {
        let key = self.string()?;
        if !self.eat(':') {
            return None;
        }
        Some((key, self.value(depth)?))
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        if depth > MAX_DEPTH {
            return None;
        }
        if self.eat('[') {
            let mut items = Vec::new();
            self.members(']', |scan| scan.value(depth + 1).map(|item| items.push(item)))?;
            return Some(Value::List(items));
        }
        if self.eat('{') {
            let mut entries = Vec::new();
            self.members('}', |scan| scan.pair(depth + 1).map(|entry| entries.push(entry)))?;
            return Some(Value::Map(entries));
        }
        if self.rest.starts_with('"') {
            return self.string().map(Value::Text);
        }
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        match word {
            "null" => Some(Value::EMPTY),
            "true" | "false" => Some(Value::Text(word.to_owned())),
            _ => word.parse::<f64>().ok().map(|_| Value::Text(word.to_owned())),
        }
    }

    /// Reads members up to the bracket that closes them.
    fn members(
        &mut self,
        close: char,
        mut member: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        if self.eat(close) {
            return Some(());
        }
        loop {
            self.skip_space();
            member(self)?;
            if self.eat(close) {
                return Some(());
            }
            if !self.eat(',') {
                return None;
            }
        }
    }

    /// Reads a string, which is all in one line.
    fn string(&mut self) -> Option<String> {
        let text = self.rest.strip_prefix('"')?;
        let mut is_escaped = false;
        let end = text.bytes().position(|byte| {
            let is_end = !is_escaped && matches!(byte, b'"' | b'\n' | b'\r');
            is_escaped = !is_escaped && byte == b'\\';
            is_end
        })?;
        let (content, rest) = text.split_at_checked(end)?;
        self.rest = rest.strip_prefix('"')?;
        Some(unescape(content))
    }

    /// Takes a character and the white space before it.
    fn eat(&mut self, c: char) -> bool {
        self.skip_space();
        self.rest.strip_prefix(c).map(|rest| self.rest = rest).is_some()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn skip_line(&mut self) {
        let end = self.rest.find(['\n', '\r']).unwrap_or(self.rest.len());
        self.rest = self.rest.get(end..).unwrap_or("");
        self.skip_space();
    }
}

#[cfg(test)]
mod tests;
