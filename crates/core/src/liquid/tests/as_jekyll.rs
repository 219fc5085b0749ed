//! What Jekyll itself prints: each line of the table was run by Jekyll 4.3.1 with Liquid 5.4.0, in a
//! site and page like those of [`super::world`].

use super::world;

#[test]
fn expressions_filters_and_blocks_print_what_jekyll_prints() {
    let world = world("/blog");
    let plain = |text: &str| {
        let escaped = text.replace("\\\\", "\0").replace("\\n", "\n");
        escaped.replace('\0', "\\")
    };
    let mut rows = 0;
    for row in include_str!("as_jekyll.txt").lines() {
        let (template, expected) = row.split_once(" ⇒ ").unwrap();
        let template = plain(template);
        assert_eq!(world.expand(&template).text, plain(expected), "{template}");
        rows += 1;
    }
    assert!(rows > 250, "the table is read");
}
