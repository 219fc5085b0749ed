//! Renders many texts natively, for tests that compare with what WebAssembly makes of them.
//!
//! Standard input: a JSON list of `{ "dialect": "commonmark" | "jekyll", "markdown": …, "options": … }`,
//! the last as the browser's modules take it (see `src/renderer.rs`). Standard output: a JSON list of
//! what those modules answer.

use std::{error::Error, io};

use feuilleton_core::markdown::{Context, Options, References, Rendered, commonmark, jekyll};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let texts: Vec<Value> = serde_json::from_reader(io::stdin())?;
    let answers = texts.iter().map(answer).collect::<Result<Vec<_>, _>>()?;
    serde_json::to_writer(io::stdout(), &answers)?;
    Ok(())
}

fn answer(text: &Value) -> Result<Value, String> {
    let render = match text["dialect"].as_str() {
        Some("commonmark") => commonmark::render,
        Some("jekyll") => jekyll::render,
        other => return Err(format!("no dialect {other:?}")),
    };
    let markdown = text["markdown"].as_str().ok_or("a text without `markdown`")?;
    let given = &text["options"];
    let references = references(&given["references"]);
    let context = Context {
        base: given["base"].as_str().unwrap_or(Context::PLAIN.base),
        folder: given["folder"].as_str().unwrap_or(Context::PLAIN.folder),
        language: given["language"].as_str().unwrap_or(Context::PLAIN.language),
        options: options(&given["options"]),
        references: references.as_ref(),
        ..Context::PLAIN
    };
    Ok(described(render(markdown, context)))
}

fn options(given: &Value) -> Options {
    let on = |name: &str| given[name].as_bool().unwrap_or_default();
    Options {
        dollar_math: on("dollar_math"),
        bare_links: on("bare_links"),
        emoji: on("emoji"),
        wikilinks: on("wikilinks"),
        marks: on("marks"),
        french_spacing: given["french_spacing"].as_bool(),
        captions: given["captions"].as_bool(),
    }
}

fn references(given: &Value) -> Option<References> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let pixels = |value: &Value| value.as_u64().and_then(|length| u32::try_from(length).ok());
    let list = |name: &str| given[name].as_array().map_or(&[][..], Vec::as_slice).iter();
    let post = |pair: &Value| Some((text(&pair[0])?, text(&pair[1])?));
    let image =
        |pair: &Value| Some((text(&pair[0])?, (pixels(&pair[1][0])?, pixels(&pair[1][1])?)));
    given.is_object().then_some(())?;
    Some(References {
        posts: list("posts").map(post).collect::<Option<_>>()?,
        images: list("images").map(image).collect::<Option<_>>()?,
    })
}

fn described(rendered: Rendered) -> Value {
    let contents = rendered.contents.into_iter();
    let contents = contents.map(|h| json!({ "level": h.level, "id": h.id, "text": h.text }));
    json!({
        "html": rendered.html.into_string(),
        "contents": contents.collect::<Vec<_>>(),
        "excerpt": rendered.excerpt,
        "words": rendered.words,
    })
}
