//! A colour that may stand in a style sheet.

mod names;

use core::fmt;

use serde::{Serialize, Serializer};

/// A colour of CSS Color 4 (<https://www.w3.org/TR/css-color-4/>): hexadecimal, a name, `rgb()`,
/// `hsl()` or `oklch()`. Whatever else CSS knows (variables, other functions) is none, so that a
/// value can never end the declaration that it is put into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colour(String);

/// The functions, each in both of its spellings.
const FUNCTIONS: [&str; 5] = ["rgb", "rgba", "hsl", "hsla", "oklch"];

/// Units of a number in a function: of a share and of angles.
const UNITS: [&str; 6] = ["", "%", "deg", "grad", "rad", "turn"];

impl Colour {
    /// Reads a colour; white space around it and letter case do not matter.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let sound = match text.strip_prefix('#') {
            Some(digits) => is_hexadecimal(digits),
            None => names::NAMES.binary_search(&text.as_str()).is_ok() || is_function(&text),
        };
        sound.then_some(Self(text))
    }

    /// The colour as CSS writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

fn is_hexadecimal(digits: &str) -> bool {
    matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `rgb(1, 2, 3)`, `hsl(120deg 50% 50% / 0.5)`: three numbers and perhaps the opacity.
fn is_function(text: &str) -> bool {
    let parts = || text.strip_suffix(')')?.split_once('(');
    let Some((name, arguments)) = parts() else { return false };
    FUNCTIONS.contains(&name)
        && if arguments.contains(',') {
            let values: Vec<_> = arguments.split(',').map(str::trim).collect();
            name != "oklch" && matches!(values.len(), 3 | 4) && values.into_iter().all(is_number)
        } else {
            let (values, opacity) = match arguments.split_once('/') {
                Some((values, opacity)) => (values, opacity.trim()),
                None => (arguments, "1"),
            };
            let values: Vec<_> = values.split_ascii_whitespace().collect();
            let sound = |value| is_number(value) || value == "none";
            values.len() == 3 && values.into_iter().all(sound) && sound(opacity)
        }
}

fn is_number(text: &str) -> bool {
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let Some((number, unit)) = text.split_at_checked(end) else { return false };
    let dots = number.matches('.').count();
    number.ends_with(|c: char| c.is_ascii_digit()) && dots <= 1 && UNITS.contains(&unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_what_css_says_they_are() {
        for text in [
            "#abc",
            "#ABCD",
            " #9b2d20 ",
            "#9b2d20ff",
            "Black",
            "rebeccapurple",
            "transparent",
            "rgb(1, 2, 3)",
            "rgba(1,2,3,.5)",
            "rgb(10% 20% 30% / 50%)",
            "hsl(-120deg 50% 50%)",
            "hsla(0.5turn,50%,50%,1)",
            "oklch(0.7 0.1 120 / none)",
            "oklch(70% none 120)",
        ] {
            let colour = Colour::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(colour.as_str(), text.trim().to_lowercase());
        }
    }

    #[test]
    fn nothing_else_reaches_a_style_sheet() {
        for text in [
            "",
            "#",
            "#ab",
            "#abcde",
            "#ggg",
            "bleu",
            "red;",
            "red}",
            "red !important",
            "var(--x)",
            "url(//evil.test)",
            "rgb(1,2)",
            "rgb(1 2 3 4)",
            "rgb(1 2 3 / 4 / 5)",
            "rgb(1,2,3))",
            "rgb((1,2,3)",
            "rgb(1,2,3/*)",
            "rgb(1 2 calc(3))",
            "rgb(1px 2 3)",
            "rgb(1. 2 3)",
            "rgb(1.2.3 2 3)",
            "rgb(1e3 2 3)",
            "rgb (1,2,3)",
            "oklch(0.7,0.1,120)",
            "expression(1 2 3)",
            "currentcolor\\",
            "r\u{e9}d",
        ] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
