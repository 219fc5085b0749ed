//! The order in which the languages of one text are asked about, the same wherever parsers are.

use std::{collections::VecDeque, ops::Range};

use crate::{
    analysis::{Analysis, Capture},
    language,
};

/// Languages within languages: HTML, the script in it, the style sheet in that.
const MAX_DEPTH: usize = 3;

/// Parts in another language that one block may have.
const MAX_PARTS: usize = 64;

/// A text on its way to its colours.
#[derive(Debug)]
pub struct Work {
    source: String,
    parts: VecDeque<Part>,
    begun: usize,
    found: Vec<Found>,
}

/// A part of the text that waits for its parser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// One of [`language::LANGUAGES`].
    pub language: &'static str,
    range: Range<usize>,
    depth: usize,
}

/// A capture in the whole text, and how many languages lie around its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) capture: Capture,
    pub(crate) depth: usize,
}

impl Work {
    /// Begins with the whole text in the language of its block.
    pub fn new(language: &'static str, source: String) -> Self {
        let whole = Part { language, range: 0..source.len(), depth: 0 };
        Self { source, parts: VecDeque::from([whole]), begun: 1, found: Vec::new() }
    }

    /// The next part that a parser must look at.
    pub fn next_part(&mut self) -> Option<Part> {
        self.parts.pop_front()
    }

    /// The text of a part.
    pub fn text(&self, part: &Part) -> &str {
        self.source.get(part.range.clone()).unwrap_or_default()
    }

    /// Takes what the parser said of a part. Ranges that do not lie within it are left out.
    pub fn answer(&mut self, part: &Part, analysis: Analysis) {
        let within = |range: Range<usize>| {
            let moved = range.start.checked_add(part.range.start)?
                ..range.end.checked_add(part.range.start)?;
            (moved.end <= part.range.end && self.source.get(moved.clone()).is_some())
                .then_some(moved)
        };
        for capture in analysis.captures {
            if let Some(range) = within(capture.range.clone()) {
                let capture = Capture { range, ..capture };
                self.found.push(Found { capture, depth: part.depth });
            }
        }
        let depth = part.depth + 1;
        for injection in analysis.injections {
            if let Some(language) = language::named(&injection.language)
                && let Some(range) = within(injection.range)
                && depth < MAX_DEPTH
                && self.begun < MAX_PARTS
            {
                self.begun += 1;
                self.parts.push_back(Part { language, range, depth });
            }
        }
    }

    pub(crate) fn found(&self) -> &[Found] {
        &self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Injection;

    #[test]
    fn parts_in_other_languages_follow_with_their_own_text() {
        let mut work = Work::new("html", "<b>é1</b>".to_owned());
        let whole = work.next_part().expect("the whole");
        assert_eq!((whole.language, work.text(&whole)), ("html", "<b>é1</b>"));
        let injections = [(3..6, "JS"), (3..6, "nonsense"), (4..6, "css"), (0..99, "css")]
            .map(|(range, language)| Injection { range, language: language.to_owned() });
        work.answer(&whole, Analysis { injections: injections.to_vec(), ..Analysis::default() });
        let part = work.next_part().expect("the script");
        assert_eq!((part.language, work.text(&part)), ("javascript", "é1"));
        assert_eq!(work.next_part(), None, "half a letter is no text");
        let capture = Capture { range: 2..3, name: "number".into(), pattern: 0 };
        work.answer(&part, Analysis { captures: vec![capture], ..Analysis::default() });
        assert_eq!(work.found().first().map(|found| found.capture.range.clone()), Some(5..6));
    }

    #[test]
    fn a_language_within_itself_comes_to_an_end() {
        let mut work = Work::new("html", "x".repeat(100));
        let mut asked = 0;
        while let Some(part) = work.next_part() {
            asked += 1;
            let injection = Injection { range: 0..100, language: "html".to_owned() };
            work.answer(&part, Analysis { injections: vec![injection; 10], ..Analysis::default() });
        }
        assert_eq!(asked, MAX_PARTS);
    }
}
