//! From what parsers found to stretches of text with one colour each.

use std::{cmp::Reverse, ops::Range};

use arborium_theme::highlights::tag_for_capture;

use crate::work::{Found, Work};

/// A stretch of text with a colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The class of its colour.
    pub class: &'static str,
}

/// The stretches in order; they neither overlap nor touch with the same class. Where several names
/// fit, the innermost part has its way, and among names of the same part the later pattern.
pub fn of(work: &Work) -> Vec<Token> {
    let mut found: Vec<(&Found, Option<&'static str>)> =
        work.found().iter().filter_map(|it| Some((it, class(&it.capture.name)?))).collect();
    found.sort_by_key(|(it, _)| {
        let Range { start, end } = it.capture.range;
        (start, Reverse(end), it.depth, it.capture.pattern)
    });
    let mut sweep = Sweep::default();
    for (it, class) in found {
        let Range { start, end } = it.capture.range;
        sweep.advance(start);
        if end > start {
            sweep.open.push((end, class));
        }
    }
    sweep.advance(usize::MAX);
    sweep.tokens
}

/// Goes through a text from the left.
#[derive(Default)]
struct Sweep {
    at: usize,
    /// Ends and classes of the parts round this place, the innermost last.
    open: Vec<(usize, Option<&'static str>)>,
    tokens: Vec<Token>,
}

impl Sweep {
    fn advance(&mut self, to: usize) {
        while let Some(&(end, class)) = self.open.last() {
            if end > to {
                self.paint(to, class);
                return;
            }
            self.paint(end, class);
            self.open.pop();
        }
        self.at = self.at.max(to);
    }

    fn paint(&mut self, to: usize, class: Option<&'static str>) {
        if to <= self.at {
            return;
        }
        if let Some(class) = class {
            match self.tokens.last_mut() {
                Some(last) if last.class == class && last.range.end == self.at => {
                    last.range.end = to;
                }
                _ => self.tokens.push(Token { range: self.at..to, class }),
            }
        }
        self.at = to;
    }
}

/// The class for a name in a query: `None` for names that mean no colour, `Some(None)` for text
/// that keeps the colour of the page even within a string.
fn class(name: &str) -> Option<Option<&'static str>> {
    if name.starts_with('_') {
        return None;
    }
    let tag = tag_for_capture(name)?;
    Some(CLASSES.iter().find(|(known, _)| *known == tag).map(|(_, class)| *class))
}

/// Classes by arborium's short names. What is missing looks like the text around it: variables,
/// embedded text, errors.
const CLASSES: &[(&str, &str)] = &[
    ("at", "hl-at"),
    ("c", "hl-c"),
    ("co", "hl-co"),
    ("cr", "hl-cr"),
    ("da", "hl-da"),
    ("dd", "hl-dd"),
    ("em", "hl-em"),
    ("f", "hl-f"),
    ("k", "hl-k"),
    ("l", "hl-l"),
    ("m", "hl-m"),
    ("n", "hl-n"),
    ("ns", "hl-ns"),
    ("o", "hl-o"),
    ("p", "hl-p"),
    ("pr", "hl-pr"),
    ("s", "hl-s"),
    ("st", "hl-st"),
    ("t", "hl-t"),
    ("tg", "hl-tg"),
    ("tl", "hl-tl"),
    ("tt", "hl-tt"),
    ("tu", "hl-tu"),
    ("tx", "hl-tx"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Analysis, Capture};

    fn tokens(captures: &[(Range<usize>, &str, usize)]) -> Vec<(Range<usize>, &'static str)> {
        let mut work = Work::new("rust", "x".repeat(40));
        let part = work.next_part().expect("the whole");
        let captures = captures.iter().map(|(range, name, pattern)| Capture {
            range: range.clone(),
            name: (*name).to_owned(),
            pattern: *pattern,
        });
        work.answer(&part, Analysis { captures: captures.collect(), ..Analysis::default() });
        of(&work).into_iter().map(|token| (token.range, token.class)).collect()
    }

    #[test]
    fn the_innermost_name_wins_and_among_equals_the_later_one() {
        assert_eq!(
            tokens(&[(0..10, "string", 0), (3..5, "escape", 1), (4..6, "number", 2)]),
            [(0..4, "hl-s"), (4..6, "hl-n"), (6..10, "hl-s")]
        );
        assert_eq!(tokens(&[(0..3, "function", 5), (0..3, "type", 2)]), [(0..3, "hl-f")]);
        assert_eq!(
            tokens(&[(0..9, "string", 0), (2..4, "variable", 1)]),
            [(0..2, "hl-s"), (4..9, "hl-s")]
        );
    }

    #[test]
    fn neighbours_of_one_colour_are_one_stretch() {
        assert_eq!(
            tokens(&[(0..2, "keyword", 0), (2..4, "keyword.import", 1), (5..6, "keyword", 0)]),
            [(0..4, "hl-k"), (5..6, "hl-k")]
        );
    }

    #[test]
    fn names_without_a_colour_leave_no_trace() {
        assert_eq!(tokens(&[(0..2, "_x", 0), (0..2, "spell", 0), (1..1, "keyword", 0)]), []);
    }
}
