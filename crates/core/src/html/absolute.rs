//! Addresses in a finished article made absolute, for readers who see it on no page of the site.

use std::borrow::Cow;

use super::{
    SafeHtml, entity, escape,
    scan::{Scanner, Tag, Token},
    url::scheme,
};

/// Attributes of the house's HTML that hold one address.
const ADDRESSES: [&str; 4] = ["href", "src", "poster", "cite"];

impl SafeHtml {
    /// The same article with every address joined to the URL of its page, so that links and images
    /// work in a feed.
    #[must_use]
    pub fn absolute(&self, page: &str) -> Self {
        let mut out = String::with_capacity(self.0.len());
        for token in Scanner::new(&self.0) {
            match token {
                Token::Text(text) => out.push_str(text),
                Token::Start(tag) => start(&mut out, &tag, page),
                Token::End(name) => {
                    out.push_str("</");
                    out.push_str(name);
                    out.push('>');
                }
            }
        }
        Self(out)
    }
}

fn start(out: &mut String, tag: &Tag<'_>, page: &str) {
    out.push('<');
    out.push_str(tag.name);
    for &(name, value) in &tag.attributes {
        if ADDRESSES.contains(&name) {
            let address = join(page, &entity::decode(value)).into_owned();
            escape::decoded_attribute(out, name, &address);
        } else if name == "srcset" {
            let set = entity::decode(value);
            let joined: Vec<_> = set.split(", ").map(|image| join(page, image)).collect();
            escape::decoded_attribute(out, name, &joined.join(", "));
        } else {
            escape::attribute(out, name, value);
        }
    }
    out.push_str(if tag.self_closing { "/>" } else { ">" });
}

/// A reference joined to the URL of the page that it stands on (RFC 3986, § 5.2). Where the page's own
/// URL is only a path, so is the result.
pub fn join<'a>(page: &str, reference: &'a str) -> Cow<'a, str> {
    let page = page.split(['?', '#']).next().unwrap_or_default();
    let after_scheme = page.find("://").map_or(0, |at| at + "://".len());
    let host = if after_scheme == 0 { "" } else { page.get(after_scheme..).unwrap_or_default() };
    let host_end = after_scheme + host.find('/').unwrap_or(host.len());
    let (origin, path) = page.split_at_checked(host_end).unwrap_or((page, ""));
    if scheme(reference).is_some() {
        return Cow::Borrowed(reference);
    }
    if reference.starts_with("//") {
        let scheme = page.get(..after_scheme.saturating_sub(2)).unwrap_or_default();
        return Cow::Owned(format!("{scheme}{reference}"));
    }
    if matches!(reference.as_bytes().first(), None | Some(b'?' | b'#')) {
        return Cow::Owned(format!("{page}{reference}"));
    }
    let end = reference.find(['?', '#']).unwrap_or(reference.len());
    let (steps, tail) = reference.split_at_checked(end).unwrap_or((reference, ""));
    let mut joined = origin.to_owned();
    if steps.starts_with('/') {
        walk(&mut joined, steps);
    } else {
        let folder = path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or("/");
        walk(&mut joined, &format!("{folder}{steps}"));
    }
    joined.push_str(tail);
    Cow::Owned(joined)
}

/// Appends a path that begins with a slash, without its steps `.` and `..`.
fn walk(out: &mut String, path: &str) {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            _ => kept.push(segment),
        }
    }
    if path.ends_with("/.") || path.ends_with("/..") {
        kept.push("");
    }
    for segment in &kept {
        out.push('/');
        out.push_str(segment);
    }
    if kept.is_empty() {
        out.push('/');
    }
}

#[cfg(test)]
mod tests;
