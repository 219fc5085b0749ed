//! What attackers write leaves the gate harmless, balanced and for a real parser unsurprising.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests fail the test")]

use std::collections::BTreeSet;

use feuilleton_core::{
    html::{clean, sanitizer_config},
    markdown::{Dialect, render},
    post::Post,
    site::Site,
};

#[path = "support/contexts.rs"]
mod contexts;
#[path = "support/corpora.rs"]
mod corpora;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "gate_attacks/places.rs"]
mod places;
#[path = "gate_attacks/real_parser.rs"]
mod real_parser;

use contexts::contexts;
use corpora::{attacks, gathered_attacks};

/// What a reader gets is by the policy, and goes through the gate unchanged.
fn check(html: &str, source: &str, base: &str) {
    if let Err(fault) = oracle::check(html) {
        panic!("{fault}\nfrom {source:?}\nin   {html:?}");
    }
    for context in contexts().into_iter().filter(|context| context.base == base).take(1) {
        assert_eq!(clean(html, context).as_str(), html, "twice is as once: {source:?}");
    }
}

#[test]
fn only_allowed_elements_attributes_and_addresses_remain() {
    for attack in attacks() {
        for context in contexts() {
            check(clean(&attack, context).as_str(), &attack, context.base);
            check(render(&attack, context).html.as_str(), &attack, context.base);
        }
    }
}

#[test]
fn a_real_parser_finds_nothing_to_remove_or_repair() {
    let ammonia = real_parser::ammonia();
    for attack in gathered_attacks() {
        for context in contexts().into_iter().take(3) {
            for html in [clean(&attack, context), render(&attack, context).html] {
                let html = html.as_str();
                let parsed = ammonia.clean(html).to_string();
                let (ours, theirs) = (real_parser::census(html), real_parser::census(&parsed));
                assert_eq!(ours, theirs, "from {attack:?}\nours   {html:?}\ntheirs {parsed:?}");
            }
        }
    }
}

/// Half of the places in each test, so that they run side by side.
fn no_place_lets_an_attack_through(half: usize) {
    let attacks = gathered_attacks();
    for (name, place) in places::PLACES.iter().skip(half).step_by(2) {
        for attack in &attacks {
            let source = place(attack);
            for context in contexts().into_iter().take(2) {
                let html = render(&source, context).html;
                check(html.as_str(), &format!("{name}: {source}"), context.base);
            }
        }
    }
}

#[test]
fn no_place_in_a_text_lets_an_attack_through() {
    no_place_lets_an_attack_through(0);
}

#[test]
fn no_other_place_in_a_text_lets_an_attack_through() {
    no_place_lets_an_attack_through(1);
}

#[test]
fn a_title_in_front_matter_is_text_to_the_letter() {
    let site = Site::default();
    let one_line = |attack: &String| attack.chars().all(|c| c == ' ' || c.is_ascii_graphic());
    let mut checked = 0;
    for attack in attacks().iter().filter(|attack| one_line(attack)) {
        let text = format!("---\ntitle: '{}'\n---\nbody", attack.replace('\'', "''"));
        let (post, _) = Post::read("2016-03-12-a.md", &text, &site);
        if !attack.trim().is_empty() {
            assert_eq!(post.title, attack.trim());
            checked += 1;
        }
        assert_eq!(post.body, "body");
    }
    assert!(checked > 50);
}

#[test]
fn a_browser_is_told_the_policy_that_is_checked_here() {
    let config = sanitizer_config();
    let sorted = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let elements = config.elements.iter().map(|(name, _)| *name).collect();
    assert_eq!(sorted(elements), sorted(oracle::ELEMENTS.split_whitespace().collect()));
    let own = config.elements.iter().flat_map(|(_, own)| own);
    let attributes = own.chain(&config.attributes).copied().collect();
    assert_eq!(sorted(attributes), sorted(oracle::ATTRIBUTES.split_whitespace().collect()));
}

#[test]
fn both_dialects_are_tried() {
    let dialects = contexts().map(|context| context.dialect);
    assert!(dialects.contains(&Dialect::CommonMark) && dialects.contains(&Dialect::Jekyll));
}

#[test]
fn the_oracle_would_notice() {
    for bad in [
        "<script>",
        "<p onclick=\"x\"></p>",
        "<a href=\"javascript:x\"></a>",
        "<a href=\" javascript:x\"></a>",
        "<a href=\"java\tscript:x\"></a>",
        "<a href=\"/\\evil.test\"></a>",
        "<img src=\"data:image/svg+xml;base64,x\">",
        "<p id=\"trustedTypes\"></p>",
        "<p class=\"a masthead\"></p>",
        "<p>",
        "</p>",
        "<p><b></p></b>",
        "<p title=x></p>",
        "<!-- x -->",
    ] {
        assert!(oracle::check(bad).is_err(), "{bad}");
    }
}
