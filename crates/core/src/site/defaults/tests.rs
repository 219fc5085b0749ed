//! Defaults as Jekyll sites write them.

use super::*;

fn set(path: &str, kind: Option<&str>, values: &[(&str, &str)]) -> Defaults {
    let values = values
        .iter()
        .map(|(key, value)| ((*key).to_owned(), Value::Text((*value).to_owned())))
        .collect();
    Defaults { path: path.into(), kind: kind.map(str::to_owned), values }
}

fn shown(all: &[Defaults], file: &str, kind: Kind) -> String {
    let text = |(key, value): (String, Value)| format!("{key}={}", value.as_text().unwrap_or("…"));
    of(all, file, kind).into_iter().map(text).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_scope_is_a_beginning_of_a_path_and_a_kind_of_file() {
    for (path, kind, file, of, applies) in [
        ("", None, "a.md", Kind::Page, true),
        ("", Some("posts"), "a.md", Kind::Page, false),
        ("", Some("posts"), "2016-03-12-a.md", Kind::Post, true),
        ("", Some("post"), "_drafts/a.md", Kind::Draft, true),
        ("", Some("drafts"), "_drafts/a.md", Kind::Draft, true),
        ("", Some("drafts"), "_posts/a.md", Kind::Post, false),
        ("", Some("pages"), "a.md", Kind::Page, true),
        ("", Some("films"), "a.md", Kind::Page, false),
        ("films", None, "films/_posts/a.md", Kind::Post, true),
        ("films", None, "filmsets.md", Kind::Page, true),
        ("films", None, "_posts/films/a.md", Kind::Post, false),
        ("_posts/fr/*", Some("posts"), "_posts/fr/x/a.md", Kind::Post, true),
        ("_posts/*/fr", Some("posts"), "_posts/x/en/a.md", Kind::Post, false),
    ] {
        let all = [set(path, kind, &[("k", "v")])];
        assert_eq!(shown(&all, file, of) == "k=v", applies, "{path} {kind:?} {file}");
    }
}

#[test]
fn the_longer_path_goes_first_then_the_kind_then_the_later_one() {
    let wide = set("", None, &[("a", "wide"), ("b", "wide")]);
    let typed = set("", Some("posts"), &[("a", "typed")]);
    let narrow = set("films", None, &[("a", "narrow"), ("c", "narrow")]);
    let later = set("", None, &[("a", "later")]);
    for (all, expected) in [
        (vec![wide.clone(), narrow.clone()], "a=narrow b=wide c=narrow"),
        (vec![narrow.clone(), wide.clone()], "a=narrow b=wide c=narrow"),
        (vec![wide.clone(), typed.clone()], "a=typed b=wide"),
        (vec![typed.clone(), wide.clone()], "a=typed b=wide"),
        (vec![wide.clone(), later.clone()], "a=later b=wide"),
        (vec![narrow.clone(), typed, later], "a=narrow c=narrow"),
    ] {
        let mut parts: Vec<_> =
            shown(&all, "films/_posts/a.md", Kind::Post).split(' ').map(str::to_owned).collect();
        parts.sort();
        assert_eq!(parts.join(" "), expected, "{all:?}");
    }
}

#[test]
fn maps_of_several_scopes_are_joined_key_by_key() {
    let header =
        |key: &str, value: &str| Value::Map(vec![(key.to_owned(), Value::Text(value.to_owned()))]);
    let set = |path: &str, value| Defaults {
        path: path.into(),
        values: vec![("header".into(), value)],
        ..Defaults::default()
    };
    let all = [set("", header("teaser", "/a.jpg")), set("films", header("image", "/b.jpg"))];
    let values = of(&all, "films/a.md", Kind::Page);
    assert_eq!(values[0].1.get("teaser").and_then(Value::as_text), Some("/a.jpg"));
    assert_eq!(values[0].1.get("image").and_then(Value::as_text), Some("/b.jpg"));
}

#[test]
fn defaults_are_read_from_configuration_and_written_back() {
    let json = r#"[{"scope":{"path":"a","type":"posts"},"values":{"toc":true}},{"values":{}}]"#;
    let all: Vec<Defaults> = serde_json::from_str(json).unwrap();
    assert_eq!(all[0], self::set("a", Some("posts"), &[("toc", "true")]));
    let back = serde_json::to_string(&all).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Defaults>>(&back).unwrap(), all);
    assert!(serde_json::from_str::<Vec<Defaults>>(r#"[{"scope":{}}]"#).is_err());
}
