//! Configurations with slips of the pen.

use feuilleton_core::site::Site;

use super::*;

#[test]
fn a_misspelled_key_is_told_with_its_line_and_the_key_that_was_meant() {
    for (text, line, excerpt, remedy) in [
        ("title = \"a\"\ntimzone = \"UTC\"\n", 2, "timzone = \"UTC\"", "did you mean `timezone`?"),
        ("Title = \"a\"\n", 1, "Title = \"a\"", "did you mean `title`?"),
        ("pagesize = 8", 1, "pagesize = 8", "did you mean `page_size`?"),
        ("[markdown]\n# c\nemojis = true\n", 3, "emojis = true", "did you mean `emoji`?"),
        ("markdown.emojis = true\n", 1, "markdown.emojis = true", "did you mean `emoji`?"),
        (
            "[[embeds]]\nhost = \"a\"\n[[embeds]]\nhots = \"b\"\n",
            4,
            "hots = \"b\"",
            "did you mean `host`?",
        ),
        (
            "[[defaults]]\nscope = {paths = \"a\"}\nvalues = {}\n",
            2,
            "scope = {paths = \"a\"}",
            "did you mean `path`?",
        ),
        ("[extra]\nx = 1\n", 1, "[extra]", "the keys are `title`, "),
    ] {
        let found = find("feuilleton.toml", text);
        let [told] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!((told.line, told.excerpt.as_str()), (Some(line), excerpt), "{text}");
        assert!(told.remedy.starts_with(remedy), "{}", told.remedy);
    }
}

#[test]
fn keys_of_the_authors_own_are_nobodys_slip() {
    for text in [
        "",
        "[authors.zoe]\nname = \"Zoé\"\nbio = \"x\"\n",
        "[kramdown]\nhard_wrap = true\n",
        "[[defaults]]\nvalues = {whatever = 1}\n",
        "this is no TOML",
    ] {
        assert_eq!(find("feuilleton.toml", text), [], "{text}");
    }
}

/// A file that the site does not read is not known, and a field that it has is.
#[test]
fn the_known_keys_are_those_that_the_site_reads() {
    let known = |name: &str| SITE.iter().any(|(key, _)| *key == name);
    let site = serde_json::json!({
        "baseurl": "/a", "authors": {"a": "A"}, "timezone": "UTC", "dialect": "jekyll", "kramdown": {"a": "b"},
        "excerpt_separator": "a", "defaults": [{"values": {}}], "embeds": [{"host": "a.example"}],
    });
    let site: Site = serde_json::from_value(site).unwrap();
    let written = serde_json::to_value(site).unwrap();
    let fields = written.as_object().unwrap();
    assert!(fields.len() > 15, "{fields:?}");
    for field in fields.keys() {
        assert!(known(field), "{field}");
    }
    for (key, _) in SITE {
        let wrong = serde_json::json!({ *key: 1.5 });
        let read = serde_json::from_value::<Site>(wrong);
        assert!(read.is_err(), "`{key}` is read by nobody");
    }
    let Some((_, Table(options))) = SITE.iter().find(|(key, _)| *key == "markdown") else {
        panic!("no table of options")
    };
    let names: Vec<_> = options.iter().map(|(name, _)| *name).collect();
    let mut fields: Vec<_> = written["markdown"].as_object().unwrap().keys().collect();
    fields.sort_by_key(|field| names.iter().position(|name| name == field));
    assert_eq!(fields, names);
}
