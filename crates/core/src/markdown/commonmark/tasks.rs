//! Tasks in lists get a box.

use pulldown_cmark::{Event, Tag};

use crate::markdown::{parts, wording::Wording};

pub(super) fn pass<'a>(mut events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let mut item = None;
    for index in 0..events.len() {
        match events.get(index) {
            Some(Event::Start(Tag::Item)) => item = Some(index),
            // In a loose list the box stands in the item's first paragraph.
            Some(Event::Start(Tag::Paragraph)) => {}
            Some(Event::TaskListMarker(done)) => {
                let mut marker = String::new();
                parts::task_box(&mut marker, *done, words);
                replace(&mut events, Some(index), Event::InlineHtml(marker.into()));
                replace(&mut events, item.take(), Event::Html(parts::OPEN_TASK.into()));
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
