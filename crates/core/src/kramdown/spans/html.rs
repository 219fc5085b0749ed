//! HTML within text. Its content is Markdown, unless it is code or says otherwise.

use super::{
    super::{
        MAX_DEPTH,
        cursor::skip,
        element::{Element, Kind, Model, push_text},
        lines::is_space,
        tags::{self, Tag},
    },
    Kinds, Scope, Spans, Stop,
};

impl Spans<'_, '_> {
    pub(super) fn html(&mut self, out: &mut Vec<Element>, scope: Scope) -> bool {
        let rest = self.source.rest();
        let begins = skip(rest, 1);
        if let Some((text, length)) = tags::cdata(rest).filter(|_| self.document.is_patient()) {
            push_text(out, text);
            self.source.take(length);
            return true;
        }
        if begins.starts_with("![") {
            self.document.tire(rest.len());
        }
        if !begins.starts_with("!--") && !begins.starts_with('/') && tags::name(begins).is_none() {
            return false;
        }
        if begins.starts_with("!--") && !self.document.is_patient() {
            return false;
        }
        if let Some(length) = tags::comment(rest) {
            let comment = self.source.take(length).to_owned();
            out.push(Element::new(Kind::Raw(comment)));
            return true;
        }
        if let Some((_, length)) = tags::end_tag(rest) {
            return self.text(out, length);
        }
        match Tag::read(rest) {
            Some(tag) if tags::is_block(&tag.name) || scope.depth >= MAX_DEPTH => {
                self.text(out, tag.length)
            }
            Some(tag) => {
                self.source.take(tag.length);
                self.element(tag, out, scope);
                true
            }
            None => {
                self.document.tire(if begins.starts_with('!') { rest.len() } else { 0 });
                self.text(out, 1)
            }
        }
    }

    fn element(&mut self, mut tag: Tag, out: &mut Vec<Element>, scope: Scope) {
        let holds_text = tags::model(&tag.name) != Model::Raw;
        let parse = match tag.attributes.remove("markdown").as_deref() {
            Some("span") => true,
            Some("1") => holds_text,
            Some("0") => false,
            _ => holds_text && !scope.raw && self.document.settings.parse_span_html,
        };
        for (_, value) in &mut tag.attributes.0 {
            if value.contains('\n') {
                *value = one_line(value);
            }
        }
        let model = if parse { Model::Span } else { Model::Raw };
        let mut children = Vec::new();
        if !tag.is_closed && !tags::is_void(&tag.name) {
            let outer = self.kinds;
            self.kinds = if parse { Kinds::All } else { Kinds::Html };
            let inner =
                Scope { directly_in_emphasis: false, raw: !parse, depth: scope.depth + 1, ..scope };
            let found;
            (children, found) = self.until(Stop::EndTag(&tag.name), inner);
            self.kinds = outer;
            if found {
                let length = tags::end_tag(self.source.rest()).map_or(0, |(_, length)| length);
                self.source.take(length);
            } else {
                push_text(&mut children, self.source.take_rest());
            }
        }
        let kind = Kind::Html { name: tag.name, span: true, model };
        out.push(Element { kind, attributes: tag.attributes, ial: None, children });
    }
}

/// Whether the text begins with the end tag of that name.
pub(super) fn is_end_tag(text: &str, name: &str) -> bool {
    let Some(rest) = text.strip_prefix("</") else { return false };
    let Some((written, after)) = rest.split_at_checked(name.len()) else { return false };
    let same =
        if tags::is_known(name) { written.eq_ignore_ascii_case(name) } else { written == name };
    same && after.trim_start_matches(is_space).starts_with('>')
}

fn one_line(value: &str) -> String {
    let parts: Vec<&str> = value.split('\n').filter(|part| !part.is_empty()).collect();
    let (start, end) = (value.starts_with('\n'), value.ends_with('\n'));
    let inner = parts.join(" ");
    format!("{}{inner}{}", if start { " " } else { "" }, if end { " " } else { "" })
}
