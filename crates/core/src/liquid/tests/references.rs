//! Addresses of the site's own files, and snippets.

use super::{expanded, world};

#[test]
fn the_folder_of_the_site_is_written_once_whatever_authors_write_before_it() {
    for (base, text, expected) in [
        ("/blog", "{% post_url 2016-03-12-a %}", "/blog/2016/03/12/a.html"),
        ("/blog", "{{ site.baseurl }}{% post_url 2016-03-12-a %}", "/blog/2016/03/12/a.html"),
        ("/blog", "{{ site.baseurl }}/{% post_url 2016-03-12-a %}", "/blog/2016/03/12/a.html"),
        (
            "/blog",
            "{{ site.url }}{{ site.baseurl }}{% link about.md %}",
            "https://a.example/blog/about.html",
        ),
        ("/blog", "{{ site.url }}{% link about.md %}", "https://a.example/blog/about.html"),
        ("", "{{ site.baseurl }}/{% link about.md %}", "/about.html"),
        ("/", "[a]({{ site.baseurl }}{% link about.md %}#b)", "[a](/about.html#b)"),
        ("", "[a]({% link about.md %}#b)", "[a](/about.html#b)"),
        ("", "{% assign p = \"about.md\" %}{% link {{ p }} %}", "/about.html"),
    ] {
        assert_eq!(world(base).expand(text).text, expected, "{base} {text}");
    }
}

#[test]
fn a_snippet_of_the_site_goes_before_a_well_known_one() {
    for (text, expected) in [
        ("{% include youtube.html id=\"x\" %}", "<p>x</p>"),
        ("{% include_cached t.html x=page.n, y='e' %}", "<i>5|e</i>\n"),
        ("{% include t.html x=600px %}", "<i>600px|d</i>\n"),
        (
            "{% include vimeo.html id=76979871 %}",
            "<iframe src=\"https://player.vimeo.com/video/76979871\" allowfullscreen></iframe>",
        ),
        ("{% include JB/setup %}a{% include toc.html %}", "a"),
    ] {
        assert_eq!(expanded(text), (expected.to_owned(), 0), "{text}");
    }
}
