//! The plain text of a piece of the event stream.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::html;

/// Reads text piece by piece, as a reader of the page would read it aloud: without code blocks,
/// descriptions of images and notes, and with a space where a block ends.
#[derive(Default)]
pub(super) struct Reader {
    text: String,
    /// Raw HTML that is not read yet, for an element may span several events.
    raw: String,
    /// Whether code within lines is left out too.
    prose_only: bool,
    /// How many images, code blocks and notes are open.
    silent: usize,
}

impl Reader {
    pub(super) fn read(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_) | Tag::FootnoteDefinition(_)) => {
                self.silent += 1;
            }
            Event::End(TagEnd::Image | TagEnd::CodeBlock | TagEnd::FootnoteDefinition) => {
                self.silent = self.silent.saturating_sub(1);
            }
            Event::Code(_) if self.prose_only => {}
            Event::Text(text) | Event::Code(text) if self.silent == 0 => self.text.push_str(text),
            Event::Html(html) if self.silent == 0 => self.raw.push_str(html),
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => self.read_raw(),
            Event::SoftBreak | Event::HardBreak | Event::Rule => self.text.push(' '),
            Event::End(end) if is_block(*end) => self.text.push(' '),
            _ => {}
        }
    }

    /// What was read, white space collapsed.
    pub(super) fn finish(mut self) -> String {
        self.read_raw();
        html::collapse(&self.text)
    }

    fn read_raw(&mut self) {
        if !self.raw.is_empty() {
            self.text.push(' ');
            self.text.push_str(&html::plain(&self.raw));
            self.text.push(' ');
            self.raw.clear();
        }
    }
}

/// Plain text of some events.
pub(super) fn of(events: &[Event<'_>]) -> String {
    let mut reader = Reader::default();
    events.iter().for_each(|event| reader.read(event));
    reader.finish()
}

/// Plain text of some events without any code.
pub(super) fn prose_of(events: &[Event<'_>]) -> String {
    let mut reader = Reader { prose_only: true, ..Reader::default() };
    events.iter().for_each(|event| reader.read(event));
    reader.finish()
}

const fn is_block(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Superscript
            | TagEnd::Subscript
    )
}
