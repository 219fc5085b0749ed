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
    fn any_text_in_quotes_comes_back(title in "[^\\pC\\pZ][^\\pC]{0,20}[^\\pC\\pZ]") {
        let escaped = title.replace('\\', "\\\\").replace('"', "\\\"");
        prop_assert_eq!(&sound(&format!("title: \"{escaped}\"")).title, &title);
        prop_assert_eq!(&sound(&format!("title: '{}'", title.replace('\'', "''"))).title, &title);
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
    let shapes: [fn(usize) -> String; 14] = [
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
    ];
    for (at, shape) in shapes.iter().enumerate() {
        let [small, large] =
            [3_000, 12_000].map(|n| time(&format!("---\nk: v\n{}\n---\n", shape(n))));
        let bound = small * 9 + Duration::from_millis(60);
        assert!(large < bound, "shape {at}: {small:?} for one part, {large:?} for four");
    }
}
