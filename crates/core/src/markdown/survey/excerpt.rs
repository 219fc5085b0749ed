//! The beginning of an article, as plain text.

use super::{
    nesting::{self, Around, Nesting},
    plain::Plain,
};
use crate::html::{
    SafeHtml,
    policy::Shape,
    tokens::{Tag, Token},
};

/// Nothing of these stands in an excerpt, whoever chose where it ends.
const NEVER: u16 = nesting::PRE
    | nesting::DISPLAY
    | nesting::NOTES
    | nesting::EMBED
    | nesting::CAPTION
    | nesting::GENERATED;

/// Finds the first paragraph that says something; where there is none, the first block.
#[derive(Default)]
pub(super) struct Excerpt {
    paragraph: Option<String>,
    block: Option<String>,
    in_paragraph: Plain,
    in_block: Plain,
}

impl Excerpt {
    pub(super) fn text(&mut self, text: &str, here: Around) {
        if self.paragraph.is_some() || here.any(NEVER) {
            return;
        }
        if here.any(nesting::PARAGRAPH) {
            self.in_paragraph.push(text);
        }
        if !here.any(nesting::HEADING) {
            self.in_block.push(text);
        }
    }

    /// An element begins; `depth` counts the open ones.
    pub(super) fn start(&mut self, tag: &Tag<'_>, _: Around, depth: usize) {
        if self.paragraph.is_some() {
            return;
        }
        if depth <= 1 && !matches!(tag.shape, Shape::Inline | Shape::Void) {
            self.end_block();
        } else if tag.shape != Shape::Inline {
            self.in_block.pause();
        }
        if tag.name == "br" {
            self.in_paragraph.pause();
        }
    }

    /// An element ends, inside of which was `ended`; `depth` elements are still open.
    pub(super) fn end(&mut self, shape: Shape, ended: Around, depth: usize) {
        if self.paragraph.is_some() {
            return;
        }
        if shape == Shape::Block && ended.any(nesting::PARAGRAPH) && !self.in_paragraph.is_empty() {
            self.paragraph = Some(core::mem::take(&mut self.in_paragraph).finish());
        }
        if depth == 0 && shape != Shape::Inline {
            self.end_block();
        } else if shape != Shape::Inline {
            self.in_block.pause();
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.end_block();
        self.paragraph.or(self.block).unwrap_or_default()
    }

    fn end_block(&mut self) {
        let block = core::mem::take(&mut self.in_block);
        if self.block.is_none() && !block.is_empty() {
            self.block = Some(block.finish());
        }
    }
}

/// Where `<!--more-->`, with or without spaces, stands in markup that has not passed the gate,
/// which lets no comment through.
pub(in crate::markdown) fn more(markup: &str) -> Option<usize> {
    let marks = |(at, opening): (usize, &str)| {
        let inside = markup.get(at + opening.len()..)?.trim_start().strip_prefix("more")?;
        inside.trim_start().starts_with("-->").then_some(at)
    };
    markup.match_indices("<!--").find_map(marks)
}

/// All the text of the part of an article that stands before `<!--more-->`.
pub(in crate::markdown) fn before_more(html: &SafeHtml) -> String {
    let (mut nesting, mut text) = (Nesting::default(), Plain::default());
    for token in html.tokens() {
        match token {
            Token::Text(piece) if !nesting.here().any(NEVER) => text.push(&piece),
            Token::Text(_) => {}
            Token::Start(tag) => {
                if !tag.is_void() {
                    nesting.enter(&tag);
                }
                if tag.shape != Shape::Inline {
                    text.pause();
                }
            }
            Token::End(shape) => {
                nesting.leave();
                if shape != Shape::Inline {
                    text.pause();
                }
            }
        }
    }
    text.finish()
}
