//! What a build says of a folder, and what the next one believes.

use super::*;

fn entry(content: &[u8]) -> Entry {
    Entry { digest: digest(content), length: content.len() as u64 }
}

/// A folder with a manifest that names these files.
fn written(files: &[(&str, Entry)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(FOLDER)).unwrap();
    let files = files.iter().map(|(path, entry)| {
        let (folder, name) = split(path);
        (folder, name, *entry)
    });
    write(folder.path(), "swift", None, files).unwrap();
    folder
}

#[test]
fn a_manifest_is_read_back_as_it_was_written() {
    let files = [
        ("c", entry(b"")),
        ("a b/\u{e9}.html", entry(b"x")),
        ("a b/\u{e9}.html.gz", entry(b"y")),
        ("a b/a", entry(b"z")),
        ("a b/c/\u{e9}.html", entry(b"zz")),
    ];
    let folder = written(&files);
    let text = read(folder.path()).unwrap();
    let found = parse(&text).unwrap();
    assert_eq!(found.effort, "swift");
    for (path, entry) in &files {
        assert_eq!(found.file(path).map(|file| file.entry), Some(*entry), "{path}");
    }
    assert!(found.file("a b").is_none() && found.file("a b/c").is_none());
    assert_eq!(found.folder("a b").unwrap().len(), 3);
    assert_eq!(found.stale().len(), files.len());
}

#[test]
fn what_was_cut_off_is_of_another_version_or_is_not_there_is_not_believed() {
    let folder = written(&[("a/b", entry(b"x"))]);
    let text = read(folder.path()).unwrap();
    assert!(parse(&text).is_some());
    assert!(parse(&text[..text.len() - 1]).is_none(), "cut off");
    assert!(parse("feuilleton-files-2 swift\n").is_none(), "of another version");
    remove(folder.path()).unwrap();
    assert!(parse(&read(folder.path()).unwrap()).is_none());
}

#[test]
fn a_file_is_stale_unless_it_is_kept_or_replaced() {
    let folder = written(&["a/b", "a/c", "d", "e"].map(|path| (path, entry(b"x"))));
    let text = read(folder.path()).unwrap();
    let found = parse(&text).unwrap();
    assert!(!found.file("a/b").unwrap().keep());
    found.file("d").unwrap().replace();
    found.file("e").unwrap().replace();
    assert!(found.file("e").unwrap().keep());
    assert_eq!(found.stale(), ["a/c"]);
    let mut kept: Vec<_> = found.kept().map(|(folder, name, _)| join(folder, name)).collect();
    kept.sort();
    assert_eq!(kept, ["a/b", "e"]);
}

#[test]
fn the_next_manifest_says_what_stayed_and_what_is_new() {
    let folder = written(&["a/b", "a/c", "d/e", "f/g", "h"].map(|path| (path, entry(b"x"))));
    let before = read(folder.path()).unwrap();
    let found = parse(&before).unwrap();
    for kept in ["a/b", "d/e", "h"] {
        found.file(kept).unwrap().keep();
    }
    found.file("a/c").unwrap().replace();
    let new = [("a", "c", entry(b"y")), ("a", "a", entry(b"z")), ("i", "j", entry(b"w"))];
    write(folder.path(), "swift", Some(&found), new.into_iter()).unwrap();
    let text = read(folder.path()).unwrap();
    let rest = "/\n{x} 1 h\n/a\n{z} 1 a\n{x} 1 b\n{y} 1 c\n/d\n{x} 1 e\n/i\n{w} 1 j\n";
    let digest = |letter: &[u8]| format!("{:032x}", u128::from_be_bytes(digest(letter)));
    let expected = ["w", "x", "y", "z"].into_iter().fold(rest.to_owned(), |text, letter| {
        text.replace(&format!("{{{letter}}}"), &digest(letter.as_bytes()))
    });
    assert_eq!(text, format!("{VERSION} swift\n{expected}"));
    // Nothing of "f" is left.
    assert!(parse(&text).unwrap().folder("f").is_none());
}
