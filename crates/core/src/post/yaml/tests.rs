//! Front matter as real posts write it.

use super::*;
use crate::post::tests::show;

/// The entries in one line each, and the lines that something was said about.
fn read_all(matter: &str) -> (Vec<String>, Vec<usize>) {
    let mut report = Report::new("a.md");
    let entries = read(matter, 1, &mut report);
    let show = |entry: Entry<'_>| format!("{}={}", entry.key, show(&entry.value));
    let found = report.into_diagnostics();
    assert!(
        found.iter().all(|d| !d.message.is_empty() && !d.remedy.is_empty() && d.file == "a.md")
    );
    (entries.into_iter().map(show).collect(), found.iter().filter_map(|d| d.line).collect())
}

fn check(cases: &[(&str, &[&str], &[usize])]) {
    for (matter, entries, lines) in cases {
        let (read, found) = read_all(matter);
        assert_eq!(
            (read, &found[..]),
            (entries.iter().map(|e| (*e).to_owned()).collect(), *lines),
            "{matter:?}"
        );
    }
}

#[test]
fn scalars_are_text() {
    check(&[
        ("title: Le printemps", &["title=Le printemps"], &[]),
        ("title : a", &["title=a"], &[]),
        ("title:\ta  ", &["title=a"], &[]),
        ("title: 'l''été'", &["title=l'été"], &[]),
        ("title: \"a: \\\"b\\\" \\u00e9\" # c", &["title=a: \"b\" é"], &[]),
        ("\"my key\": a", &["my key=a"], &[]),
        ("my key: a", &["my key=a"], &[]),
        ("a: b # c", &["a=b"], &[]),
        ("a: C# et F#", &["a=C# et F#"], &[]),
        ("# c\n\na: b\n  # c\nc: d", &["a=b", "c=d"], &[]),
        ("url: https://example.org/a#b", &["url=https://example.org/a#b"], &[]),
        ("time: 10:30:00", &["time=10:30:00"], &[]),
        ("a:\nb: ~\nc: null\nd: ''\ne: 'null'", &["a=", "b=", "c=", "d=", "e=null"], &[]),
        ("a: -b\nc: - d", &["a=-b", "c=- d"], &[]),
        ("a: {{ site.baseurl }}/b.png", &["a={{ site.baseurl }}/b.png"], &[]),
        ("  a: b\n  c: d", &["a=b", "c=d"], &[]),
        ("<h1>: a", &["<h1>=a"], &[]),
    ]);
}

#[test]
fn scalars_go_on_below() {
    check(&[
        ("a: un\n  deux\n  trois\nb: c", &["a=un deux trois", "b=c"], &[]),
        ("a: un\n\n  deux", &["a=un⏎deux"], &[]),
        ("a:\n  un\n  deux", &["a=un deux"], &[]),
        ("a: un # c\nb: c", &["a=un", "b=c"], &[]),
        ("a: \"un\n  deux\"\nb: c", &["a=un deux", "b=c"], &[]),
        ("a: \"un\ndeux\"\nb: c", &["a=un deux", "b=c"], &[]),
        ("a: 'un\n\n  deux' # c\nb: c", &["a=un⏎deux", "b=c"], &[]),
        ("a: |\n  un\n   deux\n\n  # trois\nb: c", &["a=un⏎ deux⏎⏎# trois⏎", "b=c"], &[]),
        ("a: |-\n  un\n\nb: c", &["a=un", "b=c"], &[]),
        ("a: |+\n  un\n\nb: c", &["a=un⏎⏎", "b=c"], &[]),
        ("a: |1 # c\n  un", &["a= un⏎"], &[]),
        (
            "a: >\n  un\n  deux\n\n  trois\n    quatre\n  cinq",
            &["a=un deux⏎trois⏎  quatre⏎cinq⏎"],
            &[],
        ),
        ("a: >-\nb: c", &["a=", "b=c"], &[]),
        ("a: |\n\tun: deux\nb: c", &["a=un: deux⏎", "b=c"], &[]),
        ("- a", &[], &[1]),
    ]);
}

#[test]
fn lists_and_maps_are_read_in_either_style() {
    check(&[
        ("a: [b, \"c, d\", 'e''f', , g,]", &["a=[b|c, d|e'f|g]"], &[]),
        ("a: []\nb: {}", &["a=[]", "b={}"], &[]),
        ("a: [\n  b, # c, d\n  e\n]\nf: g", &["a=[b|e]", "f=g"], &[]),
        ("a: [b,\nc, d]\ne: f", &["a=[b|c|d]", "e=f"], &[]),
        ("a: [C#, c++, a:b, http://x]", &["a=[C#|c++|a:b|http://x]"], &[]),
        ("a: [[b], {c: d, e}]", &["a=[[b]|{c:d|e:}]"], &[]),
        ("a: {b: c, \"d\":\"e\", f: , url: http://x}", &["a={b:c|d:e|f:|url:http://x}"], &[]),
        ("a:\n  - b\n  - \"c\" # d\n  -\n  - e: f", &["a=[b|c||{e:f}]"], &[]),
        ("a:\n- b\n- c\nd: e", &["a=[b|c]", "d=e"], &[]),
        ("a:\n\n  # c\n  - b\n\n  - c\n", &["a=[b|c]"], &[]),
        ("a:\n  - b\n    c\n  - - d\n    - e", &["a=[b c|[d|e]]"], &[]),
        ("a:\n  - name: b\n    url: c\n  - name: d", &["a=[{name:b|url:c}|{name:d}]"], &[]),
        ("a:\n  - http://x\n  - 10:30\n  - a:b", &["a=[http://x|10:30|a:b]"], &[]),
        ("a:\n  b: c\n  d:\n    - e\n  f:\n    g: h\ni: j", &["a={b:c|d:[e]|f:{g:h}}", "i=j"], &[]),
        ("{\n \"a\": \"b\",\n \"c\": [1, 2]\n}", &["a=b", "c=[1|2]"], &[]),
    ]);
}

#[test]
fn a_broken_line_costs_that_line_only() {
    check(&[
        ("title: a: b\nc: d", &["title=a: b", "c=d"], &[1]),
        ("title:a\nc: d", &["title=a", "c=d"], &[1]),
        ("a: b\nno key here\nc: d", &["a=b", "c=d"], &[2]),
        ("a: b\n<<<<<<< HEAD\nc: d", &["a=b", "c=d"], &[2]),
        ("title: \"never closed\nc: d", &["title=\"never closed", "c=d"], &[1]),
        ("title: \"Le\" printemps\nc: d", &["title=\"Le\" printemps", "c=d"], &[1]),
        ("title: 'l'été'\nc: d", &["title=l'été", "c=d"], &[1]),
        ("title: [Rust] Le titre\nc: d", &["title=[Rust] Le titre", "c=d"], &[1]),
        ("tags: [a, b\nc: d", &["tags=[a|b]", "c=d"], &[1]),
        ("tags: ['l'a', b]\nc: d", &["tags=['l'a'|b]", "c=d"], &[1]),
        ("author: @me\nc: d", &["author=@me", "c=d"], &[1]),
        ("title: #rust\nc: d", &["title=", "c=d"], &[1]),
        ("title: Issue #12\nc: d", &["title=Issue", "c=d"], &[1]),
        ("a: 1\na: 2\nb: 3", &["a=2", "b=3"], &[1]),
        ("a: b\n  c: d\ne: f", &["a=b", "c=d", "e=f"], &[2]),
        ("a: b\n  tags:\n    - c\ne: f", &["a=b", "tags=[c]", "e=f"], &[2]),
        ("a:\n\t- b\nc: d", &["a=[b]", "c=d"], &[2]),
        ("a: 'b'\n  c\nd: e", &["a=b", "d=e"], &[2]),
        ("a:\n  b: c\n d: e\nf: g", &["a={b:c}", "d=e", "f=g"], &[3]),
        ("a:\n  b: 1\n  b: 2", &["a={b:2}"], &[2]),
        ("a:\n  - b\n   - c\n  - d", &["a=[b - c|d]"], &[]),
        ("? a\n: b\nc: d", &["c=d"], &[1, 2]),
    ]);
}

#[test]
fn what_is_nested_too_deeply_is_cut_off() {
    for open in ["[", "{ ", "[{", "- ", "a: ", "' ", "\"", "[\"", "{a: "] {
        for value in
            [format!("a: {}", open.repeat(10_000)), format!("a:\n  {}\nb: c", open.repeat(10_000))]
        {
            let (entries, found) = read_all(&value);
            assert_eq!(entries.first().map(|entry| entry.starts_with("a=")), Some(true), "{open}");
            assert!(!found.is_empty() || open == "- ", "{open}");
        }
    }
    let deep: String = (0..1000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let (entries, found) = read_all(&(deep + "b: c"));
    assert_eq!((entries.last().map(String::as_str), found.len()), (Some("b=c"), 1));
}
