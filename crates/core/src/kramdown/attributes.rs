//! Attribute lists: `{: .class #id key="value" reference}`.
//!
//! Source: <https://kramdown.gettalong.org/syntax.html#attribute-list-definitions>.

use super::lines;

/// Attributes of an element, in order; each name once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Attributes(pub(super) Vec<(String, String)>);

impl Attributes {
    pub(super) const NONE: Self = Self(Vec::new());

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        match self.0.iter_mut().find(|(n, _)| n == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.0.push((name.to_owned(), value.to_owned())),
        }
    }

    pub(super) fn remove(&mut self, name: &str) -> Option<String> {
        let index = self.0.iter().position(|(n, _)| n == name)?;
        Some(self.0.remove(index).1)
    }

    /// Sets one of an attribute list; classes add up.
    fn add(&mut self, name: &str, value: &str) {
        match self.0.iter_mut().find(|(n, _)| n == name) {
            Some((_, classes)) if name == "class" => {
                classes.push(' ');
                classes.push_str(value);
            }
            _ => self.set(name, value),
        }
    }

    /// Sets all of another list; classes add up.
    pub(super) fn extend(&mut self, other: &Self) {
        for (name, value) in &other.0 {
            self.add(name, value);
        }
    }
}

/// An attribute list as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Ial {
    pub(super) references: Vec<String>,
    pub(super) attributes: Attributes,
}

impl Ial {
    /// Adds what stands between `{:` and `}`. What is no attribute is passed over.
    pub(super) fn read(&mut self, list: &str) {
        let mut rest = list;
        loop {
            rest = rest.trim_start_matches(is_space);
            if rest.is_empty() {
                return;
            }
            let length = self.entry(rest).unwrap_or_else(|| word(rest));
            rest = rest.get(length..).unwrap_or_default();
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.references.extend(other.references);
        self.attributes.extend(&other.attributes);
    }

    /// Reads one entry and returns its length; `None` if it is none.
    fn entry(&mut self, text: &str) -> Option<usize> {
        if text.starts_with(['.', '#']) {
            let length = word(text);
            self.names(text.get(..length)?);
            return Some(length);
        }
        let name = lines::identifier(text)?;
        let (key, after) = text.split_at_checked(name)?;
        if let Some((value, length)) = after.strip_prefix('=').and_then(quoted) {
            self.attributes.add(key, &value);
            return Some(name + 1 + length);
        }
        (name == word(text)).then(|| {
            self.references.push(key.to_owned());
            name
        })
    }

    /// `.class#id.class`.
    fn names(&mut self, word: &str) {
        let mut rest = word;
        while let Some(mark) = rest.chars().next() {
            let after = rest.get(1..).unwrap_or_default();
            let length = after.find(['.', '#']).unwrap_or(after.len());
            let (name, next) = after.split_at_checked(length).unwrap_or_default();
            match mark {
                '.' if !name.is_empty() => self.attributes.add("class", name),
                '#' if name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                    self.attributes.set("id", name);
                }
                _ => {}
            }
            rest = next;
        }
    }
}

/// A value in quotes, its escapes undone, and its length with the quotes.
fn quoted(text: &str) -> Option<(String, usize)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut value = String::new();
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => match characters.next_if(|(_, next)| *next == quote || *next == '}') {
                Some((_, next)) => value.push(next),
                None => value.push('\\'),
            },
            _ if character == quote => {
                let ends =
                    text.get(at + 1..).is_some_and(|t| t.is_empty() || t.starts_with(is_space));
                return ends.then_some((value, at + 1));
            }
            _ => value.push(character),
        }
    }
    None
}

fn word(text: &str) -> usize {
    text.find(is_space).unwrap_or(text.len())
}

const fn is_space(c: char) -> bool {
    c.is_ascii_whitespace() || c == '\x0b'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_an_attribute_is_read() {
        for (list, attributes, references) in [
            (".a .b", vec![("class", "a b")], vec![]),
            ("#id.a", vec![("id", "id"), ("class", "a")], vec![]),
            ("target=\"_blank\" rel='x y'", vec![("target", "_blank"), ("rel", "x y")], vec![]),
            ("toc", vec![], vec!["toc"]),
            (" k=\"a \\\" \\} b\"", vec![("k", "a \" } b")], vec![]),
            ("k=v .a", vec![("class", "a")], vec![]),
            ("k=\"open .a", vec![("class", "a")], vec![]),
            ("", vec![], vec![]),
        ] {
            let mut ial = Ial::default();
            ial.read(list);
            let found: Vec<_> =
                ial.attributes.0.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            assert_eq!(found, attributes, "{list}");
            assert_eq!(ial.references, references, "{list}");
        }
    }
}
