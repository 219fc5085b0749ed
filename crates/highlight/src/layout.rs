//! The lines of a block: numbered, marked, added and removed ones.

use std::{borrow::Cow, ops::Range};

use feuilleton_core::html::Piece;

use crate::{language, tokens::Token};

/// What the classes of a block's `code` element say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// The language, if it can be coloured.
    pub language: Option<&'static str>,
    numbers_from: Option<u32>,
    marks: Vec<(u32, u32)>,
    diff: Option<Diff>,
}

/// Where the `+` and `-` of changed lines come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Diff {
    /// They are part of the language `diff`, which has headings of `+++` and `---`.
    Language,
    /// They stand before lines of another language.
    Flag,
}

impl Layout {
    /// A block with nothing special in a language that an author named.
    pub fn of_language(name: &str) -> Self {
        Self { language: language::named(name), ..Self::default() }
    }

    /// Reads classes such as `language-rust line-numbers start-9 mark-2-3 diff`.
    pub fn read(classes: &str) -> Self {
        let mut layout = Self::default();
        let (mut numbered, mut start) = (false, 1);
        for class in classes.split(' ') {
            if let Some(name) = class.strip_prefix("language-") {
                layout.language = language::named(name);
            } else if let Some(number) = class.strip_prefix("start-") {
                start = number.parse().unwrap_or(start);
            } else if let Some(range) = class.strip_prefix("mark-") {
                let (from, to) = range.split_once('-').unwrap_or((range, range));
                layout.marks.extend(from.parse().ok().zip(to.parse().ok()));
            } else if class == "diff" {
                layout.diff = Some(Diff::Flag);
            }
            numbered |= class == "line-numbers";
        }
        if layout.language == Some("diff") {
            layout.diff = Some(Diff::Language);
        }
        layout.numbers_from = numbered.then_some(start);
        layout
    }

    /// The text for the parser: signs of change before a line are no part of its language.
    pub fn source<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.diff != Some(Diff::Flag) {
            return Cow::Borrowed(text);
        }
        let mut source = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            match line.strip_prefix(['+', '-']) {
                Some(rest) => {
                    source.push(' ');
                    source.push_str(rest);
                }
                None => source.push_str(line),
            }
        }
        Cow::Owned(source)
    }

    /// The steps through the text; `None` when there is nothing to add to it.
    pub fn pieces(&self, text: &str, tokens: &[Token]) -> Option<Vec<Piece>> {
        let lined = self.numbers_from.is_some() || !self.marks.is_empty() || self.diff.is_some();
        if !lined {
            let mut pieces = Vec::new();
            stretch(&mut pieces, 0..text.len(), &mut tokens.iter().cloned().peekable());
            return (!tokens.is_empty()).then_some(pieces);
        }
        let (mut pieces, mut at) = (Vec::new(), 0);
        let mut tokens = tokens.iter().cloned().peekable();
        for (line, index) in text.split_inclusive('\n').zip(0_u32..) {
            let number = self.numbers_from.map(|first| first.saturating_add(index));
            pieces.push(Piece::Line(self.class(line, index.saturating_add(1)), number));
            stretch(&mut pieces, at..at + line.len(), &mut tokens);
            pieces.push(Piece::Close);
            at += line.len();
        }
        Some(pieces)
    }

    fn class(&self, line: &str, number: u32) -> &'static str {
        let marked = self.marks.iter().any(|&(from, to)| (from..=to).contains(&number));
        let heading = self.diff == Some(Diff::Language)
            && (line.starts_with("+++") || line.starts_with("---"));
        match line.as_bytes().first().filter(|_| self.diff.is_some() && !heading) {
            Some(b'+') if marked => "line line-added line-marked",
            Some(b'-') if marked => "line line-removed line-marked",
            Some(b'+') => "line line-added",
            Some(b'-') => "line line-removed",
            _ if marked => "line line-marked",
            _ => "line",
        }
    }
}

/// The steps through a stretch of text. A token that goes on behind its end is given back.
fn stretch(
    pieces: &mut Vec<Piece>,
    within: Range<usize>,
    tokens: &mut std::iter::Peekable<impl Iterator<Item = Token>>,
) {
    let mut at = within.start;
    while let Some(token) = tokens.peek_mut().filter(|token| token.range.start < within.end) {
        let end = token.range.end.min(within.end);
        if token.range.start > at {
            pieces.push(Piece::Text(at..token.range.start));
        }
        pieces.extend([
            Piece::Open(token.class),
            Piece::Text(token.range.start..end),
            Piece::Close,
        ]);
        at = end;
        if token.range.end > within.end {
            token.range.start = within.end;
            break;
        }
        tokens.next();
    }
    if at < within.end {
        pieces.push(Piece::Text(at..within.end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_and_marked_as_the_fence_says() {
        let layout = Layout::read("language-none line-numbers start-9 mark-2-3");
        let lines: Vec<_> = layout
            .pieces("a\nb\nc", &[])
            .into_iter()
            .flatten()
            .filter(|piece| matches!(piece, Piece::Line(..)))
            .collect();
        let expected = [("line", 9), ("line line-marked", 10), ("line line-marked", 11)];
        assert_eq!(lines, expected.map(|(class, number)| Piece::Line(class, Some(number))));
    }

    #[test]
    fn added_and_removed_lines_are_told_by_their_first_letter() {
        for (classes, text, class) in [
            ("language-diff", "+a", "line line-added"),
            ("language-diff", "-a", "line line-removed"),
            ("language-diff", "+++ b/x", "line"),
            ("language-rust diff", "+++x", "line line-added"),
            ("language-rust diff mark-1", "-x", "line line-removed line-marked"),
            ("language-rust diff", " x", "line"),
        ] {
            let pieces = Layout::read(classes).pieces(text, &[]).expect("lines");
            assert_eq!(pieces.first(), Some(&Piece::Line(class, None)), "{classes} {text}");
        }
    }

    #[test]
    fn signs_of_change_are_kept_from_the_parser() {
        let layout = Layout::read("language-rust diff");
        assert_eq!(layout.source("+a+\n b\n-c"), " a+\n b\n c");
        assert_eq!(Layout::read("language-diff").source("+a"), "+a");
    }

    #[test]
    fn a_colour_over_several_lines_is_taken_up_in_each() {
        let tokens = [Token { range: 1..4, class: "hl-c" }];
        assert_eq!(
            Layout::read("mark-9").pieces("ab\ncd", &tokens).expect("lines"),
            [
                Piece::Line("line", None),
                Piece::Text(0..1),
                Piece::Open("hl-c"),
                Piece::Text(1..3),
                Piece::Close,
                Piece::Close,
                Piece::Line("line", None),
                Piece::Open("hl-c"),
                Piece::Text(3..4),
                Piece::Close,
                Piece::Text(4..5),
                Piece::Close,
            ]
        );
    }

    #[test]
    fn a_block_without_anything_special_stays_as_it_is() {
        assert_eq!(Layout::read("language-text").pieces("a\nb", &[]), None);
    }
}
