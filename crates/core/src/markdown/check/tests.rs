//! Texts with faults, and what their authors are told.

use super::*;
use crate::markdown::{Options, References};

fn told(body: &str) -> Vec<String> {
    let references = References {
        posts: vec![("2016/2016-03-12-a b.md".into(), "2016/03/12/a-b/".into())],
        images: vec![],
    };
    let options = Options { wikilinks: true, ..Options::NONE };
    let context = Context {
        base: "/blog/",
        folder: "2017/",
        options,
        references: Some(&references),
        ..Context::PLAIN
    };
    let line =
        |finding: Finding| format!("{} {} | {}", finding.line, finding.excerpt, finding.message);
    check(body, context).into_iter().map(line).collect()
}

#[test]
fn authors_are_told_what_will_not_look_as_they_meant_it() {
    for (body, expected) in [
        ("#Titre", "1 #Titre | a heading needs a space after `#`; this stays text"),
        ("a\n> ##B *c*\n", "2 ##B *c* | a heading needs a space after `#`; this stays text"),
        ("![](a.png)", "1 ![](a.png) | this image has no description for those who do not see it"),
        (
            "\n\n<p>\n<img src=a>",
            "4 <img src=a> | this image has no description for those who do not see it",
        ),
        ("see [a][b]", "1 [a][b] | nothing says where `[b]` leads; the brackets stay text"),
        ("see [a][]", "1 [a][] | nothing says where `[a]` leads; the brackets stay text"),
        ("x[^1]", "1 [^1] | there is no footnote `1`; the brackets stay text"),
        ("x\n\n[^A]: y", "3 [^A]: y | nothing refers to the footnote `a`; it stands last"),
        (
            "a\n\n<SCRIPT src=\"x\">\n</SCRIPT>",
            "3 <SCRIPT src=\"x\"> | `<script>` is left out with what it holds",
        ),
        ("a <style>b</style>", "1 <style> | `<style>` is left out with what it holds"),
        (
            "<form action=\"/\">",
            "1 <form action=\"/\"> | a form cannot be sent from here: its fields are left out",
        ),
        (
            "[[Nobody|x]]",
            "1 [[Nobody|x]] | no post is called `Nobody`; only the text of the link is shown",
        ),
        ("[a](b.md#c)", "1 [a](b.md#c) | `2017/b.md` is no post: the link leads nowhere"),
        ("[a](/blog/b.md)", "1 [a](/blog/b.md) | `b.md` is no post: the link leads nowhere"),
    ] {
        assert_eq!(told(body), [expected], "{body}");
    }
}

#[test]
fn authors_are_not_told_of_what_is_sound() {
    for body in [
        "# Titre\n\n#1 and #rust, #\n\n#a #b",
        "\\#Titre\n\n    #Titre\n\n```\n#x\n```\n\n`\n#x`",
        "![a](b) ![*c*](d) [![e](f)](g)",
        "<img alt=\"\" src=\"a\"> <!-- <script> --> `<script>`",
        "<!--\n<style>\n-->\n<iframe src=\"https://youtu.be/a\"></iframe>",
        "[sic] [a][b] [c]\n\n[b]: /x\n[c]: /y",
        "x[^A] \\[^b] `[^c]` [^d e] [^]\n\n[^a]: y",
        "[[a b]] [[#here]] [a](../2016/2016-03-12-a%20b.md#x) [a](https://e.org/x.md)",
        "[a](/blog/2016/2016-03-12-a%20b.md) [a](x.png)",
    ] {
        assert_eq!(told(body), [""; 0], "{body}");
    }
}

#[test]
fn findings_come_in_the_order_of_their_lines_with_a_remedy() {
    let findings = check("[a][b]\n\n#Titre\n\n![](c)\n", Context::PLAIN);
    let lines: Vec<_> = findings.iter().map(|finding| finding.line).collect();
    assert_eq!(lines, [1, 3, 5]);
    assert_eq!(findings[1].remedy, "write `# Titre`, or `\\#Titre` if it is to be text");
    assert_eq!(check("[[Nobody]] [a](b.md)", Context::PLAIN), [], "no posts are known");
}
