//! Notes: references in the text, and the list at the end with ways back.

use super::{Element, Kind, Writer};
use crate::markdown::parts::{CLOSE_FOOTNOTES, Footnote, open_footnotes};

impl Writer<'_> {
    pub(super) fn reference(&mut self, index: usize) {
        let Some(note) = self.document.notes.get(index) else { return };
        let place = *self.places.entry(index).or_insert(self.notes.len());
        if place == self.notes.len() {
            let number = self.document.settings.first_note.saturating_add(place);
            self.notes.push((index, Footnote::new(Some(&note.name), number)));
        }
        if let Some((_, footnote)) = self.notes.get_mut(place) {
            footnote.refer(&mut self.out);
        }
    }

    /// Prints the notes that the text refers to. They may refer to others, which come after them.
    pub(super) fn footnotes(&mut self) {
        let article = core::mem::take(&mut self.out);
        let mut contents = Vec::new();
        while let Some((index, _)) = self.notes.get(contents.len()) {
            if let Some(note) = self.document.notes.get(*index) {
                self.all(&note.content);
            }
            contents.push(core::mem::take(&mut self.out));
        }
        self.out = article;
        if contents.is_empty() {
            return;
        }
        let mut section = String::new();
        open_footnotes(&mut section, self.document.settings.first_note, self.words);
        for ((index, footnote), content) in self.notes.iter().zip(&contents) {
            let note = self.document.notes.get(*index);
            let last = note.and_then(|note| note.content.iter().rfind(|e| !e.is_blank()));
            footnote.open(&mut section);
            let text = content.trim_end();
            // The way back stands in the note's last paragraph, or else in one of its own.
            let within = last.filter(|last| is_shown_as_paragraph(last));
            match within.and_then(|_| text.strip_suffix("</p>")) {
                Some(text) => section.push_str(text),
                None => {
                    section.push_str(text);
                    section.push_str("<p>");
                }
            }
            footnote.back_links(&mut section, self.words);
            section.push_str("</p></li>\n");
        }
        section.push_str(CLOSE_FOOTNOTES);
        self.out.insert_str(self.notes_at.unwrap_or(self.out.len()), &section);
    }
}

fn is_shown_as_paragraph(element: &Element) -> bool {
    element.kind == Kind::Paragraph { transparent: false }
}
