//! Emphasis by `*` and `_`.

use super::{
    super::{
        cursor::{Cursor, skip},
        element::{Element, Kind},
        lines::is_space,
    },
    Scope, Spans, Stop,
};

impl Spans<'_, '_> {
    pub(super) fn emphasis(&mut self, out: &mut Vec<Element>, scope: Scope) -> bool {
        let rest = self.source.rest();
        let mark = rest.get(..1).unwrap_or_default();
        let double = skip(rest, 1).starts_with(mark);
        let length = if double { 2 } else { 1 };
        let within = if double { scope.strong } else { scope.emphasis };
        let in_word = mark == "_" && follows_word(self.source.before());
        let is_text = within
            || in_word
            || skip(rest, length).starts_with(is_space)
            || !self.document.is_patient();
        if is_text {
            return self.text(out, length);
        }
        let delimiter = rest.get(..length).unwrap_or_default();
        let found = self.enclosed(delimiter, scope);
        // `**a*` may still be emphasis with a star in it.
        let found = match found {
            None if double && !scope.directly_in_emphasis => self.enclosed(mark, scope),
            found => found,
        };
        match found {
            Some(element) => {
                out.push(element);
                true
            }
            None => self.text(out, length),
        }
    }

    /// Reads the delimiter, the text and the closing delimiter; goes back if there is none.
    fn enclosed(&mut self, delimiter: &str, scope: Scope) -> Option<Element> {
        let place = self.source.at();
        self.source.take(delimiter.len());
        let strong = delimiter.len() == 2;
        let inner = Scope {
            emphasis: scope.emphasis || !strong,
            directly_in_emphasis: !strong,
            strong: scope.strong || strong,
            link: scope.link,
            raw: false,
            depth: scope.depth,
        };
        // The single delimiter of an attempt at `**` may stand within what is emphasised already.
        let (children, found) = self.until(Stop::Delimiter(delimiter), inner);
        if !found {
            self.revert(place);
            return None;
        }
        self.source.take(delimiter.len());
        Some(Element::with(if strong { Kind::Strong } else { Kind::Emphasis }, children))
    }
}

/// Whether the delimiter at the cursor closes.
pub(super) fn closes(mark: &str, source: &Cursor<'_>, out: &[Element]) -> bool {
    let Some(after) = source.rest().strip_prefix(mark) else { return false };
    let single = mark.len() == 1;
    // Exactly two are the other kind of emphasis.
    let is_double = single && after.starts_with(mark) && !skip(after, 1).starts_with(mark);
    let in_word = mark.starts_with('_') && after.starts_with(char::is_alphanumeric);
    !out.is_empty() && !source.before().ends_with(is_space) && !is_double && !in_word
}

/// Whether a letter, or a letter and a hyphen, stand before.
fn follows_word(before: &str) -> bool {
    let mut characters = before.chars().rev();
    match characters.next() {
        Some('-') => characters.next().is_some_and(char::is_alphabetic),
        last => last.is_some_and(char::is_alphabetic),
    }
}
