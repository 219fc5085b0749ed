//! Attribute lists between blocks, definitions of attribute lists, and `{::extensions}`.

use super::{
    super::{
        attributes::Ial,
        cursor::{line, skip},
        document::Document,
        element::{Boundary, Element, Kind},
        lines,
    },
    Blocks,
};

impl Blocks<'_, '_> {
    pub(super) fn extension(&mut self) -> bool {
        let begins = lines::indented(self.source.rest()).starts_with("{:");
        if !begins || !self.document.is_patient() {
            return false;
        }
        self.list_definition() || self.tagged() || self.attribute_list()
    }

    /// `{:name: .class}`.
    fn list_definition(&mut self) -> bool {
        let rest = self.source.rest();
        let Some(inside) = lines::indented(rest).strip_prefix("{:") else { return false };
        let Some(name) = lines::identifier(inside).and_then(|length| inside.get(..length)) else {
            return false;
        };
        let Some(after) = skip(inside, name.len()).strip_prefix(':') else { return false };
        let Some(list) = lines::braced(after) else { return false };
        let end = skip(after, list.len() + 1);
        let Some(next) = end.trim_start_matches([' ', '\t']).strip_prefix('\n') else {
            return false;
        };
        self.document.lists.entry(name.to_owned()).or_default().read(list);
        self.source.take(rest.len() - next.len());
        self.push(Element::new(Kind::Boundary(Boundary::Other)));
        true
    }

    /// `{: .class}` belongs to the block before it, or else to the one after it.
    fn attribute_list(&mut self) -> bool {
        let rest = self.source.rest();
        let Some((list, length)) = lines::attribute_list(rest) else { return false };
        self.source.take(length);
        let mut ial = Ial::default();
        ial.read(list);
        let Some(last) = self.out.last_mut() else {
            self.waiting.get_or_insert_default().merge(ial);
            return true;
        };
        match &last.kind {
            Kind::Boundary(Boundary::Link(label)) => {
                if let Some(definition) = self.document.links.get_mut(label) {
                    definition.ial.merge(ial);
                }
            }
            Kind::Boundary(Boundary::Abbreviation(index)) => {
                if let Some(abbreviation) = self.document.abbreviations.get_mut(*index) {
                    abbreviation.ial.merge(ial);
                }
            }
            Kind::Boundary(Boundary::Note) => {}
            Kind::Blank { .. } | Kind::Boundary(_) => {
                self.waiting.get_or_insert_default().merge(ial);
                return true;
            }
            _ => last.ial.get_or_insert_default().merge(ial),
        }
        if lines::attribute_list(self.source.rest()).is_none() {
            self.push(Element::new(Kind::Boundary(Boundary::Other)));
        }
        true
    }

    /// `{::name options}` … `{:/}` or `{::name options /}`.
    fn tagged(&mut self) -> bool {
        let rest = self.source.rest();
        let text = lines::indented(rest);
        let Some(tag) = Tag::read(text) else { return false };
        let after = skip(text, tag.length);
        let Some(next) = after.trim_start_matches([' ', '\t']).strip_prefix('\n') else {
            return false;
        };
        let (body, length) = if tag.is_closed {
            (None, rest.len() - next.len())
        } else {
            match end_of_block(next, tag.name) {
                Some((body, length)) => (Some(body), rest.len() - next.len() + length),
                None => {
                    self.document.tire(rest.len());
                    return false;
                }
            }
        };
        match (tag.name, body) {
            ("comment", _) => {}
            ("nomarkdown", Some(body)) if tag.is_for_html() => {
                self.out.push(Element::new(Kind::Raw(format!("{body}\n"))));
            }
            ("nomarkdown", _) => {}
            ("options", _) => {
                set_options(tag.options, self.document);
                self.push(Element::new(Kind::Boundary(Boundary::Other)));
            }
            _ => return false,
        }
        self.source.take(length);
        true
    }
}

/// The start of an extension.
pub(in super::super) struct Tag<'t> {
    pub(in super::super) name: &'t str,
    pub(in super::super) options: &'t str,
    /// Whether it has no content.
    pub(in super::super) is_closed: bool,
    pub(in super::super) length: usize,
}

impl<'t> Tag<'t> {
    pub(in super::super) fn read(text: &'t str) -> Option<Self> {
        let inside = lines::braced(text.strip_prefix("{::")?)?;
        let length = inside.len() + 4;
        let is_closed = inside.ends_with('/');
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = inside.find(|c: char| !word(c)).unwrap_or(inside.len());
        let (name, options) = inside.split_at_checked(end)?;
        let fits = !name.is_empty() && (options.is_empty() || options.starts_with(lines::is_space));
        fits.then_some(Self { name, options, is_closed, length })
    }

    /// Whether what is left alone is meant for HTML.
    pub(in super::super) fn is_for_html(&self) -> bool {
        let mut ial = Ial::default();
        ial.read(self.options);
        ial.attributes.get("type").is_none_or(|kinds| {
            kinds.trim().is_empty() || kinds.split_ascii_whitespace().any(|kind| kind == "html")
        })
    }
}

/// Text up to the line that ends the extension, and the length with that line.
fn end_of_block<'t>(text: &'t str, name: &str) -> Option<(&'t str, usize)> {
    let mut at = 0;
    while at < text.len() {
        let rest = skip(text, at);
        let whole = line(rest);
        let mark = lines::indented(whole).trim_end_matches(lines::is_space);
        let named = mark.strip_prefix("{:/").and_then(|mark| mark.strip_suffix('}'));
        if named.is_some_and(|named| named.is_empty() || named == name) {
            let body = text.get(..at)?;
            return Some((body.strip_suffix('\n').unwrap_or(body), at + whole.len()));
        }
        at += whole.len();
    }
    None
}

/// Carries out `{::options … /}`.
pub(in super::super) fn set_options(list: &str, document: &mut Document) {
    let mut ial = Ial::default();
    ial.read(list);
    let settings = &mut document.settings;
    for (name, value) in &ial.attributes.0 {
        match name.as_str() {
            "auto_ids" => settings.auto_ids = value == "true",
            "parse_span_html" => settings.parse_span_html = value == "true",
            "parse_block_html" => settings.parse_block_html = value == "true",
            "footnote_nr" => {
                settings.first_note = value.parse().unwrap_or(1).clamp(1, 1_000_000);
            }
            "toc_levels" => settings.toc_levels = levels(value),
            _ => {}
        }
    }
}

/// `2..3` or `2,4`.
fn levels(value: &str) -> Vec<u8> {
    let number = |text: &str| text.trim().parse::<u8>().ok();
    match value.split_once("..") {
        Some((from, to)) => match (number(from), number(to)) {
            (Some(from), Some(to)) => (from..=to.min(6)).collect(),
            _ => Vec::new(),
        },
        None => value.split(',').filter_map(number).collect(),
    }
}
