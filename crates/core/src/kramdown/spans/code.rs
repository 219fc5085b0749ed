//! Code within text.

use super::{
    super::{
        cursor::skip,
        element::{Element, Kind},
        lines::is_space,
    },
    Spans,
};

impl Spans<'_, '_> {
    pub(super) fn code(&mut self, out: &mut Vec<Element>) -> bool {
        let rest = self.source.rest();
        let length = rest.bytes().take_while(|b| *b == b'`').count();
        let inside = skip(rest, length);
        let before = self.source.before();
        let alone = length == 1
            && (before.is_empty() || before.ends_with(is_space))
            && inside.starts_with(is_space);
        if alone || self.unclosed_code.contains(&length) {
            return self.text(out, length);
        }
        let mark = rest.get(..length).unwrap_or_default();
        let Some(end) = inside.find(mark) else {
            self.unclosed_code.push(length);
            return self.text(out, length);
        };
        let text = inside.get(..end).unwrap_or_default();
        let text = if length == 1 { text } else { without_padding(text) };
        self.source.take(length + end + length);
        out.push(Element::new(Kind::CodeSpan(text.to_owned())));
        true
    }

    /// `$$ … $$`.
    pub(super) fn math(&mut self, out: &mut Vec<Element>) -> bool {
        let Some(inside) = self.source.rest().strip_prefix("$$") else { return false };
        if !self.document.is_patient() {
            return false;
        }
        let Some(end) = inside.find("$$") else {
            self.document.tire(inside.len());
            return false;
        };
        let text = inside.get(..end).unwrap_or_default().trim().to_owned();
        self.source.take(end + 4);
        out.push(Element::new(Kind::Math { text, display: false }));
        true
    }
}

/// One space on each side sets code apart from its back quotes.
fn without_padding(text: &str) -> &str {
    let text = text.strip_prefix(' ').unwrap_or(text);
    text.strip_suffix(' ').unwrap_or(text)
}
