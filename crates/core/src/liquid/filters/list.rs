//! Lists, and text as a list.

use super::{super::value::Value, Refusal, text_at};

/// Applies the filter of that name, if it is one of these.
pub(super) fn apply(
    name: &str,
    input: &Value,
    arguments: &[Value],
    limit: usize,
) -> Result<Value, Refusal> {
    Ok(match name {
        "split" => Value::List(split(&input.to_text(), &text_at(arguments, 0))),
        "join" => {
            let glue = arguments.first().map_or_else(|| " ".to_owned(), Value::to_text);
            Value::text(join(&items(input), &glue, limit)?)
        }
        "first" => ends(input).first().cloned().unwrap_or(Value::Nil),
        "last" => ends(input).last().cloned().unwrap_or(Value::Nil),
        "reverse" => Value::List(items(input).into_iter().rev().collect()),
        "array_to_sentence_string" => {
            let word = arguments.first().map_or_else(|| "and".to_owned(), Value::to_text);
            Value::text(sentence(&items(input), &word))
        }
        _ => return Err(Refusal::Unknown),
    })
}

/// The items of a list; any other value is a list of one.
fn items(value: &Value) -> Vec<Value> {
    match value {
        Value::List(items) => items.to_vec(),
        Value::Nil => Vec::new(),
        other => vec![other.clone()],
    }
}

/// What `first` and `last` choose from: of a text nothing.
fn ends(value: &Value) -> &[Value] {
    match value {
        Value::List(items) => items,
        _ => &[],
    }
}

/// Ruby's `split`: a space divides by any white space, nothing divides into characters, and empty
/// pieces at the end are left out.
fn split(text: &str, pattern: &str) -> std::sync::Arc<[Value]> {
    let mut pieces: Vec<Value> = match pattern {
        " " => text.split_ascii_whitespace().map(Value::text).collect(),
        "" => text.chars().map(|c| Value::text(c.to_string())).collect(),
        _ => text.split(pattern).map(Value::text).collect(),
    };
    while pieces.last().is_some_and(Value::is_empty) {
        pieces.pop();
    }
    pieces.into()
}

fn join(items: &[Value], glue: &str, limit: usize) -> Result<String, Refusal> {
    if items.len().saturating_mul(glue.len()) > limit {
        return Err(Refusal::TooLarge);
    }
    let texts: Vec<_> = items.iter().map(Value::to_text).collect();
    Ok(texts.join(glue))
}

fn sentence(items: &[Value], word: &str) -> String {
    let texts: Vec<_> = items.iter().map(Value::to_text).collect();
    match texts.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => [one, " ", word, " ", two].concat(),
        [rest @ .., last] => [&rest.join(", "), ", ", word, " ", last].concat(),
    }
}
