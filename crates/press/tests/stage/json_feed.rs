//! Whatever the posts say, each `feed.json` has what JSON Feed 1.1 requires
//! (<https://www.jsonfeed.org/version/1.1/>).

use std::collections::HashSet;

use serde_json::Value;

use crate::workbench::Workbench;

/// Posts of every kind: with nothing, with too much, and broken.
const ODD: [(&str, &str); 9] = [
    ("feuilleton.toml", "page_size = 2\nurl = \"https://a.example/blog/\"\n"),
    ("2016-01-01-empty.md", ""),
    ("2016-01-02-only-matter.md", "---\ntitle: Only this\n---\n"),
    ("2016-01-03-code.md", "```\nlet a = 1;\n```\n"),
    (
        "2016-01-04-quotes.md",
        "---\ntitle: \"« \\\"A\\\" » <b>\\u0007 & co\"\ntags: [C, C++, c, '#', '']\n---\n\\\\ \"b\" \u{1f600}\n",
    ),
    ("2016-01-05-broken.md", "---\ntitle: [a, b]\ndate: 2016-13-45\nauthor: {x: y}\n---\nText\n"),
    (
        "2016-01-06-été à la plage.md",
        "---\ncategories: [\"à b\", \"../c\"]\nauthors: Zoé, Max\n---\nTexte\n",
    ),
    (
        "2016-01-07-noms.md",
        "---\nauthor: Zoé\nupdated: 2017-02-03 04:05:06 +0700\nimage: a.svg\n---\nTexte\n",
    ),
    ("about.md", "Us.\n"),
];

#[test]
fn each_feed_of_an_odd_blog_is_a_json_feed() {
    let bench = Workbench::new(&ODD);
    assert_eq!(bench.stage().code, Some(0));
    let files = bench.files("out");
    let feeds: Vec<_> = files.iter().filter(|(file, _)| file.ends_with("feed.json")).collect();
    assert!(feeds.len() > 15, "{} feeds", feeds.len());
    for (file, bytes) in feeds {
        check(file, &serde_json::from_slice(bytes).unwrap());
    }
}

#[test]
fn each_page_of_a_feed_leads_to_the_next() {
    let bench = Workbench::new(&ODD);
    bench.stage();
    let (mut file, mut ids) = ("feed.json".to_owned(), HashSet::new());
    loop {
        let feed = bench.json(&file);
        ids.extend(items(&feed).iter().map(|item| text(item, "id")));
        let Some(next) = feed.get("next_url").and_then(Value::as_str) else { break };
        file = next.strip_prefix("https://a.example/blog/").unwrap().to_owned();
    }
    assert_eq!(ids.len(), 7);
}

/// What the specification requires of the feed, and the types of what it offers.
fn check(file: &str, feed: &Value) {
    assert_eq!(text(feed, "version"), "https://jsonfeed.org/version/1.1", "{file}");
    assert!(!text(feed, "title").is_empty(), "{file}");
    for key in ["home_page_url", "feed_url"] {
        assert!(text(feed, key).starts_with("https://a.example/blog/"), "{file} {key}");
    }
    let mut ids = HashSet::new();
    for item in items(feed) {
        check_item(file, item);
        assert!(ids.insert(text(item, "id")), "{file}: two items {}", text(item, "id"));
    }
    let extension = &feed["_feuilleton"];
    assert!(extension["pages"].as_u64() >= Some(1) && extension["total"].is_u64(), "{file}");
}

fn check_item(file: &str, item: &Value) {
    assert!(text(item, "id").starts_with("https://a.example/blog/"), "{file}: {item}");
    assert_eq!(text(item, "url"), text(item, "id"), "{file}");
    let has = |key| item.get(key).is_some_and(Value::is_string);
    assert!(has("content_text") || has("content_html"), "{file}: {item}");
    for key in ["date_published", "date_modified"] {
        if let Some(date) = item.get(key) {
            assert!(is_rfc3339(date.as_str().unwrap()), "{file}: {key} {date}");
        }
    }
    for author in item.get("authors").and_then(Value::as_array).into_iter().flatten() {
        assert!(!text(author, "name").is_empty(), "{file}: {item}");
    }
    for tag in item.get("tags").and_then(Value::as_array).into_iter().flatten() {
        assert!(tag.is_string(), "{file}: {item}");
    }
}

fn items(feed: &Value) -> &[Value] {
    feed["items"].as_array().unwrap()
}

fn text(value: &Value, key: &str) -> String {
    value
        .get(key)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("no {key} in {value}"))
        .to_owned()
}

/// `2016-03-12T09:30:00+01:00` or with `Z`: each digit and sign at its place.
fn is_rfc3339(date: &str) -> bool {
    let (moment, zone) = date.split_at_checked(19).unwrap_or_default();
    let fits = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
                b'0' => byte.is_ascii_digit(),
                _ => byte == wanted,
            })
    };
    fits(moment, "0000-00-00T00:00:00")
        && (zone == "Z" || fits(zone, "+00:00") || fits(zone, "-00:00"))
}
