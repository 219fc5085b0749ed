//! For the browser tests: reads a JSON list of texts and prints what the gate makes of each, as
//! HTML and as Markdown of both dialects, with the policy that a browser's sanitiser would get.

use std::io;

use feuilleton_core::{
    html::{clean, sanitizer_config},
    markdown::{Context, Dialect, render},
};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let texts: Vec<String> = serde_json::from_reader(io::stdin())?;
    let documents: Vec<Value> = texts.iter().map(|text| all_of(text)).collect();
    let config = sanitizer_config();
    let elements: Vec<Value> = config
        .elements
        .iter()
        .map(|(name, attributes)| json!({ "name": name, "attributes": attributes }))
        .collect();
    let sanitizer = json!({ "elements": elements, "attributes": config.attributes });
    let answer = json!({ "documents": documents, "sanitizer": sanitizer });
    serde_json::to_writer(io::stdout(), &answer)?;
    Ok(())
}

/// One text, by each way in which it can reach a reader.
fn all_of(text: &str) -> Value {
    let markdown = |dialect| {
        let context = Context { dialect, ..Context::PLAIN };
        render(text, context).html.into_string()
    };
    json!([
        clean(text, Context::PLAIN).into_string(),
        markdown(Dialect::CommonMark),
        markdown(Dialect::Jekyll),
    ])
}
