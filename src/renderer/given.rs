//! What a renderer is told, read from a plain object.

use feuilleton_core::{
    html::EmbedHost,
    markdown::{Context, Image, Options, References},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::object::{field, list, named, text};

/// What [`Context`] borrows.
pub(super) struct Given {
    base: String,
    folder: String,
    language: String,
    options: Options,
    embeds: Vec<EmbedHost>,
    references: Option<References>,
}

impl Given {
    /// Reads an object. What is missing is as in [`Context::PLAIN`].
    pub(super) fn read(value: &JsValue) -> Self {
        Self {
            base: named(value, "base").unwrap_or_else(|| Context::PLAIN.base.to_owned()),
            folder: text(value, "folder"),
            language: named(value, "language")
                .unwrap_or_else(|| Context::PLAIN.language.to_owned()),
            options: options(&field(value, "options")),
            embeds: list(value, "embeds", embed).unwrap_or_default(),
            references: references(&field(value, "references")),
        }
    }

    /// For a renderer that knows its own dialect.
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            base: &self.base,
            folder: &self.folder,
            language: &self.language,
            options: self.options,
            embeds: &self.embeds,
            references: self.references.as_ref(),
            ..Context::PLAIN
        }
    }
}

fn options(value: &JsValue) -> Options {
    let chosen = |name| field(value, name).as_bool();
    let on = |name| chosen(name).unwrap_or_default();
    Options {
        dollar_math: on("dollar_math"),
        bare_links: on("bare_links"),
        emoji: on("emoji"),
        wikilinks: on("wikilinks"),
        marks: on("marks"),
        french_spacing: chosen("french_spacing"),
        captions: chosen("captions"),
    }
}

fn embed(value: &JsValue) -> Option<EmbedHost> {
    EmbedHost::new(&named(value, "host")?, &named(value, "path")?)
}

fn references(value: &JsValue) -> Option<References> {
    let address = |pair: &JsValue| {
        let pair: &Array = pair.dyn_ref()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    Some(References {
        posts: list(value, "posts", address)?,
        images: list(value, "images", image)?,
    })
}

/// A list whose end may be missing: name, width and height, hash.
fn image(value: &JsValue) -> Option<Image> {
    let parts: &Array = value.dyn_ref()?;
    let size = |size: Array| {
        let length = |at| size.get(at).as_f64().map(|length| length as u32);
        Some((length(0)?, length(1)?))
    };
    Some(Image {
        name: parts.get(0).as_string()?,
        size: parts.get(1).dyn_into().ok().and_then(size),
        hash: parts.get(2).as_string().unwrap_or_default(),
    })
}
