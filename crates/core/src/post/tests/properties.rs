//! What holds for any input.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::route::Route;

/// What front matter is made of, in any order.
fn matter() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ \t]{0,3}",
        "(title|tags|date|permalink|author|image|slug|lang)?:[ ]?",
        "[-\\[\\]{},'\"|>#&*!%~?@:/\\\\]{1,3}",
        "[a-zé0-9 ]{0,6}",
        "(\n|\r\n|\r|---\n|\\.\\.\\.\n|- )",
        "\\PC",
        Just("\0".to_owned()),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// What TOML and JSON are made of, in any order.
fn foreign_matter() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ \t]{0,3}",
        "(title|tags|date|permalink|author|image|slug|a\\.b)? ?= ?",
        "\"(title|tags|date|permalink|author|image|lang)\": ?",
        "(\\[\\[?[a-c.]{1,3}\\]?\\]|\"\"\"|'''|[-\\[\\]{},'\"#=:\\\\.]{1,3})",
        "[a-zé0-9 ]{0,6}",
        "(true|2016-03-12|-1|null|\"a\"|\\\\u00e9)",
        "(\n|\r\n|\r|,\n|\\+\\+\\+\n|;;;\n)",
        "\\PC",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Bytes of a value, all its texts and keys together.
fn size(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::List(items) => items.iter().map(size).sum(),
        Value::Map(entries) => entries.iter().map(|(key, value)| key.len() + size(value)).sum(),
    }
}

fn check(file: &str, text: &str) -> Result<(), TestCaseError> {
    let (post, found) = read(file, text);
    prop_assert!(text.ends_with(&post.body));
    prop_assert!(!post.title.trim().is_empty());
    let before = text.len() - post.body.len();
    prop_assert_eq!(
        lines::lines(&text[..before].replace('\u{feff}', "")).count() + 1,
        post.body_line
    );
    let route = Route::Entry(post.key.clone());
    prop_assert_eq!(Route::parse(&route.path()), Ok(route));
    for said in found {
        prop_assert_eq!(&said.file, file);
        prop_assert!(said.line.is_none_or(|line| (1..=text.len() + 1).contains(&line)));
        prop_assert!(text.contains(&said.excerpt));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_file_makes_reading_panic(file in any::<String>(), text in any::<String>()) {
        check(&file, &text)?;
    }

    #[test]
    fn no_front_matter_makes_reading_panic(
        file in "(films/)?(_posts/|_drafts/)?([0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}-)?[a-zé.%\\\\ -]{0,8}(\\.md)?",
        matter in matter(),
        body in "[a-z\r\n-]{0,10}",
    ) {
        check(&file, &format!("---\n{matter}\n---\n{body}"))?;
        check(&file, &format!("\u{feff}---\na: b\n{matter}"))?;
    }

    #[test]
    fn no_front_matter_in_another_format_makes_reading_panic(
        matter in foreign_matter(),
        body in "[a-z\r\n}+;-]{0,10}",
    ) {
        check("a.md", &format!("+++\n{matter}\n+++\n{body}"))?;
        check("a.md", &format!(";;;\n{matter}\n;;;\n{body}"))?;
        check("a.md", &format!("{{\"a\": 1,\n{matter}\n}}\n{body}"))?;
        check("a.md", &format!("{{\"a\": {matter}"))?;
    }

    #[test]
    fn any_text_in_front_matter_makes_no_more_than_itself(
        text in any::<String>(),
        matter in foreign_matter(),
    ) {
        for matter in [text, matter] {
            for fence in ["---", "+++", ";;;"] {
                let text = format!("{fence}\n{matter}\n{fence}\n");
                let (post, found) = read("a.md", &text);
                let sizes = post.extra.iter().map(|(key, value)| key.len() + size(value));
                let size: usize = sizes.sum();
                prop_assert!(size <= text.len(), "{size} bytes of {}", text.len());
                prop_assert!(post.title.len() <= text.len().max("Untitled".len()));
                prop_assert!(found.len() <= 4 * text.len());
            }
        }
    }

    #[test]
    fn any_text_in_quotes_comes_back(title in "[^\\pC\\pZ][^\\pC]{0,20}[^\\pC\\pZ]") {
        let escaped = title.replace('\\', "\\\\").replace('"', "\\\"");
        prop_assert_eq!(&sound(&format!("title: \"{escaped}\"")).title, &title);
        prop_assert_eq!(&sound(&format!("title: '{}'", title.replace('\'', "''"))).title, &title);
        for text in [
            format!("+++\ntitle = \"{escaped}\"\n+++\n"),
            format!("{{\"title\": \"{escaped}\"}}\n"),
        ] {
            let (post, found) = read("2013-05-21-un-titre.md", &text);
            prop_assert_eq!((&post.title, found), (&title, vec![]));
        }
        prop_assert_eq!(&sound(&format!("tags: [\"{escaped}\"]")).tags, &[title]);
    }
}

fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let (post, _) = read("2013-05-21-a.md", text);
        assert!(text.ends_with(&post.body));
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap()
}

/// Each shape of input that could make a reader look at the same text again and again. A reader with
/// quadratic cost needs 16 times as long for four times the text; the bound leaves room for noise.
#[test]
fn reading_takes_time_in_proportion_to_the_text() {
    let shapes: [fn(usize) -> String; 15] = [
        |n| "a: [\n".repeat(n),
        |n| "a: \"\n".repeat(n),
        |n| format!("a: \"\n{}", "b\n".repeat(n)),
        |n| format!("a:\n{}", "- \"\n".repeat(n)),
        |n| format!("a: [{}", "'".repeat(n)),
        |n| format!("a: [{}", "'a, \"b, ".repeat(n)),
        |n| format!("a: [{}", "\"\\\", ".repeat(n)),
        |n| format!("a: [{}]", "'' b, ".repeat(n)),
        |n| format!("a: {}", "{a: ".repeat(n)),
        |n| format!("a: {}", "- ".repeat(n)),
        |n| format!("a: b{}", ": # '".repeat(n)),
        |n| format!("a: b\n{}c: d", "\n".repeat(n)),
        |n| {
            (0..n.isqrt())
                .map(|at| format!("{}a: \"{}\n", " ".repeat(at), "b".repeat(n.isqrt())))
                .collect()
        },
        |n| (0..n).map(|at| format!("a{at}: b\na: c\n")).collect(),
        // The aliases of a bomb stay text.
        |n| format!("a: &a [b, b]\n{}", "c: &c [*a, *a, *a, *a]\n".repeat(n)),
    ];
    for (at, shape) in shapes.iter().enumerate() {
        check_time(at, |n| format!("---\nk: v\n{}\n---\n", shape(n)));
    }
}

#[test]
fn reading_toml_takes_time_in_proportion_to_the_text() {
    let shapes: [fn(usize) -> String; 12] = [
        |n| "a = [\n".repeat(n),
        |n| "a = [1,\n".repeat(n),
        |n| "a = \"\"\"\n".repeat(n),
        |n| format!("a = \"\"\"\n{}", "\\\\".repeat(n)),
        |n| format!("a = \"{}", "\\\\".repeat(n)),
        |n| format!("a = '''\n{}", "b = '\n".repeat(n)),
        |n| format!("a = {}", "[".repeat(n)),
        |n| format!("a = {}", "{a=".repeat(n)),
        |n| format!("a = [{}", "\"b\", ".repeat(n)),
        |n| (0..n).map(|at| format!("a{at} = 1\na = 2\n")).collect(),
        |n| (0..n).map(|at| format!("[a.b{at}]\nc = 1\n")).collect(),
        |n| "[[a]]\nb = 1\n".repeat(n),
    ];
    for (at, shape) in shapes.iter().enumerate() {
        check_time(at, |n| format!("+++\nk = 1\n{}\n+++\n", shape(n)));
    }
}

#[test]
fn reading_json_takes_time_in_proportion_to_the_text() {
    let shapes: [fn(usize) -> String; 4] = [
        |n| "\"a\": [\n".repeat(n),
        |n| "\"a\": {\"a\": ".repeat(n),
        |n| format!("\"a\": [{}", "\"b\",\n".repeat(n)),
        |n| format!("\"a\": \"{}\",", "\\\\".repeat(n)),
    ];
    for (at, shape) in shapes.iter().enumerate() {
        check_time(at, |n| format!(";;;\n\"k\": 1,\n{}\n;;;\n", shape(n)));
        check_time(at, |n| format!("{{\"k\": 1,\n{}\n}}\n", shape(n)));
    }
}

/// Tries again where the machine was busy with something else: a slow reader is slow each time.
fn check_time(at: usize, text: impl Fn(usize) -> String) {
    let measure = || [3_000, 12_000].map(|n| time(&text(n)));
    let is_slow = |[small, large]: &[Duration; 2]| *large >= *small * 9 + Duration::from_millis(60);
    let slow: Vec<_> = (0..5).map(|_| measure()).take_while(is_slow).collect();
    assert!(slow.len() < 5, "shape {at}: {slow:?} for one part and for four, each time");
}
