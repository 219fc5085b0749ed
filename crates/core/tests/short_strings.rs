//! Every text of up to three characters: short ones have broken parsers that long ones did not.

#![expect(clippy::panic, reason = "helpers of tests fail the test")]

#[path = "support/contexts.rs"]
mod contexts;
#[path = "support/oracle.rs"]
mod oracle;

use feuilleton_core::{html::clean, markdown::render};

use contexts::contexts;

/// What means something to Markdown, to kramdown or to HTML, and some letters.
const ALPHABET: &str = "\t\n !\"#$&'()*+-./01:;<=>?@[\\]^_`a{|}~%é\0x";

fn check(text: &str) {
    for context in contexts().into_iter().take(2) {
        for html in [clean(text, context), render(text, context).html] {
            let html = html.as_str();
            if let Err(fault) = oracle::check(html) {
                panic!("{fault}\nfrom {text:?}\nin   {html:?}");
            }
            assert_eq!(clean(html, context).as_str(), html, "twice is as once: {text:?}");
        }
    }
}

#[test]
fn every_text_of_three_characters_is_rendered_safely() {
    let letters: Vec<char> = ALPHABET.chars().collect();
    assert_eq!(letters.len(), 40);
    let mut texts = vec![String::new()];
    let mut checked = 0_usize;
    for _ in 0..3 {
        texts = texts
            .iter()
            .flat_map(|text| letters.iter().map(move |letter| format!("{text}{letter}")))
            .collect();
        texts.iter().for_each(|text| check(text));
        checked += texts.len();
    }
    assert_eq!(checked, 65_640);
}
