//! Filters: what `|` makes of a value. Behaviour is that of Liquid 5 and Jekyll 4.3.

mod date;
mod list;
mod number;
mod text;
mod url;

use super::{address::Base, scope::size, value::Value};

/// What a filter must know besides its input.
#[derive(Debug)]
pub(super) struct Surroundings {
    /// Where the site is published.
    pub(super) base: Base,
    /// Bytes that a result may have.
    pub(super) limit: usize,
}

/// Why there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// There is no filter of that name.
    Unknown,
    /// It asks for the time of day, and there is no clock here.
    Clock,
    /// The result would be larger than all that a text may become.
    TooLarge,
}

/// Applies the filter of that name.
pub(super) fn apply(
    name: &str,
    input: &Value,
    arguments: &[Value],
    surroundings: &Surroundings,
) -> Result<Value, Refusal> {
    match name {
        "default" => {
            let given = input.is_true() && !input.is_empty();
            let other = || arguments.first().cloned().unwrap_or_else(|| Value::text(""));
            Ok(if given { input.clone() } else { other() })
        }
        "size" => Ok(size(input)),
        "jsonify" => {
            let mut json = String::new();
            input.write_json(&mut json);
            Ok(Value::text(json))
        }
        _ => {
            let found = number::apply(name, input, arguments)
                .or_else(|| url::apply(name, input, surroundings));
            if let Some(value) = found {
                return Ok(value);
            }
            for family in [date::apply, list::apply, text::apply] {
                match family(name, input, arguments, surroundings.limit) {
                    Err(Refusal::Unknown) => {}
                    result => return result,
                }
            }
            Err(Refusal::Unknown)
        }
    }
}

/// The argument at an index as text; empty where there is none.
fn text_at(arguments: &[Value], index: usize) -> String {
    arguments.get(index).map(Value::to_text).unwrap_or_default()
}

/// The argument at an index as a whole number.
fn int_at(arguments: &[Value], index: usize) -> Option<i64> {
    match arguments.get(index)? {
        Value::Int(number) => Some(*number),
        value => value.to_text().trim().parse().ok(),
    }
}
