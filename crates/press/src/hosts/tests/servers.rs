//! What readers and browsers get from nginx and Caddy with the configuration that we write.

mod caching;
mod old_addresses;
mod security;

use super::{client, example::COMPRESSED, server::on_every_server};

#[test]
fn every_file_is_there_under_its_type() {
    on_every_server(|server| {
        for (path, kind, body) in [
            ("", "text/html; charset=utf-8", "<!doctype html><title>Home</title>"),
            (
                "2016/03/12/title/",
                "text/html; charset=utf-8",
                "<!doctype html><title>Title</title>",
            ),
            ("2016/03/12/title/index.json", "application/json", "{\"title\":\"Title\"}"),
            ("2016/03/12/title/index.md", "text/markdown; charset=utf-8", "# Title\n"),
            ("2016/03/12/title/feed.json", "application/feed+json", "{}"),
            ("%C3%A9t%C3%A9/", "text/html; charset=utf-8", "<!doctype html><title>Été</title>"),
            ("%c3%a9t%C3%A9/photo%20d'%C3%A9t%C3%A9.jpg", "image/jpeg", "a picture"),
            ("été/", "text/html; charset=utf-8", "<!doctype html><title>Été</title>"),
            (
                "feed.xml",
                "application/atom+xml; charset=utf-8",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
            ),
            ("rss.xml", "application/rss+xml; charset=utf-8", "<rss/>"),
            ("manifest.webmanifest", "application/manifest+json", "{}"),
            ("robots.txt", "text/plain; charset=utf-8", "User-agent: *\n"),
            ("assets/abc/app.js?x=1", "text/javascript; charset=utf-8", "export {};"),
            ("assets/abc/app.wasm", "application/wasm", "\0asm"),
            ("assets/abc/style.css", "text/css; charset=utf-8", "p{}"),
            (
                "embed/?post=a&theme=auto",
                "text/html; charset=utf-8",
                "<!doctype html><title>Embedded</title>",
            ),
            (".well-known/security.txt", "text/plain; charset=utf-8", "Contact: x\n"),
            ("demo.html", "text/html; charset=utf-8", "<!doctype html><title>Demo</title>"),
        ] {
            let answer = server.get(path);
            let place = format!("{:?} {}{path}", server.kind, server.base);
            assert_eq!((answer.status, answer.text().as_str()), (200, body), "{place}");
            assert_eq!(answer.field("content-type"), Some(kind), "{place}");
        }
    });
}

#[test]
fn what_is_not_there_is_told_with_the_blogs_own_page() {
    on_every_server(|server| {
        for path in [
            "nothing",
            "nothing/",
            "nothing.html",
            "2016/",
            "2016/03/12/title/nothing.json",
            "assets/",
            "assets/abc/old.js",
            "404.html",
            "404",
            ".feuilleton/state.json",
            ".feuilleton/",
            ".feuilleton",
            "%2efeuilleton/state.json",
            "x/../.feuilleton/state.json",
            "_headers",
            "_redirects",
            "nginx.conf",
            "Caddyfile",
            "vercel.json",
            ".nojekyll",
            ".git/config",
        ] {
            let answer = server.get(path);
            let place = format!("{:?} {}{path}", server.kind, server.base);
            assert_eq!(answer.status, 404, "{place}");
            assert_eq!(answer.text(), "<!doctype html><title>Not found</title>", "{place}");
            assert_eq!(answer.field("content-type"), Some("text/html; charset=utf-8"), "{place}");
            let lasting = answer.field("cache-control");
            assert_eq!(lasting, Some("public, max-age=0, must-revalidate"), "{place}");
        }
    });
}

#[test]
fn compressed_files_are_sent_to_those_who_read_them() {
    on_every_server(|server| {
        let has_brotli = server.has_brotli();
        for (name, text) in COMPRESSED.into_iter().filter(|(name, _)| *name != "404.html") {
            let path = name.trim_end_matches("index.html");
            let (brotli, gzip) = (format!("brotli of {name}"), format!("gzip of {name}"));
            for (accepted, encoding, body) in [
                (
                    "br, gzip",
                    has_brotli.then_some("br").or(Some("gzip")),
                    if has_brotli { &brotli } else { &gzip },
                ),
                (
                    "gzip, deflate, br, zstd",
                    has_brotli.then_some("br").or(Some("gzip")),
                    if has_brotli { &brotli } else { &gzip },
                ),
                ("gzip", Some("gzip"), &gzip),
                ("identity", None, &text.to_owned()),
            ] {
                let answer = server.get_with(path, &[&format!("Accept-Encoding: {accepted}")]);
                let place = format!("{:?} {}{path}: {accepted}", server.kind, server.base);
                assert_eq!(
                    (answer.status, answer.text().as_str()),
                    (200, body.as_str()),
                    "{place}"
                );
                assert_eq!(answer.field("content-encoding"), encoding, "{place}");
                assert_eq!(
                    answer.field("content-type"),
                    server.get(path).field("content-type"),
                    "{place}"
                );
                let vary = answer.all("vary").join(", ").to_ascii_lowercase();
                assert!(vary.contains("accept-encoding"), "{place}: {vary}");
            }
        }
    });
}

#[test]
fn asking_for_the_head_alone_gets_the_same_head() {
    on_every_server(|server| {
        for path in ["", "2016/03/12/title/index.json", "assets/abc/app.js", "nothing"] {
            let get = server.get(path);
            let head = client::ask(server.address, "HEAD", &format!("{}{path}", server.base), &[]);
            let place = format!("{:?} {}{path}", server.kind, server.base);
            assert_eq!((head.status, head.body.len()), (get.status, 0), "{place}");
            for name in ["content-type", "content-length", "etag", "cache-control"] {
                assert_eq!(head.field(name), get.field(name), "{place}: {name}");
            }
        }
    });
}
