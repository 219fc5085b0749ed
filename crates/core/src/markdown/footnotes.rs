//! Footnotes are gathered at the end, in the order in which the text refers to them.
//!
//! Anchors are kramdown's: `fn:name`, `fnref:name`, and `fnref:name:1` for a second reference.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::wording::Wording;
use crate::html::policy::is_word;

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
    let open = format!(
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{}\">\n<ol>\n",
        words.footnotes
    );
    out.push(Event::Html(open.into()));
    for index in core::mem::take(&mut numbering.order) {
        let content = numbering.take_content(index);
        out.extend(item(numbering.notes.get(index), content, words));
    }
    out.push(Event::Html("</ol>\n</section>\n".into()));
    out
}

struct Note<'a> {
    name: String,
    content: Vec<Event<'a>>,
    /// Part of the anchors; given with the number.
    anchor: String,
    number: usize,
    references: usize,
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
        let Some(note) = self.notes.get_mut(index) else { return Event::Text(name.clone()) };
        let id = reference_id(&note.anchor, note.references);
        note.references += 1;
        let (anchor, number) = (&note.anchor, note.number);
        Event::InlineHtml(
            format!(
                "<sup class=\"footnote-reference\"><a id=\"{id}\" href=\"#fn:{anchor}\" \
                 role=\"doc-noteref\">{number}</a></sup>"
            )
            .into(),
        )
    }

    fn number(&mut self, index: usize) {
        let first = self.notes.get(index).and_then(|n| self.by_name.get(&n.name)) == Some(&index);
        let Some(note) = self.notes.get_mut(index).filter(|note| note.number == 0) else { return };
        self.order.push(index);
        note.number = self.order.len();
        let plain = !note.name.is_empty() && note.name.chars().all(|c| is_word(c) || c == '-');
        // No name has a dot here, so a number after a dot meets no other anchor.
        note.anchor = if plain && first { note.name.clone() } else { format!(".{}", note.number) };
    }

    /// The note at a place in the list. After the last one that the text refers to come those
    /// that it forgot.
    fn note_at(&mut self, place: usize) -> Option<usize> {
        if place >= self.order.len() {
            while self.notes.get(self.unreferred)?.number > 0 {
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
                let (content, anchor) = (Vec::new(), String::new());
                notes.push(Note { name: key(&name), content, anchor, number: 0, references: 0 });
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

fn reference_id(anchor: &str, earlier: usize) -> String {
    match earlier {
        0 => format!("fnref:{anchor}"),
        _ => format!("fnref:{anchor}:{earlier}"),
    }
}

/// The note as a list item, with links back at the end of its last paragraph.
fn item<'a>(
    note: Option<&Note<'a>>,
    mut content: Vec<Event<'a>>,
    words: &Wording,
) -> Vec<Event<'a>> {
    let Some(note) = note else { return content };
    let links = Event::InlineHtml(back_links(note, words).into());
    content.insert(0, Event::Html(format!("<li id=\"fn:{}\">", note.anchor).into()));
    if content.last() == Some(&Event::End(TagEnd::Paragraph)) {
        content.pop();
        content.extend([links, Event::End(TagEnd::Paragraph)]);
    } else {
        content.extend([Event::Start(Tag::Paragraph), links, Event::End(TagEnd::Paragraph)]);
    }
    content.push(Event::Html("</li>\n".into()));
    content
}

fn back_links(note: &Note<'_>, words: &Wording) -> String {
    let mut links = String::new();
    for earlier in 0..note.references {
        let id = reference_id(&note.anchor, earlier);
        let (label, mark) = match earlier {
            0 => (note.number.to_string(), String::new()),
            _ => {
                let nth = earlier.saturating_add(1);
                (format!("{}-{nth}", note.number), format!("<sup>{nth}</sup>"))
            }
        };
        let back = words.back;
        // The last character asks for the sign, not for the picture that some fonts make of it.
        links.push_str(&format!(
            "\u{a0}<a class=\"footnote-backref\" href=\"#{id}\" role=\"doc-backlink\" \
             aria-label=\"{back} {label}\">↩\u{fe0e}{mark}</a>"
        ));
    }
    links
}
