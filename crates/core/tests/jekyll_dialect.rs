//! What Jekyll's authors write, as Jekyll shows it. The snapshots are to be read: on the left of each
//! pair stands the Markdown, below it what becomes of it.

use feuilleton_core::markdown::{Context, Dialect, Options, References, render};

const ENGLISH: Context<'static> = Context { base: "", dialect: Dialect::Jekyll, ..Context::PLAIN };
const FRENCH: Context<'static> = Context { language: "fr", ..ENGLISH };

/// Each text with its HTML.
fn shown(texts: &[&str], context: Context<'_>) -> String {
    texts
        .iter()
        .map(|text| format!("{text}\n→\n{}\n----\n", render(text, context).html.as_str()))
        .collect()
}

macro_rules! shows {
    ($name:ident, $context:expr, [$($text:expr),+ $(,)?]) => {
        #[test]
        fn $name() {
            insta::assert_snapshot!(shown(&[$($text),+], $context));
        }
    };
}

shows!(
    attribute_lists_reach_blocks_and_spans,
    ENGLISH,
    [
        "A lead.\n{: .lead #top title=\"a \\\" b\"}",
        "{: .lead}\nA lead.",
        "{:box: .framed lang=\"fr\"}\n\n> Boxed.\n{: box .wide}",
        "An *aside*{: .note} and a [link](/a){: rel=\"nofollow\"}.",
        "- {:.first} one\n- two\n{: .list}",
        "| a | b |\n{: .grid}",
        "Text {: .not-after-text}.",
    ]
);

shows!(
    extensions_hide_or_pass_on_what_they_hold,
    ENGLISH,
    [
        "{::comment}\nNobody reads this.\n{:/comment}\n\nShown.",
        "{::nomarkdown}\n*stars*\n{:/}",
        "In {::nomarkdown}<b>*bold*</b>{:/} text.",
        "{::options auto_ids=\"false\" /}\n\n# Without anchor",
        "{::unknown}\ntext\n{:/}",
    ]
);

shows!(
    headings_have_the_anchors_that_links_know,
    ENGLISH,
    [
        "# Ça va, l'été ? 1.2",
        "## Twice\n\n## Twice\n\n## Twice-1",
        "## `code` & [link](/x) #",
        "## Own {#mine}",
        "Text\n## Directly after",
        "Title\n=====\n\nSecond\n---",
        "#No heading",
        "## 🛠️ Tools",
        "## …",
    ]
);

shows!(
    a_table_of_contents_takes_the_place_of_its_list,
    ENGLISH,
    [
        "* TOC\n{:toc}\n\n# One\n\n## Two *em* [link](/x)\n\n### Three\n\n# Four\n{: .no_toc}\n\n# Five",
        "1. TOC\n{:toc}\n\n### Deep\n\n# Shallow",
        "* TOC\n{:toc}\n\nNo headings.",
    ]
);

shows!(
    quotation_marks_and_dashes_are_set,
    ENGLISH,
    [
        "\"Well,\" he said, \"it's the '80s -- or 'later'... --- \\\"no\\\"\"",
        "(\"in\") [\"brackets\"] *\"stars\"* \"'nested' words\"",
        "<< aside >> and <<tight>> and \\<<plain\\>>",
        "`\"code\" -- ...` and a<b>\"b\"</b>",
        "l'été, «\"ici\"»",
    ]
);

shows!(french_posts_have_french_quotation_marks, FRENCH, ["\"Oui\", dit-il, l'air \"là\"."]);

shows!(
    lists_nest_and_loosen_as_kramdown_sees_them,
    ENGLISH,
    [
        "- a\n- b\n\n- c",
        "- a\n\n- b\n- c",
        "1. a\n   - b\n   - c\n2. d",
        "3. starts at one",
        "* a\n* b\n\n\n* c",
        "- a\n\n  second paragraph\n\n      code\n- b",
        "Text\n- directly after",
        "- a\n^\n- another list",
        "- [ ] to do\n- [x] done\n\n- [ ] loose",
        "- a\nlazy\n- b",
        "+ a\n\n> b",
    ]
);

shows!(
    definition_lists_have_terms_and_definitions,
    ENGLISH,
    [
        "term\n: definition",
        "one\ntwo\n: both\n: more\n\n  in two paragraphs",
        "term\n\n: loose\n\nother\n: {:.x} tight",
    ]
);

shows!(
    tables_need_neither_head_nor_outer_pipes,
    ENGLISH,
    [
        "| a | b |\n|---|:-:|\n| c | d |\n|===|===|\n| f | g |",
        "just | a row",
        "a | `x | y` | c \\| d",
        "| a |\n|---|\n| b |\n|---|\n| c | d |",
        "| left | right |\n|:-----|------:|\n| 1 | 2 |",
        "no | table\nbecause of this line",
    ]
);

shows!(
    code_is_fenced_or_indented,
    ENGLISH,
    [
        "```ruby\nputs \"hi\" # <b>\n```",
        "~~~~\ntext\n~~~\n~~~~",
        "    indented\n\n    on\nlazy\n\ntext",
        "```\nunclosed",
        "    x = 1\n{: .language-python}",
        "```js title=\"a.js\" linenos {1,3}\nlet a;\n```",
        "`a` ``b ` c`` ` d",
    ]
);

shows!(
    html_blocks_run_to_their_end_tag,
    ENGLISH,
    [
        "<div>\n*raw*\n\n    not code\n</div>\n\n*text*",
        "<div markdown=\"1\">\n# Heading\n\n*text*\n</div>",
        "<p markdown=\"1\">*text*</p>",
        "<a href=\"/x\">here *there*</a>",
        "<br>\n\n<img src=\"a.png\" width=\"10\">",
        "<details>\n<summary>More</summary>\ntext\n</details>",
        "a <b>bold *em*</b> and <code>*raw*</code>",
        "text <div> here",
        "<div>never closed\n\ntext",
        "a < b and a <1> and </i>",
    ]
);

shows!(
    emphasis_is_where_kramdown_sees_it,
    ENGLISH,
    [
        "*a* **b** ***c*** _d_ __e__",
        "snake_case_word and __dir__",
        "**太字。**です",
        "* not *emphasis",
        "**a*",
        "*a **b* c**",
        "a * b * c",
        "~~gone~~ ~~ not ~~",
    ]
);

shows!(
    links_and_images_may_have_spaces,
    ENGLISH,
    [
        "![a photo](/my photo.jpg)",
        "[a](b c \"Title\") [d](<e f>) [g](h(i)j)",
        "[by name][ref], [ref][], [REF]\n\n[ref]: /target\n  \"On the next line\"",
        "[text [nested] text](/a) [^not] ![img [x](y)](z)",
        "<https://example.org> <a@b.example> https://bare.example",
        "[missing][nowhere]",
        "[]: nothing",
    ]
);

shows!(
    notes_are_gathered_at_the_end,
    ENGLISH,
    [
        "One[^a], two[^b], one again[^a].\n\n[^b]: Second\n\n    with a paragraph\n\n[^a]: First *note*\n[^c]: Unused",
        "A note[^x] in a note.\n\n[^x]: See[^y].\n[^y]: End:\n\n    - list",
        "No[^such] note.",
    ]
);

shows!(
    abbreviations_are_explained_wherever_they_stand,
    ENGLISH,
    ["HTML and *HTML*, not XHTML or `HTML`.\n\n*[HTML]: Hypertext Markup Language",]
);

shows!(
    mathematics_keeps_its_source,
    ENGLISH,
    ["Inline $$x^2 < 1$$ and $5.", "$$\n\\sum_i x_i\n$$", "\\$$ no",]
);

shows!(
    lines_break_and_characters_escape,
    ENGLISH,
    [
        "two  \nspaces\\\\\nbackslashes\\\none",
        "\\*stars\\* \\# \\a &copy; &amp; & &unknown;",
        "* * *",
        "> quoted\nlazily\n\n> > twice",
        "> [!NOTE]\n> For your notice.",
    ]
);

#[test]
fn what_a_site_switches_on_works_here_as_in_commonmark() {
    let options = Options { dollar_math: true, marks: true, wikilinks: true, ..Options::NONE };
    let references =
        References { posts: vec![("about.md".into(), "about/".into())], ..References::default() };
    let on = Context { options, references: Some(&references), base: "/", ..ENGLISH };
    for (body, html) in [
        ("H~2~O, x^2^, ==a *b*==", "H<sub>2</sub>O, x<sup>2</sup>, <mark>a <em>b</em></mark>"),
        ("a ~ b ^ c == d", "a ~ b ^ c == d"),
        ("~~gone~~ `x^2^`", "<del>gone</del> <code>x^2^</code>"),
        ("$x$ for $5 and $6", "<span class=\"math math-inline\">\\(x\\)</span> for $5 and $6"),
        (
            "[[About]] [[about|*us*]] [[Nobody]]",
            "<a href=\"/about/\">About</a> <a href=\"/about/\"><em>us</em></a> Nobody",
        ),
        ("[a](/b) [[", "<a href=\"/b\">a</a> [["),
    ] {
        assert_eq!(render(body, on).html.as_str(), format!("<p>{html}</p>\n"), "{body}");
    }
    let off = "<p>H~2~O, x^2^, ==a== $x$ [[About]]</p>\n";
    assert_eq!(render("H~2~O, x^2^, ==a== $x$ [[About]]", ENGLISH).html.as_str(), off);
}
