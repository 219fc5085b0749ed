//! What a site holds.

use crate::workbench::Workbench;

fn bench() -> Workbench {
    Workbench::new(&[
        (
            "2016-03-12-ete.md",
            "---\ntitle: L’été <b>\ntags: [Rust]\nlang: fr\n---\nIl *pleut*.\n\n```rust\nfn main() {}\n```\n",
        ),
        (
            "2017-01-01-b.md",
            "---\nredirect_from: /old/\n---\nText with $$x^2$$ and [a](2016-03-12-ete.md).\n",
        ),
        ("about.md", "# About\n"),
        ("images/a.png", "PNG"),
    ])
}

#[test]
fn a_folder_of_posts_becomes_these_files() {
    let bench = bench();
    bench.built();
    let files: Vec<String> = bench.files("site").into_keys().collect();
    let named = files.iter().filter(|file| !file.ends_with(".br") && !file.ends_with(".gz"));
    let hash = |file: &String| {
        let parts: Vec<_> = file.split('/').collect();
        match &*parts {
            ["assets", _, rest @ ..] => format!("assets/HASH/{}", rest.join("/")),
            _ => file.clone(),
        }
    };
    insta::assert_snapshot!(named.map(hash).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_page_is_complete_and_its_text_stands_in_it_once() {
    let bench = bench();
    bench.built();
    let page = bench.text("2016/03/12/ete/index.html");
    for part in [
        "<html lang=\"fr\">",
        "<title>L’été &lt;b&gt; · Feuilleton</title>",
        "<link rel=\"canonical\" href=\"https://a.example/2016/03/12/ete/\">",
        "<h1>L’été &lt;b&gt;</h1>",
        "Il <em>pleut</em>.",
        "<span class=\"hl-k\">fn</span>",
        "<script>theme()</script>",
        "application/ld+json",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("pleut</em>").count(), 1, "{page}");
    assert!(bench.text("2017/01/01/b/index.html").contains("<math"));
}

#[test]
fn links_and_files_are_found_under_the_path_of_the_site() {
    let bench = bench();
    assert_eq!(bench.build(&["--base-url", "https://a.example/blog/"]).code, Some(0));
    let page = bench.text("2017/01/01/b/index.html");
    for part in ["href=\"/blog/2016/03/12/ete/\"", "href=\"/blog/assets/", "src=\"/blog/assets/"] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

/// A file of the site as JSON.
fn json(bench: &Workbench, file: &str) -> serde_json::Value {
    serde_json::from_str(&bench.text(file)).unwrap()
}

#[test]
fn the_app_gets_the_text_of_the_printed_page_and_nothing_to_render_it_with() {
    let film = "---\ntitle: Film\n---\n## Été\n\n<iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\"></iframe>\n";
    let bench = bench();
    bench.write("posts/_posts/2013-05-21-film.md", film);
    bench.write("posts/images/2018-01-01-c.md", "![A](a.png) `\"<b>\"`\n");
    let habits = "base_url = \"https://a.example/blog/\"\n[markdown]\nemoji = true\n";
    bench.write("posts/feuilleton.toml", habits);
    bench.built();
    for (folder, part) in [
        ("2016/03/12/ete", "<span class=\"hl-k\">fn</span>"),
        ("2017/01/01/b", "<math"),
        ("2017/01/01/b", "<a href=\"/blog/2016/03/12/ete/\""),
        ("2013/05/21/film", "class=\"embed\""),
        ("2018/01/01/c", "<code>\"&lt;b&gt;\"</code>"),
        ("old", "<math"),
    ] {
        let document = json(&bench, &format!("{folder}/index.json"));
        let html = document["content_html"].as_str().unwrap();
        assert!(html.contains(part), "{part}: {html}");
        assert_eq!(document.get("content_text"), None);
        let folder = if folder == "old" { "2017/01/01/b" } else { folder };
        let page = bench.text(&format!("{folder}/index.html"));
        let prose = format!("<div class=\"prose\">{html}</div>");
        assert_eq!(page.matches(&prose).count(), 1, "{html}\n{page}");
        for key in ["options", "embeds", "references"] {
            assert_eq!(document["_feuilleton"].get(key), None, "{folder}");
        }
    }
}

#[test]
fn the_app_knows_the_headings_of_a_text_that_has_some() {
    let bench = bench();
    bench.built();
    let contents = |folder: &str| {
        let document = json(&bench, &format!("{folder}/index.json"));
        document["_feuilleton"].get("contents").cloned()
    };
    let about = serde_json::json!([{ "level": 1, "id": "about", "text": "About" }]);
    assert_eq!(contents("about"), Some(about));
    assert_eq!(contents("2017/01/01/b"), None);
    assert!(!bench.text("feed.json").contains("contents"));
}

#[test]
fn the_app_is_published_in_a_folder_that_changes_when_it_does() {
    let bench = bench();
    bench.built();
    let folder = |bench: &Workbench| {
        let files = bench.files("site");
        let style = files.keys().find(|file| file.ends_with("/style.css")).unwrap().clone();
        assert_eq!(files[&style], b"b{}\na{}\n");
        style
    };
    let first = folder(&bench);
    bench.write("app/boot.js", "boot(2)");
    bench.built();
    let second = folder(&bench);
    assert_ne!(first, second);
    assert!(!bench.out(&first).exists(), "what no page uses is gone");
}

#[test]
fn the_same_posts_are_the_same_bytes_whatever_the_number_of_threads() {
    let (one, many) = (bench(), bench());
    let build = ["build", "posts", "--app", "app", "--out", "site"];
    assert_eq!(one.run(&build, &[("RAYON_NUM_THREADS", "1")]).code, Some(0));
    assert_eq!(many.run(&build, &[("RAYON_NUM_THREADS", "7")]).code, Some(0));
    assert!(one.files("site") == many.files("site"));
}

#[test]
fn what_an_author_brings_goes_before_what_is_made() {
    let files = [("robots.txt", "mine"), ("nginx.conf", "mine"), ("manifest.webmanifest", "mine")];
    let bench = Workbench::new(&[("2016-03-12-a.md", "Text.\n")]);
    for (file, text) in files {
        bench.write(&format!("posts/{file}"), text);
    }
    bench.built();
    for (file, text) in files {
        assert_eq!(bench.text(file), text, "{file}");
    }
}

#[test]
fn a_file_that_would_replace_a_document_is_told_by_build_and_check_alike() {
    let bench = Workbench::new(&[("2016-03-12-a.md", "---\ntitle: A\ntags: [b]\n---\nText.\n")]);
    for file in [
        "index.html",
        "404.html",
        "site.json",
        "feed.json",
        "2016/03/12/a/index.html",
        "2016/03/12/a/index.json",
        "tag/b/feed.json",
        "robots.txt",
        "tag/b/index.json",
        "archiveindex.html",
    ] {
        bench.write(&format!("posts/{file}"), "{}");
    }
    let built = bench.built().stderr;
    assert_eq!(built.matches("the blog has a document of this name").count(), 7, "{built}");
    let checked = bench.run(&["check", "posts"], &[]).stderr;
    let findings = |told: &str| told.split("\n\n").take(7).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(findings(&checked), findings(&built), "{checked}");
}

#[test]
fn feeds_are_as_the_configuration_has_them() {
    let bench = bench();
    let head = || bench.text("2016/03/12/ete/index.html");
    bench.built();
    assert!(bench.text("feed.xml").contains("&lt;em&gt;pleut&lt;/em&gt;"));
    assert!(head().contains("feed.xml"));
    let address = "base_url = \"https://a.example/\"\n[feeds]\n";
    bench.write("posts/feuilleton.toml", &format!("{address}full = false\nentries = 1"));
    bench.built();
    let feed = bench.text("feed.xml");
    assert!(feed.matches("<entry").count() == 1 && !feed.contains("&lt;p&gt;"), "{feed}");
    bench.write("posts/feuilleton.toml", &format!("{address}enabled = false"));
    bench.built();
    assert!(!bench.out("feed.xml").exists() && !head().contains("feed.xml"));
    bench.write("posts/feuilleton.toml", "base_url = \"/blog/\"");
    bench.built();
    assert!(!bench.out("feed.xml").exists() && !head().contains("feed.xml"));
}

#[test]
fn readers_can_search_the_site_unless_its_author_says_otherwise() {
    let bench = bench();
    bench.built();
    assert!(bench.out("pagefind/index.pf_meta").exists() && !bench.out("pagefind/index").exists());
    let build = ["build", "posts", "--app", "app", "--out", "site"];
    assert_eq!(bench.run(&build, &[]).code, Some(0));
    assert!(bench.out("pagefind/index").is_dir() && bench.out("pagefind/fragment").is_dir());
    let page = bench.text("search/index.html");
    assert!(page.contains("<meta name=\"description\" content=") && !page.contains("noindex"));
    assert!(bench.text("index.html").contains("<a href=\"/search/\""));
}
