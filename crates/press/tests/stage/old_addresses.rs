//! Addresses that posts once had.

use crate::workbench::{APP, Workbench};

#[test]
fn an_old_address_leads_to_the_post_for_browsers_and_for_the_app() {
    let matter =
        "---\ntitle: L'été\nredirect_from:\n- /2009/vieux.html\n- /%C3%A9t%C3%A9/\n---\nUn.\n";
    let bench = Workbench::new(&[("2014-01-01-un.md", matter)]);
    bench.stage_in_silence();
    for (folder, to) in [("2009/vieux", "../../2014/01/01/un/"), ("été", "../2014/01/01/un/")] {
        let html = bench.text(&format!("{folder}/index.html"));
        assert!(html.contains(&format!("content=\"0; url={to}\"")), "{html}");
        assert!(html.contains(&format!("<a href=\"{to}\">L'été</a>")), "{html}");
        let document = bench.json(&format!("{folder}/index.json"));
        assert_eq!(document, bench.json("2014/01/01/un/index.json"));
    }
}

#[test]
fn an_old_address_that_is_taken_or_unsound_is_told_and_costs_nothing() {
    let bench = Workbench::new(&[
        ("2014-01-01-un.md", "---\nredirect_from: [/about/, /old/, /../x, /tag/a/]\n---\nUn.\n"),
        ("2014-01-02-deux.md", "---\nredirect_from: /old/\n---\nDeux.\n"),
        ("about.md", "Nous.\n"),
    ]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    for part in [
        "`about.md` has the address `/about/`",
        "`2014-01-01-un.md` has the address `/old/`",
        "the old address `/../x` is no path within this site",
        "the old address `/tag/a/` is the address of a listing",
    ] {
        assert!(told.stderr.contains(part), "{part}: {}", told.stderr);
    }
    assert_eq!(bench.text("about/index.html"), APP);
    assert!(bench.text("old/index.html").contains("url=../2014/01/01/un/"));
}

#[test]
fn an_old_address_with_the_name_of_a_file_is_kept_and_the_file_is_told() {
    let bench = Workbench::new(&[
        ("2014-01-01-un.md", "---\nredirect_from: [/rss.xml, /old.php]\n---\nUn.\n"),
        ("rss.xml", "<rss/>"),
    ]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    assert!(told.stderr.contains("  --> rss.xml\n"), "{}", told.stderr);
    for folder in ["rss.xml", "old.php"] {
        assert!(bench.text(&format!("{folder}/index.html")).contains("url=../2014/01/01/un/"));
    }
}
