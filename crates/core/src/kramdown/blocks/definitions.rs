//! Definition lists: terms in a paragraph, then lines that begin with a colon.

use super::{
    super::{
        cursor::line,
        element::{Element, Kind},
        lines,
    },
    Blocks,
    list::{Indent, take_attributes},
};

impl Blocks<'_, '_> {
    pub(super) fn definitions(&mut self) -> bool {
        if lines::colon(self.source.rest(), 3).is_none() {
            return false;
        }
        let Some((terms, first_as_paragraph)) = self.take_terms() else { return false };
        let mut ial = terms.ial.clone();
        let mut children = term_elements(terms);
        children.extend(self.definition_texts(first_as_paragraph));
        let mut last_blank = None;
        for child in &mut children {
            if let Kind::Definition { first_as_paragraph } = child.kind {
                self.read_definition(child, first_as_paragraph, &mut last_blank);
            }
        }
        self.join_or_push(children, ial.take());
        if let Some(blank) = last_blank {
            self.out.push(blank);
        }
        true
    }

    /// The paragraph before, which holds the terms, and whether one empty line follows it.
    fn take_terms(&mut self) -> Option<(Element, bool)> {
        let (last, before) = self.out.split_last()?;
        if last.is_paragraph() {
            return self.out.pop().map(|terms| (terms, false));
        }
        let single = matches!(last.kind, Kind::Blank { single: true });
        if !single || !before.last().is_some_and(Element::is_paragraph) {
            return None;
        }
        self.out.pop();
        self.out.pop().map(|terms| (terms, true))
    }

    /// Gathers the text of each definition.
    fn definition_texts(&mut self, first_as_paragraph: bool) -> Vec<Element> {
        let mut found: Vec<Element> = Vec::new();
        let mut indent: Option<Indent> = None;
        let (mut as_paragraph, mut after_blank) = (first_as_paragraph, false);
        while !self.source.is_done() {
            let rest = self.source.rest();
            let most = indent.as_ref().map_or(3, Indent::most_before_mark);
            if let Some(length) = lines::colon(rest, most) {
                self.source.take(length);
                let (mut text, next) = Indent::of_first_line(length, self.source.take_line());
                indent = Some(next);
                let ial = take_attributes(&mut text);
                let kind = Kind::Definition { first_as_paragraph: as_paragraph };
                let mut definition = Element::of_source(kind, &text);
                definition.ial = ial;
                found.push(definition);
                (as_paragraph, after_blank) = (false, false);
                continue;
            }
            let (Some(indent), Some(text)) =
                (&indent, found.last_mut().and_then(Element::source_mut))
            else {
                break;
            };
            let blank = lines::blank(rest);
            if lines::marker(rest).is_some() {
                break;
            } else if blank == 0
                && (indent.holds(line(rest)) || (!after_blank && indent.holds_lazily(rest)))
            {
                text.push_str(&indent.strip(self.source.take_line()).0);
                (as_paragraph, after_blank) = (false, false);
            } else if blank > 0 {
                text.push_str(self.source.take(blank));
                (as_paragraph, after_blank) = (true, true);
            } else {
                break;
            }
        }
        found
    }

    fn read_definition(
        &mut self,
        definition: &mut Element,
        as_paragraph: bool,
        last: &mut Option<Element>,
    ) {
        let text = definition.source_mut().map(core::mem::take).unwrap_or_default();
        let mut children = self.nested(&text, Vec::new());
        if !children.is_empty() {
            *last = children.pop_if(|last| last.is_blank());
        }
        if let Some(first) =
            children.first_mut().filter(|first| first.is_paragraph() && !as_paragraph)
        {
            first.kind = Kind::Paragraph { transparent: true };
        }
        definition.children = children;
    }

    /// Goes on with a definition list directly before, or begins one.
    fn join_or_push(&mut self, children: Vec<Element>, ial: Option<super::super::attributes::Ial>) {
        let is_list = |element: &Element| element.kind == Kind::Definitions;
        let blank_after_list = match self.out.as_slice() {
            [.., list, blank] => is_list(list) && blank.is_blank(),
            _ => false,
        };
        if blank_after_list {
            self.out.pop();
        }
        match self.out.last_mut().filter(|last| is_list(last)) {
            Some(list) => list.children.extend(children),
            None => {
                let mut list = Element::with(Kind::Definitions, children);
                list.ial = ial;
                self.push(list);
            }
        }
    }
}

/// One term per line.
fn term_elements(mut terms: Element) -> Vec<Element> {
    let text = terms.source_mut().map(core::mem::take).unwrap_or_default();
    let term = |line: &str| {
        let mut text = line.to_owned();
        let ial = take_attributes(&mut text);
        let mut term = Element::of_source(Kind::Term, &text);
        term.ial = ial;
        term
    };
    text.split('\n').map(term).collect()
}
