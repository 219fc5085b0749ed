//! The places within an article that a link may lead to.

use std::collections::HashSet;

/// All `id`s of an article's safe HTML, where a `<` in text is always a reference.
pub(super) fn of(html: &str) -> HashSet<String> {
    html.split('<').skip(1).filter_map(id).collect()
}

/// The `id` of a tag, given from its name on.
fn id(tag: &str) -> Option<String> {
    // A tag without attributes ends before the first space.
    let name = tag.find([' ', '>'])?;
    let mut rest = tag.get(name..)?.strip_prefix(' ')?;
    loop {
        let (name, value) = rest.split_once("=\"").filter(|(name, _)| !name.contains('>'))?;
        let (value, behind) = value.split_once('"')?;
        // Attributes without a value may stand before this one.
        if name.split_whitespace().next_back() == Some("id") {
            return Some(decoded(value));
        }
        rest = behind;
    }
}

/// The references that the gate writes in attributes.
fn decoded(value: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(value.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use feuilleton_core::markdown::{Context, render};

    use super::*;

    #[test]
    fn headings_and_what_authors_mark_have_ids_and_text_has_none() {
        let body = "## L'été & l'hiver\n\n<p class=\"a\" id=\"b\">x</p>\n\n`<p id=\"c\">` y id=\"d\" [z](e \"id=f\")\n";
        let html = render(body, Context::PLAIN).html;
        let mut found: Vec<_> = of(html.as_str()).into_iter().collect();
        found.sort();
        assert_eq!(found, ["b", "lété--lhiver"], "{html:?}");
    }
}
