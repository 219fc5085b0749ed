//! Footnotes: the number in the text, the note at the end, and the ways back.
//!
//! Anchors are kramdown's: `fn:name`, `fnref:name`, and `fnref:name:1` for a second reference.

use super::Wording;
use crate::html::policy::is_word;

/// A note that the text refers to, or that it forgot.
#[derive(Debug, Clone, Default)]
pub(crate) struct Footnote {
    /// Part of the anchors.
    anchor: String,
    /// Number in the order of first reference, counted from 1.
    number: usize,
    /// How often the text has referred to it so far.
    references: usize,
}

impl Footnote {
    /// A note without references yet. `name` is the author's, `None` where another note has it
    /// already.
    pub(crate) fn new(name: Option<&str>, number: usize) -> Self {
        let plain = |name: &&str| !name.is_empty() && name.chars().all(|c| is_word(c) || c == '-');
        let anchor = match name.filter(plain) {
            Some(name) => name.to_owned(),
            // No name has a dot here, so a number after a dot meets no other anchor.
            None => [".", &number.to_string()].concat(),
        };
        Self { anchor, number, references: 0 }
    }

    /// Appends the number that leads from the text to the note, and counts the reference.
    pub(crate) fn refer(&mut self, out: &mut String) {
        out.push_str("<sup class=\"footnote-reference\"><a id=\"");
        self.push_reference_id(out, self.references);
        out.push_str("\" href=\"#fn:");
        out.push_str(&self.anchor);
        out.push_str("\" role=\"doc-noteref\">");
        out.push_str(&self.number.to_string());
        out.push_str("</a></sup>");
        self.references = self.references.saturating_add(1);
    }

    /// Opens the note: an item of the list at the end, which `</li>` ends.
    pub(crate) fn open(&self, out: &mut String) {
        out.push_str("<li id=\"fn:");
        out.push_str(&self.anchor);
        out.push_str("\">");
    }

    /// Appends a link back to each reference, for the end of the note's last paragraph.
    pub(crate) fn back_links(&self, out: &mut String, words: &Wording) {
        for earlier in 0..self.references {
            let nth = earlier.saturating_add(1).to_string();
            out.push_str("\u{a0}<a class=\"footnote-backref\" href=\"#");
            self.push_reference_id(out, earlier);
            out.push_str("\" role=\"doc-backlink\" aria-label=\"");
            out.push_str(words.back);
            out.push(' ');
            out.push_str(&self.number.to_string());
            if earlier > 0 {
                out.push('-');
                out.push_str(&nth);
            }
            // The last character asks for the sign, not for the picture that some fonts make of it.
            out.push_str("\">↩\u{fe0e}");
            if earlier > 0 {
                out.push_str("<sup>");
                out.push_str(&nth);
                out.push_str("</sup>");
            }
            out.push_str("</a>");
        }
    }

    fn push_reference_id(&self, out: &mut String, earlier: usize) {
        out.push_str("fnref:");
        out.push_str(&self.anchor);
        if earlier > 0 {
            out.push(':');
            out.push_str(&earlier.to_string());
        }
    }
}

/// Opens the list of notes at the end of an article; `first` is the number of the first one.
pub(crate) fn open_footnotes(out: &mut String, first: usize, words: &Wording) {
    out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
    out.push_str(words.footnotes);
    out.push_str("\">\n<ol");
    if first != 1 {
        out.push_str(" start=\"");
        out.push_str(&first.to_string());
        out.push('"');
    }
    out.push_str(">\n");
}

/// Ends [`open_footnotes`].
pub(crate) const CLOSE_FOOTNOTES: &str = "</ol>\n</section>\n";
