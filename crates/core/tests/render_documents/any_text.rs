//! Any text at all: it renders, it takes no time, and what its author is told of it is so.

use std::time::{Duration, Instant};

use feuilleton_core::{
    html::clean,
    markdown::{Context, check, render},
};
use proptest::prelude::*;

use crate::{ENGLISH, HABITS};

#[test]
fn hostile_texts_take_no_time_with_all_habits() {
    let context = Context { options: HABITS, language: "fr", ..ENGLISH };
    for (name, piece) in [
        ("marks", "==a "),
        ("closed marks", "==a=="),
        ("marks in emphasis", "*==a* "),
        ("raised", "a^b "),
        ("lowered", "a~b~"),
        ("hosts", "www."),
        ("bare addresses", "http://a.b) "),
        ("brackets after an address", "(http://a.b))))"),
        ("addresses in brackets", "[www.a]("),
        ("dashes in an address", "http://a--"),
        ("colons", ":a"),
        ("short codes", ":tada:"),
        ("spaces", "  !"),
        ("quotation marks", "« \" »"),
        ("formulas", "$a$ $$"),
        ("dollars", "$"),
        ("wikilinks", "[[a|"),
        ("closed wikilinks", "[[a]]"),
        ("definitions", "a\n: b\n\n"),
        ("unread tags", "<a href=\"x"),
        ("destinations", "](("),
        ("definitions of links", "[a]: "),
        ("comments", "<!-- more "),
        ("marks of headings", "\\#"),
        ("missing notes", "[^a"),
        ("protected", "\\=\\:"),
        ("headings", "<h2 id=a>"),
        ("rules", "![](a)"),
    ] {
        let body = piece.repeat(100_000 / piece.len());
        let begin = Instant::now();
        let rendered = render(&body, context);
        let findings = check(&body, context);
        let taken = begin.elapsed();
        println!("{name}: {taken:?}, {} findings", findings.len());
        assert!(rendered.html.as_str().len() <= body.len() * 8 + 65_536, "{name} grew");
        // Unoptimised code on a busy machine is some ten times slower than what readers run.
        let limit = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });
        assert!(taken < limit, "{name} took {taken:?}");
    }
}

/// What the habits and the survey look at.
const TOKENS: &[&str] = &[
    "==",
    "~",
    "^",
    "$",
    "$$",
    ":",
    ":tada:",
    "[[",
    "]]",
    "|",
    "#",
    "www.",
    "http://",
    "a.b",
    "é",
    " ",
    " !",
    " ?",
    "«",
    "»",
    "\"",
    "'",
    "--",
    "...",
    "\\",
    "*",
    "`",
    "[a]",
    "(b)",
    "[^n]",
    ": ",
    "\n",
    "\n\n",
    "![",
    "](",
    ")",
    "<b>",
    "</b>",
    "<p>",
    "<img src=a>",
    "<!--more-->",
    "<h2 id=x>",
    "> ",
    "- ",
    "<a href='",
    "'>",
    "<",
    ">",
    "&",
    "&amp;",
    "<script>",
    "\u{a0}",
    "    ",
    "{#x}",
    "1.",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_renders_and_is_checked_with_all_habits(
        tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..40)
    ) {
        let body = tokens.concat();
        let context = Context { options: HABITS, language: "fr", ..ENGLISH };
        let rendered = render(&body, context);
        prop_assert_eq!(&clean(rendered.html.as_str(), context), &rendered.html);
        for resource in rendered.links.iter().chain(&rendered.media) {
            if let Some(place) = resource.place {
                prop_assert!(body.is_char_boundary(place.offset));
                prop_assert_eq!(place.line, body[..place.offset].matches('\n').count() + 1);
            }
        }
        for finding in check(&body, context) {
            let line = body.lines().nth(finding.line - 1);
            prop_assert!(line.is_some_and(|line| line.contains(&finding.excerpt)), "{:?}", finding);
        }
    }
}
