//! Reads MathML strictly, and writes it.

use super::{MathPiece, policy};
use crate::html::{
    code::text_of,
    escape,
    scan::{Scanner, Tag, Token},
};

/// Levels of nesting. Browsers stop at 512, counting those of the page.
const MAX_DEPTH: usize = 128;

/// Elements and texts in one formula.
const MAX_PIECES: usize = 50_000;

/// The steps through one `math` element, and nothing besides it.
pub(super) fn pieces(markup: &str) -> Result<Vec<MathPiece>, &'static str> {
    let mut pieces = Vec::new();
    let mut open: Vec<&'static str> = Vec::new();
    for token in Scanner::new(markup) {
        if open.is_empty() && !pieces.is_empty() {
            return Err("something follows the formula");
        }
        if pieces.len() > MAX_PIECES || open.len() > MAX_DEPTH {
            return Err("the formula is too large");
        }
        match token {
            Token::Text(_) if open.is_empty() => return Err("text outside the formula"),
            Token::Text(text) => {
                let text = text_of(text).ok_or("an unknown character reference")?;
                pieces.push(MathPiece::Text(text.into_owned()));
            }
            Token::End(name) => {
                if open.pop() != Some(name) {
                    return Err("an end tag without its start tag");
                }
                pieces.push(MathPiece::Close);
            }
            Token::Start(tag) => {
                let name = policy::element(tag.name).ok_or("an element that is not on the list")?;
                if open.is_empty() != (name == "math") {
                    return Err("a formula is one math element");
                }
                pieces.push(MathPiece::Open(name, attributes(&tag)));
                if tag.self_closing {
                    pieces.push(MathPiece::Close);
                } else {
                    open.push(name);
                }
            }
        }
    }
    if !open.is_empty() || pieces.is_empty() {
        return Err("the formula does not end");
    }
    Ok(pieces)
}

fn attributes(tag: &Tag<'_>) -> Vec<(&'static str, String)> {
    let mut kept: Vec<(&'static str, String)> = Vec::new();
    let mut keep = |name: &str, value: String| {
        if let Some(name) = policy::attribute(name, &value)
            && kept.iter().all(|(other, _)| *other != name)
        {
            kept.push((name, value));
        }
    };
    for (name, value) in &tag.attributes {
        if *name == "style" {
            // Pages forbid inline styles; colours have attributes of their own.
            for (property, name) in [("color", "mathcolor"), ("background-color", "mathbackground")]
            {
                if let Some(colour) = colour(value, property) {
                    keep(name, colour);
                }
            }
        } else {
            keep(name, (*value).to_owned());
        }
    }
    kept
}

/// `#rrggbb` for `rgb(r g b)` as the value of a property.
fn colour(style: &str, property: &str) -> Option<String> {
    let value = style.split(';').find_map(|rule| {
        let (name, value) = rule.split_once(':')?;
        (name.trim() == property).then_some(value.trim())
    })?;
    let mut hex = String::from("#");
    for number in value.strip_prefix("rgb(")?.strip_suffix(')')?.split(' ') {
        let number: u8 = number.parse().ok()?;
        for digit in [number >> 4, number & 15] {
            hex.push(char::from_digit(u32::from(digit), 16)?);
        }
    }
    (hex.len() == 7).then_some(hex)
}

/// Appends the markup of some steps that were read before.
pub(super) fn write(out: &mut String, pieces: &[MathPiece]) {
    let mut open = Vec::new();
    for piece in pieces {
        match piece {
            MathPiece::Open(name, attributes) => {
                out.push('<');
                out.push_str(name);
                for (name, value) in attributes {
                    escape::decoded_attribute(out, name, value);
                }
                out.push('>');
                open.push(*name);
            }
            MathPiece::Text(text) => escape::decoded_text(out, text),
            MathPiece::Close => {
                out.push_str("</");
                out.push_str(open.pop().unwrap_or_default());
                out.push('>');
            }
        }
    }
}
