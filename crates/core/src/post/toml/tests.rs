//! TOML front matter as Hugo and Zola write it.

use super::*;
use crate::post::tests::show;

/// The entries in one line each, and the lines that something was said about.
fn read_all(matter: &str) -> (Vec<String>, Vec<usize>) {
    let mut report = Report::new("a.md");
    let entries = read(matter, 1, &mut report);
    let entries =
        entries.iter().map(|entry| format!("{}={}", entry.key, show(&entry.value))).collect();
    (entries, report.into_diagnostics().iter().filter_map(|found| found.line).collect())
}

fn check(cases: &[(&str, &[&str], &[usize])]) {
    for (matter, entries, lines) in cases {
        for matter in [(*matter).to_owned(), matter.replace('\n', "\r\n")] {
            let (read, found) = read_all(&matter);
            assert_eq!(
                (read, &found[..]),
                (entries.iter().map(|e| (*e).to_owned()).collect(), *lines),
                "{matter:?}"
            );
        }
    }
}

#[test]
fn scalars_are_their_text() {
    check(&[
        ("title = \"Un titre\" # c\ndraft = true", &["title=Un titre", "draft=true"], &[]),
        (
            "a = 'C:\\dir'\nb = \"\\\"é\\u00e9\\\" \\\\ # no\"",
            &["a=C:\\dir", "b=\"éé\" \\ # no"],
            &[],
        ),
        ("date = 2016-03-12", &["date=2016-03-12"], &[]),
        ("date = 2016-03-12T09:30:00+01:00 # c", &["date=2016-03-12T09:30:00+01:00"], &[]),
        ("date = 2016-03-12 09:30:00", &["date=2016-03-12 09:30:00"], &[]),
        (
            "a = 1_000\nb = -1.5e3\nc = +inf\nd = 0xff",
            &["a=1_000", "b=-1.5e3", "c=+inf", "d=0xff"],
            &[],
        ),
        ("a=\"\"\nb = ''\n\n# c\n  d = \"e\"", &["a=", "b=", "d=e"], &[]),
        ("\"a b\" = 1\n'c' = 2\nd-e_f = 3\n1 = 4", &["a b=1", "c=2", "d-e_f=3", "1=4"], &[]),
    ]);
}

#[test]
fn texts_over_several_lines_keep_their_lines() {
    check(&[
        ("a = \"\"\"\nun\n  deux\"\"\"\nb = 1", &["a=un⏎  deux", "b=1"], &[]),
        ("a = \"\"\"un \\\n   deux\"\"\"", &["a=un deux"], &[]),
        ("a = \"\"\"\"un\" \\\"\"\" deux\"\"\"\"", &["a=\"un\" \"\"\" deux\""], &[]),
        ("a = '''\nun \\n\n# deux'''", &["a=un \\n⏎# deux"], &[]),
        ("a = '''b = 1\nc = 2'''\nd = 3", &["a=b = 1⏎c = 2", "d=3"], &[]),
    ]);
}

#[test]
fn lists_and_tables_are_read_in_every_style() {
    check(&[
        ("a = [\"b\", 'c', 1, true]", &["a=[b|c|1|true]"], &[]),
        ("a = [\n  \"b\", # c, d\n\n  [\"e\"],\n]\nf = 1", &["a=[b|[e]]", "f=1"], &[]),
        ("a = []\nb = {}", &["a=[]", "b={}"], &[]),
        ("a = {b = \"c\", d.e = [1], \"f g\" = {}}", &["a={b:c|d:{e:[1]}|f g:{}}"], &[]),
        ("a.b = 1\na.c.d = 2\ne = 3", &["a={b:1|c:{d:2}}", "e=3"], &[]),
        ("a = 1\n[b]\nc = 2\n[b.d]\ne = 3\n[f]", &["a=1", "b={c:2|d:{e:3}}", "f={}"], &[]),
        ("[ a . \"b c\" ] # c\nd = 1", &["a={b c:{d:1}}"], &[]),
        ("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", &["a=[{b:1}|{b:2|c:{d:3}}]"], &[]),
        ("[[a.b]]\nc = 1\n[[a.b]]", &["a={b:[{c:1}|{}]}"], &[]),
        (
            "[taxonomies]\ntags = [\"a\"]\n[extra]\nx = 1\n[extra.y]\nz = 2",
            &["taxonomies={tags:[a]}", "extra={x:1|y:{z:2}}"],
            &[],
        ),
    ]);
}

#[test]
fn a_broken_line_costs_that_line_only() {
    check(&[
        ("title = Un titre\na = 1", &["title=Un titre", "a=1"], &[1]),
        ("title = \"never closed\na = 1", &["title=\"never closed", "a=1"], &[1]),
        ("title = \"\"\"never closed\na = 1", &["title=\"\"\"never closed", "a=1"], &[1]),
        ("title: YAML\na = 1", &["a=1"], &[1]),
        ("just words\na = 1", &["a=1"], &[1]),
        ("= 1\na = 1", &["a=1"], &[1]),
        ("a = \nb = 1", &["a=", "b=1"], &[1]),
        ("tags = [\"a\", \"b\"\nc = 1", &["tags=[a|b]", "c=1"], &[1]),
        ("tags = [été, b]\nc = 1", &["tags=[été|b]", "c=1"], &[1]),
        ("tags = [\"a\" \"b\"]\nc = 1", &["tags=[\"a\" \"b\"]", "c=1"], &[1]),
        ("a = 1 2\nb = \"c\" d\ne = 1", &["a=1 2", "b=\"c\" d", "e=1"], &[2]),
        ("a = {b = 1\nc = 2", &["a={b:1}", "c=2"], &[1]),
        ("[a\nb = 1", &["b=1"], &[1]),
        ("a = 1\na = 2\nb = 3", &["a=2", "b=3"], &[1]),
        ("a = 1\n[a]\nb = 2", &["a={b:2}"], &[]),
    ]);
}

#[test]
fn what_is_nested_too_deeply_is_taken_as_it_stands() {
    for open in ["[", "{a=", "[{a=", "[\"", "[["] {
        for n in [20, 10_000] {
            let (entries, found) = read_all(&format!("a = {}\nb = 1", open.repeat(n)));
            assert_eq!(entries.last().map(String::as_str), Some("b=1"), "{open}");
            assert_eq!(found, [1], "{open}");
        }
    }
    let deep = format!("{}x = 1\nb = 1\n[{}x]\nc = 1", "a.".repeat(10_000), "a.".repeat(10_000));
    assert_eq!(read_all(&deep), (vec!["b=1".to_owned(), "c=1".to_owned()], vec![1, 3]));
}
