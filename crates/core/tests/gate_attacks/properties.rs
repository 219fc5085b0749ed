//! Whatever comes in: no panic, no growth beyond bounds, no waiting.

use std::time::{Duration, Instant};

use feuilleton_core::{
    html::clean,
    markdown::{Context, render},
};
use proptest::prelude::*;

const CONTEXT: Context<'static> =
    Context { base: "/", folder: "", language: "en", ..Context::PLAIN };

const TOKENS: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<caption>",
    "<col>",
    "<li>",
    "</li>",
    "<ul>",
    "<dl>",
    "<dt>",
    "<h1>",
    "</h2>",
    "<svg>",
    "</svg>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<iframe src=//youtu.be/a>",
    "</iframe>",
    "<img src=x alt='",
    "'",
    "\"",
    "<",
    ">",
    "/",
    "=",
    "&",
    "&lt;",
    "&#x6a",
    "javascript:",
    "\0",
    "\n",
    "\n\n",
    "    ",
    "> ",
    "- ",
    "1. ",
    "[^a]",
    "[^a]: ",
    "# ",
    "{#x}",
    "`",
    "```",
    "*",
    "**",
    "_",
    "|",
    "|-|",
    "![",
    "](",
    ")",
    "é",
    "😀",
    "[ ] ",
    "[!NOTE]",
    "<pre>",
    "</pre>",
    "<ruby>",
    "<rt>",
    "<select>",
    "<input type=checkbox>",
    "<br/>",
    "</br>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_soup_of_tokens_comes_out_safe(soup in prop::collection::vec(prop::sample::select(TOKENS), 0..40)) {
        super::verify(&soup.concat(), CONTEXT);
    }

    #[test]
    fn any_text_at_all_comes_out_safe(text in "\\PC{0,60}|[<>/a-z\"'=& \\n-]{0,60}") {
        super::verify(&text, super::CONTEXTS[1]);
    }
}

#[test]
fn hostile_sizes_take_no_time_and_no_room() {
    let cases = [
        ("deep quotes", "> ".repeat(25_000) + "a"),
        ("open elements", "<div>".repeat(100_000)),
        ("open links", "<a href=x>".repeat(50_000)),
        ("open and closed", "<p><b></i>".repeat(50_000)),
        ("brackets", "[".repeat(50_000)),
        ("images", "![[]()".repeat(30_000)),
        ("comments", "<!--".repeat(50_000)),
        ("open foreign elements", "<svg>".repeat(50_000)),
        ("foreign kinds", "<svg><math><select>".repeat(30_000) + "</svg>"),
        ("attributes", format!("<p {}>", "a=b ".repeat(100_000))),
        ("quotes", "<a href=\"".repeat(50_000)),
        ("declarations", "<!".repeat(100_000)),
        ("raw text", "<title></titl".repeat(50_000)),
        ("headings", "# a\n".repeat(20_000)),
        ("notes", "[^a] ".repeat(20_000) + "\n\n[^a]: b"),
        ("many notes", (0..5_000).map(|n| format!("[^{n}]\n\n[^{n}]: x\n\n")).collect()),
        (
            "short rows",
            format!("{}\n{}\n{}", "|a".repeat(2_000), "|-".repeat(2_000), "|a\n".repeat(500)),
        ),
        ("references", "&".repeat(200_000)),
        ("large", "<p>Some <b>text</b> &amp; more.</p>\n".repeat(70_000)),
    ];
    for (name, source) in cases {
        let begin = Instant::now();
        let documents = [clean(&source, CONTEXT), render(&source, CONTEXT).html];
        let taken = begin.elapsed();
        for html in documents {
            assert!(html.as_str().len() <= source.len() * 8 + 65_536, "{name} grew");
            super::oracle::check(html.as_str()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        }
        // Unoptimised code on a busy machine is some ten times slower than what readers run.
        let limit = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });
        println!("{name}: {taken:?}");
        assert!(taken < limit, "{name} took {taken:?}");
    }
}
