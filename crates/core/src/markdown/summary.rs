//! What a listing says of a text: how it begins and how long it is, without a word of HTML.

use super::{Context, excerpt, extensions, quotes, words};

/// The beginning and the length of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// As in [`super::Rendered`].
    pub excerpt: String,
    /// As in [`super::Rendered`].
    pub words: usize,
}

/// Reads the text up to what the passes would begin with.
pub(super) fn of(body: &str, context: Context<'_>) -> Summary {
    let events = quotes::parse(body, extensions(), context.language);
    Summary { excerpt: excerpt::of(&events), words: words::count(&events) }
}

#[cfg(test)]
mod tests {
    use super::super::{Dialect, render, summarize};
    use super::*;

    #[test]
    fn a_listing_says_what_the_rendered_post_would_say() {
        for (body, words) in [
            ("", 0),
            ("# Title\n\nOne two.\n\nThree", 4),
            ("Before\n\n<!--more-->\n\nafter", 2),
            ("Il dit \"oui\".[^n]\n\n[^n]: Une note\n\n```rust\nfn main() {}\n```\n", 3),
            ("> [!NOTE]\n> Mind this\n\n- [x] done\n\n| a | b |\n|---|---|\n| c | d |\n", 7),
            ("<p>Only <b>HTML</b></p>\n", 2),
        ] {
            for dialect in [Dialect::CommonMark, Dialect::Jekyll] {
                for language in ["en", "fr"] {
                    let context = Context { language, dialect, ..Context::PLAIN };
                    let (whole, summary) = (render(body, context), summarize(body, context));
                    assert_eq!(summary.excerpt, whole.excerpt, "{body}");
                    assert_eq!([summary.words, whole.words], [words; 2], "{body}");
                }
            }
        }
    }
}
