//! The twins of the fuzz targets in `fuzz/`: what holds for any input, tried on some thousands.

#![expect(clippy::panic, reason = "helpers of tests fail the test")]

#[path = "support/contexts.rs"]
mod contexts;
#[path = "support/invariants.rs"]
mod invariants;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "fuzz_twins/tokens.rs"]
mod tokens;

use proptest::prelude::*;

use tokens::TOKENS;

/// Pieces of markup in any order.
fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(TOKENS), 0..40).prop_map(|soup| soup.concat())
}

/// Any text, with a leaning to what means something.
fn text() -> impl Strategy<Value = String> {
    "\\PC{0,60}|[<>/a-z\"'=& \n-]{0,60}|[\\[\\](){}!#:.^|*_`~<>a \n-]{0,60}"
}

/// Addresses that are nearly those of players.
fn address() -> impl Strategy<Value = String> {
    let scheme = "(https?:|HTTP:|javascript:|)(//|/|\\\\|///|)";
    let host = "(www\\.youtube\\.com|youtu\\.be|player\\.vimeo\\.com|vimeo\\.com|maps\\.example\\.org|evil)";
    let odd = "(@|:8|\\.|\\\\|%2e|\t| |)(/|)";
    let path = "(embed/|v/|shorts/|watch|playlist|video/|)[a-z0-9/.%-]{0,6}";
    let query = "([?&#](v|list|start|t|end|h)=[a-z0-9%<&-]{0,5}){0,3}";
    (scheme, host, odd, path, query).prop_map(|(a, b, c, d, e)| [a, b, c, d, e].concat())
}

/// Front matter that is nearly YAML.
fn matter() -> impl Strategy<Value = String> {
    let line = "(title|tags|date|permalink|author|image|slug|lang|categories)?:? ?\
                ([-\\[\\]{},'\"|>#&*!%~?@:/a-z0-9é ]{0,12}|2016-03-12)\n?";
    prop::collection::vec(line, 0..8).prop_map(|lines| format!("---\n{}---\nbody", lines.concat()))
}

/// Paths that lead out, or nearly.
fn path() -> impl Strategy<Value = String> {
    "(/|\\.\\./|%2e%2e/|%2f|\\\\|[a-zé0-9%?#:@-]{1,6}|page/|tags/|2016/|\\.html|index\\.html|\\x00){0,8}"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_soup_of_tokens_is_cleaned(soup in soup()) {
        invariants::clean(&soup);
    }

    #[test]
    fn any_soup_of_tokens_is_rendered(soup in soup()) {
        invariants::render(&soup);
    }

    #[test]
    fn any_text_is_cleaned_and_rendered(text in text()) {
        invariants::clean(&text);
        invariants::render(&text);
    }

    #[test]
    fn any_front_matter_is_read(matter in prop_oneof![matter(), text()]) {
        invariants::front_matter(&matter);
    }

    #[test]
    fn any_path_stays_within_the_site(path in prop_oneof![path(), text()]) {
        invariants::route(&path);
    }

    #[test]
    fn any_address_of_a_player_is_rebuilt_or_none(url in prop_oneof![address(), text()]) {
        invariants::embed_url(&url);
    }
}
