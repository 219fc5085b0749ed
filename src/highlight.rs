//! The module that colours code in the browser, started by `static/highlight.js` when a page has
//! code near its window. It has no parsers: the script asks one for each part and brings the
//! answers here.

use feuilleton_core::html::Piece;
use feuilleton_highlight::{
    MAX_BYTES,
    analysis::{Analysis, Capture, Injection},
    layout::Layout,
    tokens,
    work::{Part, Work},
};
use wasm_bindgen::prelude::*;

fn main() {}

/// A block of code on its way to its colours.
#[wasm_bindgen]
pub struct Block {
    layout: Layout,
    text: String,
    work: Option<Work>,
    part: Option<Part>,
}

#[wasm_bindgen]
impl Block {
    /// A block by the classes of its `code` element and its text.
    #[wasm_bindgen(constructor)]
    pub fn new(classes: &str, text: String) -> Self {
        let layout = Layout::read(classes);
        let language = layout.language.filter(|_| text.len() <= MAX_BYTES);
        let work = language.map(|language| Work::new(language, layout.source(&text).into_owned()));
        Self { layout, text, work, part: None }
    }

    /// The language of the next part that a parser must look at.
    pub fn next_language(&mut self) -> Option<String> {
        self.part = self.work.as_mut().and_then(Work::next_part);
        self.part.as_ref().map(|part| part.language.to_owned())
    }

    /// The text of that part.
    pub fn part(&self) -> String {
        let text = self.work.as_ref().zip(self.part.as_ref());
        text.map(|(work, part)| work.text(part).to_owned()).unwrap_or_default()
    }

    /// Takes the parser's answer, with places counted in UTF-16: names with start, end and number
    /// of the pattern for each, then languages with start and end for each.
    pub fn answer(
        &mut self,
        names: Vec<String>,
        captures: &[u32],
        languages: Vec<String>,
        injections: &[u32],
    ) {
        let (Some(work), Some(part)) = (self.work.as_mut(), self.part.take()) else { return };
        let places = places(work.text(&part));
        let place = |at: u32| places.get(usize::try_from(at).ok()?).copied();
        let captures = names.into_iter().zip(captures.as_chunks::<3>().0);
        let captures = captures.filter_map(|(name, &[start, end, pattern])| {
            let pattern = usize::try_from(pattern).ok()?;
            Some(Capture { range: place(start)?..place(end)?, name, pattern })
        });
        let injections = languages.into_iter().zip(injections.as_chunks::<2>().0);
        let injections = injections.filter_map(|(language, &[start, end])| {
            Some(Injection { range: place(start)?..place(end)?, language })
        });
        let (captures, injections) = (captures.collect(), injections.collect());
        work.answer(&part, Analysis { captures, injections });
    }

    /// The steps through the text, each with a letter before it: `l` a line with its number, if
    /// any, a space and its class; `o` a class; `t` text; `c`. None when nothing is to be done.
    pub fn steps(&self) -> Vec<String> {
        let tokens = self.work.as_ref().map(tokens::of).unwrap_or_default();
        let pieces = self.layout.pieces(&self.text, &tokens).unwrap_or_default();
        pieces.into_iter().map(|piece| self.step(piece)).collect()
    }

    fn step(&self, piece: Piece) -> String {
        match piece {
            Piece::Line(class, None) => ["l ", class].concat(),
            Piece::Line(class, Some(number)) => ["l", &number.to_string(), " ", class].concat(),
            Piece::Open(class) => ["o", class].concat(),
            Piece::Text(range) => ["t", self.text.get(range).unwrap_or_default()].concat(),
            Piece::Close => "c".to_owned(),
        }
    }
}

/// The byte at which each UTF-16 unit begins, and the end.
fn places(text: &str) -> Vec<usize> {
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, character) in text.char_indices() {
        places.extend(std::iter::repeat_n(at, character.len_utf16()));
    }
    places.push(text.len());
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_a_browser_counts() {
        assert_eq!(places("aé😀b"), [0, 1, 3, 3, 7, 8]);
    }

    #[test]
    fn a_block_becomes_steps() {
        let mut block = Block::new("language-rust line-numbers start-7", "let é;".to_owned());
        assert_eq!(
            (block.next_language().as_deref(), block.part().as_str()),
            (Some("rust"), "let é;")
        );
        block.answer(vec!["keyword".to_owned(), "x".to_owned()], &[0, 3, 1, 4, 99, 2], vec![], &[]);
        assert_eq!(block.next_language(), None);
        assert_eq!(block.steps(), ["l7 line", "ohl-k", "tlet", "c", "t é;", "c"]);
    }

    #[test]
    fn a_block_with_nothing_to_show_has_no_steps() {
        let mut block = Block::new("language-klingon", "x".to_owned());
        assert_eq!(block.next_language(), None);
        assert!(block.steps().is_empty());
    }
}
