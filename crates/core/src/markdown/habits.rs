//! Habits of writing that a site may have: they change text, and never code, addresses or
//! attributes. Every front end asks them about each piece of text that it has read.

use std::borrow::Cow;

use super::{Context, typography, wording::is_french};

mod address;
mod emoji;

/// The habits of one text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Habits {
    french: bool,
    links: bool,
    emoji: bool,
}

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// Text, not escaped.
    Text(Cow<'t, str>),
    /// A bare address that is to be a link.
    Link {
        /// The address as written.
        text: &'t str,
        /// Where it leads.
        address: String,
    },
}

impl Habits {
    /// No habit: text stays as it is written.
    pub(crate) const NONE: Self = Self { french: false, links: false, emoji: false };

    /// What the options say, and the language where they are silent.
    pub(crate) fn of(context: Context<'_>) -> Self {
        let options = context.options;
        let french = options.french_spacing.unwrap_or_else(|| is_french(context.language));
        Self { french, links: options.bare_links, emoji: options.emoji }
    }

    /// Whether no text will change.
    pub(crate) const fn are_none(self) -> bool {
        !(self.french || self.links || self.emoji)
    }

    /// The same without bare links: for the text of a link and the description of an image.
    pub(crate) const fn without_links(self) -> Self {
        Self { links: false, ..self }
    }

    /// Whether a text may change: a quick look that spares most texts a copy.
    pub(crate) fn concern(self, text: &str) -> bool {
        text.contains(['!', '?', ':', ';', '«', '»']) || (self.links && text.contains("www."))
    }

    /// Calls `found` with the parts of a text in order.
    pub(crate) fn each<'t>(self, text: &'t str, mut found: impl FnMut(Piece<'t>)) {
        let mut rest = text;
        while self.links
            && let Some(link) = address::first(rest)
        {
            let (before, from) = rest.split_at_checked(link.start).unwrap_or((rest, ""));
            let (written, after) = from.split_at_checked(link.len()).unwrap_or((from, ""));
            self.plain(before, &mut found);
            found(Piece::Link { text: written, address: address::complete(written) });
            rest = after;
        }
        self.plain(rest, &mut found);
    }

    fn plain<'t>(self, text: &'t str, found: &mut impl FnMut(Piece<'t>)) {
        let pictured = if self.emoji { emoji::replace(text) } else { Cow::Borrowed(text) };
        let spaced = match &pictured {
            _ if !self.french => None,
            text => typography::french_spacing(text),
        };
        let text = spaced.map_or(pictured, Cow::Owned);
        if !text.is_empty() {
            found(Piece::Text(text));
        }
    }
}
