//! One line of front matter: its indentation, and whether it begins an entry of a map or a list.

use super::quoted;

/// A line, or the part of it that is still to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Number in the file, counted from 1.
    pub(super) number: usize,
    /// White space before the text, in bytes.
    pub(super) indent: usize,
    /// The text without white space around it; empty for a blank line.
    pub(super) text: &'a str,
    /// The whole line as it stands in the file.
    pub(super) raw: &'a str,
}

/// A key and what follows its colon.
#[derive(Debug)]
pub(super) struct Key<'a> {
    pub(super) name: String,
    /// The rest of the line without white space around it.
    pub(super) rest: &'a str,
    /// Whether white space follows the colon, as YAML wants it.
    pub(super) spaced: bool,
}

impl<'a> Line<'a> {
    pub(super) fn new(number: usize, raw: &'a str) -> Self {
        let text = raw.trim_start_matches([' ', '\t']);
        Self { number, indent: raw.len() - text.len(), text: text.trim_end(), raw }
    }

    pub(super) fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn is_comment(self) -> bool {
        self.text.starts_with('#')
    }

    pub(super) fn is_indented_with_tab(self) -> bool {
        self.raw.trim_start_matches(' ').starts_with('\t')
    }

    /// The rest of the line when it begins an item of a list: another line, indented to its text.
    pub(super) fn item(self) -> Option<Self> {
        let rest = self.text.strip_prefix('-')?;
        let text = rest.trim_start_matches([' ', '\t']);
        let indent = self.indent + 1 + (rest.len() - text.len());
        (rest.is_empty() || text.len() < rest.len()).then_some(Self { indent, text, ..self })
    }

    /// The key when the line begins an entry of a map, the colon perhaps without a space behind.
    pub(super) fn key(self) -> Option<Key<'a>> {
        let (name, rest) = self.text.split_once(':')?;
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let lenient = !name.is_empty() && name.chars().all(is_word) && !rest.starts_with("//");
        let spaced = rest.is_empty() || rest.starts_with([' ', '\t']);
        if lenient && !spaced && self.item().is_none() {
            return Some(Key { name: name.to_owned(), rest: rest.trim(), spaced });
        }
        self.strict_key()
    }

    /// The key when the line begins an entry of a map by YAML's own rule: white space or nothing
    /// after the colon.
    pub(super) fn strict_key(self) -> Option<Key<'a>> {
        if self.text.starts_with(['"', '\'']) {
            let (name, after) = quoted::read(self.text)?;
            let rest = after.trim_start().strip_prefix(':')?.trim_start();
            return Some(Key { name, rest, spaced: true });
        }
        if self.item().is_some() || self.text.starts_with(|c| "[]{}#|>,&*!%@`".contains(c)) {
            return None;
        }
        let (name, rest) = split_at_colon(self.text)?;
        let name = name.trim_end();
        let sound = !name.is_empty() && !name.contains(" #");
        sound.then(|| Key { name: name.to_owned(), rest: rest.trim_start(), spaced: true })
    }
}

/// Cuts at the first colon that white space or nothing follows.
pub(super) fn split_at_colon(text: &str) -> Option<(&str, &str)> {
    let after = |at: usize| text.get(at + 1..).unwrap_or("");
    let ends = |at: &usize| after(*at).is_empty() || after(*at).starts_with([' ', '\t']);
    let at = text.match_indices(':').map(|(at, _)| at).find(ends)?;
    Some((text.get(..at)?, after(at)))
}

/// The text before a comment: `#` at the start or after white space.
pub(super) fn without_comment(text: &str) -> &str {
    let starts = |at: &usize| {
        text.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with([' ', '\t']))
    };
    let at = text.match_indices('#').map(|(at, _)| at).find(starts);
    at.and_then(|at| text.get(..at)).unwrap_or(text).trim_end()
}

/// The text as a double-quoted scalar, to show an author how to write it.
pub(super) fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
