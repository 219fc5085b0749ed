//! Code blocks of an article, coloured afterwards: spans are added, and never a letter is changed.

use std::{borrow::Cow, ops::Range};

use super::{SafeHtml, entity, escape};

/// A step through the text of a code block. Classes are constants: nothing from a text becomes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A line begins, with its number where lines are numbered.
    Line(&'static str, Option<u32>),
    /// A stretch with this class begins.
    Open(&'static str),
    /// The bytes of the text that come next.
    Text(Range<usize>),
    /// The innermost line or stretch ends.
    Close,
}

/// Gives each code block to `pieces` as the classes of its `code` element and its text, and puts
/// what comes back in the text's place.
///
/// A block stays as it is where `pieces` answers `None`, leaves out a byte, or does not close what
/// it opened; also where a block holds markup already or a character reference unknown here.
pub fn splice_code(
    html: &SafeHtml,
    mut pieces: impl FnMut(&str, &str) -> Option<Vec<Piece>>,
) -> SafeHtml {
    let mut out = String::with_capacity(html.0.len().saturating_mul(2));
    let mut rest = html.as_str();
    while let Some(block) = Block::first(rest) {
        out.push_str(block.before);
        let text = text_of(block.content);
        let markup = text.and_then(|text| markup(&pieces(block.classes, &text)?, &text));
        out.push_str(markup.as_deref().unwrap_or(block.content));
        rest = block.after;
    }
    out.push_str(rest);
    SafeHtml(out)
}

/// A `pre` element that holds nothing but a `code` element, as the gate writes both.
struct Block<'a> {
    /// Everything up to the text.
    before: &'a str,
    classes: &'a str,
    content: &'a str,
    /// Everything from the end tag on.
    after: &'a str,
}

impl<'a> Block<'a> {
    fn first(html: &'a str) -> Option<Self> {
        let mut from = 0;
        loop {
            let pre = from + html.get(from..)?.find("<pre")?;
            // The gate escapes `>` in attributes: the first one ends the tag.
            let code = pre + html.get(pre..)?.find('>')? + 1;
            let tag = html.get(code..)?;
            let Some(attributes) =
                tag.strip_prefix("<code").and_then(|rest| rest.split('>').next())
            else {
                from = code;
                continue;
            };
            let start = code + "<code".len() + attributes.len() + 1;
            let content = html.get(start..)?.split('<').next()?;
            let (before, rest) = html.split_at_checked(start)?;
            let after = rest.get(content.len()..)?;
            if after.starts_with("</code></pre>") {
                return Some(Self { before, classes: class(attributes), content, after });
            }
            from = start;
        }
    }
}

/// Value of `class` among attributes as the gate writes them.
fn class(attributes: &str) -> &str {
    let value = attributes.split_once(" class=\"").map(|(_, rest)| rest);
    value.and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

/// The text that a browser reads; `None` where it has a reference that is not known here.
pub(super) fn text_of(content: &str) -> Option<Cow<'_, str>> {
    (!has_unknown_reference(content)).then(|| entity::decode(content))
}

/// Whether a browser may read a name after `&` that [`entity::decode`] does not.
fn has_unknown_reference(content: &str) -> bool {
    content.split('&').skip(1).any(|after| {
        let name = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        name > 0 && {
            let end = after.as_bytes().get(name) == Some(&b';');
            let reference = after.get(..name + usize::from(end)).unwrap_or_default();
            let whole = ["&", reference].concat();
            entity::decode(&whole) == whole
        }
    })
}

fn markup(pieces: &[Piece], text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len().saturating_mul(3));
    let (mut at, mut depth) = (0, 0_usize);
    for piece in pieces {
        match piece {
            Piece::Text(range) => {
                if range.start != at {
                    return None;
                }
                escape::decoded_text(&mut out, text.get(range.clone())?);
                at = range.end;
            }
            Piece::Close => {
                depth = depth.checked_sub(1)?;
                out.push_str("</span>");
            }
            Piece::Open(class) | Piece::Line(class, _) => {
                depth += 1;
                out.push_str("<span");
                escape::decoded_attribute(&mut out, "class", class);
                if let Piece::Line(_, Some(number)) = piece {
                    escape::decoded_attribute(&mut out, "data-line", &number.to_string());
                }
                out.push('>');
            }
        }
    }
    (at == text.len() && depth == 0).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{html::clean, markdown::Context};

    fn spliced(html: &str, pieces: &[Piece]) -> String {
        splice_code(&clean(html, Context::PLAIN), |_, _| Some(pieces.to_vec())).into_string()
    }

    #[test]
    fn a_block_gets_its_spans_and_keeps_its_text() {
        let pieces = [
            Piece::Line("line", Some(7)),
            Piece::Open("hl-o"),
            Piece::Text(0..1),
            Piece::Close,
            Piece::Text(1..3),
            Piece::Close,
        ];
        let html = "<p>a</p><pre tabindex=\"0\"><code class=\"language-x\">&lt;b&amp;</code></pre><p>b</p>";
        assert_eq!(
            spliced(html, &pieces),
            "<p>a</p><pre tabindex=\"0\"><code class=\"language-x\"><span class=\"line\" data-line=\"7\"><span class=\"hl-o\">&lt;</span>b&amp;</span></code></pre><p>b</p>"
        );
    }

    #[test]
    fn classes_and_text_are_told_for_every_block() {
        let mut told = Vec::new();
        let html = "<pre><code class=\"language-a\">x &quot;y&quot;</code></pre><pre>plain</pre><pre><code>é&#233;</code></pre>";
        splice_code(&clean(html, Context::PLAIN), |classes, text| {
            told.push((classes.to_owned(), text.to_owned()));
            None
        });
        let expected = [("language-a", "x \"y\""), ("", "éé")];
        assert_eq!(told, expected.map(|(c, t)| (c.to_owned(), t.to_owned())));
    }

    #[test]
    fn pieces_that_do_not_fit_change_nothing() {
        let html = "<pre><code>abc</code></pre>";
        for pieces in [
            vec![Piece::Text(0..2)],
            vec![Piece::Text(0..1), Piece::Text(2..3)],
            vec![Piece::Text(0..9)],
            vec![Piece::Open("x"), Piece::Text(0..3)],
            vec![Piece::Close, Piece::Open("x"), Piece::Text(0..3)],
            vec![Piece::Text(0..3), Piece::Text(1..3)],
        ] {
            assert_eq!(spliced(html, &pieces), html, "{pieces:?}");
        }
    }

    #[test]
    fn a_block_with_markup_or_strange_references_is_left_alone() {
        for html in [
            "<pre><code>a<b>b</b></code></pre>",
            "<pre><code>a</code> b</pre>",
            "<pre><code>&bigstar;</code></pre>",
            "<pre><code>&notin</code></pre>",
        ] {
            let safe = clean(html, Context::PLAIN);
            let spliced = splice_code(&safe, |_, text| Some(vec![Piece::Text(0..text.len())]));
            assert_eq!(spliced, safe);
        }
    }
}
