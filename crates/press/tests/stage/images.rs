//! Pictures beside posts: under their own names, and under one that changes with what they hold.

use crate::workbench::Workbench;

const DRAWING: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>";

fn blog() -> Workbench {
    let show = "---\nimage: cover.svg\n---\n![Un chat](images/a.svg)\n[en grand](images/a.svg)\n\n\
                <video src='film.mp4' poster='/images/a.svg'></video>\n";
    Workbench::new(&[
        ("2016-03-12-un.md", show),
        ("_posts/2016-03-13-deux.md", "---\ntitle: Deux\n---\n![Le même]({{ '/images/a.svg' }})\n"),
        ("2016-03-14-trois.md", "Sans images, [un lien](papier.pdf).\n"),
        ("images/a.svg", DRAWING),
        ("images/unused.svg", DRAWING),
        ("cover.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='6'/>"),
        ("film.mp4", "film"),
        ("papier.pdf", "%PDF"),
    ])
}

/// Files that are published under names with a hash.
fn hashed(bench: &Workbench) -> Vec<String> {
    let files = bench.files("out").into_keys();
    files.filter(|file| file.starts_with("assets/by-hash/")).collect()
}

/// The name with a hash of a file.
fn hashed_name(bench: &Workbench, name: &str) -> String {
    let names = hashed(bench);
    let found: Vec<_> = names.iter().filter(|file| file.ends_with(&format!("/{name}"))).collect();
    assert_eq!(found.len(), 1, "{names:?}");
    found[0].clone()
}

#[test]
fn what_posts_show_is_published_under_its_name_and_under_its_hash() {
    let bench = blog();
    bench.stage_in_silence();
    assert_eq!(hashed(&bench).len(), 2, "{:?}", hashed(&bench));
    for (name, file) in [("a.svg", "images/a.svg"), ("film.mp4", "film.mp4")] {
        let content = bench.text(file);
        assert_eq!(bench.text(&hashed_name(&bench, name)), content);
    }
    for plain in ["images/unused.svg", "cover.svg", "papier.pdf"] {
        assert!(bench.out(plain).is_file(), "{plain}");
    }
}

#[test]
fn a_posts_document_has_the_sizes_and_hashes_of_what_it_shows_in_its_text() {
    let bench = blog();
    bench.stage_in_silence();
    let (drawing, film) = (hashed_name(&bench, "a.svg"), hashed_name(&bench, "film.mp4"));
    let size = "width=\"40\" height=\"30\"";
    for (document, expected) in [
        (
            "2016/03/12/un/index.json",
            [
                format!("<img src=\"/{drawing}\" alt=\"Un chat\" {size}"),
                format!("poster=\"/{drawing}\""),
                format!("src=\"/{film}\""),
            ]
            .as_slice(),
        ),
        (
            "2016/03/13/deux/index.json",
            &[format!("<img src=\"/{drawing}\" alt=\"Le même\" {size}")],
        ),
        ("2016/03/14/trois/index.json", &["<a href=\"/papier.pdf\"".to_owned()]),
    ] {
        let document = bench.json(document);
        let html = document["content_html"].as_str().unwrap();
        for part in expected {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert_eq!(document["_feuilleton"].get("references"), None);
    }
    assert!(bench.text("2016/03/12/un/index.md").contains("(images/a.svg)"));
    assert!(!bench.text("feed.json").contains("by-hash"));
}

#[test]
fn a_picture_that_changes_gets_another_address_and_one_that_stays_keeps_its_own() {
    let bench = blog();
    bench.stage_in_silence();
    let (drawing, film) = (hashed_name(&bench, "a.svg"), hashed_name(&bench, "film.mp4"));
    bench.source("images/a.svg", DRAWING.replace("40", "50").as_bytes());
    bench.stage_in_silence();
    assert_eq!(hashed_name(&bench, "film.mp4"), film);
    let drawings: Vec<_> =
        hashed(&bench).into_iter().filter(|file| file.ends_with(".svg")).collect();
    assert_eq!(drawings.len(), 2, "the old one stays in a folder that is only added to");
    assert_eq!(bench.text(&drawing), DRAWING);
    let document = bench.json("2016/03/13/deux/index.json");
    let html = document["content_html"].as_str().unwrap();
    assert!(html.contains("width=\"50\" height=\"30\"") && !html.contains(&drawing), "{html}");
}
