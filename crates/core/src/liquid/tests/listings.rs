//! Listings and quotations, as Markdown.

use super::expanded;
use crate::markdown::{Context, render};

#[test]
fn a_listing_becomes_a_fence_where_it_stands() {
    for (text, expected) in [
        (
            "a\n\n{% highlight ruby %}\nputs 1\n\n  b\n{% endhighlight %}\n\nc\n",
            "a\n\n```ruby\nputs 1\n\n  b\n```\n\nc\n",
        ),
        ("{% highlight c linenos %}\n  a\n{% endhighlight %}", "```c linenos\n  a\n```"),
        ("{% highlight md %}\n````\n```\n{% endhighlight %}", "`````md\n````\n```\n`````"),
        ("{% highlight a %}{% endhighlight %}", "```a\n```"),
        ("x: {% highlight a %}b{% endhighlight %} y", "x: \n```a\nb\n```\n y"),
        (
            "1. x\n\n   {% highlight a %}\n   b\n     c\n   {% endhighlight %}\n",
            "1. x\n\n   ```a\n   b\n     c\n   ```\n",
        ),
        (
            "- x\n\n  {% highlight a %}\nb\n\n  c\n  {% endhighlight %}\n",
            "- x\n\n  ```a\n  b\n\n    c\n  ```\n",
        ),
        ("10. {% highlight a %}\nb\n{% endhighlight %}\n", "10. ```a\n    b\n    ```\n"),
        (
            "> {% highlight a %}\n> b\n>\n> c\n> {% endhighlight %}\n",
            "> ```a\n> b\n>\n> c\n> ```\n",
        ),
        (
            "{% highlight a %}{{ b }}{{ page.n }}{% c %}{% endhighlight %}",
            "```a\n{{ b }}5{% c %}\n```",
        ),
        (
            "{% highlight a %}\n{% raw %}{{ page.n }}{% endraw %}\n{% endhighlight %}",
            "```a\n{{ page.n }}\n```",
        ),
        ("{% codeblock A lang:c mark:1 %}\nb\n{% endcodeblock %}", "```c title=\"A\" {1}\nb\n```"),
        (
            "<div>\n\n{% highlight html %}\n<b>\n\n&amp;\n{% endhighlight %}\n\n</div>",
            "<div>\n\n<pre><code class=\"language-html\">&lt;b&gt;\n&#32;\n&amp;amp;</code></pre>\n\n</div>",
        ),
    ] {
        assert_eq!(expanded(text), (expected.to_owned(), 0), "{text}");
    }
}

#[test]
fn the_code_in_a_listing_reaches_the_reader_unchanged() {
    for code in ["a\n\n    b\n```\n~~~", "<b> & *c*\n\n# d", "- x\n\n\n1. y", "> a"] {
        for (before, after) in [("", ""), ("- x\n\n  ", ""), ("> ", ""), ("<div>\n", "\n</div>")] {
            // Marks before all lines are those of the quotation around the listing.
            if before == code.get(..2).unwrap_or_default() && before == "> " {
                continue;
            }
            let text =
                format!("{before}{{% highlight text %}}\n{code}\n{{% endhighlight %}}{after}");
            let html = render(&expanded(&text).0, Context::PLAIN).html.into_string();
            let (_, shown) = html.split_once("<code class=\"language-text\">").unwrap();
            let (shown, _) = shown.split_once("</code>").unwrap();
            let shown = shown
                .replace("&#32;", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
            let lines: Vec<_> = shown.trim_end().lines().map(str::trim_end).collect();
            assert_eq!(lines.join("\n"), code, "{text}");
        }
    }
}

#[test]
fn a_quotation_names_its_author_and_source() {
    for (text, expected) in [
        ("{% blockquote %}\na\n\nb\n{% endblockquote %}", "> a\n>\n> b\n"),
        ("{% blockquote Zoé, Book %}a{% endblockquote %}", "> a\n>\n> — **Zoé**, *Book*\n"),
        (
            "{% blockquote @zoe https://a.example/1 a page %}a{% endblockquote %}",
            "> a\n>\n> — **@zoe**, [a page](https://a.example/1)\n",
        ),
    ] {
        assert_eq!(expanded(text), (expected.to_owned(), 0), "{text}");
    }
}
