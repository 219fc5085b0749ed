//! Any text as one with Liquid: bounded, with findings that say where, and safe when rendered.

#![no_main]

#[path = "../checks.rs"]
mod checks;

use feuilleton_core::liquid::{Environment, Reference, Value, expand};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let site = Value::map([("baseurl".to_owned(), Value::text("/blog"))]);
    let page = Value::map([("title".to_owned(), Value::text("A \"<b>title</b>\""))]);
    let environment = Environment {
        site: &site,
        page: &page,
        files: &|reference: Reference<'_>| Some(format!("files/{}", reference.name())),
        includes: &|name| {
            name.starts_with('a').then(|| "{% include b %}{{ include.x }}".to_owned())
        },
    };
    let expanded = expand(text, &environment);
    assert!(expanded.text.len() <= text.len() * 8 + 65_536, "{text:?}");
    for found in &expanded.found {
        assert!(
            (1..=text.matches('\n').count() + 1).contains(&found.line),
            "{found:?} in {text:?}"
        );
        assert!(text.contains(&found.excerpt), "{found:?} in {text:?}");
    }
    checks::invariants::render(&expanded.text);
});
