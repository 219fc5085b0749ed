//! Headings get anchors, and links that lead to them.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::{
    html::policy::allows_id,
    markdown::{
        anchors::{Anchors, anchor},
        parts,
        wording::Wording,
    },
};

/// Gives every heading an `id`, and a link to it at its end. An author's own `{#id}` goes first.
pub(super) fn pass<'a>(events: Vec<Event<'a>>, _: &Wording) -> Vec<Event<'a>> {
    let mut ids = ids(&events).into_iter();
    let mut current = None;
    let mut out = Vec::with_capacity(events.len());
    for mut event in events {
        match &mut event {
            Event::Start(Tag::Heading { id, .. }) => {
                current = ids.next();
                *id = current.clone().map(CowStr::from);
            }
            Event::End(TagEnd::Heading(_)) => {
                let mut link = String::new();
                parts::heading_anchor(&mut link, &current.take().unwrap_or_default());
                out.push(Event::InlineHtml(link.into()));
            }
            _ => {}
        }
        out.push(event);
    }
    out
}

/// The anchors of the headings in order.
fn ids(events: &[Event<'_>]) -> Vec<String> {
    let mut taken = Anchors::default();
    let mut found: Vec<(Option<String>, String)> = Vec::new();
    let (mut open, mut images) = (false, 0_usize);
    for event in events {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                let own = id.as_ref().filter(|id| allows_id(id)).map(|id| taken.unique(id));
                found.push((own, String::new()));
                open = true;
            }
            Event::End(TagEnd::Heading(_)) => open = false,
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images = images.saturating_sub(1),
            _ if !open || images > 0 => {}
            _ => {
                if let (Some((_, text)), Some(piece)) = (found.last_mut(), text_of(event)) {
                    text.push_str(piece);
                }
            }
        }
    }
    let id = |(own, text): (Option<String>, String)| {
        let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        own.unwrap_or_else(|| taken.unique(&anchor(&text)))
    };
    found.into_iter().map(id).collect()
}

fn text_of<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) | Event::InlineMath(text) => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    }
}
