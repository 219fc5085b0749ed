//! Character references: as many as addresses and plain text need.

use std::borrow::Cow;

/// Named references that can hide the scheme of an address, and those that are frequent in
/// English and French prose (WHATWG HTML § 13.5); sorted.
const NAMED: &[(&str, char)] = &[
    ("AMP", '&'),
    ("Agrave", 'À'),
    ("Ccedil", 'Ç'),
    ("Eacute", 'É'),
    ("GT", '>'),
    ("LT", '<'),
    ("NewLine", '\n'),
    ("QUOT", '"'),
    ("Tab", '\t'),
    ("acirc", 'â'),
    ("agrave", 'à'),
    ("amp", '&'),
    ("apos", '\''),
    ("bsol", '\\'),
    ("ccedil", 'ç'),
    ("colon", ':'),
    ("copy", '©'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("gt", '>'),
    ("hellip", '…'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lpar", '('),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("num", '#'),
    ("ocirc", 'ô'),
    ("oelig", 'œ'),
    ("percnt", '%'),
    ("period", '.'),
    ("quest", '?'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("rpar", ')'),
    ("rsquo", '’'),
    ("semi", ';'),
    ("sol", '/'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
];

/// References that need no semicolon, for reasons of age.
const BARE: &[&str] = &["AMP", "GT", "LT", "QUOT", "amp", "gt", "lt", "nbsp", "quot"];

/// Decodes numeric references and the named ones in the table, by the rules for attributes.
///
/// An unknown name stays as it is; whoever writes the result escapes its `&`.
pub(crate) fn decode(raw: &str) -> Cow<'_, str> {
    run(raw).0
}

/// As [`decode`], for an address: `None` if an unknown name stands where it could hide a scheme.
pub(super) fn decode_address(raw: &str) -> Option<Cow<'_, str>> {
    let (decoded, unknown) = run(raw);
    let end = decoded.find([':', '/', '?', '#', '\\']);
    let hidden = unknown.is_some_and(|at| end.is_none_or(|end| at < end));
    (!hidden).then_some(decoded)
}

/// As [`decode`]; `None` if there is an unknown name.
pub(super) fn decode_known(raw: &str) -> Option<Cow<'_, str>> {
    let (decoded, unknown) = run(raw);
    unknown.is_none().then_some(decoded)
}

/// The decoded text, and the place in it of the first name that is not understood.
fn run(raw: &str) -> (Cow<'_, str>, Option<usize>) {
    if !raw.contains('&') {
        return (Cow::Borrowed(raw), None);
    }
    let mut decoded = String::with_capacity(raw.len());
    let mut unknown = None;
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        match reference(after) {
            Some((character, length)) => {
                decoded.push(character);
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                if unknown.is_none() && is_doubtful(after) {
                    unknown = Some(decoded.len());
                }
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    (Cow::Owned(decoded), unknown)
}

/// Whether what follows a `&` is a name in somebody's table: one with its semicolon, or one that
/// spells a character that browsers skip or that ends a scheme.
fn is_doubtful(after: &str) -> bool {
    let hiding = ["colon", "Tab", "NewLine"];
    if hiding.iter().any(|name| after.starts_with(name)) {
        return true;
    }
    // The longest of all names has 31 letters.
    let length = after.bytes().take(32).position(|b| !b.is_ascii_alphanumeric());
    length.is_some_and(|length| length > 0 && after.as_bytes().get(length) == Some(&b';'))
}

/// The character meant by what follows a `&`, and how many bytes spell it.
fn reference(after: &str) -> Option<(char, usize)> {
    if let Some(number) = after.strip_prefix('#') {
        return numeric(number).map(|(character, length)| (character, length + 1));
    }
    let length = after.bytes().take(8).position(|b| !b.is_ascii_alphanumeric());
    let name = after.get(..length.unwrap_or(after.len().min(8)))?;
    let index = NAMED.binary_search_by_key(&name, |(name, _)| name).ok()?;
    let (_, character) = NAMED.get(index)?;
    match after.as_bytes().get(name.len()) {
        Some(b';') => Some((*character, name.len() + 1)),
        Some(b'=') => None,
        _ => BARE.contains(&name).then_some((*character, name.len())),
    }
}

/// A decimal or (after `x`) hexadecimal code point, with or without semicolon.
fn numeric(number: &str) -> Option<(char, usize)> {
    let hex = number.starts_with(['x', 'X']);
    let (radix, prefix) = if hex { (16, 1) } else { (10, 0) };
    let digits = number.get(prefix..)?;
    let count = digits.chars().position(|c| !c.is_digit(radix)).unwrap_or(digits.len());
    let digits = digits.get(..count).filter(|digits| !digits.is_empty())?;
    let semicolon = usize::from(number.as_bytes().get(prefix + count) == Some(&b';'));
    let code = u32::from_str_radix(digits, radix).unwrap_or(0);
    let character = char::from_u32(code).filter(|c| *c != '\0').unwrap_or('\u{fffd}');
    Some((character, prefix + count + semicolon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(NAMED.is_sorted_by(|a, b| a.0 < b.0));
        assert!(BARE.is_sorted());
    }

    #[test]
    fn an_address_with_an_unknown_name_before_its_scheme_ends_is_none() {
        for (raw, expected) in [
            ("java&zzz;script:alert(1)", None),
            ("javascript&colonalert(1)", None),
            ("java&Tabscript:alert(1)", None),
            ("java&NewLine=script:alert(1)", None),
            ("&zzz;", None),
            ("/&zzz;", Some("/&zzz;")),
            ("?a=1&b=2", Some("?a=1&b=2")),
            ("a&b.html", Some("a&b.html")),
            ("a&amp;zzz;b", Some("a&zzz;b")),
            ("https&colon;//a.test/&zzz;", Some("https://a.test/&zzz;")),
        ] {
            assert_eq!(decode_address(raw).as_deref(), expected, "{raw}");
        }
        assert_eq!(decode_known("/a&zzz;b"), None);
    }

    #[test]
    fn decodes_what_could_hide_a_scheme() {
        for (raw, expected) in [
            ("java&#115;cript:", "javascript:"),
            ("&#x6A&#x61;v", "jav"),
            ("javascript&colon;", "javascript:"),
            ("&#0000106avascript", "javascript"),
            ("java&Tab;script", "java\tscript"),
            ("?a=1&amp;b=2", "?a=1&b=2"),
            ("?a=1&lt=2", "?a=1&lt=2"),
            ("?a=1&amp=2", "?a=1&amp=2"),
            ("&unknown; &", "&unknown; &"),
            ("&#; &#x; &#99999999999;", "&#; &#x; \u{fffd}"),
            ("caf&eacute;", "café"),
            ("&é", "&é"),
        ] {
            assert_eq!(decode(raw), expected, "{raw}");
        }
    }
}
