//! What is defined anywhere in a text, and the second step: reading the text within blocks.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    abbreviations,
    attributes::{Attributes, Ial},
    element::{Element, Kind},
    spans,
};
use crate::markdown::Options;

/// Every word is compared with the abbreviations of each length.
const MAX_LENGTHS: usize = 500;

/// Definitions and settings of one article.
#[derive(Debug)]
pub(super) struct Document {
    /// Attribute lists by name.
    pub(super) lists: BTreeMap<String, Ial>,
    /// Link definitions by their normalised label.
    pub(super) links: BTreeMap<String, LinkDefinition>,
    pub(super) abbreviations: Vec<Abbreviation>,
    abbreviations_by_name: BTreeMap<String, usize>,
    /// Lengths of their names in bytes.
    lengths: BTreeSet<usize>,
    pub(super) notes: Vec<Note>,
    notes_by_name: BTreeMap<String, usize>,
    pub(super) settings: Settings,
    /// What the site has switched on besides.
    pub(super) options: Options,
    /// How many more bytes may be looked at in vain.
    patience: usize,
}

/// `[label]: url "title"`.
#[derive(Debug, Default)]
pub(super) struct LinkDefinition {
    pub(super) url: String,
    pub(super) title: Option<String>,
    pub(super) ial: Ial,
}

/// `*[HTML]: Hypertext Markup Language`.
#[derive(Debug)]
pub(super) struct Abbreviation {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) ial: Ial,
}

/// `[^name]: text`.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) name: String,
    pub(super) content: Vec<Element>,
}

/// What `{::options /}` can change.
#[derive(Debug)]
pub(super) struct Settings {
    /// Whether headings get an anchor.
    pub(super) auto_ids: bool,
    /// Whether HTML blocks hold Markdown without asking for it.
    pub(super) parse_block_html: bool,
    /// Whether HTML within text holds Markdown.
    pub(super) parse_span_html: bool,
    /// Levels of headings that a table of contents shows.
    pub(super) toc_levels: Vec<u8>,
    /// Number of the first note.
    pub(super) first_note: usize,
}

impl Document {
    /// Begins a text of so many bytes on a site with these habits.
    pub(super) fn new(length: usize, options: Options) -> Self {
        Self {
            lists: BTreeMap::new(),
            links: BTreeMap::new(),
            abbreviations: Vec::new(),
            abbreviations_by_name: BTreeMap::new(),
            lengths: BTreeSet::new(),
            notes: Vec::new(),
            notes_by_name: BTreeMap::new(),
            settings: Settings {
                auto_ids: true,
                parse_block_html: false,
                parse_span_html: true,
                toc_levels: (1..=6).collect(),
                first_note: 1,
            },
            options,
            patience: length.saturating_mul(24).saturating_add(1 << 16),
        }
    }

    /// Says that so many bytes were looked at in vain.
    ///
    /// Only hostile texts wear out the patience: then what begins something is text, so that the
    /// time stays in proportion to the length.
    pub(super) const fn tire(&mut self, bytes: usize) {
        self.patience = self.patience.saturating_sub(bytes + 1);
    }

    pub(super) const fn is_patient(&self) -> bool {
        self.patience > 0
    }

    /// Index of the note of that name.
    pub(super) fn note(&self, name: &str) -> Option<usize> {
        self.notes_by_name.get(name).copied()
    }

    /// Defines a note; a later definition of the same name counts.
    pub(super) fn define_note(&mut self, name: &str, content: Vec<Element>) {
        match self.note(name).and_then(|index| self.notes.get_mut(index)) {
            Some(note) => note.content = content,
            None => {
                self.notes_by_name.insert(name.to_owned(), self.notes.len());
                self.notes.push(Note { name: name.to_owned(), content });
            }
        }
    }

    /// Defines an abbreviation and returns its index; `None` when there are names of too many lengths.
    pub(super) fn define_abbreviation(&mut self, name: &str, title: &str) -> Option<usize> {
        if let Some(index) = self.abbreviations_by_name.get(name).copied() {
            title.clone_into(&mut self.abbreviations.get_mut(index)?.title);
            return Some(index);
        }
        if self.lengths.len() >= MAX_LENGTHS && !self.lengths.contains(&name.len()) {
            return None;
        }
        let index = self.abbreviations.len();
        self.abbreviations_by_name.insert(name.to_owned(), index);
        self.lengths.insert(name.len());
        let (name, title) = (name.to_owned(), title.to_owned());
        self.abbreviations.push(Abbreviation { name, title, ial: Ial::default() });
        Some(index)
    }

    /// The abbreviation that is written like this; its words may stand on two lines.
    pub(super) fn abbreviation(&self, written: &str) -> Option<&Abbreviation> {
        let index = self.abbreviations_by_name.get(&written.replace('\n', " "))?;
        self.abbreviations.get(*index)
    }

    /// Adds an attribute list, and the lists that it refers to, to an element's attributes.
    pub(super) fn apply(&self, ial: &Ial, attributes: &mut Attributes) {
        self.apply_within(ial, attributes, 8);
    }

    fn apply_within(&self, ial: &Ial, attributes: &mut Attributes, depth: usize) {
        for name in &ial.references {
            if let Some(list) = self.lists.get(name).filter(|_| depth > 0) {
                self.apply_within(list, attributes, depth - 1);
            }
        }
        attributes.extend(&ial.attributes);
    }

    /// Reads the text within all blocks, those of notes too.
    pub(super) fn finish(&mut self, tree: &mut Vec<Element>) {
        self.read_text(tree);
        abbreviations::mark(tree, &self.abbreviations);
        for index in 0..self.notes.len() {
            let note = |document: &mut Self| {
                document.notes.get_mut(index).map(|n| core::mem::take(&mut n.content))
            };
            let Some(mut content) = note(self) else { continue };
            self.read_text(&mut content);
            abbreviations::mark(&mut content, &self.abbreviations);
            if let Some(note) = self.notes.get_mut(index) {
                note.content = content;
            }
        }
    }

    fn read_text(&mut self, children: &mut Vec<Element>) {
        let mut read: Vec<Element> = Vec::with_capacity(children.len());
        for mut child in children.drain(..) {
            match &child.kind {
                Kind::Source(text) => read.extend(spans::read(text, self)),
                Kind::Boundary(_) => {}
                Kind::Blank { .. } if read.last().is_some_and(Element::is_blank) => {}
                _ => {
                    self.read_text(&mut child.children);
                    if let Some(ial) = &child.ial {
                        self.apply(ial, &mut child.attributes);
                    }
                    read.push(child);
                }
            }
        }
        *children = read;
    }
}
