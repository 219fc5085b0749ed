//! Writing text so that it stays text.

/// Appends source text as character data. References stay as they are written.
pub(super) fn text(out: &mut String, source: &str) {
    escape(out, source, |c| match c {
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        _ => control(c),
    });
}

/// Appends decoded text as character data.
pub(super) fn decoded_text(out: &mut String, text: &str) {
    escape(out, text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        _ => control(c),
    });
}

/// Appends ` name="value"`, the value being source text with references as they are written.
pub(super) fn attribute(out: &mut String, name: &str, source: &str) {
    open(out, name);
    escape(out, source, quoted);
    out.push('"');
}

/// Appends ` name="value"`, the value being decoded text.
pub(super) fn decoded_attribute(out: &mut String, name: &str, value: &str) {
    open(out, name);
    escape(out, value, |c| if c == '&' { Some("&amp;") } else { quoted(c) });
    out.push('"');
}

fn open(out: &mut String, name: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
}

const fn quoted(character: char) -> Option<&'static str> {
    match character {
        '"' => Some("&quot;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        _ => control(character),
    }
}

/// Control characters mean nothing in HTML and are forbidden in the XML of a feed.
const fn control(character: char) -> Option<&'static str> {
    match character {
        '\t' | '\n' | '\r' | '\x0c' => None,
        '\0'..='\x1f' | '\x7f' => Some(""),
        _ => None,
    }
}

fn escape(out: &mut String, source: &str, replacement: impl Fn(char) -> Option<&'static str>) {
    let mut from = 0;
    for (at, character) in source.char_indices() {
        if let Some(replacement) = replacement(character) {
            out.push_str(source.get(from..at).unwrap_or_default());
            out.push_str(replacement);
            from = at + 1;
        }
    }
    out.push_str(source.get(from..).unwrap_or_default());
}
