//! French and English: the reader's language, every word of the app, and dates.

mod dates;
mod words;

pub use dates::{long_date, short_date};
pub use words::Words;

use leptos::prelude::{document, window};

use crate::storage;

/// Key under which the choice is kept; `static/early.js` reads it before the first paint.
const KEY: &str = "feuilleton.language";

/// A language that the app speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// French.
    French,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The language of a BCP 47 tag, when the app speaks it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Name of the language in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
        }
    }

    /// The language that the switch offers.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::French => Self::English,
            Self::English => Self::French,
        }
    }

    /// Every word of the app in this language.
    pub fn words(self) -> &'static Words {
        match self {
            Self::French => &words::FRENCH,
            Self::English => &words::ENGLISH,
        }
    }

    /// The remembered choice, or else the first of the browser's languages that the app speaks, or
    /// else English.
    pub fn of_reader() -> Self {
        let preferred = window().navigator().languages();
        Self::remembered()
            .or_else(|| preferred.iter().find_map(|tag| Self::of_tag(&tag.as_string()?)))
            .unwrap_or(Self::English)
    }

    /// The remembered choice.
    pub fn remembered() -> Option<Self> {
        storage::get(KEY).and_then(|tag| Self::of_tag(&tag))
    }

    /// Remembers the choice for the next visit.
    pub fn remember(self) {
        storage::set(KEY, Some(self.tag()));
    }

    /// Tells the browser (and with it screen readers) the language of the page.
    pub fn apply(self) {
        if let Some(root) = document().document_element() {
            // Cannot fail: the attribute's name is a valid one.
            let _ = root.set_attribute("lang", self.tag());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_does_not_matter() {
        for (tag, language) in [
            ("fr", Some(Language::French)),
            ("fr-CA", Some(Language::French)),
            ("EN-gb", Some(Language::English)),
            ("de", None),
            ("", None),
            ("french", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }
}
