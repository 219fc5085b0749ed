//! Parsing, with the quotation marks of the text's language.

use core::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};

use crate::markdown::{Context, wording::is_french};

/// Parses a body. In French, straight double quotes become `« »` with a no-break space inside;
/// quotation marks that the author wrote stay as they are.
pub(super) fn parse<'a>(
    body: &'a str,
    extensions: Options,
    context: Context<'_>,
) -> Vec<Event<'a>> {
    let reader = Reader { body, extensions, french: is_french(context.language), context };
    let mut events = Vec::new();
    for (event, range) in Parser::new_ext(body, extensions).into_offset_iter() {
        reader.read(event, range, &mut events);
    }
    // The parser ends a text wherever something might have begun.
    TextMergeStream::new(events.into_iter()).collect()
}

struct Reader<'a, 'c> {
    body: &'a str,
    extensions: Options,
    french: bool,
    context: Context<'c>,
}

impl<'a> Reader<'a, '_> {
    fn read(&self, event: Event<'a>, range: Range<usize>, out: &mut Vec<Event<'a>>) {
        match &event {
            Event::Text(text) => match self.text(text, &range) {
                Some(other) => out.push(Event::Text(other.into())),
                None if self.is_protected(text, &range) => protect(text, out),
                None => out.push(event),
            },
            Event::InlineMath(_) if !self.context.options.dollar_math => {
                let source = self.body.get(range).unwrap_or_default();
                let extensions = self.extensions.difference(Options::ENABLE_MATH);
                let without = Reader { body: source, extensions, ..*self };
                without.inline(out);
            }
            _ => out.push(event),
        }
    }

    /// What stands in place of punctuation that the parser has replaced.
    fn text(&self, text: &str, range: &Range<usize>) -> Option<&'a str> {
        let links = self.context.options.bare_links;
        match text {
            "“" if self.french && self.written(range) == "\"" => Some("«\u{a0}"),
            "”" if self.french && self.written(range) == "\"" => Some("\u{a0}»"),
            "–" | "—" | "…" if links && self.in_address(range.start) => {
                Some(self.written(range))
            }
            _ => None,
        }
    }

    /// Whether a backslash keeps the first character from being markup of an option.
    fn is_protected(&self, text: &str, range: &Range<usize>) -> bool {
        let options = self.context.options;
        let backslash = || range.start.checked_sub(1).and_then(|at| self.body.as_bytes().get(at));
        (options.marks && text.starts_with(['=', '~', '^'])
            || options.emoji && text.starts_with(':'))
            && backslash() == Some(&b'\\')
    }

    fn written(&self, range: &Range<usize>) -> &'a str {
        self.body.get(range.clone()).unwrap_or_default()
    }

    /// Whether a bare address leads up to an offset.
    fn in_address(&self, offset: usize) -> bool {
        // No address that somebody types is longer.
        let from = self.body.floor_char_boundary(offset.saturating_sub(500));
        let before = self.body.get(from..offset).unwrap_or_default();
        let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '<' | '(')).next();
        let word = word.unwrap_or_default().trim_start_matches(['*', '_', '~']);
        ["http://", "https://", "www."].iter().any(|start| word.starts_with(start))
    }

    /// Reads a line with other extensions, as a part of the paragraph that it stands in.
    fn inline(&self, out: &mut Vec<Event<'a>>) {
        for (event, range) in Parser::new_ext(self.body, self.extensions).into_offset_iter() {
            if !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)) {
                self.read(event, range, out);
            }
        }
    }
}

/// Writes the first character so that no later pass takes it for anything but itself.
fn protect<'a>(text: &str, out: &mut Vec<Event<'a>>) {
    let (first, rest) = text.split_at_checked(1).unwrap_or((text, ""));
    let mut reference = String::from("&#");
    reference.push_str(&first.bytes().next().unwrap_or_default().to_string());
    reference.push(';');
    out.push(Event::InlineHtml(reference.into()));
    out.push(Event::Text(rest.to_owned().into()));
}
