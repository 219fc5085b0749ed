//! Words of the page that is shown without a network.

/// The words in one language.
#[derive(Debug)]
pub(super) struct Words {
    /// BCP 47 tag of the language.
    pub(super) language: &'static str,
    /// Heading of the page.
    pub(super) title: &'static str,
    /// What happened, as HTML.
    pub(super) explanation: &'static str,
}

const FRENCH: Words = Words {
    language: "fr",
    title: "Hors ligne",
    explanation: "Le réseau ou le serveur ne répond pas\u{a0}: une page que cet appareil n’a pas gardée doit attendre.",
};

const ENGLISH: Words = Words {
    language: "en",
    title: "Offline",
    explanation: "The network or the server does not answer: a page that this device has not kept must wait.",
};

/// The words for a blog in this language; in English where the app does not speak it.
pub(super) fn of(language: &str) -> &'static Words {
    match feuilleton::i18n::Language::of_tag(language) {
        Some(feuilleton::i18n::Language::French) => &FRENCH,
        _ => &ENGLISH,
    }
}
