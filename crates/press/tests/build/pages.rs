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
    let item: serde_json::Value =
        serde_json::from_str(&bench.text("2017/01/01/b/index.json")).unwrap();
    let references = &item["_feuilleton"]["references"]["posts"];
    assert_eq!(*references, serde_json::json!([["2016-03-12-ete.md", "2016/03/12/ete/"]]));
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
fn readers_can_search_the_site_unless_its_author_says_otherwise() {
    let bench = bench();
    bench.built();
    assert!(!bench.out("pagefind").exists());
    let build = ["build", "posts", "--app", "app", "--out", "site"];
    assert_eq!(bench.run(&build, &[]).code, Some(0));
    assert!(bench.out("pagefind/pagefind.js").exists());
    let entry: serde_json::Value =
        serde_json::from_str(&bench.text("pagefind/pagefind-entry.json")).unwrap();
    assert_eq!(entry["languages"]["fr"]["page_count"], 1, "{entry}");
}
