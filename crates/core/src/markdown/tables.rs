//! Tables scroll within themselves, with the keyboard too, and never widen the page.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::wording::Wording;

pub(super) fn pass<'a>(events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    for event in events {
        match event {
            Event::Start(Tag::Table(_)) => {
                let label = words.table;
                let open = format!(
                    "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">"
                );
                out.push(Event::Html(open.into()));
                out.push(event);
            }
            Event::End(TagEnd::Table) => {
                out.push(event);
                out.push(Event::Html("</div>\n".into()));
            }
            _ => out.push(event),
        }
    }
    out
}
