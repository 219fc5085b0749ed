//! `> [!NOTE]` and its kin get a title.

use pulldown_cmark::{Event, Tag};

use crate::markdown::{parts, wording::Wording};

pub(super) fn pass<'a>(events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    for event in events {
        let kind = match &event {
            Event::Start(Tag::BlockQuote(kind)) => *kind,
            _ => None,
        };
        out.push(event);
        if let Some(kind) = kind {
            let mut title = String::new();
            parts::alert_title(&mut title, kind, words);
            out.push(Event::Html(title.into()));
        }
    }
    out
}
