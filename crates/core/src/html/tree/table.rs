//! Tables: parts go where they belong, and everything else goes into a cell.
//!
//! A browser moves what stands in a table but in no cell out, before the table. Here it gets a
//! cell of its own instead, so that it stays where the author put it.

use super::Tree;
use crate::html::policy::Element;

impl Tree {
    /// Opens what is missing between an open table and a cell, before content is written.
    pub(super) fn enter_cell(&mut self) {
        if self.top() == "colgroup" {
            self.close_to(self.open.len().saturating_sub(1));
        }
        if self.top() == "table" {
            self.open_named("tbody");
        }
        if matches!(self.top(), "tbody" | "thead" | "tfoot") {
            self.open_named("tr");
        }
        if self.top() == "tr" {
            self.open_named("td");
        }
    }

    /// Closes and opens elements so that a part of a table can follow; `false` outside of tables.
    pub(super) fn place_part(&mut self, element: &Element) -> bool {
        let Some(table) = self.open.iter().rposition(|e| e.name == "table") else { return false };
        self.beyond = 0;
        match element.name {
            "col" => {
                if self.top() != "colgroup" {
                    self.close_to(table.saturating_add(1));
                    self.open_named("colgroup");
                }
            }
            "tr" => self.enter_group(table),
            "td" | "th" => {
                if !self.close_to_part(table, &["tr"]) {
                    self.enter_group(table);
                    self.open_named("tr");
                }
            }
            _ => self.close_to(table.saturating_add(1)),
        }
        true
    }

    fn enter_group(&mut self, table: usize) {
        if !self.close_to_part(table, &["tbody", "thead", "tfoot"]) {
            self.close_to(table.saturating_add(1));
            self.open_named("tbody");
        }
    }

    /// Closes what is open inside the last of these parts of the table, if there is one.
    fn close_to_part(&mut self, table: usize, names: &[&str]) -> bool {
        let found = self.open.iter().rposition(|e| names.contains(&e.name));
        match found.filter(|index| *index > table) {
            Some(index) => {
                self.close_to(index.saturating_add(1));
                true
            }
            None => false,
        }
    }
}
