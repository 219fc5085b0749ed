//! The gate: the only maker of [`SafeHtml`].
//!
//! Everything that content can bring along, Markdown and raw HTML alike, passes [`clean`]. It reads
//! tags as a browser does, keeps what [`policy`] lists and writes the rest of the house's HTML
//! anew: balanced, without comments and without any element whose content a browser would read
//! by other rules (raw text, SVG, MathML), so that parsing it again cannot change its meaning.

use crate::markdown::Context;

mod absolute;
mod attribute;
mod code;
pub mod embed;
pub(crate) mod entity;
mod escape;
mod gate;
#[cfg(test)]
mod guests;
mod math;
mod plain;
pub(crate) mod policy;
mod sanitizer;
mod scan;
mod shown;
pub(crate) mod tokens;
mod tree;
mod url;

pub use absolute::join;
pub use code::{Piece, splice_code};
pub use embed::{Embed, EmbedHost, Provider};
pub use math::{MathMl, MathPiece, splice_math};
pub use plain::plain;
pub use policy::safe_id;
pub use sanitizer::{SanitizerConfig, sanitizer_config};

/// HTML that cannot hurt a reader. It can be written down, and not read back.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Text as HTML that shows it.
    pub fn of_text(text: &str) -> Self {
        let mut html = String::with_capacity(text.len());
        escape::decoded_text(&mut html, text);
        Self(html)
    }

    /// The markup, without a copy.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// The address of an image as an author wrote it, outside of any Markdown: made to work as it would in
/// the text; `None` where its scheme may not pass.
pub fn image_address(written: &str, context: Context<'_>) -> Option<String> {
    url::resolve(written, url::Purpose::Image, context)
}

/// Makes any HTML safe; what is safe already comes out unchanged.
///
/// `context` says where relative addresses lead and in which language words are added. Of a text
/// longer than [`INPUT_LIMIT`] only the beginning is read.
pub fn clean(html: &str, context: Context<'_>) -> SafeHtml {
    let html = within_limit(html);
    clean_within(html, context, growth_limit(html.len()))
}

/// As [`clean`], with a limit of the output in bytes; elements open at that point are closed.
pub(crate) fn clean_within(html: &str, context: Context<'_>, limit: usize) -> SafeHtml {
    SafeHtml(gate::run(html, context, limit))
}

/// The address that the gate makes of a link, an image or a medium as written in the source;
/// `None` for one that may not pass, and for the player of a film, which becomes a link.
pub(crate) fn resolve(written: &str, context: Context<'_>) -> Option<String> {
    url::resolve(&entity::decode(written), url::Purpose::Link, context)
}

/// Bytes of text, Markdown or HTML, that are read: 2 MiB, some four hundred thousand words. More
/// would hold up a reader's browser, so the text ends there.
pub const INPUT_LIMIT: usize = 2 * 1024 * 1024;

/// The text, or as much of it as is read.
pub fn within_limit(text: &str) -> &str {
    text.get(..text.floor_char_boundary(INPUT_LIMIT)).unwrap_or(text)
}

/// Bytes of HTML that a source of `length` bytes may become: more is an attack on memory.
pub(crate) const fn growth_limit(length: usize) -> usize {
    length.saturating_mul(8).saturating_add(64 * 1024)
}

#[cfg(test)]
mod tests;
