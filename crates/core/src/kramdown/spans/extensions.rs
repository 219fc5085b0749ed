//! Attribute lists and extensions within text: `*text*{: .class}`, `{::nomarkdown}…{:/}`.

use super::{
    super::{
        attributes::Ial,
        blocks::{ExtensionTag, set_options},
        cursor::skip,
        element::{Element, Kind},
        lines,
    },
    Spans,
};

impl Spans<'_, '_> {
    pub(super) fn extension(&mut self, out: &mut Vec<Element>) -> bool {
        let rest = self.source.rest();
        if !self.document.is_patient() {
            return false;
        }
        if rest.starts_with("{::") || rest.starts_with("{:/") {
            return self.tagged(out);
        }
        let Some(list) = rest.strip_prefix("{:").and_then(lines::braced) else {
            self.document.tire(rest.len());
            return false;
        };
        let Some(last) = out.last_mut().filter(|last| !matches!(last.kind, Kind::Text(_))) else {
            return false;
        };
        let mut ial = Ial::default();
        ial.read(list);
        self.document.apply(&ial, &mut last.attributes);
        last.ial.get_or_insert_default().merge(ial);
        self.source.take(list.len() + 3);
        true
    }

    fn tagged(&mut self, out: &mut Vec<Element>) -> bool {
        let rest = self.source.rest();
        let Some(tag) = ExtensionTag::read(rest) else {
            self.document.tire(rest.len());
            return false;
        };
        let after = skip(rest, tag.length);
        let (body, length) = if tag.is_closed {
            (None, 0)
        } else {
            let ends = ["{:/}".to_owned(), ["{:/", tag.name, "}"].concat()];
            let first =
                ends.iter().filter_map(|end| Some((after.find(end.as_str())?, end.len()))).min();
            let Some((at, mark)) = first else {
                self.document.tire(after.len());
                return false;
            };
            (after.get(..at), at + mark)
        };
        match (tag.name, body) {
            ("nomarkdown", Some(body)) if tag.is_for_html() => {
                out.push(Element::new(Kind::Raw(body.to_owned())));
            }
            ("options", _) => set_options(tag.options, self.document),
            ("comment" | "nomarkdown", _) => {}
            _ => return false,
        }
        self.source.take(tag.length + length);
        true
    }
}
