//! Formulas of an article, set afterwards: a second, smaller gate for MathML.
//!
//! The first gate takes all MathML away, whoever wrote it. What comes back in here is only what a
//! program of the house has made of a formula's source, and even that is read tag by tag, checked
//! against a list and written anew.

use super::{SafeHtml, code::text_of};

mod policy;
mod read;

/// MathML Core that draws a formula and can do nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MathMl(Vec<MathPiece>);

/// The elements and the attributes that a formula may have.
#[cfg(test)]
pub(super) const TABLES: [&[&str]; 2] = [policy::ELEMENTS, policy::ATTRIBUTES];

/// A step through the tree of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MathPiece {
    /// An element with its attributes begins; their values are plain words and numbers.
    Open(&'static str, Vec<(&'static str, String)>),
    /// Decoded text.
    Text(String),
    /// The innermost element ends.
    Close,
}

impl MathMl {
    /// Reads one `math` element. Attributes that are not known are left out.
    ///
    /// # Errors
    /// What is wrong, for whoever wrote the program that made it: an element that is not on the
    /// list, tags that do not nest, too many levels.
    pub fn read(markup: &str) -> Result<Self, &'static str> {
        read::pieces(markup).map(Self)
    }

    /// The tree step by step.
    pub fn pieces(&self) -> &[MathPiece] {
        &self.0
    }
}

/// Gives the LaTeX of each formula to `render`, with whether it stands on lines of its own, and
/// puts what comes back in its place. Where that is `None`, the source stays for people to read.
pub fn splice_math(
    html: &SafeHtml,
    mut render: impl FnMut(&str, bool) -> Option<MathMl>,
) -> SafeHtml {
    let mut out = String::with_capacity(html.0.len().saturating_mul(2));
    let mut rest = html.as_str();
    while let Some((before, display, content)) = next_formula(rest) {
        out.push_str(before);
        match text_of(content).and_then(|latex| render(&latex, display)) {
            Some(formula) => read::write(&mut out, &formula.0),
            None => out.push_str(content),
        }
        rest = rest.get(before.len() + content.len()..).unwrap_or_default();
    }
    out.push_str(rest);
    SafeHtml(out)
}

/// The start and the end of a formula, and whether it stands on lines of its own.
const PLACES: [(&str, &str, bool); 3] = [
    ("<span class=\"math math-inline\">", "</span>", false),
    ("<span class=\"math math-display\" tabindex=\"0\">", "</span>", true),
    ("<div class=\"math math-display\" tabindex=\"0\">", "</div>", true),
];

/// Everything before the source of the next formula, its kind, and the source.
fn next_formula(html: &str) -> Option<(&str, bool, &str)> {
    let mut from = 0;
    loop {
        let at = from + html.get(from..)?.find('<')?;
        let rest = html.get(at..)?;
        let place = PLACES.iter().find(|(tag, ..)| rest.starts_with(tag));
        let Some((tag, end, display)) = place else {
            from = at + 1;
            continue;
        };
        let start = at + tag.len();
        let content = html.get(start..)?.split('<').next()?;
        if html.get(start + content.len()..)?.starts_with(end) {
            return Some((html.get(..start)?, *display, content));
        }
        from = start;
    }
}

#[cfg(test)]
mod tests;
