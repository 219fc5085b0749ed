//! The gate's tables in JavaScript: what a guest in a foreign page makes of a blog that it does not trust.
//!
//! `static/embed/policy.js` is written here, and checked in, so that its readers need no program to have it.

use std::{env, fmt::Write as _, fs, path::Path};

use super::{
    math,
    policy::{IMAGE_DATA, LINK_SCHEMES, MEDIA_SCHEMES},
    sanitizer_config,
};

fn list(names: &[&str]) -> String {
    format!("\"{}\".split(\" \")", names.join(" "))
}

fn script() -> String {
    let config = sanitizer_config();
    let mut script =
        "// The gate's tables; written by a test of crates/core/src/html/guests.rs.\n\n\
        // Elements, each with the attributes that it may have besides those of every element.\n\
        export const ELEMENTS = {\n"
            .to_owned();
    for (name, attributes) in &config.elements {
        let quoted: Vec<_> = attributes.iter().map(|name| format!("\"{name}\"")).collect();
        writeln!(script, "  {name}: [{}],", quoted.join(", ")).unwrap();
    }
    script.push_str("};\n");
    let [math_elements, math_attributes] = math::TABLES;
    for (name, names) in [
        ("ATTRIBUTES", &*config.attributes),
        ("LINK_SCHEMES", LINK_SCHEMES),
        ("MEDIA_SCHEMES", MEDIA_SCHEMES),
        ("IMAGE_DATA", IMAGE_DATA),
        ("MATH_ELEMENTS", math_elements),
        ("MATH_ATTRIBUTES", math_attributes),
    ] {
        write!(script, "\nexport const {name} = {};\n", list(names)).unwrap();
    }
    script
}

#[test]
fn guests_follow_the_same_tables() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/embed/policy.js");
    if env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        fs::write(&file, script()).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap();
    assert_eq!(written, script(), "INSTA_UPDATE=always cargo test writes it anew");
}
