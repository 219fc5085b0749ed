//! Arithmetic.

use super::super::value::Value;

/// Applies the filter of that name, if it is one of these.
pub(super) fn apply(name: &str, input: &Value, arguments: &[Value]) -> Option<Value> {
    let whole: fn(i64, i64) -> Option<i64> = match name {
        "plus" => i64::checked_add,
        "minus" => i64::checked_sub,
        "times" => i64::checked_mul,
        "divided_by" => divide,
        "modulo" => modulo,
        _ => return None,
    };
    let zero = Value::Int(0);
    let (left, right) = (number(input), number(arguments.first().unwrap_or(&zero)));
    if let (Value::Int(left), Value::Int(right)) = (&left, &right) {
        // What has no result as a whole number (a division by zero) shows nothing.
        return Some(whole(*left, *right).map_or(Value::Nil, Value::Int));
    }
    let (left, right) = (float(&left), float(&right));
    Some(Value::Float(rounded(match name {
        "plus" => left + right,
        "minus" => left - right,
        "times" => left * right,
        "divided_by" => left / right,
        _ => left - right * (left / right).floor(),
    })))
}

/// The number with as many decimal digits as are certain: Liquid reckons in decimals.
fn rounded(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// Division towards the smaller number, as in Ruby.
fn divide(left: i64, right: i64) -> Option<i64> {
    let quotient = left.checked_div(right)?;
    let is_exact = left.checked_rem(right)? == 0;
    if is_exact || (left < 0) == (right < 0) { Some(quotient) } else { quotient.checked_sub(1) }
}

/// What that division leaves.
fn modulo(left: i64, right: i64) -> Option<i64> {
    left.checked_sub(divide(left, right)?.checked_mul(right)?)
}

/// The number that a value is, or that its text begins with.
fn number(value: &Value) -> Value {
    let Value::Text(text) = value else {
        return if matches!(value, Value::Int(_) | Value::Float(_)) {
            value.clone()
        } else {
            Value::Int(0)
        };
    };
    let text = text.trim();
    let is_digit = |b: u8| b.is_ascii_digit();
    let plain = text.strip_prefix('-').unwrap_or(text);
    if let Some((whole, part)) = plain.split_once('.')
        && [whole, part].iter().all(|half| !half.is_empty() && half.bytes().all(is_digit))
    {
        return text.parse().map_or(Value::Int(0), Value::Float);
    }
    let length = text.len() - plain.len() + plain.bytes().take_while(|b| is_digit(*b)).count();
    Value::Int(text.get(..length).and_then(|digits| digits.parse().ok()).unwrap_or(0))
}

fn float(value: &Value) -> f64 {
    match value {
        Value::Int(number) => *number as f64,
        Value::Float(number) => *number,
        _ => 0.0,
    }
}
