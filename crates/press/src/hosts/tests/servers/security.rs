//! What protects readers.

use crate::hosts::{
    policy::Ancestors,
    tests::{client, example::SECRET, server::on_every_server},
};

#[test]
fn every_answer_has_one_policy() {
    on_every_server(|server| {
        let policy = |ancestors| server.hosting.policy.header(ancestors);
        for (path, ancestors) in [
            ("", Ancestors::Own),
            ("2016/03/12/title/", Ancestors::Own),
            ("2016/03/12/title/index.json", Ancestors::Own),
            ("demo.html", Ancestors::Own),
            ("feed.xml", Ancestors::Own),
            ("assets/abc/app.js", Ancestors::Own),
            ("nothing", Ancestors::Own),
            ("assets/abc/missing.js", Ancestors::Own),
            ("embed/", Ancestors::Any),
            ("embed/?post=a", Ancestors::Any),
        ] {
            let answer = server.get(path);
            let place = format!("{:?} {}{path}", server.kind, server.base);
            let sent = answer.field("content-security-policy");
            assert_eq!(sent, Some(policy(ancestors).as_str()), "{place}");
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "strict-origin-when-cross-origin"),
                ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
                ("cross-origin-opener-policy", "same-origin"),
            ] {
                assert_eq!(answer.field(name), Some(value), "{place}: {name}");
            }
        }
    });
}

#[test]
fn other_sites_may_read_documents_and_the_app_but_not_pages() {
    on_every_server(|server| {
        for (path, shared) in [
            ("", false),
            ("2016/03/12/title/", false),
            ("demo.html", false),
            ("2016/03/12/title/index.json", true),
            ("2016/03/12/title/index.md", true),
            ("2016/03/12/title/feed.json", true),
            ("feed.xml", true),
            ("rss.xml", true),
            ("%C3%A9t%C3%A9/photo%20d'%C3%A9t%C3%A9.jpg", true),
            ("assets/abc/app.js", true),
            ("assets/abc/app.wasm", true),
        ] {
            let answer = server.get_with(path, &["Origin: https://other.example"]);
            let place = format!("{:?} {}{path}", server.kind, server.base);
            assert_eq!(
                answer.field("access-control-allow-origin"),
                shared.then_some("*"),
                "{place}"
            );
            let policy = answer.field("cross-origin-resource-policy");
            assert_eq!(policy, shared.then_some("cross-origin"), "{place}");
        }
    });
}

/// Targets, as bytes on the line, that would leave the folder or the host if they could.
const HOSTILE: [&str; 32] = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/%2f..%2fsecret.txt",
    "/%2F..%2Fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/..%252fsecret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/2016/../../secret.txt",
    "/2016/..%2f..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets../secret.txt",
    "/blog../secret.txt",
    "/blog/../secret.txt",
    "/blog/..%2fsecret.txt",
    "/secret.txt%00.html",
    "//evil.test/..",
    "//evil.test/%2e%2e",
    "//evil.test/..;/",
    "///evil.test/..",
    "/\\evil.test/..",
    "/%5cevil.test/..",
    "/%2fevil.test/..",
    "//evil.test/index.html",
    "/\\evil.test/index.html",
    "/%5Cevil.test/index.html",
    "/%2f%2fevil.test/x/index.html",
    "//evil.test/%2e%2e/2016/03/12/title.html",
    "/%0d%0aSet-Cookie:x=y/index.html",
];

#[test]
fn no_address_leaves_the_folder_or_the_host() {
    on_every_server(|server| {
        let below = HOSTILE.map(|target| format!("{}{}", server.base, &target[1..]));
        for target in HOSTILE.iter().copied().chain(below.iter().map(String::as_str)) {
            let answer = client::ask(server.address, "GET", target, &[]);
            let place = format!("{:?} below {}: {target}", server.kind, server.base);
            assert!(!answer.text().contains(SECRET), "{place}: {}", answer.text());
            assert!(answer.field("set-cookie").is_none(), "{place}");
            assert_ne!(answer.status / 100, 5, "{place}");
            if let Some(to) = answer.field("location") {
                let mut bytes = to.bytes();
                let first = (bytes.next(), bytes.next());
                let own = to.starts_with(&format!("http://{}/", server.address));
                let path = first.0 == Some(b'/') && !matches!(first.1, Some(b'/' | b'\\' | b'\t'));
                assert!(own || path, "{place} leads to {to}");
            }
        }
    });
}
