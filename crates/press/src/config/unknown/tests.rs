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
        "navigation": [{"title": "A", "url": "/a/"}], "social": [{"title": "A", "url": "/a/"}],
        "comments": {"kind": "utterances", "repo": "a/b"}, "edit_url": "https://a.example/{file}",
        "theme": {"light": {"accent": "red", "paper": "red", "ink": "red", "quiet": "red", "rule": "red", "tint": "red"}},
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
    for (place, fields) in [
        (&["markdown"][..], &written["markdown"]),
        (&["feeds"], &written["feeds"]),
        (&["theme"], &written["theme"]),
        (&["theme", "light"], &written["theme"]["light"]),
        (&["navigation"], &written["navigation"][0]),
    ] {
        let inner = inner(SITE, place);
        for field in fields.as_object().unwrap().keys() {
            assert!(inner.iter().any(|(name, _)| name == field), "{place:?} {field}");
        }
    }
}

/// The keys of a table within the configuration.
fn inner(
    keys: &'static [(&'static str, Shape)],
    place: &[&str],
) -> &'static [(&'static str, Shape)] {
    let [first, rest @ ..] = place else { return keys };
    match keys.iter().find(|(name, _)| name == first) {
        Some((_, Table(keys))) => inner(keys, rest),
        other => panic!("no table `{first}`: {other:?}"),
    }
}
