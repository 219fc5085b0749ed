//! Words that renderers add, in the language of the text.

use pulldown_cmark::BlockQuoteKind;

/// All generated words of one language.
pub(crate) struct Wording {
    pub(crate) table: &'static str,
    pub(crate) done: &'static str,
    pub(crate) to_do: &'static str,
    pub(crate) footnotes: &'static str,
    /// Followed by a space and the number.
    pub(crate) back: &'static str,
    alerts: [&'static str; 5],
}

const ENGLISH: Wording = Wording {
    table: "Table",
    done: "Done",
    to_do: "To do",
    footnotes: "Footnotes",
    back: "Back to reference",
    alerts: ["Note", "Tip", "Important", "Warning", "Caution"],
};

const FRENCH: Wording = Wording {
    table: "Tableau",
    done: "Fait",
    to_do: "À faire",
    footnotes: "Notes",
    back: "Retour à l’appel",
    alerts: ["Remarque", "Conseil", "Important", "Attention", "Danger"],
};

impl Wording {
    /// Heading of an alert.
    pub(crate) const fn alert(&self, kind: BlockQuoteKind) -> &'static str {
        let [note, tip, important, warning, caution] = self.alerts;
        match kind {
            BlockQuoteKind::Note => note,
            BlockQuoteKind::Tip => tip,
            BlockQuoteKind::Important => important,
            BlockQuoteKind::Warning => warning,
            BlockQuoteKind::Caution => caution,
        }
    }
}

/// The words of a language given as a BCP 47 tag; English where the language is unknown.
pub(crate) fn of(language: &str) -> &'static Wording {
    if is_french(language) { &FRENCH } else { &ENGLISH }
}

/// Whether a BCP 47 tag means French of any country.
pub(crate) fn is_french(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    primary.eq_ignore_ascii_case("fr")
}
