//! Habits of writing that change text and nothing else; code is left as it is.

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use crate::markdown::{
    Context,
    habits::{Habits, Piece},
};

pub(super) fn pass<'a>(events: Vec<Event<'a>>, context: Context<'_>) -> Vec<Event<'a>> {
    let habits = Habits::of(context);
    if habits.are_none() {
        return events;
    }
    let mut out = Vec::with_capacity(events.len());
    let (mut code, mut links) = (0_usize, 0_usize);
    for event in events {
        match &event {
            Event::Start(Tag::CodeBlock(_)) => code += 1,
            Event::End(TagEnd::CodeBlock) => code = code.saturating_sub(1),
            // An image's description cannot hold a link either.
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => links = links.saturating_sub(1),
            Event::Text(text) if code == 0 && habits.concern(text) => {
                let habits = if links == 0 { habits } else { habits.without_links() };
                habits.each(text, |piece| push(piece, &mut out));
                continue;
            }
            _ => {}
        }
        out.push(event);
    }
    out
}

fn push<'a>(piece: Piece<'_>, out: &mut Vec<Event<'a>>) {
    match piece {
        Piece::Text(text) => out.push(Event::Text(text.into_owned().into())),
        Piece::Link { text, address } => {
            let (dest_url, text) = (CowStr::from(address), Event::Text(text.to_owned().into()));
            let (title, id) = (CowStr::from(""), CowStr::from(""));
            let link = Tag::Link { link_type: LinkType::Autolink, dest_url, title, id };
            out.extend([Event::Start(link), text, Event::End(TagEnd::Link)]);
        }
    }
}
