//! The beginning of a text, as plain text.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::text::{self, Reader};

/// What stands before `<!--more-->`, or else the first paragraph that says something; where the
/// author wrote only HTML, the first block of that.
pub(super) fn of(events: &[Event<'_>]) -> String {
    if let Some(index) = events.iter().position(ends_excerpt) {
        let mut reader = Reader::default();
        events.iter().take(index).for_each(|event| reader.read(event));
        return reader.finish();
    }
    first(events, &Event::Start(Tag::Paragraph), &Event::End(TagEnd::Paragraph))
        .or_else(|| first(events, &Event::Start(Tag::HtmlBlock), &Event::End(TagEnd::HtmlBlock)))
        .unwrap_or_default()
}

/// Text of the first block between these events that has any.
fn first(events: &[Event<'_>], start: &Event<'_>, end: &Event<'_>) -> Option<String> {
    let mut begin = None;
    let mut notes = 0_usize;
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => notes += 1,
            Event::End(TagEnd::FootnoteDefinition) => notes = notes.saturating_sub(1),
            _ if notes > 0 => {}
            _ if event == start => begin = Some(index),
            _ if event == end => {
                let text = text::of(events.get(begin.take()?..=index)?);
                if !text.is_empty() {
                    return Some(text);
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether the event holds the comment `<!--more-->`, with or without spaces.
fn ends_excerpt(event: &Event<'_>) -> bool {
    let (Event::Html(html) | Event::InlineHtml(html)) = event else { return false };
    html.split("<!--")
        .skip(1)
        .filter_map(|rest| rest.split_once("-->"))
        .any(|(comment, _)| comment.trim() == "more")
}
