//! Anchors of headings, and the headings that a table of contents lists.

use std::collections::BTreeMap;

use super::{
    document::Document,
    element::{Element, Kind},
};
use crate::html::{entity, policy::is_word};

/// Gives every heading an `id` that has none, those of notes last.
pub(super) fn name(tree: &mut [Element], document: &mut Document) {
    if document.settings.auto_ids {
        let mut taken = BTreeMap::new();
        name_with(tree, &mut taken);
        for note in &mut document.notes {
            name_with(&mut note.content, &mut taken);
        }
    }
}

fn name_with(tree: &mut [Element], taken: &mut BTreeMap<String, usize>) {
    for element in tree {
        if matches!(element.kind, Kind::Heading { .. }) {
            if element.attributes.get("id").is_none() {
                let mut text = String::new();
                plain(&element.children, &mut text);
                let id = anchor(&text);
                if !id.is_empty() {
                    element.attributes.set("id", &unique(id, taken));
                }
            }
        } else {
            name_with(&mut element.children, taken);
        }
    }
}

/// The rule of kramdown-parser-gfm: lower case, without punctuation, `-` for each space; nothing for
/// a heading without letters.
fn anchor(text: &str) -> String {
    let lower = text.to_lowercase();
    let kept = lower.chars().filter(|c| is_word(*c) || matches!(c, '-' | ' ' | '\t'));
    kept.map(|c| if matches!(c, ' ' | '\t') { '-' } else { c }).collect()
}

/// A second heading of the same text gets `-1`, as in kramdown; should another heading have that
/// text, the number goes on, for an anchor leads to one place.
fn unique(wanted: String, taken: &mut BTreeMap<String, usize>) -> String {
    let mut number = taken.get(&wanted).copied().unwrap_or_default();
    let mut id = wanted.clone();
    while taken.contains_key(&id) {
        number += 1;
        id = format!("{wanted}-{number}");
    }
    taken.insert(wanted, number);
    taken.entry(id.clone()).or_default();
    id
}

/// The text of a heading as its anchor is made from it.
fn plain(children: &[Element], out: &mut String) {
    for child in children {
        match &child.kind {
            Kind::Text(text)
            | Kind::CodeSpan(text)
            | Kind::Math { text, .. }
            | Kind::Abbreviation(text) => out.push_str(text),
            Kind::Reference(written) => out.push_str(&entity::decode(written)),
            Kind::QuotationMark(mark) => out.push(*mark),
            Kind::Symbol(symbol) => out.push_str(symbol),
            _ => plain(&child.children, out),
        }
    }
}

/// All headings that a table of contents lists, in order.
pub(super) fn listed<'t>(tree: &'t [Element], document: &Document) -> Vec<(u8, &'t Element)> {
    let mut found = Vec::new();
    gather(tree, &document.settings.toc_levels, &mut found);
    found
}

fn gather<'t>(tree: &'t [Element], levels: &[u8], found: &mut Vec<(u8, &'t Element)>) {
    for element in tree {
        match element.kind {
            Kind::Heading { level } if levels.contains(&level) && !is_left_out(element) => {
                found.push((level, element));
            }
            _ => gather(&element.children, levels, found),
        }
    }
}

/// `{:.no_toc}`.
fn is_left_out(heading: &Element) -> bool {
    let classes = heading.attributes.get("class").unwrap_or_default();
    classes.split_ascii_whitespace().any(|class| class == "no_toc")
}
