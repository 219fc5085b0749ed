//! Markup that more than one front end generates: written in one place, so that style sheets, the
//! survey and the gate meet one form of it. All of it goes through the gate like any other markup.

use pulldown_cmark::BlockQuoteKind;

use super::wording::Wording;

mod footnote;

pub(crate) use footnote::{CLOSE_FOOTNOTES, Footnote, open_footnotes};

/// Appends text, escaped for content and for values in double quotes alike.
pub(crate) fn escape(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push_str(escaped);
        from = at + 1;
    }
    out.push_str(text.get(from..).unwrap_or_default());
}

/// The link to a heading that stands at its end: only for eyes and pointers, since it says nothing
/// that the heading does not. The style sheet shows its sign.
pub(crate) fn heading_anchor(out: &mut String, id: &str) {
    out.push_str("<a class=\"anchor\" href=\"#");
    escape(out, id);
    out.push_str("\" aria-hidden=\"true\" tabindex=\"-1\"></a>");
}

/// Opens what a table scrolls in, with the keyboard too. `number` counts the tables of the
/// article from 1: several regions of one name could not be told apart by ear.
pub(crate) fn open_table(out: &mut String, number: usize, words: &Wording) {
    out.push_str("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.push_str(words.table);
    out.push(' ');
    out.push_str(&number.to_string());
    out.push_str("\">");
}

/// Ends [`open_table`].
pub(crate) const CLOSE_TABLE: &str = "</div>\n";

/// Opens the item of a list that has a [`task_box`].
pub(crate) const OPEN_TASK: &str = "<li class=\"task\">";

/// A box that says its state, and that nobody can tick in the page.
pub(crate) fn task_box(out: &mut String, done: bool, words: &Wording) {
    out.push_str("<input type=\"checkbox\" disabled=\"\"");
    out.push_str(if done { " checked=\"\" aria-label=\"" } else { " aria-label=\"" });
    out.push_str(if done { words.done } else { words.to_do });
    out.push_str("\"> ");
}

/// The first paragraph of an alert: says in words what it is, not by colour alone.
pub(crate) fn alert_title(out: &mut String, kind: BlockQuoteKind, words: &Wording) {
    out.push_str("<p class=\"markdown-alert-title\">");
    out.push_str(words.alert(kind));
    out.push_str("</p>\n");
}

/// Opens the figure that an image becomes.
pub(crate) const OPEN_FIGURE: &str = "<figure>";
/// Stands between the image and the text of its caption.
pub(crate) const OPEN_CAPTION: &str = "<figcaption>";
/// Ends the caption and the figure.
pub(crate) const CLOSE_FIGURE: &str = "</figcaption></figure>\n";

/// How a formula stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Formula {
    /// Within a line.
    Inline,
    /// On lines of its own, between paragraphs.
    Display,
}

/// A formula as its LaTeX source; a later pass makes MathML of it.
pub(crate) fn formula(out: &mut String, latex: &str, formula: Formula) {
    let (open, close) = match formula {
        Formula::Inline => ("<span class=\"math math-inline\">", "</span>"),
        Formula::Display => ("<div class=\"math math-display\" tabindex=\"0\">", "</div>\n"),
    };
    out.push_str(open);
    escape(out, latex);
    out.push_str(close);
}

/// A formula's source without MathJax's delimiters, which Jekyll's dialect shows around it.
pub(crate) fn without_delimiters(source: &str) -> &str {
    let inside = |open, close| source.strip_prefix(open)?.strip_suffix(close);
    inside("\\(", "\\)").or_else(|| inside("\\[", "\\]")).unwrap_or(source)
}
