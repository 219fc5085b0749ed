//! Texts on which parsers have been slow: each grows with a number, and should cost in proportion.

/// What the text is made of, and the text of that size.
pub(crate) type Input = (&'static str, fn(usize) -> String);

fn repeated(count: usize, text: fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

fn around(count: usize, open: &str, inside: &str, close: &str) -> String {
    [&open.repeat(count), inside, &close.repeat(count)].concat()
}

pub(crate) const INPUTS: &[Input] = &[
    // Emphasis
    ("strong emphasis, nested", |n| around(n, "*a **a ", "b", " a** a*")),
    ("emphasis that is only closed", |n| "a_ ".repeat(n)),
    ("emphasis that is only opened", |n| "_a ".repeat(n)),
    ("openers of one kind, closers of another", |n| "*a_ ".repeat(n)),
    ("triples and doubles", |n| format!("{}{}", "a***".repeat(n), "b**".repeat(n))),
    ("stars in a row", |n| "*".repeat(n * 4)),
    ("stars that pair by rule of three", |n| format!("x{}{}", "*".repeat(n), " a** b* ".repeat(n))),
    ("underscores within words", |n| format!("a{}b", "_a".repeat(n))),
    ("strikethrough", |n| "~~a ~b ".repeat(n)),
    ("carets, tildes and marks", |n| "a^b ~c ==d ".repeat(n)),
    // Links and images
    ("brackets, nested", |n| around(n, "[", "a", "]")),
    ("brackets that are only opened", |n| "[a".repeat(n)),
    ("brackets that are only closed", |n| "a](".repeat(n)),
    ("brackets with a link inside", |n| around(n, "[", "a](b)", "](c)")),
    ("images without an end", |n| "![[]()".repeat(n)),
    ("images in images", |n| around(n, "![a", "b", "](c)")),
    ("links that break off", |n| "[a](<b".repeat(n)),
    ("titles that break off", |n| "[a](b \"".repeat(n)),
    ("parentheses in an address", |n| format!("[a]({}", "(".repeat(n))),
    ("parentheses, closed", |n| format!("[a]({})", around(n, "(", "b", ")"))),
    ("links to nowhere", |n| "[a][b] ".repeat(n)),
    ("definitions without a use", |n| repeated(n, |i| format!("[a{i}]: b\n"))),
    ("uses of one definition", |n| format!("{}\n\n[a]: b 'c'\n", "[a] ".repeat(n))),
    ("definitions on the way to a title", |n| "[a]: b 'c\n".repeat(n)),
    ("a label that never ends", |n| format!("[{}", "a\\]".repeat(n))),
    ("addresses in angles", |n| "<http://a".repeat(n)),
    ("addresses of mail", |n| "<a@b".repeat(n)),
    ("bare addresses", |n| "https://a.b/(c ".repeat(n)),
    // Code
    ("fences of code in a line, of every length", |n| {
        repeated(n.isqrt() * 2, |i| format!("e{}", "`".repeat(i)))
    }),
    ("single ticks", |n| "`a ``b ".repeat(n)),
    ("fences that are not closed", |n| "```a\n".repeat(n)),
    ("fences that are indented ever deeper", |n| {
        repeated(n.isqrt(), |i| format!("{}~~~\n", " ".repeat(i)))
    }),
    ("indented code with empty lines", |n| format!("    a\n{}    b\n", "\n".repeat(n))),
    // Blocks
    ("quotations, nested", |n| format!("{}a", "> ".repeat(n))),
    ("quotations, line by line deeper", |n| {
        repeated(n.isqrt(), |i| format!("{}a\n", "> ".repeat(i)))
    }),
    ("lists, nested in one line", |n| format!("{}a", "- ".repeat(n))),
    ("lists, line by line deeper", |n| repeated(n.isqrt(), |i| format!("{}* a\n", "  ".repeat(i)))),
    ("lists of one item each", |n| "* a\n\n- b\n\n".repeat(n)),
    ("numbers that might be lists", |n| "1. 2) ".repeat(n)),
    ("list items without a text", |n| "- \n".repeat(n)),
    ("items with a paragraph far below", |n| format!("- a\n{}  b\n", "\n".repeat(n))),
    ("quotation, list, quotation", |n| format!("{}a", "> - 1. ".repeat(n))),
    ("headings", |n| "# a\n".repeat(n)),
    ("headings with the same anchor", |n| "# a {#b}\n".repeat(n)),
    ("underlines of headings", |n| "a\n=\n-\n".repeat(n)),
    ("a heading in very many words", |n| format!("# {}", "a b* ".repeat(n))),
    ("lines that might be rules", |n| "* * *a\n_ _\n".repeat(n)),
    ("definition lists", |n| "a\n: b\n\n".repeat(n)),
    ("terms without an end", |n| format!("{}: b", "a\n".repeat(n))),
    ("tasks", |n| "- [ ] a\n- [x] b\n".repeat(n)),
    ("alerts", |n| "> [!NOTE]\n> a\n\n".repeat(n)),
    // Tables
    ("cells", |n| format!("{}\n{}\n", "|a".repeat(n), "|-".repeat(n))),
    ("short rows of a wide table", |n| {
        let width = n.isqrt();
        format!("{}\n{}\n{}", "|a".repeat(width), "|-".repeat(width), "|a\n".repeat(n))
    }),
    ("lines that might be tables", |n| "a|b\n-|\n".repeat(n)),
    ("separators without a head", |n| "|-|-|\n".repeat(n)),
    ("escaped bars", |n| format!("|a|\n|-|\n|{}|", "\\|`".repeat(n))),
    // Footnotes
    ("references to one note", |n| format!("{}\n\n[^a]: b", "[^a] ".repeat(n))),
    ("notes", |n| repeated(n, |i| format!("[^{i}]\n\n[^{i}]: x\n\n"))),
    ("notes without a reference", |n| repeated(n, |i| format!("[^{i}]: x\n\n"))),
    ("notes that refer to each other", |n| {
        format!("[^0]\n\n{}", repeated(n, |i| format!("[^{i}]: [^{}] [^0]\n\n", i + 1)))
    }),
    ("references to nothing", |n| "[^a]".repeat(n)),
    ("notes in notes", |n| repeated(n.isqrt(), |i| format!("{}[^{i}]: a\n", "    ".repeat(i)))),
    // Characters
    ("ampersands", |n| "&".repeat(n * 4)),
    ("names of characters", |n| "&amp;&zzz;&#x41;&#".repeat(n)),
    ("backslashes", |n| "\\".repeat(n * 4)),
    ("quotation marks", |n| "\"'a ".repeat(n)),
    ("quotation marks after brackets", |n| "[\"(' ".repeat(n)),
    ("dashes and dots", |n| "-- --- ... <<>>".repeat(n)),
    ("colons of short codes", |n| ":a".repeat(n * 2)),
    ("nothing but the null character", |n| "\0".repeat(n * 4)),
    ("line ends of every kind", |n| "\r\n\r\n\n".repeat(n)),
    ("spaces", |n| format!("a{}b", " ".repeat(n * 4))),
    ("spaces before line ends", |n| format!("a{}\n", "   \n".repeat(n))),
    ("tabs", |n| "\t".repeat(n * 4)),
    ("accents upon accents", |n| format!("e{}", "\u{301}".repeat(n))),
    // HTML
    ("tags that are only opened", |n| "<div>".repeat(n)),
    ("tags that are only closed", |n| "</div>".repeat(n)),
    ("inline tags, nested", |n| around(n, "a<b>", "c", "</b>")),
    ("links in HTML", |n| "<a href=b>".repeat(n)),
    ("paragraphs and what ends them", |n| "<p><b></i>".repeat(n)),
    ("comments that do not end", |n| "a <!-- b -".repeat(n)),
    ("declarations", |n| "a <!A ".repeat(n)),
    ("instructions", |n| "a <? b ".repeat(n)),
    ("CDATA sections", |n| "a <![CDATA[ ".repeat(n)),
    ("attributes", |n| format!("<p {}>", "a=b ".repeat(n))),
    ("attributes that do not end", |n| "<a href=\"".repeat(n)),
    ("angles", |n| "<".repeat(n * 4)),
    ("raw text that does not end", |n| "<title></titl".repeat(n)),
    ("kinds of elements that do not end", |n| format!("{}</svg>", "<svg><math><select>".repeat(n))),
    ("players that do not end", |n| "<object><param value=x>".repeat(n)),
    ("tables in tables", |n| "<table><tr><td>".repeat(n)),
    ("parts of tables without a table", |n| "<table><td><tr><caption><col>".repeat(n)),
    ("blocks with Markdown inside", |n| "<div markdown=\"1\">\n*a*\n".repeat(n)),
    ("blocks that end far below", |n| format!("<div>\n{}</div>", "a\n\n".repeat(n))),
    // kramdown
    ("attribute lists", |n| "a{: .b}\n{: #c}\n".repeat(n)),
    ("attribute lists that do not end", |n| "{: ".repeat(n)),
    ("attribute lists with quotes", |n| "*a*{: b=\"".repeat(n)),
    ("references of attribute lists", |n| "{:a: b c}\n".repeat(n)),
    ("abbreviations", |n| repeated(n.isqrt(), |i| format!("*[a{i}]: b\n")) + &"a1 ".repeat(n)),
    ("abbreviations of one letter", |n| {
        repeated(n, |i| format!("*[x{i}]: b\n")) + &repeated(n, |i| format!("x{i} "))
    }),
    ("mathematics that does not end", |n| "$$a ".repeat(n)),
    ("extensions that do not end", |n| "{::comment}\n{::nomarkdown}".repeat(n)),
    ("ends of blocks", |n| "a\n^\n".repeat(n)),
    ("tags of Liquid", |n| "{% raw %}{{ a }}".repeat(n)),
];
