//! Tables scroll within themselves, with the keyboard too, and never widen the page.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::wording::Wording;

pub(super) fn pass<'a>(events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    let mut number = 0_usize;
    for event in events {
        match event {
            Event::Start(Tag::Table(_)) => {
                // Several regions of one name could not be told apart by ear.
                number = number.saturating_add(1);
                let label = words.table;
                let open = format!(
                    "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{label} {number}\">"
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
