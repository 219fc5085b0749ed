//! The table of contents that takes the place of a list with `{:toc}`.

use super::{Element, Kind, Writer, headings};

impl Writer<'_> {
    pub(super) fn contents(&mut self, list: &Element) {
        self.has_toc = true;
        let headings: Vec<_> = headings::listed(self.tree, self.document)
            .into_iter()
            .filter_map(|(level, heading)| {
                let mut children = heading.children.clone();
                simplify(&mut children);
                Some((level, heading.attributes.get("id")?.to_owned(), children))
            })
            .collect();
        if headings.is_empty() {
            return;
        }
        let name = if list.kind == (Kind::List { ordered: true }) { "ol" } else { "ul" };
        let mut attributes = list.attributes.clone();
        if attributes.get("id").is_none() {
            attributes.set("id", "markdown-toc");
        }
        let prefix = attributes.get("id").unwrap_or_default().to_owned();
        self.open(name, &attributes);
        let mut open: Vec<u8> = Vec::new();
        for (level, id, children) in &headings {
            let before = open.len();
            while open.last().is_some_and(|last| last >= level) {
                open.pop();
                self.close("li");
                if open.last().is_some_and(|last| last >= level) || !open.is_empty() {
                    // The nested list ends with its last entry, unless this one goes on with it.
                    let stays = open.last().is_none_or(|last| last < level);
                    if !stays {
                        self.close(name);
                    }
                }
            }
            if !open.is_empty() && open.len() == before {
                self.out.push('<');
                self.out.push_str(name);
                self.out.push('>');
            }
            self.out.push_str("<li><a");
            self.attribute("href", &format!("#{id}"));
            self.attribute("id", &format!("{prefix}-{id}"));
            self.out.push('>');
            self.all(children);
            self.close("a");
            open.push(*level);
        }
        while open.pop().is_some() {
            self.close("li");
            if !open.is_empty() {
                self.close(name);
            }
        }
        self.close(name);
        self.out.push('\n');
    }
}

/// An entry is a link: it holds no other link and refers to no note.
fn simplify(children: &mut Vec<Element>) {
    let mut kept = Vec::with_capacity(children.len());
    for mut child in children.drain(..) {
        simplify(&mut child.children);
        match child.kind {
            Kind::Link => kept.append(&mut child.children),
            Kind::Footnote(_) => {}
            _ => kept.push(child),
        }
    }
    *children = kept;
}
