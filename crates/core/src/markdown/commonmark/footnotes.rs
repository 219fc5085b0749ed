//! Footnotes are gathered at the end, in the order in which the text refers to them.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::markdown::{
    parts::{self, Footnote},
    wording::Wording,
};

pub(super) fn pass<'a>(events: Vec<Event<'a>>, words: &Wording) -> Vec<Event<'a>> {
    let (text, notes) = take_notes(events);
    if notes.is_empty() {
        return text;
    }
    let mut numbering = Numbering::new(notes);
    let mut out = numbering.refer(text);
    // A note may refer to others: all are known only when all have been looked through.
    let mut place = 0;
    while let Some(index) = numbering.note_at(place) {
        let content = numbering.take_content(index);
        let content = numbering.refer(content);
        if let Some(note) = numbering.notes.get_mut(index) {
            note.content = content;
        }
        place += 1;
    }
    let mut open = String::new();
    parts::open_footnotes(&mut open, 1, words);
    out.push(Event::Html(open.into()));
    for index in core::mem::take(&mut numbering.order) {
        let content = numbering.take_content(index);
        out.extend(item(numbering.notes.get(index), content, words));
    }
    out.push(Event::Html(parts::CLOSE_FOOTNOTES.into()));
    out
}

struct Note<'a> {
    name: String,
    content: Vec<Event<'a>>,
    /// There once it has a number.
    footnote: Option<Footnote>,
}

struct Numbering<'a> {
    notes: Vec<Note<'a>>,
    by_name: BTreeMap<String, usize>,
    /// Notes in order of first reference.
    order: Vec<usize>,
    /// Notes before this one need not be looked at for want of a reference.
    unreferred: usize,
}

impl<'a> Numbering<'a> {
    fn new(notes: Vec<Note<'a>>) -> Self {
        let mut by_name = BTreeMap::new();
        for (index, note) in notes.iter().enumerate() {
            by_name.entry(note.name.clone()).or_insert(index);
        }
        Self { notes, by_name, order: Vec::new(), unreferred: 0 }
    }

    /// Replaces references by links. An image's description cannot hold one.
    fn refer(&mut self, events: Vec<Event<'a>>) -> Vec<Event<'a>> {
        let mut images = 0_usize;
        let mut out = Vec::with_capacity(events.len());
        for event in events {
            match &event {
                Event::Start(Tag::Image { .. }) => images += 1,
                Event::End(TagEnd::Image) => images = images.saturating_sub(1),
                Event::FootnoteReference(_) if images > 0 => continue,
                Event::FootnoteReference(name) => {
                    out.push(self.reference(name));
                    continue;
                }
                _ => {}
            }
            out.push(event);
        }
        out
    }

    fn reference(&mut self, name: &CowStr<'a>) -> Event<'a> {
        let Some(index) = self.by_name.get(&key(name)).copied() else {
            return Event::Text(format!("[^{name}]").into());
        };
        self.number(index);
        let note = self.notes.get_mut(index).and_then(|note| note.footnote.as_mut());
        let Some(footnote) = note else { return Event::Text(name.clone()) };
        let mut reference = String::new();
        footnote.refer(&mut reference);
        Event::InlineHtml(reference.into())
    }

    fn number(&mut self, index: usize) {
        let first = self.notes.get(index).and_then(|n| self.by_name.get(&n.name)) == Some(&index);
        let unnumbered = |note: &&mut Note<'a>| note.footnote.is_none();
        let Some(note) = self.notes.get_mut(index).filter(unnumbered) else { return };
        self.order.push(index);
        let name = first.then_some(note.name.as_str());
        note.footnote = Some(Footnote::new(name, self.order.len()));
    }

    /// The note at a place in the list. After the last one that the text refers to come those
    /// that it forgot.
    fn note_at(&mut self, place: usize) -> Option<usize> {
        if place >= self.order.len() {
            while self.notes.get(self.unreferred)?.footnote.is_some() {
                self.unreferred += 1;
            }
            self.number(self.unreferred);
        }
        self.order.get(place).copied()
    }

    fn take_content(&mut self, index: usize) -> Vec<Event<'a>> {
        self.notes.get_mut(index).map(|n| core::mem::take(&mut n.content)).unwrap_or_default()
    }
}

/// Separates the notes, which may stand anywhere and within each other, from the text.
fn take_notes<'a>(events: Vec<Event<'a>>) -> (Vec<Event<'a>>, Vec<Note<'a>>) {
    let mut text = Vec::with_capacity(events.len());
    let mut notes: Vec<Note<'a>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                open.push(notes.len());
                notes.push(Note { name: key(&name), content: Vec::new(), footnote: None });
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                open.pop();
            }
            _ => match open.last().and_then(|index| notes.get_mut(*index)) {
                Some(note) => note.content.push(event),
                None => text.push(event),
            },
        }
    }
    (text, notes)
}

/// Names are the same in any letter case.
fn key(name: &str) -> String {
    name.to_lowercase()
}

/// The note as a list item, with links back at the end of its last paragraph.
fn item<'a>(
    note: Option<&Note<'a>>,
    mut content: Vec<Event<'a>>,
    words: &Wording,
) -> Vec<Event<'a>> {
    let Some(footnote) = note.and_then(|note| note.footnote.as_ref()) else { return content };
    let (mut open, mut links) = (String::new(), String::new());
    footnote.open(&mut open);
    footnote.back_links(&mut links, words);
    let links = Event::InlineHtml(links.into());
    content.insert(0, Event::Html(open.into()));
    if content.last() == Some(&Event::End(TagEnd::Paragraph)) {
        content.pop();
        content.extend([links, Event::End(TagEnd::Paragraph)]);
    } else {
        content.extend([Event::Start(Tag::Paragraph), links, Event::End(TagEnd::Paragraph)]);
    }
    content.push(Event::Html("</li>\n".into()));
    content
}
