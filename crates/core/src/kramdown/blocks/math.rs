//! Mathematics in a block of its own: `$$ … $$`.

use super::{
    super::{
        cursor::skip,
        element::{Element, Kind},
        lines,
    },
    Blocks,
};

impl Blocks<'_, '_> {
    pub(super) fn math(&mut self) -> bool {
        if !self.is_after_boundary() || !self.document.is_patient() {
            return false;
        }
        let rest = self.source.rest();
        let Some(inside) = lines::indented(rest).strip_prefix("$$") else { return false };
        let Some(length) = inside.find("$$") else {
            self.document.tire(rest.len());
            return false;
        };
        let after = skip(inside, length + 2);
        let line_end = after.find('\n').filter(|end| {
            after
                .get(..*end)
                .is_some_and(|between| between.trim_matches(lines::is_space).is_empty())
        });
        let end = rest.len() - after.len() + line_end.map_or(0, |end| end + 1);
        if !lines::is_boundary(skip(rest, end)) {
            return false;
        }
        let text = inside.get(..length).unwrap_or_default().trim().to_owned();
        self.source.take(end);
        self.push(Element::new(Kind::Math { text, display: true }));
        true
    }
}
