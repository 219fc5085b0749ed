//! Text.

use super::{super::value::Value, Refusal, int_at, text_at};
use crate::text::{slug_of_name, slug_of_title};

/// Applies the filter of that name, if it is one of these.
pub(super) fn apply(
    name: &str,
    input: &Value,
    arguments: &[Value],
    limit: usize,
) -> Result<Value, Refusal> {
    // What is nothing stays nothing where Liquid would not make a text of it.
    if *input == Value::Nil && matches!(name, "escape" | "h" | "truncate" | "truncatewords") {
        return Ok(Value::Nil);
    }
    let text = input.to_text();
    let argument = || text_at(arguments, 0);
    let changed = match name {
        "append" => text + &argument(),
        "prepend" => argument() + &text,
        "downcase" => text.to_lowercase(),
        "upcase" => text.to_uppercase(),
        "capitalize" => capitalize(&text),
        "strip" => text.trim().to_owned(),
        "lstrip" => text.trim_start().to_owned(),
        "rstrip" => text.trim_end().to_owned(),
        "strip_html" => strip_html(&text),
        "strip_newlines" => text.replace("\r\n", "").replace('\n', ""),
        "newline_to_br" => text.replace("\r\n", "\n").replace('\n', "<br />\n"),
        "normalize_whitespace" => text.split_whitespace().collect::<Vec<_>>().join(" "),
        "replace" => replace(&text, &argument(), &text_at(arguments, 1), usize::MAX, limit)?,
        "replace_first" => replace(&text, &argument(), &text_at(arguments, 1), 1, limit)?,
        "remove" => replace(&text, &argument(), "", usize::MAX, limit)?,
        "remove_first" => replace(&text, &argument(), "", 1, limit)?,
        "truncate" => truncate(&text, arguments),
        "truncatewords" => truncate_words(&text, arguments),
        "escape" | "h" => escape(&text, "&#39;", false),
        "escape_once" => escape(&text, "&#39;", true),
        "xml_escape" => escape(&text, "&apos;", false),
        "slugify" => slugify(&text, &argument()),
        "number_of_words" => return Ok(count(text.split_whitespace().count())),
        // The text is Markdown already and will be rendered with what is around it.
        "markdownify" | "smartify" => text,
        _ => return Err(Refusal::Unknown),
    };
    Ok(Value::text(changed))
}

fn count(number: usize) -> Value {
    Value::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    first + &chars.as_str().to_lowercase()
}

/// Replaces up to `times` occurrences, unless the result would be too large.
fn replace(
    text: &str,
    from: &str,
    to: &str,
    times: usize,
    limit: usize,
) -> Result<String, Refusal> {
    let found = if from.is_empty() { text.len() + 1 } else { text.len() / from.len() };
    if found.min(times).saturating_mul(to.len()) > limit
        && text.matches(from).take(times).count().saturating_mul(to.len()) > limit
    {
        return Err(Refusal::TooLarge);
    }
    Ok(text.replacen(from, to, times))
}

fn truncate(text: &str, arguments: &[Value]) -> String {
    let length = usize::try_from(int_at(arguments, 0).unwrap_or(50)).unwrap_or(0);
    if text.chars().nth(length).is_none() {
        return text.to_owned();
    }
    let end = ellipsis(arguments);
    let kept = length.saturating_sub(end.chars().count());
    text.chars().take(kept).chain(end.chars()).collect()
}

fn truncate_words(text: &str, arguments: &[Value]) -> String {
    let most = usize::try_from(int_at(arguments, 0).unwrap_or(15)).unwrap_or(1).max(1);
    let words: Vec<_> = text.split_ascii_whitespace().take(most.saturating_add(1)).collect();
    match words.get(..most).filter(|_| words.len() > most) {
        Some(words) => words.join(" ") + &ellipsis(arguments),
        None => text.to_owned(),
    }
}

fn ellipsis(arguments: &[Value]) -> String {
    arguments.get(1).map_or_else(|| "...".to_owned(), Value::to_text)
}

/// Escapes what HTML would take for markup, `'` as `apostrophe`. With `once`, what is a reference
/// already stays.
fn escape(text: &str, apostrophe: &str, once: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' if once && is_reference(text.get(at + 1..).unwrap_or_default()) => out.push('&'),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str(apostrophe),
            c => out.push(c),
        }
    }
    out
}

/// Whether a text begins with the rest of a reference such as `amp;` or `#39;`.
fn is_reference(rest: &str) -> bool {
    let digits = rest.strip_prefix('#');
    let name = digits.unwrap_or(rest);
    let sound = |b: u8| if digits.is_some() { b.is_ascii_digit() } else { b.is_ascii_alphabetic() };
    let length = name.bytes().take(32).take_while(|b| sound(*b)).count();
    length > 0 && name.as_bytes().get(length) == Some(&b';')
}

/// Elements whose content goes as well; comments do likewise.
const WITH_CONTENT: [(&str, &str); 3] =
    [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")];

fn strip_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // What was looked for in vain is not looked for again.
    let mut missing = [false; WITH_CONTENT.len()];
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let known = WITH_CONTENT.iter().zip(&mut missing);
        let end = known.into_iter().find_map(|((open, close), missing)| {
            if *missing || !tag.starts_with(open) {
                return None;
            }
            let end = tag.find(close).map(|end| end + close.len());
            *missing = end.is_none();
            end
        });
        let Some(end) = end.or_else(|| tag.find('>').map(|end| end + 1)) else { break };
        out.push_str(before);
        rest = tag.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Jekyll's `slugify` in the modes that occur; any other is the usual one.
fn slugify(text: &str, mode: &str) -> String {
    match mode {
        "none" => text.to_lowercase(),
        "raw" => text.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase(),
        "pretty" => slug_of_title(text).to_lowercase(),
        _ => slug_of_name(text),
    }
}
