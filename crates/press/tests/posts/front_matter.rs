//! What the front matter and the name of each file must say.

use std::collections::HashMap;

use crate::blog::{Blog, Entry};

/// A fault where a condition does not hold.
fn unless(condition: bool, fault: impl Into<String>) -> Vec<String> {
    if condition { vec![] } else { vec![fault.into()] }
}

#[test]
fn every_post_reads_without_a_warning() {
    Blog::read().expect_no(|entry| entry.found.iter().map(|told| format!("\n{told}")).collect());
}

#[test]
fn every_post_names_its_title() {
    let names_title = |entry: &Entry| {
        let mut matter = entry.text.lines().skip(1).take_while(|line| line.trim_end() != "---");
        matter.any(|line| line.starts_with("title:") && line.len() > "title: ".len())
    };
    Blog::read().expect_no(|entry| {
        unless(names_title(entry), "add a line `title: \"…\"` between the lines `---`")
    });
}

#[test]
fn every_post_is_in_french_or_english() {
    Blog::read().expect_no(|entry| {
        let language = &entry.post.language;
        let known = matches!(language.split('-').next(), Some("fr" | "en"));
        unless(known, format!("`lang` is `{language}`; write `fr` or `en`"))
    });
}

#[test]
fn every_post_has_an_author() {
    let blog = Blog::read();
    assert_eq!(blog.site.author, None, "authors stand in the posts");
    blog.expect_no(|entry| {
        let dated = entry.post.date.is_some();
        unless(!dated || !entry.post.authors.is_empty(), "add a line `author: …`")
    });
}

#[test]
fn every_post_has_the_day_that_its_name_says() {
    Blog::read().expect_no(|entry| {
        let Some(day) = entry.item.day() else { return vec![] };
        let named = entry.stem().starts_with(day);
        unless(
            named,
            format!("it is dated {day}; rename it to begin with that day, or drop `date`"),
        )
    });
}

#[test]
fn every_file_whose_name_begins_with_a_digit_is_a_post() {
    Blog::read().expect_no(|entry| {
        let numbered = entry.stem().starts_with(|c: char| c.is_ascii_digit());
        let fault = "its name begins with no date of the calendar; write it like `2016-03-12-…`";
        unless(!numbered || entry.item.day().is_some(), fault)
    });
}

#[test]
fn no_two_posts_have_one_address() {
    let blog = Blog::read();
    let mut taken = HashMap::new();
    for entry in &blog.entries {
        *taken.entry(entry.post.key.clone()).or_insert(0) += 1;
    }
    blog.expect_no(|entry| {
        let address = &entry.post.key;
        unless(taken[address] == 1, format!("another post has `/{address}/` too; rename one"))
    });
}

#[test]
fn every_post_is_published() {
    Blog::read().expect_no(|entry| unless(entry.post.published, "publish it or move it out"));
}
