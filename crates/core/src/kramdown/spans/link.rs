//! Links and images.

use super::{
    super::{
        MAX_DEPTH,
        attributes::Attributes,
        blocks::label,
        cursor::skip,
        element::{Element, Kind},
        lines::is_space,
    },
    Brackets, Scope, Spans, Stop,
};

impl Spans<'_, '_> {
    pub(super) fn link(&mut self, out: &mut Vec<Element>, scope: Scope) -> bool {
        let rest = self.source.rest();
        let image = rest.starts_with('!');
        let length = if image { 2 } else { 1 };
        let Some(inside) = rest.strip_prefix(if image { "![" } else { "[" }) else {
            return image && self.quote(out);
        };
        if inside.starts_with('^') || inside.is_empty() {
            return false;
        }
        if (!image && scope.link) || scope.depth >= MAX_DEPTH || !self.document.is_patient() {
            return self.text(out, length);
        }
        let place = self.source.at();
        self.source.take(length);
        let depth = scope.depth + 1;
        let inner = Scope { link: true, directly_in_emphasis: false, raw: false, depth, ..scope };
        let (children, found) = self.until(Stop::Bracket(Brackets::OPEN), inner);
        let written = self.source.since(place + length);
        let target = if found {
            self.source.take(1);
            self.target(written)
        } else {
            None
        };
        let Some(target) = target else {
            self.revert(place);
            return self.text(out, length);
        };
        out.push(target.element(image, children, written));
        true
    }

    /// Where the link leads whose text has been read with its closing bracket.
    fn target(&mut self, text: &str) -> Option<Target> {
        let rest = self.source.rest();
        if let Some((name, length)) = reference(rest) {
            let target = self.defined(name.unwrap_or_else(|| unescaped(text)))?;
            self.source.take(length);
            return Some(target);
        }
        if !rest.starts_with('(') {
            return self.defined(unescaped(text));
        }
        let Some((url, title, length)) = in_parentheses(rest) else {
            self.document.tire(rest.len());
            return None;
        };
        self.source.take(length);
        Some(Target { url, title, attributes: Attributes::NONE })
    }

    fn defined(&self, name: String) -> Option<Target> {
        let definition = self.document.links.get(&label(&name))?;
        let mut attributes = Attributes::NONE;
        self.document.apply(&definition.ial, &mut attributes);
        Some(Target { url: definition.url.clone(), title: definition.title.clone(), attributes })
    }

    /// `<https://example.org>` and `<someone@example.org>`.
    pub(super) fn autolink(&mut self, out: &mut Vec<Element>) -> bool {
        let Some(inside) = self.source.rest().strip_prefix('<') else { return false };
        let schemes = ["mailto:", "http:", "https:", "ftp:", "ftps:"];
        let scheme = schemes.iter().any(|scheme| inside.starts_with(scheme));
        let length = if scheme && self.document.is_patient() {
            inside.find(['>', '\n'])
        } else {
            mail_address(inside)
        };
        let end = length.filter(|end| skip(inside, *end).starts_with('>'));
        let Some(text) = end.and_then(|end| inside.get(..end)) else {
            if scheme {
                self.document.tire(inside.len());
            }
            return false;
        };
        if schemes.contains(&text) {
            return false;
        }
        let mut link = Element::new(Kind::Link);
        let url = if scheme { text.to_owned() } else { format!("mailto:{text}") };
        link.attributes.set("href", &url);
        let shown = text.strip_prefix("mailto:").unwrap_or(text);
        link.children.push(Element::new(Kind::Text(shown.to_owned())));
        self.source.take(text.len() + 2);
        out.push(link);
        true
    }
}

/// Length of a mail address.
fn mail_address(text: &str) -> Option<usize> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let end = text.find(|c| !part(c) && c != '@')?;
    let (name, host) = text.get(..end)?.split_once('@')?;
    (!name.is_empty() && !host.is_empty() && host.chars().all(part)).then_some(end)
}

struct Target {
    url: String,
    title: Option<String>,
    attributes: Attributes,
}

impl Target {
    fn element(self, image: bool, children: Vec<Element>, text: &str) -> Element {
        let mut element =
            if image { Element::new(Kind::Image) } else { Element::with(Kind::Link, children) };
        element.attributes = self.attributes;
        if image {
            element.attributes.set("src", &self.url);
            element.attributes.set("alt", &unescaped(text));
        } else {
            element.attributes.set("href", &self.url);
        }
        if let Some(title) = self.title {
            element.attributes.set("title", &title);
        }
        element
    }
}

/// `[name]` or `[]` behind white space, and its length.
fn reference(text: &str) -> Option<(Option<String>, usize)> {
    let inside = text.trim_start_matches(is_space).strip_prefix('[')?;
    let end = inside.find(']')?;
    let name = inside.get(..end)?;
    let length = text.len() - inside.len() + end + 1;
    Some(((!name.is_empty()).then(|| name.to_owned()), length))
}

/// `(url "title")`: address, title and length. The address may hold spaces and balanced parentheses.
fn in_parentheses(text: &str) -> Option<(String, Option<String>, usize)> {
    let inside = skip(text, 1);
    if let Some(angled) = inside.strip_prefix('<')
        && let Some(end) =
            angled.find(['>', '\n']).filter(|end| skip(angled, *end).starts_with('>'))
    {
        let url = angled.get(..end)?.to_owned();
        let after = skip(angled, end + 1);
        if let Some(rest) = after.strip_prefix(')') {
            return Some((url, None, text.len() - rest.len()));
        }
        let (title, rest) = title(after)?;
        return Some((url, Some(title), text.len() - rest.len()));
    }
    let mut open = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '(' => open += 1,
            ')' => {
                open -= 1;
                if open == 0 {
                    let url = text.get(1..at)?.trim_matches(is_space).to_owned();
                    return Some((url, None, at + 1));
                }
            }
            _ if is_space(character) && skip(text, at + 1).starts_with(['"', '\'']) => {
                let url = text.get(1..at)?.trim_matches(is_space).to_owned();
                let (title, rest) = title(skip(text, at + 1))?;
                return Some((url, Some(title), text.len() - rest.len()));
            }
            _ => {}
        }
    }
    None
}

/// A title up to a quotation mark with a closing parenthesis behind it, and what follows that.
fn title(text: &str) -> Option<(String, &str)> {
    let rest = text.trim_start_matches(is_space);
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inside = skip(rest, 1);
    inside.match_indices(quote).filter(|(at, _)| *at > 0).find_map(|(at, _)| {
        let after = skip(inside, at + 1).trim_start_matches(is_space).strip_prefix(')')?;
        Some((inside.get(..at)?.to_owned(), after))
    })
}

/// The text with its backslash escapes undone.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(next)
                if character == '\\' && super::symbols::is_escapable(*next) && *next != '~' => {}
            _ => out.push(character),
        }
        if character == '\\'
            && let Some(next) =
                characters.next_if(|c| super::symbols::is_escapable(*c) && *c != '~')
        {
            out.push(next);
        }
    }
    out
}
