//! Addresses that stand bare in a text (GFM § 6.9, "Autolinks (extension)").

use core::ops::Range;

use crate::markdown::survey::source::without_trailing_marks;

/// The first bare address of a text.
pub(super) fn first(text: &str) -> Option<Range<usize>> {
    let starts = |(at, byte): (usize, u8)| {
        if !matches!(byte, b'h' | b'w') {
            return None;
        }
        let (before, rest) = text.split_at_checked(at)?;
        let host = rest.strip_prefix("http://").or_else(|| rest.strip_prefix("https://"));
        let host = host.or_else(|| rest.starts_with("www.").then_some(rest))?;
        // Only behind a sound host is the end looked for, which may be far away.
        if !may_follow(before) || !begins_with_host(host) {
            return None;
        }
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '"' | '“' | '”' | '«' | '»');
        let end = rest.find(ends).unwrap_or(rest.len());
        let address = without_trailing_marks(rest.get(..end)?);
        Some(at..at + address.len())
    };
    text.bytes().enumerate().find_map(starts)
}

/// The address in full.
pub(super) fn complete(written: &str) -> String {
    let scheme = if written.starts_with("www.") { "http://" } else { "" };
    [scheme, written].concat()
}

/// Whether an address may begin here: not within a word or another address.
fn may_follow(before: &str) -> bool {
    before.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && !"/@.-=&?#:+%".contains(c))
}

/// Whether a domain name stands first: at least two parts, no underscore in the last two.
fn begins_with_host(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.'));
    let host = text.get(..end.unwrap_or(text.len())).unwrap_or_default();
    let mut parts = host.trim_end_matches(['.', '_']).rsplit('.');
    let sound = |part: Option<&str>| part.is_some_and(|p| !p.is_empty() && !p.contains('_'));
    sound(parts.next()) && sound(parts.next()) && parts.all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Context, Options, render};

    #[test]
    fn bare_addresses_become_links_as_an_option() {
        let options = Options { bare_links: true, ..Options::NONE };
        let context = Context { options, ..Context::PLAIN };
        let link = |written: &str| {
            let scheme = if written.starts_with("www") { "http://" } else { "" };
            format!("<a href=\"{scheme}{written}\" rel=\"external noopener\">{written}</a>")
        };
        for (body, before, address, after) in [
            ("See www.e.org.", "See ", "www.e.org", "."),
            ("https://e.org/a_b_c--d...e", "", "https://e.org/a_b_c--d...e", ""),
            ("(http://e.org/x_(y))", "(", "http://e.org/x_(y)", ")"),
            ("*https://e.org*", "<em>", "https://e.org", "</em>"),
            ("is “https://e.org”?", "is “", "https://e.org", "”?"),
        ] {
            let html = render(body, context).html;
            let expected = format!("<p>{before}{}{after}</p>\n", link(address));
            assert_eq!(html.as_str(), expected, "{body}");
        }
        for body in ["http://localhost", "xhttp://e.org", "www.", "https://a_b.c", "w h http"] {
            assert_eq!(render(body, context).html.as_str(), format!("<p>{body}</p>\n"));
        }
        for body in ["`https://e.org`", "[https://e.org](/x)", "    www.e.org", "<https://e.org>"] {
            let html = render(body, context).html;
            assert_eq!(html, render(body, Context::PLAIN).html, "{body}");
        }
    }
}
