//! `> [!NOTE]` and its kin say in words what they are, not by colour alone.

use pulldown_cmark::{Event, Tag};

use super::wording::Wording;

pub(super) fn pass<'a>(events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    for event in events {
        let title = match &event {
            Event::Start(Tag::BlockQuote(Some(kind))) => Some(words.alert(*kind)),
            _ => None,
        };
        out.push(event);
        if let Some(title) = title {
            let paragraph = format!("<p class=\"markdown-alert-title\">{title}</p>\n");
            out.push(Event::Html(paragraph.into()));
        }
    }
    out
}
