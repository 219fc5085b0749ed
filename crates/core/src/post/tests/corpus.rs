//! Real posts, where the corpus is present: their bodies and their file names.

use std::{fs, path::Path};

use super::*;

const CORPUS: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpora/jekyll-posts.json");

#[test]
fn the_names_and_bodies_of_real_posts_are_read_as_jekyll_reads_them() {
    if !Path::new(CORPUS).exists() {
        println!("skipped: no corpus at {CORPUS}");
        return;
    }
    let posts: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(CORPUS).unwrap()).unwrap();
    let posts = posts.as_array().unwrap();
    assert!(posts.len() > 100, "the corpus has posts");
    for post in posts {
        let (id, body) = (post["id"].as_str().unwrap(), post["markdown"].as_str().unwrap());
        let file = id.rsplit_once("_posts/").map_or(id, |(_, name)| name);
        let file = format!("films/_posts/{file}");
        let name = file.rsplit('/').next().unwrap();
        let whole = format!("---\nlayout: post\ntitle: \"T\"\n---\n{body}");
        for (text, line) in [(whole.clone(), 5), (whole.replace('\n', "\r\n"), 5)] {
            let (read, found) = Post::read(&file, &text, &Site::default());
            let is_dated = name.starts_with(|c: char| c.is_ascii_digit());
            assert_eq!(found.len(), usize::from(!is_dated), "{id}: {found:?}");
            assert_eq!((read.body_line, read.title.as_str()), (line, "T"), "{id}");
            assert!(text.ends_with(&read.body) && read.body.lines().eq(body.lines()), "{id}");
            assert_eq!(read.categories, ["films"], "{id}");
            assert_eq!(read.date.is_some(), is_dated, "{id}");
            let Some(date) = read.date else { continue };
            let numbers: Vec<u16> =
                name.split('-').take(3).map(|part| part.parse().unwrap()).collect();
            assert_eq!(numbers, [date.year(), date.month().into(), date.day().into()], "{id}");
            let folder = format!("films/{}/", date.iso_day().replace('-', "/"));
            assert!(read.key.to_string().starts_with(&folder), "{id}: {}", read.key);
        }
    }
}
