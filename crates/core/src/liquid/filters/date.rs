//! Dates as text.

use super::{
    super::{strftime, value::Value},
    Refusal, text_at,
};
use crate::post::Date;

/// Applies the filter of that name, if it is one of these. What is no date stays as it is.
pub(super) fn apply(
    name: &str,
    input: &Value,
    arguments: &[Value],
    _limit: usize,
) -> Result<Value, Refusal> {
    let pattern = match name {
        "date" => text_at(arguments, 0),
        "date_to_string" => short_or_long(input, arguments, "%b"),
        "date_to_long_string" => short_or_long(input, arguments, "%B"),
        "date_to_xmlschema" => "%Y-%m-%dT%H:%M:%S%:z".to_owned(),
        "date_to_rfc822" => "%a, %d %b %Y %H:%M:%S %z".to_owned(),
        _ => return Err(Refusal::Unknown),
    };
    if matches!(input, Value::Text(text) if matches!(&**text, "now" | "today")) {
        return Err(Refusal::Clock);
    }
    match date(input).filter(|_| !pattern.is_empty()) {
        Some(date) => Ok(Value::text(strftime::format(date, &pattern))),
        None => Ok(input.clone()),
    }
}

fn date(value: &Value) -> Option<Date> {
    match value {
        Value::Date(date) => Some(*date),
        Value::Text(text) => Date::parse(text.trim()),
        _ => None,
    }
}

/// Jekyll's pattern with a month in words; with `ordinal` the day as `2nd`, before the month or, in
/// the style `US`, behind it.
fn short_or_long(input: &Value, arguments: &[Value], month: &str) -> String {
    if text_at(arguments, 0) != "ordinal" {
        return format!("%d {month} %Y");
    }
    let day = date(input).map_or(0, Date::day);
    let ending = match (day, day % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    match text_at(arguments, 1).as_str() {
        "US" => format!("{month} {day}{ending}, %Y"),
        _ => format!("{day}{ending} {month} %Y"),
    }
}
