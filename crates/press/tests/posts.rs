//! This project's own blog: every file in `posts/` is a test.
//!
//! A failure names the file and says what to do about it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "posts/blog.rs"]
mod blog;
#[path = "posts/front_matter.rs"]
mod front_matter;
#[path = "posts/links.rs"]
mod links;
#[path = "posts/rendering.rs"]
mod rendering;
#[path = "posts/tags.rs"]
mod tags;
