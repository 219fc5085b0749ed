//! Addresses.

use super::{
    super::{address, value::Value},
    Surroundings,
};

/// Applies the filter of that name, if it is one of these.
pub(super) fn apply(name: &str, input: &Value, surroundings: &Surroundings) -> Option<Value> {
    let text = input.to_text();
    let changed = match name {
        "relative_url" | "absolute_url" if *input == Value::Nil => return Some(Value::Nil),
        "relative_url" => surroundings.base.relative(&text),
        "absolute_url" => surroundings.base.absolute(&text),
        "strip_index" => strip_index(text),
        "uri_escape" => address::encode(&text, b":/?#[]@!$&'()*+,;=-._~%"),
        "cgi_escape" | "url_encode" => address::encode(&text, b"-._~ ").replace(' ', "+"),
        _ => return None,
    };
    Some(Value::text(changed))
}

fn strip_index(url: String) -> String {
    let folder = url.strip_suffix("/index.html").or_else(|| url.strip_suffix("/index.htm"));
    folder.map_or_else(|| url.clone(), |folder| [folder, "/"].concat())
}
