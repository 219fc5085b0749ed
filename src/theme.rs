//! Light, dark, or as the system says.

use leptos::prelude::document;

use crate::storage;

/// Key under which the choice is kept; `static/early.js` reads it before the first paint.
const KEY: &str = "feuilleton.theme";

/// The reader's choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// The remembered choice.
    pub fn remembered() -> Self {
        match storage::get(KEY).as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::System,
        }
    }

    /// The choice that the switch offers after this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    /// Value of `data-theme` on the page; none leaves it to the system.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// Shows the page in these colours and remembers them.
    pub fn apply(self) {
        storage::set(KEY, self.name());
        if let Some(root) = document().document_element() {
            // Neither call can fail: the attribute's name is a valid one.
            let _ = match self.name() {
                Some(name) => root.set_attribute("data-theme", name),
                None => root.remove_attribute("data-theme"),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_goes_round_all_three() {
        let round = [Theme::System, Theme::Light, Theme::Dark];
        for (at, theme) in round.into_iter().enumerate() {
            assert_eq!(theme.next(), round[(at + 1) % 3]);
        }
    }
}
