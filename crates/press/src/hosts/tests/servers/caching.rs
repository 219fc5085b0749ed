//! What is kept, and for how long.

use crate::hosts::tests::server::on_every_server;

#[test]
fn the_apps_files_are_kept_for_ever_and_all_others_asked_for_anew() {
    on_every_server(|server| {
        let (ever, anew) =
            ("public, max-age=31536000, immutable", "public, max-age=0, must-revalidate");
        for (path, lasting) in [
            ("", anew),
            ("2016/03/12/title/", anew),
            ("2016/03/12/title/index.json", anew),
            ("feed.xml", anew),
            ("embed/", anew),
            ("sw.js", anew),
            ("assets/abc/app.js", ever),
            ("assets/abc/app.wasm", ever),
            ("assets/abc/missing.js", anew),
        ] {
            let place = format!("{:?} {}{path}", server.kind, server.base);
            assert_eq!(server.get(path).field("cache-control"), Some(lasting), "{place}");
        }
    });
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    on_every_server(|server| {
        for (path, accepted) in [
            ("", "identity"),
            ("2016/03/12/title/", "identity"),
            ("2016/03/12/title/", "gzip"),
            ("2016/03/12/title/", "br"),
            ("feed.xml", "gzip"),
        ] {
            let accepted = format!("Accept-Encoding: {accepted}");
            let first = server.get_with(path, &[&accepted]);
            let place = format!("{:?} {}{path} {accepted}", server.kind, server.base);
            let (tag, date) = (first.field("etag").unwrap(), first.field("last-modified").unwrap());
            for condition in [format!("If-None-Match: {tag}"), format!("If-Modified-Since: {date}")]
            {
                let again = server.get_with(path, &[&accepted, &condition]);
                assert_eq!((again.status, again.body.len()), (304, 0), "{place}: {condition}");
                let lasting = again.field("cache-control");
                assert_eq!(lasting, Some("public, max-age=0, must-revalidate"), "{place}");
            }
            let other = server.get_with(path, &[&accepted, "If-None-Match: \"another\""]);
            assert_eq!(other.status, 200, "{place}");
        }
    });
}
