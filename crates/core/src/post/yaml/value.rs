//! Scalars and flow values, on the line of their key and the lines below it.

use super::{
    Value,
    block_scalar::Header,
    flow,
    line::{Line, quote, split_at_colon, without_comment},
    quoted,
    reader::{Parent, Reader},
};

/// The text of a plain scalar: empty for YAML's words for nothing.
pub(super) fn scalar(text: &str) -> String {
    if matches!(text, "~" | "null" | "Null" | "NULL") { String::new() } else { text.to_owned() }
}

impl<'a> Reader<'a, '_, '_> {
    /// Reads the value that begins with `rest`, what follows on the line of its key or `-`.
    pub(super) fn value(&mut self, rest: &'a str, parent: Parent<'a>) -> Value {
        let header = Header::read(rest);
        match rest.chars().next() {
            None => self.nested(parent),
            Some('#') => {
                self.check_comment(rest, parent.line);
                self.nested(parent)
            }
            Some('|' | '>') if header.is_some() => self.block_scalar(header, parent),
            // Liquid in front matter is text, to Jekyll too.
            Some('[' | '{') if !rest.starts_with("{{") && !rest.starts_with("{%") => {
                self.flow(rest, parent)
            }
            Some('"' | '\'') => self.quoted(rest, parent),
            Some(_) => self.plain(rest, parent),
        }
    }

    fn block_scalar(&mut self, header: Option<Header>, parent: Parent<'a>) -> Value {
        let rest = self.lines.get(self.at..).unwrap_or(&[]);
        let belongs = |line: &&Line<'_>| line.is_blank() || line.indent > parent.indent;
        let count = rest.iter().take_while(belongs).count();
        let lines = rest.get(..count).unwrap_or(&[]);
        let text = header.map(|header| header.text(lines, parent.indent)).unwrap_or_default();
        self.at += count;
        Value::Text(text)
    }

    fn flow(&mut self, rest: &'a str, parent: Parent<'a>) -> Value {
        let below;
        let Some(mut flow) = flow::read(rest) else {
            return self.as_written(rest, parent, "is nested too deeply");
        };
        if flow.open {
            below = self.with_lines_below(rest, parent);
            if let Some(closed) = flow::read(&below).filter(|flow| !flow.open) {
                self.at += count_breaks(&below, closed.rest);
                flow = closed;
            }
        }
        if !is_nothing(first_line(flow.rest)) {
            return self.as_written(rest, parent, "goes on after its closing bracket");
        }
        if flow.open {
            let line = parent.line;
            self.report.line(
                line.number,
                line.raw,
                "a bracket that opens here never closes",
                "close it at the end of the list",
            );
        } else if flow.odd {
            let remedy = "put each item that has quotes into the other kind of quotes";
            self.report.line(
                parent.line.number,
                parent.line.raw,
                "an item goes on after its closing quote",
                remedy,
            );
        }
        flow.value
    }

    fn quoted(&mut self, rest: &'a str, parent: Parent<'a>) -> Value {
        if let Some((text, after)) = quoted::read(rest) {
            if is_nothing(after) {
                return Value::Text(text);
            }
            return self.as_written(rest, parent, "goes on after its closing quote");
        }
        let below = self.with_lines_below(rest, parent);
        match quoted::read(&below).filter(|(_, after)| is_nothing(first_line(after))) {
            Some((text, after)) => {
                self.at += count_breaks(&below, after);
                Value::Text(text)
            }
            None => self.as_written(rest, parent, "has an opening quote and no closing one"),
        }
    }

    /// Takes the rest of a line as text because what it seems to be it is not.
    fn as_written(&mut self, rest: &str, parent: Parent<'a>, fault: &str) -> Value {
        let text = without_comment(rest);
        let unquoted =
            ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
        let text = unquoted.unwrap_or(text);
        let remedy = format!("write {}", quote(text));
        let message = format!("this value {fault}; it is taken as it stands");
        self.report.line(parent.line.number, parent.line.raw, message, remedy);
        Value::Text(text.to_owned())
    }

    fn plain(&mut self, rest: &'a str, parent: Parent<'a>) -> Value {
        let mut text = without_comment(rest).to_owned();
        self.check_plain(rest, &text, parent.line);
        let mut ahead = self.at;
        let mut blanks = 0;
        // A comment ends the scalar.
        let mut open = text.len() == rest.len();
        while let Some(line) = self.lines.get(ahead).copied().filter(|_| open) {
            ahead += 1;
            if line.is_blank() {
                blanks += 1;
                continue;
            }
            if line.indent <= parent.indent || line.is_comment() || line.strict_key().is_some() {
                break;
            }
            if blanks == 0 {
                text.push(' ');
            }
            text.extend(core::iter::repeat_n('\n', blanks));
            let more = without_comment(line.text);
            text.push_str(more);
            open = more.len() == line.text.len();
            (self.at, blanks) = (ahead, 0);
        }
        Value::Text(scalar(&text))
    }

    /// `rest` and the lines below that may belong to a value which is not closed yet: those that are
    /// indented further, and those that begin nothing of their own.
    fn with_lines_below(&self, rest: &str, parent: Parent<'a>) -> String {
        let mut text = rest.to_owned();
        for line in self.lines.get(self.at..).unwrap_or(&[]) {
            let is_below = line.indent > parent.indent && !parent.is_astray;
            if !is_below && (line.item().is_some() || line.key().is_some()) {
                break;
            }
            text.push('\n');
            text.push_str(line.text);
        }
        text
    }

    /// Warns when a comment looks like a part of the value: `#tag`, `Issue #12`.
    fn check_comment(&mut self, value: &str, line: Line<'a>) {
        let text = without_comment(value);
        let comment = value.get(text.len()..).unwrap_or("").trim_start();
        let Some(first) = comment.chars().nth(1) else { return };
        if first.is_ascii_digit() || (text.is_empty() && first.is_alphanumeric()) {
            let remedy = format!("write {} to keep it", quote(value));
            self.report.line(line.number, line.raw, "everything from `#` on is a comment", remedy);
        }
    }

    fn check_plain(&mut self, rest: &'a str, text: &str, line: Line<'a>) {
        let fault = if split_at_colon(text).is_some() {
            "this value has a colon but no quotes"
        } else if text.starts_with(['&', '*', '!', '%', '@', '`', '|', '>']) {
            "this value begins with a character that has a meaning of its own in YAML"
        } else {
            return self.check_comment(rest, line);
        };
        self.report.line(line.number, line.raw, fault, format!("write {}", quote(text)));
    }
}

fn is_nothing(text: &str) -> bool {
    without_comment(text).trim().is_empty()
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or("")
}

/// Line breaks in the part of `text` before its end `rest`.
fn count_breaks(text: &str, rest: &str) -> usize {
    let read = text.get(..text.len() - rest.len()).unwrap_or("");
    read.bytes().filter(|byte| *byte == b'\n').count()
}
