//! What a site may switch on besides kramdown's rules: `$…$`, `H~2~O`, `x^2^`, `==marked==` and
//! `[[A post]]`, as the CommonMark dialect has them.

use super::{
    super::{
        cursor::skip,
        element::{Element, Kind, Model, push_text},
        lines::is_space,
    },
    Kinds, Scope, Spans,
};

impl Spans<'_, '_> {
    /// `$…$`, without space inside the signs and without a digit behind the second.
    pub(super) fn dollar_math(&mut self, out: &mut Vec<Element>) -> bool {
        let Some(inside) = self.source.rest().strip_prefix('$') else { return false };
        if !self.document.options.dollar_math || !self.document.is_patient() {
            return false;
        }
        let Some(end) = inside.find('$') else {
            self.document.tire(inside.len());
            return false;
        };
        let text = inside.get(..end).unwrap_or_default();
        let is_price = skip(inside, end + 1).starts_with(|c: char| c.is_ascii_digit());
        if text.is_empty() || text.starts_with(is_space) || text.ends_with(is_space) || is_price {
            return false;
        }
        self.source.take(end + 2);
        out.push(Element::new(Kind::Math { text: text.to_owned(), display: false }));
        true
    }

    /// Raised, lowered or marked text.
    pub(super) fn mark(&mut self, out: &mut Vec<Element>) -> bool {
        if !self.document.options.marks || !self.document.is_patient() {
            return false;
        }
        let rest = self.source.rest();
        let kinds = [("==", "mark"), ("^", "sup"), ("~", "sub")];
        let Some((sign, name)) = kinds.iter().find(|(sign, _)| rest.starts_with(sign)) else {
            return false;
        };
        let inside = skip(rest, sign.len());
        let Some(end) = inside.find(sign) else {
            self.document.tire(inside.len());
            return false;
        };
        let text = inside.get(..end).unwrap_or_default();
        let words = *name == "mark";
        let fits = !text.is_empty()
            && !text.starts_with(is_space)
            && !text.ends_with(is_space)
            && (words || !text.contains(is_space));
        if !fits {
            return false;
        }
        self.source.take(end + sign.len() * 2);
        let mut children = Vec::new();
        if words {
            children = Spans::new(text, self.document, Kinds::All).whole();
        } else {
            push_text(&mut children, text);
        }
        let kind = Kind::Html { name: (*name).to_owned(), span: true, model: Model::Span };
        out.push(Element::with(kind, children));
        true
    }

    /// `[[A post]]` and `[[A post|its text]]`.
    pub(super) fn wiki_link(&mut self, out: &mut Vec<Element>, scope: Scope) -> bool {
        let Some(inside) = self.source.rest().strip_prefix("[[") else { return false };
        if !self.document.options.wikilinks || scope.link {
            return false;
        }
        let line = inside.split('\n').next().unwrap_or_default();
        let Some(end) = line.find("]]").filter(|end| *end > 0) else { return false };
        let written = line.get(..end).unwrap_or_default();
        let (target, text) = written.split_once('|').unwrap_or((written, written));
        let (target, text) = (target.trim().to_owned(), text.trim());
        self.source.take(end + 4);
        let children = Spans::new(text, self.document, Kinds::All).whole();
        out.push(Element::with(Kind::WikiLink(target), children));
        true
    }
}
