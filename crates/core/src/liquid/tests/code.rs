//! Braces in code belong to many languages.

use super::expanded;

#[test]
fn what_nobody_knows_stays_in_code_without_a_word() {
    for text in [
        "Write `{{ user.name }}` or `{% block content %}`.",
        "```yaml\nrun: ${{ secrets.TOKEN }}\n```\n",
        "```go\n{{ .Title }} {{ range .Pages }}{{ end }}\n```\n",
        "~~~\n{{#if a}}{{> part}}{{/if}} {{{ raw }}}\n~~~\n",
        "Text\n\n    {% extends \"base.html\" %}\n    {{ x | tojson }}\n",
        "```jinja\n{% if user %}a{% elsif admin %}b{% else %}c{% endif %}\n```\n",
        "```\n{% for x in y %}{{ x }}{% endfor %}{% include \"head.html\" %}\n```\n",
        "```\n{% case a %}{% when 1 %}b{% endcase %}{% unless c %}d{% endunless %}\n```\n",
        "Use `{% if %}` and `{% endif %}`, `{% highlight ruby %}`, `{% endfor %}`.",
        "`{{ }}` `{{` `{%` `{% %}` `{{ 'a' | nofilter }}` `{{ page.none }}` `{% assign x = y %}`",
        "`{% post_url 2000-01-01-none %}` `{% youtube aqz-KE-bpKQ %}` `{% include figure src=\"a\" %}`",
        "<pre>{{ a }}</pre>\n\nand <code>{% b %}</code>",
        "```\n{% highlight ruby %}\na\n{% endhighlight %}\n```\n",
    ] {
        assert_eq!(expanded(text), (text.to_owned(), 0));
    }
}

#[test]
fn what_jekyll_knows_is_filled_in_even_in_code() {
    for (text, expected) in [
        ("`{% raw %}{{ a }}{% endraw %}`", "`{{ a }}`"),
        (
            "```\n{{ page.n }} {{ site.title }} {{ \"a\" | upcase }}\n```\n",
            "```\n5 My Site A\n```\n",
        ),
        ("`{% if page.t %}a{% endif %}{% if page.none %}b{% endif %}`", "`a`"),
        ("`{% post_url 2016-03-12-a %}`", "`/blog/2016/03/12/a.html`"),
        ("```py\n{% include code.py %}```\n", "```py\na = {{ b }}\n```\n"),
        ("`{% comment %}a{% endcomment %}b`", "`b`"),
        ("`{% if user %}{{ page.n }}{% endif %}`", "`{% if user %}5{% endif %}`"),
    ] {
        assert_eq!(expanded(text), (expected.to_owned(), 0), "{text}");
    }
}
