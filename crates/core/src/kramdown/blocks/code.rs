//! Code: indented, or between fences.

use super::{
    super::{
        cursor::{Cursor, line, skip},
        element::{Element, Kind},
        lines,
    },
    Blocks,
};

impl Blocks<'_, '_> {
    pub(super) fn indented_code(&mut self) -> bool {
        if lines::code_indent(self.source.rest()).is_none() {
            return false;
        }
        let length = indented(self.source.rest());
        let text = joined(self.source.take(length));
        self.push(Element::new(Kind::Code { text, info: String::new() }));
        true
    }

    /// Code between two lines of `~~~` or three back quotes; without the second one it is none.
    pub(super) fn fenced_code(&mut self) -> bool {
        if !self.document.is_patient() {
            return false;
        }
        let rest = self.source.rest();
        let Some(fence) = Fence::read(line(rest)) else { return false };
        let mut inside = Cursor::new(skip(rest, line(rest).len()));
        while !inside.is_done() {
            let before = inside.at();
            if !fence.ends(inside.take_line()) {
                continue;
            }
            let text = inside.before().get(..before).unwrap_or_default().to_owned();
            let info = fence.info.to_owned();
            self.source.take(line(rest).len() + inside.at());
            self.push(Element::new(Kind::Code { text, info }));
            return true;
        }
        self.document.tire(rest.len());
        false
    }
}

/// The line that begins code.
struct Fence<'t> {
    mark: &'t str,
    info: &'t str,
}

impl<'t> Fence<'t> {
    fn read(line: &'t str) -> Option<Self> {
        let text = lines::indented(line);
        let character = text.chars().next().filter(|c| matches!(c, '~' | '`'))?;
        let mark = text.get(..text.len() - text.trim_start_matches(character).len())?;
        let info = skip(text, mark.len()).trim_matches(lines::is_space);
        (mark.len() >= 3 && line.ends_with('\n') && is_info(info)).then_some(Self { mark, info })
    }

    /// Whether a line ends the code: the same mark, or a longer one.
    fn ends(&self, line: &str) -> bool {
        let Some(after) = lines::indented(line).strip_prefix(self.mark) else { return false };
        let character = self.mark.chars().next().unwrap_or_default();
        let after = after.trim_start_matches(character);
        after.ends_with('\n') && after.trim_matches(lines::is_space).is_empty()
    }
}

/// kramdown wants one word, or else sees text with code in it. Behind that word we take what says
/// how the code is to be shown, for nobody means that as text.
fn is_info(info: &str) -> bool {
    let mut rest = info.trim_start_matches(|c| !lines::is_space(c)).trim_start();
    while !rest.is_empty() {
        let Some(length) = option(rest) else { return false };
        rest = skip(rest, length).trim_start();
    }
    true
}

/// Length of `title="…"`, `linenos`, `linenos=3`, `diff` or `{1,3-5}`.
fn option(text: &str) -> Option<usize> {
    if let Some(title) = text.strip_prefix("title=\"") {
        return title.find('"').map(|length| length + 8);
    }
    let word = text.get(..text.find(lines::is_space).unwrap_or(text.len()))?;
    let digits = |text: &str| text.bytes().all(|b| matches!(b, b'0'..=b'9' | b',' | b'-'));
    let lines = word.strip_prefix('{').and_then(|word| word.strip_suffix('}'));
    let start = word.strip_prefix("linenos=");
    let known = matches!(word, "linenos" | "diff") || lines.or(start).is_some_and(digits);
    known.then_some(word.len())
}

/// Length of the indented code at the start: indented lines, the lines without indentation that
/// follow them directly, and empty lines before more indented ones.
pub(super) fn indented(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = skip(text, end);
        let begin = end + lines::blank(rest);
        let mut at = begin;
        while is_code(skip(text, at)) {
            at += line(skip(text, at)).len();
        }
        if at == begin {
            return end;
        }
        while is_lazy(skip(text, at)) {
            at += line(skip(text, at)).len();
        }
        end = at;
    }
}

fn is_code(text: &str) -> bool {
    lines::code_indent(text).is_some() && has_text(text)
}

fn is_lazy(text: &str) -> bool {
    has_text(text)
        && lines::attribute_list(text).is_none()
        && lines::marker(text).is_none()
        && !lines::is_html(text)
}

fn has_text(text: &str) -> bool {
    let line = line(text);
    line.ends_with('\n') && !line.trim_matches(lines::is_space).is_empty()
}

/// The code without its indentation; lines without any are joined to the line before.
fn joined(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match lines::code_indent(line) {
            Some(indent) => code.push_str(skip(line, indent)),
            None => {
                let is_blank = line.trim_matches(lines::is_space).is_empty();
                if !is_blank && code.ends_with('\n') {
                    code.pop();
                    code.push(' ');
                }
                code.push_str(line);
            }
        }
    }
    code
}
