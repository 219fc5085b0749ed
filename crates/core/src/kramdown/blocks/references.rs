//! Definitions that are used elsewhere: of links, abbreviations and notes.

use super::{
    super::{
        cursor::{line, skip},
        document::LinkDefinition,
        element::{Boundary, Element, Kind},
        lines,
    },
    Blocks, code,
};

impl Blocks<'_, '_> {
    /// `[^name]: text` with what is indented below it.
    pub(super) fn note(&mut self) -> bool {
        let rest = self.source.rest();
        let Some(inside) = lines::indented(rest).strip_prefix("[^") else { return false };
        let Some(name) = lines::identifier(inside).and_then(|length| inside.get(..length)) else {
            return false;
        };
        let Some(after) = skip(inside, name.len()).strip_prefix("]:") else { return false };
        let first = line(after);
        let length = first.len() + code::indented(skip(after, first.len()));
        let mut text = String::new();
        for line in after.get(..length).unwrap_or_default().split_inclusive('\n') {
            text.push_str(skip(line, lines::code_indent(line).unwrap_or(0)));
        }
        self.source.take(rest.len() - after.len() + length);
        let content = self.nested(&text, Vec::new());
        self.document.define_note(name, content);
        self.push(Element::new(Kind::Boundary(Boundary::Note)));
        true
    }

    /// `[label]: url "title"`.
    pub(super) fn link_definition(&mut self) -> bool {
        let rest = self.source.rest();
        let Some(found) = Definition::read(rest) else { return false };
        let label = label(found.label);
        self.source.take(found.length);
        let url = found.url.to_owned();
        let title = found.title.map(ToOwned::to_owned);
        let definition = LinkDefinition { url, title, ..LinkDefinition::default() };
        self.document.links.insert(label.clone(), definition);
        self.push(Element::new(Kind::Boundary(Boundary::Link(label))));
        true
    }

    /// `*[name]: title`.
    pub(super) fn abbreviation(&mut self) -> bool {
        let rest = self.source.rest();
        let whole = line(rest);
        let Some(inside) = lines::indented(whole).strip_prefix("*[") else { return false };
        let Some((name, title)) = inside.split_once("]:").filter(|(name, _)| !name.is_empty())
        else {
            return false;
        };
        let Some(index) = self.document.define_abbreviation(name, title.trim()) else {
            return false;
        };
        self.source.take(whole.len());
        self.push(Element::new(Kind::Boundary(Boundary::Abbreviation(index))));
        true
    }
}

/// The label of a link as it is looked up: white space folded, in lower case.
pub(in super::super) fn label(text: &str) -> String {
    let mut label = String::with_capacity(text.len());
    let mut was_space = false;
    for character in text.chars() {
        let is_space = lines::is_space(character);
        match (is_space, was_space) {
            (true, true) => {}
            (true, false) => label.push(' '),
            _ => label.extend(character.to_lowercase()),
        }
        was_space = is_space;
    }
    label
}

struct Definition<'t> {
    label: &'t str,
    url: &'t str,
    title: Option<&'t str>,
    length: usize,
}

impl<'t> Definition<'t> {
    fn read(text: &'t str) -> Option<Self> {
        let inside = lines::indented(text).strip_prefix('[')?;
        let end = inside.find([']', '\n']).filter(|end| *end > 0)?;
        let label = inside.get(..end)?;
        let after = skip(inside, end).strip_prefix("]:")?.trim_start_matches([' ', '\t']);
        let (url, after) = address(after)?;
        let (title, rest) = title(after).or_else(|| Some((None, line_end(after)?)))?;
        Some(Self { label, url, title, length: text.len() - rest.len() })
    }
}

/// The address, in angle brackets or up to the title or the line's end, and what follows it.
fn address(text: &str) -> Option<(&str, &str)> {
    if let Some(inside) = text.strip_prefix('<')
        && let Some(end) =
            inside.find(['>', '\n']).filter(|end| inside.as_bytes().get(*end) == Some(&b'>'))
    {
        let after = skip(inside, end + 1);
        if title(after).is_some() || line_end(after).is_some() {
            return inside.get(..end).map(|url| (url, after));
        }
    }
    let whole = text.split('\n').next()?;
    let full = whole.trim_end_matches([' ', '\t']);
    // A title may begin after any white space, if it ends with the line.
    let before_title = full
        .char_indices()
        .filter(|(at, c)| *at > 0 && matches!(c, ' ' | '\t'))
        .map(|(at, _)| at)
        .find(|at| title(skip(text, *at)).is_some());
    let url = full.get(..before_title.unwrap_or(full.len()))?.trim_end_matches([' ', '\t']);
    // A quotation mark after a space that is no title makes it no definition.
    let odd = url
        .match_indices(['"', '\''])
        .any(|(at, _)| url.get(..at).is_some_and(|before| before.ends_with([' ', '\t'])));
    (!url.is_empty() && !odd).then(|| (url, skip(text, url.len())))
}

/// A title behind white space or on the next line, and what follows its line.
fn title(text: &str) -> Option<(Option<&str>, &str)> {
    let white = text.trim_start_matches([' ', '\t']);
    let rest = match white.strip_prefix('\n') {
        Some(next) => next.trim_start_matches([' ', '\t']),
        None if white.len() < text.len() => white,
        None => return None,
    };
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inside = skip(rest, 1);
    let same_line = line(inside);
    let ends = same_line.match_indices(quote).filter(|(at, _)| *at > 0);
    ends.map(|(at, _)| at).find_map(|at| {
        let after = line_end(skip(inside, at + 1))?;
        Some((inside.get(..at), after))
    })
}

/// What follows the line, of which only white space is left.
fn line_end(text: &str) -> Option<&str> {
    text.trim_start_matches([' ', '\t']).strip_prefix('\n')
}
