//! Values of variables, with Liquid's notions of text, truth, order and equality.

use core::cmp::Ordering;
use std::sync::Arc;

use crate::post::{self, Date};

/// A value; copying one is cheap.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Nil,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// A text.
    Text(Arc<str>),
    /// A moment.
    Date(Date),
    /// Several values.
    List(Arc<[Value]>),
    /// Values by name.
    Map(Arc<[(String, Value)]>),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<Arc<str>>) -> Self {
        Self::Text(text.into())
    }

    /// Values by name; of two with the same name the first counts.
    pub fn map(entries: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self::Map(entries.into_iter().collect())
    }

    /// What an output prints.
    pub(super) fn to_text(&self) -> String {
        match self {
            Self::Nil => String::new(),
            Self::Bool(flag) => flag.to_string(),
            Self::Int(number) => number.to_string(),
            Self::Float(number) => format!("{number:?}"),
            Self::Text(text) => text.to_string(),
            Self::Date(date) => super::strftime::format(*date, "%Y-%m-%d %H:%M:%S %z"),
            Self::List(items) => items.iter().map(Self::to_text).collect(),
            Self::Map(_) => {
                let mut json = String::new();
                self.write_json(&mut json);
                json
            }
        }
    }

    /// Whether a condition holds that is only this value.
    pub(super) const fn is_true(&self) -> bool {
        !matches!(self, Self::Nil | Self::Bool(false))
    }

    /// Whether nothing is in it, in the sense of `== empty`.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
            _ => false,
        }
    }

    /// Equality. Front matter does not tell whether a number or a word such as `true` stood in
    /// quotes, so that both compare as equal to their text.
    pub(super) fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Int(_) | Self::Float(_), Self::Int(_) | Self::Float(_)) => {
                self.compare(other) == Some(Ordering::Equal)
            }
            (Self::Text(text), plain @ (Self::Int(_) | Self::Float(_) | Self::Bool(_)))
            | (plain @ (Self::Int(_) | Self::Float(_) | Self::Bool(_)), Self::Text(text)) => {
                plain.to_text() == **text
            }
            _ => self == other,
        }
    }

    /// Order among values of one kind.
    pub(super) fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Int(one), Self::Int(two)) => Some(one.cmp(two)),
            (Self::Int(one), Self::Float(two)) => (*one as f64).partial_cmp(two),
            (Self::Float(one), Self::Int(two)) => one.partial_cmp(&(*two as f64)),
            (Self::Float(one), Self::Float(two)) => one.partial_cmp(two),
            (Self::Text(one), Self::Text(two)) => Some(one.cmp(two)),
            (Self::Date(one), Self::Date(two)) => Some(one.cmp(two)),
            _ => None,
        }
    }

    /// Whether the other value is a part of this one.
    pub(super) fn contains(&self, other: &Self) -> bool {
        match self {
            Self::Text(text) => *other != Self::Nil && text.contains(&other.to_text()),
            Self::List(items) => items.iter().any(|item| item.equals(other)),
            Self::Map(entries) => {
                let name = other.to_text();
                entries.iter().any(|(key, _)| *key == name)
            }
            _ => false,
        }
    }

    /// Roughly the bytes that making this value has cost.
    pub(super) fn weight(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::List(items) => items.len().saturating_mul(16),
            _ => 0,
        }
    }

    /// Appends the value as JSON.
    pub(super) fn write_json(&self, out: &mut String) {
        match self {
            Self::Nil => out.push_str("null"),
            Self::Text(text) => write_json_text(text, out),
            Self::Date(_) => write_json_text(&self.to_text(), out),
            Self::List(items) => {
                let mut before = "[";
                for item in items.iter() {
                    out.push_str(before);
                    item.write_json(out);
                    before = ",";
                }
                out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Self::Map(entries) => {
                let mut before = "{";
                for (key, value) in entries.iter() {
                    out.push_str(before);
                    write_json_text(key, out);
                    out.push(':');
                    value.write_json(out);
                    before = ",";
                }
                out.push_str(if entries.is_empty() { "{}" } else { "}" });
            }
            plain => out.push_str(&plain.to_text()),
        }
    }
}

fn write_json_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<&post::Value> for Value {
    /// A scalar of YAML by its look: empty text is nothing, and numbers, `true` and `false` are what
    /// they are where their text comes back unchanged.
    fn from(value: &post::Value) -> Self {
        match value {
            post::Value::Text(text) => scalar(text),
            post::Value::List(items) => Self::List(items.iter().map(Self::from).collect()),
            post::Value::Map(entries) => {
                Self::map(entries.iter().map(|(key, value)| (key.clone(), Self::from(value))))
            }
        }
    }
}

fn scalar(text: &str) -> Value {
    match text {
        "" => return Value::Nil,
        "true" => return Value::Bool(true),
        "false" => return Value::Bool(false),
        _ => {}
    }
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.'));
    let int = text.parse().ok().map(Value::Int);
    let number = int.or_else(|| text.parse().ok().map(Value::Float));
    number
        .filter(|number| is_number && number.to_text() == text)
        .unwrap_or_else(|| Value::text(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scalar_of_front_matter_is_what_it_looks_like_and_prints_as_written() {
        for (text, expected) in [
            ("", Value::Nil),
            ("true", Value::Bool(true)),
            ("42", Value::Int(42)),
            ("-1.5", Value::Float(-1.5)),
            ("007", Value::text("007")),
            ("1.50", Value::text("1.50")),
            ("1e5", Value::text("1e5")),
            ("inf", Value::text("inf")),
            ("yes", Value::text("yes")),
        ] {
            let value = Value::from(&post::Value::Text(text.to_owned()));
            assert_eq!(value, expected, "{text}");
            assert_eq!(value.to_text(), text);
        }
    }
}
