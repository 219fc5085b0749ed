//! `[[Title]]` and `[[file|text]]` lead to the post of that name.

use core::cell::OnceCell;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::markdown::{References, wiki::Wiki};

/// Gives wikilinks their addresses. One that leads nowhere leaves its text behind.
pub(super) fn pass<'a>(
    mut events: Vec<Event<'a>>,
    references: Option<&References>,
) -> Vec<Event<'a>> {
    // Few texts have one.
    let wiki = OnceCell::new();
    let mut links = Vec::new();
    events.retain_mut(|event| match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let address = match link_type {
                LinkType::WikiLink { .. } => {
                    let wiki = wiki.get_or_init(|| Wiki::new(references));
                    wiki.address(dest_url).map(Some)
                }
                _ => Some(None),
            };
            links.push(address.is_some());
            if let Some(Some(address)) = address.as_ref() {
                *dest_url = address.clone().into();
            }
            address.is_some()
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or(true),
        _ => true,
    });
    events
}
