//! Any text as the address of a player.

#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::invariants::embed_url(text));
