//! An excerpt of a length that search engines and cards show.

use std::borrow::Cow;

use feuilleton_core::listing::Item;

/// Longest description in characters.
const LONGEST: usize = 200;

/// What a post is about: the author's words, or the excerpt; in one line.
pub(super) fn description(item: &Item) -> String {
    line(item.summary.as_deref().unwrap_or(item.content.text()))
}

/// A text in one line that is not too long.
pub(super) fn line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    shorten(&line, LONGEST).into_owned()
}

/// Cuts a text between two words, or within one that is too long for itself.
pub(super) fn shorten(text: &str, longest: usize) -> Cow<'_, str> {
    let Some((limit, _)) = text.char_indices().nth(longest) else { return Cow::Borrowed(text) };
    let (cut, rest) = text.split_at_checked(limit).unwrap_or((text, ""));
    let words = match cut.rsplit_once(' ') {
        Some((words, _)) if !rest.starts_with(' ') => words,
        _ => cut,
    };
    let words = words.trim_end_matches([' ', ',', ';', ':', '.', '–', '—', '-']);
    Cow::Owned(format!("{}…", if words.is_empty() { cut } else { words }))
}

#[cfg(test)]
mod tests {
    use feuilleton_core::listing::Content;

    use super::*;

    #[test]
    fn a_long_text_ends_after_a_word() {
        for (text, expected) in [
            ("", ""),
            ("Un début.", "Un début."),
            ("Un début, une fin", "Un début…"),
            ("Un débutx une fin", "Un débutx…"),
            ("Anticonstitutionnellement", "Anticonsti…"),
            ("ééééééééééé", "éééééééééé…"),
            ("Un début x une fin", "Un début x…"),
            ("- - - - - - - -", "- - - - - …"),
        ] {
            assert_eq!(shorten(text, 10), expected, "{text}");
        }
    }

    #[test]
    fn a_description_is_one_line() {
        let item = Item { content: Content::Text("Deux\n\tlignes ".into()), ..Item::default() };
        assert_eq!(description(&item), "Deux lignes");
        let item = Item { summary: Some("Résumé".into()), ..item };
        assert_eq!(description(&item), "Résumé");
    }
}
