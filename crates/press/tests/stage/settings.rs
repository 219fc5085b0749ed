//! What the configuration says for all posts.

use crate::workbench::Workbench;

#[test]
fn a_misspelled_key_is_told_and_does_no_harm() {
    let config = "title = \"Le Journal\"\ntimezome = \"UTC\"\n";
    let bench = Workbench::new(&[("feuilleton.toml", config), ("about.md", "Nous.\n")]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    let place =
        "  --> feuilleton.toml:2\n   | timezome = \"UTC\"\n   = help: did you mean `timezone`?";
    assert!(told.stderr.contains(place), "{}", told.stderr);
    assert_eq!(bench.json("site.json")["title"], "Le Journal");
}

#[test]
fn every_key_of_the_configuration_is_taken_without_a_word() {
    let config = "title = \"a\"\ntimezone = \"+01:00\"\ndialect = \"jekyll\"\nfuture = true\ndrafts = true\n\
        excerpt_separator = \"<!--more-->\"\nembeds = [{host = \"player.example\"}]\n\
        [authors.zoe]\nname = \"Zoé\"\nurl = \"https://zoe.example\"\nage = 30\n\
        [markdown]\nemoji = true\nfrench_spacing = false\n\
        [[defaults]]\nscope = {path = \"\", type = \"posts\"}\nvalues = {lang = \"fr\", toc = true}\n";
    let bench = Workbench::new(&[
        ("feuilleton.toml", config),
        ("2014-01-01-un.md", "---\nauthor: zoe\n---\nUn.\n\nDeux.\n\n<!--more-->\nTrois.\n"),
    ]);
    bench.stage_in_silence();
    let post = bench.json("2014/01/01/un/index.json");
    assert_eq!(post["language"], "fr");
    assert_eq!(post["date_published"], "2014-01-01T00:00:00+01:00");
    assert_eq!(post["authors"][0]["name"], "Zoé");
    assert_eq!(post["authors"][0]["url"], "https://zoe.example");
    assert_eq!(post["_feuilleton"]["dialect"], "jekyll");
    assert_eq!(bench.json("feed.json")["items"][0]["content_text"], "Un. Deux.");
}

#[test]
fn the_rules_of_jekyll_are_named_in_a_post_that_is_written_by_them_and_in_no_other() {
    for (sources, dialect) in [
        (&[("2014-01-01-un.md", "Un.\n")][..], None),
        (&[("_posts/2014-01-01-un.md", "Un.\n")], Some("jekyll")),
        (&[("_config.yml", "title: a\n"), ("2014-01-01-un.md", "Un.\n")], Some("jekyll")),
        (
            &[
                ("feuilleton.toml", "dialect = \"commonmark\"\n"),
                ("_posts/2014-01-01-un.md", "Un.\n"),
            ],
            None,
        ),
    ] {
        let bench = Workbench::new(sources);
        bench.stage_in_silence();
        let post = bench.json("2014/01/01/un/index.json");
        assert_eq!(post["_feuilleton"].get("dialect").and_then(|name| name.as_str()), dialect);
    }
}

#[test]
fn authors_and_defaults_of_a_jekyll_site_are_found() {
    let config = "author: zoe\ndefaults:\n- scope:\n    path: \"\"\n    type: posts\n  values:\n    lang: de\n";
    let authors = "zoe:\n  name: Zoé Martin\n  url: https://zoe.example\n";
    let bench = Workbench::new(&[
        ("_config.yml", config),
        ("_data/authors.yml", authors),
        ("_posts/2014-01-01-un.md", "Un.\n"),
        ("_posts/2014-01-02-deux.md", "---\nlang: fr\nauthor: Max\n---\nDeux.\n"),
    ]);
    bench.stage_in_silence();
    let post = bench.json("2014/01/01/un/index.json");
    assert_eq!(
        (&post["language"], &post["authors"][0]["name"]),
        (&"de".into(), &"Zoé Martin".into())
    );
    let post = bench.json("2014/01/02/deux/index.json");
    assert_eq!((&post["language"], &post["authors"][0]["name"]), (&"fr".into(), &"Max".into()));
    assert!(bench.out("author/zoé-martin/feed.json").is_file());
}

#[test]
fn a_hidden_post_has_its_address_and_stands_in_no_list_of_the_newest() {
    let bench = Workbench::new(&[
        ("2014-01-01-un.md", "---\nhidden: true\ntags: a\n---\nUn.\n"),
        ("2014-01-02-deux.md", "Deux.\n"),
    ]);
    bench.stage_in_silence();
    assert_eq!(bench.json("feed.json")["_feuilleton"]["total"], 1);
    assert_eq!(bench.json("tag/a/feed.json")["_feuilleton"]["total"], 1);
    assert_eq!(bench.json("2014/01/01/un/index.json")["title"], "Un");
}

#[test]
fn defaults_for_the_posts_folder_count_when_it_is_named_by_itself() {
    let config = "defaults:\n- scope: {path: _posts/fr}\n  values: {lang: fr}\n- scope: {path: _posts}\n  values: {lang: de}\n";
    let bench = Workbench::new(&[
        ("_config.yml", config),
        ("_posts/2014-01-01-un.md", "Un.\n"),
        ("_posts/fr/2014-01-02-deux.md", "Deux.\n"),
    ]);
    for folder in ["posts", "posts/_posts", "posts/_posts/"] {
        let told = bench.run(&["stage", folder, "--out", "out"]);
        assert_eq!((told.stderr.as_str(), told.code), ("", Some(0)), "{folder}");
        assert_eq!(bench.json("2014/01/01/un/index.json")["language"], "de", "{folder}");
        assert_eq!(bench.json("2014/01/02/deux/index.json")["language"], "fr", "{folder}");
    }
}
