//! Tasks in lists: a box that says its state, and that nobody can tick in the page.

use pulldown_cmark::{Event, Tag};

use super::wording::Wording;

pub(super) fn pass<'a>(mut events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let mut item = None;
    for index in 0..events.len() {
        match events.get(index) {
            Some(Event::Start(Tag::Item)) => item = Some(index),
            // In a loose list the box stands in the item's first paragraph.
            Some(Event::Start(Tag::Paragraph)) => {}
            Some(Event::TaskListMarker(done)) => {
                let (checked, label) =
                    if *done { (" checked=\"\"", words.done) } else { ("", words.to_do) };
                let marker = format!(
                    "<input type=\"checkbox\" disabled=\"\"{checked} aria-label=\"{label}\"> "
                );
                replace(&mut events, Some(index), Event::InlineHtml(marker.into()));
                replace(&mut events, item.take(), Event::Html("<li class=\"task\">".into()));
            }
            _ => item = None,
        }
    }
    events
}

fn replace<'a>(events: &mut [Event<'a>], index: Option<usize>, event: Event<'a>) {
    if let Some(slot) = index.and_then(|index| events.get_mut(index)) {
        *slot = event;
    }
}
