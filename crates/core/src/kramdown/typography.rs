//! Quotation marks of the text's language.

/// The mark that stands for kramdown's English one, with its space in French.
pub(super) fn quotation_mark(mark: char, language: &str) -> &'static str {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let french = primary.eq_ignore_ascii_case("fr");
    let german = primary.eq_ignore_ascii_case("de");
    match mark {
        '“' if french => "«\u{a0}",
        '”' if french => "\u{a0}»",
        '“' if german => "„",
        '”' if german => "“",
        '‘' if german => "‚",
        '“' => "“",
        '”' => "”",
        '‘' => "‘",
        _ => "’",
    }
}
