//! Which open elements end before another begins, and which one an end tag ends.

use super::{Tree, is_cell};
use crate::html::policy::{Element, Shape};

impl Tree {
    /// Ends what a browser would end before `element` begins.
    pub(super) fn close_before(&mut self, element: &Element) {
        match element.shape {
            Shape::Item => {
                self.close_item(element.name);
                self.close_paragraph();
            }
            Shape::Block | Shape::VoidBlock => self.close_paragraph(),
            Shape::Heading => {
                self.close_paragraph();
                if self.open.last().is_some_and(|e| e.shape == Shape::Heading) {
                    self.close_to(self.open.len().saturating_sub(1));
                }
            }
            _ => self.close_inline(element.name),
        }
    }

    /// A link cannot hold a link; the parts of a ruby annotation follow one another.
    fn close_inline(&mut self, name: &str) {
        if name == "a" {
            if let Some(index) = self.find("a", is_cell_or_table) {
                self.close_to(index);
            }
        } else if matches!(name, "rt" | "rp") && self.find("ruby", is_cell_or_table).is_some() {
            while matches!(self.top(), "rt" | "rp" | "p" | "li" | "dt" | "dd") {
                self.close_to(self.open.len().saturating_sub(1));
            }
        }
    }

    fn close_paragraph(&mut self) {
        if let Some(index) = self.find("p", is_cell_or_table) {
            self.close_to(index);
        }
    }

    /// Ends the item before, unless another block lies between.
    fn close_item(&mut self, name: &str) {
        for index in (0..self.open.len()).rev() {
            let Some(open) = self.open.get(index) else { return };
            let same = match name {
                "li" => open.name == "li",
                _ => matches!(open.name, "dt" | "dd"),
            };
            if same {
                return self.close_to(index);
            }
            let passable = matches!(open.name, "address" | "div" | "p");
            if open.shape != Shape::Inline && !passable {
                return;
            }
        }
    }

    /// Index of the open element that an end tag means.
    pub(super) fn find_to_end(&self, element: &Element) -> Option<usize> {
        let name = element.name;
        match element.shape {
            Shape::Part => self.find(name, |e| e.name == "table"),
            Shape::Heading => {
                let heading = |e: &Element| e.shape == Shape::Heading;
                let index = self.open.iter().rposition(|e| heading(e) || is_cell_or_table(e))?;
                self.open.get(index).filter(|e| heading(e)).map(|_| index)
            }
            _ if name == "table" => self.open.iter().rposition(|e| e.name == "table"),
            _ if name == "li" => {
                self.find(name, |e| is_cell_or_table(e) || matches!(e.name, "ul" | "ol"))
            }
            _ => self.find(name, is_cell_or_table),
        }
    }

    /// Index of the innermost open element of that name inside the nearest barrier.
    fn find(&self, name: &str, barrier: impl Fn(&Element) -> bool) -> Option<usize> {
        let index = self.open.iter().rposition(|e| e.name == name || barrier(e))?;
        self.open.get(index).filter(|e| e.name == name).map(|_| index)
    }
}

fn is_cell_or_table(element: &Element) -> bool {
    is_cell(element) || element.name == "table"
}
