//! Abbreviations, marked wherever they occur as words of the text.

use super::{
    document::Abbreviation,
    element::{Element, Kind, Model},
};

/// Marks all abbreviations below these elements.
pub(super) fn mark(children: &mut Vec<Element>, abbreviations: &[Abbreviation]) {
    if abbreviations.is_empty() {
        return;
    }
    // The longest name counts where several fit.
    let mut names: Vec<&str> = abbreviations.iter().map(|a| a.name.as_str()).collect();
    names.sort_by_key(|name| core::cmp::Reverse(name.len()));
    mark_names(children, &names);
}

fn mark_names(children: &mut Vec<Element>, names: &[&str]) {
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

fn split(text: &str, names: &[&str], out: &mut Vec<Element>) {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut from = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or_default().chars().next_back();
        let begins_word = before.is_none_or(|c| !is_word(c));
        let found = begins_word.then(|| {
            names.iter().find_map(|name| {
                let (written, after) = rest.split_at_checked(name.len())?;
                (reads(written, name) && !after.starts_with(is_word)).then_some(written)
            })
        });
        match found.flatten() {
            Some(written) => {
                push(text.get(from..at), out);
                out.push(Element::new(Kind::Abbreviation(written.to_owned())));
                at += written.len();
                from = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    push(text.get(from..), out);
}

/// Whether a text is the name; its words may stand on two lines.
pub(super) fn reads(text: &str, name: &str) -> bool {
    let line = |b: u8| if b == b'\n' { b' ' } else { b };
    text.len() == name.len() && text.bytes().map(line).eq(name.bytes())
}

fn push(text: Option<&str>, out: &mut Vec<Element>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        out.push(Element::new(Kind::Text(text.to_owned())));
    }
}
