//! `feuilleton check`: everything that a build reads is read, nothing is written, and what is wrong is
//! told.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::Args;
use feuilleton_core::diagnostic::Diagnostic;
use serde_json::json;

use crate::{
    Outcome, publish,
    report::{self, Reporter, plural},
};
use blog::Blog;
use targets::Targets;

mod article;
mod blog;
mod formulas;
mod front_matter;
mod ids;
mod links;
mod media;
mod names;
mod targets;
mod twins;

/// Options of `check`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  feuilleton check
  feuilleton check my-jekyll-site --strict
  feuilleton check posts --json | jq -r 'select(.kind == \"diagnostic\") | .file'")]
pub(crate) struct Options {
    /// Folder of Markdown files, or a Jekyll site's folder.
    #[arg(default_value = "posts")]
    posts: PathBuf,
    /// Folder that builds write to: should it lie among the posts, it is left out.
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    /// End with exit code 3 if anything was found.
    #[arg(long)]
    strict: bool,
}

/// Tells what is wrong.
///
/// # Errors
/// When the folder is not there, or when one of its files cannot be read.
pub(crate) fn run(options: &Options, reporter: &Reporter) -> Result<Outcome> {
    let posts = &options.posts;
    ensure!(
        posts.is_dir(),
        "there is no folder `{}`; name the one that holds your Markdown files, as in `feuilleton check posts`",
        posts.display()
    );
    let blog = Blog::read(posts, &options.out)?;
    let articles = blog.articles.len();
    let found = findings(blog);
    reporter.findings(&options.posts, &found)?;
    let (what, files) =
        (report::count(&found), plural(articles, "post or page", "posts and pages"));
    let fields = json!({ "findings": found.len(), "posts": articles });
    reporter.summary(&format!("check: {what}, {files} read"), fields)?;
    Ok(if options.strict && !found.is_empty() { Outcome::Faulty } else { Outcome::Done })
}

/// Everything that is wrong with a blog, by file and line.
fn findings(blog: Blog) -> Vec<Diagnostic> {
    let targets = Targets::new(&blog);
    let mut found = twins::check(&blog.articles);
    let left_out = blog.files.iter().filter(|file| targets.is_left_out(file));
    found.extend(left_out.map(|file| publish::left_out(file)));
    for article in &blog.articles {
        found.extend(front_matter::check(article, &blog.site));
        found.extend(links::check(article, &targets));
        found.extend(media::check(article, &targets));
        found.extend(formulas::check(article));
    }
    found.extend(blog.diagnostics);
    found.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    found.dedup();
    found
}
