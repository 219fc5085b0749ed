//! `feuilleton new`: a file for a new post, named and headed as the blog wants it.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use feuilleton_core::{post::Date, text::slugify};
use front_matter::FrontMatter;
use serde_json::json;

use crate::{
    clock,
    config::{self, Config},
    report::Reporter,
};

mod front_matter;

/// Options of `new`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  feuilleton new \"Mon titre\"
  feuilleton new \"Notes on C#\" --draft --lang en --tag rust --tag reading
  $EDITOR \"$(feuilleton new 'Mon titre' --date 2016-03-12)\"")]
pub(crate) struct Options {
    /// Title of the post.
    title: String,
    /// Folder of Markdown files, or a Jekyll site's folder.
    #[arg(long, default_value = "posts")]
    posts: PathBuf,
    /// Day of the post, as in 2016-03-12 [default: today in the blog's time zone, else in UTC].
    #[arg(long, value_parser = day)]
    date: Option<String>,
    /// Make a draft: it is not published before it says so.
    #[arg(long)]
    draft: bool,
    /// Language of the post as a BCP 47 tag, if it is not the blog's.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// A tag of the post; may be given several times.
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
}

fn day(text: &str) -> Result<String, String> {
    let is_day = text.len() == "2016-03-12".len() && Date::parse(text).is_some();
    if is_day && Date::parse(text).is_some_and(|date| date.iso_day() == text) {
        return Ok(text.to_owned());
    }
    Err("write a day of the calendar as in 2016-03-12".into())
}

/// Bytes of a slug: names of files are at most 255 bytes long nearly everywhere.
const SLUG_LIMIT: usize = 200;

/// Writes the file and prints its path.
///
/// # Errors
/// When the title is empty, when there is such a file already, or when it cannot be written.
pub(crate) fn run(options: &Options, reporter: &Reporter) -> Result<()> {
    let posts = &options.posts;
    ensure!(
        posts.is_dir(),
        "there is no folder `{}`; create it, or name another with `--posts`",
        posts.display()
    );
    let title = one_line(&options.title);
    ensure!(
        !title.is_empty(),
        "the title is empty; write one, as in `feuilleton new \"Mon titre\"`"
    );
    let Config { site, jekyll, .. } = config::read(posts)?;
    let date = match &options.date {
        Some(date) => date.clone(),
        None => clock::today(site.timezone.as_ref())?,
    };
    let slug = short(&slugify(&title));
    let place = Place::new(posts, jekyll.is_some(), options.draft);
    let name = if place.is_dated { format!("{date}-{slug}.md") } else { format!("{slug}.md") };
    let matter = FrontMatter {
        title: &title,
        layout: place.is_jekyll.then_some("post"),
        date: options.date.as_deref().filter(|_| !place.is_dated),
        lang: options.lang.as_deref(),
        tags: &options.tags,
        draft: options.draft && place.is_dated,
    };
    let path = place.folder.join(name);
    create(&path, &matter.to_string())?;
    let shown = path.display().to_string();
    reporter.result(&shown, &json!({ "kind": "created", "file": shown, "title": title }))
}

/// The title without line ends and other control characters, with one space where there are several.
fn one_line(title: &str) -> String {
    let words = title.split(|c: char| c == ' ' || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn short(slug: &str) -> String {
    let mut end = slug.len().min(SLUG_LIMIT);
    while !slug.is_char_boundary(end) {
        end -= 1;
    }
    slug.get(..end).unwrap_or(slug).trim_end_matches('-').to_owned()
}

/// Where a post belongs.
struct Place {
    folder: PathBuf,
    is_jekyll: bool,
    /// Whether the name begins with the day.
    is_dated: bool,
}

impl Place {
    /// A Jekyll site has its posts in `_posts` and its drafts, without a day, in `_drafts` beside it.
    fn new(posts: &Path, has_jekyll_configuration: bool, draft: bool) -> Self {
        let is_named = posts.file_name().is_some_and(|name| name == "_posts");
        if !(is_named || has_jekyll_configuration || posts.join("_posts").is_dir()) {
            return Self { folder: posts.to_owned(), is_jekyll: false, is_dated: true };
        }
        let site = if is_named { posts.parent().unwrap_or(posts) } else { posts };
        let folder = site.join(if draft { "_drafts" } else { "_posts" });
        Self { folder, is_jekyll: true, is_dated: !draft }
    }
}

/// Writes a file that must not be there yet.
fn create(path: &Path, text: &str) -> Result<()> {
    let shown = path.display();
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => {
            file.write_all(text.as_bytes()).with_context(|| format!("cannot write {shown}"))
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => bail!(
            "`{shown}` is there already and stays as it is; give the post another title, or another day with `--date`"
        ),
        Err(error) => Err(error).with_context(|| format!("cannot write {shown}")),
    }
}

#[cfg(test)]
mod tests {
    use feuilleton_core::{post::Post, site::Site};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_day_is_one_of_the_calendar_in_one_spelling() {
        for (text, sound) in [
            ("2016-03-12", true),
            ("2016-02-29", true),
            ("2015-02-29", false),
            ("12/03/2016", false),
            ("2016-3-12", false),
            ("tomorrow", false),
            ("", false),
        ] {
            assert_eq!(day(text).is_ok(), sound, "{text}");
        }
    }

    proptest! {
        /// Whatever the title, the post has it, and the file's name is one that disks take.
        #[test]
        fn a_title_is_read_back_as_it_was_given(title in "\\PC{1,40}|[ -~]{1,40}|.{1,300}", tag in "[ -~éß]{1,12}") {
            let title = one_line(&title);
            prop_assume!(!title.is_empty());
            let tags = [tag];
            let matter = FrontMatter { title: &title, layout: None, date: None, lang: Some("fr"), tags: &tags, draft: true };
            let name = format!("2016-03-12-{}.md", short(&slugify(&title)));
            prop_assert!(name.len() <= 255 && !name.contains(['/', '\\', '\0', ':']), "{name}");
            for file in [name.clone(), format!("_posts/{name}")] {
                let (post, found) = Post::read(&file, &matter.to_string(), &Site::default());
                prop_assert_eq!(&post.title, &title);
                prop_assert_eq!(found, vec![]);
                prop_assert_eq!((post.language.as_str(), post.published), ("fr", false));
                prop_assert_eq!(post.date.map(Date::iso_day), Some("2016-03-12".to_owned()));
            }
        }
    }
}
