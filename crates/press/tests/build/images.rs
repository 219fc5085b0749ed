//! Pictures in printed pages.

use crate::workbench::Workbench;

const DRAWING: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/>";

#[test]
fn a_printed_page_shows_the_picture_at_its_size() {
    let bench = Workbench::new(&[
        (
            "films/2016-03-12-un.md",
            "![Un chat](a.svg)\n\n[en grand](a.svg)\n\n<video poster='a.svg' src='https://a.test/f.mp4'></video>\n",
        ),
        ("films/a.svg", DRAWING),
    ]);
    bench.built();
    let files = bench.files("site").into_keys();
    let hashed: Vec<_> = files.filter(|file| file.contains("by-hash/")).collect();
    let [hashed] = &*hashed else { panic!("{hashed:?}") };
    assert_eq!(
        (&bench.text(hashed), &bench.text("films/a.svg")),
        (&DRAWING.into(), &DRAWING.into())
    );
    let page = bench.text("2016/03/12/un/index.html");
    for part in [
        format!("<img src=\"/{hashed}\" alt=\"Un chat\" width=\"1600\" height=\"1200\""),
        format!("poster=\"/{hashed}\""),
        "<a href=\"/films/a.svg\"".into(),
    ] {
        assert!(page.contains(&part), "{part}: {page}");
    }
    assert!(bench.text("feed.xml").contains(&format!("https://a.example/{hashed}")));
}

#[test]
fn the_old_picture_goes_with_the_next_build() {
    let bench = Workbench::new(&[("2016-03-12-un.md", "![](a.svg)\n"), ("a.svg", DRAWING)]);
    let hashed = || {
        let files = bench.files("site").into_keys();
        files
            .filter(|file| file.ends_with("a.svg") && file.contains("/by-hash/"))
            .collect::<Vec<_>>()
    };
    bench.built();
    let before = hashed();
    bench.write("posts/a.svg", &DRAWING.replace('4', "5"));
    bench.built();
    let after = hashed();
    assert_eq!((before.len(), after.len()), (1, 1));
    assert_ne!(before, after);
}
