//! The gate: the only maker of [`SafeHtml`].
//!
//! Everything that content can bring along, Markdown and raw HTML alike, passes [`clean`]. It reads
//! tags as a browser does, keeps what [`policy`] lists and writes the rest of the house's HTML
//! anew: balanced, without comments and without any element whose content a browser would read
//! by other rules (raw text, SVG, MathML), so that parsing it again cannot change its meaning.

use crate::markdown::Context;

mod attribute;
mod code;
pub mod embed;
mod entity;
mod escape;
mod gate;
mod math;
mod plain;
pub(crate) mod policy;
mod scan;
mod tree;
mod url;

pub use code::{Piece, splice_code};
pub use embed::Embed;
pub use math::{MathMl, MathPiece, splice_math};
pub(crate) use plain::collapse;
pub use plain::plain;

/// HTML that cannot hurt a reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, without a copy.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Makes any HTML safe; what is safe already comes out unchanged.
///
/// `context` says where relative addresses lead and in which language words are added.
pub fn clean(html: &str, context: Context<'_>) -> SafeHtml {
    clean_within(html, context, growth_limit(html.len()))
}

/// As [`clean`], with a limit of the output in bytes; elements open at that point are closed.
pub(crate) fn clean_within(html: &str, context: Context<'_>, limit: usize) -> SafeHtml {
    SafeHtml(gate::run(html, context, limit))
}

/// Bytes of HTML that a source of `length` bytes may become: more is an attack on memory.
pub(crate) const fn growth_limit(length: usize) -> usize {
    length.saturating_mul(8).saturating_add(64 * 1024)
}
