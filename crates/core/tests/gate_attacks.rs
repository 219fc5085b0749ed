//! What attackers write leaves the gate harmless, balanced and for a real parser unsurprising.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests fail the test")]

use std::{fs, path::Path};

use feuilleton_core::{
    html::clean,
    markdown::{Context, render},
};

#[path = "gate_attacks/builtin.rs"]
mod builtin;
#[path = "gate_attacks/oracle.rs"]
mod oracle;
#[path = "gate_attacks/properties.rs"]
mod properties;

const CONTEXTS: [Context<'static>; 2] = [
    Context { base: "/", folder: "", language: "en", ..Context::PLAIN },
    Context { base: "/blog/", folder: "a b/2013/", language: "fr-CA", ..Context::PLAIN },
];

/// Built-in attacks, and those of the shared corpora where they are present.
fn attacks() -> Vec<String> {
    let mut attacks: Vec<String> = builtin::ATTACKS.iter().map(|a| (*a).to_owned()).collect();
    for name in ["xss.json", "html-tokens.json"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora");
        match fs::read_to_string(folder.join(name)) {
            Err(error) => println!("skipped: {name}: {error}"),
            Ok(json) => {
                let before = attacks.len();
                let value: serde_json::Value = serde_json::from_str(&json).expect("corpus is JSON");
                let lists = value.as_object().expect("corpus is a map").values();
                let strings = lists.filter_map(|list| list.as_array()).flatten();
                attacks.extend(strings.filter_map(|s| s.as_str()).map(ToOwned::to_owned));
                assert!(attacks.len() > before + 300, "{name} is read");
            }
        }
    }
    attacks
}

fn verify(source: &str, context: Context<'_>) {
    let rendered = render(source, context).html;
    for html in [clean(source, context), rendered] {
        let html = html.as_str();
        if let Err(fault) = oracle::check(html) {
            panic!("{fault}\nfrom {source:?}\nin   {html:?}");
        }
        assert_eq!(clean(html, context).as_str(), html, "twice is as once: {source:?}");
    }
}

#[test]
fn only_allowed_elements_attributes_and_addresses_remain() {
    for attack in attacks() {
        for context in CONTEXTS {
            verify(&attack, context);
        }
    }
}

#[test]
fn a_real_parser_finds_nothing_to_remove_or_repair() {
    let ammonia = oracle::ammonia();
    for attack in attacks() {
        for context in CONTEXTS {
            for html in [clean(&attack, context), render(&attack, context).html] {
                let html = html.as_str();
                let parsed = ammonia.clean(html).to_string();
                let (ours, theirs) = (oracle::census(html), oracle::census(&parsed));
                assert_eq!(ours, theirs, "from {attack:?}\nours   {html:?}\ntheirs {parsed:?}");
            }
        }
    }
}

#[test]
fn the_oracle_would_notice() {
    for bad in [
        "<script>",
        "<p onclick=\"x\"></p>",
        "<a href=\"javascript:x\"></a>",
        "<a href=\"//evil.test\"></a>",
        "<img src=\"data:image/svg+xml;base64,x\">",
        "<p>",
        "</p>",
        "<p><b></p></b>",
        "<p title=x></p>",
        "<!-- x -->",
    ] {
        assert!(oracle::check(bad).is_err(), "{bad}");
    }
}
