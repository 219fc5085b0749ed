//! Abbreviations, marked wherever they occur as words of the text.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    document::Abbreviation,
    element::{Element, Kind, Model},
};

/// Names by their length, so that the longest that fits is found first.
type Names<'a> = BTreeMap<usize, BTreeSet<&'a str>>;

/// Marks all abbreviations below these elements.
pub(super) fn mark(children: &mut Vec<Element>, abbreviations: &[Abbreviation]) {
    let mut names = Names::new();
    for abbreviation in abbreviations {
        names.entry(abbreviation.name.len()).or_default().insert(&abbreviation.name);
    }
    if !names.is_empty() {
        mark_names(children, &names);
    }
}

fn mark_names(children: &mut Vec<Element>, names: &Names<'_>) {
    let mut marked = Vec::with_capacity(children.len());
    for mut child in children.drain(..) {
        match &child.kind {
            Kind::Text(text) => {
                split(text, names, &mut marked);
                continue;
            }
            Kind::Html { model: Model::Raw, .. } => {}
            _ => mark_names(&mut child.children, names),
        }
        marked.push(child);
    }
    *children = marked;
}

fn split(text: &str, names: &Names<'_>, out: &mut Vec<Element>) {
    let (mut from, mut at) = (0, 0);
    let mut before = None;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let name = if before.is_some_and(is_word) { None } else { name_at(rest, names) };
        let length = match name {
            Some(written) => {
                push(text.get(from..at), out);
                out.push(Element::new(Kind::Abbreviation(written.to_owned())));
                from = at + written.len();
                written.len()
            }
            None => rest.chars().next().map_or(1, char::len_utf8),
        };
        at += length;
        before = text.get(..at).and_then(|text| text.chars().next_back());
    }
    push(text.get(from..), out);
}

/// The longest name with which the text begins, as it is written there.
fn name_at<'t>(text: &'t str, names: &Names<'_>) -> Option<&'t str> {
    names.iter().rev().find_map(|(length, names)| {
        let (written, after) = text.split_at_checked(*length)?;
        let known = if written.contains('\n') {
            names.contains(written.replace('\n', " ").as_str())
        } else {
            names.contains(written)
        };
        (known && !after.starts_with(is_word)).then_some(written)
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn push(text: Option<&str>, out: &mut Vec<Element>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        out.push(Element::new(Kind::Text(text.to_owned())));
    }
}
