//! Well-formed XML, written piece by piece.

/// Adds text, escaped, without the characters that XML 1.0 forbids
/// (<https://www.w3.org/TR/xml/#charsets>).
pub(super) fn text(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}

/// Adds an element that holds text.
pub(super) fn element(out: &mut String, name: &str, content: &str) {
    with(out, name, &[], content);
}

/// Adds an element with attributes that holds text.
pub(super) fn with(out: &mut String, name: &str, attributes: &[(&str, &str)], content: &str) {
    start(out, name, attributes);
    out.push('>');
    text(out, content);
    end(out, name);
}

/// Adds an element with attributes that holds nothing.
pub(super) fn empty(out: &mut String, name: &str, attributes: &[(&str, &str)]) {
    start(out, name, attributes);
    out.push_str("/>\n");
}

/// Ends an element.
pub(super) fn end(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}

fn start(out: &mut String, name: &str, attributes: &[(&str, &str)]) {
    out.push('<');
    out.push_str(name);
    for (attribute, value) in attributes {
        out.push(' ');
        out.push_str(attribute);
        out.push_str("=\"");
        text(out, value);
        out.push('"');
    }
}
