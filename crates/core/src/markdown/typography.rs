//! The spaces of French typography.
//!
//! The Imprimerie nationale's rules: a thin no-break space before `; ! ?`, a no-break space before
//! `:` and inside `« »`. Only a space that the author wrote becomes one: where there is none,
//! there may be a reason, as in `12:30`.

const THIN: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

/// Gives a piece of plain text its no-break spaces; `None` where nothing changes. Not for code,
/// addresses or markup.
pub(crate) fn french_spacing(text: &str) -> Option<String> {
    let mut out = String::new();
    // What is in `out` already.
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(' ')) {
        let begin = at + found;
        let rest = text.get(begin..).unwrap_or_default();
        let after = rest.trim_start_matches(' ');
        at = text.len() - after.len();
        let before = text.get(..begin).unwrap_or_default();
        if let Some(space) = space_between(before, after) {
            out.push_str(text.get(from..begin).unwrap_or_default());
            out.push(space);
            from = at;
        }
    }
    if from == 0 {
        return None;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Some(out)
}

/// The space that belongs between two texts, if it is not a plain one.
fn space_between(before: &str, after: &str) -> Option<char> {
    if before.ends_with('«') && !after.is_empty() {
        return Some(NO_BREAK);
    }
    let mut following = after.chars();
    let mark = following.next()?;
    // `:smile:`, `!important`, `a != b` and `?x` are no punctuation.
    let ends = following.next().is_none_or(|c| !c.is_alphanumeric() && c != '=');
    match mark {
        '»' => Some(NO_BREAK),
        ':' if ends => Some(NO_BREAK),
        ';' | '!' | '?' if ends => Some(THIN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Context, Options, render};

    #[test]
    fn a_written_space_becomes_a_no_break_space() {
        for (text, expected) in [
            (
                "Quoi ? Non ! Si ; et : voilà",
                "Quoi\u{202f}? Non\u{202f}! Si\u{202f}; et\u{a0}: voilà",
            ),
            ("« Oui »", "«\u{a0}Oui\u{a0}»"),
            ("Vraiment  ?!", "Vraiment\u{202f}?!"),
            (" !", "\u{202f}!"),
        ] {
            assert_eq!(french_spacing(text).as_deref(), Some(expected), "{text}");
        }
        for text in
            ["", "à 12:30", "Quoi?", "a != b", " :smile:", " !important", "déjà\u{a0}:", "« "]
        {
            assert_eq!(french_spacing(text), None, "{text}");
        }
    }

    #[test]
    fn french_spacing_leaves_code_addresses_and_html_alone() {
        let french = Context { language: "fr", ..Context::PLAIN };
        for (body, html) in [
            ("*Quoi* ?", "<em>Quoi</em>\u{202f}?"),
            ("`a ?` !", "<code>a ?</code>\u{202f}!"),
            ("[a](</b ?c> \"d !\")", "<a href=\"/b%20?c\" title=\"d !\">a</a>"),
            ("<b title=\"a !\">b</b>", "<b title=\"a !\">b</b>"),
            ("\"Quoi ?\"", "«\u{a0}Quoi\u{202f}?\u{a0}»"),
        ] {
            let expected = ["<p>", html, "</p>\n"].concat();
            assert_eq!(render(body, french).html.as_str(), expected, "{body}");
        }
    }

    #[test]
    fn french_spacing_is_an_option() {
        let options = |on| Options { french_spacing: Some(on), ..Options::NONE };
        for (language, on, html) in
            [("fr", false, "<p>a !</p>\n"), ("en", true, "<p>a\u{202f}!</p>\n")]
        {
            let context = Context { language, options: options(on), ..Context::PLAIN };
            assert_eq!(render("a !", context).html.as_str(), html);
        }
    }
}
