//! Quotations, and GitHub's alerts: a quotation that begins with `[!NOTE]`.

use super::{Element, Kind, Writer};
use crate::markdown::wording;

/// kramdown knows no alerts and would show the mark; nobody who writes it wants that.
const KINDS: [(&str, &str); 5] = [
    ("[!NOTE]", "note"),
    ("[!TIP]", "tip"),
    ("[!IMPORTANT]", "important"),
    ("[!WARNING]", "warning"),
    ("[!CAUTION]", "caution"),
];

impl Writer<'_> {
    pub(super) fn quote(&mut self, element: &Element) {
        let Some((index, rest)) = alert(element) else { return self.block("blockquote", element) };
        let Some((_, class)) = KINDS.get(index) else { return };
        let mut attributes = element.attributes.clone();
        attributes.set("class", &format!("markdown-alert-{class}"));
        self.open("blockquote", &attributes);
        self.out.push_str("<p class=\"markdown-alert-title\">");
        self.out.push_str(wording::of(self.context.language).alert_at(index));
        self.out.push_str("</p>\n");
        self.all(&rest);
        self.out.push_str("</blockquote>\n");
    }
}

/// Which alert it is, and what it says.
fn alert(quote: &Element) -> Option<(usize, Vec<Element>)> {
    let first = quote.children.first().filter(|first| first.is_paragraph())?;
    let (text, others) = first.children.split_first()?;
    let Kind::Text(text) = &text.kind else { return None };
    let (mark, after) = match text.split_once('\n') {
        Some(lines) => lines,
        None if others.is_empty() => (text.as_str(), ""),
        None => return None,
    };
    let index = KINDS.iter().position(|(known, _)| known.eq_ignore_ascii_case(mark.trim()))?;
    let mut paragraph = first.clone();
    if let Some(text) = paragraph.children.first_mut() {
        text.kind = Kind::Text(after.to_owned());
    }
    let is_empty = after.is_empty() && others.is_empty();
    let rest = quote.children.iter().skip(1).cloned();
    Some((index, (!is_empty).then_some(paragraph).into_iter().chain(rest).collect()))
}
