//! Renders many texts natively, for tests that compare with what WebAssembly makes of them.
//!
//! Standard input: a JSON list of `{ "dialect": "commonmark" | "jekyll", "markdown": …, "options": … }`,
//! the last as the browser's modules take it (see `src/renderer.rs`). Standard output: a JSON list of
//! what those modules answer.

use std::{error::Error, io};

use feuilleton_core::{
    html::EmbedHost,
    markdown::{Context, Dialect, Options, References, Rendered, render},
};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Text {
    dialect: Dialect,
    markdown: String,
    options: Given,
}

/// What [`Context`] borrows. What is missing is as in [`Context::PLAIN`].
#[derive(Deserialize)]
struct Given {
    base: Option<String>,
    folder: Option<String>,
    language: Option<String>,
    #[serde(default)]
    options: Options,
    #[serde(default)]
    embeds: Vec<EmbedHost>,
    references: Option<References>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let texts: Vec<Text> = serde_json::from_reader(io::stdin())?;
    let answers: Vec<_> = texts.iter().map(answer).collect();
    serde_json::to_writer(io::stdout(), &answers)?;
    Ok(())
}

fn answer(text: &Text) -> Value {
    let given = &text.options;
    let context = Context {
        base: given.base.as_deref().unwrap_or(Context::PLAIN.base),
        folder: given.folder.as_deref().unwrap_or(Context::PLAIN.folder),
        language: given.language.as_deref().unwrap_or(Context::PLAIN.language),
        dialect: text.dialect,
        options: given.options,
        embeds: &given.embeds,
        references: given.references.as_ref(),
    };
    described(render(&text.markdown, context))
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
