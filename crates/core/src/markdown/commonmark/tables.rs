//! Tables scroll within themselves and never widen the page.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::{parts, wording::Wording};

pub(super) fn pass<'a>(events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    let mut number = 0_usize;
    for event in events {
        match event {
            Event::Start(Tag::Table(_)) => {
                number = number.saturating_add(1);
                let mut open = String::new();
                parts::open_table(&mut open, number, words);
                out.push(Event::Html(open.into()));
                out.push(event);
            }
            Event::End(TagEnd::Table) => {
                out.push(event);
                out.push(Event::Html(parts::CLOSE_TABLE.into()));
            }
            _ => out.push(event),
        }
    }
    out
}
