//! Lists, ordered and unordered.

use super::{
    super::{
        attributes::Ial,
        cursor::{line, skip},
        element::{Element, Kind},
        lines,
    },
    Blocks,
};

/// An item while its lines are gathered.
struct Item {
    /// What is read as blocks: the text, and apart from it what begins with a nested list.
    parts: Vec<String>,
    ial: Option<Ial>,
}

/// Where lines of the current item begin.
pub(super) struct Indent(usize);

impl Indent {
    /// Reads the first line behind a mark of so many bytes: its text, and where the next lines begin.
    pub(super) fn of_first_line(mark: usize, tail: &str) -> (String, Self) {
        let alone = item_attributes(tail).map_or(tail, |(_, length)| skip(tail, length));
        if alone.trim_matches(lines::is_space).is_empty() {
            return (tail.trim_start_matches(lines::is_space).to_owned(), Self(4));
        }
        let mut column = mark;
        for byte in tail.bytes() {
            match byte {
                b' ' => column += 1,
                b'\t' => column += 4 - column % 4,
                _ => break,
            }
        }
        (tail.trim_start_matches(lines::is_space).to_owned(), Self(column))
    }

    /// Most spaces before the mark of the next item of the same list.
    pub(super) fn most_before_mark(&self) -> usize {
        self.0.clamp(1, 4) - 1
    }

    /// Whether a line belongs to the item by its indentation.
    pub(super) fn holds(&self, line: &str) -> bool {
        let mut rest = line;
        let mut steps = 0;
        while steps <= self.0 / 4
            && let Some(indent) = lines::code_indent(rest)
        {
            rest = skip(rest, indent);
            steps += 1;
        }
        let indented =
            steps > self.0 / 4 || (steps == self.0 / 4 && lines::spaces(rest, 4) >= self.0 % 4);
        indented && has_text(line)
    }

    /// Whether a line goes on with the item's paragraph without any indentation.
    pub(super) fn holds_lazily(&self, text: &str) -> bool {
        let inner = skip(text, lines::spaces(text, self.0.min(3)));
        has_text(line(text)) && lines::attribute_list(inner).is_none() && !lines::is_html(inner)
    }

    /// The line without the indentation, and whether it had it.
    pub(super) fn strip(&self, line: &str) -> (String, bool) {
        let tabs = line.bytes().take_while(|b| *b == b'\t').count();
        let expanded = " ".repeat(tabs * 4) + skip(line, tabs);
        let has = lines::spaces(&expanded, self.0) == self.0;
        (if has { skip(&expanded, self.0).to_owned() } else { expanded }, has)
    }
}

fn has_text(line: &str) -> bool {
    line.ends_with('\n') && !line.trim_matches(lines::is_space).is_empty()
}

/// An attribute list at the start of an item, and its length with the white space around.
pub(super) fn item_attributes(text: &str) -> Option<(&str, usize)> {
    let rest = text.trim_start_matches(lines::is_space).strip_prefix("{:")?;
    let named = lines::identifier(rest).unwrap_or(0);
    if rest.starts_with('/') || skip(rest, named).starts_with(':') {
        return None;
    }
    let inside = lines::braced(rest)?;
    let after = skip(rest, inside.len() + 1).trim_start_matches(lines::is_space);
    Some((inside, text.len() - after.len()))
}

/// Takes the attribute list off the start of an item.
pub(super) fn take_attributes(text: &mut String) -> Option<Ial> {
    let (list, length) = item_attributes(text)?;
    let mut ial = Ial::default();
    ial.read(list);
    text.drain(..length);
    Some(ial)
}

impl Blocks<'_, '_> {
    pub(super) fn list(&mut self) -> bool {
        let ordered = match self.source.rest() {
            rest if lines::bullet(rest, 3).is_some() => false,
            rest if lines::number(rest, 3).is_some() => true,
            _ => return false,
        };
        let waiting = self.waiting.take();
        let (items, ended) = self.items(ordered);
        let (items, last) = self.item_blocks(items, ended);
        let mut list = Element::with(Kind::List { ordered }, items);
        list.ial = waiting;
        self.out.push(list);
        if let Some(blank) = last.filter(|_| !ended) {
            self.out.push(blank);
        }
        true
    }

    /// Gathers the lines of all items; whether an end-of-block marker ended the list.
    fn items(&mut self, ordered: bool) -> (Vec<Item>, bool) {
        let mark = if ordered { lines::number } else { lines::bullet };
        let mut items: Vec<Item> = Vec::new();
        let mut indent = Indent(4);
        let (mut nested, mut after_blank) = (false, false);
        while !self.source.is_done() {
            let rest = self.source.rest();
            if after_blank && lines::is_rule(rest) {
                break;
            }
            if let Some(length) = lines::marker(rest) {
                self.source.take(length);
                return (items, true);
            }
            if let Some(length) =
                mark(rest, if items.is_empty() { 3 } else { indent.most_before_mark() })
            {
                self.source.take(length);
                let mut text;
                (text, indent) = Indent::of_first_line(length, self.source.take_line());
                let ial = take_attributes(&mut text);
                nested = lines::is_list(&text);
                after_blank = false;
                items.push(Item { parts: vec![text], ial });
                continue;
            }
            let Some(item) = items.last_mut() else { break };
            let blank = lines::blank(rest);
            if blank == 0
                && (indent.holds(line(rest)) || (!after_blank && indent.holds_lazily(rest)))
            {
                let (mut text, indented) = indent.strip(self.source.take_line());
                let begins = lines::is_list(&text);
                if begins && indented && !nested {
                    item.parts.push(String::new());
                    nested = true;
                } else if begins && !indented && nested {
                    text.insert_str(0, &" ".repeat(indent.0 + 4));
                }
                append(item, &text);
                after_blank = false;
            } else if blank > 0 {
                append(item, self.source.take(blank));
                (nested, after_blank) = (true, true);
            } else {
                break;
            }
        }
        (items, false)
    }

    /// Reads each item's blocks. A first paragraph is transparent unless an empty line follows it;
    /// the last item goes with the others. Also returns the empty lines at the end.
    fn item_blocks(&mut self, items: Vec<Item>, ended: bool) -> (Vec<Element>, Option<Element>) {
        let count = items.len();
        let (mut out, mut last_blank): (Vec<Element>, _) = (Vec::with_capacity(count), None);
        for (index, item) in items.into_iter().enumerate() {
            let mut children = Vec::new();
            for part in &item.parts {
                children = self.nested(part, children);
            }
            let is_last = index + 1 == count;
            let any_tight = out.iter().any(|item| {
                item.children
                    .first()
                    .is_none_or(|first| !first.is_paragraph() || first.is_transparent())
            });
            drop_boundary(&mut children);
            let second = children.get(1).map(Element::is_blank);
            let alone = second == Some(true) && is_last && children.len() == 2 && !ended;
            let tight = second != Some(true) || alone;
            let mut is_task = false;
            if let Some(first) = children.first_mut().filter(|first| first.is_paragraph()) {
                if tight && (!is_last || count == 1 || any_tight) {
                    first.kind = Kind::Paragraph { transparent: true };
                }
                // Other blocks in the item set its text apart as a space would.
                let task =
                    first.source_mut().and_then(|text| take_box(text, second == Some(false)));
                is_task = task.is_some();
                first.children.splice(0..0, task.map(|done| Element::new(Kind::TaskBox { done })));
            }
            if !children.is_empty() {
                last_blank = children.pop_if(|last| last.is_blank());
            }
            let mut element = Element::with(Kind::Item { is_task }, children);
            element.ial = item.ial;
            out.push(element);
        }
        (out, last_blank)
    }
}

fn append(item: &mut Item, text: &str) {
    if let Some(part) = item.parts.last_mut() {
        part.push_str(text);
    }
}

/// The boundary that an attribute list of the first paragraph left behind is none for the list.
fn drop_boundary(children: &mut Vec<Element>) {
    let has_list =
        children.first().is_some_and(|first| first.is_paragraph() && first.ial.is_some());
    if has_list && matches!(children.get(1), Some(Element { kind: Kind::Boundary(_), .. })) {
        children.remove(1);
    }
}

/// Takes `[ ]` or `[x]` off the start of a task.
fn take_box(text: &mut String, is_followed: bool) -> Option<bool> {
    let inner = text.trim_start_matches(lines::is_space);
    let done = match inner.get(..3)? {
        "[ ]" => false,
        "[x]" | "[X]" => true,
        _ => return None,
    };
    let after = skip(inner, 3);
    let rest = after.trim_start_matches(lines::is_space);
    let is_apart = rest.len() < after.len() || (after.is_empty() && is_followed);
    let length = is_apart.then_some(text.len() - rest.len())?;
    text.drain(..length);
    Some(done)
}
