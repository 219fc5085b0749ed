//! HTML between blocks: it runs to its end tag, empty lines included, and holds Markdown only where
//! it says so with `markdown="1"`.

use super::{
    super::{
        MAX_DEPTH,
        cursor::skip,
        element::{Element, Kind, Model, push_text},
        lines,
        tags::{self, Tag},
    },
    Blocks,
};

/// What an attempt to read HTML came to.
pub(super) enum Outcome {
    /// An element or a comment was read.
    Read,
    /// The end tag of the element around was read.
    End,
    /// Here is no HTML.
    Other,
}

impl Blocks<'_, '_> {
    pub(super) fn html(&mut self) -> Outcome {
        let rest = self.source.rest();
        let text = lines::indented(rest);
        if !text.starts_with('<') {
            return Outcome::Other;
        }
        if rest.starts_with("<!--") && !self.document.is_patient() {
            return Outcome::Other;
        }
        if let Some(length) = tags::comment(rest) {
            let comment = self.source.take(length).to_owned();
            self.out.push(Element::new(Kind::Raw(comment)));
            self.skip_line_end();
            return Outcome::Read;
        }
        if let Some(tag) = Tag::read(text)
            && !tags::is_span(&tag.name.to_lowercase())
        {
            self.source.take(rest.len() - text.len() + tag.length);
            let element = self.element(tag, false);
            self.out.push(element);
            return Outcome::Read;
        }
        if rest.starts_with("<!--") {
            self.document.tire(rest.len());
        }
        match tags::end_tag(text) {
            Some((name, length)) if self.within.as_ref() == Some(&name.to_lowercase()) => {
                self.source.take(rest.len() - text.len() + length);
                Outcome::End
            }
            _ => Outcome::Other,
        }
    }

    /// The element whose start tag has been read.
    fn element(&mut self, mut tag: Tag, is_in_raw: bool) -> Element {
        let ial = self.waiting.take();
        let wanted = tag.attributes.remove("markdown");
        let model = match wanted.as_deref() {
            Some("0") => Model::Raw,
            Some("1") => tags::model(&tag.name),
            Some("span") => Model::Span,
            Some("block") => Model::Block,
            _ if !is_in_raw && self.document.settings.parse_block_html => tags::model(&tag.name),
            _ => Model::Raw,
        };
        let is_script = matches!(tag.name.as_str(), "script" | "style");
        if model == Model::Block {
            self.skip_line_end();
        }
        let children = if is_script {
            self.raw_text(&tag.name)
        } else if tag.is_closed || tags::is_void(&tag.name) {
            Vec::new()
        } else {
            let children = self.content(&tag.name, model);
            if !is_in_raw {
                self.skip_line_end();
            }
            children
        };
        let kind = Kind::Html { name: tag.name, span: false, model };
        Element { kind, attributes: tag.attributes, ial, children }
    }

    fn content(&mut self, name: &str, model: Model) -> Vec<Element> {
        if self.depth >= MAX_DEPTH {
            return vec![Element::new(Kind::Raw(self.source.take_rest().to_owned()))];
        }
        match model {
            Model::Raw => {
                self.depth += 1;
                let children = self.raw(name);
                self.depth -= 1;
                children
            }
            Model::Span => {
                let text = self.take_until_end_tag(name).to_owned();
                vec![Element::new(Kind::Source(text))]
            }
            Model::Block => {
                let mut inside = Blocks {
                    document: self.document,
                    source: self.source.clone(),
                    out: Vec::new(),
                    waiting: None,
                    within: Some(name.to_lowercase()),
                    depth: self.depth + 1,
                };
                inside.run();
                let (at, out) = (inside.source.at(), inside.out);
                self.source.go_to(at);
                out
            }
        }
    }

    /// Content that is HTML and nothing else, up to the end tag.
    fn raw(&mut self, name: &str) -> Vec<Element> {
        let mut out = Vec::new();
        while !self.source.is_done() {
            let rest = self.source.rest();
            let Some(at) = tag_start(rest) else {
                push_text(&mut out, self.source.take_rest());
                break;
            };
            push_text(&mut out, self.source.take(at));
            let rest = self.source.rest();
            let comment = if self.document.is_patient() {
                tags::comment(rest).or_else(|| tags::instruction(rest))
            } else {
                None
            };
            if comment.is_none() && (rest.starts_with("<!") || rest.starts_with("<?")) {
                self.document.tire(rest.len());
            }
            let cdata = tags::cdata(rest).filter(|_| self.document.is_patient());
            if let Some((text, length)) = cdata {
                push_text(&mut out, text);
                self.source.take(length);
            } else if let Some(length) = comment {
                out.push(Element::new(Kind::Raw(self.source.take(length).to_owned())));
            } else if let Some(tag) = Tag::read(rest) {
                self.source.take(tag.length);
                let element = self.element(tag, true);
                out.push(element);
            } else if let Some((end, length)) = tags::end_tag(rest) {
                let text = self.source.take(length);
                if end == name || (tags::is_known(name) && end.to_lowercase() == name) {
                    break;
                }
                push_text(&mut out, text);
            } else {
                push_text(&mut out, self.source.take_char());
            }
        }
        out
    }

    /// The content of a script or style sheet.
    fn raw_text(&mut self, name: &str) -> Vec<Element> {
        let text = self.take_until_end_tag(name).to_owned();
        vec![Element::new(Kind::Raw(text))]
    }

    /// Text up to the end tag of that name in any letter case, which is read too; or all.
    fn take_until_end_tag(&mut self, name: &str) -> &str {
        let rest = self.source.rest();
        let mut ends = rest.match_indices("</").filter_map(|(at, _)| {
            let (found, length) = tags::end_tag(skip(rest, at))?;
            found.eq_ignore_ascii_case(name).then_some((at, length))
        });
        let (at, length) = ends.next().unwrap_or((rest.len(), 0));
        self.source.take(at + length);
        rest.get(..at).unwrap_or_default()
    }

    /// White space up to the end of the line, if nothing else stands there.
    fn skip_line_end(&mut self) {
        let rest = self.source.rest();
        if let Some(next) = rest.trim_start_matches([' ', '\t']).strip_prefix('\n') {
            self.source.take(rest.len() - next.len());
        }
    }
}

/// Where a tag, a comment or an instruction may begin.
fn tag_start(text: &str) -> Option<usize> {
    text.match_indices('<').map(|(at, _)| at).find(|at| {
        let after = skip(text, at + 1);
        after.starts_with(['/', '?', '!']) || tags::name(after).is_some()
    })
}
