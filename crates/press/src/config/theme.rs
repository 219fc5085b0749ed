//! Colours of `feuilleton.toml` that are none, and so reach no style sheet.

use feuilleton_core::{diagnostic::Diagnostic, site::Colour};
use toml::de::{DeTable, DeValue};

/// What to write instead.
const REMEDY: &str = "write a colour such as `#9b2d20`, `rgb(155 45 32)`, `hsl(6 66% 37%)`, `oklch(0.45 0.14 30)` or `firebrick`";

/// Tells each value of `theme.light` and `theme.dark` that is no colour.
pub(super) fn find(file: &str, text: &str) -> Vec<Diagnostic> {
    let Ok(table) = DeTable::parse(text) else { return Vec::new() };
    let theme = table.get_ref().get("theme").map(|theme| theme.get_ref());
    let palettes = ["light", "dark"].map(|name| match theme {
        Some(DeValue::Table(theme)) => theme.get(name).map(|palette| palette.get_ref()),
        _ => None,
    });
    let mut found = Vec::new();
    for palette in palettes.into_iter().flatten() {
        let DeValue::Table(colours) = palette else { continue };
        for (key, value) in colours {
            let sound =
                matches!(value.get_ref(), DeValue::String(text) if Colour::parse(text).is_some());
            if !sound {
                found.push(told(file, text, key.get_ref(), value.span().start));
            }
        }
    }
    found.sort_by_key(|told: &Diagnostic| told.line);
    found
}

fn told(file: &str, text: &str, key: &str, start: usize) -> Diagnostic {
    let number = text.get(..start).unwrap_or("").matches('\n').count();
    Diagnostic {
        file: file.to_owned(),
        line: Some(number + 1),
        excerpt: text.lines().nth(number).unwrap_or("").trim().to_owned(),
        message: fault(key),
        remedy: REMEDY.into(),
    }
}

/// What is said of a key with a value that is no colour.
pub(super) fn fault(key: &str) -> String {
    format!("`{key}` is no colour that can be used here: the blog keeps its own")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_no_colour_is_told_with_its_line() {
        let text = "title = \"a\"\n[theme.light]\naccent = \"#9b2d20\"\nink = \"noir\"\n[theme.dark]\npaper = 5\n\
            rule = \"red;} body { display: none\"\n";
        let found = find("feuilleton.toml", text);
        let places: Vec<_> = found.iter().map(|told| (told.line, told.excerpt.as_str())).collect();
        let expected = [
            (Some(4), "ink = \"noir\""),
            (Some(6), "paper = 5"),
            (Some(7), "rule = \"red;} body { display: none\""),
        ];
        assert_eq!(places, expected);
        for text in [
            "",
            "this is no TOML",
            "theme = 5",
            "[theme]\nlight = 5",
            "[theme.light]\nink=\"black\"",
        ] {
            assert_eq!(find("feuilleton.toml", text), [], "{text}");
        }
    }
}
