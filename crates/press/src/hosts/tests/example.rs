//! One blog for all tests of this module.

use std::{fs, path::Path};

use feuilleton_core::{html::EmbedHost, route::Key};

use crate::hosts::{Hosting, Place, Policy, Redirect, files};

/// A blog at this base URL with one trusted host, old addresses and an import map.
pub(super) fn hosting(base_url: &str) -> Hosting {
    let slides = EmbedHost::new("www.slideshare.net", "/slideshow/").unwrap();
    let redirect = |from, to: &str| Redirect { from: Key::parse(from).unwrap(), to: to.to_owned() };
    Hosting {
        place: Place::read(base_url).unwrap(),
        policy: Policy {
            script_hashes: vec!["sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=".into()],
            ..Policy::new(&[slides], None)
        },
        redirects: vec![
            redirect("/2009/vieux.html", "2016/03/12/title/"),
            redirect("/été \"97\"/", "2016/03/12/title/"),
            redirect("/old.php", "%C3%A9t%C3%A9/$1/"),
            redirect("/a{b}$c", "2016/03/12/title/"),
        ],
        ended_in_html: vec![Key::parse("/2016/03/12/title").unwrap()],
        lasting: vec!["assets/abc/".into(), "assets/by-hash/".into()],
        home_pages: 2,
    }
}

/// What lies beside the blog's folder and must never be sent.
pub(super) const SECRET: &str = "not for readers";

/// Files that have compressed forms beside them.
pub(super) const COMPRESSED: [(&str, &str); 5] = [
    ("2016/03/12/title/index.html", "<!doctype html><title>Title</title>"),
    ("2016/03/12/title/index.json", "{\"title\":\"Title\"}"),
    ("feed.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>"),
    ("assets/abc/app.js", "export {};"),
    ("404.html", "<!doctype html><title>Not found</title>"),
];

/// The rest.
const PLAIN: [(&str, &str); 20] = [
    ("index.html", "<!doctype html><title>Home</title>"),
    ("page/2/index.html", "<!doctype html><title>Page 2</title>"),
    ("2016/03/12/title/index.md", "# Title\n"),
    ("2016/03/12/title/feed.json", "{}"),
    ("été/index.html", "<!doctype html><title>Été</title>"),
    ("été/photo d'été.jpg", "a picture"),
    ("demo.html", "<!doctype html><title>Demo</title>"),
    ("demo/data.txt", "beside the demo"),
    ("both.html", "<!doctype html><title>The file</title>"),
    ("both/index.html", "<!doctype html><title>The folder</title>"),
    ("2009/vieux/index.html", "<!doctype html><title>Leads on</title>"),
    ("assets/abc/app.wasm", "\0asm"),
    ("assets/abc/style.css", "p{}"),
    ("rss.xml", "<rss/>"),
    ("manifest.webmanifest", "{}"),
    ("robots.txt", "User-agent: *\n"),
    ("sw.js", "worker()"),
    ("embed/index.html", "<!doctype html><title>Embedded</title>"),
    (".feuilleton/state.json", SECRET),
    (".well-known/security.txt", "Contact: x\n"),
];

/// Writes a blog's folder, as `build` leaves it, with the files for hosts. What compressed files
/// hold is never looked into here, so they need not be compressed.
pub(super) fn site(hosting: &Hosting, folder: &Path) {
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for (name, text) in COMPRESSED.iter().chain(&PLAIN) {
        write(name, text);
    }
    for (name, _) in COMPRESSED {
        write(&format!("{name}.br"), &format!("brotli of {name}"));
        write(&format!("{name}.gz"), &format!("gzip of {name}"));
    }
    for (name, text) in files(hosting).files {
        write(name, &text);
    }
}
