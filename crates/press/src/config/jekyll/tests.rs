//! `_config.yml` as real sites have it.

use feuilleton_core::{html::EmbedHost, markdown::Options};

use super::*;

#[test]
fn a_jekyll_site_keeps_its_name_address_and_habits() {
    let yaml = "title: Le Journal\nurl: https://a.example\nbaseurl: /blog\nlang: fr_FR\n\
        author:\n  name: Zoé\n  email: z@a.example\npermalink: /:year/:title/\npaginate: 5\n\
        description: >-\n  Des essais\n  et des notes\nplugins:\n- jekyll-feed\n";
    let Config { site, diagnostics, .. } = read(yaml);
    assert_eq!(diagnostics, []);
    let email = ("email".to_owned(), Value::Text("z@a.example".into()));
    let zoe = Person { name: "Zoé".into(), extra: vec![email], ..Person::default() };
    let expected = Site {
        title: "Le Journal".into(),
        description: "Des essais et des notes".into(),
        language: "fr-FR".into(),
        base_url: Some("https://a.example/blog".into()),
        author: Some("Zoé".into()),
        permalink: "/:year/:title/".into(),
        page_size: 5.try_into().unwrap(),
        baseurl: "/blog".into(),
        authors: [("Zoé".to_owned(), zoe)].into(),
        dialect: Some(Dialect::Jekyll),
        ..Site::default()
    };
    assert_eq!(site, expected);
}

#[test]
fn what_is_left_out_has_its_default() {
    let empty = "title:\ndescription: ~\nlang: ''\nurl: \"\"\nbaseurl: \"\"\nauthor: {}\n\
        permalink:\npaginate: 0\nfeuilleton:\n";
    for yaml in ["", "# nothing\n", "---\n---\n", "theme: minima\n", empty] {
        let config = read(yaml);
        let expected = Site { dialect: Some(Dialect::Jekyll), ..Site::default() };
        assert_eq!(config.site, expected, "{yaml:?}");
        assert_eq!(config.diagnostics, [], "{yaml:?}");
    }
}

#[test]
fn document_marks_and_byte_order_marks_are_passed_over() {
    for yaml in [
        "---\ntitle: Le Journal\n",
        "---\ntitle: Le Journal\n...\n",
        "%YAML 1.2\n---\ntitle: Le Journal\n",
        "\u{feff}title: Le Journal\r\nlayout: post\r\n",
    ] {
        let config = read(yaml);
        assert_eq!(config.site.title, "Le Journal", "{yaml:?}");
        assert_eq!(config.diagnostics, [], "{yaml:?}");
    }
}

#[test]
fn the_address_is_joined_with_one_slash() {
    for (url, path, expected) in [
        ("https://a.example", "blog", Some("https://a.example/blog")),
        ("https://a.example/", "/blog/", Some("https://a.example/blog")),
        ("https://a.example/", "/", Some("https://a.example")),
        ("", "/blog", None),
    ] {
        let config = read(&format!("url: \"{url}\"\nbaseurl: \"{path}\"\n"));
        assert_eq!(config.site.base_url.as_deref(), expected, "{url} {path}");
    }
}

#[test]
fn a_line_that_is_no_yaml_is_told_by_its_own_number() {
    let config = read("title: Le Journal\n\nwhat is this\n");
    assert_eq!(config.site.title, "Le Journal");
    let [told] = config.diagnostics.as_slice() else { panic!("{:?}", config.diagnostics) };
    assert_eq!((told.file.as_str(), told.line), (FILE, Some(3)));
    assert_eq!(told.excerpt, "what is this");
}

#[test]
fn time_zone_future_drafts_and_excerpts_are_those_of_the_site() {
    let yaml = "timezone: Europe/Paris\nfuture: true\nshow_drafts: true\n\
        excerpt_separator: \"\\n\\n\\n\"\nkramdown:\n  hard_wrap: true\n  input: GFM\n";
    let Config { site, diagnostics, .. } = read(yaml);
    assert_eq!(diagnostics, []);
    assert_eq!(site.timezone.as_ref().map(Zone::name), Some("Europe/Paris"));
    assert_eq!((site.future, site.show_drafts), (true, true));
    assert_eq!(site.excerpt_separator.as_deref(), Some("\n\n\n"));
    assert_eq!(site.kramdown["hard_wrap"].as_switch(), Some(true));
}

#[test]
fn defaults_and_authors_are_kept() {
    let yaml = "defaults:\n  - scope:\n      path: \"\"\n      type: posts\n    values:\n      layout: post\n\
        \u{20}     header: {teaser: /a.jpg}\n  -\n    scope: {path: films/*}\n    values: {lang: en}\n\
        authors:\n  zoe:\n    name: Zoé\n    url: https://zoe.example\n";
    let Config { site, diagnostics, .. } = read(yaml);
    assert_eq!(diagnostics, []);
    let scopes: Vec<_> =
        site.defaults.iter().map(|set| (set.path.as_str(), set.kind.as_deref())).collect();
    assert_eq!(scopes, [("", Some("posts")), ("films/*", None)]);
    assert_eq!(site.defaults[0].values.len(), 2);
    assert_eq!(site.authors["zoe"].name, "Zoé");
}

#[test]
fn what_jekyll_has_no_word_for_stands_in_a_map_of_our_own() {
    let yaml = "feuilleton:\n  dialect: commonmark\n  markdown:\n    emoji: true\n    captions: no\n\
        \u{20} embeds:\n    - host: player.example\n";
    let Config { site, diagnostics, .. } = read(yaml);
    assert_eq!(diagnostics, []);
    assert_eq!(site.dialect, Some(Dialect::CommonMark));
    let options = Options { emoji: true, captions: Some(false), ..Options::NONE };
    assert_eq!(site.markdown, options);
    assert_eq!(site.embeds, [EmbedHost::new("player.example", "/").unwrap()]);
}

#[test]
fn a_fault_in_a_map_of_our_own_costs_nothing_else() {
    let site = read("feuilleton:\n  dialect: maruku\n  markdown: {emoji: yes}\n").site;
    assert!(site.markdown.emoji && site.dialect == Some(Dialect::Jekyll));
}

#[test]
fn a_map_of_our_own_has_colours_links_feeds_and_comments() {
    let yaml = "feuilleton:\n  theme: {light: {accent: '#9b2d20'}}\n  feeds: {entries: 20, full: no}\n\
        \u{20} navigation:\n    - {title: About, path: /about/}\n  social: [{title: M, url: 'https://m.example'}]\n\
        \u{20} comments: {kind: utterances, repo: zoe/blog}\n  edit_url: 'https://a.example/{file}'\n";
    let Config { site, diagnostics, .. } = read(yaml);
    assert_eq!(diagnostics, []);
    assert_eq!(site.theme.light.accent.unwrap().as_str(), "#9b2d20");
    assert_eq!((site.feeds.entries.get(), site.feeds.full), (20, false));
    assert_eq!((site.navigation[0].path(), site.social[0].title()), (Some("about/"), "M"));
    assert!(site.comments.is_some() && site.edit_url.is_some());
}

#[test]
fn a_value_that_is_not_what_its_key_wants_is_told_with_its_line() {
    for (yaml, line, part) in [
        ("title: a\ndefaults:\n- scope: {path: a}\n", 2, "`values`"),
        ("feuilleton:\n  dialect: maruku\n", 1, "maruku"),
        ("feuilleton:\n  markdown: {emoji: soon}\n", 1, "soon"),
        ("feuilleton:\n  theme: {dark: {ink: blanc}}\n", 1, "`ink` is no colour"),
        ("feuilleton:\n  comments: {kind: utterances, repo: a}\n", 1, "write `owner/name`"),
        ("feuilleton:\n  colours: {ink: black}\n", 1, "`colours` is none of its keys"),
        ("feuilleton: yes\n", 1, "a map with keys"),
        ("feuilleton:\n  edit_url: https://a.example\n", 1, "{file}"),
        ("feuilleton:\n  navigation: [{title: A, url: 'javascript:b'}]\n", 1, "javascript:b"),
        ("feuilleton:\n  feeds: {entries: many}\n", 1, "`entries`"),
        ("title: a\nfeed: {posts_limit: 0}\n", 2, "`posts_limit`"),
    ] {
        let Config { diagnostics, .. } = read(yaml);
        let [told] = diagnostics.as_slice() else { panic!("{yaml}: {diagnostics:?}") };
        assert_eq!((told.file.as_str(), told.line), (FILE, Some(line)), "{yaml}");
        assert!(told.message.contains(part), "{}", told.message);
    }
}
