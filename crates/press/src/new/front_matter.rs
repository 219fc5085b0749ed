//! The front matter of a new post, in YAML.

use std::fmt::{self, Write};

/// What a new post says of itself.
#[derive(Debug)]
pub(super) struct FrontMatter<'a> {
    /// Title as plain text.
    pub(super) title: &'a str,
    /// Jekyll's layout.
    pub(super) layout: Option<&'a str>,
    /// Day, where the name of the file does not say it.
    pub(super) date: Option<&'a str>,
    /// Language as a BCP 47 tag.
    pub(super) lang: Option<&'a str>,
    /// Tags.
    pub(super) tags: &'a [String],
    /// Whether it is not to be published yet.
    pub(super) draft: bool,
}

impl fmt::Display for FrontMatter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("---\n")?;
        if let Some(layout) = self.layout {
            writeln!(f, "layout: {}", Scalar(layout))?;
        }
        writeln!(f, "title: {}", Scalar(self.title))?;
        if let Some(date) = self.date {
            writeln!(f, "date: {date}")?;
        }
        if let Some(lang) = self.lang {
            writeln!(f, "lang: {}", Scalar(lang))?;
        }
        if !self.tags.is_empty() {
            let tags: Vec<_> = self.tags.iter().map(|tag| Scalar(tag).to_string()).collect();
            writeln!(f, "tags: [{}]", tags.join(", "))?;
        }
        if self.draft {
            f.write_str("draft: true\n")?;
        }
        f.write_str("---\n\n")
    }
}

/// A text as a scalar of YAML 1.1 and 1.2: in quotes unless everybody reads it as text without.
struct Scalar<'a>(&'a str);

/// What YAML 1.1 takes for a switch or for nothing.
const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

impl fmt::Display for Scalar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_plain(self.0) {
            return f.write_str(self.0);
        }
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                // Line ends of YAML 1.1, a byte order mark, and what nobody sees.
                '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                    write!(f, "\\u{:04x}", u32::from(c))?;
                }
                c if c.is_control() => write!(f, "\\x{:02x}", u32::from(c))?,
                c => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}

fn is_plain(text: &str) -> bool {
    let kept = |c: char| {
        c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '’' | '.' | '!' | '?' | '(' | ')')
    };
    text.starts_with(char::is_alphabetic)
        && text.chars().all(kept)
        && !text.ends_with(' ')
        && !WORDS.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_quotes_where_yaml_needs_them() {
        for (text, expected) in [
            ("Mon titre", "Mon titre"),
            ("L'été à la plage (1) ?", "L'été à la plage (1) ?"),
            ("A: b", "\"A: b\""),
            ("C# #1", "\"C# #1\""),
            ("2016", "\"2016\""),
            ("Yes", "\"Yes\""),
            ("- a", "\"- a\""),
            ("Say \"hi\" \\ there", "\"Say \\\"hi\\\" \\\\ there\""),
            ("a\u{2028}b\u{1}", "\"a\\u2028b\\x01\""),
            ("", "\"\""),
        ] {
            assert_eq!(Scalar(text).to_string(), expected);
        }
    }
}
