//! Headings get anchors, and make the table of contents.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::{Heading, text};
use crate::html::policy::{allows_id, is_word, safe_id};

/// Gives every heading an `id` and lists the headings. An author's own `{#id}` goes first.
pub(super) fn pass(events: &mut [Event<'_>]) -> Vec<Heading> {
    let mut taken = Taken::default();
    let mut found = Vec::new();
    let mut begin = None;
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                let own = id.as_ref().filter(|id| allows_id(id)).map(|id| taken.unique(id));
                begin = Some((index, own));
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some((start, own)) = begin.take() {
                    let text = text::of(events.get(start..index).unwrap_or_default());
                    found.push((start, own, *level as u8, text));
                }
            }
            _ => {}
        }
    }
    let named = found.into_iter().map(|(start, own, level, text)| {
        let id = own.unwrap_or_else(|| taken.unique(&anchor(&text)));
        let id = safe_id(&id).into_owned();
        if let Some(Event::Start(Tag::Heading { id: slot, .. })) = events.get_mut(start) {
            *slot = Some(CowStr::from(id.clone()));
        }
        Heading { level, id, text }
    });
    named.collect()
}

/// kramdown's rule for GFM input: lower case, without punctuation, `-` for each space.
fn anchor(text: &str) -> String {
    let id: String = text
        .chars()
        .filter(|c| is_word(*c) || matches!(c, '-' | ' ' | '\t'))
        .map(|c| if matches!(c, ' ' | '\t') { '-' } else { c })
        .flat_map(char::to_lowercase)
        // Lower-casing `İ` gives a mark that is no letter by itself.
        .filter(|c| is_word(*c) || *c == '-')
        .collect();
    if id.is_empty() { "section".to_owned() } else { id }
}

/// Anchors in use, each with the last number that was appended to it.
#[derive(Default)]
struct Taken(BTreeMap<String, usize>);

impl Taken {
    fn unique(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = self.0.get(wanted).copied().unwrap_or_default();
        while self.0.contains_key(&id) {
            number = number.saturating_add(1);
            id = format!("{wanted}-{number}");
        }
        self.0.insert(wanted.to_owned(), number);
        self.0.entry(id.clone()).or_default();
        id
    }
}
