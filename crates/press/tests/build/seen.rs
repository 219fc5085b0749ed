//! What looks as it did is not read again; whatever says something else is, however it looks.

use std::{
    fs::{self, File, FileTimes},
    path::PathBuf,
    time::{Duration, SystemTime},
};

use crate::workbench::Workbench;

const POST: &str = "2016-03-12-a.md";
const TEXT: &str = "---\ntitle: Alpha\ntags: [one]\n---\nSome words. ![A](a.png)\n";

/// Files that nobody touched for this long are believed to be what they look like.
const PAST: Duration = Duration::from_millis(2_100);

fn bench() -> Workbench {
    Workbench::new(&[
        (POST, TEXT),
        ("2017-01-01-b.md", "---\ntitle: Beta\n---\nText.\n"),
        ("a.png", "one"),
    ])
}

/// A bench whose files were there for a while, and were built.
fn rested() -> Workbench {
    let bench = bench();
    std::thread::sleep(PAST);
    bench.built();
    bench
}

fn seen(bench: &Workbench) -> String {
    fs::read_to_string(bench.out(".feuilleton/seen")).unwrap()
}

fn post(bench: &Workbench) -> PathBuf {
    bench.root().join("posts").join(POST)
}

/// What is remembered of a file is shown, where it is not read.
fn remember_another_title(bench: &Workbench) {
    let text = seen(bench);
    assert!(text.contains("title: Alpha"), "{text}");
    fs::write(bench.out(".feuilleton/seen"), text.replace("title: Alpha", "title: Other")).unwrap();
    // Else the post would be kept whole.
    fs::remove_file(bench.out(".feuilleton/notes")).unwrap();
}

#[test]
fn a_file_that_looks_as_it_did_is_not_read_to_find_its_address_and_place() {
    let bench = rested();
    remember_another_title(&bench);
    bench.built();
    // The neighbour names it as it is remembered.
    assert!(bench.text("2017/01/01/b/index.html").contains("Other"));
}

#[test]
fn edits_right_after_a_build_are_seen() {
    let bench = bench();
    bench.built();
    // Within the same second, with the same length, and the time of change as it was.
    let times = post(&bench).metadata().unwrap().modified().unwrap();
    for (title, word) in [("Omega", "other"), ("Gamma", "every")] {
        bench.write(&format!("posts/{POST}"), &TEXT.replace("Alpha", title).replace("words", word));
        set_modified(&post(&bench), times);
        bench.built();
        let page = bench.text("2016/03/12/a/index.html");
        assert!(page.contains(title) && page.contains(word), "{page}");
        assert!(bench.text("2017/01/01/b/index.html").contains(title));
    }
}

/// By the moment of any change, which only Unix knows.
#[cfg(unix)]
#[test]
fn an_edit_of_the_same_length_is_seen_though_its_time_was_set_back() {
    let bench = rested();
    let times = post(&bench).metadata().unwrap().modified().unwrap();
    bench.write(&format!("posts/{POST}"), &TEXT.replace("Alpha", "Omega"));
    set_modified(&post(&bench), times);
    bench.built();
    assert!(bench.text("2016/03/12/a/index.html").contains("Omega"));
}

#[test]
fn a_file_that_was_touched_and_says_the_same_changes_nothing() {
    let bench = rested();
    let before = bench.times();
    set_modified(&post(&bench), SystemTime::now());
    let told = bench.built();
    assert!(told.stderr.contains(": 0 files written, "), "{told:?}");
    assert_eq!(bench.times(), before);
}

#[test]
fn another_file_under_a_name_is_seen_whatever_its_age() {
    let bench = bench();
    let other = bench.root().join("posts").join("2015-01-01-z.md");
    fs::write(&other, TEXT.replace("Alpha", "Omega")).unwrap();
    set_modified(&other, SystemTime::now() - Duration::from_secs(9_999));
    set_modified(&post(&bench), SystemTime::now() - Duration::from_secs(9_999));
    std::thread::sleep(PAST);
    bench.built();
    fs::rename(&other, post(&bench)).unwrap();
    bench.built();
    assert!(bench.text("2016/03/12/a/index.html").contains("Omega"));
    assert!(!bench.out("2015/01/01/z/index.html").exists());
}

#[test]
fn a_post_that_was_removed_is_gone_with_all_that_named_it() {
    let bench = rested();
    fs::remove_file(post(&bench)).unwrap();
    bench.built();
    assert!(!bench.out("2016/03/12/a").exists() && !bench.out("tag/one").exists());
    assert!(!bench.text("2017/01/01/b/index.html").contains("Alpha"));
    assert!(!seen(&bench).contains("Alpha"));
}

#[test]
fn a_setting_counts_for_posts_that_are_not_read_again() {
    let bench = rested();
    let settings = "base_url = \"https://a.example/\"\npermalink = \"/:slug/\"\n";
    bench.write("posts/feuilleton.toml", settings);
    bench.built();
    assert!(bench.out("a/index.html").exists() && !bench.out("2016/03/12/a").exists());
}

#[test]
fn what_somebody_deleted_or_cut_off_in_the_site_comes_back() {
    let bench = rested();
    let whole = bench.files("site");
    for file in ["2016/03/12/a/index.html", "a.png", "2016/03/12/a/oembed.json", "feed.xml"] {
        fs::remove_file(bench.out(file)).unwrap();
        bench.built();
        assert_eq!(bench.files("site"), whole, "{file}");
        fs::write(bench.out(file), "x").unwrap();
        bench.built();
        assert_eq!(bench.files("site"), whole, "{file}");
    }
}

#[test]
fn a_picture_that_looks_as_it_did_is_not_copied_again_and_another_one_is() {
    let bench = rested();
    let before = bench.times();
    bench.built();
    assert_eq!(bench.times(), before);
    bench.write("posts/a.png", "two");
    bench.built();
    assert_eq!(bench.text("a.png"), "two");
    let shown = bench.files("site");
    let by_hash = |name: &&String| name.starts_with("assets/by-hash/") && name.ends_with("a.png");
    let names: Vec<_> = shown.keys().filter(by_hash).collect();
    let [name] = *names else { panic!("{names:?}") };
    assert_eq!(bench.text(name), "two");
    assert!(bench.text("2016/03/12/a/index.html").contains(name.as_str()));
}

#[test]
fn a_grammar_of_the_app_that_looks_as_it_did_stays_and_another_one_is_published() {
    let bench = bench();
    let grammar = "highlight/lua.wasm";
    bench.write(&format!("app/{grammar}"), "one");
    std::thread::sleep(PAST);
    bench.built();
    let published = |bench: &Workbench| {
        let files = bench.files("site").into_iter();
        let files = files.filter(|(name, _)| name.ends_with(grammar));
        files.map(|(name, text)| (name, String::from_utf8(text).unwrap())).collect::<Vec<_>>()
    };
    let first = published(&bench);
    let [(name, text)] = &*first else { panic!("{first:?}") };
    assert_eq!(text, "one");
    bench.built();
    assert_eq!(published(&bench), first);
    fs::write(bench.out(name), "cut off").unwrap();
    bench.built();
    assert_eq!(published(&bench), first);
    // Of the same length.
    bench.write(&format!("app/{grammar}"), "two");
    bench.built();
    let second = published(&bench);
    let [(other, text)] = &*second else { panic!("{second:?}") };
    assert_eq!(text, "two");
    assert_ne!(other, name, "browsers keep the first for ever");
}

#[test]
fn what_was_seen_by_another_program_or_was_cut_off_counts_for_nothing() {
    let bench = rested();
    let (whole, text) = (bench.files("site"), seen(&bench));
    for length in [0, 10, 64, text.len() / 2, text.len() - 1] {
        fs::write(bench.out(".feuilleton/seen"), &text[..length]).unwrap();
        bench.built();
        assert_eq!(bench.files("site"), whole, "{length}");
    }
    remember_another_title(&bench);
    let (_, sights) = text.split_once('\n').unwrap();
    let other = format!("{}\n{}", "0".repeat(32), sights.replace("Alpha", "Other"));
    fs::write(bench.out(".feuilleton/seen"), other).unwrap();
    bench.built();
    assert_eq!(bench.files("site"), whole);
}

fn set_modified(file: &std::path::Path, to: SystemTime) {
    let file = File::options().write(true).open(file).unwrap();
    file.set_times(FileTimes::new().set_modified(to)).unwrap();
}
