//! Any text as a file with front matter.

#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::invariants::front_matter(text));
