//! The info string of a fence: language, title, numbered and marked lines.

/// More marked ranges than anybody tells apart.
const MAX_MARKS: usize = 64;

/// What the words after a fence say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Info<'a> {
    /// The language's name as written: `rust`, `c++`; empty for none.
    pub(super) language: &'a str,
    /// The title, which is text.
    pub(super) title: Option<&'a str>,
    /// Number of the first line, where lines are numbered.
    pub(super) numbers_from: Option<u32>,
    /// Ranges of marked lines, both ends included and counted from 1.
    pub(super) marks: Vec<(u32, u32)>,
    /// Whether lines that begin with `+` or `-` were added or removed.
    pub(super) diff: bool,
}

impl<'a> Info<'a> {
    /// Reads an info string. What it does not know it ignores, as other readers of Markdown do.
    pub(super) fn read(info: &'a str) -> Self {
        let mut read = Self::default();
        for (index, word) in Words(info).enumerate() {
            read.word(word, index == 0);
        }
        read
    }

    fn word(&mut self, word: &'a str, first: bool) {
        let inside = word.strip_prefix('{').map(|rest| rest.trim_end_matches('}'));
        if let Some(value) = word.strip_prefix("title=") {
            self.title = Some(unquoted(value)).filter(|title| !title.is_empty());
        } else if let Some(value) = word.strip_prefix("linenos=") {
            self.numbers_from = unquoted(value).parse().ok().or(self.numbers_from);
        } else if let Some(ranges) =
            inside.filter(|it| it.starts_with(|c: char| c.is_ascii_digit()))
        {
            self.marks.extend(ranges.split(',').take(MAX_MARKS).filter_map(range));
        } else if first {
            self.language = language(word);
        } else if word == "linenos" {
            self.numbers_from = self.numbers_from.or(Some(1));
        } else if word == "diff" {
            self.diff = true;
        }
    }

    /// The classes of the `code` element.
    pub(super) fn classes(&self) -> String {
        let mut classes = String::new();
        if !self.language.is_empty() {
            classes.push_str("language-");
            classes.push_str(self.language);
        }
        let mut add = |name: &str, numbers: &[u32]| {
            if !classes.is_empty() {
                classes.push(' ');
            }
            classes.push_str(name);
            for number in numbers {
                classes.push('-');
                classes.push_str(&number.to_string());
            }
        };
        if let Some(first) = self.numbers_from {
            add("line-numbers", &[]);
            if first != 1 {
                add("start", &[first]);
            }
        }
        for &(from, to) in &self.marks {
            if from == to { add("mark", &[from]) } else { add("mark", &[from, to]) }
        }
        if self.diff {
            add("diff", &[]);
        }
        classes
    }
}

/// The language in the first word: `rust,ignore`, `{.python` and `c++` too.
fn language(word: &str) -> &str {
    let word = word.trim_start_matches(['{', '.']);
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '#' | '.');
    word.split(|c| !part(c)).next().unwrap_or_default()
}

/// `3` or `3-5`; a range that runs backwards is none.
fn range(text: &str) -> Option<(u32, u32)> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (from >= 1 && from <= to).then_some((from, to))
}

fn unquoted(value: &str) -> &str {
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            return inside.strip_suffix(quote).unwrap_or(inside);
        }
    }
    value
}

/// Words with spaces between them; within quotes and braces a space separates nothing.
struct Words<'a>(&'a str);

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.0.trim_start();
        let mut closing = None;
        let end = text.char_indices().find(|&(_, c)| match closing {
            Some(_) => {
                if closing == Some(c) {
                    closing = None;
                }
                false
            }
            None if c.is_whitespace() => true,
            None => {
                closing = match c {
                    '"' | '\'' => Some(c),
                    '{' => Some('}'),
                    _ => None,
                };
                false
            }
        });
        let (word, rest) = text.split_at(end.map_or(text.len(), |(at, _)| at));
        self.0 = rest;
        (!word.is_empty()).then_some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_say_what_the_author_wrote() {
        for (info, classes) in [
            ("", ""),
            ("rust", "language-rust"),
            ("rust,ignore", "language-rust"),
            ("c++", "language-c++"),
            ("{.python}", "language-python"),
            ("{.python linenos}", "language-python"),
            ("js linenos", "language-js line-numbers"),
            ("js linenos=1", "language-js line-numbers"),
            ("js linenos=\"12\"", "language-js line-numbers start-12"),
            ("js linenos=x", "language-js"),
            ("js {1, 3-5}", "language-js mark-1 mark-3-5"),
            ("{2}", "mark-2"),
            ("js {5-3,0,x,7}", "language-js mark-7"),
            ("diff", "language-diff"),
            ("rust diff", "language-rust diff"),
            ("rust what=ever", "language-rust"),
            ("\"><script>", ""),
        ] {
            assert_eq!(Info::read(info).classes(), classes, "{info}");
        }
    }

    #[test]
    fn a_title_may_hold_spaces_and_be_without_a_language() {
        for (info, title, language) in [
            ("rust title=\"a b\" linenos", Some("a b"), "rust"),
            ("title='it is'", Some("it is"), ""),
            ("title=plain", Some("plain"), ""),
            ("rust title=\"never closed", Some("never closed"), "rust"),
            ("rust title=\"\"", None, "rust"),
        ] {
            let info = Info::read(info);
            assert_eq!((info.title, info.language), (title, language), "{info:?}");
        }
    }
}
