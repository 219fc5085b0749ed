//! What other programs write is read as they meant it.

use proptest::prelude::*;
use serde_json::Value as Json;

use super::*;

/// Any value that JSON and TOML both have.
fn value() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        "[a-z\n\r\t\"'\\\\#é😀 ]{0,12}".prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let key = "[a-zé. \"'\\\\#\n=-]{0,5}";
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            proptest::collection::btree_map(key, inner, 0..4)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// The value with the keys of each map in order: writers put tables last.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(text.clone()),
        Value::List(items) => Value::List(items.iter().map(sorted).collect()),
        Value::Map(entries) => {
            let mut entries: Vec<_> =
                entries.iter().map(|(key, value)| (key.clone(), sorted(value))).collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Map(entries)
        }
    }
}

proptest! {
    #[test]
    fn whatever_serde_json_and_toml_write_is_read_back(value in value()) {
        let document = serde_json::json!({ "first": "a", "x": value, "y": [value] });
        let expected = sorted(&serde_json::from_value(document.clone()).unwrap());
        for text in [
            format!("{document}\nBody"),
            format!("{document:#}\nBody"),
            format!(";;;\n{document:#}\n;;;\nBody"),
            format!("+++\n{}\n+++\nBody", ::toml::to_string(&document).unwrap()),
            format!("+++\n{}\n+++\nBody", ::toml::to_string_pretty(&document).unwrap()),
        ] {
            let (post, found) = read("a.md", &text);
            prop_assert_eq!(found, [], "{}", text);
            prop_assert_eq!(&post.body, "Body");
            prop_assert_eq!(sorted(&Value::Map(post.extra)), expected.clone(), "{}", text);
        }
    }
}
