//! Anchors of headings, and the headings that a table of contents lists.

use super::{
    document::Document,
    element::{Element, Kind},
};
use crate::{
    html::entity,
    markdown::anchors::{Anchors, kramdown_anchor},
};

/// Gives every heading an `id` that has none, those of notes last.
pub(super) fn name(tree: &mut [Element], document: &mut Document) {
    if document.settings.auto_ids {
        let mut taken = Anchors::default();
        name_with(tree, &mut taken);
        for note in &mut document.notes {
            name_with(&mut note.content, &mut taken);
        }
    }
}

fn name_with(tree: &mut [Element], taken: &mut Anchors) {
    for element in tree {
        if matches!(element.kind, Kind::Heading { .. }) {
            if element.attributes.get("id").is_none() {
                let mut text = String::new();
                plain(&element.children, &mut text);
                if let Some(id) = kramdown_anchor(&text) {
                    element.attributes.set("id", &taken.unique(&id));
                }
            }
        } else {
            name_with(&mut element.children, taken);
        }
    }
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
