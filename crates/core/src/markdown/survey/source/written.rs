//! Finds what may be an address in Markdown, whatever the dialect: in a link, in a definition, in
//! an attribute, between `< >` or bare. Each byte is looked at a bounded number of times.

use std::borrow::Cow;

/// Attributes that hold an address.
const ATTRIBUTES: [&str; 2] = ["src", "href"];

/// Calls `found` with the place and the text of each address outside of fenced code.
pub(super) fn each(body: &str, mut found: impl FnMut(usize, &str)) {
    let mut fence = None;
    let mut begin = 0;
    for line in body.split_inclusive('\n') {
        let mark = fence_of(line);
        match (fence, mark) {
            (None, Some(_)) => fence = mark,
            (Some(open), Some(mark)) if open == mark => fence = None,
            (Some(_), _) => {}
            (None, None) => Line { text: line, begin }.read(&mut found),
        }
        begin += line.len();
    }
}

/// The character of a fence, if the line begins or ends fenced code.
fn fence_of(line: &str) -> Option<char> {
    let text = line.trim_start_matches([' ', '>', '\t']);
    let mark = ['`', '~'].into_iter().find(|mark| text.starts_with(*mark))?;
    let after = text.trim_start_matches(mark);
    (text.len() - after.len() >= 3 && !after.contains(mark)).then_some(mark)
}

struct Line<'a> {
    text: &'a str,
    /// Offset of the line in the body.
    begin: usize,
}

impl<'a> Line<'a> {
    fn read(&self, found: &mut impl FnMut(usize, &str)) {
        let mut at = 0;
        while at < self.text.len() {
            let Some((start, address)) = self.address(at) else {
                at += 1;
                continue;
            };
            let address = address.trim_end();
            if !address.is_empty() {
                found(self.begin + start, &without_backslashes(address));
            }
            at = (start + address.len()).max(at + 1);
        }
    }

    /// The address that what stands at `at` announces, and where it begins.
    fn address(&self, at: usize) -> Option<(usize, &'a str)> {
        let bytes = self.text.as_bytes();
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b']', Some(b'(')) => self.pointed(at + 2).or_else(|| self.destination(at + 2)),
            (b']', Some(b':')) => self.pointed(at + 2).or_else(|| self.word(at + 2)),
            (b'=', Some(quote @ (b'"' | b'\''))) => self.value(at, char::from(*quote)),
            (b'<', _) => self.pointed(at).filter(|(_, inside)| is_autolink(inside)),
            (b'h' | b'w', _) => self.bare(at),
            _ => None,
        }
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// After white space: where text begins, and the text.
    fn skip_space(&self, at: usize) -> (usize, &'a str) {
        let rest = self.rest(at).trim_start();
        (self.text.len() - rest.len(), rest)
    }

    /// `<address>`
    fn pointed(&self, at: usize) -> Option<(usize, &'a str)> {
        let (start, rest) = self.skip_space(at);
        let inside = rest.strip_prefix('<')?;
        let address = inside.get(..inside.find(['>', '<', '\n'])?)?;
        inside.get(address.len()..)?.starts_with('>').then_some((start + 1, address))
    }

    /// The address in `(address "title")`. Some dialects allow spaces in it.
    fn destination(&self, at: usize) -> Option<(usize, &'a str)> {
        let (start, rest) = self.skip_space(at);
        let mut depth = 0_usize;
        let mut before = ' ';
        for (end, c) in rest.char_indices() {
            let titled = before.is_whitespace() && matches!(c, '"' | '\'');
            if titled || c == '\n' || (c == ')' && depth == 0 && before != '\\') {
                return Some((start, rest.get(..end)?));
            }
            match c {
                '(' if before != '\\' => depth += 1,
                ')' if before != '\\' => depth -= 1,
                _ => {}
            }
            before = c;
        }
        Some((start, rest))
    }

    fn word(&self, at: usize) -> Option<(usize, &'a str)> {
        let (start, rest) = self.skip_space(at);
        rest.split_whitespace().next().map(|word| (start, word))
    }

    /// The value in `src="address"`, `at` being the place of the `=`.
    fn value(&self, at: usize, quote: char) -> Option<(usize, &'a str)> {
        let name = self.text.as_bytes().get(..at)?;
        let named = |attribute: &&str| {
            let tail = name.len().checked_sub(attribute.len()).and_then(|from| name.get(from..));
            tail.is_some_and(|tail| tail.eq_ignore_ascii_case(attribute.as_bytes()))
        };
        ATTRIBUTES.iter().find(|attribute| named(attribute))?;
        let value = self.rest(at + 2);
        Some((at + 2, value.get(..value.find(quote)?)?))
    }

    fn bare(&self, at: usize) -> Option<(usize, &'a str)> {
        let rest = self.rest(at);
        let begins = ["http://", "https://", "www."].iter().any(|start| rest.starts_with(start));
        let inside =
            self.text.as_bytes().get(at.wrapping_sub(1)).is_some_and(u8::is_ascii_alphanumeric);
        if !begins || inside {
            return None;
        }
        let end = rest.find(|c: char| c.is_whitespace() || "<>\"`]".contains(c));
        let address = rest.get(..end.unwrap_or(rest.len()))?;
        if rest.get(address.len()..)?.starts_with("](") {
            // It is the text of a link: the address is still to come.
            return Some((at + address.len(), ""));
        }
        Some((at, without_trailing_marks(address)))
    }
}

/// Whether what stands between `<` and `>` is an address rather than a tag.
fn is_autolink(inside: &str) -> bool {
    inside.contains([':', '@']) && !inside.contains([' ', '\t', '"', '\''])
}

/// Takes the punctuation off that ends a sentence rather than an address, and a `)` or `]` without
/// its partner (GFM § 6.9, "extended autolink path validation").
pub(in crate::markdown) fn without_trailing_marks(mut address: &str) -> &str {
    let count = |c: char| address.matches(c).count();
    let mut surplus = count(')').saturating_sub(count('('));
    loop {
        let trimmed =
            address.trim_end_matches(['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', '"', ']']);
        let closed = if surplus > 0 { trimmed.strip_suffix(')') } else { None };
        surplus = surplus.saturating_sub(1);
        match closed {
            Some(rest) => address = rest,
            None => return trimmed,
        }
    }
}

/// The address without the backslashes that only protect a character.
fn without_backslashes(address: &str) -> Cow<'_, str> {
    if !address.contains('\\') {
        return Cow::Borrowed(address);
    }
    let mut plain = String::with_capacity(address.len());
    let mut rest = address.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' || !rest.peek().is_some_and(char::is_ascii_punctuation) {
            plain.push(c);
        } else if let Some(protected) = rest.next() {
            plain.push(protected);
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_where_authors_write_them() {
        for (body, expected) in [
            ("[a](b.md) ![c](<d e.png> \"t\")", "4:b.md 16:d e.png"),
            ("![A](cat pic.png) [x](y 'z')", "5:cat pic.png 22:y"),
            (
                "[w](https://e.org/A_(b)), (see www.e.org/x).",
                "4:https://e.org/A_(b) 31:www.e.org/x",
            ),
            ("[a]: /x \"t\"\n[b]: <y z>", "5:/x 18:y z"),
            ("<a class=\"k\" href='p q'>é</a> <img SRC=\"i.png\">", "19:p q 41:i.png"),
            ("<i title=\"a:b\" src=\"https://e.org\">", "20:https://e.org"),
            ("<https://e.org> <me@e.org> <b>", "1:https://e.org 17:me@e.org"),
            ("```\n[a](b)\n~~~\n```\n[c](d)", "23:d"),
            ("[a](b\\_c)", "4:b_c"),
            ("[http://www.e.org](http://www.e.org)", "19:http://www.e.org"),
            ("[http://e.org] [www.e.org][1]", "1:http://e.org 16:www.e.org"),
            ("nowww.x.y xhttp://z", ""),
            ("[a]() [b](", ""),
        ] {
            let mut found = Vec::new();
            each(body, |at, address| found.push(format!("{at}:{address}")));
            assert_eq!(found.join(" "), expected, "{body}");
        }
    }

    #[test]
    fn a_sentence_ends_behind_its_address() {
        for (written, address) in [
            ("https://e.org/a.b.", "https://e.org/a.b"),
            ("https://e.org/(a))).", "https://e.org/(a)"),
            ("https://e.org/(a)", "https://e.org/(a)"),
            ("www.e.org?!", "www.e.org"),
        ] {
            assert_eq!(without_trailing_marks(written), address);
        }
    }
}
