//! What is known of files, and how often they are read.

use std::fs;

use feuilleton_core::markdown::References;

use super::*;

/// What a camera wrote.
pub(super) struct Photo {
    pub(super) width: u16,
    pub(super) height: u16,
    pub(super) orientation: u16,
    pub(super) little: bool,
}

impl Photo {
    /// A TIFF file with nothing but two entries.
    fn exif(&self) -> Vec<u8> {
        let short = |n: u16| if self.little { n.to_le_bytes() } else { n.to_be_bytes() };
        let long = |n: u32| if self.little { n.to_le_bytes() } else { n.to_be_bytes() };
        let mut exif = if self.little { b"II" } else { b"MM" }.to_vec();
        exif.extend([&short(42)[..], &long(8), &short(2)].concat());
        // Another entry before the one that counts.
        for (tag, value) in [(0x0100, self.width), (0x0112, self.orientation)] {
            exif.extend([&short(tag)[..], &short(3), &long(1), &short(value), &[0, 0]].concat());
        }
        exif
    }
}

/// A PNG file without pixels.
pub(super) fn png(photo: &Photo) -> Vec<u8> {
    let chunk = |kind: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length[..], kind, content, &[0; 4]].concat()
    };
    let (width, height) = (u32::from(photo.width), u32::from(photo.height));
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let chunks = [chunk(b"IHDR", &header), chunk(b"eXIf", &photo.exif()), chunk(b"IEND", b"")];
    [&b"\x89PNG\r\n\x1a\n"[..], &chunks.concat()].concat()
}

/// A JPEG file without pixels.
pub(super) fn jpeg(photo: &Photo) -> Vec<u8> {
    let exif = [&b"Exif\0\0"[..], &photo.exif()].concat();
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, content].concat()
    };
    let frame =
        [&[8][..], &photo.height.to_be_bytes(), &photo.width.to_be_bytes(), &[1, 1, 0x11, 0]]
            .concat();
    let segments =
        [segment(0xe0, b"JFIF\0"), segment(0xe1, &exif), segment(0xc0, &frame), vec![0xff, 0xd9]];
    [vec![0xff, 0xd8], segments.concat()].concat()
}

/// Bytes of files in a folder, by their names.
fn folder(files: &[(&str, &[u8])]) -> (tempfile::TempDir, Vec<(PathBuf, String)>) {
    let folder = tempfile::tempdir().unwrap();
    let write = |(name, bytes): &(&str, &[u8])| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        (path, (*name).to_owned())
    };
    let files = files.iter().map(write).collect();
    (folder, files)
}

#[test]
fn every_format_has_the_size_at_which_it_is_shown() {
    let gif = b"GIF89a\x04\0\x03\0\0\0\0";
    let webp = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x03\0\0\x02\0\0";
    let upright = Photo { width: 3, height: 4, orientation: 6, little: true };
    let level = Photo { width: 4, height: 3, orientation: 1, little: false };
    for (name, bytes, size) in [
        ("a.png", &png(&level)[..], Some((4, 3))),
        ("upright.png", &png(&upright), Some((4, 3))),
        ("a.gif", gif, Some((4, 3))),
        ("a.webp", webp, Some((4, 3))),
        ("upright.jpg", &jpeg(&upright), Some((4, 3))),
        ("level.jpg", &jpeg(&level), Some((4, 3))),
        ("a.svg", b"<svg width='4' height='3'/>", Some((4, 3))),
        ("a.mp3", b"ID3", None),
        ("empty.png", b"", None),
    ] {
        let (_folder, files) = folder(&[(name, bytes)]);
        assert_eq!(Images::new(&files).shown(name).unwrap().size, size, "{name}");
    }
}

#[test]
fn a_name_with_a_hash_changes_with_the_content_and_only_with_it() {
    let hash = |files: &[(&str, &[u8])], name: &str| {
        let (_folder, files) = folder(files);
        Images::new(&files).shown(name).unwrap().hash
    };
    let once = hash(&[("a/x.png", b"1")], "a/x.png");
    assert_eq!((once.len(), once.bytes().all(|b| b.is_ascii_hexdigit())), (10, true), "{once}");
    assert_eq!(once, hash(&[("b/x.png", b"1"), ("y.png", b"2")], "b/x.png"));
    assert_ne!(once, hash(&[("a/x.png", b"2")], "a/x.png"));
    assert_ne!(once, hash(&[("a/X.png", b"1")], "a/X.png"), "some systems take them for one");
    let large = vec![7; 200_000];
    let changed = [&large[..], b"!"].concat();
    assert_ne!(hash(&[("a.mp4", &large)], "a.mp4"), hash(&[("a.mp4", &changed)], "a.mp4"));
    assert_eq!(hash(&[("film.M3U8", b"part-1.ts")], "film.M3U8"), "", "names its parts itself");
}

#[test]
fn a_file_is_read_once_however_many_texts_show_it() {
    let (folder, files) = folder(&[("a.svg", b"<svg width='4' height='3'/>")]);
    let images = Images::new(&files);
    let first = images.shown("a.svg").unwrap();
    fs::remove_file(folder.path().join("a.svg")).unwrap();
    assert_eq!(images.shown("a.svg"), Some(first));
    assert_eq!(images.shown("A.svg"), None);
}

#[test]
fn files_are_published_under_each_name_with_a_hash_once() {
    let image = |name: &str, hash: &str| Image { name: name.into(), size: None, hash: hash.into() };
    let item = |images: &[Image]| {
        let mut item = Item::default();
        item.extension.references = References { posts: vec![], images: images.to_vec() };
        item
    };
    let items = [
        item(&[image("a/x.png", "0123456789"), image("y.png", "")]),
        item(&[image("a/x.png", "0123456789"), image("b/x.png", "fedcba9876")]),
    ];
    let expected = [
        ("assets/by-hash/0123456789/x.png".to_owned(), "a/x.png"),
        ("assets/by-hash/fedcba9876/x.png".to_owned(), "b/x.png"),
    ];
    assert_eq!(published(&items), BTreeMap::from(expected));
}
