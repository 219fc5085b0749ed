//! Whole files, as their authors see them read.

use super::{file_name::FileName, *};
use crate::{diagnostic::Diagnostic, site::Site};

mod corpus;
mod oracles;
mod properties;
mod site;

fn site() -> Site {
    Site { language: "fr".into(), author: Some("La rédaction".into()), ..Site::default() }
}

fn read(file: &str, text: &str) -> (Post, Vec<Diagnostic>) {
    Post::read(file, text, &site())
}

/// The post that this front matter makes, nothing being wrong with it.
fn sound(matter: &str) -> Post {
    let (post, found) = read("2013-05-21-un-titre.md", &format!("---\n{matter}\n---\n"));
    assert_eq!(found, [], "{matter}");
    post
}

/// A value in one line.
pub(super) fn show(value: &Value) -> String {
    match value {
        Value::Text(text) => text.replace('\n', "⏎"),
        Value::List(items) => format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join("|")),
        Value::Map(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{key}:{}", show(value))).collect();
            format!("{{{}}}", entries.join("|"))
        }
    }
}

/// The names of the authors.
fn names(post: &Post) -> Vec<&str> {
    post.authors.iter().map(|person| person.name.as_str()).collect()
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

#[test]
fn the_founding_case_is_read_without_a_byte_edited() {
    let body = "\nVoilà une chanson d'été, à écouter **fort** :\n\n<iframe width=\"560\" height=\"315\" src=\"http://www.youtube.com/embed/x\" frameborder=\"0\" allowfullscreen></iframe>\n\nVia <a href=\"http://example.org/\">Zoé</a>.\n";
    let file = format!("---\nlayout: post\ntitle: Une chanson d'été\nauthor: Zoé\n---\n{body}");
    let (post, found) = read("2013-05-21-chanson.md", &file);
    assert_eq!(found, []);
    let expected = Post {
        file: "2013-05-21-chanson.md".into(),
        key: Key::parse("2013/05/21/chanson").unwrap(),
        title: "Une chanson d'été".into(),
        redirects: vec![],
        dialect: Dialect::CommonMark,
        subtitle: None,
        date: Date::new(2013, 5, 21),
        updated: None,
        authors: vec![Person { name: "Zoé".into(), ..Person::default() }],
        tags: vec![],
        categories: vec![],
        series: None,
        language: "fr".into(),
        translation_keys: vec![],
        description: None,
        excerpt: None,
        excerpt_separator: None,
        image: None,
        link: None,
        published: true,
        draft: false,
        hidden: false,
        toc: None,
        comments: None,
        extra: vec![("layout".into(), text("post"))],
        body: body.into(),
        body_line: 6,
    };
    assert_eq!(post, expected);
}

#[test]
fn a_file_without_front_matter_is_its_name_and_its_text() {
    let (post, found) = read("2013-05-21-bonjour-Le-Monde.md", "Du texte.\n");
    assert_eq!(found, []);
    assert_eq!(
        (post.title.as_str(), post.body.as_str(), post.body_line),
        ("Bonjour Le Monde", "Du texte.\n", 1)
    );
    assert_eq!(names(&post), ["La rédaction"]);
    let (page, found) = read("a-propos.md", "");
    assert_eq!((page.date, page.title.as_str(), found.len()), (None, "A Propos", 0));
}

#[test]
fn tags_and_categories_follow_jekylls_rule() {
    for (matter, tags) in [
        ("tags: a b", &["a", "b"][..]),
        ("tags: a, deux mots ,c", &["a", "deux mots", "c"]),
        ("tag: deux mots", &["deux mots"]),
        ("tag: a, b", &["a, b"]),
        ("tags: [a, \"b c\", A, null]", &["a", "b c"]),
        ("tags:\n- C++\n- C#\n- c", &["C++", "C#", "c"]),
        ("tag: [a, b]", &["a", "b"]),
        ("tags: a b\ntag: c", &["a", "b", "c"]),
        ("tags:", &[]),
        ("tags: 2013", &["2013"]),
    ] {
        assert_eq!(sound(matter).tags, tags, "{matter}");
        let matter = matter.replace("tags", "categories").replace("tag", "category");
        assert_eq!(sound(&matter).categories, tags, "{matter}");
    }
    let (post, _) =
        read("Films/_posts/sub/2013-05-21-a.md", "---\ncategories: [films, noir]\n---\n");
    assert_eq!(post.categories, ["Films", "noir"]);
}

#[test]
fn authors_are_read_in_every_shape() {
    for (matter, authors) in [
        ("author: Zoé Martin", &["Zoé Martin"][..]),
        ("author: Zoé, Ali", &["Zoé, Ali"]),
        ("author: [Zoé, Ali]", &["Zoé", "Ali"]),
        ("author:\n  name: Zoé\n  email: z@example.org", &["Zoé"]),
        ("authors:\n- name: Zoé\n- Ali\n- zoé", &["Zoé", "Ali"]),
        ("authors: Zoé Martin, Ali", &["Zoé Martin", "Ali"]),
        ("author: Zoé\nauthors: [Ali]", &["Zoé", "Ali"]),
        ("author:", &["La rédaction"]),
        ("author: <b>Zoé</b>", &["<b>Zoé</b>"]),
    ] {
        assert_eq!(names(&sound(matter)), authors, "{matter}");
    }
    let (post, found) = read("a.md", "---\nauthor: {email: a}\n---\n");
    assert_eq!((names(&post), found.len()), (vec!["La rédaction"], 1));
}

#[test]
fn every_name_of_a_field_is_understood() {
    let post = sound(
        "lang: en_GB\ndescription: >\n  Une\n  phrase\nsummary: |\n  Un\n  deux\nsubtitle: Sous\ncover: /a.jpg\nupdated: 2014-01-02",
    );
    assert_eq!(post.language, "en-GB");
    assert_eq!(post.description.as_deref(), Some("Une phrase"));
    assert_eq!(post.excerpt.as_deref(), Some("Un\ndeux"));
    assert_eq!(post.subtitle.as_deref(), Some("Sous"));
    assert_eq!(post.image.as_deref(), Some("/a.jpg"));
    assert_eq!(post.updated, Date::new(2014, 1, 2));
    assert_eq!(post.extra, []);
    let post = sound("language: de\nexcerpt: Kurz\nsummary: Auch\nlast_modified_at: 2014-01-02");
    assert_eq!((post.language.as_str(), post.excerpt.as_deref()), ("de", Some("Kurz")));
    assert_eq!(post.updated, Date::new(2014, 1, 2));
    for key in ["modified", "lastmod"] {
        assert_eq!(sound(&format!("{key}: 2014-01-02")).updated, Date::new(2014, 1, 2), "{key}");
    }
    assert_eq!(post.extra, [("summary".into(), text("Auch"))], "what is not used is not lost");
}

#[test]
fn the_lead_image_is_found_in_every_shape() {
    for (matter, image) in [
        ("image: /a.jpg", Some("/a.jpg")),
        ("image:\n  path: /a.jpg\n  alt: A", Some("/a.jpg")),
        ("cover: {url: /a.jpg}", Some("/a.jpg")),
        ("thumbnail: {src: /a.jpg}", Some("/a.jpg")),
        ("image:\nheader-img: img/a.jpg", Some("img/a.jpg")),
        ("image: [/a.jpg, /b.jpg]", Some("/a.jpg")),
        ("header:\n  overlay_image: /a.jpg", Some("/a.jpg")),
        ("header: {teaser: /a.jpg, overlay_image: /b.jpg}", Some("/b.jpg")),
        ("image: [{path: /a.jpg}, /b.jpg]", Some("/a.jpg")),
        ("image: {feature: /a.jpg, credit: Z}", Some("/a.jpg")),
        ("cover: {image: /a.jpg}", Some("/a.jpg")),
        ("hero: /a.jpg", Some("/a.jpg")),
        ("images: [/a.jpg]", Some("/a.jpg")),
        ("image: false\nteaser: /a.jpg", Some("/a.jpg")),
        ("header: no", None),
        ("image: false", None),
    ] {
        assert_eq!(sound(matter).image.as_deref(), image, "{matter}");
    }
    let about = Value::Map(vec![("path".into(), text("/a.jpg")), ("alt".into(), text("A"))]);
    assert_eq!(sound("image: {path: /a.jpg, alt: A}").extra, [("image".into(), about)]);
}

#[test]
fn unpublished_posts_and_drafts_stay_unpublished() {
    for (file, matter, published) in [
        ("a.md", "published: false", false),
        ("a.md", "published: No", false),
        ("a.md", "published: true", true),
        ("a.md", "published: soon", true),
        ("a.md", "draft: true", false),
        ("a.md", "draft: false", true),
        ("_drafts/a.md", "title: a", false),
        ("_drafts/a.md", "published: true", false),
    ] {
        let (post, found) = read(file, &format!("---\n{matter}\n---\n"));
        assert_eq!((post.published, found.len()), (published, 0), "{file} {matter}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_a_remedy() {
    for (file, matter, line, part) in [
        ("2013-05-21-a.md", "date: demain", Some(2), "`date`"),
        ("2013-05-21-a.md", "date: 2013-05-21 (draft)", Some(2), "`(draft)`"),
        ("2013-05-21-a.md", "redirect_from: ../a", Some(2), "`../a`"),
        ("2013-05-21-a.md", "redirect_from: [/b/, '/?p=1']", Some(2), "`/?p=1`"),
        ("2013-05-21-a.md", "aliases: /tag/a/", Some(2), "listing"),
        ("2013-05-21-a.md", "a: b\ndate: 2013-02-30", Some(3), "`date`"),
        ("2013-05-21-a.md", "updated: [a]", Some(2), "`updated`"),
        ("2013-05-21-a.md", "title: [a, b]", Some(2), "`title`"),
        ("2013-05-21-a.md", "title: a: b", Some(2), "colon"),
        ("2013-05-21-a.md", "lang: très français", Some(2), "language"),
        ("2013-02-30-a.md", "title: a", None, "no calendar"),
        ("_posts/a.md", "title: a", None, "no date"),
    ] {
        let (post, found) = read(file, &format!("---\n{matter}\n---\nCorps"));
        assert_eq!(found.len(), 1, "{matter}: {found:?}");
        assert_eq!((found[0].line, found[0].file.as_str()), (line, file));
        assert!(found[0].message.contains(part), "{}", found[0]);
        assert_eq!((post.body.as_str(), post.language.as_str()), ("Corps", "fr"));
        assert_eq!(post.date, FileName::new(file).date, "the date of the name stands in");
    }
}

#[test]
fn html_and_control_characters_in_front_matter_are_no_html() {
    assert_eq!(sound("title: <em>Un</em> & deux").title, "<em>Un</em> & deux");
    assert_eq!(sound("title: \"a\\0b\\nc\\u00a0?\"").title, "a b c\u{a0}?");
    assert_eq!(sound("title: '  '").title, "Un Titre");
    assert_eq!(sound("title: Un &amp; deux &lt;b>").title, "Un &amp; deux &lt;b>");
    let post =
        sound("author: '<b>Zoé</b>'\ntags: ['<i>a</i>']\ndescription: a <br> b\nseries: <u>s</u>");
    assert_eq!(names(&post), ["<b>Zoé</b>"]);
    assert_eq!(post.tags, ["<i>a</i>"]);
    assert_eq!(post.description.as_deref(), Some("a <br> b"));
    assert_eq!(post.series.as_deref(), Some("<u>s</u>"));
}

#[test]
fn what_has_no_field_is_kept_in_order() {
    let post = sound(
        "layout: post\nmath: true\ntitle: a\npermalink: /a/\nslug: b\nredirect_from:\n- /x/\n- /y/",
    );
    let keys: Vec<_> = post.extra.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["layout", "math", "permalink", "slug"]);
}

#[test]
fn old_addresses_lead_to_the_post() {
    for (matter, redirects) in [
        ("redirect_from: /2009/un-titre.html", &["2009/un-titre"][..]),
        ("redirect_from:\n- /x/\n- y\n- /x/index.html", &["x", "y"]),
        ("redirect_from: /%C3%A9t%C3%A9/", &["été"]),
        ("redirect_from:", &[]),
        ("redirect_from: /2013/05/21/un-titre.html", &[]),
        ("aliases: [/a, /b]\nredirect_from: /c", &["c", "a", "b"]),
    ] {
        let post = sound(matter);
        let read: Vec<_> = post.redirects.iter().map(Key::to_string).collect();
        assert_eq!(read, redirects, "{matter}");
        assert_eq!(post.extra, [], "{matter}");
    }
}

#[test]
fn switches_and_links_of_a_post_are_read() {
    let post = sound(
        "toc: true\ncomments: no\nhidden: yes\nseries: Un feuilleton\nlink: https://a.example",
    );
    assert_eq!((post.toc, post.comments, post.hidden), (Some(true), Some(false), true));
    assert_eq!(post.series.as_deref(), Some("Un feuilleton"));
    assert_eq!(post.link.as_deref(), Some("https://a.example"));
    let post = sound("series: {name: Un feuilleton, part: 2}\nexternal: true\ntoc: maybe");
    assert_eq!((post.toc, post.hidden, post.link.as_deref()), (None, false, None));
    assert_eq!(post.series.as_deref(), Some("Un feuilleton"));
    assert_eq!(sound("external: https://a.example").link.as_deref(), Some("https://a.example"));
}

#[test]
fn the_excerpt_ends_where_the_author_says() {
    for (matter, body, lead) in [
        (
            "excerpt_separator: <!--more-->",
            "Un.\n\nDeux.\n<!--more-->\nTrois.",
            Some("Un.\n\nDeux.\n"),
        ),
        ("excerpt_separator: \"\\n\\n\"", "\n\nUn.\n\nDeux.", Some("Un.")),
        ("excerpt_separator: <!--more-->", "Un.", None),
        ("excerpt_separator: \"\"", "Un.", None),
        ("title: a", "Un.<!--more-->", None),
    ] {
        let (post, found) = read("a.md", &format!("---\n{matter}\n---\n{body}"));
        assert_eq!((post.lead(), found.len()), (lead, 0), "{matter}");
    }
}

#[test]
fn the_same_front_matter_is_read_from_yaml_toml_and_json() {
    let yaml = "---\ntitle: Un titre\ndate: 2014-01-02\ntags: [a, b c]\ndraft: true\nimage:\n  path: /a.jpg\n---\nCorps\n";
    let toml = "+++\ntitle = \"Un titre\"\ndate = 2014-01-02\ndraft = true\n[taxonomies]\ntags = [\"a\", \"b c\"]\n[image]\npath = \"/a.jpg\"\n+++\nCorps\n";
    let json = "{\n\"title\": \"Un titre\",\n\"date\": \"2014-01-02\",\n\"tags\": [\"a\", \"b c\"],\n\"draft\": true,\n\"image\": {\"path\": \"/a.jpg\"}\n}\nCorps\n";
    let fenced = format!(";;;\n{}", json.replace("}\nCorps", "}\n;;;\nCorps"));
    let (expected, _) = read("a.md", yaml);
    assert_eq!(expected.date, Date::new(2014, 1, 2));
    for text in [yaml, toml, json, &fenced] {
        let (mut post, found) = read("a.md", text);
        assert_eq!(found, [], "{text}");
        let begin = text.lines().take(post.body_line - 1).map(|line| line.len() + 1).sum();
        assert_eq!(text.get(begin..), Some("Corps\n"), "{text}");
        post.body_line = expected.body_line;
        assert_eq!(post, expected, "{text}");
    }
}

#[test]
fn a_fault_in_toml_or_json_is_told_with_its_line() {
    for (text, line, excerpt) in [
        ("+++\ntitle = \"a\"\ndate = \"demain\"\n+++\n", 3, "date = \"demain\""),
        ("+++\ntitle = un titre\n+++\n", 2, "title = un titre"),
        ("{\n\"title\": \"a\",\n\"date\": \"demain\"\n}\n", 3, "\"date\": \"demain\""),
        (";;;\n\"title\": a\n\"b\": 1\n;;;\n", 2, "\"title\": a"),
    ] {
        let (_, found) = read("a.md", text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].line, found[0].excerpt.as_str()), (Some(line), excerpt));
    }
}
