//! JSON front matter as Hugo and Hexo write it.

use super::*;
use crate::post::tests::show;

/// The entries in one line each, what follows them, and the lines that something was said about.
fn read_all(text: &str) -> (Vec<String>, Option<&str>, Vec<usize>) {
    let mut report = Report::new("a.md");
    let read = read(text, 1, &mut report);
    let (entries, rest) = read.map_or((vec![], None), |(entries, rest)| (entries, Some(rest)));
    let entries = entries
        .iter()
        .map(|entry| format!("{}:{}={}", entry.line, entry.key, show(&entry.value)))
        .collect();
    (entries, rest, report.into_diagnostics().iter().filter_map(|found| found.line).collect())
}

#[test]
fn every_kind_of_value_is_read_with_its_line() {
    for (text, entries, rest) in [
        ("{}x", &[][..], "x"),
        ("{\"a\": \"b\"}\nx", &["1:a=b"], "\nx"),
        (
            "{\n  \"a\": 1,\r\n  \"b\": -1.5e3, \"c\": true,\n\n  \"d\": null\n}",
            &["2:a=1", "3:b=-1.5e3", "3:c=true", "5:d="],
            "",
        ),
        ("{\"a\": [\"b\", [], {\"c\": {}}]}", &["1:a=[b|[]|{c:{}}]"], ""),
        ("{\"a\": \"\\\"é\\u00e9\\ud83d\\ude00\\n\\/\\\\\"}", &["1:a=\"éé😀⏎/\\"], ""),
        ("{\"a\": \"}\"}}", &["1:a=}"], "}"),
        ("{\"a\": 1,}", &["1:a=1"], ""),
        ("\"a\": 1,\n\"b\": 2\n", &["1:a=1", "2:b=2"], ""),
        ("\"a\": 1,\n\"b\": 2,", &["1:a=1", "2:b=2"], ""),
        ("", &[], ""),
    ] {
        let expected = entries.iter().map(|entry| (*entry).to_owned()).collect();
        assert_eq!(read_all(text), (expected, Some(rest), vec![]), "{text:?}");
    }
}

#[test]
fn a_broken_line_costs_that_line_only() {
    for (text, entries, rest, lines) in [
        ("{\n\"a\": b,\n\"c\": 1\n}", &["3:c=1"][..], Some(""), &[2][..]),
        ("{\n\"a\": \"never closed,\n\"c\": 1\n}", &["3:c=1"], Some(""), &[2]),
        ("{\n\"a\": 1\n\"c\": 1\n}", &["3:c=1"], Some(""), &[2]),
        ("{\n\"a\": 01x,\n\"a\": 2,\n\"a\": 3\n}", &["4:a=3"], Some(""), &[2, 3]),
        ("{\n\"a\": 1,\n// words\n\"b\": 2\n}", &["2:a=1", "4:b=2"], Some(""), &[3]),
        ("a: 1\n\"b\": 2", &["2:b=2"], Some(""), &[1]),
        ("{\"a\": x}\nProse.", &[], None, &[1]),
        ("{\"a\": 1,\n\"b\": 2,\n", &[], None, &[]),
    ] {
        let expected = entries.iter().map(|entry| (*entry).to_owned()).collect();
        assert_eq!(read_all(text), (expected, rest, lines.to_vec()), "{text:?}");
    }
}

#[test]
fn what_is_nested_too_deeply_is_left_out() {
    for open in ["[", "{\"a\":", "[{\"a\":"] {
        let text = format!("{{\n\"a\": {}\n\"b\": 1\n}}", open.repeat(10_000));
        assert_eq!(read_all(&text), (vec!["3:b=1".to_owned()], Some(""), vec![2]), "{open}");
    }
}
