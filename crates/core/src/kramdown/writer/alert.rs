//! Quotations, and GitHub's alerts: a quotation that begins with `[!NOTE]`.

use pulldown_cmark::BlockQuoteKind;

use super::{Element, Kind, Writer};
use crate::markdown::parts;

/// kramdown knows no alerts and would show the mark; nobody who writes it wants that.
const KINDS: [(&str, &str, BlockQuoteKind); 5] = [
    ("[!NOTE]", "markdown-alert-note", BlockQuoteKind::Note),
    ("[!TIP]", "markdown-alert-tip", BlockQuoteKind::Tip),
    ("[!IMPORTANT]", "markdown-alert-important", BlockQuoteKind::Important),
    ("[!WARNING]", "markdown-alert-warning", BlockQuoteKind::Warning),
    ("[!CAUTION]", "markdown-alert-caution", BlockQuoteKind::Caution),
];

impl Writer<'_> {
    pub(super) fn quote(&mut self, element: &Element) {
        let Some((class, kind, rest)) = alert(element) else {
            return self.block("blockquote", element);
        };
        let mut attributes = element.attributes.clone();
        attributes.set("class", class);
        self.open("blockquote", &attributes);
        parts::alert_title(&mut self.out, kind, self.words);
        self.all(&rest);
        self.out.push_str("</blockquote>\n");
    }
}

/// Which alert it is, and what it says.
fn alert(quote: &Element) -> Option<(&'static str, BlockQuoteKind, Vec<Element>)> {
    let first = quote.children.first().filter(|first| first.is_paragraph())?;
    let (text, others) = first.children.split_first()?;
    let Kind::Text(text) = &text.kind else { return None };
    let (mark, after) = match text.split_once('\n') {
        Some(lines) => lines,
        None if others.is_empty() => (text.as_str(), ""),
        None => return None,
    };
    let named = |(known, ..): &&(&str, _, _)| known.eq_ignore_ascii_case(mark.trim());
    let (_, class, kind) = KINDS.iter().find(named)?;
    let mut paragraph = first.clone();
    if let Some(text) = paragraph.children.first_mut() {
        text.kind = Kind::Text(after.to_owned());
    }
    let is_empty = after.is_empty() && others.is_empty();
    let others = quote.children.iter().skip(1).cloned();
    let rest = (!is_empty).then_some(paragraph).into_iter().chain(others).collect();
    Some((*class, *kind, rest))
}
