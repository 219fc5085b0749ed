//! Addresses within an article as they must be where the article is read elsewhere: in a feed reader.

use super::SafeHtml;

/// Attributes that hold an address; `srcset` holds several.
const ATTRIBUTES: [&str; 5] = ["href", "src", "poster", "cite", "srcset"];

/// The HTML with absolute addresses. `origin` is the site's (`https://a.example`, without a slash at
/// its end), `page` the absolute address of the article, for anchors within it.
///
/// What the gate made has its attributes in double quotes, and no `<` that is not a tag's.
pub fn absolute(html: &SafeHtml, origin: &str, page: &str) -> String {
    let mut out = String::with_capacity(html.as_str().len() + 256);
    let mut rest = html.as_str();
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        out.push_str(text);
        let end = end_of_tag(tag);
        let (tag, after) = tag.split_at(end);
        push_tag(&mut out, tag, origin, page);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where a tag ends: behind the first `>` that is not in quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

fn push_tag(out: &mut String, tag: &str, origin: &str, page: &str) {
    let mut rest = tag;
    while let Some((before, value)) = rest.split_once("=\"") {
        let name = before.rsplit(' ').next().unwrap_or_default();
        let (value, after) = value.split_once('"').unwrap_or((value, ""));
        out.push_str(before);
        out.push_str("=\"");
        match name {
            "srcset" => push_set(out, value, origin),
            name if ATTRIBUTES.contains(&name) => push_address(out, value, origin, page),
            _ => out.push_str(value),
        }
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
}

fn push_address(out: &mut String, value: &str, origin: &str, page: &str) {
    if value.starts_with('/') && !value.starts_with("//") {
        out.push_str(origin);
    } else if value.starts_with('#') {
        out.push_str(page);
    }
    out.push_str(value);
}

fn push_set(out: &mut String, value: &str, origin: &str) {
    for (number, candidate) in value.split(", ").enumerate() {
        if number > 0 {
            out.push_str(", ");
        }
        push_address(out, candidate, origin, "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{html::clean, markdown::Context};

    #[test]
    fn addresses_lead_back_to_the_site() {
        for (html, expected) in [
            ("<a href=\"/b/\">b</a>", "<a href=\"https://a.example/b/\">b</a>"),
            ("<a href=\"#x\">x</a>", "<a href=\"https://a.example/p/#x\">x</a>"),
            ("<a href=\"mailto:a@b.example\">m</a>", "<a href=\"mailto:a@b.example\">m</a>"),
            (
                "<p>a href=\"/b/\" &lt;a href=\"/b/\"></p>",
                "<p>a href=\"/b/\" &lt;a href=\"/b/\"&gt;</p>",
            ),
            ("<p title=\"a > href='/b'\">x</p>", "<p title=\"a &gt; href='/b'\">x</p>"),
        ] {
            let safe = clean(html, Context::PLAIN);
            assert_eq!(absolute(&safe, "https://a.example", "https://a.example/p/"), expected);
        }
        let image =
            clean("<img src=\"/a.png\" srcset=\"/b.png 2x, /c.png 3x\" alt=\"\">", Context::PLAIN);
        let image = absolute(&image, "https://a.example", "");
        assert!(image.contains("src=\"https://a.example/a.png\""), "{image}");
        assert!(
            image.contains("srcset=\"https://a.example/b.png 2x, https://a.example/c.png 3x\""),
            "{image}"
        );
    }
}
