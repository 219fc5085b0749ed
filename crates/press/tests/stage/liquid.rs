//! Liquid in the posts of a Jekyll site.

use crate::workbench::Workbench;

const CONFIG: &str = "title: Le carnet\nurl: https://zoe.example\nbaseurl: /carnet\nphone: 42\n";

const POST: &str = "---\ntitle: Liquide\nmood: gaie\n---\n\
    [Un]({{ site.baseurl }}{% post_url 2013-05-21-chanson %}) \
    [deux]({% link a-propos.md %}) ![trois]({% link assets/chat.png %})\n\n\
    {{ page.title }} {{ page.mood }} {{ page.date | date: \"%d/%m/%Y\" }} {{ site.phone }}\n\n\
    {% include nom/boite.html texte=\"Bonjour\" %}\n\n\
    {% highlight ruby %}\nputs 1\n{% endhighlight %}\n";

fn site(post: &str) -> Workbench {
    Workbench::new(&[
        ("_config.yml", CONFIG),
        ("_posts/2013-05-21-chanson.md", "---\ntitle: Chanson\n---\nLa.\n"),
        ("_posts/2013-06-02-liquide.md", post),
        ("a-propos.md", "---\ntitle: Moi\n---\n{{ site.title }}\n"),
        ("assets/chat.png", "image"),
        ("_includes/nom/boite.html", "<b>{{ include.texte }}</b>"),
    ])
}

#[test]
fn the_document_is_filled_in_and_the_authors_file_stays_as_it_is() {
    let bench = site(POST);
    bench.stage_in_silence();
    let post = bench.json("2013/06/02/liquide/index.json");
    assert_eq!(
        post["content_html"],
        "<p><a href=\"/carnet/2013/05/21/chanson/\">Un</a> <a href=\"/carnet/a-propos/\">deux</a> \
         <img src=\"/carnet/assets/by-hash/d6bc08e7b2/chat.png\" alt=\"trois\" loading=\"lazy\" decoding=\"async\"></p>\n\n\
         <p>Liquide gaie 02/06/2013 42</p>\n\n<p><b>Bonjour</b></p>\n\n\
         <pre tabindex=\"0\"><code class=\"language-ruby\"><span class=\"hl-f\">puts</span> <span class=\"hl-n\">1</span>\n</code></pre>\n"
    );
    assert_eq!(bench.text("2013/06/02/liquide/index.md"), POST);
    assert_eq!(bench.json("feed.json")["items"][0]["content_text"], "Un deux");
    assert_eq!(bench.json("a-propos/index.json")["content_html"], "<p>Le carnet</p>\n");
}

#[test]
fn what_cannot_be_filled_in_is_told_with_its_line_in_the_file() {
    let bench = site("---\ntitle: A\n---\n\nx {% nobody %}\n{{ page.none }}\n");
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    for expected in [
        "warning: there is no tag `nobody`; it is shown as it is\n  --> _posts/2013-06-02-liquide.md:5\n   | {% nobody %}\n",
        "  --> _posts/2013-06-02-liquide.md:6\n   | {{ page.none }}\n",
    ] {
        assert!(told.stderr.contains(expected), "{}", told.stderr);
    }
    let post = bench.json("2013/06/02/liquide/index.json");
    assert_eq!(post["content_html"], "\n<p>x <code>{% nobody %}</code></p>\n\n");
}

#[test]
fn braces_are_only_braces_where_jekyll_does_not_read_them() {
    let text = "{{ page.title }} {% nobody %}";
    let off = format!("---\nrender_with_liquid: false\n---\n{text}");
    let bench = site(&off);
    bench.source("feuilleton.toml", b"title = \"Le carnet\"\n");
    bench.source("2013-07-01-ailleurs.md", text.as_bytes());
    bench.stage_in_silence();
    for address in ["2013/06/02/liquide", "2013/07/01/ailleurs"] {
        let html = &bench.json(&format!("{address}/index.json"))["content_html"];
        assert_eq!(*html, format!("<p>{text}</p>\n"));
    }
}

#[test]
fn snippets_are_found_beside_a_posts_folder_that_is_named_by_itself() {
    let bench = site(POST);
    let told = bench.run(&["stage", "posts/_posts", "--out", "out"]);
    assert_eq!(told.code, Some(0));
    let post = bench.json("2013/06/02/liquide/index.json");
    let body = post["content_html"].as_str().unwrap();
    assert!(body.contains("\"/carnet/2013/05/21/chanson/\""), "{body}");
    assert!(body.contains("<b>Bonjour</b>"), "{body}");
}
