//! What cannot be done is shown as it is written, and told.

use super::{expanded, world};

#[test]
fn what_is_unknown_outside_code_is_seen_by_readers_and_told_to_the_author() {
    for (text, expected, findings) in [
        ("a {% nobody x %} b", "a `{% nobody x %}` b", 1),
        ("{% tabs %}\na\n{% endtabs %}", "`{% tabs %}`\na\n", 1),
        ("{% endtabs %}", "`{% endtabs %}`", 1),
        ("a {% no\n`b` %} c", "a ``{% no `b` %}`` c", 1),
        ("{% for p in site.posts %}{{ p.title }}{% endfor %}b", "`{% for p in site.posts %}`b", 1),
        ("[{{ user.name }}]", "[]", 1),
        ("{{ page.none | default: 'a' }}{% if page.none %}b{% endif %}", "a", 0),
        ("{{ page.n | nofilter }}", "5", 1),
        ("{{ 'now' | date: '%Y' }}", "", 1),
        ("{{ .Title }}", "`{{ .Title }}`", 1),
        ("{% if a = b %}c{% else %}d{% endif %}", "`{% if a = b %}`cd", 1),
        ("{% if page.t %}a", "`{% if page.t %}`a", 1),
        ("a {% endif %}{% else %}", "a `{% endif %}``{% else %}`", 2),
        ("{% raw %}a", "`{% raw %}`a", 1),
        ("a {{ b", "a {{ b", 1),
        ("{% post_url 2000-01-01-none %}", "`{% post_url 2000-01-01-none %}`", 1),
        ("{% link none.md %}", "`{% link none.md %}`", 1),
        ("{% include none.html %}", "`{% include none.html %}`", 1),
        ("{% include t.html a %}", "`{% include t.html a %}`", 1),
        ("{% include %}{% %}", "`{% include %}``{% %}`", 2),
        ("{% youtube %}", "`{% youtube %}`", 1),
        ("{% capture %}a{% endcapture %}", "`{% capture %}`a", 1),
    ] {
        assert_eq!(expanded(text), (expected.to_owned(), findings), "{text}");
    }
}

#[test]
fn a_finding_tells_the_line_the_text_and_a_remedy() {
    let world = world("");
    let found = world.expand("a\n\n{{ b }} {% c\nd %}\n\n{% include fault.html %}").found;
    let places: Vec<_> = found.iter().map(|f| (f.line, f.excerpt.as_str())).collect();
    assert_eq!(places, [(3, "{{ b }}"), (3, "{% c"), (6, "{% include fault.html %}")]);
    assert_eq!(found[1].message, "there is no tag `c`; it is shown as it is");
    assert!(found[1].remedy.contains("{% raw %}"), "{}", found[1].remedy);
}

#[test]
fn snippets_and_blocks_within_each_other_come_to_an_end() {
    let (text, findings) = expanded("{% include loop.html %}");
    assert_eq!((text.as_str(), findings), ("`{% include loop.html %}`", 1));
    let (text, _) = expanded("{% include twice.html %}");
    assert_eq!(text.matches("twice.html").count(), 256);
    let nested = "{% if true %}".repeat(70) + "a" + &"{% endif %}".repeat(70);
    assert_eq!(expanded(&nested), ("`{% if true %}`".to_owned(), 1));
    let nested = "{% if true %}".repeat(64) + "a" + &"{% endif %}".repeat(64);
    assert_eq!(expanded(&nested), ("a".to_owned(), 0));
}

#[test]
fn a_text_that_would_grow_without_end_stays_as_it_is() {
    let doubling = "{% assign a = a | append: a | append: \"0123456789\" %}".repeat(40);
    let listing = format!(
        "a\n{}{{% highlight a %}}\n{}{{% endhighlight %}}",
        " ".repeat(9000),
        "b\n".repeat(9000)
    );
    let replacing = format!(
        "{{% capture a %}}{}{{% endcapture %}}{{{{ a | replace: '', a }}}}",
        "0123456789".repeat(900)
    );
    for text in [doubling, listing, replacing] {
        let world = world("");
        let expanded = world.expand(&text);
        assert!(expanded.text == text, "as it is: {:.80}", expanded.text);
        assert!(expanded.found[0].message.contains("too large"));
    }
}
