use std::collections::BTreeMap;

use feuilleton_core::html::EmbedHost;

use super::*;
use crate::hosts::{Place, Policy};

/// The fields that Cloudflare sends: all rules count, a field given again is added to with a comma,
/// and `! Name` takes back what came before.
fn cloudflare(text: &str, path: &str) -> BTreeMap<String, String> {
    let (mut sent, mut matches) = (BTreeMap::<String, String>::new(), false);
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(pattern) = line.strip_prefix('/') {
            let path = path.strip_prefix('/').unwrap_or(path);
            matches = match pattern.split_once('*') {
                Some((head, tail)) => {
                    path.strip_prefix(head).is_some_and(|rest| rest.ends_with(tail))
                }
                None => path == pattern,
            };
        } else if let (true, Some(name)) = (matches, line.strip_prefix("  ! ")) {
            sent.remove(name);
        } else if let (true, Some((name, value))) = (matches, line.trim().split_once(": ")) {
            sent.entry(name.into())
                .and_modify(|all| *all += &format!(", {value}"))
                .or_insert(value.into());
        }
    }
    sent
}

#[test]
fn no_field_is_made_of_two_rules() {
    for base in ["/", "/blog/"] {
        let lasting = vec!["assets/abc/".to_owned()];
        let place = Place::read(base).unwrap();
        let hosting = Hosting { place, lasting, ..Hosting::default() };
        let (text, told) = text(&hosting);
        assert_eq!(told, []);
        for (path, lasting, media, ancestors) in [
            ("", None, None, Ancestors::Own),
            ("2016/03/12/title/", None, None, Ancestors::Own),
            (
                "2016/03/12/title/index.md",
                None,
                Some("text/markdown; charset=utf-8"),
                Ancestors::Own,
            ),
            (
                "tag/rust/feed.xml",
                None,
                Some("application/atom+xml; charset=utf-8"),
                Ancestors::Own,
            ),
            ("assets/abc/app.js", Some(FOR_EVER), None, Ancestors::Own),
            ("sw.js", Some(REVALIDATE), None, Ancestors::Own),
            ("embed/", None, None, Ancestors::Any),
        ] {
            let sent = cloudflare(&text, &format!("{base}{path}"));
            let field = |name: &str| sent.get(name).map(String::as_str);
            assert_eq!(field("Cache-Control"), lasting, "{base}{path}");
            assert_eq!(field("Content-Type"), media, "{base}{path}");
            assert_eq!(
                field(POLICY),
                Some(hosting.policy.header(ancestors).as_str()),
                "{base}{path}"
            );
            assert_eq!(field("X-Content-Type-Options"), Some("nosniff"), "{base}{path}");
        }
        let elsewhere = cloudflare(&text, "/other/");
        assert_eq!(elsewhere.is_empty(), base != "/", "a blog below a path rules over that path");
    }
}

#[test]
fn a_policy_that_cloudflare_would_not_read_is_told() {
    let host =
        |n| EmbedHost::new(&format!("player-{n}.a-host-with-a-long-name.example"), "/").unwrap();
    let embeds: Vec<_> = (0..40).map(host).collect();
    let policy = Policy::new(&embeds, None);
    let (_, told) = text(&Hosting { policy, ..Hosting::default() });
    assert_eq!(told.len(), 1);
    assert!(told[0].message.contains("2000 characters"), "{}", told[0].message);
}
