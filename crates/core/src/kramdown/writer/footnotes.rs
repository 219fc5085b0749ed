//! Notes: references in the text, and the list at the end with ways back.

use super::{Element, Kind, Writer};
use crate::markdown::wording;

impl Writer<'_> {
    pub(super) fn reference(&mut self, index: usize) {
        let Some(note) = self.document.notes.get(index) else { return };
        let (number, earlier) = self.count(index);
        let number = number + self.document.settings.first_note - 1;
        let name = &note.name;
        let again = if earlier > 0 { format!(":{earlier}") } else { String::new() };
        self.out.push_str(&format!(
            "<sup class=\"footnote-reference\"><a id=\"fnref:{name}{again}\" href=\"#fn:{name}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    /// The note's number, and how many references to it came before.
    fn count(&mut self, index: usize) -> (usize, usize) {
        let place = *self.places.entry(index).or_insert(self.notes.len());
        match self.notes.get_mut(place) {
            Some((_, references)) => {
                *references += 1;
                (place + 1, *references - 1)
            }
            None => {
                self.notes.push((index, 1));
                (self.notes.len(), 0)
            }
        }
    }

    /// Notes may refer to others, which come after them.
    pub(super) fn footnotes(&mut self) {
        let words = wording::of(self.context.language);
        let first = self.document.settings.first_note;
        let mut items = Vec::new();
        let mut place = 0;
        let article = core::mem::take(&mut self.out);
        while let Some((index, _)) = self.notes.get(place).copied() {
            let notes = &self.document.notes;
            if let Some(note) = notes.get(index) {
                self.all(&note.content);
                items.push((note.name.as_str(), index, core::mem::take(&mut self.out)));
            }
            place += 1;
        }
        if items.is_empty() {
            self.out = article;
            return;
        }
        let start = if first == 1 { String::new() } else { format!(" start=\"{first}\"") };
        self.out.push_str(&format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{}\">\n<ol{start}>\n",
            words.footnotes
        ));
        for (place, (name, index, content)) in items.into_iter().enumerate() {
            let references = self.notes.get(place).map_or(1, |(_, references)| *references);
            let ends_in_text = self.document.notes.get(index).is_some_and(|note| {
                note.content
                    .iter()
                    .rev()
                    .find(|e| e.kind != Kind::Blank { single: true })
                    .is_some_and(Element::is_paragraph)
            });
            let back = back_links(name, first + place, references, words);
            self.out.push_str(&format!("<li id=\"fn:{name}\">"));
            let text = content.trim_end();
            match text.strip_suffix("</p>").filter(|_| ends_in_text) {
                Some(text) => self.out.push_str(&[text, &back, "</p>"].concat()),
                None => self.out.push_str(&[text, "<p>", &back, "</p>"].concat()),
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
        let section = core::mem::replace(&mut self.out, article);
        self.out.insert_str(self.notes_at.unwrap_or(self.out.len()), &section);
    }
}

fn back_links(name: &str, number: usize, references: usize, words: &wording::Wording) -> String {
    let mut links = String::new();
    for earlier in 0..references {
        let (again, label, mark) = match earlier {
            0 => (String::new(), number.to_string(), String::new()),
            _ => {
                let nth = earlier + 1;
                (format!(":{earlier}"), format!("{number}-{nth}"), format!("<sup>{nth}</sup>"))
            }
        };
        links.push_str(&format!(
            "\u{a0}<a class=\"footnote-backref\" href=\"#fnref:{name}{again}\" role=\"doc-backlink\" \
             aria-label=\"{} {label}\">↩\u{fe0e}{mark}</a>",
            words.back
        ));
    }
    links
}
