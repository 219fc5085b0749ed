//! Tables, which scroll within themselves.

use super::{Element, Kind, Writer};
use crate::{kramdown::element::Alignment, markdown::parts};

impl Writer<'_> {
    pub(super) fn table(&mut self, alignment: &[Alignment], element: &Element) {
        self.tables += 1;
        parts::open_table(&mut self.out, self.tables, self.words);
        self.open("table", &element.attributes);
        for part in &element.children {
            let (name, cell) = match part.kind {
                Kind::TableHead => ("thead", "th"),
                Kind::TableFoot => ("tfoot", "td"),
                _ => ("tbody", "td"),
            };
            self.open(name, &part.attributes);
            for row in &part.children {
                self.row(cell, alignment, row);
            }
            self.close(name);
        }
        self.close("table");
        self.out.push_str(parts::CLOSE_TABLE);
    }

    fn row(&mut self, name: &str, alignment: &[Alignment], row: &Element) {
        self.out.push_str("<tr>");
        for (cell, alignment) in row.children.iter().zip(alignment) {
            let class = match alignment {
                Alignment::Default => "",
                Alignment::Left => "align-left",
                Alignment::Center => "align-center",
                Alignment::Right => "align-right",
            };
            let mut attributes = cell.attributes.clone();
            if !class.is_empty() {
                attributes.set("class", class);
            }
            self.open(name, &attributes);
            self.all(&cell.children);
            self.close(name);
        }
        self.out.push_str("</tr>\n");
    }
}
