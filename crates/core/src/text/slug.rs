//! Slugs: text as it stands in an address.

/// The address of a term (a tag, a category, an author): lower case, letters and digits of any
/// script with their accents, `-` for everything between them.
///
/// `+` stays and `#` becomes `sharp`, so that C, C++ and C# are three terms. Text without any letter
/// or digit becomes the hexadecimal digits of its bytes. The result is never empty, unless `text` is
/// empty: then it is `-`.
pub fn slugify(text: &str) -> String {
    let sharp = text.to_lowercase().replace('#', "sharp");
    let slug = hyphenate(&sharp, |c| c == '+');
    if !slug.is_empty() {
        return slug;
    }
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    if hex.is_empty() { "-".to_owned() } else { hex }
}

/// Jekyll's `:title` in a permalink: case and the characters that need no escape in a path stay
/// (Jekyll's `slugify` in the mode `pretty`, cased). Empty when nothing stays.
pub(crate) fn slug_of_title(text: &str) -> String {
    hyphenate(text, |c| "._~!$&'()+,;=@".contains(c))
}

/// Jekyll's `:slug` in a permalink: only letters and digits, in lower case (Jekyll's `slugify` in
/// its default mode). Empty when nothing stays.
pub(crate) fn slug_of_name(text: &str) -> String {
    hyphenate(&text.to_lowercase(), |_| false)
}

/// Puts one `-` for each run of characters that neither belong to a word nor are `kept`.
fn hyphenate(text: &str, kept: impl Fn(char) -> bool) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_alphanumeric() || is_mark(c) || kept(c) {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(c);
        } else {
            gap = true;
        }
    }
    slug
}

/// Whether a character is a combining mark that `char::is_alphanumeric` does not know: accents that
/// stand on their own (NFD, as some file systems write names), viramas, tone marks.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{487}'
        | '\u{591}'..='\u{5bd}'
        | '\u{64b}'..='\u{65f}'
        | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}'
        | '\u{b3c}' | '\u{b4d}' | '\u{bcd}' | '\u{c4d}' | '\u{cbc}' | '\u{ccd}' | '\u{d4d}' | '\u{dca}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{ec8}'..='\u{ece}'
        | '\u{1037}' | '\u{1039}' | '\u{103a}' | '\u{17c9}'..='\u{17d3}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{3099}' | '\u{309a}'
        | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_term_has_an_address_that_can_be_read() {
        for (term, slug) in [
            ("Rust", "rust"),
            ("Été à la plage", "été-à-la-plage"),
            ("C", "c"),
            ("C++", "c++"),
            ("C#", "csharp"),
            ("  a  --  b  ", "a-b"),
            ("TCP/IP", "tcp-ip"),
            ("..", "2e2e"),
            ("日本語", "日本語"),
            ("हिन्दी", "हिन्दी"),
            ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
            ("🎉", "f09f8e89"),
            ("ΟΔΟΣ", "οδος"),
            ("", "-"),
        ] {
            assert_eq!(slugify(term), slug, "{term}");
        }
    }

    #[test]
    fn a_title_keeps_what_jekyll_keeps() {
        for (title, cased, lower) in [
            ("L'été à la plage_v1.0", "L'été-à-la-plage_v1.0", "l-été-à-la-plage-v1-0"),
            ("Mon-été", "Mon-été", "mon-été"),
            ("-a--b-", "a-b", "a-b"),
            ("a/b\\c?d#e%f", "a-b-c-d-e-f", "a-b-c-d-e-f"),
            ("🎉", "", ""),
        ] {
            assert_eq!(slug_of_title(title), cased, "{title}");
            assert_eq!(slug_of_name(title), lower, "{title}");
        }
    }

    proptest! {
        #[test]
        fn a_slug_is_one_sound_segment_and_stays_as_it_is(text in any::<String>()) {
            let slug = slugify(&text);
            let key = crate::route::Key::parse(&slug);
            prop_assert_eq!(key.map(|key| key.to_string()), Ok(slug.clone()));
            prop_assert!(text.is_empty() || slugify(&slug) == slug);
        }
    }
}
