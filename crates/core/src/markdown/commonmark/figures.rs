//! A paragraph that is only an image with a title becomes a figure, and the title its caption.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::{parts, wording::Wording};

pub(super) fn pass<'a>(events: Vec<Event<'a>>, _: &Wording) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    let mut rest = events.into_iter().peekable();
    while let Some(event) = rest.next() {
        let lone = event == Event::Start(Tag::Paragraph)
            && matches!(rest.peek(), Some(Event::Start(Tag::Image { title, .. })) if !title.is_empty());
        out.push(event);
        if !lone {
            continue;
        }
        let begin = out.len();
        for event in rest.by_ref() {
            let ends = event == Event::End(TagEnd::Image);
            out.push(event);
            if ends {
                break;
            }
        }
        if rest.next_if_eq(&Event::End(TagEnd::Paragraph)).is_some() {
            make(&mut out, begin);
        }
    }
    out
}

/// Turns the paragraph whose image begins at `begin` and ends the events into a figure.
fn make<'a>(out: &mut Vec<Event<'a>>, begin: usize) {
    let Some(Event::Start(Tag::Image { title, .. })) = out.get_mut(begin) else { return };
    let caption = core::mem::replace(title, "".into());
    if let Some(paragraph) = begin.checked_sub(1).and_then(|index| out.get_mut(index)) {
        *paragraph = Event::Html(parts::OPEN_FIGURE.into());
    }
    out.push(Event::Html(parts::OPEN_CAPTION.into()));
    out.push(Event::Text(caption));
    out.push(Event::Html(parts::CLOSE_FIGURE.into()));
}
